"""A theme's own files, as values."""

from __future__ import annotations

from generator.model.span import Span
from generator.values import Struct


class TemplateSource(Struct, frozen=True):
    """A template's text and its path relative to the root."""

    path: str
    text: str
    digest: str


class AssetSource(Struct, frozen=True):
    """An asset's bytes and its path relative to the root."""

    path: str
    content: bytes
    digest: str


class ThemeFolder(Struct, frozen=True):
    """One theme's own files, without those of the theme that it extends."""

    name: str
    extends: str
    extends_where: Span
    templates: dict[str, TemplateSource]
    strings: dict[str, str]
    assets: dict[str, AssetSource]
