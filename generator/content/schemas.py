"""The front matter of each kind, as schemas. Generic names follow Hugo and Jekyll."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from generator.content.fields import (
    Aliases,
    Category,
    Identifier,
    Language,
    Moment,
    OptionalMoment,
    WebAddress,
    Words,
    rules_of,
)
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
    url: WebAddress | Literal[""] = ""
    date: OptionalMoment = None


class SyndicateFields(Schema):
    """`syndicate`: to whom an origin gives the document."""

    to: Words = ("all",)
    except_: Words = Field(default=(), alias="except")
    priority: Literal["normal", "priority", "emergency"] = "normal"
    pin_until: OptionalMoment = None
    canonical: Literal["origin", "local"] = "origin"

    @field_validator("to", "except_")
    @classmethod
    def known(cls, words: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """Refuse a word that names no group, type or site."""
        known = rules_of(info).addressees
        for word in words:
            if word not in known:
                raise PydanticCustomError("dich-la", "unknown addressee", {"word": word})
        return words


class FrontMatter(Schema):
    """What every kind may carry."""

    title: Line
    date: OptionalMoment = None
    updated: OptionalMoment = None
    summary: OptionalLine = ""
    category: Category | Literal[""] = ""
    tags: Lines = ()
    image: PictureFields | None = None
    author: OptionalLine = ""
    source: SourceFields | None = None
    draft: Switch = False
    publish_from: OptionalMoment = None
    publish_until: OptionalMoment = None
    slug: Slug | None = None
    id: Identifier | None = None
    aliases: Aliases = ()
    lang: Language = "vi"
    syndicate: SyndicateFields | None = None

    @field_validator("syndicate")
    @classmethod
    def of_an_origin(
        cls, value: SyndicateFields | None, info: ValidationInfo
    ) -> SyndicateFields | None:
        """Only an origin gives documents to other sites."""
        if value is not None and not rules_of(info).origin_id:
            raise PydanticCustomError("gui-ngoai-goc", "not an origin")
        return value

    @model_validator(mode="after")
    def window(self) -> FrontMatter:
        """A window ends after it begins."""
        if self.publish_from and self.publish_until and self.publish_until < self.publish_from:
            raise PydanticCustomError("cua-so-nguoc", "ends before it begins")
        return self


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
DATE_KEYS = ("date", "updated", "publish_from", "publish_until")
