"""What of a theme decides whether a page must be made anew, apart from what else it shows."""

from __future__ import annotations

from typing import NamedTuple


class Fingerprint(NamedTuple):
    """Digests of a theme: of everything, of what pages depend on beside their views, of the rest.

    The rest is header and footer, where pages only put them in their places; else it is nothing.
    """

    whole: str
    pages: str
    frame: str
