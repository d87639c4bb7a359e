"""What ends a document, as the banner on its page tells it."""

from __future__ import annotations

from generator.model.registers.document import ENDING, NOT_YET
from generator.outputs.desk import Desk
from generator.outputs.facts import page_link
from generator.outputs.record_views import Ending
from generator.site.assembled import Page


def endings_of(desk: Desk, page: Page) -> tuple[Ending, ...]:
    """Return the documents that replace or repeal a document, now or one day, the oldest first."""
    relations = desk.site.relations
    naming = relations.naming.get(page.url, ())
    ending = [each for each in naming if each.field in ENDING]
    if not ending or page.url in relations.looped:
        return ()
    return tuple(
        Ending(
            link=page_link(each.page),
            since=each.page.document.facts.when("ngay_hieu_luc"),
            begun=desk.shown[each.page.url].state not in (None, NOT_YET),
            repeals=each.field == "bai_bo",
        )
        for each in ending
    )
