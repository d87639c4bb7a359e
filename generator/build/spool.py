"""A folder for one run: what one process read and another one needs.

Holds pickles, made and read by this run alone, so that no body is made twice and no worker
keeps more than one site.
"""

from __future__ import annotations

import pickle
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spool:
    """The folder of one run."""

    folder: Path

    def put(self, name: str, value: object) -> None:
        """Keep a value under a name."""
        (self.folder / name).write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def get(self, name: str) -> object:
        """Return the value kept under a name; raises FileNotFoundError."""
        return pickle.loads((self.folder / name).read_bytes())  # noqa: S301 see above


@contextmanager
def spool_in(cache: Path) -> Iterator[Spool]:
    """Give a fresh folder below `cache` and remove it afterwards."""
    cache.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="run-", dir=cache))
    try:
        yield Spool(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
