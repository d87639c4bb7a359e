"""Outputs: the pages of records, one template for each register."""

from __future__ import annotations

from generator.model.registers import REGISTER_BY_NAME
from generator.outputs.counters import counter_of
from generator.outputs.desk import Desk
from generator.outputs.endings import endings_of
from generator.outputs.facts import facts_of
from generator.outputs.output import Output, paths_of, template
from generator.outputs.people import people_of
from generator.outputs.record_views import RecordView
from generator.outputs.tables import tables_of
from generator.outputs.texts import breadcrumbs_of, credit_of, head_of, headings_of, origin_url
from generator.site.assembled import Page
from generator.site.permalinks import file_of, posters_of


def record(desk: Desk, page: Page) -> Output:
    """Return the page of a record."""
    kind = page.document.kind
    name = REGISTER_BY_NAME[kind].template or f"{kind}.html"
    return template(file_of(page.url), name, record_view(desk, page), paths_of([page]))


def record_view(desk: Desk, page: Page) -> RecordView:
    """Return what the page of a record shows."""
    document = page.document
    register = REGISTER_BY_NAME[document.kind]
    return RecordView(
        head=head_of(desk, page, "article"),
        chrome=desk.chrome(page.url),
        breadcrumbs=breadcrumbs_of(desk, page),
        title=document.title,
        state=page.state,
        date=document.date,
        updated=document.updated,
        summary=document.summary,
        image=desk.image(document),
        facts=facts_of(desk, page),
        headings=headings_of(document),
        body=desk.body(document.body, page.url),
        origin=desk.origin_of(page),
        origin_url=origin_url(desk, page),
        author=document.author,
        source=credit_of(document),
        corrections=document.corrections,
        counter=counter_of(desk) if register.counter else None,
        poster=next(iter(posters_of(document, page.url)), ""),
        endings=endings_of(desk, page),
        tables=(*tables_of(desk, page), *people_of(desk, page)),
    )
