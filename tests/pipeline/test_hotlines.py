"""Row R47: the page on reporting crimes has each site's own telephone numbers, and no form."""

from __future__ import annotations

import pytest

from tests.acceptance.network import PIXEL as MAP
from tests.workspace import Workspace

PAGE = "to-giac-toi-pham.html"
TEXT = "---\ntitle: Tố giác tội phạm\nsyndicate: {to: [all]}\nhotlines: true\n---\n\nGọi 113.\n"


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """The province's page, and a commune that says its numbers."""
    project.write("content/_tinh/to-giac-toi-pham.md", TEXT)
    own = "hotlines:\n  - {name: Công an xã, phone: 0252 3000 113}\n"
    own += "  - {name: Trực ban, phone: 0252 3000 114}\n"
    project.write("content/vi-du/thong-tin.yml", own)
    assert project.build(jobs=1).places == []
    return project


def numbers(project: Workspace, slug: str) -> str:
    """Return what a page says of the numbers."""
    return project.page(slug, PAGE).partition('class="hotlines"')[2].partition("</section>")[0]


def test_r47_a_commune_has_its_own_numbers_on_the_shared_page(network: Workspace) -> None:
    """To be called with a tap; who has said none is being asked for them."""
    own = numbers(network, "vi-du")
    assert "Số điện thoại tại Xã Ví Dụ" in own
    assert '<dt>Công an xã</dt><dd><a class="phone" href="tel:+842523000113">' in own
    assert 'href="tel:+842523000114"' in own
    assert "đang cập nhật" in numbers(network, "gia-dinh")
    assert "đang cập nhật" in numbers(network, "tinh")


def test_r47_the_page_has_no_form(network: Workspace) -> None:
    """Nobody reports a crime to a website; the search of the header is the only form."""
    assert "<form" not in network.page("vi-du", PAGE).partition("<main")[2]


def test_other_pages_have_no_numbers(network: Workspace) -> None:
    """Only those that ask for them."""
    network.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n")
    network.build(jobs=1)
    assert "hotlines" not in network.page("vi-du", "gioi-thieu.html")


def test_another_number_changes_that_page_alone(network: Workspace) -> None:
    """In that commune."""
    network.edit("content/vi-du/thong-tin.yml", "3000 114", "3000 115")
    again = network.build(jobs=1)
    assert again.rendered("vi-du") == {PAGE}
    assert again.rendered("gia-dinh") == set()


def test_a_number_must_be_one(project: Workspace) -> None:
    """An entry without a number helps nobody."""
    project.write("content/vi-du/thong-tin.yml", 'hotlines: [{name: Công an xã, phone: ""}]\n')
    assert project.check(jobs=1).codes == ["gia-tri-rong"]


def test_r24_a_map_has_words_for_those_who_do_not_see_it(project: Workspace) -> None:
    """The introduction of a commune with a map without words is told."""
    page = "---\ntitle: Giới thiệu\n---\n\n![{words}](ban-do.png)\n"
    project.write("content/vi-du/ban-do.png", MAP)
    project.write("content/vi-du/gioi-thieu.md", page.format(words=""))
    assert project.check(jobs=1).codes == ["thieu-alt"]
    project.write("content/vi-du/gioi-thieu.md", page.format(words="Bản đồ xã Ví Dụ: ba thôn"))
    assert project.build(jobs=1).places == []
    assert 'alt="Bản đồ xã Ví Dụ: ba thôn"' in project.page("vi-du", "gioi-thieu.html")
