"""Outputs: `.site/lifetimes.json`, what is withdrawn, what has ended and what ends when."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.lifetimes import LIFETIMES, Ends, Lifetimes, Withdrawn
from generator.model.registers.schedule import SCHEDULE
from generator.outputs.desk import Desk
from generator.outputs.output import Output, paths_of, written
from generator.outputs.schedules import calendar_url
from generator.outputs.tables import all_table_urls
from generator.site.assembled import Page
from generator.site.permalinks import bundle_folder, posters_of


def lifetimes(desk: Desk) -> Iterator[Output]:
    """Yield the lifetimes: comes after all that have bodies, as files follow use."""
    site = desk.site
    ended = {url for each in site.away if each.why == "until" for url in each.urls}
    ends = [page for page in site.pages if page.document.publish_until]
    view = Lifetimes(withdrawn=_withdrawn(desk), ended=tuple(sorted(ended)), ends=_ends(desk, ends))
    yield written(LIFETIMES, "lifetimes", view, paths_of([*site.withdrawn, *ends]))


def _withdrawn(desk: Desk) -> tuple[Withdrawn, ...]:
    since = {
        url: page.document.withdrawn.date.day.isoformat()
        for page in desk.site.withdrawn
        if page.document.withdrawn
        for url in (page.url, *posters_of(page.document, page.url))
    }
    aliases = {alias.path: since[alias.to] for alias in desk.site.silenced}
    return tuple(Withdrawn(*each) for each in sorted((since | aliases).items()))


def _ends(desk: Desk, pages: list[Page]) -> tuple[Ends, ...]:
    beside: dict[str, list[str]] = {}
    for url, source in sorted(desk.files) if pages else ():
        beside.setdefault(source.rpartition("/")[0], []).append(url)
    return tuple(
        Ends(
            page.url,
            (
                *posters_of(page.document, page.url),
                *beside.get(bundle_folder(page.document), ()),
                *_made(page),
                *all_table_urls(desk, page),
            ),
            until.after.utc,
        )
        for page in pages
        if (until := page.document.publish_until)
    )


def _made(page: Page) -> tuple[str, ...]:
    """Return the files that are made beside a page and say the same."""
    return (calendar_url(page),) if page.document.kind == SCHEDULE.name else ()
