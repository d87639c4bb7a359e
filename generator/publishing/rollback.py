"""Going back: each site's link is renamed to the release before, unless that must not be shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from generator.publishing.delivering import deliver, failure, made_ready, stamp
from generator.publishing.history import History, SiteHistory
from generator.publishing.lifetimes import must_not_return
from generator.publishing.locking import begin, end, publishing_to
from generator.publishing.outcomes import Publication, Refusal, SiteOutcome
from generator.publishing.places import Place
from generator.values import replace


def roll_back(
    place: Place,
    clock: datetime,
    sites: tuple[str, ...] = (),
    waiting: Callable[[], None] = lambda: None,
) -> Publication:
    """Go back before the newest publication, in all sites that have it, or in some sites.

    What was withdrawn since, or whose time is over, does not come back: such a site stays as it
    is. Raises OSError.
    """
    with publishing_to(place, waiting) as history:
        after: dict[str, SiteHistory] = {}
        outcomes: list[SiteOutcome] = []
        begin(place)
        for slug in sites or _newest(history):
            outcome, then = _back(place, slug, history, clock)
            outcomes.append(outcome)
            if then:
                after[slug] = then
        made = Publication(tuple(outcomes))
        if made.switched:
            made = deliver(place, history.with_sites(after, history.number), made)
        with suppress(OSError):  # readers have what they should: the next run takes the mark away
            end(place, made)
        return made


def _newest(history: History) -> tuple[str, ...]:
    """Return the sites that have the newest publication of those that are delivered."""
    delivered = {slug: site.current for slug, site in history.sites.items() if site.live}
    newest = max(delivered.values(), default=0)
    return tuple(slug for slug, number in delivered.items() if number == newest)


def _back(
    place: Place, slug: str, history: History, clock: datetime
) -> tuple[SiteOutcome, SiteHistory | None]:
    """Return what becomes of a site, and its history where it goes back."""
    site = history.site(slug)
    live = site.live
    if live is None:
        return SiteOutcome(slug, refusal=Refusal("no-release")), None
    outcome = SiteOutcome(slug, live.release, live.release)
    step = site.step(live.before)
    if step is None or not place.release(slug, step.release).is_dir():
        return replace(outcome, refusal=Refusal("no-earlier")), None
    try:
        tree = place.release(slug, step.release)
        since = site.steps[site.steps.index(step) + 1 :]
        later = [place.release(slug, each.release) for each in reversed(since)]
        if refusal := must_not_return(tree, later, stamp(clock)):
            return replace(outcome, refusal=refusal), None
        after = made_ready(place, slug, site.back_at(step), step.release, (history.number, clock))
    except (OSError, ValueError) as error:
        return replace(outcome, refusal=failure(error)), None
    return replace(outcome, release=step.release), after
