"""What was lost once and is not again: good texts after a check, locks of killed builds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.sources.last_good import LastGood, read_last_good
from tests.build.test_lock import ENVIRONMENT
from tests.content.test_records import FOLDER, SECOND, read, root, titles  # noqa: F401
from tests.sources.test_last_good import BROKEN, PATH, SHOWN
from tests.themes.test_chain import ASSETS, BASE, STRINGS, chain, folder, inspect
from tests.workspace import Workspace


def test_a_text_that_was_checked_before_it_was_built_has_a_last_good_one(
    project: Workspace,
) -> None:
    """Whoever checks before every build loses no page by a later mistake."""
    project.article("vi-du", "2026/a", "Bản một.")
    project.check(jobs=1)
    project.build(jobs=1)
    project.write(PATH, BROKEN)
    project.build(jobs=1)
    assert "Bản một." in project.page("vi-du", SHOWN)


def test_a_file_that_is_nested_too_deep_holds_nothing(tmp_path: Path) -> None:
    """Python's JSON gives up on it in its own way."""
    (tmp_path / "vi-du").write_bytes(b"[" * 100_000)
    assert read_last_good(tmp_path / "vi-du") == LastGood()


def become_link(place: Path) -> None:
    """Be moved out of the tree, with a link left in its place."""
    place.rename(place.parents[4] / "elsewhere")
    place.symlink_to(place.parents[4] / "elsewhere")


@pytest.mark.parametrize("change", [become_link], ids=["a link"])
def test_texts_of_a_folder_that_cannot_be_read_show_their_last_good_ones(
    change: Callable[[Path], None],
    root: Path,  # noqa: F811
) -> None:
    """One refused folder takes no page away, and no good text."""
    good = LastGood()
    first = read(root, good=good)
    change(root / FOLDER)
    second = read(root, first, good)
    assert [found.code for found in second.problems] == ["lien-ket-ra-ngoai"]
    assert titles(second) == ["Hai", "Một"]
    assert SECOND in good.texts


def test_a_page_does_not_depend_on_what_the_child_has_replaced() -> None:
    """Of a name, the place where it is found and those before it count, none behind."""
    child = folder("phuong", {"parts/words.html": "child"})
    changed = folder("base", {**BASE, "parts/words.html": "khác"}, STRINGS, ASSETS)
    both, other = chain(child), chain(child, base=changed)
    assert both.digest("page.html", inspect) == other.digest("page.html", inspect)


# Holds the lock, with two workers that wait for more to do.
WORKING = """
import sys, time
from pathlib import Path
from generator.build.lock import locked
from generator.build.pool import SitePool

def nothing(*_): pass

with locked(Path(sys.argv[1]), nothing), SitePool(2, nothing, ()) as pool:
    list(pool.map(nothing, [1, 2], died=nothing))
    print("held", flush=True)
    time.sleep(60)
"""
TAKING = """
import sys
from pathlib import Path
from generator.build.lock import locked

with locked(Path(sys.argv[1]), lambda: None):
    print("taken")
"""


def test_the_workers_of_a_killed_build_let_go(tmp_path: Path) -> None:
    """They end with the process that they work for, so the next build is not kept waiting."""
    run = [sys.executable, "-c"]
    with subprocess.Popen(  # noqa: S603 our own interpreter and package
        [*run, WORKING, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as working:
        assert working.stdout is not None
        assert working.stdout.readline() == "held\n"
        working.kill()
        done = subprocess.run(  # noqa: S603 our own interpreter and package
            [*run, TAKING, str(tmp_path)],
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
            env=ENVIRONMENT,
        )
    assert done.stdout == "taken\n"
