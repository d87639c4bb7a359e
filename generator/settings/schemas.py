"""The settings files as schemas: which keys each layer may set."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.settings.opening import Opening
from generator.settings.values import (
    BaseUrl,
    Colour,
    Day,
    EmcId,
    EmcLabel,
    EmcScript,
    FolderName,
    Host,
    Moment,
    SecurityContact,
    SitePath,
)
from generator.sources.schema import Schema
from generator.sources.values import (
    Email,
    Line,
    Lines,
    OptionalLine,
    Phone,
    Slug,
    Switch,
    WholeNumber,
    line_of_text,
    many,
)

SiteType = Literal["xa", "phuong", "thi-tran", "dac-khu", "tinh"]


class SectionFields(Schema):
    """A standard section."""

    title: Line
    optional: Switch = False


class MenuFields(Schema):
    """An entry of the menu."""

    to: SitePath
    text: OptionalLine = ""
    optional: Switch = False


class ContactFields(Schema):
    """`contact`: what is unknown is left out."""

    address: OptionalLine = ""
    phone: Phone = ""
    email: Email = ""
    hours: OptionalLine = ""
    opening: Opening = ()


class CounterFields(Schema):
    """`counter`: where people hand in papers; what is left out is as in `contact`."""

    name: OptionalLine = ""
    address: OptionalLine = ""
    phone: Phone = ""
    email: Email = ""
    hours: OptionalLine = ""


class HotlineFields(Schema):
    """An entry of `hotlines`."""

    name: Line
    phone: Annotated[Phone, BeforeValidator(line_of_text)]


class AccountableFields(Schema):
    """`accountable`: who answers for the content."""

    name: OptionalLine = ""
    post: OptionalLine = ""


class RejectionFields(Schema):
    """An item of `syndication.reject`."""

    id: Line | None = None
    tag: Line | None = None
    category: Line | None = None
    why: Line

    @model_validator(mode="after")
    def exactly_one(self) -> RejectionFields:
        """A rejection names one thing."""
        if sum(value is not None for value in (self.id, self.tag, self.category)) != 1:
            raise PydanticCustomError("tu-choi-sai", "not exactly one of id, tag, category")
        return self


class SyndicationFields(Schema):
    """`syndication`: what a site does with what the origins give."""

    reject: tuple[RejectionFields, ...] = ()
    limit_on_home: WholeNumber = 5


class LookFields(Schema):
    """`look`: colours and pictures of a site."""

    accent: Colour = ""
    crest: OptionalLine = ""
    banner: OptionalLine = ""


class OwnFields(Schema):
    """`content/<slug>/thong-tin.yml`: what a commune says of itself."""

    contact: ContactFields = ContactFields()
    accountable: AccountableFields = AccountableFields()
    syndication: SyndicationFields = SyndicationFields()
    look: LookFields = LookFields()
    counter: CounterFields = CounterFields()
    hotlines: Annotated[tuple[HotlineFields, ...], BeforeValidator(many)] = ()


class SecurityFields(Schema):
    """`security`: where to tell of a weakness, and until when that holds."""

    contact: SecurityContact
    expires: Moment


class SharedFields(OwnFields):
    """What `_defaults.yml` and the `settings:` of a group may set."""

    base_url: BaseUrl = ""
    theme: FolderName = "base"
    sections: dict[Slug, SectionFields] = Field(default={})
    menu: tuple[MenuFields, ...] = ()
    security: SecurityFields | None = None
    approval: Literal["none", "required"] = "none"


class ValidFields(Schema):
    """`valid`: since when, until when a unit exists."""

    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class LineageFields(Schema):
    """An item of `lineage`: into which unit this one went."""

    to: Slug
    from_: Day = Field(alias="from")
    share: Literal["all", "part"] = "all"
    basis: Line


class SiteEmcFields(Schema):
    """`emc` of a site: what the state's traffic label calls it."""

    id: EmcId


class SiteFields(SharedFields):
    """`sites/<slug>.yml`."""

    name: Line
    type: SiteType
    code: OptionalLine = ""
    groups: tuple[Slug, ...] = ()
    valid: ValidFields = ValidFields()
    lineage: tuple[LineageFields, ...] = ()
    emc: SiteEmcFields | None = None
    old_hosts: tuple[Host, ...] = ()


class GroupFields(Schema):
    """A group of `_province.yml`."""

    name: Line
    kind: OptionalLine = ""
    settings: SharedFields | None = None


class OriginFields(Schema):
    """An origin of `_province.yml`."""

    name: Line
    id: Slug


def _origin_folder(name: str) -> str:
    if not re.fullmatch(r"_[a-z0-9][a-z0-9-]{0,79}", name):
        raise PydanticCustomError("goc-sai", "not a folder of an origin")
    return name


def _unique_ids(origins: object) -> object:
    if isinstance(origins, dict):
        ids = [value.get("id") for value in origins.values() if isinstance(value, dict)]
        if len(set(ids)) != len(ids) or {"site", "http", "https", "mailto", "tel"} & set(ids):
            raise PydanticCustomError("goc-trung-id", "ids of origins are not unique")
    return origins


OriginFolder = Annotated[str, AfterValidator(_origin_folder)]
Origins = Annotated[dict[OriginFolder, OriginFields], BeforeValidator(_unique_ids)]


class EmcFields(Schema):
    """`emc` of the province: the state's traffic label, the one script of another host."""

    script: EmcScript
    label: EmcLabel


class ProvinceFields(Schema):
    """`sites/_province.yml`."""

    name: Line
    time_zone: Line = "Asia/Ho_Chi_Minh"
    base_url: BaseUrl
    groups: dict[Slug, GroupFields] = Field(default={})
    categories: dict[Slug, Line] = Field(default={})
    tags: Lines = ()
    hub: Slug
    origins: Origins = Field(default={})
    feed_authority: Host
    trusted_hosts: tuple[Host, ...] = ()
    portals: tuple[Host, ...] = ()
    expected_sites: WholeNumber | None = None
    emc: EmcFields | None = None
