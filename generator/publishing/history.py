"""The history: which site had which release when, and which of them can be gone back to."""

from __future__ import annotations

from collections.abc import Mapping

from generator.publishing.manifests import live_release
from generator.publishing.places import Place
from generator.sources.whole import write_whole
from generator.values import Struct, field, json_of, replace, value_of


class Step(Struct, frozen=True):
    """A release that a site got: in which publication, when (UTC), after which step, 0 for none.

    `fingerprint` is that of the build's record of the tree, "" where it came from no build.
    """

    number: int
    release: str
    at: str
    before: int = 0
    fingerprint: str = ""


class Asset(Struct, frozen=True):
    """A hashed asset that readers may still ask for: content, and who had it last, and when."""

    sha256: str
    number: int
    at: str


class SiteHistory(Struct, frozen=True):
    """The steps of a site, oldest first; `current` is the number of the one that is delivered.

    `taken_back` are the releases that somebody went back from: they are not published again.
    """

    current: int = 0
    steps: tuple[Step, ...] = ()
    taken_back: tuple[str, ...] = ()
    assets: dict[str, Asset] = field(default_factory=dict)

    def step(self, number: int) -> Step | None:
        """Return the step of a publication."""
        return next((each for each in self.steps if each.number == number), None)

    @property
    def live(self) -> Step | None:
        """The step that is delivered."""
        return self.step(self.current)

    def gone_to(self, step: Step) -> SiteHistory:
        """Return the history with a new step that is delivered."""
        taken = tuple(each for each in self.taken_back if each != step.release)
        return replace(self, current=step.number, steps=(*self.steps, step), taken_back=taken)

    def back_at(self, step: Step) -> SiteHistory:
        """Return the history with an earlier step that is delivered again."""
        live = self.live
        taken = {*self.taken_back, *([live.release] if live else [])} - {step.release}
        return replace(self, current=step.number, taken_back=tuple(sorted(taken)))

    def was_taken_back(self, fingerprint: str) -> str:
        """Return the release that was made of a tree and gone back from, "" where there is none."""
        found = (each.release for each in self.steps if each.fingerprint == fingerprint != "")
        return next((each for each in found if each in self.taken_back), "")

    def known_as(self, fingerprint: str) -> SiteHistory:
        """Return the history where the build made the tree that is delivered once more."""
        live = self.live
        steps = (
            replace(each, fingerprint=fingerprint) if each is live else each for each in self.steps
        )
        return replace(self, steps=tuple(steps))

    def keeping(self, count: int, *also: int) -> SiteHistory:
        """Return the history with the last steps alone, `also` some others, and what they need."""
        needed = {self.current, *also}
        kept = tuple(
            each
            for place, each in enumerate(self.steps)
            if place >= len(self.steps) - count or each.number in needed
        )
        releases = {each.release for each in kept}
        taken = tuple(each for each in self.taken_back if each in releases)
        return replace(self, steps=kept, taken_back=taken)


class History(Struct, frozen=True):
    """All sites; `number` is that of the last publication."""

    version: int = 1
    number: int = 0
    sites: dict[str, SiteHistory] = field(default_factory=dict)

    def site(self, slug: str) -> SiteHistory:
        """Return a site's history, an empty one for a new site."""
        return self.sites.get(slug, SiteHistory())

    def with_sites(self, sites: Mapping[str, SiteHistory], number: int) -> History:
        """Return the history with other steps of some sites."""
        return replace(self, number=number, sites={**self.sites, **sites})


def read_history(place: Place) -> History:
    """Return the history as it is on disk: what is delivered is what the links say.

    A publisher that was cut short may have written more than it switched. Raises OSError: what
    cannot be read now must not count as lost, or all that it names would be swept away.
    """
    try:
        history = value_of(place.history.read_bytes(), History)
    except (FileNotFoundError, ValueError):
        history = History()
    slugs = set(history.sites)
    if place.sites.is_dir():
        slugs |= {each.name for each in place.sites.iterdir() if each.is_dir()}
    linked = ((slug, _as_linked(history.site(slug), live_release(place, slug))) for slug in slugs)
    # A site of which nothing is delivered is none: somebody took it away.
    return replace(history, sites={slug: site for slug, site in sorted(linked) if site.steps})


def _as_linked(site: SiteHistory, release: str) -> SiteHistory:
    live = site.live
    if not release:
        return SiteHistory()
    if live and live.release == release:
        return site
    known = [each for each in site.steps if each.release == release]
    if not known:  # the file was lost: what is delivered is where the history begins
        return SiteHistory(current=-1, steps=(Step(-1, release, ""),))
    number = known[-1].number
    steps = tuple(each for each in site.steps if each.number <= number or each is not live)
    taken = tuple(each for each in site.taken_back if each != release)
    return replace(site, current=number, steps=steps, taken_back=taken)


def save_history(place: Place, history: History) -> None:
    """Write the history whole, onto the disk."""
    text = json_of(history).encode() + b"\n"
    write_whole(place.history, text)


def is_ours(place: Place) -> bool:
    """Whether a folder is empty, missing, or one that was published to.

    The configuration of a server may be there before anything is delivered.
    """
    if not place.root.exists():
        return True
    if not place.root.is_dir():
        return False
    names = {path.name for path in place.root.iterdir()} - {"server"}
    return not names or bool(names & {"lock", "history.json", "unfinished"})
