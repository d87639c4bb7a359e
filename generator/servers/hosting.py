"""Which site answers at which host and path, and which hosts lead to another one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.servers.live import Live
from generator.values import Struct
from generator.vietnamese.slugs import is_slug

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*")
_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")


class Served(Struct, frozen=True):
    """A site as a server knows it: `base_url` ends with `/`; `label_host` may be ""."""

    slug: str
    base_url: str
    old_hosts: tuple[str, ...] = ()
    label_host: str = ""
    live: Live = Live()

    @property
    def host(self) -> str:
        """The host of the address, in small letters, without a port."""
        return urlsplit(self.base_url).hostname or ""

    @property
    def path(self) -> str:
        """The path of the address without the `/` at its end: "" at the root of the host."""
        return urlsplit(self.base_url).path.rstrip("/")

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc.lower()}"


class Hosting(Struct, frozen=True):
    """All that is served; each host and path once.

    `refused` are sites whose place another site has already, or whose names are no names.
    """

    sites: tuple[Served, ...]
    refused: tuple[Served, ...] = ()

    @property
    def whole(self) -> tuple[Served, ...]:
        """The sites that have a host of their own."""
        return tuple(each for each in self.sites if each.host not in self._shared)

    @property
    def shared(self) -> dict[str, tuple[Served, ...]]:
        """The sites of each host that has sites below paths; the longest paths come first."""
        return {
            host: tuple(
                sorted(
                    (each for each in self.sites if each.host == host),
                    key=lambda each: (-len(each.path), each.path),
                )
            )
            for host in sorted(self._shared)
        }

    @property
    def old_hosts(self) -> dict[str, Served]:
        """The site that each old host leads to; a host that is in use is none."""
        used = {each.host for each in self.sites}
        found: dict[str, Served] = {}
        for each in self.sites:
            for host in each.old_hosts:
                if host not in used and _is_host(host):
                    found.setdefault(host, each)
        return found

    @property
    def _shared(self) -> set[str]:
        return {each.host for each in self.sites if each.path}


def hosting(sites: Iterable[Served]) -> Hosting:
    """Return who is served where; the first site of a place keeps it."""
    taken: dict[tuple[str, str], Served] = {}
    refused = [
        each
        for each in sites
        if not _is_safe(each) or taken.setdefault((each.host, each.path), each) is not each
    ]
    return Hosting(tuple(taken.values()), tuple(refused))


def _is_safe(site: Served) -> bool:
    """Whether all names of a site are such that no configuration takes them for anything else."""
    try:
        parts = urlsplit(site.base_url)
        fine = parts.scheme in ("http", "https") and (parts.port or 80) > 0
    except ValueError:
        return False
    netloc = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
    fine = fine and netloc == parts.netloc.lower() and not parts.query and not parts.fragment
    return fine and is_slug(site.slug) and _is_host(site.host) and bool(_PATH.fullmatch(site.path))


def _is_host(host: str) -> bool:
    return len(host) <= 253 and bool(_HOST.fullmatch(host))
