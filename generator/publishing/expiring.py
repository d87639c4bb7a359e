"""Taking down what has had its time, from what is delivered alone: nothing is built."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from generator.model.lifetimes import LIFETIMES, Lifetimes
from generator.publishing.contents import keep
from generator.publishing.delivering import failure, put_live, stamp
from generator.publishing.differences import difference
from generator.publishing.lifetimes import file_at, lifetimes_of
from generator.publishing.locking import begin, publishing_to
from generator.publishing.manifests import File, live_release, manifest_of, read_manifest
from generator.publishing.outcomes import Publication, SiteOutcome
from generator.publishing.places import Place
from generator.publishing.releases import make_release
from generator.values import json_of, replace


def expire(
    place: Place,
    clock: datetime,
    keeping: int,
    waiting: Callable[[], None] = lambda: None,
) -> Publication:
    """Take the pages whose `publish_until` is over out of what is delivered, with their files.

    Lists and feeds, which only a build can make, still name them until the next build is
    published. Raises OSError.
    """
    with publishing_to(place, waiting) as history:
        outcomes: list[SiteOutcome] = []
        for slug in history.sites:
            try:
                if late := _late(place, slug, clock):
                    begin(place)
                    outcomes.append(_without(place, slug, late))
            except (OSError, ValueError) as error:
                outcomes.append(SiteOutcome(slug, refusal=failure(error)))
        if not outcomes:
            return Publication(())
        return put_live(place, history, Publication(tuple(outcomes)), (clock, keeping))


def _late(place: Place, slug: str, clock: datetime) -> Lifetimes | None:
    """Return the lifetimes after `clock` of a site's delivered release, None where none ended."""
    known = lifetimes_of(place.current(slug))
    over = known.over(stamp(clock))
    if not over:
        return None
    late = [each.path for each in over]
    ends = tuple(each for each in known.ends if each not in over)
    return replace(known, ended=_with(known.ended, late), ends=ends, named=_with(known.named, late))


def _with(known: tuple[str, ...], late: list[str]) -> tuple[str, ...]:
    return tuple(sorted({*known, *late}))


def _without(place: Place, slug: str, later: Lifetimes) -> SiteOutcome:
    """Make a release without what ended; raises OSError or ValueError."""
    before = live_release(place, slug)
    live = read_manifest(place.manifest(slug, before))
    ended = set(later.ended)
    drop = {LIFETIMES, *(file_at(path) for path in later.ended)}
    for each in lifetimes_of(place.current(slug)).ends:
        if each.path in ended:
            drop |= {file_at(path) for path in each.files}
    text = json_of(later).encode() + b"\n"
    told = File(LIFETIMES, len(text), sha256(text).hexdigest())
    keep(place.store, told.sha256, LIFETIMES, text)
    after = manifest_of(slug, [told, *(each for each in live.files if each.path not in drop)])
    make_release(place, after)
    return SiteOutcome(slug, before, after.release, difference(live, after), read=True)
