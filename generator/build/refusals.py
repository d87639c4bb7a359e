"""Why a build refuses to begin: nothing was written."""

from __future__ import annotations

from pathlib import Path


class Refusal(Exception):
    """
    Refusal
    ├── UnknownSelection   a site or group was named that does not exist
    └── NotOurs            a folder that should hold a tree holds what trangxa did not make
    """


class UnknownSelection(Refusal):
    """A site or group was named that does not exist."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotOurs(Refusal):
    """A folder that should hold a tree holds something that trangxa did not make."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder
