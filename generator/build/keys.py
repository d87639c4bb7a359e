"""The key of an output: what it was made by and of. Equal keys mean equal bytes."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from generator.digests import digest_bytes, digest_of
from generator.outputs.output import Output
from generator.themes.theme import Theme

# The libraries whose versions shape bytes.
_LIBRARIES = ("Jinja2", "Markdown", "MarkupSafe", "nh3", "Pygments", "python-slugify", "PyYAML")


@dataclass(frozen=True, slots=True)
class Key:
    """Three digests: of the code, of the maker, of the view; three, to name which changed."""

    code: str
    maker: str
    view: str


def key_of(output: Output, theme: Theme) -> Key:
    """Return the key of an output in a theme."""
    by_template = output.maker.kind == "template"
    maker = theme.digest(output.maker.name) if by_template else digest_of(output.maker)
    return Key(code_digest(), maker, digest_of(output.view))


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
