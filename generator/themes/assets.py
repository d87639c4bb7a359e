"""Assets: their names with a hash of the content, `site.1a2b3c4d.css`, and links between them."""

from __future__ import annotations

import re

from generator.digests import digest_bytes
from generator.themes.files import AssetSource
from generator.values import Struct

_URL = re.compile(r"""url\(\s*(['"]?)([^'")]+)\1\s*\)""")


class Asset(Struct, frozen=True):
    """An asset as published: its path in a site, its bytes and their digest."""

    path: str
    content: bytes
    digest: str


def published(sources: dict[str, AssetSource]) -> dict[str, Asset]:
    """Return the assets by their names; style sheets name the others by their hashed names."""
    plain = {name: source for name, source in sources.items() if not name.endswith(".css")}
    assets = {name: _asset(name, source.content) for name, source in plain.items()}
    for name, source in sources.items():
        if name.endswith(".css"):
            assets[name] = _asset(name, _with_hashed_names(source.content, assets))
    return dict(sorted(assets.items()))


def _asset(name: str, content: bytes) -> Asset:
    digest = digest_bytes(content)
    stem, dot, suffix = name.rpartition(".")
    return Asset(f"assets/{stem}.{digest[:8]}{dot}{suffix}", content, digest)


def _with_hashed_names(content: bytes, assets: dict[str, Asset]) -> bytes:
    def hashed(match: re.Match[str]) -> str:
        asset = assets.get(match[2])
        return f"url({asset.path.removeprefix('assets/')})" if asset else match[0]

    return _URL.sub(hashed, content.decode("utf-8")).encode()
