"""Outputs: the pages of documents."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kinds import KIND_BY_NAME
from generator.model.registers import REGISTER_BY_NAME
from generator.model.registers.schedule import SCHEDULE
from generator.outputs.desk import Desk
from generator.outputs.output import Output, paths_of, template
from generator.outputs.page_views import ArticleText, ArticleView, Hotline, PageView
from generator.outputs.records import record
from generator.outputs.schedules import schedule
from generator.outputs.texts import breadcrumbs_of, credit_of, head_of, headings_of, origin_url
from generator.outputs.views import Image, Link
from generator.site.assembled import Page, Section
from generator.site.permalinks import absolute, file_of
from generator.site.twins import is_english
from generator.vietnamese.writing import phone_uri


def pages(desk: Desk, only: frozenset[str] | None = None) -> Iterator[Output]:
    """Yield the page of each document, or of those whose paths are in `only`."""
    neighbours = _neighbours(desk.site.sections)
    for page in desk.site.pages:
        if only is not None and page.document.path not in only:
            continue
        if KIND_BY_NAME[page.document.kind].sheet:
            continue
        if page.document.kind == "article":
            newer, older = neighbours.get(page.url, (None, None))
            view: object = _article(desk, page, newer, older)
            yield template(file_of(page.url), "article.html", view, paths_of([page]))
        elif page.document.kind == SCHEDULE.name:
            yield from schedule(desk, page)
        elif page.document.kind in REGISTER_BY_NAME:
            yield record(desk, page)
        else:
            name = "english.html" if is_english(page.url) else "page.html"
            yield template(file_of(page.url), name, _page(desk, page), paths_of([page]))


def _neighbours(sections: tuple[Section, ...]) -> dict[str, tuple[Page | None, Page | None]]:
    """Return, for each dated page, the next newer and the next older one of its section."""
    found: dict[str, tuple[Page | None, Page | None]] = {}
    for section in sections:
        if section.dated:
            around = (None, *section.pages, None)
            for number, page in enumerate(section.pages):
                found[page.url] = (around[number], around[number + 2])
    return found


def _article(desk: Desk, page: Page, newer: Page | None, older: Page | None) -> ArticleView:
    document = page.document
    image = desk.image(document)
    text = ArticleText(
        url=page.canonical,
        lang=document.lang,
        writer=desk.writer_of(page),
        writer_url=_writer_url(desk, page),
        picture=_picture(desk, page, image),
        breadcrumbs=breadcrumbs_of(desk, page),
        title=document.title,
        date=document.date,
        updated=document.updated,
        author=document.author,
        source=credit_of(document),
        summary=document.summary,
        image=image,
        category=desk.categories.get(document.category),
        tags=tuple(desk.tags[tag.slug] for tag in document.tags if tag.slug in desk.tags),
        headings=headings_of(document),
        body=desk.body(document.body, page.url),
        origin=desk.origin_of(page),
        origin_url=origin_url(desk, page),
        newer=_link(newer),
        older=_link(older),
        corrections=document.corrections,
    )
    return ArticleView(head_of(desk, page, "article"), desk.chrome(page.url), text)


def _page(desk: Desk, page: Page) -> PageView:
    document = page.document
    return PageView(
        head=head_of(desk, page, "website"),
        chrome=desk.chrome(page.url),
        breadcrumbs=breadcrumbs_of(desk, page),
        title=document.title,
        updated=document.updated or document.date,
        summary=document.summary,
        image=desk.image(document),
        headings=headings_of(document),
        body=desk.body(document.body, page.url),
        origin=desk.origin_of(page),
        origin_url=origin_url(desk, page),
        twin=_link(desk.twins.get(page.url)),
        author=document.author,
        source=credit_of(document),
        corrections=document.corrections,
        hotlines=_hotlines(desk) if document.hotlines else None,
    )


def _hotlines(desk: Desk) -> tuple[Hotline, ...]:
    known = desk.site.settings.hotlines
    return tuple(Hotline(each.name, each.phone, phone_uri(each.phone)) for each in known)


def _writer_url(desk: Desk, page: Page) -> str:
    """Return the home page of the office that wrote a page: origins are at home in the hub."""
    settings = desk.site.settings
    return settings.province.hub_url if page.origin else settings.base_url


def _picture(desk: Desk, page: Page, image: Image | None) -> str:
    """Return the absolute address of a picture where the page is canonical."""
    if image is None:
        return ""
    beside = page.url.removesuffix(".html") + "/"
    if image.url.startswith(beside):
        return page.canonical.removesuffix(".html") + "/" + image.url.removeprefix(beside)
    settings = desk.site.settings
    here = page.canonical == absolute(settings.base_url, page.url)
    return absolute(settings.base_url if here else settings.province.hub_url, image.url)


def _link(page: Page | None) -> Link | None:
    return Link(page.url, page.document.title) if page else None
