"""Links in text: where a target leads in the site that shows the text (DESIGN §4)."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from generator.model.document import Attachment, Document
from generator.site.assemble import Site
from generator.site.links import Broken, LinkIndex, Target, is_trusted, resolve
from tests.making import (
    attachment,
    document,
    edition,
    ref,
    settings,
    shared,
    site,
    tags,
    tree,
)

OWN: tuple[Document | Attachment, ...] = (
    document("content/vi-du/gioi-thieu.md"),
    document("content/vi-du/du-lich/Bãi tắm.md"),
    document("content/vi-du/tin-tuc/2026/bai.md", category="kinh-te", tags=tags("Lễ hội")),
    document("content/vi-du/tin-tuc/2026/le-hoi/index.md"),
    document("content/vi-du/tin-tuc/2026/nhap/index.md", draft=True),
    attachment("content/vi-du/tin-tuc/2026/le-hoi/Ảnh 1.JPG"),
    attachment("content/vi-du/tin-tuc/2026/nhap/mat.pdf"),
    attachment("content/vi-du/tep/Kế hoạch.pdf"),
)
GIVEN: tuple[Document | Attachment, ...] = (
    document("content/_tinh/tin-tuc/2026/chung.md"),
    document("content/_tinh/tin-tuc/2026/album/index.md"),
    shared("content/_tinh/tin-tuc/2026/rieng/index.md", to=("site:khac",)),
    document("content/_tinh/cua-tinh.md"),
    attachment("content/_tinh/tin-tuc/2026/album/a.png"),
    attachment("content/_tinh/tin-tuc/2026/rieng/b.png"),
    attachment("content/_tinh/tep/c.pdf"),
)
NEIGHBOUR = (
    settings("khac"),
    tree("khac", document("content/khac/tin-tuc/2026/x.md"), document("content/khac/y.md")),
)
HUB = "https://tinh.thinghiem.example"
OTHER = "https://khac.thinghiem.example"
THEIRS = "content/_tinh/tin-tuc/2026/chung.md"


@pytest.fixture(scope="module")
def index() -> LinkIndex:
    """Everything that a link in a commune can lead to."""
    made: Site = site(OWN, given=GIVEN)
    origin = tree("_tinh", *GIVEN)
    given = edition("vi-du", (), (settings("tinh"), origin), NEIGHBOUR)
    return LinkIndex(made, tree("vi-du", *OWN), given, (origin,))


def leads_to(index: LinkIndex, text: str, source: str) -> str:
    """Return the address that a link leads to, or the code of its problem."""
    found = resolve(index, ref(text, source))
    return found.code if isinstance(found, Broken) else found.url


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le-hoi/index.md", "/tin-tuc/2026/le-hoi.html"),
        ("./bai.md", "/tin-tuc/2026/bai.html"),
        ("../../gioi-thieu.md#lien-he", "/gioi-thieu.html#lien-he"),
        ("../../gioi-thieu.md?a=1", "/gioi-thieu.html"),
        ("../../du-lich/Bãi tắm.md", "/du-lich/bai-tam.html"),
        ("../../du-lich/B%C3%A3i%20t%E1%BA%AFm.md", "/du-lich/bai-tam.html"),
        ("../../du-lich", "/du-lich/"),
        ("../../du-lich/", "/du-lich/"),
        ("../../tin-tuc/_index.md", "/tin-tuc/"),
        ("le-hoi/Ảnh 1.JPG", "/tin-tuc/2026/le-hoi/anh-1.jpg"),
        ("../../tep/Kế hoạch.pdf#page=2", "/tep/tep/ke-hoach.pdf#page=2"),
        ("khong-co.md", "lien-ket-hong"),
        ("nhap/index.md", "lien-ket-hong"),
        ("nhap/mat.pdf", "lien-ket-hong"),
        ("", "lien-ket-hong"),
        ("../../../_tinh/cua-tinh.md", "lien-ket-ra-khoi-cay"),
        ("../../../khac/y.md", "lien-ket-ra-khoi-cay"),
        ("../../../../../../etc/passwd", "lien-ket-ra-khoi-cay"),
        ("%2e%2e/%2e%2e/%2e%2e/khac/y.md", "lien-ket-ra-khoi-cay"),
    ],
)
def test_a_relative_path_names_a_source(
    form: Literal["NFC", "NFD"], text: str, expected: str, index: LinkIndex
) -> None:
    """Texts, sections and files of the same tree, whatever form a name is spelled in."""
    spelled = unicodedata.normalize(form, text)
    assert leads_to(index, spelled, "content/vi-du/tin-tuc/2026/bai.md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/", "/"),
        ("/gioi-thieu.html", "/gioi-thieu.html"),
        ("/tin-tuc/", "/tin-tuc/"),
        ("/tin-tuc/2026/", "/tin-tuc/2026/"),
        ("/tin-tinh/2026/chung.html", "/tin-tinh/2026/chung.html"),
        ("/chuyen-muc/kinh-te/", "/chuyen-muc/kinh-te/"),
        ("/the/le-hoi/", "/the/le-hoi/"),
        ("/so-do.html", "/so-do.html"),
        ("/feed.xml", "/feed.xml"),
        ("/gioi-thieu.html#a", "/gioi-thieu.html#a"),
        ("/gioi-thieu", "lien-ket-hong"),
        ("/cua-tinh.html", "lien-ket-hong"),
        ("/../khac/", "lien-ket-hong"),
        ("//example.org/", "lien-ket-hong"),
    ],
)
def test_a_path_from_the_root_is_an_address_of_the_site(
    text: str, expected: str, index: LinkIndex
) -> None:
    """`/x.html` is a URL of the site that shows the page, and must exist there."""
    assert leads_to(index, text, "content/vi-du/tin-tuc/2026/bai.md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site:khac/tin-tuc/2026/x.html", f"{OTHER}/tin-tuc/2026/x.html"),
        ("site:khac/tin-tuc/2026/x.md#a", f"{OTHER}/tin-tuc/2026/x.html#a"),
        ("site:khac/y.md", f"{OTHER}/y.html"),
        ("site:khac/", f"{OTHER}/"),
        ("site:khac", f"{OTHER}/"),
        ("site:khac/khong-co.html", "lien-ket-hong"),
        ("site:khong-co/y.html", "lien-ket-trang-la"),
        ("tinh-thi-nghiem:tin-tuc/2026/chung", "/tin-tinh/2026/chung.html"),
        ("tinh-thi-nghiem:tin-tuc/2026/rieng", f"{HUB}/tin-tuc/2026/rieng.html"),
        ("tinh-thi-nghiem:khong-co", "lien-ket-hong"),
        ("bo-x:tin-tuc/2026/chung", "lien-ket-hong"),
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("javascript:alert(1)", "lien-ket-hong"),
    ],
)
def test_a_scheme_crosses_sites(text: str, expected: str, index: LinkIndex) -> None:
    """`site:` leads to a commune, an origin's id to its item, here or in the hub."""
    assert leads_to(index, text, "content/vi-du/tin-tuc/2026/bai.md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("album/index.md", "/tin-tinh/2026/album.html"),
        ("album/a.png", "/tin-tinh/2026/album/a.png"),
        ("../../tep/c.pdf", "/tep/tinh-thi-nghiem/tep/c.pdf"),
        ("rieng/index.md", f"{HUB}/tin-tuc/2026/rieng.html"),
        ("rieng/b.png", f"{HUB}/tin-tuc/2026/rieng/b.png"),
        ("../../cua-tinh.md", f"{HUB}/cua-tinh.html"),
        ("/cua-tinh.html", f"{HUB}/cua-tinh.html"),
        ("/tin-tuc/2026/rieng.html", f"{HUB}/tin-tuc/2026/rieng.html"),
        ("/gioi-thieu.html", "/gioi-thieu.html"),
        ("/khong-co.html", "lien-ket-hong"),
        ("../../../vi-du/gioi-thieu.md", "lien-ket-ra-khoi-cay"),
    ],
)
def test_in_a_syndicated_text_what_this_site_lacks_is_the_hub_s(
    text: str, expected: str, index: LinkIndex
) -> None:
    """A province's text is right in every commune, whatever that commune shows."""
    assert leads_to(index, text, THEIRS) == expected


@pytest.mark.parametrize(
    ("text", "source", "path"),
    [
        ("le-hoi/Ảnh 1.JPG", "content/vi-du/tin-tuc/2026/bai.md", OWN[5].path),
        ("album/a.png", THEIRS, GIVEN[4].path),
        ("../../tep/c.pdf#page=2", THEIRS, GIVEN[6].path),
        ("rieng/b.png", THEIRS, None),
        ("/gioi-thieu.html", THEIRS, None),
    ],
)
def test_a_file_that_is_linked_must_be_copied(
    text: str, source: str, path: str | None, index: LinkIndex
) -> None:
    """Files that only the hub has are not copied into this site."""
    found = resolve(index, ref(text, source))
    assert isinstance(found, Target)
    assert (found.attachment.path if found.attachment else None) == path


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://khac.thinghiem.example/", True),
        ("https://bocongan.gov.vn/x", True),
        ("https://gov.vn/", True),
        ("https://khac-gov.vn/", False),
        ("https://gov.vn.example.org/", False),
        ("https://example.org/gov.vn", False),
        ("https://gov.vn@example.org/", False),
    ],
)
def test_a_host_is_trusted_by_its_name(url: str, trusted: bool, index: LinkIndex) -> None:
    """The network's own hosts, those that the province trusts, and their sub-domains."""
    assert is_trusted(index, url) is trusted
