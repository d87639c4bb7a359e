"""Pictures in running text: alone with a caption, side by side, or among words."""

from __future__ import annotations

from html import escape

from generator.model.body import Inset
from generator.outputs.pictures import IN_GALLERY, IN_TEXT, picture_html
from generator.outputs.views import Image
from generator.values import replace


def inset_html(inset: Inset, image: Image | None, root: str) -> str:
    """Return a picture of a text as HTML, or what is shown where there is none."""
    if image is None:
        return inset.target.otherwise
    sizes = IN_GALLERY if inset.role == "gallery" else IN_TEXT
    picture = picture_html(replace(image, alt=inset.alt), root, sizes, inset.attributes)
    if inset.role == "gallery":
        return f'<a href="{escape(root + image.url[1:])}">{picture}</a>'
    if inset.role == "figure":
        return f"<figure>{picture}<figcaption>{escape(inset.caption)}</figcaption></figure>"
    return picture
