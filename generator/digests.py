"""Digests: one canonical walk over plain values, so that equal values have equal digests.

Pickle and repr give different bytes for equal values; this walker takes only str, int, bool,
None, date, tuple and frozen dataclass, and refuses all else.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import blake2b

_SIZE = 16
_NAMES: dict[type, tuple[str, ...]] = {}


def digest_bytes(content: bytes) -> str:
    """Return the digest of bytes: 32 hexadecimal digits of BLAKE2b."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


class Shared:
    """A frozen dataclass that many values hold: it enters their digests by its own digest."""

    __slots__ = ()


class Digests:
    """Makes digests, those of shared values once; keeps the shared values alive meanwhile."""

    def __init__(self) -> None:
        self._shared: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> str:
        """Return the digest of a plain value; raises TypeError for anything that is not one."""
        chunks: list[bytes] = []
        self._walk(value, chunks)
        return digest_bytes(b"".join(chunks))

    def _walk(self, value: object, chunks: list[bytes]) -> None:
        if isinstance(value, str):
            text = value.encode("utf-8", "surrogatepass")
            chunks.append(b"s%d:" % len(text))
            chunks.append(text)
        elif value is None or isinstance(value, bool | int):
            chunks.append(f"{type(value).__name__}{value};".encode())
        elif isinstance(value, tuple):
            chunks.append(b"t%d:" % len(value))
            for item in value:
                self._walk(item, chunks)
        elif type(value) is date:
            chunks.append(b"d" + value.isoformat().encode())
        elif isinstance(value, Shared):
            chunks.append(self._of_shared(value))
        else:
            self._fields(value, chunks)

    def _of_shared(self, value: Shared) -> bytes:
        known = self._shared.get(id(value))
        if known is None:
            chunks: list[bytes] = []
            self._fields(value, chunks)
            known = value, b"m" + digest_bytes(b"".join(chunks)).encode()
            self._shared[id(value)] = known
        return known[1]

    def _fields(self, value: object, chunks: list[bytes]) -> None:
        names = _field_names(type(value))
        chunks.append(f"c{type(value).__name__}:".encode())
        for name in names:
            self._walk(getattr(value, name), chunks)


def digest_of(value: object) -> str:
    """Return the digest of one plain value; raises TypeError for anything that is not one."""
    return Digests().of(value)


def _field_names(kind: type) -> tuple[str, ...]:
    if kind in _NAMES:
        return _NAMES[kind]
    parameters = getattr(kind, "__dataclass_params__", None)
    if not is_dataclass(kind) or not getattr(parameters, "frozen", False):
        raise TypeError(f"no digest of {kind.__name__}: neither plain nor a frozen dataclass")
    _NAMES[kind] = tuple(field.name for field in fields(kind))
    return _NAMES[kind]
