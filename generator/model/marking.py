"""The file of a built tree that says that trangxa made it."""

from __future__ import annotations

MARK = ".site/trangxa"
