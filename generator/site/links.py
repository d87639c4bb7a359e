"""Links in text: where a target leads in the site that shows the text (DESIGN §4)."""

from __future__ import annotations

import posixpath
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from generator.model.body import Ref
from generator.model.document import Attachment, Tree
from generator.model.exchange import Contribution, Edition
from generator.model.hamlets import HAMLETS_FOLDER
from generator.site.assemble import Site
from generator.site.assembled import Page
from generator.site.permalinks import absolute, bundle_folder, file_slug, loose_file_url
from generator.values import Struct


class Target(Struct, frozen=True):
    """Where a link leads: a site address or an absolute one; the file that must then be copied."""

    url: str
    attachment: Attachment | None = None
    outside: bool = False


class Broken(Struct, frozen=True):
    """Why a link leads nowhere: the code of the problem."""

    code: str


@dataclass(frozen=True)
class LinkIndex:
    """Everything in a site that a link can lead to; each part is made when a link asks for it."""

    site: Site
    tree: Tree
    edition: Edition
    origins: tuple[Tree, ...]

    @cached_property
    def urls(self) -> frozenset[str]:
        """The addresses of the site."""
        site = self.site
        shown = {"/", "/so-do.html", "/tim-kiem.html", "/feed.xml"}
        shown |= {section.url for section in site.sections}
        shown |= {term.url for term in (*site.categories, *site.tags)}
        shown |= {term.url for section in site.sections for term in section.terms}
        shown |= {page.url for page in _addressed(site)}
        return frozenset(shown | _years(site.pages))

    @cached_property
    def sources(self) -> dict[str, str]:
        """The addresses of texts by path, absolute where only the hub has the text."""
        found = {each.source: each.url for each in self.site.elsewhere}
        found |= {page.document.path: page.url for page in _addressed(self.site)}
        if hamlets := self.site.sheets.hamlets:  # one file, many pages
            found[hamlets.path] = f"/{HAMLETS_FOLDER}/"
        return found

    @cached_property
    def ids(self) -> dict[tuple[str, str], str]:
        """The addresses of what origins wrote, by the ids of both."""
        ids = {origin.tree: origin.id for origin in self.site.settings.province.origins}
        elsewhere = {(each.origin_id, each.id): each.url for each in self.site.elsewhere}
        return elsewhere | {
            (ids[page.document.tree], page.document.id): page.url
            for page in _addressed(self.site)
            if page.origin
        }

    @cached_property
    def files(self) -> dict[str, Attachment]:
        """The files beside texts, by path."""
        return {file.path: file for each in (self.tree, *self.origins) for file in each.attachments}

    @cached_property
    def refused(self) -> frozenset[str]:
        """The paths of what is there and cannot be used."""
        return frozenset(path for each in (self.tree, *self.origins) for path in each.refused)

    @cached_property
    def bundles(self) -> dict[str, str]:
        """The addresses of the folders of bundles' files, by the bundles' own folders."""
        return _bundles(self.site)

    @cached_property
    def held(self) -> frozenset[str]:
        """The paths of the texts that are not shown now."""
        return frozenset(each.path for each in self.site.held)

    @cached_property
    def withdrawn(self) -> dict[str, str]:
        """The paths of the texts that were withdrawn, by the addresses of their notices."""
        return {page.url: page.document.path for page in self.site.withdrawn}

    @cached_property
    def neighbours(self) -> dict[str, Contribution]:
        """What other sites offer, by their slugs."""
        return {each.slug: each for each in self.edition.neighbours}


def _addressed(site: Site) -> tuple[Page, ...]:
    """Return the pages and, as links lead there too, the notices of what was withdrawn."""
    return (*site.pages, *site.withdrawn)


def _years(pages: tuple[Page, ...]) -> set[str]:
    return {page.url.rpartition("/")[0] + "/" for page in pages if page.document.year}


def _bundles(site: Site) -> dict[str, str]:
    found = {}
    for each in site.elsewhere:
        if each.source.endswith("/index.md"):
            found[each.source.removesuffix("/index.md")] = each.url.removesuffix(".html") + "/"
    for page in _addressed(site):
        if folder := bundle_folder(page.document):
            found[folder] = page.url.removesuffix(".html") + "/"
    return found


def resolve(index: LinkIndex, ref: Ref) -> Target | Broken:
    """Return where a reference leads in this site, or why nowhere."""
    text = unicodedata.normalize("NFC", ref.text)
    scheme, colon, rest = text.partition(":")
    if colon and "/" not in scheme:
        return _with_scheme(index, scheme.lower(), rest, text)
    path, mark, fragment = text.partition("#")
    path = unquote(path.partition("?")[0])
    found = _at_root(index, ref, path) if path.startswith("/") else _relative(index, ref, path)
    if isinstance(found, Target) and mark:
        return Target(found.url + mark + fragment, found.attachment)
    return found


def is_trusted(index: LinkIndex, url: str) -> bool:
    """Whether an outside address belongs to the network or to a host that the province trusts."""
    host = urlsplit(url).hostname or ""
    trusted = index.site.settings.province.trusted_hosts
    return any(host == each or host.endswith("." + each) for each in trusted)


def _with_scheme(index: LinkIndex, scheme: str, rest: str, text: str) -> Target | Broken:
    if scheme in ("http", "https"):
        return Target(text, outside=True)
    if scheme == "site":
        return _in_other_site(index, rest)
    for (origin_id, id), url in index.ids.items():
        if origin_id == scheme and id == unquote(rest):
            return Target(url)
    return Broken("lien-ket-hong")


def _in_other_site(index: LinkIndex, rest: str) -> Target | Broken:
    slug, _, path = rest.partition("/")
    path, mark, fragment = path.partition("#")
    other = index.neighbours.get(slug)
    if other is None:
        return Broken("lien-ket-trang-la")
    wanted = unquote(path)
    for offer in other.offers:
        if wanted in (offer.url.removeprefix("/"), offer.source.removeprefix(f"content/{slug}/")):
            return Target(absolute(other.base_url, offer.url) + mark + fragment)
    if not wanted:
        return Target(other.base_url)
    return Broken("lien-ket-hong")


def _at_root(index: LinkIndex, ref: Ref, path: str) -> Target | Broken:
    """An address of the site that shows the page; what only the hub has leads there."""
    if path in index.urls:
        return Target(path)
    hub = index.neighbours.get(index.site.settings.province.hub)
    of_origin = ref.where.path.startswith("content/_")
    if of_origin and hub and any(offer.url == path for offer in hub.offers):
        return Target(absolute(hub.base_url, path))
    return Broken("lien-ket-hong")


def _relative(index: LinkIndex, ref: Ref, path: str) -> Target | Broken:
    """A file of the same tree: a text, a section's folder, or an attachment."""
    tree = ref.where.path.split("/")[1]
    top = f"content/{tree}"
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(ref.where.path), path))
    if joined != top and not joined.startswith(top + "/"):
        return Broken("lien-ket-ra-khoi-cay")
    if not path:
        return Broken("lien-ket-hong")
    if joined in index.sources:
        return Target(index.sources[joined])
    if attachment := index.files.get(joined):
        return _file(index, attachment, tree)
    if joined in index.refused:
        return Broken("lien-ket-tep-loi")
    folder = joined.removeprefix(top).removesuffix("/_index.md") + "/"
    return Target(folder) if folder in index.urls else Broken("lien-ket-hong")


def _file(index: LinkIndex, attachment: Attachment, tree: str) -> Target | Broken:
    folder, _, name = attachment.path.rpartition("/")
    if folder in index.bundles:
        url = index.bundles[folder] + file_slug(name)
        return Target(url, attachment if url.startswith("/") else None)
    if f"{folder}/index.md" in index.held:
        return Broken("lien-ket-hong")
    origins = index.site.settings.province.origins
    origin_id = next((origin.id for origin in origins if origin.tree == tree), "")
    return Target(loose_file_url(attachment.path, tree, origin_id), attachment)
