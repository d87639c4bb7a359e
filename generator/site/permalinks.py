"""Permalinks: where a document stands in a site (DESIGN §4, URLs)."""

from __future__ import annotations

from generator.model.document import Alias, Document
from generator.model.kinds import KIND_BY_NAME, SYNDICATED
from generator.model.registers import REGISTER_BY_NAME
from generator.vietnamese.slugs import slug_of

TAG_YEAR = 2000  # RFC 4151 wants a year; any will do while the authority stays the same


def permalink(document: Document, *, syndicated: bool) -> str:
    """Return the address of a document from the root of the site that shows it.

    `syndicated` is true where a commune shows an origin's item; in the hub an origin's items
    are its own. Both are equally deep, so that bodies are equal.
    """
    kind = KIND_BY_NAME[document.kind]
    if not kind.dated:
        folder = kind.folder or document.folder
        return f"/{folder}/{document.slug}.html" if folder else f"/{document.slug}.html"
    folder = SYNDICATED if syndicated and kind.name == "article" else kind.folder
    return f"/{folder}/{document.year}/{document.slug}.html"


def posters_of(document: Document, url: str) -> tuple[str, ...]:
    """Return the address of the sheet for notice boards of a document at `url`, if it has one."""
    register = REGISTER_BY_NAME.get(document.kind)
    wanted = register is not None and register.poster
    return (url.removesuffix(".html") + "/to-dan.html",) if wanted else ()


def aliases_at(document: Document, url: str) -> tuple[Alias, ...]:
    """Return the old addresses that lead to a document at `url`, from the root of the site.

    Those of an origin's article were the hub's, so it has none in a commune.
    """
    return () if url.startswith(f"/{SYNDICATED}/") else document.aliases


def section_of(url: str) -> str:
    """Return the folder of the section that an address belongs to, "" at the root."""
    folder, _, rest = url[1:].partition("/")
    return folder if rest or url.endswith("/") else ""


def bundle_folder(document: Document) -> str:
    """Return the source folder of a bundle (`…/<slug>/index.md`), or "" for a plain file."""
    folder, _, name = document.path.rpartition("/")
    return folder if name == "index.md" else ""


def file_slug(name: str) -> str:
    """Return a file's name as it stands in addresses: slug and lower-case suffix."""
    stem, _, suffix = name.rpartition(".")
    return f"{slug_of(stem) or 'tep'}.{suffix.lower()}"


def loose_file_url(path: str, tree: str, origin_id: str) -> str:
    """Return the address of an attachment that belongs to no bundle."""
    *folders, name = path.removeprefix(f"content/{tree}/").split("/")
    segments = [slug_of(folder) or "muc" for folder in folders] + [file_slug(name)]
    return "/".join(["/tep", *([origin_id] if origin_id else []), *segments])


def identifier_of(document: Document, writer: str, authority: str) -> str:
    """Return what names a document for ever, whatever its address: a tag URI (RFC 4151).

    `writer` is the slug of its site or the id of its origin.
    """
    return f"tag:{authority},{document.year or TAG_YEAR}:{writer}/{document.id}"


def absolute(base_url: str, url: str) -> str:
    """Return the absolute address of a site address."""
    return base_url + url.removeprefix("/")


def file_of(url: str) -> str:
    """Return the output path of an address: folders hold `index.html`."""
    return url.removeprefix("/") + ("index.html" if url.endswith("/") else "")


def root_from(url: str) -> str:
    """Return what leads from an address to the site's root: `../` for each folder."""
    return "../" * (url.count("/") - 1)
