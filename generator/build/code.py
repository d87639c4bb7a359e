"""The digest of the code: what shapes bytes beside settings, content and themes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.digests import digest_bytes, digest_of

# The libraries whose versions shape bytes, as the folders of their metadata are named. Pillow's
# says which pictures can be read at all, on which pages depend, as well as what is made of them.
_LIBRARIES = frozenset(
    "jinja2 markdown markupsafe msgspec nh3 pillow pygments python_slugify pyyaml segno".split()
)


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Return the digest of the generator's source, its libraries' versions and Python's."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 strings: at every start
    sources = tuple(
        (path[len(package) :], digest_bytes(_content(path))) for path in sorted(_modules(package))
    )
    return digest_of((sources, _versions(sys.path), sys.version_info[:2]))


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 as above
        return file.read()


def _modules(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            yield entry.path
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _modules(entry.path)


def _versions(folders: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the libraries' folders of metadata, which hold their versions.

    `importlib.metadata` would tell the same and costs as much as all else that a build with
    nothing to do imports.
    """
    found: list[str] = []
    for folder in folders:
        try:
            names = os.listdir(folder)  # noqa: PTH208 names alone
        except OSError:
            continue
        found += [
            name
            for name in sorted(names)
            if name.endswith(("-info", ".egg")) and name.lower().partition("-")[0] in _LIBRARIES
        ]
    return tuple(found)
