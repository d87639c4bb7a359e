"""`check --against` (R56): no address of what is published goes without a word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.check import Asked, run_check
from generator.commands.run import ERRORS, OK, USAGE, Run
from generator.publishing.losses import with_losses
from generator.publishing.places import Place
from generator.publishing.publish import Wish, publish
from generator.publishing.trees import source_of
from tests.acceptance.network import PIXEL
from tests.publishing.published import copied
from tests.registers.records import schedule
from tests.workspace import Workspace

PDF = b"%PDF-1.4\n%%EOF\n"
NEWS = "content/vi-du/tin-tuc/2026"
WITHDRAWN = "withdrawn: {date: 2026-06-10, why: Sai.}\n"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A network that readers have: articles, a bundle, a file, an item of the province."""
    project = Workspace(tmp_path_factory.mktemp("whole"))
    project.article("vi-du", "2026/bai", "Xem [đơn](../../don.pdf).", tags="[Một mình]")
    project.article("vi-du", "2026/bo/index", "![Ảnh](anh.png) [tệp](to.pdf)")
    project.article("vi-du", "2025/cu", aliases="[/cu.html]", category="kinh-te")
    project.write(f"{NEWS}/bo/anh.png", PIXEL)
    project.write(f"{NEWS}/bo/to.pdf", PDF)
    project.write("content/vi-du/don.pdf", PDF)
    project.article("_tinh", "2026/chung", syndicate="{to: ['site:gia-dinh']}")
    project.build(jobs=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.publishing.disk.wait_for_disk", lambda _folder: None)
        publish(source_of(project.project()), place(project), Wish(project.project().clock))
    return project


@pytest.fixture
def published(whole: Workspace, tmp_path: Path) -> Workspace:
    """The same, elsewhere."""
    return copied(whole.root, tmp_path)


def place(project: Workspace) -> Place:
    """Return the folder that the tests publish to."""
    return Place(project.root / "web")


def lost(project: Workspace, **options: object) -> list[tuple[str, str]]:
    """Return where, and which addresses, a check says that readers would lose."""
    found = with_losses(project.check(jobs=1, **options).report, place(project), project.root)
    return [
        (each.path, dict(each.values)["url"])
        for each in found.problems
        if each.code == "dia-chi-mat"
    ]


def delete(project: Workspace, path: str) -> None:
    """Delete a source."""
    (project.root / path).unlink()


def test_what_is_as_it_was_loses_nothing(published: Workspace) -> None:
    """R56: and an edit that keeps the addresses neither."""
    assert lost(published) == []
    published.edit(f"{NEWS}/bai.md", "Xem", "Hãy xem")
    published.edit(f"{NEWS}/bai.md", "tags: [Một mình]", "tags: [Hai]")
    assert lost(published) == []


def test_a_deleted_schedule_is_told_without_its_calendar(published: Workspace) -> None:
    """R56: the calendar goes with its page, also where a notice takes its place."""
    schedule(published, "cong-tac", loai="cong-tac")
    path = schedule(published, su_kien="[{ngay: 2026-06-16, noi_dung: Họp}]")
    published.build(jobs=1)
    publish(source_of(published.project()), place(published), Wish(published.project().clock))
    published.edit(path, "loai:", f"{WITHDRAWN}loai:")
    assert lost(published) == []
    delete(published, path)
    assert lost(published) == [("content/vi-du", "/lich/tiep-cong-dan.html")]


def test_a_deleted_text_is_told_with_its_files_and_old_addresses(published: Workspace) -> None:
    """R56: pages, files that texts lead to and redirects; no lists, feeds and parts of pages."""
    delete(published, f"{NEWS}/bai.md")
    shutil.rmtree(published.root / f"{NEWS}/bo")
    delete(published, "content/vi-du/tin-tuc/2025/cu.md")
    assert lost(published) == [
        ("content/vi-du", "/cu.html"),
        ("content/vi-du", "/tep/don.pdf"),
        ("content/vi-du", "/tin-tuc/2025/cu.html"),
        ("content/vi-du", "/tin-tuc/2026/bai.html"),
        ("content/vi-du", "/tin-tuc/2026/bo.html"),
        ("content/vi-du", "/tin-tuc/2026/bo/to.pdf"),
    ]


def test_a_renamed_text_is_told_until_it_has_an_alias(published: Workspace) -> None:
    """R56: the mend that the message names is one."""
    old, new = (published.root / f"{NEWS}/{name}.md" for name in ("bai", "moi"))
    old.rename(new)
    assert lost(published) == [("content/vi-du", "/tin-tuc/2026/bai.html")]
    published.edit(f"{NEWS}/moi.md", "tags:", "aliases: [/tin-tuc/2026/bai.html]\ntags:")
    assert lost(published) == []


def test_what_is_withdrawn_is_not_lost(published: Workspace) -> None:
    """R55, R56: a notice stands there; what only such a text led to goes with it."""
    published.edit(f"{NEWS}/bai.md", "tags:", f"{WITHDRAWN}tags:")
    published.edit(f"{NEWS}/bo/index.md", "date:", f"{WITHDRAWN}date:")
    published.edit("content/vi-du/tin-tuc/2025/cu.md", "category:", f"{WITHDRAWN}category:")
    assert lost(published) == []


def test_a_notice_that_is_deleted_is_told(published: Workspace) -> None:
    """R56: the file has to stay, or the text could come back from an older release."""
    published.edit(f"{NEWS}/bai.md", "tags:", f"{WITHDRAWN}tags:")
    published.build(jobs=1)
    clock = published.project().clock
    publish(source_of(published.project()), place(published), Wish(clock))
    delete(published, f"{NEWS}/bai.md")
    assert lost(published) == [("content/vi-du", "/tin-tuc/2026/bai.html")]


@pytest.mark.parametrize("window", ["publish_until: 2026-06-01", "publish_from: 2026-07-01"])
def test_what_its_window_holds_back_is_not_lost(window: str, published: Workspace) -> None:
    """R56: somebody decided on the day, and said so."""
    published.edit(f"{NEWS}/bai.md", "tags:", f"{window}\ntags:")
    published.edit(f"{NEWS}/bo/index.md", "date:", f"{window}\ndate:")
    published.edit("content/vi-du/tin-tuc/2025/cu.md", "category:", f"{window}\ncategory:")
    assert lost(published) == []


def test_a_text_that_becomes_a_draft_is_told(published: Workspace) -> None:
    """R56: a draft is no notice."""
    published.edit(f"{NEWS}/bo/index.md", "date:", "draft: true\ndate:")
    assert lost(published) == [
        ("content/vi-du", "/tin-tuc/2026/bo.html"),
        ("content/vi-du", "/tin-tuc/2026/bo/to.pdf"),
    ]


def test_an_item_of_the_province_is_told_where_it_was_shown(published: Workspace) -> None:
    """R56: deleted in one place, it is lost in several sites; withdrawn it is in none."""
    path = "content/_tinh/tin-tuc/2026/chung.md"
    text = (published.root / path).read_text()
    delete(published, path)
    assert lost(published) == [
        ("content/gia-dinh", "/tin-tinh/2026/chung.html"),
        ("content/tinh", "/tin-tuc/2026/chung.html"),
    ]
    published.write(path, text.replace("date:", f"{WITHDRAWN}date:"))
    assert lost(published) == []


def test_a_site_that_is_gone_is_told_once(published: Workspace) -> None:
    """R56: at the file that it had; one whose file has a mistake stays as it is."""
    delete(published, "sites/vi-du.yml")
    assert lost(published) == [("sites/vi-du.yml", "/")]
    published.write("sites/vi-du.yml", "name: Ví Dụ\ntype: làng\n")
    assert lost(published) == []


def test_the_command_tells_losses_and_its_status_is_that_of_a_fault(
    published: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """R56: among the other problems, also for one commune's files alone."""
    run, project, to = Run(published.root, "vi", 0), published.project(), published.root / "web"

    def status(against: Path | None, *paths: str) -> int:
        return run_check(run, project, Asked(paths, against=against))

    assert status(to) == OK
    delete(published, f"{NEWS}/bai.md")
    assert status(None) == OK
    assert status(to) == ERRORS
    assert "── vi-du: 2 sai sót" in capsys.readouterr().err
    assert status(to, str(published.root / "content/vi-du")) == ERRORS
    assert status(to, str(published.root / "content/gia-dinh")) == OK


def test_a_folder_that_was_not_published_to_is_refused(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """R56: a mistyped folder must not look as if nothing were lost."""
    run = Run(project.root, "vi", 0)
    folder = project.root / "content"
    assert run_check(run, project.project(), Asked(against=folder)) == USAGE
    assert "không phải là thư mục công bố" in capsys.readouterr().err
