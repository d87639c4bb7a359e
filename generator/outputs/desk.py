"""The desk at which one site is planned: what its views have in common, and what they use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

from generator.model.body import Body, Embed, Inset, Ref
from generator.model.document import Document
from generator.model.when import When
from generator.outputs.campaigns import running
from generator.outputs.fact_values import listed_facts
from generator.outputs.insets import inset_html
from generator.outputs.languages import alternates_of, english_of
from generator.outputs.look import LookView, style_url, styled
from generator.outputs.opening import hours_in_words
from generator.outputs.pictures import CREST_WIDTHS, WIDTHS
from generator.outputs.references import References
from generator.outputs.views import (
    Accountable,
    Chrome,
    Contact,
    EmbedView,
    Head,
    Identity,
    Image,
    Link,
    MenuItem,
    Summary,
)
from generator.site.assembled import Page
from generator.site.links import is_trusted
from generator.site.permalinks import absolute, file_of, identifier_of, root_from
from generator.site.twins import is_english, twins_of
from generator.values import replace
from generator.vietnamese.writing import phone_uri

_OUTSIDE = ' rel="nofollow ugc noopener noreferrer"'


@dataclass
class Desk(References):
    """Planning in progress: what pages have in common is made once."""

    _chromes: dict[tuple[str, str], Chrome] = field(default_factory=dict)
    _summaries: dict[str, Summary] = field(default_factory=dict)

    @cached_property
    def identity(self) -> Identity:
        """Who the site belongs to."""
        settings = self.site.settings
        district = settings.district
        return Identity(
            slug=settings.slug,
            type=settings.type,
            name=settings.name,
            full_name=settings.full_name,
            agency=settings.agency,
            district=f"{district.kind} {district.name}" if district else "",
            province=f"tỉnh {settings.province.name}",
            base_url=settings.base_url,
            hub_url=settings.province.hub_url,
            lang="vi",
        )

    @cached_property
    def contact(self) -> Contact:
        """How to reach the agency."""
        known = self.site.settings.contact
        uri = phone_uri(known.phone)
        return Contact(known.address, known.phone, uri, known.email, hours_in_words(known))

    @cached_property
    def categories(self) -> dict[str, Link]:
        """The categories that have a page, by id."""
        return {term.url.split("/")[2]: Link(term.url, term.title) for term in self.site.categories}

    @cached_property
    def tags(self) -> dict[str, Link]:
        """The tags that have a page, by slug."""
        return {term.url.split("/")[2]: Link(term.url, term.title) for term in self.site.tags}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of pages, by address; of those that only the hub shows, by theirs there."""
        elsewhere = {each.url: each.title for each in self.site.elsewhere}
        return elsewhere | {page.url: page.document.title for page in self.site.pages}

    @cached_property
    def twins(self) -> dict[str, Page]:
        """The twins of pages in the other language, by address."""
        return twins_of(self.site.pages)

    def chrome(self, url: str, root: str | None = None) -> Chrome:
        """Return what every page of this section and depth shows; one value for all of them."""
        root = root_from(url) if root is None else root
        current = self._current(url)
        key = (current + ("=" if current == url else ""), root)
        if key not in self._chromes:
            states = {current: "page" if current == url else "section"}
            person, label = self.site.settings.accountable, self.site.settings.emc
            self._chromes[key] = Chrome(
                identity=self.identity,
                menu=tuple(
                    MenuItem(entry.url, entry.text, states.get(entry.url, ""))
                    for entry in self.site.menu
                ),
                contact=self.contact,
                accountable=Accountable(person.name, person.post),
                alerts=tuple(Link(page.url, page.document.title) for page in self.site.alerts),
                root=root,
                english=english_of(self.site),
                traffic_label=Link(label.script, label.label) if label else None,
                crest=self.crest,
                look=style_url(self.look) if self.look else "",
                campaigns=running(self.site.campaigns),
            )
        return self._chromes[key]

    @cached_property
    def look(self) -> LookView | None:
        """The site's own style sheet."""
        view, problems = styled(self.site.settings.look)
        self.problems += problems
        return view

    @cached_property
    def crest(self) -> Image | None:
        """The site's crest, small; it says nothing that the name beside it does not."""
        look = self.site.settings.look
        return self.own_picture(look.crest, look.crest_where, CREST_WIDTHS)

    @cached_property
    def banner(self) -> Image | None:
        """The picture above the site's home page; it is for the eye alone."""
        look = self.site.settings.look
        return self.own_picture(look.banner, look.banner_where, WIDTHS)

    def _current(self, url: str) -> str:
        """Return the entry of the menu that a page belongs to, "" for none."""
        inside = [
            entry.url
            for entry in self.site.menu
            if entry.url == url
            or (entry.url.endswith("/") and url.startswith(entry.url) and entry.url != "/")
        ]
        return max(inside, key=len, default="")

    def head(self, url: str, title: str, description: str = "") -> Head:
        """Return the head of a page of this site; callers replace what differs."""
        settings = self.site.settings
        english = is_english(url)
        whole = f"{title} – {settings.full_name}" if title else settings.agency
        whole = title if english else whole
        return Head(
            path=file_of(url),
            title=whole,
            description=description or whole,
            canonical=absolute(settings.base_url, url),
            lang="en" if english else "vi",
            alternates=alternates_of(self.site, self.twins, url),
        )

    def image(self, document: Document) -> Image | None:
        """Return the picture of a document, or None."""
        named = document.image
        found = self.picture(named.target) if named else None
        return replace(found, alt=named.alt, caption=named.caption) if named and found else None

    def body(self, body: Body, url: str) -> tuple[str | EmbedView, ...]:
        """Return a body with its references resolved for a page at `url`."""
        root = root_from(url)
        parts: list[str | EmbedView] = []
        text: list[str] = []
        for part in body.parts:
            if isinstance(part, str):
                text.append(part)
            elif isinstance(part, Ref):
                text.append(self._reference(part, root))
            elif isinstance(part, Inset):
                text.append(inset_html(part, self.picture(part.target), root))
            elif embed := self._embed(part, root):
                parts += ["".join(text), embed]
                text = []
        parts.append("".join(text))
        return tuple(part for part in parts if part)

    def _reference(self, ref: Ref, root: str) -> str:
        found = self.media(ref) if ref.media else self.follow(ref)
        if found is None:
            return ref.otherwise
        address = escape(_from(root, found.url))
        rel = _OUTSIDE if found.outside and not is_trusted(self.index, found.url) else ""
        return ref.before + address + ref.after + rel

    def _embed(self, embed: Embed, root: str) -> EmbedView | None:
        found = self.follow(embed.target)
        return EmbedView(embed.kind, embed.title, _from(root, found.url)) if found else None

    def summary(self, page: Page) -> Summary:
        """Return what lists show of a page."""
        if page.url not in self._summaries:
            document = page.document
            share = document.syndicate
            self._summaries[page.url] = Summary(
                url=page.url,
                title=document.title,
                date=document.date,
                summary=document.excerpt,
                image=self.image(document),
                origin=self.origin_of(page),
                category=self.categories.get(document.category),
                priority=share.priority if share and page.origin else "normal",
                pinned=page.pinned,
                lang=document.lang,
                state=page.state,
                facts=listed_facts(page),
            )
        return self._summaries[page.url]

    def identifier(self, page: Page) -> str:
        """Return what names a page's document for ever, in every site that shows it."""
        settings = self.site.settings
        writer = page.origin.id if page.origin else settings.slug
        return identifier_of(page.document, writer, settings.province.feed_authority)

    def writer_of(self, page: Page) -> str:
        """Return the name of the office that wrote a page."""
        return page.origin.name if page.origin else self.site.settings.agency

    def origin_of(self, page: Page) -> str:
        """Return the name of the office that wrote a page, "" where it is the site's own."""
        if page.origin is None or self.site.settings.is_hub:
            return ""
        return page.origin.name


def newest(items: Iterable[Summary]) -> When | None:
    """Return the date of the newest item, None where none has a date."""
    return max((item.date for item in items if item.date), default=None)


def _from(root: str, url: str) -> str:
    """Return a site address as a page at depth `root` writes it."""
    if not url.startswith("/"):
        return url
    return root + url[1:] or "./"
