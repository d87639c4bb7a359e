"""One commune's mistake never stops, changes or exposes another's tree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.site_build import assembled
from generator.build.site_task import SiteTask
from generator.content.rules import ContentRules
from generator.content.trees import read_tree
from tests.workspace import Workspace

GOOD = "---\ntitle: Tin tốt\ndate: 2026-06-01\n---\n\nChữ.\n"
BAD_DOCUMENTS: dict[str, str | bytes] = {
    "front-matter": "---\ntitle: Tin: xấu\n---\n",
    "no-front-matter": "Chữ.\n",
    "slow": "---\ntitle: Tin chậm\ndate: 2026-06-01\n---\n\n" + "[" * 8000 + "\n",
    "crash": "---\ntitle: Tin hỏng\ndate: 2026-06-01\n---\n\n# a {: id }\n",
    "bytes": b"---\ntitle: T\xfcn\n---\n",
}


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_a_bad_document_stops_nothing_else(name: str, project: Workspace) -> None:
    """The other sites are equal to the byte, and the same site's other pages are built."""
    project.write("content/vi-du/tin-tuc/2026/tot.md", GOOD)
    project.build(jobs=1)
    before = {slug: project.tree(slug) for slug in ("tinh", "gia-dinh")}
    project.write("content/vi-du/tin-tuc/2026/xau.md", BAD_DOCUMENTS[name])
    project.build(jobs=1)
    assert {slug: project.tree(slug) for slug in ("tinh", "gia-dinh")} == before
    assert project.exists("vi-du", "tin-tuc/2026/tot.html")
    assert not project.build(jobs=1).site("vi-du").failed


def test_a_bad_site_file_leaves_its_tree_and_all_others(project: Workspace) -> None:
    """A site whose file cannot be used keeps its last tree; the rest is built."""
    project.write("content/vi-du/tin-tuc/2026/tot.md", GOOD)
    project.build(jobs=1)
    before = {slug: project.tree(slug) for slug in ("vi-du", "gia-dinh")}
    project.edit("sites/vi-du.yml", "type: xa", "type: làng")
    built = project.build(jobs=1)
    assert built.codes == ["gia-tri-la"]
    assert {slug: project.tree(slug) for slug in ("vi-du", "gia-dinh")} == before


def test_a_bad_own_file_takes_nothing_but_itself_away(project: Workspace) -> None:
    """A mistake in thong-tin.yml is told, and the site is built without it."""
    project.write("content/vi-du/thong-tin.yml", "contact: {phone: gọi xã}\n")
    built = project.build(jobs=1)
    assert built.codes == ["dien-thoai-sai"]
    assert not built.site("vi-du").failed
    assert "đang cập nhật" in project.page("vi-du", "index.html")


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (
            "{% extends 'base:home.html' %}{% block content %}{{ page.nothing }}{% endblock %}",
            "mau-hong",
        ),
        ("{% extends 'base:home.html' %}{% block content %}{{ 1 / 0 }}{% endblock %}", "mau-hong"),
        ("{% if %}", "mau-sai"),
        ("{{ t('no-such-string') }}", "mau-thieu"),
        ("{% include page.title %}", "mau-dong"),
    ],
)
def test_a_bad_override_leaves_the_trees_that_use_it(
    template: str, code: str, project: Workspace
) -> None:
    """A theme that fails changes no file of its sites, and no other site at all."""
    project.build(jobs=1)
    before = {slug: project.tree(slug) for slug in ("vi-du", "gia-dinh")}
    project.write("themes/phuong/templates/home.html", template)
    project.article("gia-dinh", "2026/moi")
    built = project.build(jobs=1)
    assert set(built.codes) == {code}
    assert built.site("gia-dinh").failed
    assert {slug: project.tree(slug) for slug in ("vi-du", "gia-dinh")} == before


def test_a_worker_that_dies_takes_only_its_site_along(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a crash of the interpreter in one site leaves the others built."""

    def deadly(root: Path, name: str, rules: ContentRules, **kept: object) -> object:
        if name == "vi-du":
            os._exit(9)
        return read_tree(root, name, rules, **kept)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.content.trees.read_tree", deadly)
    project.article("gia-dinh", "2026/moi")
    built = project.build(jobs=2)
    assert built.places == ["sites/vi-du.yml:0:0 tien-trinh-chet"]
    assert project.exists("gia-dinh", "tin-tuc/2026/moi.html")
    assert not project.exists("vi-du", "index.html")


def test_a_defect_of_ours_stays_in_its_site(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected exception is one site's problem and never a traceback on the screen."""

    def broken(task: SiteTask, *rest: object) -> object:
        if task.settings.slug == "vi-du":
            raise RuntimeError("boom")
        return assembled(task, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.build.site_build.assembled", broken)
    built = project.build(jobs=1)
    assert built.places == ["sites/vi-du.yml:0:0 loi-noi-bo"]
    assert "Traceback" not in built.text()
    assert built.site("vi-du").failed
    assert not built.site("gia-dinh").failed
