"""The last good texts: plain, whole, whatever the code is, gone with their sources."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.build.code import code_digest
from generator.sources.last_good import LastGood, read_last_good, save_last_good
from tests.workspace import Workspace

PATH = "content/vi-du/tin-tuc/2026/a.md"
TEXT = "---\ntitle: Lễ hội\n---\n\nChữ “đậm” & <b>\n"
BROKEN = "---\ntitle: Tin: xấu\n---\n"
SHOWN = "tin-tuc/2026/a.html"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the last good texts of a tree are kept; the folder does not exist yet."""
    return tmp_path / "last-good" / "vi-du"


def test_texts_come_back_as_they_were_kept(place: Path) -> None:
    """To the letter."""
    good = LastGood()
    good.keep(PATH, TEXT)
    save_last_good(place, good)
    assert read_last_good(place) == LastGood({PATH: TEXT})
    assert read_last_good(place).get(PATH) == TEXT
    assert read_last_good(place).get("content/vi-du/khac.md") is None


def test_the_form_is_plain(place: Path) -> None:
    """JSON in UTF-8 that people and other programs can read, too."""
    save_last_good(place, LastGood({PATH: TEXT}, changed=True))
    assert json.loads(place.read_text("utf-8")) == {"version": 1, "texts": {PATH: TEXT}}
    assert "Lễ hội" in place.read_text("utf-8")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"1",
        b'"version"',
        b"{}",
        b'{"version": 1}',
        b'{"version": 1, "texts": null}',
        b'{"version": 1, "texts": []}',
        b'{"version": 1, "texts": "a"}',
        b'{"version": 2, "texts": {"a": "b"}}',
        b'{"version": 1, "texts": {"a": "b"}',
        b'\xff\xfe{"version": 1}',
    ],
    ids=range(14),
)
def test_a_damaged_file_holds_nothing(content: bytes, place: Path) -> None:
    """Half a file, a foreign one, one of another version: the texts have to be good once more."""
    place.parent.mkdir()
    place.write_bytes(content)
    assert read_last_good(place) == LastGood()


def test_a_missing_file_or_a_folder_holds_nothing(place: Path) -> None:
    """As in a fresh workspace."""
    assert read_last_good(place) == LastGood()
    place.mkdir(parents=True)
    assert read_last_good(place) == LastGood()


def test_only_changes_are_saved(place: Path) -> None:
    """A build that finds nothing new writes nothing."""
    good = LastGood({PATH: TEXT})
    good.keep(PATH, TEXT)
    good.only([PATH])
    save_last_good(place, good)
    assert not place.exists()
    good.keep(PATH, TEXT + "Thêm.\n")
    save_last_good(place, good)
    assert read_last_good(place).texts == {PATH: TEXT + "Thêm.\n"}
    assert not good.changed


def test_an_entry_is_dropped_with_its_source() -> None:
    """What was deleted on purpose does not come back."""
    good = LastGood({PATH: TEXT, "content/vi-du/b.md": "B"})
    good.only({PATH})
    assert good == LastGood({PATH: TEXT}, changed=True)


def test_a_write_that_fails_leaves_the_old_texts(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They cannot be made again, so they are never in danger."""

    def refuse(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    save_last_good(place, LastGood({PATH: TEXT}, changed=True))
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="vi-du"):
        save_last_good(place, LastGood(changed=True))
    assert read_last_good(place).texts == {PATH: TEXT}
    assert [path.name for path in place.parent.iterdir()] == ["vi-du"]


def test_a_broken_text_shows_its_last_good_one_to_whatever_code(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update of the generator while a text is broken takes no page away."""
    project.article("vi-du", "2026/a", "Chữ tốt.")
    project.build(jobs=1)
    project.write(PATH, BROKEN)
    monkeypatch.setattr("generator.build.store.code_digest", lambda: "0" * len(code_digest()))
    assert project.build(jobs=1).codes == ["yaml-hai-cham"]
    assert "Chữ tốt." in project.page("vi-du", SHOWN)


def test_a_broken_text_shows_the_last_of_its_good_ones(project: Workspace) -> None:
    """However often it was good, and however long it has been broken."""
    project.article("vi-du", "2026/a", "Bản một.")
    project.build(jobs=1)
    project.article("vi-du", "2026/a", "Bản hai.")
    project.build(jobs=1)
    project.write(PATH, BROKEN)
    project.build(jobs=1)
    project.write(PATH, "Không có phần đầu.\n")
    project.build(jobs=1)
    assert "Bản hai." in project.page("vi-du", SHOWN)


def test_a_text_that_was_deleted_while_it_was_broken_is_gone(project: Workspace) -> None:
    """A later one of its name, broken from the start, does not bring it back."""
    project.article("vi-du", "2026/a")
    project.build(jobs=1)
    project.write(PATH, BROKEN)
    project.build(jobs=1)
    (project.root / PATH).unlink()
    project.build(jobs=1)
    assert not project.exists("vi-du", SHOWN)
    project.write(PATH, BROKEN)
    project.build(jobs=1)
    assert not project.exists("vi-du", SHOWN)


@pytest.mark.parametrize(
    ("path", "good", "bad", "words"),
    [
        ("sites/vi-du.yml", "name: Tên Riêng\ntype: xa\n", "name: A\ntype: làng\n", "Tên Riêng"),
        (
            "content/vi-du/thong-tin.yml",
            "contact: {phone: 0252 111 2222}\n",
            "contact: {phone: gọi xã}\n",
            "0252 111 2222",
        ),
    ],
    ids=["site file", "own settings"],
)
def test_broken_settings_are_replaced_too(
    path: str, good: str, bad: str, words: str, project: Workspace
) -> None:
    """What is wrong is told, and the site stays what it was, also after an edit of its texts."""
    project.write(path, good)
    project.build(jobs=1)
    project.write(path, bad)
    project.article("vi-du", "2026/a")
    built = project.build(jobs=1)
    assert [found.path for found in built.problems] == [path]
    assert words in project.page("vi-du", SHOWN)
