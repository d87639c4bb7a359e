"""Bytes become text in one way, and files are listed in one order."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from generator.problems import Problem
from generator.sources.files import TEXT_LIMIT, list_files, normal, read_text

SHOWN = "content/vi-du/a.md"


def read(folder: Path, content: bytes) -> tuple[str | None, list[str]]:
    """Write bytes, read them as text, and return the problems as `line:column code`."""
    real = folder / "a.md"
    real.write_bytes(content)
    source, problems = read_text(real, SHOWN)
    return source.text if source else None, [f"{p.line}:{p.column} {p.code}" for p in problems]


def listed(root: Path) -> tuple[list[str], list[str]]:
    """Return the paths below `root/tep`, and the problems as `path code`."""
    found, problems = list_files(root, "tep")
    return [each.path for each in found], [f"{each.path} {each.code}" for each in problems]


@pytest.mark.parametrize(
    ("content", "text", "problems"),
    [
        ("xã\n".encode(), "xã\n", []),
        (b"", "", []),
        (b"a\r\nb\rc\n", "a\nb\nc\n", []),
        (b"\xef\xbb\xbftitle: a\n", "title: a\n", ["1:1 co-bom"]),
        (unicodedata.normalize("NFD", "Lễ hội ở Đức Tín").encode(), "Lễ hội ở Đức Tín", []),
        ("a\u0000\u0007b\u000b\ufffe\ue000\ue00fc\td".encode(), "abc\td", []),
        ("giữ \ue010 và \u200b".encode(), "giữ \ue010 và \u200b", []),
        (b"dong 1\nTr\xc3\xa0 \xd5 T\xe2n\n", None, ["2:5 khong-phai-utf8"]),
        (b"\xff\xfea\x00", None, ["1:1 khong-phai-utf8"]),
        (b"a\xed\xa0\x80", None, ["1:2 khong-phai-utf8"]),
        (b"a\r\nb\xc3", None, ["2:2 khong-phai-utf8"]),
        (b"a" * TEXT_LIMIT, "a" * TEXT_LIMIT, []),
        (b"a" * (TEXT_LIMIT + 1), None, ["0:0 tep-qua-lon"]),
    ],
    ids=range(13),
)
def test_bytes_become_text(
    content: bytes, text: str | None, problems: list[str], tmp_path: Path
) -> None:
    """Text is strict UTF-8 in NFC with `\\n`, without BOM and without what XML refuses."""
    assert read(tmp_path, content) == (text, problems)


def test_bytes_that_are_no_utf8_are_named(tmp_path: Path) -> None:
    """The byte and its offset let an editor find the place in any tool."""
    (tmp_path / "a.md").write_bytes(b"Tr\xc3\xa0\nT\xe2n")
    _, problems = read_text(tmp_path / "a.md", SHOWN)
    assert problems == (
        Problem(SHOWN, 2, 2, "khong-phai-utf8", (("byte", "0xE2"), ("offset", "6"))),
    )


def test_the_digest_is_of_the_bytes_on_disk(tmp_path: Path) -> None:
    """Files that read as one text have digests of their own: they are different files."""
    (tmp_path / "a.md").write_bytes(b"a\r\n")
    (tmp_path / "b.md").write_bytes(b"a\n")
    first, _ = read_text(tmp_path / "a.md", "a.md")
    second, _ = read_text(tmp_path / "b.md", "b.md")
    assert first and second and first.text == second.text
    assert first.digest != second.digest


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """What cannot be read is told, not thrown."""
    source, problems = read_text(tmp_path / "a.md", SHOWN)
    assert (source, [each.code for each in problems]) == (None, ["khong-doc-duoc"])


@pytest.mark.parametrize("text", ["", "chữ", "a\u0301\u0000\ue00a", "\u1100\u1161\u11a8"])
def test_normal_text_stays_as_it_is(text: str) -> None:
    """Normalising twice is normalising once."""
    assert normal(normal(text)) == normal(text)
    assert unicodedata.is_normalized("NFC", normal(text))


def test_files_are_listed_by_path_without_the_hidden(tmp_path: Path) -> None:
    """The order is that of paths in NFC; files of editors and systems are left out."""
    top = tmp_path / "tep"
    (top / "b" / ".git").mkdir(parents=True)
    wanted = ["b.md", "b/z.md", "b/ă.md", "á.md"]
    left_out = [".htaccess", "a.md~", "Thumbs.db", "desktop.ini", "b/.git/config", "b/.DS_Store"]
    names = [unicodedata.normalize("NFD", name) for name in (*wanted, *left_out)]
    assert [(top / name).write_text("x") for name in names] == [1] * 10
    assert listed(tmp_path) == ([f"tep/{name}" for name in wanted], [])


def test_a_missing_folder_holds_nothing(tmp_path: Path) -> None:
    """A commune without content is no mistake."""
    assert listed(tmp_path) == ([], [])


def test_links_stay_in_the_folder(tmp_path: Path) -> None:
    """A link inside is a file; one that leaves, one that leads nowhere and a loop are problems."""
    top = tmp_path / "tep"
    top.mkdir()
    (tmp_path / "bi-mat.txt").write_text("x")
    (top / "that.txt").write_text("x")
    (top / "trong.txt").symlink_to("that.txt")
    (top / "ra.txt").symlink_to(tmp_path / "bi-mat.txt")
    (top / "cut.txt").symlink_to("khong-co.txt")
    (top / "vong.txt").symlink_to("vong.txt")
    (top / "thu-muc").symlink_to(tmp_path)
    assert listed(tmp_path) == (
        ["tep/that.txt", "tep/trong.txt"],
        [
            "tep/cut.txt khong-doc-duoc",
            "tep/ra.txt lien-ket-ra-ngoai",
            "tep/thu-muc lien-ket-ra-ngoai",
            "tep/vong.txt khong-doc-duoc",
        ],
    )


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    """A pipe would stop the build for ever."""
    (tmp_path / "tep").mkdir()
    os.mkfifo(tmp_path / "tep" / "ong")
    assert listed(tmp_path) == ([], ["tep/ong tep-dac-biet"])


def test_names_that_differ_only_in_form_are_one(tmp_path: Path) -> None:
    """Composed and decomposed names are one path: the second file is a problem."""
    top = tmp_path / "tep"
    top.mkdir()
    (top / unicodedata.normalize("NFC", "ảnh.png")).write_text("x")
    (top / unicodedata.normalize("NFD", "ảnh.png")).write_text("x")
    assert listed(tmp_path) == (["tep/ảnh.png"], ["tep/ảnh.png ten-tep-trung"])


def test_a_name_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    """The folder is named, as the file cannot be."""
    (tmp_path / "tep").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "tep") + b"/\xff.md")).write_text("x")
    assert listed(tmp_path) == ([], ["tep ten-tep-khong-doc-duoc"])
