"""Records: what reading a file gave is used again while its bytes are the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.content import bodies
from generator.content.markdown import Converted, convert
from generator.content.records import (
    Record,
    skeleton_of,
    tree_of,
    with_bodies,
    without_bodies,
)
from generator.content.rules import ContentRules
from generator.content.trees import TreeRead, read_tree
from generator.model.body import Body, Embed, Heading
from generator.model.document import Alias, Credit, Document, Mention, Syndicate
from generator.model.pictures import Picture
from generator.model.span import Span
from generator.sources.last_good import LastGood
from generator.sources.signatures import settle
from generator.values import replace
from tests.acceptance.network import PIXEL
from tests.making import attachment, document, ref, tags, when

RULES = ContentRules("Asia/Ho_Chi_Minh", ("kinh-te",), ("tinh",))
FOLDER = "content/vi-du/tin-tuc/2026"
FIRST, SECOND = f"{FOLDER}/hai/index.md", f"{FOLDER}/mot.md"
PICTURE = f"{FOLDER}/hai/anh.png"
GOOD = "---\ntitle: {title}\ndate: 2026-06-01\n---\n\nChữ.\n"
BROKEN = "---\ntitle: Tin: xấu\n---\n"

ARTICLE = document(
    SECOND,
    body=Body(("<p>Chữ ", ref("b.md"), "</p>"), (Heading(2, "a", "A"),), "Chữ", "digest"),
)
PAGE_ONLY = {
    "text": replace(ARTICLE.body, parts=("<p>Khác ", ref("b.md"), "!</p>")),
    "place of a link": replace(ARTICLE.body, parts=(replace(ref("b.md"), where=Span("a", 9, 9)),)),
    "words of a link": replace(ARTICLE.body, parts=(replace(ref("b.md"), before="<a>"),)),
    "headings": replace(ARTICLE.body, headings=()),
    "digest": replace(ARTICLE.body, digest="another"),
}
SHOWN_ELSEWHERE = {
    "first words": replace(ARTICLE, body=replace(ARTICLE.body, excerpt="Khác")),
    "target of a link": replace(ARTICLE, body=replace(ARTICLE.body, parts=(ref("c.md"),))),
    "one link less": replace(ARTICLE, body=replace(ARTICLE.body, parts=())),
    "one link more": replace(
        ARTICLE, body=replace(ARTICLE.body, parts=(*ARTICLE.body.parts, ref("b.md")))
    ),
    "film": replace(
        ARTICLE,
        body=replace(ARTICLE.body, parts=(ref("b.md"), Embed("film", "", ref("a.mp4")))),
    ),
    "title": replace(ARTICLE, title="Khác"),
    "slug": replace(ARTICLE, slug="khac"),
    "year": replace(ARTICLE, year=2025),
    "id": replace(ARTICLE, id="khac"),
    "language": replace(ARTICLE, lang="en"),
    "date": replace(ARTICLE, date=when("2026-06-01T07:30:00")),
    "updated": replace(ARTICLE, updated=when("2026-06-02")),
    "summary": replace(ARTICLE, summary="Tóm tắt"),
    "category": replace(ARTICLE, category="kinh-te"),
    "tags": replace(ARTICLE, tags=tags("Nhãn")),
    "picture": replace(ARTICLE, image=Picture(ref("a.png"), "Ảnh")),
    "author": replace(ARTICLE, author="Ban biên tập"),
    "source": replace(ARTICLE, source=Credit("Báo")),
    "draft": replace(ARTICLE, draft=True),
    "from": replace(ARTICLE, publish_from=when("2026-06-02")),
    "until": replace(ARTICLE, publish_until=when("2026-06-02")),
    "alias": replace(ARTICLE, aliases=(Alias("/cu.html", Span(SECOND, 3, 3)),)),
    "hamlets": replace(ARTICLE, hamlets=(Mention("thon-1", Span(SECOND, 4, 8)),)),
    "addressees": replace(ARTICLE, syndicate=Syndicate(("all",))),
    "path": replace(ARTICLE, path="content/vi-du/tin-tuc/2026/khac.md"),
}


@pytest.mark.parametrize("body", PAGE_ONLY.values(), ids=PAGE_ONLY)
def test_the_text_behind_the_first_words_is_not_part_of_the_skeleton(body: Body) -> None:
    """No other page shows it, so an edit of it makes one page of a site."""
    assert skeleton_of(replace(ARTICLE, body=body)) == skeleton_of(ARTICLE)


@pytest.mark.parametrize("other", SHOWN_ELSEWHERE.values(), ids=SHOWN_ELSEWHERE)
def test_what_other_pages_can_show_is_part_of_the_skeleton(other: Document) -> None:
    """Lists, feeds, neighbours, addresses, and which files and sites the links need."""
    assert skeleton_of(other) != skeleton_of(ARTICLE)


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"body": Body(("<p>Khác</p>",), (), "Chữ", "digest-2")}, False),
        ({"title": "Khác"}, False),
        ({"lang": "en"}, False),
        ({"path": "content/vi-du/van-ban/_index.md"}, False),
        ({"body": Body(("<p>Chữ</p>",), (), "Chữ", "digest")}, True),
    ],
    ids=["text", "title", "language", "place", "nothing"],
)
def test_the_text_above_a_list_counts_as_a_whole(changed: dict[str, object], same: bool) -> None:
    """It stands on a page that is not its own."""
    above = replace(ARTICLE, kind="section", body=Body(("<p>Chữ</p>",), (), "Chữ", "digest"))
    other = replace(above, **changed)
    assert (skeleton_of(other) == skeleton_of(above)) is same


def test_records_make_a_tree() -> None:
    """Texts, texts of sections and files, each in the order of the records; what failed is not."""
    above = replace(ARTICLE, kind="section")
    file = attachment("content/vi-du/a.pdf")
    records = {
        "a": Record(None, "", attachment=file),
        "b": Record(None, "", document=above),
        "c": Record(None, ""),
        "d": Record(None, "", document=ARTICLE),
    }
    tree = tree_of("vi-du", records)
    assert (tree.name, tree.documents, tree.sections, tree.attachments) == (
        "vi-du",
        (ARTICLE,),
        (above,),
        (file,),
    )


def test_bodies_are_taken_out_and_put_back() -> None:
    """Without them a document still has its first words; files have none."""
    records = {
        "a": Record(None, "", attachment=attachment(PICTURE)),
        "b": Record(None, "", document=ARTICLE),
        "c": Record(None, ""),
    }
    outlines, bodies = without_bodies(records)
    document = outlines["b"].document
    assert document is not None
    assert (document.body.parts, document.excerpt) == ((), ARTICLE.excerpt)
    assert bodies == {"b": (ARTICLE.body.parts, ARTICLE.body.words)}
    assert with_bodies(outlines, bodies) == records


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with two texts and a picture, which have settled."""
    write(tmp_path, FIRST, GOOD.format(title="Hai"))
    write(tmp_path, SECOND, GOOD.format(title="Một"))
    (tmp_path / PICTURE).write_bytes(PIXEL)
    settle()
    return tmp_path


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the texts that are converted from now on."""
    found: list[str] = []

    def counted(text: str, title: str) -> Converted:
        found.append(title)
        return convert(text, title)

    monkeypatch.setattr(bodies, "convert", counted)
    return found


def write(root: Path, path: str, text: str) -> None:
    """Write a text."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def read(root: Path, known: TreeRead | None = None, good: LastGood | None = None) -> TreeRead:
    """Read the tree, knowing what was read before."""
    records = known.records if known else {}
    return read_tree(root, "vi-du", RULES, known=records, good=good or LastGood())


def titles(found: TreeRead) -> list[str]:
    """Return the titles of all documents."""
    return [record.document.title for record in found.records.values() if record.document]


def test_every_text_is_read_once(root: Path, converted: list[str]) -> None:
    """In the order of the paths; what is next to them is a record, too."""
    found = read(root)
    assert converted == ["Hai", "Một"]
    assert list(found.records) == [PICTURE, FIRST, SECOND]


def test_an_untouched_file_is_not_even_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its signature is enough."""
    first = read(root)
    monkeypatch.setattr(Path, "read_bytes", None)
    assert read(root, first) == first


def test_a_file_of_the_same_bytes_is_not_converted(root: Path, converted: list[str]) -> None:
    """A checkout touches every file; only the signatures are new, and they are kept."""
    first = read(root)
    os.utime(root / SECOND, (1, 1))
    settle()
    converted.clear()
    second = read(root, first)
    assert converted == []
    signature = second.records[SECOND].signature
    assert signature != first.records[SECOND].signature
    assert second.records[SECOND] == replace(first.records[SECOND], signature=signature)


def test_only_the_file_with_other_bytes_is_converted(root: Path, converted: list[str]) -> None:
    """Also where size and time of modification are the old ones."""
    first = read(root)
    times = (root / SECOND).stat()
    write(root, SECOND, GOOD.format(title="Mốt"))
    os.utime(root / SECOND, ns=(times.st_atime_ns, times.st_mtime_ns))
    converted.clear()
    second = read(root, first)
    assert converted == ["Mốt"]
    assert titles(second) == ["Hai", "Mốt"]
    assert second.records[FIRST] == first.records[FIRST]


def test_a_file_that_was_written_just_now_is_hashed_next_time(
    root: Path, converted: list[str]
) -> None:
    """Its signature is not trusted, its bytes are: it may change within the same tick."""
    os.utime(root / SECOND, (4_000_000_000, 4_000_000_000))
    first = read(root)
    assert first.records[SECOND].signature is None
    assert first.records[FIRST].signature is not None
    converted.clear()
    assert read(root, first) == first
    assert converted == []


def test_an_attachment_with_other_bytes_has_another_record(root: Path) -> None:
    """Its digest is that of the copies."""
    first = read(root)
    (root / PICTURE).write_bytes(PIXEL + b"x")
    second = read(root, first)
    assert second.records[PICTURE].digest != first.records[PICTURE].digest
    assert second.records[SECOND] == first.records[SECOND]


def test_a_deleted_file_has_no_record(root: Path) -> None:
    """And a new one has."""
    first = read(root)
    (root / SECOND).rename(root / FOLDER / "ba.md")
    assert list(read(root, first).records) == [f"{FOLDER}/ba.md", PICTURE, FIRST]


def test_a_broken_text_has_the_record_of_its_last_good_one(
    root: Path, converted: list[str]
) -> None:
    """With the problems of the file as it is; it counts as that text for whoever shows it."""
    good = LastGood()
    first = read(root, good=good)
    write(root, SECOND, BROKEN)
    second = read(root, first, good)
    record = second.records[SECOND]
    assert [found.code for found in record.problems] == ["yaml-hai-cham"]
    assert titles(second) == ["Hai", "Một"]
    assert record.document == first.records[SECOND].document
    assert record.skeleton == first.records[SECOND].skeleton
    assert good.texts.keys() == {FIRST, SECOND}


def test_a_text_that_stays_broken_is_not_converted_again(root: Path, converted: list[str]) -> None:
    """The document that stands in for it is part of its record."""
    good = LastGood()
    first = read(root, good=good)
    write(root, SECOND, BROKEN)
    settle()
    second = read(root, first, good)
    converted.clear()
    assert read(root, second, good) == second
    assert converted == []


def test_a_repaired_text_counts_as_itself_again(root: Path, converted: list[str]) -> None:
    """Its record is the one that it had."""
    good = LastGood()
    first = read(root, good=good)
    write(root, SECOND, BROKEN)
    second = read(root, first, good)
    write(root, SECOND, GOOD.format(title="Một"))
    third = read(root, second, good)
    assert third.problems == ()
    assert replace(third.records[SECOND], signature=None) == replace(
        first.records[SECOND], signature=None
    )


def test_a_broken_text_without_a_good_one_is_no_document(root: Path) -> None:
    """It is told, and nothing is shown."""
    write(root, SECOND, BROKEN)
    found = read(root)
    assert titles(found) == ["Hai"]
    assert [each.path for each in found.problems] == [SECOND]


def test_a_link_in_the_place_of_a_text_shows_the_last_good_one(root: Path) -> None:
    """What may not be read is an error like others."""
    good = LastGood()
    first = read(root, good=good)
    (root / SECOND).unlink()
    (root / SECOND).symlink_to(root / "elsewhere.md")
    write(root, "elsewhere.md", GOOD.format(title="Lạ"))
    second = read(root, first, good)
    assert [found.code for found in second.problems] == ["lien-ket-ra-ngoai"]
    assert titles(second) == ["Hai", "Một"]


def test_a_good_text_is_forgotten_with_its_file(root: Path) -> None:
    """Deleting is no mistake."""
    good = LastGood()
    first = read(root, good=good)
    (root / SECOND).unlink()
    assert titles(read(root, first, good)) == ["Hai"]
    assert good.texts.keys() == {FIRST}
