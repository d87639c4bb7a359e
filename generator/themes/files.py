"""A theme's own files, as values."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template's text and its path relative to the root."""

    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class AssetSource:
    """An asset's bytes and its path relative to the root."""

    path: str
    content: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """One theme's own files, without those of the theme that it extends."""

    name: str
    extends: str
    extends_where: Span
    templates: dict[str, TemplateSource]
    strings: dict[str, str]
    assets: dict[str, AssetSource]
