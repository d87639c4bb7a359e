"""Digests: one canonical walk over plain values, so that equal values have equal digests.

Pickle and repr give different bytes for equal values; this walker takes only str, int, bool,
None, date, tuple and frozen struct, and refuses all else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from operator import attrgetter

from generator.values import Struct

_SIZE = 32
Fields = Callable[[object], tuple[object, ...]]
_FIELDS: dict[type, tuple[bytes, Fields, bool]] = {}  # the last: digested or shared


def digest_bytes(content: bytes) -> str:
    """Return the digest of bytes: the first 32 hexadecimal digits of SHA-256."""
    return sha256(content).hexdigest()[:_SIZE]


class Shared(Struct, frozen=True):
    """A value that many values hold: it enters their digests by its own digest."""


class Digested(Struct, frozen=True):
    """A value that knows the digest of what it holds, and enters other digests by that alone."""

    digest: str


class Digests:
    """Makes digests, those of shared values once; keeps the shared values alive meanwhile."""

    def __init__(self) -> None:
        self._shared: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> str:
        """Return the digest of a plain value; raises TypeError for anything that is not one."""
        chunks: list[bytes] = []
        self._walk((value,), chunks)
        return digest_bytes(b"".join(chunks))

    def _walk(self, values: tuple[object, ...], chunks: list[bytes]) -> None:
        """Write the items of a tuple: most values by far are texts and fields of structs."""
        write = chunks.append
        for value in values:
            kind = type(value)
            if kind is str:
                text = value.encode("utf-8", "surrogatepass")  # type: ignore[attr-defined]
                write(b"s%d:" % len(text))
                write(text)
            elif value is None:
                write(b"n;")
            elif kind is tuple:
                write(b"t%d:" % len(value))  # type: ignore[arg-type]
                self._walk(value, chunks)  # type: ignore[arg-type]
            elif kind is int or kind is bool:
                write(f"{kind.__name__}{value};".encode())
            elif kind is date:
                write(b"d" + value.isoformat().encode())  # type: ignore[attr-defined]
            elif kind in _FIELDS:
                name, fields, knows_itself = _FIELDS[kind]
                if knows_itself:
                    write(self._known(value, name, fields))
                else:
                    write(name)
                    self._walk(fields(value), chunks)
            else:
                self._other(value, chunks)

    def _other(self, value: object, chunks: list[bytes]) -> None:
        """Write a value of a type that comes for the first time, or by way of a subclass."""
        if isinstance(value, str):
            self._walk((str(value),), chunks)
        elif isinstance(value, tuple):
            self._walk((tuple(value),), chunks)
        elif isinstance(value, int):
            self._walk((int(value),), chunks)
        else:
            _FIELDS[type(value)] = _getter(type(value))
            self._walk((value,), chunks)

    def _known(self, value: object, name: bytes, fields: Fields) -> bytes:
        """Return what stands for a value that is digested or shared."""
        if isinstance(value, Digested):
            return name + value.digest.encode()
        known = self._shared.get(id(value))
        if known is None:
            own = [name]
            self._walk(fields(value), own)
            known = value, b"m" + digest_bytes(b"".join(own)).encode()
            self._shared[id(value)] = known
        return known[1]


def digest_of(value: object) -> str:
    """Return the digest of one plain value; raises TypeError for anything that is not one."""
    return Digests().of(value)


def _getter(kind: type) -> tuple[bytes, Fields, bool]:
    """Return how a frozen struct begins in a digest, a function for its fields, and its sort."""
    if not issubclass(kind, Struct) or not kind.__struct_config__.frozen:
        raise TypeError(f"no digest of {kind.__name__}: neither plain nor a frozen struct")
    names = kind.__struct_fields__
    get: Fields = attrgetter(*names) if len(names) > 1 else lambda value: _one(value, names)
    return f"c{kind.__name__}:".encode(), get, issubclass(kind, (Shared, Digested))


def _one(value: object, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(value, name) for name in names)
