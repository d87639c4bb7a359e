"""Mirroring: another host delivers what is delivered here.

What is new is copied beside what is delivered there; then one script renames all links; what is
no longer kept goes last. Cut short anywhere, each site there is its old or its new release, and
the next run ends what this one began.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256

from generator.build.lock import lock
from generator.publishing.locking import publishing_to
from generator.publishing.mirror_plans import Plan, plan_of
from generator.publishing.outcomes import Refusal, SiteOutcome
from generator.publishing.places import Place
from generator.publishing.remote import Remote, Unreadable
from generator.publishing.remote_scripts import (
    Survey,
    drop_script,
    survey_of,
    survey_script,
    switch_script,
)
from generator.values import Struct

_ATTEMPTS = 3


class Foreign(Exception):
    """A folder on another host that holds what trangxa did not bring there."""


class Mirror(Struct, frozen=True):
    """What mirroring did: the sites that it switched or left out, in order.

    `copied` and `dropped` count releases, `sent` bytes; `gone` are delivered there alone.
    """

    sites: tuple[SiteOutcome, ...] = ()
    copied: int = 0
    sent: int = 0
    dropped: int = 0
    gone: tuple[str, ...] = ()


def mirror(
    place: Place,
    remote: Remote,
    clock: datetime,
    waiting: Callable[[], None] = lambda: None,
    *,
    doubting: bool = False,
) -> Mirror:
    """Make a folder on another host as the published one is at this moment.

    Publishers wait only while it is looked at; what they do later is the next run's. `doubting`
    compares every kept file. Raises OSError, or Foreign.
    """
    with _alone(place, waiting):
        for attempt in range(_ATTEMPTS):
            seen = survey_of(remote.run(survey_script(remote.path)))
            if seen.foreign:
                raise Foreign(str(remote))
            with publishing_to(place, waiting) as history:
                plan = plan_of(place, history, seen, clock, doubting=doubting)
            try:
                return _done(place, remote, seen, plan, doubting=doubting)
            except Unreadable:
                there = all(place.release(*each).is_dir() for each in plan.copies)
                if there or attempt == _ATTEMPTS - 1:
                    raise
        raise AssertionError("the last attempt returns or raises")


@contextmanager
def _alone(place: Place, waiting: Callable[[], None]) -> Iterator[None]:
    """Let one mirroring run at a time; publishers lock a file of their own."""
    folder = os.open(place.sites, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        lock(folder, waiting)
        yield
    finally:
        os.close(folder)


def _done(place: Place, remote: Remote, seen: Survey, plan: Plan, *, doubting: bool) -> Mirror:
    """Copy, switch and delete; raises OSError."""
    sent = 0
    if plan.files:
        sent = remote.copy(f"{place.root}", plan.files, doubting=doubting)
    outcomes = list(plan.refused)
    same = seen.history == sha256(plan.history.encode()).hexdigest() and plan.kept == seen.whole
    if plan.copies or plan.switches or not same:
        script = switch_script(remote.path, plan.switches, plan.kept, plan.history)
        switched = {line.removeprefix("switched ") for line in remote.run(script)}
        for slug, release in plan.switches.items():
            failed = None if slug in switched else Refusal("failed")
            outcomes.append(SiteOutcome(slug, seen.current.get(slug, ""), release, refusal=failed))
    dropped = 0
    if plan.drops:
        dropped = len(remote.run(drop_script(remote.path, plan.drops)))
    return Mirror(
        tuple(sorted(outcomes, key=lambda each: each.slug)),
        len(plan.copies - seen.whole),
        sent,
        dropped,
        tuple(sorted(seen.current.keys() - {slug for slug, _ in plan.kept})),
    )
