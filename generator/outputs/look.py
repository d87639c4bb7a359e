"""The look that a site gives itself: its accent colour, checked against WCAG 2.2 and as CSS.

Contrast is that of WCAG 2.2 (relative luminance of sRGB); text needs 4.5 : 1 (1.4.3, level AA).
"""

from __future__ import annotations

from generator.digests import digest_bytes
from generator.model.settings import LookSetting
from generator.problems import Problem, problem
from generator.values import Struct

_DUE = 4.5
# Of the theme `base`, by day and night: paper, and wash, on which names and headings stand too.
LIGHT_GROUNDS = ("#ffffff", "#faf6ee")
DARK_GROUNDS = ("#16171a", "#1f2024")
_STEPS = 100


class LookView(Struct, frozen=True):
    """A site's own style sheet."""

    css: str


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weakest(accent: str, grounds: tuple[str, ...] = LIGHT_GROUNDS) -> float:
    """Return the contrast of an accent on the ground where it is least."""
    return min(contrast(accent, ground) for ground in grounds)


def darkened(accent: str) -> str:
    """Return the nearest darker colour of the same hue whose contrast is enough, or the colour."""
    return next(
        each for step in range(_STEPS + 1) if weakest(each := _mixed(accent, 0, step)) >= _DUE
    )


def lightened(accent: str) -> str:
    """Return the nearest lighter colour that can be read on dark paper, or the colour itself."""
    return next(
        each
        for step in range(_STEPS + 1)
        if weakest(each := _mixed(accent, 255, step), DARK_GROUNDS) >= _DUE
    )


def styled(look: LookSetting) -> tuple[LookView | None, list[Problem]]:
    """Return a site's own style sheet; a colour that cannot be read is a problem and not used."""
    accent = look.accent
    if not accent:
        return None, []
    ratio = weakest(accent)
    if ratio < _DUE:
        told = f"{int(ratio * 10) / 10}"  # cut, not rounded, so that 4.49 is not told as 4.5
        values = {"value": accent, "ratio": told.replace(".", ","), "contrast": told}
        darker = darkened(accent)
        return None, [problem("mau-kem-tuong-phan", look.accent_where, values, darker=darker)]
    css = (
        f"@media screen {{\n  :root {{ --accent: {accent}; --bar: {accent}; }}\n}}\n\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f"  :root {{ --accent: {lightened(accent)}; }}\n}}\n"
    )
    return LookView(css), []


def style_url(view: LookView) -> str:
    """Return the address of a site's own style sheet, with a hash of its content."""
    return f"/assets/look.{digest_bytes(view.css.encode())[:8]}.css"


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _mixed(colour: str, end: int, step: int) -> str:
    """Return a colour that is `step` hundredths on the way to black or white."""
    parts = (part + (end - part) * step // _STEPS for part in _parts(colour))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
