"""Words of nginx's configuration: quoting, blocks, maps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_BARE = re.compile(r"[A-Za-z0-9._/=:-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def quoted(text: str) -> str:
    """Return one argument; variables in it count. Raises ValueError for control characters."""
    if _CONTROL.search(text):
        raise ValueError(f"control character: {text!r}")
    if _BARE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def plain(text: str) -> str:
    """Return a text without variables; raises ValueError, as nginx cannot escape a `$`."""
    if "$" in text:
        raise ValueError(f"dollar: {text!r}")
    return text


def literal(text: str) -> str:
    """Return one argument without variables; raises ValueError as above."""
    return quoted(plain(text))


def block(head: str, lines: Iterable[str]) -> list[str]:
    """Return a block with its lines set in."""
    return [f"{head} {{", *(f"    {line}" for line in lines), "}"]


def map_of(source: str, name: str, values: Mapping[str, str], default: str = "") -> list[str]:
    """Return a map from exact texts, or regular expressions after `~`, to a variable."""
    lines = [f"{quoted(_key(key))} {quoted(value)};" for key, value in values.items()]
    return block(f"map {quoted(source)} {name}", [f"default {quoted(default)};", *lines])


def _key(text: str) -> str:
    """Return the key of a table; a host may be called as a word of tables is."""
    return f"\\{text}" if text in ("default", "hostnames", "include", "volatile") else text


def hash_sizes(name: str, keys: Iterable[str]) -> list[str]:
    """Return the sizes of a hash that holds these keys.

    An entry takes 10 bytes and its text, rounded up to 8. A bucket holds four of the longest, so
    that nginx soon finds a size at which none overflows.
    """
    lengths = [len(key.encode()) for key in keys]
    bucket = 128
    while bucket < 4 * (max(lengths, default=0) + 18):
        bucket *= 2
    most = 2048
    while most < 4 * len(lengths):
        most *= 2
    return [f"{name}_hash_bucket_size {bucket};", f"{name}_hash_max_size {most};"]
