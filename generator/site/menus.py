"""The menu of a site, checked."""

from __future__ import annotations

from generator.model.settings import MenuEntry, SiteSettings
from generator.problems import Problem, problem
from generator.site.assembled import MenuLink, Page, Section


def menu_of(
    settings: SiteSettings, pages: tuple[Page, ...], sections: tuple[Section, ...]
) -> tuple[tuple[MenuLink, ...], list[Problem]]:
    """Return the menu of this site: what is empty and optional hides, what is missing is told.

    What was withdrawn hides too, and nobody has to be told.
    """
    titles = {"/": "", "/so-do.html": "", "/tim-kiem.html": ""}
    titles |= {section.url: section.title for section in sections}
    titles |= {page.url: page.document.title for page in pages if not page.document.withdrawn}
    known = titles.keys() | {page.url for page in pages}
    empty = {section.url for section in sections if not section.pages}
    links: list[MenuLink] = []
    problems: list[Problem] = []
    for entry in settings.menu:
        if entry.to in titles and not (entry.optional and entry.to in empty):
            links.append(MenuLink(entry.to, entry.text or titles[entry.to]))
        elif entry.to not in known and not (entry.optional or _not_for(settings, entry)):
            problems.append(problem("menu-hong", entry.where, width=len(entry.to), to=entry.to))
    return tuple(links), problems


def _not_for(settings: SiteSettings, entry: MenuEntry) -> bool:
    return settings.is_hub and entry.to in ("/tin-tinh/", "/thon-khu-pho/")
