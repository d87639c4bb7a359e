"""Content is data: whatever editors write, pages hold no program and ask no other host."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.acceptance.network import PIXEL
from tests.security.dom_rule import Rule
from tests.security.payloads import BODIES, LINES
from tests.workspace import Workspace

NAMES = ("script", "image", "attribute", "closing", "entity", "jinja", "address", "json")
PROVINCE = """
name: {line}
base_url: https://{{slug}}.thinghiem.example/
hub: tinh
origins:
  _tinh: {{name: {line}, id: tinh-thi-nghiem}}
feed_authority: thinghiem.example
groups:
  mau: {{name: {line}, kind: {line}}}
categories: {{kinh-te: {line}}}
"""
DEFAULTS = """
sections:
  tin-tuc: {{title: {line}}}
  tin-tinh: {{title: {line}}}
menu:
  - {{to: /tin-tuc/, text: {line}}}
contact: {{address: {line}, hours: {line}}}
accountable: {{name: {line}, post: {line}}}
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """One site that holds every hostile body and every hostile front matter."""
    project = Workspace(tmp_path_factory.mktemp("texts"))
    for name, body in BODIES.items():
        project.article("vi-du", f"2026/than-{name}", body)
        project.article("_tinh", f"2026/tinh-{name}", body)
    for name, line in LINES.items():
        quoted = json.dumps(line)
        project.write(f"content/vi-du/tin-tuc/2026/dong-{name}/a.png", PIXEL)
        project.article(
            "vi-du",
            f"2026/dong-{name}/index",
            "Chữ.",
            date="2026-06-02",
            title=quoted,
            summary=quoted,
            category="kinh-te",
            tags=f"[{quoted}]",
            author=quoted,
            source=f"{{name: {quoted}}}",
            image=f"{{src: a.png, alt: {quoted}, caption: {quoted}}}",
            aliases=f"[/cu/{name}.html]",
        )
        project.article(
            "vi-du", f"2026/go-{name}", withdrawn=f"{{date: 2026-06-02, why: {quoted}}}"
        )
    built = project.build(jobs=1)
    assert not any(site.failed for site in built.report.sites)
    return project


@pytest.fixture(scope="module", params=NAMES)
def named(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A network whose every name in the settings is the same hostile text."""
    project = Workspace(tmp_path_factory.mktemp("named"))
    line = json.dumps(LINES[request.param])
    project.write("sites/_province.yml", PROVINCE.format(line=line))
    project.write("sites/_defaults.yml", DEFAULTS.format(line=line))
    project.write("sites/vi-du.yml", f"name: {line}\ntype: xa\ngroups: [mau]\n")
    project.write("sites/tinh.yml", f"name: {line}\ntype: tinh\n")
    (project.root / "sites/gia-dinh.yml").unlink()
    project.article("vi-du", "2026/bai", category="kinh-te")
    share = "{to: [all], priority: emergency}"
    project.article("_tinh", "2026/bao", title=line, syndicate=share)
    assert project.build(jobs=1).places == []
    return project


def pages_of(project: Workspace) -> dict[str, str]:
    """Return every HTML page of every built site, by path below `public`."""
    top = project.root / "public"
    return {
        path.relative_to(top).as_posix(): path.read_text("utf-8")
        for path in sorted(top.rglob("*.html"))
    }


def moved(project: Workspace) -> set[str]:
    """Return the paths below `public` of all redirect pages."""
    return {
        f"{slug}{each['from']}"
        for slug in ("tinh", "vi-du")
        for each in json.loads(project.page(slug, ".site/redirects.json"))["redirects"]
    }


def violations_of(project: Workspace) -> dict[str, list[str]]:
    """Return the violations of every page that has any."""
    redirects = moved(project)
    found = {
        path: Rule(path in redirects).violations(page) for path, page in pages_of(project).items()
    }
    return {path: each for path, each in found.items() if each}


def parsed(path: Path) -> object:
    """Parse a file for machines, strictly."""
    text = path.read_text("utf-8")
    return json.loads(text) if path.suffix == ".json" else ET.fromstring(text)  # noqa: S314 ours


def text_of(page: str, selector: str) -> str:
    """Return the text of the first element that matches."""
    node = LexborHTMLParser(page).css_first(selector)
    assert node is not None, f"no {selector}"
    return node.text()


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_becomes_a_harmless_page(name: str, texts: Workspace) -> None:
    """The page is there, in the commune and in those that are given it, and breaks no rule."""
    own = texts.page("vi-du", f"tin-tuc/2026/than-{name}.html")
    given = texts.page("vi-du", f"tin-tinh/2026/tinh-{name}.html")
    assert Rule().violations(own) == []
    assert Rule().violations(given) == []
    assert text_of(own, ".colophon .source-note")


@pytest.mark.parametrize("name", LINES)
def test_a_hostile_front_matter_is_shown_as_it_was_written(name: str, texts: Workspace) -> None:
    """Title, summary, author, source, caption and alt are text, each to the letter."""
    page = texts.page("vi-du", f"tin-tuc/2026/dong-{name}.html")
    line = LINES[name]
    assert Rule().violations(page) == []
    selectors = ("h1", "p.summary", "figcaption")
    assert {selector: text_of(page, selector) for selector in selectors} == dict.fromkeys(
        selectors, line
    )
    image = LexborHTMLParser(page).css_first("figure.picture img")
    assert image is not None
    assert image.attributes["alt"] == line
    assert text_of(page, ".byline").count(line) == 2


def test_every_page_obeys_the_rule(texts: Workspace) -> None:
    """Homes, lists, archives, tags, redirects, site map, search, the page for what is lost too."""
    assert violations_of(texts) == {}


def test_every_page_of_hostile_settings_obeys_the_rule(named: Workspace) -> None:
    """Names of sites, groups, sections, categories, menus and contacts are text."""
    assert violations_of(named) == {}


def test_every_file_of_hostile_settings_parses(named: Workspace) -> None:
    """Feeds, sitemaps and lists for machines stay well-formed, whatever things are called."""
    files = [path for path in named.root.glob("public/*/**/*") if path.suffix in (".xml", ".json")]
    assert {path.name for path in files} >= {"feed.xml", "sitemap.xml", "redirects.json"}
    assert all(parsed(path) is not None for path in files)


def test_every_file_for_machines_parses(texts: Workspace) -> None:
    """Feeds, sitemaps and lists for machines stay well-formed, whatever is written."""
    files = [path for path in texts.root.glob("public/*/**/*") if path.suffix in (".xml", ".json")]
    assert {path.name for path in files} >= {"feed.xml", "sitemap.xml", "redirects.json"}
    assert all(parsed(path) is not None for path in files)


def test_a_feed_holds_hostile_titles_as_text(texts: Workspace) -> None:
    """A reader of feeds gets the words, not elements."""
    feed = ET.fromstring(texts.page("vi-du", "tin-tuc/feed.xml"))  # noqa: S314 our own file
    atom = "{http://www.w3.org/2005/Atom}"
    titles = {node.findtext(f"{atom}title") for node in feed.iter(f"{atom}entry")}
    assert titles & set(LINES.values())
    known = {"feed", "id", "title", "updated", "published", "author", "name", "link", "summary"}
    tags = {node.tag.removeprefix(atom) for node in feed.iter()}
    assert tags <= known | {"entry", "generator", "category"}


def test_templates_in_content_stay_text(texts: Workspace) -> None:
    """Content is never a template: `{{7*7}}` is shown, not 49."""
    body = text_of(texts.page("vi-du", "tin-tuc/2026/than-jinja.html"), ".body")
    assert body.split() == BODIES["jinja"].split()


def test_what_was_taken_away_is_told_with_its_line(texts: Workspace) -> None:
    """The editor learns which element or attribute was removed, and where."""
    found = texts.check(jobs=1, sites=("vi-du",)).places
    path = "content/vi-du/tin-tuc/2026/than-"
    assert {
        f"{path}script.md:6:1 the-bi-bo",
        f"{path}iframe.md:6:1 the-bi-bo",
        f"{path}form.md:6:1 the-bi-bo",
        f"{path}img-onerror.md:6:1 thuoc-tinh-bi-bo",
        f"{path}style-attribute.md:6:1 thuoc-tinh-bi-bo",
    } <= set(found)


@pytest.mark.parametrize(
    ("page", "violation"),
    [
        ("<script>x()</script>", "element script"),
        ("<script type=module src=x.js></script>", "element script"),
        ("<svg onload=x()></svg>", "attribute onload"),
        ("<svg></svg>", "element svg"),
        ("<p ONCLICK=x()>x</p>", "attribute onclick"),
        ('<p style="color:red">x</p>', "attribute style"),
        ("<style>p{}</style>", "element style"),
        ('<link rel="stylesheet" href="https://evil.example/x.css">', "link stylesheet"),
        ('<link rel="preload" href="assets/site.12345678.css">', "link preload"),
        ('<a href="javascript:x()">x</a>', "address href"),
        ('<a href=" java&#10;script:x()">x</a>', "address href"),
        ('<a href="DATA:text/html,x">x</a>', "address href"),
        ('<a href="vbscript:x">x</a>', "address href"),
        ('<a href="intent:x">x</a>', "scheme href"),
        ('<a href="x" target="_blank">x</a>', "attribute target"),
        ('<iframe src="https://evil.example/"></iframe>', "frame"),
        ('<iframe srcdoc="x"></iframe>', "attribute srcdoc"),
        ("<object></object>", "element object"),
        ('<embed src="x">', "element embed"),
        ("<form></form>", "element form"),
        ('<base href="/x/">', "element base"),
        ('<meta http-equiv="refresh" content="0; url=x.html">', "meta http-equiv"),
        ('<img src="https://evil.example/x.png">', "request src"),
        ('<img src="//evil.example/x.png">', "request src"),
        ('<img src="\\\\evil.example/x.png">', "request src"),
        ('<img src="x.png" srcset="//evil.example/x.png 2x">', "request srcset"),
        ('<video poster="https://evil.example/x.png"></video>', "request poster"),
        ('<div class="body"><p id="Site_x">x</p></div>', "in a text: id of the theme"),
        ('<div class="body"><a name="x">x</a></div>', "in a text: name"),
        ('<div class="body"><h1>x</h1></div>', "in a text: h1"),
        ('<div class="body"><x-y>x</x-y></div>', "in a text: x-y"),
    ],
)
def test_the_rule_finds_what_is_planted(page: str, violation: str) -> None:
    """A rule that cannot fail would prove nothing."""
    found = Rule().violations(f"<!DOCTYPE html><html><head></head><body>{page}</body></html>")
    assert any(each.startswith(violation) for each in found)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("0; url=../tin-tuc/2026/bai.html", []),
        ("0; url=./", []),
        ("0; url=https://evil.example/", ["meta http-equiv"]),
        ("0; url=javascript:x()", ["meta http-equiv"]),
    ],
)
def test_the_rule_knows_redirect_pages(content: str, found: list[str]) -> None:
    """Only they may refresh themselves, and only to an address of the same site."""
    page = f'<html><head><meta http-equiv="refresh" content="{content}"></head></html>'
    assert Rule(redirect=True).violations(page) == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (
            '<form class="searching" role="search" action="../tim-kiem.html"><input></form>'
            '<script type="module" src="{own}"></script>',
            [],
        ),
        ("<form><button></button></form>", ["element button", "element form"]),
        ('<form role="search" action="https://evil.example/"></form>', ["element form"]),
        ('<script src="{own}"></script>', ["element script"]),
        ('<script type="module" src="{own}" onload="x"></script>', ["attribute onload"]),
        ('<script type="module" src="tep/search.0123abcd.js"></script>', ["element script"]),
        ('<script type="module" src="https://evil.example/{own}"></script>', ["element script"]),
        ("<script>x()</script>", ["element script"]),
        ('<div class="letters"><ul><li><form></form></li></ul></div>', ["in the list: form"]),
        ('<div class="letters"><img src="x.png"></div>', ["in the list: img"]),
    ],
)
def test_the_rule_knows_the_search_page(page: str, found: list[str]) -> None:
    """Only it has a form, and only the theme's own script."""
    text = f"<html><head></head><body>{page}</body></html>"
    violations = Rule().violations(text.replace("{own}", "assets/search.0123abcd.js"))
    assert set(found) <= set(violations)
    assert bool(found) == bool(violations)


def test_the_search_finds_hostile_titles_as_text(texts: Workspace) -> None:
    """Its list and its index hold the words to the letter."""
    page = LexborHTMLParser(texts.page("vi-du", "tim-kiem.html"))
    listed = {node.text() for node in page.css(".letters li a")}
    index = json.loads(texts.page("vi-du", "search/2026.json"))
    assert set(LINES.values()) <= {row[0] for row in index["d"]}
    assert {title for title in LINES.values() if title not in listed} == set()


def test_there_are_enough_hostile_texts() -> None:
    """Raw Markdown lets most of them through; the number may only grow."""
    assert len(BODIES) + len(LINES) >= 150
