"""What pages of one section and depth have around their content: header and footer."""

from __future__ import annotations

from typing import Protocol

from generator.values import Struct


class Rooted(Protocol):
    """What pages of one section and depth show: `root` leads to the site's root."""

    @property
    def root(self) -> str: ...


class Frame(Struct, frozen=True):
    """Header and footer as they stand in pages, the digest of both, and what they were made of.

    Values of `chromes` can differ in what a theme does not show.
    """

    header: str
    footer: str
    digest: str
    chromes: tuple[Rooted, ...] = ()


def reframed(page: bytes, old: Frame, new: Frame) -> bytes | None:
    """Return a page with another frame, or None where its old one is not there exactly once."""
    header, footer = old.header.encode(), old.footer.encode()
    above, has_header, rest = page.partition(header)
    between, has_footer, below = rest.partition(footer)
    again = header in rest or footer in above or footer in below
    if not has_header or not has_footer or again:
        return None
    return b"".join([above, new.header.encode(), between, new.footer.encode(), below])
