"""What came of publishing: per site and in all. Values for telling."""

from __future__ import annotations

from generator.values import Struct

# Refused before anything was written, or for a release that is kept.
_NOTHING_LEFT = frozenset(
    {"drafts", "unbuilt", "taken-back", "no-release", "no-earlier", "withdrawn", "ended"}
)


class Refusal(Struct, frozen=True):
    """Why a site is not published, or not rolled back.

    `code` is one of drafts, unbuilt, edited, overdue, loss, taken-back, failed, no-links,
    no-release, no-earlier, withdrawn, ended; `paths` are the files or addresses that it is about,
    `reason` a text of the system.
    """

    code: str
    paths: tuple[str, ...] = ()
    reason: str = ""


class Difference(Struct, frozen=True):
    """What changes for readers from one release to another: paths in the tree, in order.

    `others` counts the files that are no pages and differ.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    others: int = 0


class SiteOutcome(Struct, frozen=True):
    """One site: the release before ("" for none) and now, what differs, why not.

    `read` says whether its tree was read, `stored` how many bytes its new contents take,
    `fingerprint` is that of the build's record of the tree.
    """

    slug: str
    before: str = ""
    release: str = ""
    difference: Difference = Difference()
    refusal: Refusal | None = None
    read: bool = False
    stored: int = 0
    fingerprint: str = ""

    @property
    def switches(self) -> bool:
        """Whether readers get another release."""
        return self.refusal is None and self.release != self.before


class Publication(Struct, frozen=True):
    """A whole run: `number` is 0 where nothing was published; `switching` is nanoseconds.

    `gone` are the sites that are delivered and no longer built.
    """

    sites: tuple[SiteOutcome, ...]
    number: int = 0
    gone: tuple[str, ...] = ()
    switching: int = 0

    @property
    def switched(self) -> tuple[SiteOutcome, ...]:
        """The sites whose readers get another release."""
        return tuple(site for site in self.sites if site.switches)

    @property
    def refused(self) -> tuple[SiteOutcome, ...]:
        """The sites that stay as they were although they should not."""
        return tuple(site for site in self.sites if site.refusal)

    @property
    def is_tidy(self) -> bool:
        """Whether no site that was refused may have left contents that nothing uses."""
        codes = {each.refusal.code for each in self.sites if each.refusal}
        return codes <= _NOTHING_LEFT
