"""What is below a published folder, read without the code that wrote it."""

from __future__ import annotations

import gzip
import json
import os
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import brotli

ALL_MAY_READ, ALL_MAY_ENTER = 0o444, 0o555


def delivered(root: Path) -> dict[str, str]:
    """Return the release of each site that has one."""
    links = sorted(root.glob("sites/*/current"))
    return {link.parent.name: link.readlink().name for link in links}


def broken(root: Path) -> list[str]:
    """Return what is wrong with what readers get: nothing, whenever somebody looks."""
    return [fault for site in sorted(root.glob("sites/*")) for fault in _broken(site)]


def _broken(site: Path) -> Iterator[str]:
    link = site / "current"
    if not link.is_symlink():
        yield f"{site.name}: no release"
        return
    release = link.readlink().name
    manifest = json.loads((site / "releases" / f"{release}.json").read_bytes())
    tree = link.resolve()
    if (manifest["site"], manifest["release"]) != (site.name, release):
        yield f"{site.name}: a manifest of {manifest['site']}/{manifest['release']}"
    for folder in (site, site / "releases", tree, *(p for p in tree.rglob("*") if p.is_dir())):
        if folder.stat().st_mode & ALL_MAY_ENTER != ALL_MAY_ENTER:
            yield f"{folder}: closed to readers"
    for path, size, digest in manifest["files"]:
        yield from _broken_file(tree / path, size, digest)


def _broken_file(place: Path, size: int, digest: str) -> Iterator[str]:
    if not place.is_file():
        yield f"{place}: missing"
        return
    content = place.read_bytes()
    if (len(content), sha256(content).hexdigest()) != (size, digest):
        yield f"{place}: not what the manifest says"
    for form, unpack in ((".gz", gzip.decompress), (".br", brotli.decompress)):
        packed = place.with_name(place.name + form)
        if packed.exists() and unpack(packed.read_bytes()) != content:
            yield f"{packed}: not what {place.name} is"
    if stat.S_IMODE(place.stat().st_mode) != ALL_MAY_READ:
        yield f"{place}: {place.stat().st_mode:o}"


def portrait(root: Path) -> dict[str, str]:
    """Return all that is below a published folder by path, but for moments and numbers.

    Two folders that were published to alike have equal portraits; what was left over shows.
    """
    shown = {"history": json.dumps(_history(root / "history.json"), indent=1)}
    seen: dict[int, str] = {}
    for place in _below(str(root)):
        name = place.removeprefix(f"{root}/")
        if name not in ("history.json", "lock"):
            shown[name] = _shown(place, seen)
    return shown


def differences(found: dict[str, str], wanted: dict[str, str]) -> list[str]:
    """Return how a portrait differs from the one that is wanted."""
    return [
        f"{name}: {found.get(name)}, not {wanted.get(name)}"
        for name in sorted(found.keys() | wanted.keys())
        if found.get(name) != wanted.get(name)
    ]


def _below(folder: str) -> Iterator[str]:
    """Yield all below a folder but the store's folders: an empty one takes no room."""
    for entry in os.scandir(folder):
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder or "/store" not in entry.path:
            yield entry.path
        if is_folder:
            yield from _below(entry.path)


def _shown(place: str, seen: dict[int, str]) -> str:
    """Return all that there is to a file: mode, content, links, time; or where a link leads."""
    info = os.lstat(place)
    if stat.S_ISLNK(info.st_mode):
        return f"→ {os.readlink(place)}"  # noqa: PTH115 strings: thousands of files, often
    if stat.S_ISDIR(info.st_mode):
        return f"{info.st_mode:o}"
    if info.st_ino not in seen:
        kept = f"{info.st_nlink} {info.st_mtime_ns}" if info.st_nlink > 1 else "alone"
        seen[info.st_ino] = f"{info.st_mode:o} {_digest(place)} {kept}"
    return seen[info.st_ino]


def _digest(place: str) -> str:
    file = os.open(place, os.O_RDONLY)
    try:
        return sha256(os.read(file, 1 << 24)).hexdigest()
    finally:
        os.close(file)


def _history(place: Path) -> dict[str, object]:
    """Return who had what in which order, which is delivered, and which assets are kept."""
    told = json.loads(place.read_bytes()) if place.exists() else {"sites": {}}
    return {slug: _told(site) for slug, site in sorted(told["sites"].items())}


def _told(site: Mapping[str, object]) -> object:
    steps, assets = site.get("steps"), site.get("assets")
    assert isinstance(steps, list)
    assert isinstance(assets, dict)
    order = [step["number"] for step in steps]
    current = site["current"]
    return {
        "releases": [step["release"] for step in steps],
        "current": order.index(current) if current in order else f"not {current}",
        "taken back": site.get("taken_back"),
        "assets": {path: asset["sha256"] for path, asset in assets.items()},
    }
