"""The ledger: what each tree held and what each site was last built from, for one output folder.

A build that finds everything as the ledger says does nothing. The ledger is taken away before the
first file is written and put back at the end, so that a crash can only make the next build slower.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.project import Project
from generator.build.reports import BuildReport, SiteReport, all_problems
from generator.build.scanning import Scan, same_scan
from generator.build.store import Store
from generator.problems import Problem
from generator.site.windows import ALWAYS, Window
from generator.themes.fingerprints import Fingerprint
from generator.values import Struct, field, replace

if TYPE_CHECKING:
    from generator.model.settings import Network

LEDGER, NETWORK = "ledger", "network"


class TreeFacts(Struct, frozen=True):
    """What the network has to know of a tree.

    Digests: `rules` of what it was read by, `skeleton` of all but the texts, `texts` of these,
    `offers` of what others may link to, "" for nothing. `size` is the number of texts; `window`
    is how long the offers hold.
    """

    rules: str = ""
    skeleton: str = ""
    texts: str = ""
    size: int = 0
    offers: str = ""
    named_sites: frozenset[str] = frozenset()
    window: Window = ALWAYS
    problems: tuple[Problem, ...] = ()


class SiteFacts(Struct, frozen=True):
    """What a site was last built from, and what came of it.

    `inputs` is the digest of everything but texts, header and footer, `texts` that of the texts
    that it shows, `frame` that of the templates of header and footer;
    `folders` are the folders of its tree with their times of modification.
    """

    inputs: str
    texts: str
    frame: str
    window: Window
    folders: tuple[tuple[str, int], ...]
    report: SiteReport


class Outline(Struct, frozen=True):
    """What a build with nothing to do has to know of the settings; `digest` is that of all.

    `zone` is the province's time zone, `origins` are the trees of the origins.
    """

    digest: str
    zone: str
    slugs: tuple[str, ...]
    origins: tuple[str, ...]


class Ledger(Struct):
    """Everything that is known of the last builds into one output folder."""

    scan: Scan | None = None
    outline: Outline | None = None
    settings: dict[str, str] = field(default_factory=dict)  # digests by slug
    settings_problems: tuple[Problem, ...] = ()
    themes: dict[str, Fingerprint] = field(default_factory=dict)  # of usable ones by name
    trees: dict[str, TreeFacts] = field(default_factory=dict)
    editions: dict[str, frozenset[str]] = field(default_factory=dict)
    editions_of: str = ""  # the digest of what they were made of
    sites: dict[str, SiteFacts] = field(default_factory=dict)
    out_time: int = 0

    def untouched(self, project: Project) -> frozenset[str]:
        """Return the slugs of the sites whose trees hold the files that were left there."""
        sites = self.sites.items()
        return frozenset(slug for slug, facts in sites if is_untouched(project.out / slug, facts))

    def is_current(self, scan: Scan, project: Project, untouched: frozenset[str]) -> bool:
        """Whether everything is as it was after the last build of all sites."""
        outline = self.outline
        if outline is None or self.scan is None or not same_scan(self.scan, scan):
            return False
        clock = project.clock_in(outline.zone)
        return (
            set(outline.slugs) == self.sites.keys() == untouched
            and time_of(project.out) == self.out_time
            and all(facts.window.holds(clock) for facts in self.sites.values())
        )

    def report(self, reports: Mapping[str, SiteReport]) -> BuildReport:
        """Return the report of a build from those of its sites, with what reading found."""
        assert self.outline is not None, "there are no sites without settings"
        common = list(self.settings_problems)
        for origin in self.outline.origins:
            common += self.trees[origin].problems
        sites = tuple(
            replace(each, problems=(*self.trees[slug].problems, *each.problems, *each.repaired))
            for slug, each in sorted(reports.items())
        )
        return BuildReport(sites, all_problems(common, sites), origins=self.outline.origins)


@lru_cache(maxsize=8)
def store_of(project: Project) -> Store:
    """Return where the state of this output folder is kept."""
    return Store(project.cache / "state" / project.out_name)


def state_name(slug: str) -> str:
    """Return the name under which a site's state is kept."""
    return f"site-{slug}"


def read_ledger(project: Project) -> Ledger:
    """Return the ledger of the output folder, or an empty one."""
    found = store_of(project).get(LEDGER)
    return found if isinstance(found, Ledger) else Ledger()


def save_ledger(project: Project, ledger: Ledger) -> None:
    """Put the ledger back."""
    store_of(project).put(LEDGER, ledger)


def drop_ledger(project: Project) -> None:
    """Take the ledger away: from now on a crash leaves no claim that is not true."""
    store_of(project).drop(LEDGER)


def known_network(project: Project, outline: Outline | None) -> Network | None:
    """Return the settings that an outline is of, or None where they are not kept."""
    found = store_of(project).get(NETWORK) if outline else None
    if isinstance(found, tuple) and outline and found[0] == outline.digest:
        network: Network = found[1]
        return network
    return None


def keep_network(project: Project, outline: Outline, network: Network) -> None:
    """Keep the settings apart from the ledger: who has nothing to do does not need them."""
    store_of(project).put(NETWORK, (outline.digest, network))


def is_untouched(tree: Path, facts: SiteFacts) -> bool:
    """Whether no file was added to or taken from a site's tree since it was built."""
    return all(time_of(f"{tree}/{folder}") == time for folder, time in facts.folders)


def time_of(folder: str | Path) -> int:
    """Return the time of a folder's last change in nanoseconds, 0 where it is missing."""
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116 strings: 3,000 folders a build
    except OSError:
        return 0
