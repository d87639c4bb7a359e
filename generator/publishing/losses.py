"""Losses: addresses that readers have now and would lose without a word (R56)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build.reports import BuildReport, SiteReport
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.publishing.manifests import live_manifest
from generator.publishing.places import Place
from generator.site.collisions import folded
from generator.values import replace

# What the generator makes beside the pages and files of texts: lists of terms and years come and
# go with their items, the rest is for machines.
_MADE = re.compile(
    r"(?:assets|data|search|the|chuyen-muc|\.site|\.well-known)/.*|404\.html|robots\.txt|sitemap\.xml"
    r"|(?:.*/)?(?:feed\.xml|trang-\d+\.html)|[^/]+/(?:\d{4}|[^/]+/[^/]+)/index\.html"
    r"|lich/[^/]+\.ics|thon-khu-pho/[^/]+/lich\.ics"
)
_VARIANT = re.compile(r"(.*-\d+)\.(?:webp|jpg|png)")


def with_losses(report: BuildReport, place: Place, root: Path) -> BuildReport:
    """Return the report of a check with what readers of a published folder would lose."""
    if report.fatal:
        return report
    sites = tuple(_with_losses(site, place) for site in report.sites)
    gone = tuple(_gone({site.slug for site in sites}, place, root))
    found = {*report.problems, *gone, *(each for site in sites for each in site.problems)}
    return replace(report, sites=sites, problems=tuple(sorted(found)))


def _with_losses(site: SiteReport, place: Place) -> SiteReport:
    """Return the report of a site; one that would stay as it is loses nothing."""
    live = None if site.failed else live_manifest(place, site.slug)
    if live is None:
        return site
    lost = _lost([file.path for file in live.files], site)
    where = Span(f"content/{site.slug}")
    found = [problem("dia-chi-mat", where, url=_address(path)) for path in lost]
    return replace(site, problems=tuple(sorted([*site.problems, *found])))


def _lost(paths: Iterable[str], site: SiteReport) -> list[str]:
    known = frozenset(paths)
    return [path for path in sorted(known) if _is_missed(path, known) and not _is_known(path, site)]


def _is_missed(path: str, published: frozenset[str]) -> bool:
    """Whether readers may have kept the address: it is a page, or a file that a text leads to.

    Variants of pictures are only parts of their pages.
    """
    variant = _VARIANT.fullmatch(path)
    shown = variant is not None and f"{variant[1]}.webp" in published
    return not shown and not _MADE.fullmatch(path)


def _is_known(path: str, site: SiteReport) -> bool:
    """Whether a site would have a file, or says what became of it or of the page beside it."""
    name = folded(path)
    beside = f"{name.rpartition('/')[0]}.html"
    return name in site.files or name in site.answered or beside in site.answered


def _gone(built: set[str], place: Place, root: Path) -> Iterator[Problem]:
    """Yield the published sites whose files are no more."""
    for folder in sorted(place.sites.iterdir()):
        where = f"sites/{folder.name}.yml"
        if folder.name in built or (root / where).exists():
            continue
        if live_manifest(place, folder.name):
            yield problem("dia-chi-mat", Span(where), url="/")


def _address(path: str) -> str:
    return "/" + re.sub(r"(^|/)index\.html$", r"\1", path)
