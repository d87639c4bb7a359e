"""Reading the settings: defaults, province, groups, site, the commune's own file, in that order.

Mappings merge, lists replace; nodes keep the file and line they came from through the merge.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.model.settings import OWN_SETTINGS, Network, SiteSettings
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.settings.building import province_of, site_of
from generator.settings.files import Files
from generator.settings.holidays import HOLIDAYS, read_holidays
from generator.settings.schemas import OwnFields, ProvinceFields, SharedFields, SiteFields
from generator.sources.last_good import LastGood
from generator.sources.nodes import EMPTY, Mapping, merged
from generator.sources.schema import choice, locate, validated
from generator.values import Struct, replace
from generator.vietnamese.slugs import is_slug

DEFAULTS = "sites/_defaults.yml"
PROVINCE = "sites/_province.yml"


def read_settings(root: Path, good: LastGood | None = None) -> tuple[Network | None, list[Problem]]:
    """Return the network and every problem; None where a file that all sites need is unusable.

    A site's file, or the commune's own, that has errors is replaced by its last `good` text.
    """
    problems: list[Problem] = []
    files = Files(root, good or LastGood(), problems)
    defaults = files.required(DEFAULTS, SharedFields)
    province = files.required(PROVINCE, ProvinceFields)
    if defaults is None or province is None or not _zone_exists(province, problems):
        return None, problems
    folder = root / "sites"
    names = sorted(path.stem for path in folder.glob("*.yml") if not path.name.startswith("_"))
    shared = province_of(province[0], read_holidays(files))
    sites: list[SiteSettings] = []
    for slug in names:
        site = _SiteLayers(files, slug, defaults[1], province[1]).read(province[0])
        if site is not None:
            sites.append(site_of(slug, site[0], site[1], shared))
    others = [path for path in (HOLIDAYS, *map(own_file, names)) if _is_there(root, path)]
    files.good.only({*(f"sites/{slug}.yml" for slug in names), *others})
    network = _with_hub(Network(shared, tuple(sites), tuple(names)))
    return network, problems + _check(network, province)


def own_file(slug: str) -> str:
    """Return the path of what a commune says of itself."""
    return f"content/{slug}/{OWN_SETTINGS}"


class _SiteLayers(Struct, frozen=True):
    """The layers of one site."""

    files: Files
    slug: str
    defaults: Mapping
    province: Mapping

    def read(self, province: ProvinceFields) -> tuple[SiteFields, Mapping] | None:
        """Return the merged settings of the site and their nodes, or None after a problem."""
        path = f"sites/{self.slug}.yml"
        problems = self.files.problems
        if not is_slug(self.slug):
            problems.append(problem("ten-trang-sai", Span(path), name=self.slug))
            return None
        site = self.files.good_or_last(path, SiteFields, partial(_unknown_groups, province))
        if site is None:
            return None
        node = self.defaults
        for group in site[0].groups:
            node = merged(node, self._group_settings(group))
        node = merged(node, site[1])
        if own := self._own():
            node = merged(node, own[1])
        fields, trouble = validated(SiteFields, node)
        problems += trouble
        return (fields, node) if fields is not None else None

    def _own(self) -> tuple[OwnFields, Mapping] | None:
        """Return what the commune says of itself, its last good text where that has errors."""
        path = own_file(self.slug)
        return (
            self.files.good_or_last(path, OwnFields) if _is_there(self.files.root, path) else None
        )

    def _group_settings(self, group: str) -> Mapping:
        groups = self.province.get("groups")
        node = groups.get(group) if isinstance(groups, Mapping) else None
        settings = node.get("settings") if isinstance(node, Mapping) else None
        return settings if isinstance(settings, Mapping) else EMPTY


def _unknown_groups(province: ProvinceFields, site: SiteFields, node: Mapping) -> list[Problem]:
    """Return a problem for each group of a site that the province does not have."""
    problems: list[Problem] = []
    for number, group in enumerate(site.groups):
        if group not in province.groups:
            words = choice(group, list(province.groups))
            where = _place(node, "groups", number)
            problems.append(problem("nhom-la", where, words, width=len(group), group=group))
    return problems


def _is_there(root: Path, path: str) -> bool:
    """Whether there is a file that need not be, and not behind a link of its whole folder."""
    return not (root / path).parent.is_symlink() and os.path.lexists(root / path)


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
    problems += [
        problem("emc-thieu-ma", site.where)
        for site in network.sites
        if network.province.emc and not site.emc
    ]
    first: dict[str, SiteSettings] = {}
    for site in network.sites:
        other = first.setdefault(site.base_url.casefold(), site)
        if other is not site:
            values = {"url": site.base_url, "other": other.where.path}
            problems.append(problem("trung-dia-chi-goc", site.where, values))
    return problems + _check_old_hosts(network)


def _check_old_hosts(network: Network) -> list[Problem]:
    """Return a problem for each old host that is in use, or leads to a site already."""
    owners: dict[str, SiteSettings] = {}
    for site in network.sites:
        owners.setdefault(urlsplit(site.base_url).hostname or "", site)
    problems: list[Problem] = []
    for site in network.sites:
        for host in site.old_hosts:
            if host.name in owners:
                values = {"host": host.name, "other": owners[host.name].where.path}
                width = len(host.name)
                problems.append(problem("ten-mien-cu-trung", host.where, values, width=width))
            owners.setdefault(host.name, site)
    return problems


def _place(node: Mapping, *path: str | int) -> Span:
    return locate(node, path)[0]
