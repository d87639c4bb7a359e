"""A child theme fills blocks of the base's header, footer or pages; the rest is the base's."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.example.commune import SLUG, settle_in
from tests.workspace import REPOSITORY, Workspace

MENU = re.compile(rb'<nav class="menu".*?</nav>\n', re.S)
BARE = '{% extends "base:header.html" %}\n{% block menu %}\n{% endblock %}\n'
OWN = """{% extends "base:header.html" %}
{% block menu %}
<nav class="menu" aria-label="{{ t('main-menu') }}"><p>{{ identity.name }}</p></nav>
{% endblock %}
"""

MARK = re.compile(rb"\([a-z_-]+\.html:[a-z_]+\||\|[a-z_-]+\.html:[a-z_]+\)")
BLOCKS = {
    path.name: re.findall(r"{% block (\w+)", path.read_text("utf-8"))
    for path in sorted((REPOSITORY / "themes/base/templates").glob("*.html"))
    if "{% block " in path.read_text("utf-8")
}
# Every kind of page has a content of its own.
FILLED = {"(base.html:content|"}


def marking(name: str) -> str:
    """Return a child's template, as a file, that puts a mark around each of its blocks."""
    marked = "".join(
        f"{{% block {block} %}}({name}:{block}|{{{{ super() }}}}|{name}:{block}){{% endblock %}}"
        for block in BLOCKS[name]
    )
    return f'=== themes/bien/templates/{name}\n{{% extends "base:{name}" %}}{marked}'


@pytest.fixture
def child(project: Workspace) -> Workspace:
    """A built workspace whose ward has a theme without a file of its own."""
    project.write("themes/bien/theme.yml", "extends: base\n")
    project.edit("sites/gia-dinh.yml", "theme: phuong", "theme: bien")
    project.article("gia-dinh", "2026/tin")
    assert project.build(jobs=1).places == []
    return project


def cleanly(project: Workspace) -> dict[str, bytes]:
    """Return the ward's tree as a build makes it that knows nothing of those before."""
    shutil.rmtree(project.root / "public")
    shutil.rmtree(project.root / ".cache")
    project.build(jobs=1)
    return project.tree("gia-dinh")


@pytest.mark.parametrize(
    ("template", "menu"),
    [
        (OWN, '<nav class="menu" aria-label="Danh mục chính"><p>Giả Định</p></nav>\n'),
        (BARE, ""),
    ],
    ids=["own", "none"],
)
def test_a_menu_of_its_own_changes_nothing_else(template: str, menu: str, child: Workspace) -> None:
    """In no page of the child, and in no page of another theme."""
    before = {slug: child.tree(slug) for slug in ("gia-dinh", "vi-du")}
    child.write("themes/bien/templates/header.html", template)
    assert child.build(jobs=1).places == []
    assert {path for path, text in before["gia-dinh"].items() if MENU.search(text)} > {
        *("index.html", "404.html", "tim-kiem.html", "tin-tuc/2026/tin.html"),
    }
    assert child.tree("gia-dinh") == {
        path: MENU.sub(menu.encode(), text) for path, text in before["gia-dinh"].items()
    }
    assert child.tree("vi-du") == before["vi-du"]


def test_the_rest_of_the_header_follows_the_base(child: Workspace) -> None:
    """A build after a change of either template gives the bytes of a clean one."""
    child.write("themes/bien/templates/header.html", OWN)
    child.build(jobs=1)
    child.edit("themes/base/templates/header.html", 'class="topline"', 'class="topline moi"')
    child.edit("themes/base/templates/header.html", "<details>", '<details class="cu">')
    assert "index.html" in child.build(jobs=1).written("gia-dinh")
    child.edit("themes/bien/templates/header.html", "<p>", '<p class="rieng">')
    assert "index.html" in child.build(jobs=1).written("gia-dinh")
    home = child.page("gia-dinh", "index.html")
    assert 'class="topline moi"' in home
    assert '<p class="rieng">Giả Định</p>' in home
    assert '<details class="cu">' not in home
    assert child.tree("gia-dinh") == cleanly(child)


def trees(child: Workspace) -> dict[str, bytes]:
    """Return the files of two communes with the child, and the home page of the hub."""
    example = {f"{SLUG}/{path}": text for path, text in child.tree(SLUG).items()}
    return {**child.tree("gia-dinh"), **example, "hub": child.tree("tinh")["index.html"]}


def test_what_every_block_of_the_base_has_can_be_kept(child: Workspace) -> None:
    """`super()` is what the base has there, with all that it imports and sets; in every page."""
    child.edit("sites/tinh.yml", "type: tinh", "type: tinh\ntheme: bien")
    child.article("_tinh", "2026/tin-tinh")
    child.write("content/gia-dinh/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n")
    child.write("content/gia-dinh/en/about.md", "---\ntitle: About\n---\n\nText.\n")
    withdrawn = "withdrawn: {date: 2026-06-01, why: Sai.}"
    child.write("content/gia-dinh/go.md", f"---\ntitle: A\n{withdrawn}\n---\n\nA\n")
    child.write("content/gia-dinh/en/gone.md", f"---\ntitle: A\n{withdrawn}\n---\n\nA\n")
    settle_in(child, "_tinh")
    child.edit(f"sites/{SLUG}.yml", "type: xa", "type: xa\ntheme: bien")
    child.build(jobs=1)
    before = trees(child)
    child.files("".join(map(marking, BLOCKS)))
    assert child.build(jobs=1).places == []
    after = trees(child)
    assert {path: MARK.sub(b"", text) for path, text in after.items()} == before
    found = {mark.decode() for text in after.values() for mark in MARK.findall(text)}
    reached = {f"({name}:{block}|" for name, blocks in BLOCKS.items() for block in blocks}
    assert reached - found == FILLED
