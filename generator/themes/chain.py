"""A chain of theme folders, from the child to the base: what a name means, and digests of it all.

A template is looked up from the child to the base; the name `base:home.html` means exactly the
one of that theme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.digests import digest_of
from generator.themes.assets import Asset, published
from generator.themes.files import AssetSource, TemplateSource, ThemeFolder
from generator.themes.fingerprints import Fingerprint
from generator.themes.inspection import Inspected, Uses
from generator.values import Struct

Inspect = Callable[[TemplateSource], Uses]


@dataclass(frozen=True)
class Chain:
    """The folders of a theme and of those that it extends."""

    folders: tuple[ThemeFolder, ...]

    @property
    def name(self) -> str:
        """The name of the theme."""
        return self.folders[0].name

    @cached_property
    def strings(self) -> dict[str, str]:
        """The strings by their ids; the child's win."""
        found: dict[str, str] = {}
        for folder in reversed(self.folders):
            found |= folder.strings
        return found

    @cached_property
    def assets(self) -> dict[str, Asset]:
        """The assets by their names; the child's win."""
        sources: dict[str, AssetSource] = {}
        for folder in reversed(self.folders):
            sources |= folder.assets
        return published(sources)

    def source(self, name: str) -> TemplateSource | None:
        """Return the template that a name means, or None."""
        theme, colon, plain = name.rpartition(":")
        for folder in self.folders:
            if (not colon or folder.name == theme) and plain in folder.templates:
                return folder.templates[plain]
        return None

    @cached_property
    def fingerprint(self) -> str:
        """The digest of everything in the folders."""
        return digest_of(
            tuple(
                (
                    folder.name,
                    folder.extends,
                    tuple((name, each.digest) for name, each in sorted(folder.templates.items())),
                    tuple(sorted(folder.strings.items())),
                    tuple((name, each.digest) for name, each in sorted(folder.assets.items())),
                )
                for folder in self.folders
            )
        )

    def digest(self, name: str, inspect: Inspect) -> str:
        """Return the digest of all that a template's output depends on beside view and frame.

        It covers the closure of templates, also the places where a name was looked up in vain,
        and the strings and assets that they name; `inspect` tells what a template names.
        """
        return digest_of(tuple(self._closure(name, inspect)))

    def files(self, name: str, inspect: Inspect) -> tuple[str, ...]:
        """Return the paths of the templates that a template is made of, itself first."""
        found = (self.source(each) for each in self._names(name, inspect))
        return tuple(dict.fromkeys(source.path for source in found if source))

    def _names(self, name: str, inspect: Inspect) -> Iterator[str]:
        """Yield a template's name and those of all that it extends, includes or imports."""
        waiting = [name]
        seen: set[str] = set()
        while waiting:
            current = waiting.pop(0)
            if current in seen:
                continue
            seen.add(current)
            yield current
            if source := self.source(current):
                waiting += inspect(source).templates

    def _closure(self, name: str, inspect: Inspect) -> Iterator[tuple[str, ...]]:
        for current in self._names(name, inspect):
            theme, colon, plain = current.rpartition(":")
            for folder in self.folders:
                if not colon or folder.name == theme:
                    own = folder.templates.get(plain)
                    yield folder.name, plain, own.digest if own else ""
                    if own:
                        break  # what stands behind it is reached only by its exact name
            source = self.source(current)
            if source is None:
                continue
            uses = inspect(source)
            yield from (("string", id, self.strings.get(id, "")) for id in uses.strings)
            yield from (("asset", id, self._asset_path(id)) for id in uses.assets)

    def _asset_path(self, name: str) -> str:
        return self.assets[name].path if name in self.assets else ""


class Prepared(Struct, frozen=True):
    """A theme without problems, as other processes can have it, with its templates' digests.

    `frames_apart` says that its pages only put header and footer in their places; `seen` is what
    its templates name, by their texts.
    """

    folders: tuple[ThemeFolder, ...]
    digests: dict[str, str]
    fingerprint: Fingerprint
    frames_apart: bool
    seen: dict[str, Inspected]
