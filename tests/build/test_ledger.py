"""The ledger: what the file system says of all inputs, and whether all is as it was."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.ledger import (
    Ledger,
    Outline,
    SiteFacts,
    TreeFacts,
    drop_ledger,
    is_untouched,
    keep_network,
    known_network,
    read_ledger,
    save_ledger,
    store_of,
    time_of,
)
from generator.build.reports import SiteReport
from generator.build.scanning import Scan, is_same, scan_of
from generator.model.settings import Network
from generator.model.span import Span
from generator.problems import problem
from generator.site.windows import ALWAYS, Window
from generator.sources.signatures import Listing, settle
from generator.values import replace
from tests.making import PROVINCE, settings, when
from tests.workspace import Workspace

FOUND = Listing("digest", settled=True)


def scanned(workspace: Workspace) -> Scan:
    """Return a scan of a workspace as it stands, trusted."""
    settle()
    return scan_of(workspace.root, time.time_ns())


def differences(before: Scan, now: Scan) -> set[str]:
    """Return the parts of the inputs that are not surely the same."""
    parts = {name for name in ("settings", "themes") if not same_part(before, now, name)}
    trees = before.trees.keys() | now.trees.keys()
    return parts | {name for name in trees if before.trees.get(name) != now.trees.get(name)}


def same_part(before: Scan, now: Scan, name: str) -> bool:
    """Whether the settings or the themes are surely the same."""
    return is_same(getattr(before, name), getattr(now, name))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda work: work.article("vi-du", "2026/mot", "Khác."), {"vi-du"}),
        (lambda work: work.article("vi-du", "2026/hai"), {"vi-du"}),
        (lambda work: work.article("_tinh", "2026/hai"), {"_tinh"}),
        (lambda work: shutil.rmtree(work.root / "content/vi-du/tin-tuc"), {"vi-du"}),
        (lambda work: work.write("sites/vi-du.yml", "name: Ví Dụ\ntype: phuong\n"), {"settings"}),
        (lambda work: work.write("sites/them.yml", "name: Thêm\ntype: xa\n"), {"settings"}),
        (lambda work: (work.root / "sites/gia-dinh.yml").unlink(), {"settings"}),
        (lambda work: work.write("content/vi-du/thong-tin.yml", "look: {}\n"), {"settings"}),
        (lambda work: work.write("content/la/a.md", "A\n"), {"settings", "la"}),
        (lambda work: work.write("content/la.md", "A\n"), {"settings"}),
        (lambda work: work.write("themes/base/static/la.css", "a {}\n"), {"themes"}),
        (lambda work: work.write("themes/la/theme.yml", "title: Lạ\n"), {"themes"}),
        (lambda work: work.write("README.md", "A\n"), set()),
        (lambda work: work.write("content/vi-du/.a.md.swp", "A\n"), set()),
        (lambda work: work.write("public/vi-du/index.html", "A\n"), set()),
        (lambda work: None, set()),
    ],
    ids=[
        *("text", "new text", "province's text", "deleted folder", "site file", "new site"),
        *("deleted site", "own settings", "new folder", "stray file", "asset", "new theme"),
        *("no input", "hidden file", "output", "nothing"),
    ],
)
def test_a_change_is_told_of_the_part_that_it_is_in(
    change: Callable[[Workspace], object], expected: set[str], project: Workspace
) -> None:
    """Only the trees that changed are read again, and settings and themes only if they did."""
    project.article("vi-du", "2026/mot", "Chữ.")
    project.article("_tinh", "2026/mot", "Chữ.")
    before = scanned(project)
    change(project)
    assert differences(before, scanned(project)) == expected


def test_a_workspace_without_content_can_be_scanned(tmp_path: Path) -> None:
    """Missing folders are told by whoever reads them."""
    assert scan_of(tmp_path, time.time_ns()).trees == {}


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        (FOUND, FOUND, True),
        (FOUND, replace(FOUND, settled=False), True),
        (replace(FOUND, settled=False), FOUND, False),
        (FOUND, replace(FOUND, digest="another"), False),
        (None, FOUND, False),
    ],
    ids=["same", "touched and the same", "was too young", "other", "first time"],
)
def test_what_was_too_young_when_it_was_listed_is_listed_for_nothing(
    before: Listing | None, now: Listing, same: bool
) -> None:
    """A file that was written in the tick of the scan may have been written again in it."""
    assert is_same(before, now) is same


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A built tree with a page in a folder."""
    (tmp_path / "vi-du/tin-tuc").mkdir(parents=True)
    (tmp_path / "vi-du/tin-tuc/a.html").write_text("a")
    settle()
    return tmp_path / "vi-du"


def facts(tree: Path, window: Window = ALWAYS) -> SiteFacts:
    """Return the facts of a site that was built into a tree."""
    found = sorted(path for path in tree.rglob("*") if path.is_dir())
    folders = tuple((str(path.relative_to(tree)), time_of(path)) for path in (tree, *found))
    return SiteFacts("inputs", "texts", "frame", window, folders, SiteReport("vi-du", planned=1))


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: (tree / "tin-tuc/a.html").unlink(),
        lambda tree: (tree / "tin-tuc/b.html").write_text("b"),
        lambda tree: (tree / "tin-tuc/a.html").rename(tree / "tin-tuc/b.html"),
        lambda tree: (tree / "van-ban").mkdir(),
        shutil.rmtree,
    ],
    ids=["deleted", "added", "renamed", "a folder", "the tree"],
)
def test_a_tree_to_which_files_were_added_or_from_which_they_were_taken_is_touched(
    change: Callable[[Path], object], tree: Path
) -> None:
    """The times of its folders tell."""
    built = facts(tree)
    assert is_untouched(tree, built)
    change(tree)
    assert not is_untouched(tree, built)


def test_a_folder_that_is_missing_has_no_time(tree: Path) -> None:
    """Asking for it never fails."""
    assert time_of(tree / "tin-tuc") > time_of(tree / "khong-co") == 0


class Known:
    """A workspace of one site that was built, and the ledger of it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.project = workspace.project()
        tree = self.project.out / "vi-du"
        workspace.article("vi-du", "2026/mot")
        workspace.write("public/vi-du/index.html", "a")
        self.scan = scanned(workspace)
        window = Window(when("2026-06-01T00:00:00"), when("2026-07-01T00:00:00"))
        self.ledger = Ledger(
            scan=self.scan,
            outline=Outline("settings", PROVINCE.zone, ("vi-du",), ("_tinh",)),
            trees={"_tinh": TreeFacts(), "vi-du": TreeFacts()},
            sites={"vi-du": facts(tree, window)},
            out_time=time_of(self.project.out),
        )

    def is_current(self, clock: str = "2026-06-15T12:00:00+07:00") -> bool:
        """Whether there is nothing to do."""
        now = scan_of(self.workspace.root, time.time_ns())
        project = self.workspace.project(clock=clock)
        return self.ledger.is_current(now, project, self.ledger.untouched(project))


@pytest.fixture
def known(project: Workspace) -> Known:
    """A workspace that was built."""
    return Known(project)


@pytest.mark.parametrize(
    ("clock", "current"),
    [
        ("2026-05-31T23:59:59+07:00", False),
        ("2026-06-01T00:00:00+07:00", True),
        ("2026-06-30T23:59:59+07:00", True),
        ("2026-06-30T17:00:00+00:00", False),
    ],
)
def test_a_ledger_is_current_in_the_window_of_its_sites(
    clock: str, current: bool, known: Known
) -> None:
    """Between the last change before the build and the next one after it, in local time."""
    assert known.is_current(clock) is current


@pytest.mark.parametrize(
    "change",
    [
        lambda known: known.workspace.article("vi-du", "2026/hai"),
        lambda known: known.workspace.write("content/vi-du/thong-tin.yml", "look: {}\n"),
        lambda known: known.workspace.write("themes/base/static/la.css", "a {}\n"),
        lambda known: known.workspace.write("content/la/a.md", "A\n"),
        lambda known: known.workspace.write("public/vi-du/la.html", "A\n"),
        lambda known: known.workspace.write("public/la/index.html", "A\n"),
        lambda known: shutil.rmtree(known.project.out),
        lambda known: known.ledger.sites.clear(),
        lambda known: setattr(known.ledger, "scan", None),
        lambda known: setattr(known.ledger, "outline", None),
        lambda known: setattr(
            known.ledger, "scan", replace(known.scan, themes=replace(FOUND, settled=False))
        ),
    ],
    ids=[
        *("text", "own settings", "theme", "new tree", "foreign file", "foreign tree"),
        *("output lost", "a site failed", "never scanned", "never read", "too young"),
    ],
)
def test_a_ledger_is_not_current_after_any_change(
    change: Callable[[Known], object], known: Known
) -> None:
    """Whatever is new is looked into."""
    assert known.is_current()
    change(known)
    assert not known.is_current()


def test_a_ledger_comes_back_as_it_was_saved(known: Known) -> None:
    """The next run knows what this one knew."""
    save_ledger(known.project, known.ledger)
    assert read_ledger(known.project) == known.ledger


def test_each_output_folder_has_a_ledger_of_its_own(known: Known) -> None:
    """A preview with drafts says nothing of the published trees."""
    save_ledger(known.project, known.ledger)
    elsewhere = replace(known.project, out=known.workspace.root / "khac")
    assert read_ledger(elsewhere) == Ledger()
    assert read_ledger(replace(known.project, drafts=True)) == Ledger()


def test_a_dropped_or_foreign_ledger_knows_nothing(known: Known) -> None:
    """From the first write of a build to its end there is none."""
    save_ledger(known.project, known.ledger)
    drop_ledger(known.project)
    assert read_ledger(known.project) == Ledger()
    store_of(known.project).put("ledger", ("something", "else"))
    assert read_ledger(known.project) == Ledger()


def test_settings_are_known_where_an_outline_is_of_them(known: Known) -> None:
    """Those of another run, half restored, are read anew."""
    outline = known.ledger.outline
    assert outline is not None
    network = Network(PROVINCE, (settings(),), ("vi-du",))
    assert known_network(known.project, outline) is None
    keep_network(known.project, outline, network)
    assert known_network(known.project, outline) == network
    assert known_network(known.project, None) is None
    assert known_network(known.project, replace(outline, digest="other")) is None


def test_a_report_holds_what_reading_found(known: Known) -> None:
    """Problems of settings, origins, trees and sites, each once, in order."""
    found = [problem("co-bom", Span(f"{place}.md")) for place in "abcd"]
    report = replace(known.ledger.sites["vi-du"].report, problems=(found[3], found[1]))
    ledger = replace(
        known.ledger,
        settings_problems=(found[2],),
        trees={"_tinh": TreeFacts(problems=(found[0],)), "vi-du": TreeFacts(problems=(found[1],))},
    )
    told = ledger.report({"vi-du": report})
    assert told.problems == tuple(found)
    assert set(told.sites[0].problems) == {found[1], found[3]}


def test_other_times_of_folders_alone_do_not_make_a_tree_untouched(tree: Path) -> None:
    """A restored tree is looked into."""
    built = facts(tree)
    os.utime(tree / "tin-tuc", (1, 1))
    assert not is_untouched(tree, built)
