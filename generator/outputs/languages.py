"""What pages say of their twins in the other language."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.kinds import ENGLISH
from generator.outputs.views import Alternate
from generator.site.assemble import Site
from generator.site.assembled import Page
from generator.site.permalinks import absolute
from generator.site.twins import ENGLISH_HOME, is_english


def english_of(site: Site) -> str:
    """Return the address of a site's English pages, "" where it has none."""
    section = site.section(ENGLISH)
    return section.url if section else ""


def alternates_of(site: Site, twins: Mapping[str, Page], url: str) -> tuple[Alternate, ...]:
    """Return a page and its twin, each with its language; nothing for a page without one.

    The home page and the list of the English pages are twins too.
    """
    if url in twins:
        other = twins[url]
        there, here = other.canonical, twins[other.url].canonical
    elif url in ("/", ENGLISH_HOME) and english_of(site):
        base = site.settings.base_url
        other_url = "/" if is_english(url) else ENGLISH_HOME
        there, here = absolute(base, other_url), absolute(base, url)
    else:
        return ()
    vietnamese, english = (there, here) if is_english(url) else (here, there)
    return (
        Alternate("vi", vietnamese),
        Alternate("en", english),
        Alternate("x-default", vietnamese),
    )
