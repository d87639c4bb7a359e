"""The campaigns of the moment, which the header of every page names."""

from __future__ import annotations

from collections.abc import Iterable

from generator.outputs.views import CampaignView, Link
from generator.site.assembled import Page
from generator.vietnamese.writing import phone_uri


def running(pages: Iterable[Page]) -> tuple[CampaignView, ...]:
    """Return what the header says of campaigns, those that end first before others."""
    views = filter(None, map(_view, pages))
    return tuple(sorted(views, key=lambda view: (view.end, view.url)))


def _view(page: Page) -> CampaignView | None:
    """Return what the header says of a campaign, None of a draft that does not say its days."""
    facts = page.document.facts
    start, end, phone = facts.when("tu"), facts.when("den"), facts.text("duong_day_nong")
    if start is None or end is None:
        return None
    call = Link(phone_uri(phone), phone) if phone else None
    return CampaignView(page.url, page.document.title, start, end, call)
