"""Purging: the bytes of an item leave every kept release and the store, and nothing brings them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.publishing.history import History, save_history
from generator.publishing.lifetimes import file_at, lifetimes_of, shows
from generator.publishing.locking import begin, kept_of, publishing_to
from generator.publishing.manifests import File, read_manifest
from generator.publishing.places import Place
from generator.publishing.releases import releases_on_disk, sweep
from generator.values import Struct, replace, value_of

ORIGINS = ".site/origins.json"


class Trace(Struct, frozen=True):
    """A page that another office wrote, as the build's traces of origin have it."""

    path: str
    origin: str
    id: str


class Traces(Struct, frozen=True):
    """The traces of origin of a release."""

    pages: tuple[Trace, ...] = ()


class Copy(Struct, frozen=True, order=True):
    """A file of a release that has the bytes of a purged one."""

    site: str
    release: str
    path: str


class Purge(Struct, frozen=True):
    """What purging did: the releases that were deleted, by site and id, and what remains.

    `shown` are the sites that still deliver the item: nothing was done.
    """

    addresses: tuple[tuple[str, str], ...] = ()
    dropped: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    remaining: tuple[Copy, ...] = ()


def purge(
    place: Place, slug: str, address: str, waiting: Callable[[], None] = lambda: None
) -> Purge:
    """Delete every kept release that shows the item at an address of a site, in all sites.

    An item of an origin is looked for at its address in each site. Raises OSError.
    """
    with publishing_to(place, waiting) as history:
        addresses = _everywhere(place, history, slug, address)
        showing = sorted(_showing(place, addresses))
        live = {(name, site.live.release) for name, site in history.sites.items() if site.live}
        shown = tuple(sorted({name for name, release in showing if (name, release) in live}))
        found = Purge(tuple(sorted(addresses.items())), shown=shown)
        if shown:
            return found
        hashes = {
            file.sha256
            for name, release in showing
            for file in _item(place, name, release, addresses[name])
        }
        begin(place)
        after = _forgetting(history, set(showing))
        save_history(place, after)
        sweep(place, kept_of(after))
        place.unfinished.unlink()
        return replace(
            found, dropped=tuple(showing), remaining=tuple(sorted(_copies(place, hashes)))
        )


def _everywhere(place: Place, history: History, slug: str, address: str) -> dict[str, str]:
    """Return the address of an item in each site that has, or had, it."""
    who = {
        (trace.origin, trace.id)
        for release in releases_on_disk(place, slug)
        for trace in _traces(place, slug, release)
        if trace.path == address
    }
    found = {slug: address}
    for name in history.sites if who else ():
        for release in releases_on_disk(place, name):
            for trace in _traces(place, name, release):
                if (trace.origin, trace.id) in who:
                    found.setdefault(name, trace.path)
    return found


def _traces(place: Place, slug: str, release: str) -> tuple[Trace, ...]:
    try:
        content = (place.release(slug, release) / ORIGINS).read_bytes()
        return value_of(content, Traces).pages
    except (OSError, ValueError):
        return ()


def _showing(place: Place, addresses: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the releases, by site and id, that show an item and not a notice in its place."""
    for slug, address in addresses.items():
        for release in releases_on_disk(place, slug):
            tree = place.release(slug, release)
            if shows(tree, lifetimes_of(tree), address):
                yield slug, release


def _item(place: Place, slug: str, release: str, address: str) -> Iterator[File]:
    """Yield the files of an item: its page, and those of its bundle."""
    page = file_at(address)
    bundle = page.removesuffix(".html") + "/"
    for file in read_manifest(place.manifest(slug, release)).files:
        if file.path == page or file.path.startswith(bundle):
            yield file


def _copies(place: Place, hashes: set[str]) -> Iterator[Copy]:
    """Yield the files of the releases that are left with the bytes of purged files."""
    for folder in sorted(place.sites.iterdir()):
        for release in releases_on_disk(place, folder.name):
            for file in read_manifest(place.manifest(folder.name, release)).files:
                if file.sha256 in hashes:
                    yield Copy(folder.name, release, file.path)


def _forgetting(history: History, dropped: set[tuple[str, str]]) -> History:
    """Return the history without releases that are deleted; what came after them stands first."""
    sites = {
        slug: replace(
            site, steps=tuple(each for each in site.steps if (slug, each.release) not in dropped)
        )
        for slug, site in history.sites.items()
    }
    return history.with_sites(sites, history.number)
