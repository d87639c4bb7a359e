"""Publication windows: what is shown at a moment, and when that changes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from generator.model.document import Document
from generator.model.fields import Field
from generator.model.registers import REGISTER_BY_NAME
from generator.model.when import When
from generator.values import Struct, replace


class Held(Struct, frozen=True, order=True):
    """A document that is not shown now: why, and when it is `due`.

    `why` is draft, approval, date, from or until.
    """

    path: str
    why: str
    due: When | None = None


def held_back(document: Document, clock: When, *, drafts: bool) -> Held | None:
    """Return why a document is not shown at `clock`, or None when it is.

    What was withdrawn is shown as a notice at all times, so that it never comes back by itself, and
    nobody has to approve of that.
    """
    if document.draft and not drafts:
        return Held(document.path, "draft")
    if document.withdrawn:
        return None
    if document.unapproved and not drafts:
        return Held(document.path, "approval")
    if document.date and not document.date.begins_by(clock):
        return Held(document.path, "date", document.date.start)
    if document.publish_from and not document.publish_from.begins_by(clock):
        return Held(document.path, "from", document.publish_from.start)
    if document.publish_until and document.publish_until.ended_by(clock):
        return Held(document.path, "until")
    return None


def pinned(document: Document, clock: When) -> bool:
    """Whether an origin pins the document at `clock`."""
    until = document.syndicate.pin_until if document.syndicate else None
    return until is not None and not until.ended_by(clock)


def is_emergency(document: Document, clock: When) -> bool:
    """Whether the document stands on top of all pages: until `pin_until`, or as long as shown."""
    share = document.syndicate
    if share is None or share.priority != "emergency":
        return False
    return share.pin_until is None or not share.pin_until.ended_by(clock)


class Window(Struct, frozen=True):
    """A stretch of time in which documents neither come, go nor move; None has no end."""

    since: When | None = None
    until: When | None = None

    def holds(self, clock: When) -> bool:
        """Whether a clock is inside."""
        begun = self.since is None or self.since.begins_by(clock)
        return begun and (self.until is None or not self.until.begins_by(clock))


ALWAYS = Window()


def window_of(
    documents: Iterable[Document], clock: When, *, drafts: bool, also: Iterable[When] = ()
) -> Window:
    """Return the stretch around `clock` in which the documents look the same.

    `also` are moments at which something else of their tree changes.
    """
    moments = (_moments(document, clock, drafts=drafts) for document in documents)
    return window_around((*(each for found in moments for each in found), *also), clock)


def window_around(moments: Iterable[When], clock: When) -> Window:
    """Return the stretch around `clock` in which none of some moments is passed."""
    moments = tuple(moments)
    past = [moment for moment in moments if moment.begins_by(clock)]
    coming = [moment for moment in moments if not moment.begins_by(clock)]
    return Window(max(past, default=None), min(coming, default=None))


def coming(document: Document, clock: When, *, drafts: bool) -> list[When]:
    """Return the moments after `clock` at which a document comes, goes or moves."""
    moments = _moments(document, clock, drafts=drafts)
    return [each for each in moments if not each.begins_by(clock)]


def _moments(document: Document, clock: When, *, drafts: bool) -> Iterator[When]:
    if document.draft and not drafts:
        return
    if document.withdrawn:
        yield document.withdrawn.date.start  # until then its date is a mistake
        return
    if document.unapproved and not drafts:
        return
    if document.date:
        yield document.date.start
    if document.publish_from:
        yield document.publish_from.start
    if document.publish_until:
        yield document.publish_until.after
    if document.syndicate and document.syndicate.pin_until:
        yield document.syndicate.pin_until.after
    if document.facts.items:
        yield from _turns(document, clock)


def _turns(document: Document, clock: When) -> Iterator[When]:
    """Yield the moments at which the state of a record, or what is made of it, may change."""
    register = REGISTER_BY_NAME[document.kind]
    if register.moments:
        yield from register.moments(document.facts, clock)
    for field in register.fields:
        moment = document.facts.when(field.name) if field.turns or field.stale else None
        if moment and field.turns:
            yield moment.start if field.turns == "start" else moment.after
        if moment and field.stale:
            yield stale_from(field, moment)


def stale_from(field: Field, moment: When) -> When:
    """Return the moment from which on a day is told as too long ago."""
    return replace(moment, day=moment.day + timedelta(days=field.stale)).after
