"""An output: a path, how it is made, and the view it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from generator.site.assembled import Page
from generator.values import Struct


class Maker(Struct, frozen=True):
    """How an output is made: by a template, a named writer, as a copy of a file or asset, or as
    a variant of a picture (`image`).
    """

    kind: str
    name: str = ""


class FileCopy(Struct, frozen=True):
    """The view of a copied attachment: its source relative to the root, its content's digest."""

    source: str
    digest: str


class AssetCopy(Struct, frozen=True):
    """The view of a theme's asset."""

    name: str
    digest: str


class Output(Struct, frozen=True):
    """A file that a site must have. `path` is relative to the site's tree.

    `sources` are the files whose content it shows, for people; they are no part of its key.
    """

    path: str
    maker: Maker
    view: object
    sources: tuple[str, ...] = ()


def template(path: str, name: str, view: object, sources: Iterable[str] = ()) -> Output:
    """Return an output that a template of the theme makes."""
    return Output(path, Maker("template", name), view, tuple(sources))


def written(path: str, name: str, view: object, sources: Iterable[str] = ()) -> Output:
    """Return an output that a named writer makes."""
    return Output(path, Maker("writer", name), view, tuple(sources))


def paths_of(pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the paths of the texts of pages, each once, in order."""
    return tuple(dict.fromkeys(page.document.path for page in pages))
