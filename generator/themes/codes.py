"""Codes that telephones read (QR, ISO/IEC 18004), drawn as SVG. The one module that knows segno."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=256)
def qr_code(text: str) -> Markup:
    """Return a text as a code, black on white with its quiet zone, in the size of its box.

    A seventh of it may be dirty or torn, and it is read all the same.
    """
    import segno  # few pages have a code

    code = segno.make(text, error="m", boost_error=False, micro=False)
    drawn = code.svg_inline(omitsize=True, border=4, svgclass=None, lineclass=None, light="#fff")
    return Markup(drawn)  # noqa: S704 of numbers and letters of our own choice
