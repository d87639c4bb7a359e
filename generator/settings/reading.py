"""Reading the settings: defaults, province, groups, site, the commune's own file, in that order.

Mappings merge, lists replace; nodes keep the file and line they came from through the merge.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from generator.model.settings import Network, SiteSettings
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.settings.building import province_of, site_of
from generator.settings.schemas import OwnFields, ProvinceFields, SharedFields, SiteFields
from generator.sources.files import is_regular, read_text
from generator.sources.nodes import EMPTY, Mapping, merged, read_mapping
from generator.sources.schema import Schema, choice, locate, validated
from generator.vietnamese.slugs import is_slug

DEFAULTS = "sites/_defaults.yml"
PROVINCE = "sites/_province.yml"
Fields = TypeVar("Fields", bound=Schema)


def read_settings(root: Path) -> tuple[Network | None, list[Problem]]:
    """Return the network and every problem; None where a file that all sites need is unusable."""
    problems: list[Problem] = []
    defaults = _read(root, DEFAULTS, SharedFields, problems)
    province = _read(root, PROVINCE, ProvinceFields, problems)
    if defaults is None or province is None or not _zone_exists(province, problems):
        return None, problems
    folder = root / "sites"
    names = sorted(path.stem for path in folder.glob("*.yml") if not path.name.startswith("_"))
    shared = province_of(province[0])
    sites: list[SiteSettings] = []
    for slug in names:
        layers = _SiteLayers(root, slug, defaults[1], province[1])
        site = layers.read(province[0], problems)
        if site is not None:
            sites.append(site_of(slug, site[0], site[1], shared))
    network = _with_hub(Network(shared, tuple(sites), tuple(names)))
    return network, problems + _check(network, province)


def _read(
    root: Path, path: str, model: type[Fields], problems: list[Problem]
) -> tuple[Fields, Mapping] | None:
    """Return the values of a file and their nodes, or None after a problem."""
    if not (root / path).exists():
        problems.append(problem("thieu-tep-cai-dat", Span(path)))
        return None
    place = root / path
    if not is_regular(place, place.parent, path, problems):
        return None
    source, trouble = read_text(place, path)
    problems += trouble
    if source is None:
        return None
    node, found = read_mapping(source.text, path)
    problems += found
    if node is None:
        return None
    fields, found = validated(model, node)
    problems += found
    return (fields, node) if fields is not None else None


@dataclass(frozen=True, slots=True)
class _SiteLayers:
    """The layers of one site."""

    root: Path
    slug: str
    defaults: Mapping
    province: Mapping

    def read(
        self, province: ProvinceFields, problems: list[Problem]
    ) -> tuple[SiteFields, Mapping] | None:
        """Return the merged settings of the site and their nodes, or None after a problem."""
        path = f"sites/{self.slug}.yml"
        if not is_slug(self.slug):
            problems.append(problem("ten-trang-sai", Span(path), name=self.slug))
            return None
        site = _read(self.root, path, SiteFields, problems)
        if site is None or not self._groups_exist(site, province, problems):
            return None
        node = self.defaults
        for group in site[0].groups:
            node = merged(node, self._group_settings(group))
        node = merged(node, site[1])
        own = f"content/{self.slug}/thong-tin.yml"
        if _is_there(self.root, own) and (layer := _read(self.root, own, OwnFields, problems)):
            node = merged(node, layer[1])
        fields, trouble = validated(SiteFields, node)
        problems += trouble
        return (fields, node) if fields is not None else None

    def _group_settings(self, group: str) -> Mapping:
        groups = self.province.get("groups")
        node = groups.get(group) if isinstance(groups, Mapping) else None
        settings = node.get("settings") if isinstance(node, Mapping) else None
        return settings if isinstance(settings, Mapping) else EMPTY

    def _groups_exist(
        self,
        site: tuple[SiteFields, Mapping],
        province: ProvinceFields,
        problems: list[Problem],
    ) -> bool:
        fine = True
        for number, group in enumerate(site[0].groups):
            if group not in province.groups:
                where = _place(site[1], "groups", number)
                words = choice(group, list(province.groups))
                problems.append(problem("nhom-la", where, words, width=len(group), group=group))
                fine = False
        return fine


def _is_there(root: Path, own: str) -> bool:
    """Whether a commune has a file of its own, not one behind a link of its whole folder."""
    return not (root / own).parent.is_symlink() and os.path.lexists(root / own)


def _with_hub(network: Network) -> Network:
    """Tell every site the address of the hub, which only the hub's own file knows."""
    hub = next((site for site in network.sites if site.is_hub), None)
    pattern = network.province.pattern.replace("{slug}", network.province.hub)
    province = replace(network.province, hub_url=hub.base_url if hub else pattern)
    sites = tuple(replace(site, province=province) for site in network.sites)
    return Network(province, sites, network.site_files)


def _zone_exists(province: tuple[ProvinceFields, Mapping], problems: list[Problem]) -> bool:
    zone = province[0].time_zone
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        where = _place(province[1], "time_zone")
        problems.append(problem("mui-gio-la", where, width=len(zone), zone=zone))
        return False
    return True


def _check(network: Network, province: tuple[ProvinceFields, Mapping]) -> list[Problem]:
    """Return the problems of the network as a whole."""
    fields, node = province
    problems: list[Problem] = []
    hub = next((site for site in network.sites if site.is_hub), None)
    if fields.hub not in network.site_files or (hub is not None and hub.type != "tinh"):
        problems.append(problem("hub-la", _place(node, "hub"), hub=fields.hub))
    communes = [slug for slug in network.site_files if slug != fields.hub]
    if fields.expected_sites is not None and len(communes) != fields.expected_sites:
        where = _place(node, "expected_sites")
        counts = {"expected": fields.expected_sites, "found": len(communes)}
        problems.append(problem("so-trang-khac", where, counts))
    first: dict[str, SiteSettings] = {}
    for site in network.sites:
        other = first.setdefault(site.base_url.casefold(), site)
        if other is not site:
            values = {"url": site.base_url, "other": other.where.path}
            problems.append(problem("trung-dia-chi-goc", site.where, values))
    return problems


def _place(node: Mapping, *path: str | int) -> Span:
    return locate(node, path)[0]
