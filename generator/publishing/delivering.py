"""Delivering: one wait for the disk, then each site's link is renamed over the old one."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from generator.publishing import disk
from generator.publishing.history import (
    Asset,
    History,
    SiteHistory,
    Step,
    read_history,
    save_history,
)
from generator.publishing.locking import begin, end
from generator.publishing.manifests import Manifest, live_manifest
from generator.publishing.outcomes import Publication, Refusal, SiteOutcome
from generator.publishing.places import ASSETS, Place
from generator.publishing.releases import (
    add_assets,
    drop_release,
    prepare_switch,
    releases_on_disk,
    switch,
)
from generator.values import replace

_ASSETS_FOR = timedelta(days=7)
# What link(2) says where a file system has no hard links, or a file belongs to somebody else.
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV)
_STAMP = "%Y-%m-%dT%H:%M:%SZ"


def stamp(clock: datetime) -> str:
    """Return a moment as the history has it, in UTC."""
    return clock.astimezone(UTC).strftime(_STAMP)


def made_ready(
    place: Place, slug: str, site: SiteHistory, release: str, now: tuple[int, datetime]
) -> SiteHistory:
    """Put what readers may still ask for into a release, and its link beside the old one.

    `now` is the publication's number and moment; return the history with the assets that it keeps.
    Raises OSError.
    """
    number, clock = now
    fresh = _assets_of(live_manifest(place, slug), number, clock)
    oldest = site.steps[0].number if site.steps else number
    since = stamp(clock - _ASSETS_FOR)
    kept = {
        path: asset
        for path, asset in {**site.assets, **fresh}.items()
        if asset.number >= oldest or asset.at >= since
    }
    add_assets(place, slug, release, kept)
    prepare_switch(place, slug, release)
    return replace(site, assets=dict(sorted(kept.items())))


def _assets_of(manifest: Manifest | None, number: int, clock: datetime) -> dict[str, Asset]:
    files = manifest.files if manifest else ()
    return {
        file.path: Asset(file.sha256, number, stamp(clock))
        for file in files
        if file.path.startswith(ASSETS)
    }


def put_live(
    place: Place, history: History, made: Publication, rules: tuple[datetime, int]
) -> Publication:
    """Write down and deliver what was made; then delete what is no longer kept.

    `rules` are the moment and how many releases of a site are kept. Raises OSError.
    """
    clock, kept = rules
    number = history.number + 1
    sites: dict[str, SiteHistory] = {}
    outcomes: list[SiteOutcome] = []
    for each in made.sites:
        site, outcome = history.site(each.slug), each
        if each.switches:
            before = site.current if site.live else 0
            step = Step(number, each.release, stamp(clock), before, each.fingerprint)
            # A server may be in the midst of looking for a file in what it delivered until now.
            after = site.gone_to(step).keeping(kept, before)
            try:
                sites[each.slug] = made_ready(
                    place, each.slug, after, each.release, (number, clock)
                )
            except OSError as error:
                outcome = replace(each, refusal=failure(error))
        elif each.read and not each.refusal:
            sites[each.slug] = site.known_as(each.fingerprint)
        outcomes.append(outcome)
    ready = replace(made, sites=tuple(outcomes))
    done = number if ready.switched else 0
    later = history.with_sites(sites, done or history.number)
    delivered = replace(deliver(place, later, ready), number=done)
    with suppress(OSError):  # readers have what is new: what is old goes with the next sweep
        _drop_unkept(place, [each.slug for each in delivered.switched], later.sites)
        end(place, delivered)
    return delivered


def deliver(place: Place, history: History, made: Publication) -> Publication:
    """Write down what was made and switch to it; raises OSError before the first switch."""
    save_history(place, history)
    disk.wait_for_disk(place.root)
    failed: dict[str, SiteOutcome] = {}
    began = time.perf_counter_ns()
    for each in made.switched:
        try:
            switch(place, each.slug)
        except OSError as error:
            failed[each.slug] = replace(each, refusal=failure(error))
    taken = time.perf_counter_ns() - began
    sites = tuple(failed.get(each.slug, each) for each in made.sites)
    return replace(made, sites=sites, switching=taken)


def thin_out(place: Place, kept: int, made: Publication) -> None:
    """Keep only the last releases of every site that has nothing new, too: it makes room.

    What is delivered is kept in any case. The sweep at the end of the run does the work. Raises
    OSError.
    """
    history = read_history(place)
    new = {each.slug for each in made.switched}
    thinner = {
        slug: site if slug in new else site.keeping(kept) for slug, site in history.sites.items()
    }
    if thinner != history.sites:
        begin(place)
        save_history(place, history.with_sites(thinner, history.number))


def failure(error: Exception) -> Refusal:
    """Return the refusal of a site whose files could not be written or read."""
    if isinstance(error, OSError) and error.filename2 and error.errno in _NO_LINKS:
        return Refusal("no-links", reason=f"{error}")
    return Refusal("failed", reason=f"{error}")


def _drop_unkept(place: Place, slugs: Iterable[str], sites: Mapping[str, SiteHistory]) -> None:
    """Delete the releases of some sites that their histories no longer name; raises OSError."""
    for slug in slugs:
        kept = {step.release for step in sites[slug].steps}
        for release in releases_on_disk(place, slug):
            if release not in kept:
                drop_release(place, slug, release)
