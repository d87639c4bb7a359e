"""The digest of the code: what shapes bytes beside settings, content and themes."""

from __future__ import annotations

import platform
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from generator.digests import digest_bytes, digest_of

# The libraries whose versions shape bytes.
_LIBRARIES = ("Jinja2", "Markdown", "MarkupSafe", "nh3", "Pygments", "python-slugify", "PyYAML")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Return the digest of the generator's source, its libraries' versions and Python's."""
    package = Path(__file__).parent.parent
    sources = tuple(
        (path.relative_to(package).as_posix(), digest_bytes(path.read_bytes()))
        for path in sorted(package.rglob("*.py"))
    )
    libraries = tuple((name, version(name)) for name in _LIBRARIES)
    python = ".".join(platform.python_version_tuple()[:2])
    return digest_of((sources, libraries, python))
