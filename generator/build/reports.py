"""What a build did: per site and in all."""

from __future__ import annotations

from generator.model.when import When
from generator.problems import Problem, Severity
from generator.site.windows import Held
from generator.values import Struct, replace


class Remade(Struct, frozen=True):
    """An output that was made: `why` is new, template, view, or file (not as it was left)."""

    path: str
    why: str


class SiteReport(Struct, frozen=True):
    """One site: paths made, written and deleted; what is held back; when it changes next.

    `agency` is whose site it is, "" where its settings were not read; `repaired` are the files
    that were not as the last build left them; `failed` says that its tree was left as it was;
    `spent` is name, nanoseconds and count of what took time, `folders` the folders of the tree
    with their times of modification, of a tree that was `untouched` before only those in which
    files were written. A check tells the `files` that the site must have, and for which others it
    has `answered`, both folded as in collisions.
    """

    slug: str
    agency: str = ""
    planned: int = 0
    rendered: tuple[Remade, ...] = ()
    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    next_change: When | None = None
    problems: tuple[Problem, ...] = ()
    repaired: tuple[Problem, ...] = ()
    failed: bool = False
    spent: tuple[tuple[str, int, int], ...] = ()
    folders: tuple[tuple[str, int], ...] = ()
    untouched: bool = False
    files: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()

    def without_files(self) -> SiteReport:
        """Return what a build that finds nothing to do says of the site."""
        return replace(
            self,
            rendered=(),
            written=(),
            deleted=(),
            repaired=(),
            spent=(),
            folders=(),
            untouched=False,
        )

    @property
    def ok(self) -> bool:
        """Whether the site has neither error nor fault."""
        return not any(found.severity is not Severity.WARNING for found in self.problems)


class BuildReport(Struct, frozen=True):
    """All sites. `fatal` says that nothing was written because nothing could be.

    `gone` are the slugs of trees that were deleted, `origins` the trees of the origins; `spent` is
    name, nanoseconds and count of each phase.
    """

    sites: tuple[SiteReport, ...]
    problems: tuple[Problem, ...]
    gone: tuple[str, ...] = ()
    fatal: bool = False
    spent: tuple[tuple[str, int, int], ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def next_change(self) -> When | None:
        """The first moment at which any site changes without an edit."""
        return min((site.next_change for site in self.sites if site.next_change), default=None)

    def count(self, severity: Severity) -> int:
        """Return how many problems of a severity there are."""
        return sum(found.severity is severity for found in self.problems)


def all_problems(common: list[Problem], sites: tuple[SiteReport, ...]) -> tuple[Problem, ...]:
    """Return every problem once, sorted: a shared text's fault is found by each site it is in."""
    return tuple(sorted({*common, *(found for site in sites for found in site.problems)}))
