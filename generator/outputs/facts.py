"""All facts of a record as its page shows them: with files, other records and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.body import Ref
from generator.model.facts import Facts
from generator.model.fields import FILES, REFS, ROWS, Field
from generator.model.kinds import KIND_BY_NAME
from generator.model.registers import REGISTER_BY_NAME
from generator.model.registers.document import NAMED_BY
from generator.outputs.desk import Desk
from generator.outputs.fact_values import plain_fact
from generator.outputs.views import FactView, FileView, Link
from generator.site.assembled import Page
from generator.site.facets import term_url, values_of

_FILE = re.compile(r"\.(md|html|pdf|docx?|xlsx?|od[st]|pptx|jpe?g|png|webp)$", re.I)


def facts_of(desk: Desk, page: Page) -> tuple[FactView, ...]:
    """Return all facts of a record, in the order of its register; tables of files stand apart."""
    register = REGISTER_BY_NAME[page.document.kind]
    facts = page.document.facts
    shown = (
        field for field in register.fields if field.shown and facts.get(field.name) is not None
    )
    own = (_with_lists(page, field, _fact(desk, field, facts)) for field in shown)
    return (*own, *_naming(desk, page))


def _naming(desk: Desk, page: Page) -> Iterator[FactView]:
    """Yield what names a record, for each field in which others do."""
    for field, (name, label) in NAMED_BY.items():
        links = tuple(page_link(each) for each in desk.site.relations.names(page.url, field))
        if links:
            yield FactView(name, label, "links", links=links)


def page_link(page: Page) -> Link:
    """Return the link to a document: its number and what it is about."""
    number = page.document.facts.text("so_hieu")
    title = page.document.title
    return Link(page.url, title if number in title else f"{number}: {title}")


def _with_lists(page: Page, field: Field, fact: FactView) -> FactView:
    """Return a fact that leads to the lists of its terms, where it has some."""
    if not field.facet:
        return fact
    folder = KIND_BY_NAME[page.document.kind].folder
    links = tuple(
        Link(term_url(folder, field, value), field.choice(value))
        for value in values_of(field, page)
    )
    return FactView(field.name, field.label, "links", links=links)


def _fact(desk: Desk, field: Field, facts: Facts) -> FactView:
    if field.form == FILES:
        found = (file_view(desk, ref) for ref in facts.refs(field.name))
        files = tuple(each for each in found if each)
        return FactView(field.name, field.label, "files", files=files)
    if field.form == REFS:
        links = tuple(_link(desk, ref) for ref in facts.refs(field.name))
        return FactView(field.name, field.label, "links", links=links)
    if field.form == ROWS:
        return _table(desk, field, facts)
    return plain_fact(field, facts)


def _table(desk: Desk, field: Field, facts: Facts) -> FactView:
    rows = facts.rows(field.name)
    rows = rows[::-1] if field.newest_first else rows
    used = [each for each in field.columns if any(row.get(each.name) is not None for row in rows)]
    return FactView(
        field.name,
        field.label,
        "rows",
        columns=tuple(each.label for each in used),
        rows=tuple(tuple(_fact(desk, each, row) for each in used) for row in rows),
    )


def file_view(desk: Desk, ref: Ref) -> FileView | None:
    """Return a file that a record names, and have it published; what is none becomes a problem."""
    found = desk.follow(ref)
    if found is None or found.attachment is None:
        return None
    file = found.attachment
    name = file.path.rpartition("/")[2]
    kind = name.rpartition(".")[2].upper()
    return FileView(found.url, name, kind, file.size, file.digest)


def _link(desk: Desk, ref: Ref) -> Link:
    """Return the record that a reference names by path or number, or file; all else is words."""
    if page := desk.site.relations.named.get((ref.where.path, ref.text)):
        return page_link(page)
    if not _is_path(ref.text):
        return Link("", ref.text)
    found = desk.follow(ref)
    if found is None:
        return Link("", ref.text)
    name = found.attachment.path.rpartition("/")[2] if found.attachment else ref.text
    return Link(found.url, desk.titles.get(found.url, name))


def _is_path(text: str) -> bool:
    return bool(_FILE.search(text)) or text.startswith(("https://", "http://", "/"))
