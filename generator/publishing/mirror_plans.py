"""Plans of mirroring: what another host lacks, what it is to deliver, what it no longer keeps."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from generator.publishing.contents import form_at, place_of
from generator.publishing.delivering import stamp
from generator.publishing.history import History
from generator.publishing.lifetimes import must_not_return
from generator.publishing.locking import kept_of
from generator.publishing.manifests import read_manifest
from generator.publishing.outcomes import SiteOutcome
from generator.publishing.places import ASSETS, Place
from generator.publishing.remote_scripts import Release, Survey
from generator.values import Struct, json_of


class Plan(Struct, frozen=True):
    """What is to be done: releases to look at and files to compare, links to switch, what to drop.

    `history` is the text of the history, `kept` are all releases that the other host then has.
    """

    history: str
    copies: frozenset[Release]
    files: tuple[str, ...]
    switches: Mapping[str, str]
    refused: tuple[SiteOutcome, ...]
    drops: frozenset[Release]
    kept: frozenset[Release]


def plan_of(
    place: Place, history: History, seen: Survey, clock: datetime, *, doubting: bool
) -> Plan:
    """Return what makes the other host the same; raises OSError or ValueError.

    The caller holds the lock of the published folder. `doubting` looks at all releases.
    """
    kept = _kept(place, history)
    switches, refused = _switches(place, history, seen, (kept, clock))
    whole = frozenset() if doubting else seen.whole
    copies = kept - whole | switches.items()
    files = {
        path
        for slug, release in copies
        for path in _files(place, history, slug, release, partly=(slug, release) in whole)
    }
    drops = frozenset(each for each in seen.known - kept if each[0] in history.sites)
    told = json_of(history) + "\n"
    return Plan(told, copies, tuple(sorted(files)), switches, refused, drops, kept)


def _kept(place: Place, history: History) -> frozenset[Release]:
    return frozenset(
        (slug, release)
        for slug, releases in kept_of(history).items()
        for release in releases
        if place.release(slug, release).is_dir() and place.manifest(slug, release).is_file()
    )


def _switches(
    place: Place, history: History, seen: Survey, known: tuple[frozenset[Release], datetime]
) -> tuple[dict[str, str], tuple[SiteOutcome, ...]]:
    """Return the releases to be delivered there, and the sites that have to stay as they are.

    Where the other host has a release of its own making, it took down what has had its time:
    `known` are the releases that are kept here, and the moment.
    """
    kept, clock = known
    switches: dict[str, str] = {}
    refused: list[SiteOutcome] = []
    for slug, site in history.sites.items():
        there = seen.current.get(slug, "")
        if site.live is None or there == site.live.release:
            continue
        tree, refusal = place.release(slug, site.live.release), None
        if there and (slug, there) not in kept:
            refusal = must_not_return(tree, (), stamp(clock))
        if refusal:
            refused.append(SiteOutcome(slug, there, site.live.release, refusal=refusal))
        else:
            switches[slug] = site.live.release
    return switches, tuple(refused)


def _files(
    place: Place, history: History, slug: str, release: str, *, partly: bool
) -> Iterator[str]:
    """Yield the paths of a release's files, of its manifest, and of what the store has of them.

    `partly`: of its assets alone, the one thing that a release still gets when it is delivered.
    """
    manifest = read_manifest(place.manifest(slug, release))
    hashes = {path: asset.sha256 for path, asset in history.site(slug).assets.items()}
    hashes |= {file.path: file.sha256 for file in manifest.files}
    tree, top = place.release(slug, release), len(f"{place.root}/")
    yield f"{place.manifest(slug, release)}"[top:]
    for path in _walked(tree, ASSETS if partly else ""):
        yield f"{tree}/{path}"[top:]
        form = form_at(path, hashes)
        if sha := hashes.get(path.removesuffix(form)):
            kept = place_of(place.store, sha) + form
            if os.path.exists(kept):  # noqa: PTH110 strings: 36,000 files
                yield kept[top:]


def _walked(tree: Path, inside: str) -> Iterator[str]:
    """Yield the paths of the files of a tree, or of a folder of it that may be missing.

    Raises OSError where a part cannot be read.
    """

    def fail(error: OSError) -> None:
        if not (inside and isinstance(error, FileNotFoundError)):
            raise error

    top = len(f"{tree}/")
    for folder, _, names in os.walk(tree / inside, onerror=fail):
        yield from (f"{folder}/{name}"[top:] for name in names)
