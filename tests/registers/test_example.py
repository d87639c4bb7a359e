"""The example commune: it holds every kind, and what is bound to be on a site is there."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.fields import Kind, Register
from generator.model.kinds import KINDS
from generator.model.registers import REGISTERS, SHEETS
from tests.example.commune import HERE, PAGES, SLUG, write_example
from tests.workspace import REPOSITORY, Workspace


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The example, built; its editors have nothing to mend."""
    workspace = write_example(tmp_path_factory.mktemp("example"))
    assert workspace.build(jobs=1).text() == ""
    return workspace


def page(example: Workspace, path: str) -> LexborHTMLParser:
    """Return a page of the commune."""
    return LexborHTMLParser(example.page(SLUG, path + "index.html" * path.endswith("/")))


def words(tree: LexborHTMLParser, selector: str) -> str:
    """Return the words of the one element that there is."""
    (found,) = tree.css(selector)
    return found.text()


@pytest.mark.parametrize("kind", [each for each in KINDS if each.ready], ids=lambda each: each.name)
def test_the_example_holds_every_kind(kind: Kind) -> None:
    """A text in each folder; so whoever adds a kind shows it."""
    folder = HERE / "content" / SLUG / kind.folder
    assert [*folder.rglob("*.md")]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_the_example_has_every_sheet(sheet: Register) -> None:
    """Organisation and hamlets are a file each."""
    assert (HERE / "content" / SLUG / sheet.sheet).is_file()


def test_the_example_is_none_of_the_communes_of_the_province() -> None:
    """Nobody takes what is made up for what is real."""
    assert not (REPOSITORY / "sites" / f"{SLUG}.yml").exists()
    assert not (REPOSITORY / "content" / SLUG).exists()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_every_page_of_the_example_is_there(path: str, example: Workspace) -> None:
    """With one heading of the first level."""
    assert len(page(example, path).css("h1")) == 1


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
def test_every_record_of_the_example_is_in_the_data(register: Register, example: Workspace) -> None:
    """As many as the list has, R43; but for what nobody may collect."""
    name = register.folder
    index = json.loads(example.page(SLUG, "data/index.json"))
    counts = {each["name"]: each["count"] for each in index["datasets"]}
    listed = len(page(example, f"{name}/").css(".items > .item"))
    assert counts.get(name, 0) == (listed if register.indexed else 0)


def test_r24_the_introduction_tells_of_nature_history_and_culture(example: Workspace) -> None:
    """A map that those who do not see it can read, figures as a table, and some words of each."""
    nature = page(example, "gioi-thieu/dieu-kien-tu-nhien.html")
    history = page(example, "gioi-thieu/lich-su-van-hoa.html")
    (picture,) = nature.css("figure.picture img")
    assert len(picture.attributes["alt"] or "") > 80
    assert nature.css("table")
    assert all(len(words(each, "main").split()) > 50 for each in (nature, history))


def test_r37_a_page_tells_how_to_ask_for_information(example: Workspace) -> None:
    """What is public, what is given when asked for, how to ask, a form, and where."""
    asking = page(example, "tiep-can-thong-tin.html")
    assert [each.text() for each in asking.css("main h2")] == [
        "Thông tin được công khai",
        "Thông tin cung cấp theo yêu cầu",
        "Cách yêu cầu cung cấp thông tin",
        "Mẫu phiếu yêu cầu",
        "Nơi tiếp nhận",
    ]
    assert asking.css('main a[href$="phieu-yeu-cau.pdf"]')


def test_r41_every_page_asks_what_readers_think_of_it(example: Workspace) -> None:
    """By a letter to the agency, without a form or a script."""
    for_readers = page(example, PAGES["document"])
    (link,) = for_readers.css('footer a[href^="mailto:ubnd@xamau.tinhmau.example?subject="]')
    assert link.text() == "Góp ý về trang này"
