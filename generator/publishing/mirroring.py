"""Mirroring: another host delivers what is delivered here.

What is new is copied beside what is delivered there; then one script renames all links; what is
no longer kept goes last. Cut short anywhere, each site there is its old or its new release, and
the next run ends what this one began.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256

from generator.publishing.contents import forms_of, place_of
from generator.publishing.delivering import stamp
from generator.publishing.history import History
from generator.publishing.lifetimes import must_not_return
from generator.publishing.locking import kept_of, publishing_to
from generator.publishing.manifests import read_manifest
from generator.publishing.outcomes import Refusal, SiteOutcome
from generator.publishing.places import Place
from generator.publishing.remote import Remote, Unreadable
from generator.publishing.remote_scripts import (
    Release,
    Survey,
    drop_script,
    survey_of,
    survey_script,
    switch_script,
)
from generator.values import Struct, json_of, replace

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


class Plan(Struct, frozen=True):
    """What is to be done: releases to copy and their files, links to switch, releases to drop."""

    history: str
    copies: tuple[Release, ...]
    files: tuple[str, ...]
    switches: Mapping[str, str]
    refused: tuple[SiteOutcome, ...]
    drops: frozenset[Release]
    kept: frozenset[Release]


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
                plan = _plan(place, history, seen, clock)
                if doubting:
                    plan = _with_copies(place, history, plan, plan.kept)
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
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _plan(place: Place, history: History, seen: Survey, clock: datetime) -> Plan:
    """Return what makes the other host the same; raises OSError or ValueError."""
    kept = frozenset(
        (slug, release)
        for slug, releases in kept_of(history).items()
        for release in releases
        if place.release(slug, release).is_dir() and place.manifest(slug, release).is_file()
    )
    switches: dict[str, str] = {}
    refused: list[SiteOutcome] = []
    for slug, site in history.sites.items():
        there = seen.current.get(slug, "")
        if site.live is None or there == site.live.release:
            continue
        outcome = SiteOutcome(slug, there, site.live.release)
        if (slug, there) not in kept and there:
            refusal = must_not_return(place.release(slug, site.live.release), (), stamp(clock))
            outcome = replace(outcome, refusal=refusal)
        if outcome.refusal:
            refused.append(outcome)
        else:
            switches[slug] = site.live.release
    missing = frozenset(kept - seen.whole | switches.items())
    drops = frozenset(each for each in seen.known - kept if each[0] in history.sites)
    told = json_of(history) + "\n"
    plan = Plan(told, (), (), switches, tuple(refused), drops, kept)
    return _with_copies(place, history, plan, missing)


def _with_copies(place: Place, history: History, plan: Plan, releases: frozenset[Release]) -> Plan:
    ordered = tuple(sorted(releases))
    files = {path for each in ordered for path in _files(place, history, *each)}
    return replace(plan, copies=ordered, files=tuple(sorted(files)))


def _files(place: Place, history: History, slug: str, release: str) -> Iterator[str]:
    """Yield the paths of a release's files, of its manifest, and of what the store has of them."""
    manifest = read_manifest(place.manifest(slug, release))
    hashes = {path: asset.sha256 for path, asset in history.site(slug).assets.items()}
    hashes |= {file.path: file.sha256 for file in manifest.files}
    tree, top = place.release(slug, release), len(f"{place.root}/")
    yield f"{place.manifest(slug, release)}"[top:]
    for path in _walked(f"{tree}"):
        yield f"{tree}/{path}"[top:]
        form = path[-3:] if path not in hashes and path[-3:] in forms_of(path[:-3]) else ""
        if sha := hashes.get(path.removesuffix(form)):
            kept = place_of(place.store, sha) + form
            if os.path.exists(kept):  # noqa: PTH110 strings: 36,000 files
                yield kept[top:]


def _walked(tree: str) -> Iterator[str]:
    """Yield the paths of the files of a tree; raises OSError where a part cannot be read."""

    def fail(error: OSError) -> None:
        raise error

    for folder, _, names in os.walk(tree, onerror=fail):
        inner = folder[len(tree) + 1 :]
        yield from (f"{inner}/{name}" if inner else name for name in names)


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
        len(plan.copies),
        sent,
        dropped,
        tuple(sorted(seen.current.keys() - {slug for slug, _ in plan.kept})),
    )
