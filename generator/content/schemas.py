"""The front matter of each kind, as schemas. Generic names follow Hugo and Jekyll."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.content.fields import (
    Addressees,
    Aliases,
    Category,
    Identifier,
    Language,
    Moment,
    OptionalMoment,
    WebAddress,
    rules_of,
)
from generator.model.when import When
from generator.sources.schema import Schema
from generator.sources.values import Line, Lines, OptionalLine, Slug, Switch


class PictureFields(Schema):
    """`image`: the file, the words for those who do not see it (required), a caption."""

    src: Line
    alt: Line
    caption: OptionalLine = ""


class SourceFields(Schema):
    """`source`: where the text was taken from."""

    name: Line
    url: WebAddress = ""
    date: OptionalMoment = None
    author: OptionalLine = ""


class SyndicateFields(Schema):
    """`syndicate`: to whom an origin gives the document."""

    to: Addressees = ("all",)
    except_: Addressees = Field(default=(), alias="except")
    priority: Literal["normal", "priority", "emergency"] = "normal"
    pin_until: OptionalMoment = None
    canonical: Literal["origin", "local"] = "origin"


class WithdrawnFields(Schema):
    """`withdrawn`: since when and why the document is no longer shown; both must be said."""

    date: Moment
    why: Line


class CorrectionFields(Schema):
    """An item of `corrections`: what was corrected, and when."""

    date: Moment
    text: Line


class ApprovedFields(Schema):
    """`approved`: who let the document be published, and when; both must be said."""

    by: Line
    date: Moment


class FrontMatter(Schema):
    """What every kind may carry."""

    title: Line
    date: OptionalMoment = None
    updated: OptionalMoment = None
    summary: OptionalLine = ""
    category: Category = ""
    tags: Lines = ()
    image: PictureFields | None = None
    author: OptionalLine = ""
    source: SourceFields | None = None
    quoted: Switch = False
    corrections: tuple[CorrectionFields, ...] = ()
    draft: Switch = False
    approved: ApprovedFields | None = None
    publish_from: OptionalMoment = None
    publish_until: OptionalMoment = None
    slug: Slug | None = None
    id: Identifier | None = None
    aliases: Aliases = ()
    lang: Language = "vi"
    syndicate: SyndicateFields | None = None
    withdrawn: WithdrawnFields | None = None
    thon: Lines = ()
    hotlines: Switch = False

    @field_validator("quoted")
    @classmethod
    def with_its_source(cls, quoted: bool, info: ValidationInfo) -> bool:
        """What is quoted names its paper, author, day and address (NĐ 147/2024/NĐ-CP)."""
        source = info.data.get("source")
        if quoted and "source" in info.data:
            has = {key: getattr(source, key, None) for key in ("name", "author", "date", "url")}
            missing = ", ".join(f"`source.{key}`" for key, value in has.items() if not value)
            if missing:
                raise PydanticCustomError("trich-thieu-nguon", "no source", {"missing": missing})
        return quoted

    @field_validator("syndicate", mode="before")
    @classmethod
    def of_an_origin(cls, value: object, info: ValidationInfo) -> object:
        """Only an origin gives documents to other sites."""
        if not rules_of(info).origin_id:
            raise PydanticCustomError("gui-ngoai-goc", "not an origin")
        return value

    @field_validator("thon", mode="before")
    @classmethod
    def of_a_commune(cls, value: object, info: ValidationInfo) -> object:
        """Hamlets are those of one commune."""
        if rules_of(info).origin_id:
            raise PydanticCustomError("thon-ngoai-xa", "an origin has no hamlets")
        return value

    @field_validator("publish_until")
    @classmethod
    def window(cls, until: When | None, info: ValidationInfo) -> When | None:
        """A window ends after it begins."""
        begins = info.data.get("publish_from")
        if until and begins and until < begins:
            raise PydanticCustomError("cua-so-nguoc", "ends before it begins")
        return until


class PageFields(FrontMatter):
    """A page: undated."""


class ArticleFields(FrontMatter):
    """An article: dated."""

    date: Moment


class SectionFields(Schema):
    """`_index.md`: the text above the list of a section."""

    title: OptionalLine = ""
    summary: OptionalLine = ""
    lang: Language = "vi"


SCHEMAS: dict[str, type[FrontMatter]] = {"page": PageFields, "article": ArticleFields}
DATE_KEYS = ("date", "updated", "publish_from", "publish_until", "pin_until")
