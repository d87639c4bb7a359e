"""Plain values for tests of pure layers: documents by their paths, settings, whole sites."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from generator.content.places_in_tree import TreePlace, place_of
from generator.model.body import Body, Ref
from generator.model.document import Attachment, Document, Syndicate, Tag, Tree
from generator.model.exchange import Contribution, Edition
from generator.model.settings import (
    AccountableSetting,
    ContactSetting,
    Group,
    Network,
    Origin,
    ProvinceSettings,
    SectionSetting,
    SiteSettings,
    Term,
)
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.site.assemble import Site
from generator.site.assembled import Page
from generator.site.given import given_by
from generator.site.permalinks import absolute, permalink
from generator.site.syndication import offers_of, syndicate
from generator.values import replace
from generator.vietnamese.slugs import slug_of

VIETNAM = 7 * 60
ORIGIN = Origin("_tinh", "tinh-thi-nghiem", "UBND tỉnh Thí Nghiệm")
PROVINCE = ProvinceSettings(
    name="Thí Nghiệm",
    zone="Asia/Ho_Chi_Minh",
    hub="tinh",
    hub_url="https://tinh.thinghiem.example/",
    pattern="https://{slug}.thinghiem.example/",
    groups=(Group("mau", "Mẫu", "huyện"), Group("ven-bien", "Ven biển", "")),
    categories=(Term("kinh-te", "Kinh tế"), Term("an-ninh", "An ninh")),
    tags=(),
    origins=(ORIGIN,),
    feed_authority="thinghiem.example",
    trusted_hosts=("thinghiem.example", "gov.vn"),
)
SECTIONS = (
    SectionSetting("tin-tuc", "Tin tức"),
    SectionSetting("tin-tinh", "Tin của tỉnh"),
    SectionSetting("mo-hinh", "Mô hình", optional=True),
)


def when(text: str) -> When:
    """Return `2023-11-05` or `2023-11-05T07:30:00` as a day or moment of Vietnam."""
    moment = datetime.fromisoformat(text)
    second = moment.hour * 3600 + moment.minute * 60 + moment.second if "T" in text else -1
    return When(moment.date(), second, VIETNAM)


CLOCK = when("2026-06-15T12:00:00")


def document(path: str, *, date: str = "2026-06-01", **fields: object) -> Document:
    """Return the document at `content/<tree>/…`: kind, folder, year, slug and id by its path."""
    tree = path.split("/")[1]
    place = place_of(path, tree)
    assert isinstance(place, TreePlace), f"no document at {path}"
    dated = place.kind.dated
    made = Document(
        path=path,
        tree=tree,
        kind=place.kind.name,
        folder=place.folder,
        slug=place.slug,
        year=(place.year or int(date[:4])) if dated else 0,
        id=place.id,
        title=place.slug,
        body=Body(),
        date=when(date) if dated else None,
        where=Span(path, 1, 1),
    )
    return replace(made, **fields)


def tags(*names: str) -> tuple[Tag, ...]:
    """Return tags as reading makes them."""
    return tuple(Tag(name, slug_of(name)) for name in names)


def shared(path: str, **syndication: object) -> Document:
    """Return an origin's document with `syndicate`."""
    return document(path, syndicate=Syndicate(**syndication))  # type: ignore[arg-type]


def attachment(path: str) -> Attachment:
    """Return a file beside the texts."""
    return Attachment(path, path, 1, "digest")


def ref(text: str, source: str = "content/vi-du/tin-tuc/2026/bai.md") -> Ref:
    """Return a link to `text`, written on line 7 of a source."""
    return Ref(text, '<a href="', '">', "", Span(source, 7, 3))


def settings(slug: str = "vi-du", **fields: object) -> SiteSettings:
    """Return the settings of a commune, or of the hub where `slug` is `tinh`."""
    made = SiteSettings(
        slug=slug,
        name="Ví Dụ",
        type="tinh" if slug == PROVINCE.hub else "xa",
        code="",
        groups=(),
        district=None,
        base_url=PROVINCE.pattern.replace("{slug}", slug),
        theme="base",
        valid_from=None,
        sections=SECTIONS,
        menu=(),
        contact=ContactSetting(),
        accountable=AccountableSetting(),
        rejections=(),
        limit_on_home=5,
        province=PROVINCE,
        where=Span(f"sites/{slug}.yml"),
        theme_where=NOWHERE,
    )
    return replace(made, **fields)


def page(given: Document, **fields: object) -> Page:
    """Return the page that a commune's own or an origin's document has in a commune."""
    origin = ORIGIN if given.tree == ORIGIN.tree else None
    url = permalink(given, syndicated=origin is not None)
    made = Page(given, url, absolute("https://vi-du.thinghiem.example/", url), origin)
    return replace(made, **fields)


def tree(name: str, *files: Document | Attachment) -> Tree:
    """Return a tree of texts and files."""
    texts = tuple(each for each in files if isinstance(each, Document))
    return Tree(name, texts, (), tuple(each for each in files if isinstance(each, Attachment)))


def edition(slug: str, paths: Iterable[str], *sites: tuple[SiteSettings, Tree]) -> Edition:
    """Return what the network gives a site: paths that it shows, sites that it may link to."""
    neighbours = (
        Contribution(site.slug, site.base_url, offers_of(own, CLOCK, drafts=False))
        for site, own in sites
    )
    return Edition(slug, frozenset(paths), tuple(neighbours))


def site(
    files: Iterable[Document | Attachment] = (),
    *,
    of: SiteSettings | None = None,
    given: Iterable[Document | Attachment] = (),
    clock: When = CLOCK,
) -> Site:
    """Return the site of a commune's own files and those that the origin gives."""
    who = of or settings()
    origin = tree(ORIGIN.tree, *given)
    network = Network(PROVINCE, (who,), (who.slug,))
    shown = edition(who.slug, syndicate([origin], network)[who.slug])
    gifts = given_by((origin,), PROVINCE, clock=clock, drafts=False, to_hub=who.is_hub)
    return Site(who, tree(who.slug, *files), shown, (origin,), gifts, clock=clock)
