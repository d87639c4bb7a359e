"""Publishing: each tree that changed becomes a release; then all are switched, one rename each.

Nothing that is delivered is touched before everything new is on the disk. A site that cannot be
published stays as it is and stops no other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from generator.build.pool import SitePool
from generator.publishing import preparing
from generator.publishing.delivering import put_live, stamp, thin_out
from generator.publishing.history import History, read_history
from generator.publishing.locking import begin, publishing_to
from generator.publishing.outcomes import Publication, Refusal, SiteOutcome
from generator.publishing.places import Place
from generator.publishing.preparing import Job
from generator.publishing.trees import Source
from generator.values import Struct, replace

_BATCHES = 8  # for each worker


class Wish(Struct, frozen=True):
    """How to publish: all sites or some, at which moment, how many releases are kept.

    `most_lost` is the share of its pages, in per cent, that a site may lose; `again` publishes
    what somebody went back from; `dry` writes nothing.
    """

    clock: datetime
    sites: tuple[str, ...] = ()
    keep: int = 10
    most_lost: int = 20
    again: bool = False
    dry: bool = False
    jobs: int = 1


def publish(
    source: Source, place: Place, wish: Wish, waiting: Callable[[], None] = lambda: None
) -> Publication:
    """Publish what changed; the caller holds the lock of the workspace. Raises OSError."""
    if wish.dry:
        return _prepared(source, place, read_history(place), wish)
    with publishing_to(place, waiting) as history:
        made = _prepared(source, place, history, wish)
        if any(each.read for each in made.sites):
            made = put_live(place, history, made, (wish.clock, wish.keep))
        if not wish.sites and any(len(each.steps) > wish.keep for each in history.sites.values()):
            thin_out(place, wish.keep, made)
        return made


def _prepared(source: Source, place: Place, history: History, wish: Wish) -> Publication:
    """Make the releases of the sites that changed, several at once; nobody sees them yet."""
    slugs = source.slugs()
    wanted: dict[str, str] = {}
    outcomes: list[SiteOutcome] = []
    for slug in slugs:
        if wish.sites and slug not in wish.sites:
            continue
        now, site = source.fingerprint(slug), history.site(slug)
        live, back = site.live, site.was_taken_back(now)
        there = live is not None and place.release(slug, live.release).is_dir()
        if live and there and now and live.fingerprint == now:
            outcomes.append(SiteOutcome(slug, live.release, live.release))
        elif live and back and not wish.again:
            refusal = Refusal("taken-back", reason=back)
            outcomes.append(SiteOutcome(slug, live.release, live.release, refusal=refusal))
        else:
            wanted[slug] = now
    if wanted and not wish.dry:
        begin(place)
    taken_back = {slug: history.site(slug).taken_back for slug in wanted}
    job = Job(
        source, place, wish.most_lost, {} if wish.again else taken_back, wish.dry, stamp(wish.clock)
    )
    batch = max(1, len(wanted) // (wish.jobs * _BATCHES))
    with SitePool(wish.jobs, preparing.start, (job,)) as pool:
        for each in pool.map(preparing.prepare, [*wanted], died=preparing.died, batch=batch):
            outcomes.append(replace(each, fingerprint=wanted[each.slug]))
    ordered = tuple(sorted(outcomes, key=lambda each: each.slug))
    return Publication(ordered, gone=tuple(sorted(history.sites.keys() - set(slugs))))
