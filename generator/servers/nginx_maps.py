"""The tables of nginx's configuration: hosts to sites, old addresses, policies, lifetimes."""

from __future__ import annotations

import re

from generator.servers.headers import CSP, policy_of
from generator.servers.hosting import Hosting, Served
from generator.servers.kinds import BRIEFLY, LIFETIMES, NEVER
from generator.servers.nginx_words import hash_sizes, map_of
from generator.servers.plain_pages import other, plain_page, sayings

# Variables that the servers below use; nginx works out each at most once for a request.
SITE, BELOW, BASE, PATH = "$trangxa_site", "$trangxa_below", "$trangxa_base", "$trangxa_path"
GONE, MOVED, NEW_HOME = "$trangxa_gone", "$trangxa_moved", "$trangxa_new_home"
POLICY, CACHE, ALLOW, SAYS = (
    "$trangxa_policy",
    "$trangxa_cache",
    "$trangxa_allow",
    "$trangxa_page",
)
FOLDER = "/"  # what BELOW holds where an address lacks the `/` at its end


def maps(hosting: Hosting) -> list[str]:
    """Return all tables, with the sizes that they need."""
    gone = {key: "1" for site in hosting.sites for key in _keys(site, site.live.withdrawn)}
    moved = {
        f"{site.slug}{each.path}": each.to for site in hosting.sites for each in site.live.moved
    }
    homes = {host: _home(site) for host, site in hosting.old_hosts.items()}
    policies = {site.slug: policy_of(site.label_host) for site in hosting.sites if site.label_host}
    hosts = [site.host for site in hosting.sites]
    return [
        *hash_sizes("map", [*gone, *moved, *homes, *hosts, *_folders(hosting)]),
        *hash_sizes("server_names", [*hosts, *homes]),
        *_sites(hosting),
        *map_of(f"{SITE}$uri", GONE, gone),
        *map_of(f"{SITE}$uri", MOVED, moved),
        *map_of("$host", NEW_HOME, homes),
        *map_of(SITE, POLICY, policies, CSP),
        *_lifetimes(),
        *map_of("$status", ALLOW, {"405": "GET, HEAD"}),
        *map_of("$status", SAYS, _pages(), plain_page(other()).rstrip("\n")),
    ]


def _sites(hosting: Hosting) -> list[str]:
    """Return the tables that lead from host and path to a site."""
    roots = {site.host: site.slug for site in hosting.sites if not site.path}
    if not hosting.shared:
        return map_of("$host", SITE, roots)
    below = _folders(hosting) | {
        f"~^{re.escape(host)}(?<{BASE[1:]}>{re.escape(site.path)})(?<{PATH[1:]}>/.*)$": site.slug
        for host, sites in hosting.shared.items()
        for site in sites
        if site.path
    }
    at_root = f"{SITE}_at_root"
    return [
        *map_of("$host$uri", BELOW, below),
        *map_of("$host", at_root, roots),
        *map_of(BELOW, SITE, {"": at_root}, BELOW),
    ]


def _folders(hosting: Hosting) -> dict[str, str]:
    return {f"{site.host}{site.path}": FOLDER for site in hosting.sites if site.path}


def _keys(site: Served, paths: tuple[str, ...]) -> list[str]:
    return [f"{site.slug}{path}" for path in paths]


def _home(site: Served) -> str:
    return f"{site.origin}{site.path}"


def _lifetimes() -> list[str]:
    """Return the table of what readers may keep; what is no answer of a site is not kept."""
    values = {
        f"~^(?:200|206|304) {pattern[1:]}"
        if pattern.startswith("^")
        else f"~^(?:200|206|304) .*{pattern}": lifetime
        for pattern, lifetime in LIFETIMES
    }
    values["~^(?:301|404|410) "] = BRIEFLY
    return map_of("$status $uri", CACHE, values, NEVER)


def _pages() -> dict[str, str]:
    return {str(status): plain_page(words).rstrip("\n") for status, words in sayings().items()}
