"""Outputs: the home pages, the site map for people and the page for lost addresses."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.model.hamlets import hamlet_url
from generator.model.kinds import SYNDICATED
from generator.model.settings import Network
from generator.outputs.desk import Desk, newest
from generator.outputs.opening import opening_of
from generator.outputs.output import Output, paths_of, template
from generator.outputs.page_views import (
    DirectoryEntry,
    District,
    HomeView,
    HubView,
    LinkGroup,
    NotFoundView,
    SiteMapView,
)
from generator.outputs.views import Head, Link, Summary
from generator.site.assemble import Site
from generator.site.assembled import Page
from generator.site.twins import is_english
from generator.values import replace
from generator.vietnamese.collation import sort_key

LOCAL_ON_HOME = 6
NEWS_ON_HUB = 10
_PRIORITIES = ("normal", "priority", "emergency")


def home(desk: Desk) -> Iterator[Output]:
    """Yield the home page of a commune; the hub has one of its own."""
    site = desk.site
    if site.settings.is_hub:
        return
    local, province = site.section("tin-tuc"), site.section(SYNDICATED)
    shown = _first(province.pages if province else (), site.settings.limit_on_home)
    local_news = tuple(
        desk.summary(page) for page in (local.pages if local else ())[:LOCAL_ON_HOME]
    )
    news = tuple(desk.summary(page) for page in shown)
    head = _head(desk, (*local_news, *news))
    yield template(
        "index.html",
        "home.html",
        HomeView(
            head=head,
            chrome=desk.chrome("/"),
            introduction=_introduction(desk),
            local=local_news,
            local_more=Link(local.url, local.title) if local and local.pages else None,
            province=news,
            province_more=Link(province.url, province.title) if province and shown else None,
            guides=_guides(desk),
            sections=_sections(site),
            banner=desk.banner,
            opening=opening_of(site.settings),
            hamlets=tuple(
                Link(hamlet_url(each.hamlet.id), each.hamlet.full_name)
                for each in site.sheets.neighbourhoods
            ),
        ),
        paths_of([*(local.pages if local else ())[:LOCAL_ON_HOME], *shown, *site.guides]),
    )


def hub(desk: Desk, network: Network) -> Iterator[Output]:
    """Yield the home page of the hub: the directory of all communes, which only it holds."""
    site = desk.site
    if not site.settings.is_hub:
        return
    section = site.section("tin-tuc")
    shown = _first(section.pages if section else (), NEWS_ON_HUB)
    news = tuple(desk.summary(page) for page in shown)
    yield template(
        "index.html",
        "hub.html",
        HubView(
            head=_head(desk, news),
            chrome=desk.chrome("/"),
            introduction=_introduction(desk),
            news=news,
            news_more=Link(section.url, section.title) if section and shown else None,
            guides=_guides(desk),
            districts=_directory(network),
            site_count=sum(1 for other in network.sites if not other.is_hub),
            opening=opening_of(site.settings),
        ),
        paths_of([*shown, *site.guides]),
    )


def site_map(desk: Desk) -> Iterator[Output]:
    """Yield the site map for people."""
    site = desk.site
    singles = [page for page in site.pages if page.url.count("/") == 1]
    sections = [LinkGroup("", tuple(_by_title(singles)))] if singles else []
    for section in site.sections:
        pages = section.pages if section.indexed else ()
        years = sorted({page.document.year for page in pages}, reverse=True)
        below = (
            [Link(f"{section.url}{year}/", f"{section.title} {year}") for year in years]
            if section.dated
            else _by_title(list(pages))
        )
        lang = "en" if is_english(section.url) else "vi"
        links = (Link(section.url, section.title), *below)
        sections.append(LinkGroup(section.title, links, lang))
    for terms in (site.categories, site.tags):
        sections.append(LinkGroup("", tuple(Link(term.url, term.title) for term in terms)))
    view = SiteMapView(
        head=desk.head("/so-do.html", ""),
        chrome=desk.chrome("/so-do.html"),
        breadcrumbs=(),
        groups=tuple(group for group in sections if group.links),
    )
    yield template("so-do.html", "site-map.html", view, paths_of(site.pages))


def not_found(desk: Desk) -> Iterator[Output]:
    """Yield the page for addresses that do not exist: the server shows it anywhere."""
    site = desk.site
    base_path = urlsplit(site.settings.base_url).path
    head = replace(desk.head("/404.html", ""), canonical="", indexed=False)
    view = NotFoundView(head, desk.chrome("/404.html", base_path), _sections(site))
    yield template("404.html", "not-found.html", view)


def _first(pages: tuple[Page, ...], count: int) -> tuple[Page, ...]:
    """Return the pages to show first: pinned, then urgent, then new."""
    ordered = sorted(
        enumerate(pages),
        key=lambda each: (
            not (each[1].pinned or each[1].emergency),
            -_PRIORITIES.index(_priority(each[1])) if each[0] < 3 * count else 0,
            each[0],
        ),
    )
    return tuple(page for _, page in ordered[:count])


def _priority(page: Page) -> str:
    share = page.document.syndicate
    return share.priority if share else "normal"


def _guides(desk: Desk) -> tuple[Summary, ...]:
    pages = sorted(desk.site.guides, key=lambda page: (sort_key(page.document.title), page.url))
    return tuple(desk.summary(page) for page in pages)


def _introduction(desk: Desk) -> str:
    page = next((page for page in desk.site.pages if page.url == "/gioi-thieu.html"), None)
    return page.document.excerpt if page else ""


def _sections(site: Site) -> tuple[Link, ...]:
    """Return the sections; every page leads to the English pages anyway."""
    shown = (section for section in site.sections if not is_english(section.url))
    return tuple(Link(section.url, section.title) for section in shown)


def _head(desk: Desk, items: tuple[Summary, ...]) -> Head:
    """Return the head of a home page that shows some items."""
    feeds = (Link("/feed.xml", desk.site.settings.full_name),)
    head = desk.head("/", "", _introduction(desk))
    return replace(head, feeds=feeds, date=newest(items))


def _by_title(pages: list[Page]) -> list[Link]:
    ordered = sorted(pages, key=lambda page: (sort_key(page.document.title), page.url))
    return [Link(page.url, page.document.title) for page in ordered]


def _directory(network: Network) -> tuple[District, ...]:
    """Return the communes by district, both in Vietnamese order; those of none come last."""
    groups: dict[str, list[DirectoryEntry]] = {}
    names = {"": ("", "")}
    for site in network.sites:
        if site.is_hub:
            continue
        district = site.district
        if district:
            names[district.id] = (district.name, f"{district.kind} {district.name}")
        entry = DirectoryEntry(site.base_url, site.name, site.type, site.full_name)
        groups.setdefault(district.id if district else "", []).append(entry)
    ordered = sorted(groups, key=lambda id: (not id, sort_key(names[id][0])))
    return tuple(
        District(
            id,
            names[id][1],
            tuple(sorted(groups[id], key=lambda entry: (sort_key(entry.name), entry.url))),
        )
        for id in ordered
    )
