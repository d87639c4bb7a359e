"""Outputs: sheets of A4 for notice boards, with a code that leads to the live page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.registers import REGISTER_BY_NAME
from generator.outputs.counters import counter_of
from generator.outputs.desk import Desk
from generator.outputs.fact_values import plain_fact
from generator.outputs.output import Output, paths_of, template
from generator.outputs.record_views import PosterView
from generator.site.assembled import Page
from generator.site.permalinks import absolute, file_of, posters_of
from generator.values import replace

_LONGEST_SUMMARY = 360  # characters: the sheet is one page


def posters(desk: Desk, only: frozenset[str] | None = None) -> Iterator[Output]:
    """Yield the sheet of each record that hangs on notice boards, or of those in `only`."""
    for page in desk.site.pages:
        if only is not None and page.document.path not in only:
            continue
        for url in posters_of(page.document, page.url):
            yield template(file_of(url), "poster.html", _view(desk, page, url), paths_of([page]))


def _view(desk: Desk, page: Page, url: str) -> PosterView:
    document = page.document
    register = REGISTER_BY_NAME[document.kind]
    head = replace(desk.head(url, document.title), canonical="", indexed=False, alternates=())
    shown = (field for field in register.fields if field.listed)
    facts = (plain_fact(field, document.facts) for field in shown)
    return PosterView(
        head=head,
        chrome=desk.chrome(url),
        title=document.title,
        state=page.state,
        date=document.date,
        since=document.publish_from,
        until=document.publish_until,
        summary=_shortened(document.excerpt),
        facts=tuple(facts),
        counter=counter_of(desk),
        page=page.url,
        address=absolute(desk.site.settings.base_url, page.url),
    )


def _shortened(text: str) -> str:
    """Return a text that leaves room for the rest of the sheet, cut between words."""
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return text[:_LONGEST_SUMMARY].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"
