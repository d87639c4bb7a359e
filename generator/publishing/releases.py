"""Releases on disk: whole trees of hard links to the store, made aside and put in place at once."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.publishing.contents import drop_unused, forms_of, make_folder, place_of
from generator.publishing.history import Asset
from generator.publishing.manifests import Manifest, read_manifest, text_of
from generator.publishing.places import CURRENT, RELEASES, Place
from generator.sources.whole import is_unfinished, write_whole

_NEW = ".new-"
_SWITCH = ".current.new"


def make_release(place: Place, manifest: Manifest) -> None:
    """Make the tree of a release from the store, unless it is there; its manifest comes first."""
    tree = place.release(manifest.site, manifest.release)
    if tree.is_dir():
        return
    new = tree.with_name(_NEW + tree.name)
    make_folder(new)
    store, top, made = place.store, str(new), {""}
    for file in manifest.files:
        folder = file.path.rpartition("/")[0]
        if folder not in made:
            make_folder(f"{top}/{folder}")
            made.add(folder)
        _link(store, file.sha256, f"{top}/{file.path}", forms_of(file.path))
    write_whole(place.manifest(manifest.site, manifest.release), text_of(manifest))
    new.rename(tree)


def _link(store: str, sha256: str, place: str, forms: tuple[str, ...]) -> None:
    """Link a content after its forms: who finds it has all, as in the store."""
    kept = place_of(store, sha256)
    for suffix in forms:
        try:
            _link_one(kept + suffix, place + suffix)
        except FileNotFoundError:  # it was not smaller
            continue
    _link_one(kept, place)


def _link_one(kept: str, place: str) -> None:
    try:
        os.link(kept, place)
    except FileExistsError:
        pass
    except OSError as error:
        if error.errno != errno.EMLINK:
            raise
        shutil.copy2(kept, place)  # some file systems end at 65,000 links


def add_assets(place: Place, slug: str, release: str, assets: Mapping[str, Asset]) -> None:
    """Put hashed assets of other releases into a release, for readers of pages that ask for them.

    Names say what contents are, so that none can take the place of another. One whose content
    somebody deleted from the store is left out. Raises OSError.
    """
    tree = place.release(slug, release)
    for path, asset in assets.items():
        if not (tree / path).exists():
            make_folder((tree / path).parent)
            with suppress(FileNotFoundError):
                _link(place.store, asset.sha256, f"{tree}/{path}", forms_of(path))


def prepare_switch(place: Place, slug: str, release: str) -> None:
    """Make the link that is to take the place of the one that is delivered."""
    link = place.sites / slug / _SWITCH
    link.unlink(missing_ok=True)
    link.symlink_to(f"{RELEASES}/{release}", target_is_directory=True)


def switch(place: Place, slug: str) -> None:
    """Deliver what was prepared: readers get the old release or the new one, nothing between."""
    folder = f"{place.sites}/{slug}"
    os.rename(f"{folder}/{_SWITCH}", f"{folder}/{CURRENT}")  # noqa: PTH104 a call a site


def drop_release(place: Place, slug: str, release: str) -> None:
    """Delete a release that is not delivered, and the contents that nothing else has.

    It leaves its place at once: half a tree must never pass for a release. Raises OSError.
    """
    tree, manifest = place.release(slug, release), place.manifest(slug, release)
    try:
        hashes = {file.sha256 for file in read_manifest(manifest).files}
    except (FileNotFoundError, ValueError):
        hashes = set()
    aside = tree.with_name(_NEW + release)
    with suppress(FileNotFoundError):
        tree.rename(aside)
        shutil.rmtree(aside)
    manifest.unlink(missing_ok=True)
    for each in sorted(hashes):
        drop_unused(place.store, each)


def releases_on_disk(place: Place, slug: str) -> tuple[str, ...]:
    """Return the ids of the releases that a site has on disk."""
    folder = place.releases(slug)
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted({name.removesuffix(".json") for name in names if name[0] != "."}))


def _fail(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def sweep(place: Place, kept: Mapping[str, frozenset[str]]) -> None:
    """Delete what publishers that were cut short left: `kept` are the releases of each site.

    Raises OSError.
    """
    sites = place.sites.iterdir() if place.sites.is_dir() else ()
    for slug in sorted(path.name for path in sites if path.is_dir()):
        for path in sorted(place.releases(slug).glob(".*")):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for release in releases_on_disk(place, slug):
            if release not in kept.get(slug, frozenset()):
                drop_release(place, slug, release)
        (place.sites / slug / _SWITCH).unlink(missing_ok=True)
    for folder, _, names in os.walk(place.store, onerror=_fail):
        for name in sorted(names, key=is_unfinished, reverse=True):  # they are links to contents
            path = Path(folder) / name
            if is_unfinished(name) or path.lstat().st_nlink == 1:
                path.unlink()
    for path in place.root.glob(".*.tmp"):
        path.unlink()
