"""Sections: the standard ones from the settings, and one for each folder of pages."""

from __future__ import annotations

from generator.model.document import Document, Tree
from generator.model.fields import Register
from generator.model.kinds import ENGLISH, KIND_BY_FOLDER, SYNDICATED
from generator.model.settings import SectionSetting, SiteSettings
from generator.site.assembled import Page, Section
from generator.site.facets import facets_of
from generator.site.permalinks import section_of
from generator.vietnamese.collation import sort_key


def sections_of(
    settings: SiteSettings, pages: tuple[Page, ...], texts: tuple[Document, ...]
) -> tuple[Section, ...]:
    """Return the sections in the order of the settings, then other folders by name.

    `pages` that are listed by date come with the newest first.

    A standard section stays when it is empty, and its page says so, unless it is optional.
    """
    listed: dict[str, list[Page]] = {}
    for page in pages:
        folder = section_of(page.url)
        if folder in listed:
            listed[folder].append(page)
        elif folder:
            listed[folder] = [page]
    standard = {section.folder: section for section in settings.sections}
    intros = {text.folder: text for text in texts}
    others = sorted({*listed, *intros} - {*standard})
    order = [*standard, *others]
    found = []
    for folder in order:
        kind = KIND_BY_FOLDER.get(folder)
        named = kind.label if isinstance(kind, Register) else folder
        named = "English" if folder == ENGLISH else named
        setting = standard.get(folder, SectionSetting(folder, named, optional=True))
        if setting.optional and folder not in listed and folder not in intros:
            continue
        if folder == SYNDICATED and settings.is_hub:
            continue
        found.append(_section(setting, listed.get(folder, []), intros.get(folder)))
    return tuple(found)


def texts_above(
    settings: SiteSettings, tree: Tree, origins: tuple[Tree, ...]
) -> tuple[Document, ...]:
    """Return the texts above the lists of sections: the hub has those of origins too."""
    given = (text for each in origins for text in each.sections)
    return (*(given if settings.is_hub else ()), *tree.sections)


def _section(setting: SectionSetting, pages: list[Page], text: Document | None) -> Section:
    dated = _is_dated(setting.folder)
    ordered = tuple(pages) if dated else _by_title(pages)
    title = text.title if text and text.title else setting.title
    body, path = (text.body, text.path) if text else (None, "")
    facets = facets_of(setting.folder, ordered)
    return Section(setting.folder, title, ordered, body, dated, path, facets)


def _is_dated(folder: str) -> bool:
    kind = KIND_BY_FOLDER.get(folder)
    return folder == SYNDICATED or (kind is not None and kind.dated)


def _by_title(pages: list[Page]) -> tuple[Page, ...]:
    return tuple(sorted(pages, key=lambda page: (sort_key(page.document.title), page.url)))
