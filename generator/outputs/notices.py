"""Outputs: the notices in the place of what was withdrawn; they show nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.document import Withdrawal
from generator.outputs.desk import Desk
from generator.outputs.output import Output, paths_of, template
from generator.outputs.page_views import WithdrawnView
from generator.outputs.views import Link
from generator.site.assembled import Page
from generator.site.permalinks import file_of, posters_of, section_of
from generator.site.twins import is_english
from generator.values import replace


def notices(desk: Desk) -> Iterator[Output]:
    """Yield a notice at each address of what was withdrawn, also at old ones that can be a file."""
    notices = {page.url: page for page in desk.site.withdrawn}
    for page in desk.site.withdrawn:
        for url in (page.url, *posters_of(page.document, page.url)):
            yield from _notice(desk, page, url)
    for alias in desk.site.silenced:
        if alias.path.endswith((".html", "/")):
            yield from _notice(desk, notices[alias.to], alias.path)


def _notice(desk: Desk, page: Page, url: str) -> Iterator[Output]:
    withdrawn = page.document.withdrawn
    if withdrawn:
        name = "english-withdrawn.html" if is_english(page.url) else "withdrawn.html"
        yield template(file_of(url), name, _view(desk, page, url, withdrawn), paths_of([page]))


def _view(desk: Desk, page: Page, url: str, withdrawn: Withdrawal) -> WithdrawnView:
    head = desk.head(url, "")
    lang = "en" if is_english(page.url) else "vi"
    section = desk.site.section(section_of(page.url))
    return WithdrawnView(
        head=replace(head, canonical="", indexed=False, lang=lang),
        chrome=desk.chrome(url),
        breadcrumbs=(Link(section.url, section.title),) if section else (),
        date=withdrawn.date,
        why=withdrawn.why,
    )
