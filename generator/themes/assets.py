"""Assets: their names with a hash of the content, `site.1a2b3c4d.css`, and links between them.

Style sheets name others by `url(…)`, scripts by `import … from "./…"`.
"""

from __future__ import annotations

import re

from generator.digests import digest_bytes
from generator.themes.files import AssetSource
from generator.values import Struct

_URL = re.compile(r"""(url\(\s*['"]?)([^'")]+)(['"]?\s*\))""")
_IMPORT = re.compile(r"""(\b(?:from|import)\s*\(?\s*["']\./)([^"']+)(["'])""")
_LINKS = {"css": _URL, "js": _IMPORT}


class Asset(Struct, frozen=True):
    """An asset as published: its path in a site, its bytes and their digest."""

    path: str
    content: bytes
    digest: str


def published(sources: dict[str, AssetSource]) -> dict[str, Asset]:
    """Return the assets by their names; they name one another by their hashed names.

    A name that leads back to where it stands is left as it is written.
    """
    made: dict[str, Asset] = {}
    for name in sorted(sources):
        _publish(name, sources, made, ())
    return dict(sorted(made.items()))


def _publish(
    name: str, sources: dict[str, AssetSource], made: dict[str, Asset], above: tuple[str, ...]
) -> Asset:
    """Return an asset, made after those that it names."""

    def hashed(match: re.Match[str]) -> str:
        if match[2] not in sources or match[2] in (*above, name):
            return match[0]
        path = _publish(match[2], sources, made, (*above, name)).path
        return match[1] + path.removeprefix("assets/") + match[3]

    if name not in made:
        content = sources[name].content
        links = _LINKS.get(name.rpartition(".")[2])
        if links:
            content = links.sub(hashed, content.decode("utf-8")).encode()
        made[name] = _asset(name, content)
    return made[name]


def _asset(name: str, content: bytes) -> Asset:
    digest = digest_bytes(content)
    stem, dot, suffix = name.rpartition(".")
    return Asset(f"assets/{stem}.{digest[:8]}{dot}{suffix}", content, digest)
