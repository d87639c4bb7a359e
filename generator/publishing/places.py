"""Where things are below the folder that is published to.

store/<aa>/<sha256>[.gz|.br]         the content of every file of every kept release
sites/<slug>/current                 a symbolic link to `releases/<id>`: what is delivered
sites/<slug>/releases/<id>/          a whole tree, hard links to the store
sites/<slug>/releases/<id>.json      its manifest
history.json                         which site had which release when
.mirror/                             on another host: what arrives, and which releases are whole
lock, unfinished                     one publisher at a time; one was cut short
"""

from __future__ import annotations

from pathlib import Path

from generator.values import Struct

CURRENT, RELEASES = "current", "releases"
ASSETS = "assets/"  # in a tree: files of the theme, whose names say what they hold


class Place(Struct, frozen=True):
    """The folder that is published to."""

    root: Path

    @property
    def store(self) -> str:
        """The folder of contents: a string, as it is named for each of 36,000 files."""
        return f"{self.root}/store"

    @property
    def sites(self) -> Path:
        """The folder of the sites."""
        return self.root / "sites"

    @property
    def history(self) -> Path:
        """The file that knows which site had which release when."""
        return self.root / "history.json"

    @property
    def lock(self) -> Path:
        """The file that a publisher locks."""
        return self.root / "lock"

    @property
    def unfinished(self) -> Path:
        """The file that says that a publisher is at work, or was cut short."""
        return self.root / "unfinished"

    def releases(self, slug: str) -> Path:
        """Return the folder of a site's releases."""
        return self.sites / slug / RELEASES

    def release(self, slug: str, release: str) -> Path:
        """Return the tree of a release."""
        return self.releases(slug) / release

    def manifest(self, slug: str, release: str) -> Path:
        """Return the manifest of a release."""
        return self.releases(slug) / f"{release}.json"

    def current(self, slug: str) -> Path:
        """Return the link to the release that is delivered."""
        return self.sites / slug / CURRENT
