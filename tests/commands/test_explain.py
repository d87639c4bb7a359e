"""`explain`, `--verify`, `--profile`: what a build did and why."""

from __future__ import annotations

import json

import pytest

from tests.commands.test_cli import run
from tests.workspace import CLOCK, Workspace


def explained(project: Workspace, target: str, lang: str = "en") -> str:
    """Return what is said of a target."""
    done = run(project, "--lang", lang, "explain", "--clock", CLOCK, target)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def built(project: Workspace) -> Workspace:
    """A network with an article of the province and one of a commune, built."""
    project.article("_tinh", "2026/chung", syndicate="{to: [site:vi-du]}")
    project.article("vi-du", "2026/rieng")
    run(project, "build", "--clock", CLOCK)
    return project


@pytest.mark.parametrize(
    "target",
    [
        "public/vi-du/tin-tinh/2026/chung.html",
        "vi-du/tin-tinh/2026/chung.html",
        "https://vi-du.thinghiem.example/tin-tinh/2026/chung.html",
        "https://vi-du.thinghiem.example/tin-tinh/2026/chung.html#muc",
    ],
)
def test_a_page_is_explained_by_its_file_or_address(target: str, built: Workspace) -> None:
    """Its source, its templates, the settings, who else shows it, and that it is current."""
    text = explained(built, target)
    for words in (
        "public/vi-du/tin-tinh/2026/chung.html",
        "content/_tinh/tin-tuc/2026/chung.md",
        "themes/base/templates/article.html",
        "themes/base/templates/base.html",
        "sites/vi-du.yml",
        "no, the file is current",
    ):
        assert words in text
    assert text.index("shown by") < text.index("tinh\n") < text.index("vi-du\n")


def test_a_folder_is_its_list(built: Workspace) -> None:
    """An address that ends with `/` is the page of a list, made of all that it shows."""
    text = explained(built, "https://vi-du.thinghiem.example/tin-tuc/")
    assert "public/vi-du/tin-tuc/index.html" in text
    assert "content/vi-du/tin-tuc/2026/rieng.md" in text


@pytest.mark.parametrize(
    ("path", "text", "why"),
    [
        ("content/vi-du/tin-tuc/2026/rieng.md", "---\ntitle: B\ndate: 2026-06-01\n---\n", "shows"),
        ("themes/base/templates/article.html", "{% extends 'base.html' %}", "a template"),
        ("public/vi-du/tin-tuc/2026/rieng.html", "sửa tay", "the file is not"),
    ],
)
def test_what_changed_is_named(path: str, text: str, why: str, built: Workspace) -> None:
    """The text, a template, or the file on disk."""
    built.write(path, text)
    assert f"yes: {why}" in explained(built, "public/vi-du/tin-tuc/2026/rieng.html").replace(
        "what the page shows", "shows"
    )


def test_what_was_never_made_is_new(built: Workspace) -> None:
    """A file that the next build will add."""
    built.article("vi-du", "2026/moi")
    told = explained(built, "public/vi-du/tin-tuc/2026/moi.html", "vi")
    assert "có: chưa dựng lần nào" in told


@pytest.mark.parametrize("target", ["public/vi-du/khong-co.html", "https://la.example/", "x"])
def test_what_is_not_there_is_said(target: str, built: Workspace) -> None:
    """Exit status 2 and the name."""
    done = run(built, "explain", "--clock", CLOCK, target)
    assert done.returncode == 2
    assert target in done.stderr


def test_verifying_mends_and_tells_what_was_changed(built: Workspace) -> None:
    """Every built file is hashed: a change of equal size, a lost file, an added one."""
    before = built.tree("vi-du")
    page = built.page("vi-du", "index.html")
    built.write("public/vi-du/index.html", page.replace("Ví Dụ", "Ví dụ", 1))
    (built.root / "public/vi-du/robots.txt").unlink()
    built.write("public/vi-du/la.html", "lạ")
    done = run(built, "build", "--verify", "--json", "--clock", CLOCK)
    told = {each["path"] for each in json.loads(done.stdout)["problems"]}
    assert told == {f"public/vi-du/{name}" for name in ("index.html", "robots.txt", "la.html")}
    assert done.returncode == 1
    assert built.tree("vi-du") == before
    assert run(built, "build", "--verify", "--clock", CLOCK).returncode == 0


def test_a_profile_says_where_the_time_went(project: Workspace) -> None:
    """Phases, templates and sites."""
    done = run(project, "--lang", "en", "build", "--profile", "--clock", CLOCK)
    for words in ("Phases", "  build ", "template home.html", "The longest sites", "  vi-du "):
        assert words in done.stderr


def test_the_reasons_are_told_on_demand(built: Workspace) -> None:
    """`-v` and `--json` say why each file was made."""
    built.article("vi-du", "2026/rieng", "Chữ khác.")
    done = run(built, "-v", "build", "--json", "--clock", CLOCK)
    site = next(site for site in json.loads(done.stdout)["sites"] if site["slug"] == "vi-du")
    assert "tin-tuc/2026/rieng.html: view" in done.stderr
    assert dict(zip(site["rendered"], site["reasons"], strict=True)) == dict.fromkeys(
        site["rendered"], "view"
    )
