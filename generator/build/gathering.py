"""Gathering: reading one tree and telling the network what it has to know of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from generator.build.ledger import TreeFacts
from generator.build.project import Project, rules_for
from generator.build.store import Store
from generator.content.records import Bodies, Records, tree_of, with_bodies, without_bodies
from generator.digests import digest_of
from generator.model.document import Tree
from generator.model.settings import Network
from generator.site.sheets import tenure_moments
from generator.site.syndication import offers_of
from generator.site.windows import window_of
from generator.sources.last_good import read_last_good, save_last_good

if TYPE_CHECKING:
    from generator.content.trees import TreeRead


def gather(name: str, project: Project, network: Network) -> TreeFacts:
    """Read a tree, keep its records for those who build with it, and return what it is about."""
    rules = rules_for(network, name)
    under = digest_of(rules)
    store = trees_of(project)
    known = _known(store, name, under)
    place = _place(project, name)
    good = read_last_good(place)
    from generator.content.trees import read_tree  # heavy, and not needed by who only builds

    read = read_tree(project.root, name, rules, known=known or {}, good=good)
    save_last_good(place, good)
    if read.records != known:
        outlines, bodies = without_bodies(read.records)
        store.put(name, (under, outlines), bodies)
    return _facts(read, tree_of(name, read.records), under, project, network)


def records_of(name: str, project: Project, network: Network) -> Records:
    """Return the records of a tree as gathered in this run, read once more where they are lost."""
    under = digest_of(rules_for(network, name))
    known = _known(trees_of(project), name, under)
    if known is not None:
        return known
    from generator.content.trees import read_tree  # see above

    good = read_last_good(_place(project, name))
    rules = rules_for(network, name)
    return read_tree(project.root, name, rules, known={}, good=good).records


def outlines_of(name: str, project: Project, network: Network) -> Records:
    """Return the records of a tree without the bodies of documents, which are most of it."""
    found = trees_of(project).get(name)
    known = _under(found, digest_of(rules_for(network, name)))
    return without_bodies(records_of(name, project, network))[0] if known is None else known


def texts_of(tree: Tree, records: Records) -> dict[str, str]:
    """Return the digests of the texts that pages are made of, by path."""
    return {document.path: records[document.path].text for document in tree.documents}


def trees_of(project: Project) -> Store:
    """Return where the records of all trees are kept."""
    return Store(project.cache / "trees")


def _place(project: Project, name: str) -> Path:
    return project.cache / "last-good" / "content" / name


def _known(store: Store, name: str, under: str) -> Records | None:
    """Return the records of a tree that were read under some rules, None where none are kept."""
    found = store.get_all(name)
    known = _under(found[0], under) if len(found) == 2 else None
    return None if known is None else with_bodies(known, cast(Bodies, found[1]))


def _under(found: object, under: str) -> Records | None:
    """Return the records that were found, if they were read under some rules, or None."""
    if isinstance(found, tuple) and len(found) == 2 and found[0] == under:
        return dict(found[1])
    return None


def _facts(read: TreeRead, tree: Tree, under: str, project: Project, network: Network) -> TreeFacts:
    clock = project.clock_in(network.province.zone)
    records = read.records
    parts = tuple((path, record.skeleton) for path, record in records.items() if record.skeleton)
    named = (document.named_sites for document in tree.documents)
    offers = offers_of(tree, clock, drafts=project.drafts)
    return TreeFacts(
        rules=under,
        skeleton=digest_of((parts, tree.attachments, tree.refused)),
        texts=digest_of(tuple(texts_of(tree, records).items())),
        size=len(tree.documents),
        offers=digest_of(offers) if offers else "",
        named_sites=frozenset[str]().union(*named),
        window=window_of(tree.documents, clock, drafts=project.drafts, also=tenure_moments(tree)),
        problems=read.problems,
    )
