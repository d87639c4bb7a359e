"""Writing a site's tree: whole files by rename, nothing outside it, nothing that is the same."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from generator.build.refusals import NotOurs
from generator.digests import digest_bytes
from generator.model.marking import MARK
from generator.sources.whole import is_unfinished, unfinished, write_whole

_SAFE = re.compile(r"(?:(?!\.+(?:/|$))[A-Za-z0-9._~-]+(?:/(?!$)|$))+")


def check_free(out: Path) -> None:
    """Raise NotOurs where a folder could not be made, as it is below a file."""
    for above in (out, *out.parents):
        if os.path.lexists(above) and not above.is_dir():
            raise NotOurs(above)


def check_ours(tree: Path) -> None:
    """Raise NotOurs for a non-empty folder without the mark of a tree."""
    if not tree.is_symlink() and not tree.exists():
        return
    if tree.is_symlink() or not tree.is_dir() or not (is_ours(tree) or _is_bare(tree)):
        raise NotOurs(tree)


def _is_bare(tree: Path) -> bool:
    """Whether a folder holds nothing, or what a crash left of the very first file, the mark."""
    home = (tree / MARK).parent
    return all(path == home or is_unfinished(path.name) for path in tree.rglob("*"))


def is_ours(tree: Path) -> bool:
    """Whether the folder carries the mark that trangxa made it."""
    return not tree.is_symlink() and (tree / MARK).is_file()


def inside(tree: Path, path: str) -> str:
    """Return the place of an output; raises ValueError for a path that could leave the tree."""
    if not _SAFE.fullmatch(path):
        raise ValueError(f"unsafe output path: {path!r}")
    return f"{tree}/{path}"


def write_if_changed(place: str, content: bytes) -> os.stat_result | None:
    """Write a file by renaming a finished one over it; return how it was left.

    None where it was already there, with the same bytes.
    """
    try:
        info = os.lstat(place)
    except FileNotFoundError:
        pass
    except NotADirectoryError:
        _make_folder(Path(place).parent)
    else:
        if stat.S_ISREG(info.st_mode) and info.st_size == len(content):
            with open(place, "rb", buffering=0) as file:  # noqa: PTH123 strings, as below
                if file.read() == content:
                    return None
        elif stat.S_ISDIR(info.st_mode):
            shutil.rmtree(place)
    return write_new(place, content)


def write_new(place: str, content: bytes) -> os.stat_result:
    """Write a file of a tree, and make its folder; return how it was left."""
    try:
        return write_whole(place, content)
    except FileNotFoundError:
        _make_folder(Path(place).parent)
        return write_whole(place, content)


def link_if_changed(place: str, kept: str, digest: str) -> os.stat_result | None:
    """Put a kept file into a tree by a hard link, or a copy where the file system refuses one.

    Return how it was left, None where a file of the same bytes was already there.
    """
    try:
        info = os.lstat(place)
        if stat.S_ISREG(info.st_mode) and digest_bytes(Path(place).read_bytes()) == digest:
            return None
    except (FileNotFoundError, NotADirectoryError):
        pass
    _make_way(place)
    folder, name = os.path.split(place)
    finished = unfinished(folder, name)
    try:
        Path(finished).unlink(missing_ok=True)
        os.link(kept, finished, follow_symlinks=False)
        os.replace(finished, place)  # noqa: PTH105 as above
        return os.lstat(place)
    except OSError as error:
        Path(finished).unlink(missing_ok=True)
        if error.errno not in _NO_LINK:
            raise
    return write_whole(place, Path(kept).read_bytes())


# Another device, too many links, a file system or a rule without them.
_NO_LINK = (errno.EXDEV, errno.EMLINK, errno.EPERM, errno.EACCES, errno.ENOTSUP)


def _make_way(place: str) -> None:
    """Make the folder of a file; take away a folder that is in its place."""
    _make_folder(Path(place).parent)
    if os.path.isdir(place) and not os.path.islink(place):  # noqa: PTH112, PTH114 as above
        shutil.rmtree(place)


def _make_folder(folder: Path) -> None:
    """Make a folder, also where a file or link has taken its place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        for each in reversed([folder, *folder.parents]):
            if os.path.lexists(each) and not each.is_dir():
                each.unlink()
                break
        folder.mkdir(parents=True, exist_ok=True)


def drop_links(tree: Path) -> None:
    """Delete the links to folders that somebody planted: nothing is written through them."""
    for folder, names, _ in os.walk(tree):
        for name in names:
            if (Path(folder) / name).is_symlink():
                (Path(folder) / name).unlink()


def prune(tree: Path, keep: Iterable[str]) -> list[str]:
    """Delete every file of the tree that is not planned, and empty folders; return the paths."""
    wanted = set(keep)
    deleted: list[str] = []
    top = len(f"{tree}/")  # strings: 40,000 files a build
    for folder, names, files in os.walk(tree, topdown=False):
        here = Path(folder)
        gone = [name for name in files if f"{folder}/{name}"[top:] not in wanted]
        gone += [name for name in names if (here / name).is_symlink()]
        for name in gone:
            (here / name).unlink()
            deleted.append(f"{folder}/{name}"[top:])
        if here != tree and not any(here.iterdir()):
            here.rmdir()
    return sorted(deleted)


def delete_gone(out: Path, keep: Iterable[str]) -> list[str]:
    """Delete the marked trees below `out` whose site file is gone; return their names."""
    wanted = set(keep)
    gone = [
        tree
        for tree in sorted(out.iterdir() if out.is_dir() else ())
        if tree.name not in wanted and is_ours(tree)
    ]
    for tree in gone:
        shutil.rmtree(tree)
    return [tree.name for tree in gone]


def folders_of(tree: Path, files: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return the folders of a tree that holds these files, with their times of modification.

    The times are nanoseconds since the epoch.
    """
    found = {path.rpartition("/")[0] for path in files}
    for folder in tuple(found):
        while folder:
            folder = folder.rpartition("/")[0]
            found.add(folder)
    return tuple((each, os.stat(f"{tree}/{each}").st_mtime_ns) for each in sorted(found))  # noqa: PTH116 strings: 3,000 folders a build
