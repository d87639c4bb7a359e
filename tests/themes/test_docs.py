"""docs/themes.md says all that a designer can use of the theme `base`, and nothing else."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from jinja2 import Environment, nodes

from generator.themes.filters import FILTERS
from generator.themes.inspection import inspected
from generator.themes.loading import load_theme
from tests.workspace import REPOSITORY, Workspace

TEXT = (REPOSITORY / "docs" / "themes.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## ([^\n]+)$(.*?)(?=^## |\Z)", TEXT, re.M | re.S))
THEME = load_theme(REPOSITORY, "base")[0]
assert THEME is not None
FOLDER = THEME.chain.folders[0]
SEEN = {name: inspected(each.text) for name, each in sorted(FOLDER.templates.items())}
PLAIN = Environment(autoescape=True)
PARSED = {name: PLAIN.parse(each.text) for name, each in FOLDER.templates.items()}
STYLES = re.sub(rb"/\*.*?\*/", b"", FOLDER.assets["site.css"].content, flags=re.S).decode()
DARK = "@media screen and (prefers-color-scheme: dark) {"

# Each code block whose first line names a file is that file of the example.
FILES = dict(
    re.findall(r"^```\w+\n(?:#|\{#|/\*) (themes/\S+)[^\n]*\n(.*?)^```$", TEXT, re.M | re.S)
)


def rows(section: str) -> list[list[str]]:
    """Return the cells of a section's table, without its head."""
    lines = re.findall(r"^\| (.*) \|$", SECTIONS[section], re.M)[1:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines]


def codes(cell: str) -> list[str]:
    """Return what stands in code in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def blocks(name: str) -> list[str]:
    """Return the blocks of a template in their order."""
    return [each.name for each in PARSED[name].find_all(nodes.Block)]


def test_every_template_is_documented_and_no_other() -> None:
    """With the blocks that it has."""
    found = {codes(name)[0]: codes(has) for name, _, has in rows("Templates")}
    assert list(found) == list(SEEN)
    assert {name: sorted(has) for name, has in found.items()} == {
        name: sorted(blocks(name)) for name in SEEN
    }


def test_every_macro_of_a_part_is_named_and_no_other() -> None:
    """Children call them."""
    told = {codes(name)[0]: sorted(codes(what)) for name, what, _ in rows("Templates")}
    assert {name: told[name] for name in SEEN if name.startswith("parts/")} == {
        name: sorted(each.name for each in PARSED[name].find_all(nodes.Macro))
        for name in SEEN
        if name.startswith("parts/")
    }


def test_every_block_is_documented_and_no_other() -> None:
    """With the templates that have it."""
    names = sorted({block for name in SEEN for block in blocks(name)})
    assert [(codes(block)[0], codes(where)) for block, where, _ in rows("Blocks")] == [
        (block, [name for name in SEEN if block in blocks(name)]) for block in names
    ]


def test_every_token_is_documented_and_no_other() -> None:
    """With its value in the light and, where it has another, in the dark."""
    light = re.findall(r"(--[\w-]+):\s*([^;}]+?)\s*[;}]", STYLES)
    dark = STYLES.partition(DARK)[2].partition("\n}")[0]
    darks = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", dark))
    first = dict(reversed(light))  # where a name stands again, it is for another medium
    assert [
        tuple("".join(codes(cell)) for cell in (name, *values))
        for name, _, *values in rows("Tokens")
    ] == [(name, first[name], darks.get(name, "")) for name in dict.fromkeys(n for n, _ in light)]


def test_every_token_is_used() -> None:
    """What nothing uses changes nothing, whatever a child sets."""
    names = set(re.findall(r"(--[\w-]+):", STYLES))
    assert names == set(re.findall(r"var\((--[\w-]+)", STYLES))


def test_every_string_is_documented_and_no_other() -> None:
    """With the templates that use it and what fills it, in the order of the file."""
    assert [(codes(id)[0], codes(where), codes(fills)) for id, where, fills in rows("Strings")] == [
        (
            id,
            [name for name, seen in SEEN.items() if id in seen.uses.strings],
            list(dict.fromkeys(field for _, field, _, _ in Formatter().parse(text) if field)),
        )
        for id, text in FOLDER.strings.items()
    ]


@pytest.mark.parametrize("id", FOLDER.strings)
def test_every_string_is_used(id: str) -> None:
    """By some template: nobody translates what nobody reads."""
    assert [name for name, seen in SEEN.items() if id in seen.uses.strings]


def test_every_filter_and_function_is_documented_and_no_other() -> None:
    """Those of our own; Jinja documents the rest."""
    assert THEME is not None
    own = rows("What a template has")
    filters = {codes(name)[0].partition("(")[0] for name, what in own if "filter" in what}
    functions = {found for name, _ in own for found in re.findall(r"^`(\w+)\(", name)}
    assert filters == THEME.environment.filters.keys() - PLAIN.filters.keys()
    assert functions == THEME.environment.globals.keys() - PLAIN.globals.keys()
    assert FILTERS.keys() <= filters


def test_the_files_of_the_example_are_those_of_its_list() -> None:
    """Each file that the list names is there to be copied."""
    listed = re.findall(
        r"^  (\S+)  +\S", TEXT.partition("themes/bien/\n")[2].partition("```")[0], re.M
    )
    assert set(FILES) == {f"themes/bien/{name}" for name in listed}


@pytest.fixture
def example(project: Workspace) -> Workspace:
    """A workspace with the example's theme for one commune, which has a colour of its own."""
    project.files("".join(f"=== {path}\n{text}" for path, text in FILES.items()))
    project.edit("sites/gia-dinh.yml", "theme: phuong", "theme: bien")
    project.write("content/gia-dinh/thong-tin.yml", 'look: {accent: "#0b5d3b"}\n')
    return project


def test_the_example_builds_as_it_stands(example: Workspace) -> None:
    """Its words are on the home page, those of the base are not."""
    assert example.build(jobs=1).places == []
    home = example.page("gia-dinh", "index.html")
    assert home.startswith("<!DOCTYPE html>")
    assert '<h2 id="site_ben-ca">Bến cá</h2>' in home
    assert "Việc ở bến cá, xin hỏi Ủy ban nhân dân phường Giả Định." in home
    assert "site_thon" not in home
    assert "Bến cá" not in example.page("vi-du", "index.html")


def test_every_page_of_the_example_has_its_style_sheet(example: Workspace) -> None:
    """Between that of the base and that of the commune's own colour, which wins."""
    example.article("gia-dinh", "2026/tin")
    example.build(jobs=1)
    pages = {
        path: text.decode()
        for path, text in example.tree("gia-dinh").items()
        if path.endswith(".html")
    }
    assert {"index.html", "tim-kiem.html", "404.html", "tin-tuc/2026/tin.html"} <= pages.keys()
    sheets = {
        path: re.findall(r'rel="stylesheet" href="[^"]*?(\w+)\.\w+\.css"', text)
        for path, text in pages.items()
    }
    assert set(map(tuple, sheets.values())) == {("site", "bien", "look")}
