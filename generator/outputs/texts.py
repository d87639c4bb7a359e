"""What the pages of all texts say: their heads, the way to them, their headings, their origin."""

from __future__ import annotations

from generator.model.document import Document
from generator.outputs.desk import Desk
from generator.outputs.views import CreditView, Head, Link, TocEntry
from generator.site.assembled import Page
from generator.site.permalinks import absolute, section_of
from generator.values import replace


def head_of(desk: Desk, page: Page, og_type: str) -> Head:
    """Return the head of a document's page."""
    document = page.document
    image = desk.image(document)
    return replace(
        desk.head(page.url, document.title, document.excerpt),
        canonical=page.canonical,
        identifier=desk.identifier(page),
        lang=document.lang,
        og_type=og_type,
        image=absolute(desk.site.settings.base_url, image.url) if image else "",
        image_alt=image.alt if image else "",
        date=document.date or document.updated,
        creator=document.author,
        publisher=page.origin.name if page.origin else "",
        subject=_subject(desk, document),
        indexed=page.indexed,
    )


def breadcrumbs_of(desk: Desk, page: Page) -> tuple[Link, ...]:
    """Return the way to a page: its section."""
    section = desk.site.section(section_of(page.url))
    if section is None:
        return ()
    return (Link(section.url, section.title),)


def headings_of(document: Document) -> tuple[TocEntry, ...]:
    """Return the headings of a text."""
    return tuple(TocEntry(each.level, each.id, each.text) for each in document.body.headings)


def credit_of(document: Document) -> CreditView | None:
    """Return where a text was taken from, None where it was written here."""
    source = document.source
    if source is None:
        return None
    return CreditView(source.url, source.name, source.author, source.date, document.quoted)


def origin_url(desk: Desk, page: Page) -> str:
    """Return the address of the original, "" where this site is the origin's home."""
    return page.canonical if desk.origin_of(page) else ""


def _subject(desk: Desk, document: Document) -> str:
    category = desk.categories.get(document.category)
    names = [category.text] if category else []
    return "; ".join(dict.fromkeys([*names, *(tag.name for tag in document.tags)]))
