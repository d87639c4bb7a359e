"""Values kept between processes and runs: one file each, whole or not at all, of this code only.

They are pickles that this program wrote below `.cache/`; what another version of the code wrote,
or what cannot be read, counts as absent.
"""

from __future__ import annotations

import pickle
from io import BytesIO
from pathlib import Path

from generator.build.code import code_digest
from generator.sources.whole import write_whole
from generator.values import Struct


class Store(Struct, frozen=True):
    """A folder of values, by name."""

    folder: Path

    def put(self, name: str, *values: object) -> None:
        """Keep a value, or some, under a name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        packed = (pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for value in values)
        write_whole(self.folder / name, b"".join([_code(), *packed]))

    def add(self, name: str, value: object) -> None:
        """Keep one more value under a name that has some.

        Who is killed meanwhile leaves half a value, and then all of the name are absent.
        """
        with (self.folder / name).open("ab") as file:
            file.write(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def get(self, name: str) -> object:
        """Return the first value kept under a name, or None."""
        found = self._load(name, 1)
        return found[0] if found else None

    def get_all(self, name: str) -> tuple[object, ...]:
        """Return the values kept under a name, in the order in which they came."""
        return self._load(name, None)

    def _load(self, name: str, most: int | None) -> tuple[object, ...]:
        """Return the values kept under a name, no more than `most`."""
        try:
            content = (self.folder / name).read_bytes()
        except OSError:
            return ()
        code = _code()
        if not content.startswith(code):
            return ()
        file = BytesIO(content)
        values: list[object] = []
        file.seek(len(code))
        try:
            while file.tell() < len(content) and len(values) != most:
                values.append(pickle.load(file))  # noqa: S301 see above
        except Exception:  # half a file, a foreign one: pickle raises what it likes
            return ()
        return tuple(values)

    def is_of_other_code(self, name: str) -> bool:
        """Whether a value was kept by another version of the code."""
        try:
            return not (self.folder / name).read_bytes().startswith(_code())
        except OSError:
            return False

    def drop(self, name: str) -> None:
        """Forget a value."""
        (self.folder / name).unlink(missing_ok=True)

    def names(self) -> tuple[str, ...]:
        """Return the names of what is kept, in order."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(path.name for path in self.folder.iterdir()))


def _code() -> bytes:
    """Return what every value begins with: the code that wrote it."""
    return code_digest().encode()
