"""Sweeping: what the cache holds of sites and trees that are gone, and of runs that crashed."""

from __future__ import annotations

import shutil

from generator.build.gathering import trees_of
from generator.build.ledger import LEDGER, NETWORK, state_name, store_of
from generator.build.project import Project
from generator.build.theming import compiled_in
from generator.model.settings import Network
from generator.sources.whole import is_unfinished


def forget_gone(project: Project, network: Network) -> None:
    """Delete what is kept of sites that no longer exist, and half-written files."""
    slugs = set(network.site_files)
    origins = {origin.tree for origin in network.province.origins}
    states = {state_name(slug) for slug in slugs} | {LEDGER, NETWORK}
    for store, names in ((store_of(project), states), (trees_of(project), slugs | origins)):
        for name in store.names():
            if name not in names:
                store.drop(name)
    for folder in sorted(compiled_in(project).parent.glob("*")):
        if folder != compiled_in(project):
            shutil.rmtree(folder, ignore_errors=True)
    good = project.cache / "last-good"
    for place in sorted(good.rglob("*")):
        gone = place.parent.name == "content" and place.name not in slugs | origins
        if place.is_file() and (gone or is_unfinished(place.name)):
            place.unlink()
