"""A project: a workspace on disk and how this run is to build it."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from generator.content.rules import ContentRules
from generator.digests import digest_bytes
from generator.model.settings import Network
from generator.model.when import When
from generator.values import Struct


class Project(Struct, frozen=True):
    """A workspace: `root` holds sites/, content/, themes/; the trees go below `out`.

    `clock` is aware; `sites` and `groups` select what is built, both empty means everything.
    `verify` trusts no file that was built before.
    """

    root: Path
    out: Path
    clock: datetime
    jobs: int = 1
    drafts: bool = False
    sites: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    verify: bool = False

    @property
    def cache(self) -> Path:
        """Where what is only for speed is kept."""
        return self.root / ".cache"

    @property
    def out_name(self) -> str:
        """A name for the output folder that is the same wherever the workspace stands."""
        inside = self.out.is_relative_to(self.root)
        place = self.out.relative_to(self.root).as_posix() if inside else self.out.as_posix()
        name = re.sub(r"[^a-z0-9]+", "-", place.lower()).strip("-")[-40:]
        kind = "drafts" if self.drafts else "plain"
        return f"{name}-{kind}-{digest_bytes(place.encode())[:8]}"

    @property
    def selects_all(self) -> bool:
        """Whether every site is built, so that trees of sites that are gone are deleted."""
        return not self.sites and not self.groups

    def clock_in(self, zone: str) -> When:
        """Return the clock in a time zone, that of the province."""
        from generator.sources.zones import clock_of  # not needed where a run begins

        return clock_of(self.clock, zone)


def rules_for(network: Network, tree: str) -> ContentRules:
    """Return what reading `content/<tree>/` depends on beside its files."""
    province = network.province
    origins = {origin.tree: origin.id for origin in province.origins}
    types = ("xa", "phuong", "thi-tran", "dac-khu", "tinh")
    words = ["all", *(f"type:{each}" for each in types)]
    words += [f"group:{group.id}" for group in province.groups]
    words += [f"site:{slug}" for slug in network.site_files]
    home = province.hub if tree in origins else tree
    return ContentRules(
        zone=province.zone,
        categories=tuple(term.id for term in province.categories),
        origin_ids=tuple(origins.values()),
        origin_id=origins.get(tree, ""),
        addressees=tuple(words) if tree in origins else (),
        portals=province.portals,
        holidays=province.holidays,
        needs_approval=any(each.needs_approval for each in network.sites if each.slug == home),
    )
