"""Planning: every file that a site must have, as a pure function of the assembled site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.model.pictures import Variant
from generator.model.settings import Network
from generator.model.span import Span
from generator.outputs.data import data
from generator.outputs.desk import Desk
from generator.outputs.feeds import feeds
from generator.outputs.home import home, hub, not_found, site_map
from generator.outputs.lifetimes import lifetimes
from generator.outputs.lists import lists
from generator.outputs.machine import attachments, redirects, sitemap, traces
from generator.outputs.notices import notices
from generator.outputs.output import FileCopy, Output
from generator.outputs.pages import pages
from generator.outputs.posters import posters
from generator.outputs.search import commune_shard, search, search_shards
from generator.outputs.security import security
from generator.outputs.shared import Shared
from generator.outputs.sheets import hamlets, organisation
from generator.outputs.styles import styles
from generator.outputs.tables import tables
from generator.problems import Problem, problem
from generator.site.assemble import Site
from generator.site.collisions import folded
from generator.site.links import LinkIndex
from generator.values import Struct

# A new sort of output is a function and a line here; attachments come last, as they follow use.
PLANNERS: tuple[Callable[[Desk], Iterator[Output]], ...] = (
    home,
    site_map,
    not_found,
    styles,
    pages,
    posters,
    organisation,
    hamlets,
    tables,
    notices,
    lists,
    feeds,
    sitemap,
    redirects,
    traces,
    security,
    lifetimes,
)


class Plan(Struct, frozen=True):
    """What a site must have on disk, in order of paths, and what planning found wrong."""

    outputs: tuple[Output, ...]
    problems: tuple[Problem, ...]


def plan(
    site: Site, index: LinkIndex, network: Network, assets: Iterable[Output], shared: Shared
) -> Plan:
    """Return every file that the site must have."""
    desk = Desk(site, index)
    wanted = [*assets, *hub(desk, network)]
    for planner in PLANNERS:
        wanted += planner(desk)
    wanted += search(desk, shared)
    wanted += data(desk, network, shared)
    if site.settings.is_hub:
        wanted.append(commune_shard(network))
    wanted += attachments(desk)
    kept: dict[str, Output] = {}
    clashes: dict[tuple[str, str], Problem] = {}
    for output in wanted:
        first = kept.setdefault(folded(output.path), output)
        if first is not output and first != output:
            pair = (_source(output), _source(first))  # two pictures clash in each of their sizes
            clashes.setdefault(pair, _collision(output, *pair))
    desk.problems += clashes.values()
    return Plan(tuple(sorted(kept.values(), key=lambda output: output.path)), tuple(desk.problems))


def plan_pages(site: Site, index: LinkIndex, documents: frozenset[str], shared: Shared) -> Plan:
    """Return the pages of some documents and the shards that find them, by their paths.

    They are all that differs from the last plan where only the texts of those documents do: what
    else shows a document shows its skeleton.
    """
    desk = Desk(site, index)
    wanted = (
        *pages(desk, documents),
        *posters(desk, documents),
        *search_shards(desk, shared, documents),
    )
    return Plan(wanted, tuple(each for each in desk.problems if each.path in documents))


def _collision(output: Output, source: str, other: str) -> Problem:
    return problem("trung-dia-chi", Span(source), url="/" + output.path, other=other)


def _source(output: Output) -> str:
    return output.view.source if isinstance(output.view, FileCopy | Variant) else output.path
