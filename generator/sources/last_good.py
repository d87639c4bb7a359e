"""The last good text of each file, in a plain form of its own (JSON), whatever the code is.

A file that can no longer be read without an error is replaced by it at reading; from there on it
is an ordinary file.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from generator.sources.whole import write_whole
from generator.values import Struct, field

_VERSION = 1


class LastGood(Struct):
    """The texts of one tree, or of all settings, by path; `changed` says whether to save them."""

    texts: dict[str, str] = field(default_factory=dict)
    changed: bool = False

    def get(self, path: str) -> str | None:
        """Return the last good text of a file, or None."""
        return self.texts.get(path)

    def keep(self, path: str, text: str) -> None:
        """Remember a text that was read without an error."""
        if self.texts.get(path) != text:
            self.texts[path] = text
            self.changed = True

    def only(self, paths: Collection[str]) -> None:
        """Forget the files that are gone."""
        for path in [path for path in self.texts if path not in paths]:
            del self.texts[path]
            self.changed = True


def read_last_good(place: Path) -> LastGood:
    """Return what a file holds; what cannot be read holds nothing."""
    try:
        document = json.loads(place.read_bytes())
        if document["version"] != _VERSION:
            return LastGood()
        return LastGood({str(path): str(text) for path, text in document["texts"].items()})
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return LastGood()


def save_last_good(place: Path, good: LastGood) -> None:
    """Write the texts, whole or not at all, where they changed."""
    if not good.changed:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    document = {"version": _VERSION, "texts": good.texts}
    write_whole(place, json.dumps(document, ensure_ascii=False).encode())
    good.changed = False
