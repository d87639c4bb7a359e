"""A chain of themes: what a name means, and a digest of all that a page depends on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.digests import digest_bytes
from generator.model.span import NOWHERE
from generator.themes.chain import Chain
from generator.themes.files import AssetSource, TemplateSource, ThemeFolder
from generator.themes.frames import Frame, reframed
from generator.themes.inspection import Uses
from generator.themes.theme import Theme
from generator.values import replace

# Templates of the tests name others as `>name`, strings as `t:id`, assets as `a:name`.
BASE = {
    "page.html": ">base.html >parts/words.html t:title",
    "home.html": ">base.html t:home",
    "base.html": "t:skip a:site.css >parts/maybe.html",
    "parts/words.html": "words",
    "header.html": "a:star.svg",
    "footer.html": ">parts/contact.html",
    "parts/contact.html": "t:phone",
    "lonely.html": "t:lonely",
}
STRINGS = {"title": "Tên", "home": "Nhà", "skip": "Bỏ", "phone": "Số", "lonely": "Lẻ"}
STYLE = b"a { background: url(star.svg) }"
ASSETS = {"site.css": STYLE, "star.svg": b"<svg/>", "lonely.svg": b"<svg></svg>"}


def inspect(source: TemplateSource) -> Uses:
    """Return what a template of these tests names."""
    words = source.text.split()

    def named(mark: str) -> tuple[str, ...]:
        return tuple(word.removeprefix(mark) for word in words if word.startswith(mark))

    return Uses(named(">"), named("t:"), named("a:"))


def folder(
    name: str,
    templates: Mapping[str, str] | None = None,
    strings: Mapping[str, str] | None = None,
    assets: Mapping[str, bytes] | None = None,
) -> ThemeFolder:
    """Return the folder of a theme."""
    place = f"themes/{name}"
    return ThemeFolder(
        name,
        "" if name == "base" else "base",
        NOWHERE,
        {
            path: TemplateSource(f"{place}/templates/{path}", text, digest_bytes(text.encode()))
            for path, text in (templates or {}).items()
        },
        dict(strings or {}),
        {
            path: AssetSource(f"{place}/static/{path}", content, digest_bytes(content))
            for path, content in (assets or {}).items()
        },
    )


def chain(*children: ThemeFolder, base: ThemeFolder | None = None) -> Chain:
    """Return the chain of some children above the base."""
    return Chain((*children, base or folder("base", BASE, STRINGS, ASSETS)))


def with_template(name: str, text: str = "khác") -> Chain:
    """Return the base with a template of another text."""
    return chain(base=folder("base", {**BASE, name: text}, STRINGS, ASSETS))


def with_string(id: str) -> Chain:
    """Return the base with another string."""
    return chain(base=folder("base", BASE, {**STRINGS, id: "Khác"}, ASSETS))


def with_asset(name: str) -> Chain:
    """Return the base with an asset of other bytes."""
    return chain(base=folder("base", BASE, STRINGS, {**ASSETS, name: b"other"}))


@pytest.mark.parametrize(
    "changed",
    [
        with_template("page.html"),
        with_template("base.html", BASE["base.html"] + " "),
        with_template("parts/words.html"),
        with_template("parts/maybe.html"),
        with_string("title"),
        with_string("skip"),
        with_asset("site.css"),
        with_asset("star.svg"),
        chain(folder("phuong", {"page.html": BASE["page.html"]})),
        chain(folder("phuong", {"parts/words.html": "words"})),
        chain(folder("phuong", {"parts/maybe.html": ""})),
        chain(folder("phuong", assets={"star.svg": b"<svg />"})),
    ],
    ids=[
        *("itself", "what it extends", "what it imports"),
        *("what was looked up in vain", "string", "string of what it extends"),
        *("asset", "asset of the style sheet"),
        *("child's own", "child's part", "child's where there was none", "child's asset"),
    ],
)
def test_a_page_depends_on_all_that_its_template_names(changed: Chain) -> None:
    """Wherever it stands; also on the places where a name was not found."""
    assert changed.digest("page.html", inspect) != chain().digest("page.html", inspect)


@pytest.mark.parametrize(
    "changed",
    [
        chain(),
        with_template("home.html"),
        with_template("lonely.html"),
        with_template("new.html"),
        with_template("header.html"),
        with_template("parts/contact.html"),
        with_string("phone"),
        with_string("home"),
        with_string("lonely"),
        with_string("new"),
        with_asset("lonely.svg"),
        with_asset("new.svg"),
    ],
    ids=[
        *("nothing", "another page's template", "unused template", "new template"),
        *("header", "what the footer imports", "string of the footer"),
        *("another page's string", "unused string", "new string", "unused asset", "new asset"),
    ],
)
def test_a_page_depends_on_nothing_else(changed: Chain) -> None:
    """What a template does not name makes none of its pages anew."""
    assert changed.digest("page.html", inspect) == chain().digest("page.html", inspect)


@pytest.mark.parametrize("changed", [with_string("lonely"), with_asset("new.svg")])
def test_the_fingerprint_is_of_everything(changed: Chain) -> None:
    """A theme is checked again whatever is new in it."""
    assert changed.fingerprint != chain().fingerprint
    assert chain().fingerprint == chain().fingerprint


def test_the_fingerprint_does_not_depend_on_the_order_of_folders() -> None:
    """File systems list files in any order."""
    turned = folder(
        "base",
        dict(reversed(BASE.items())),
        dict(reversed(STRINGS.items())),
        dict(reversed(ASSETS.items())),
    )
    assert chain(base=turned).fingerprint == chain().fingerprint
    assert chain(base=turned).digest("page.html", inspect) == chain().digest("page.html", inspect)


def test_a_template_that_names_itself_through_others_has_a_digest() -> None:
    """A circle ends."""
    circle = chain(base=folder("base", {"a.html": ">b.html", "b.html": ">a.html"}))
    other = chain(base=folder("base", {"a.html": ">b.html", "b.html": ">a.html "}))
    assert circle.digest("a.html", inspect) != other.digest("a.html", inspect)


def test_the_exact_name_of_a_base_template_passes_over_the_child() -> None:
    """`base:page.html` in a child's `page.html` means the base's; its parts may be the child's."""
    child = folder("phuong", {"page.html": ">base:page.html", "lonely.html": "khác"})
    both = chain(child)
    assert both.source("page.html") == child.templates["page.html"]
    assert both.source("base:page.html") == both.folders[1].templates["page.html"]
    assert both.source("phuong:page.html") == child.templates["page.html"]
    assert both.source("base:khong-co.html") is None
    assert both.source("la:page.html") is None
    changed = chain(child, base=folder("base", {**BASE, "page.html": "khác"}, STRINGS, ASSETS))
    assert changed.digest("page.html", inspect) != both.digest("page.html", inspect)


def test_a_part_of_the_child_takes_the_place_of_the_base_s() -> None:
    """Also in pages whose own template is the base's."""
    child = folder("phuong", {"parts/words.html": "child"})
    part = "templates/parts/words.html"
    found = chain(child).files("page.html", inspect)
    assert f"themes/phuong/{part}" in found
    assert f"themes/base/{part}" not in found


def test_the_files_of_a_page_are_those_that_are_found() -> None:
    """Its template first, then header and footer, then what they name; each once."""
    found = [path.removeprefix("themes/base/templates/") for path in files_of("page.html")]
    assert found == [
        *("page.html", "base.html", "parts/words.html"),
    ]


def files_of(name: str) -> tuple[str, ...]:
    """Return the templates that a page is made of."""
    return chain().files(name, inspect)


def test_the_child_s_strings_and_assets_win() -> None:
    """What it does not have comes from the base; style sheets name what is there in the end."""
    child = folder("phuong", strings={"title": "Tựa"}, assets={"star.svg": b"<svg />"})
    both = chain(child)
    assert both.name == "phuong"
    assert (both.strings["title"], both.strings["home"]) == ("Tựa", "Nhà")
    assert both.assets["star.svg"].content == b"<svg />"
    assert b"url(star.f68e724d.svg)" in both.assets["site.css"].content
    assert both.assets["star.svg"].path == "assets/star.f68e724d.svg"
    assert both.assets["site.css"].path != chain().assets["site.css"].path


REAL = {
    "header.html": "",
    "footer.html": "",
    "page.html": "{% extends 'frame.html' %}{% import 'parts.html' as p %}{{ t('a') }}",
    "frame.html": "{% include 'x.html' %}{{ asset('a.css') }}{% block b %}{% endblock %}",
    "parts.html": "{% macro m() %}{{ t('b') }}{% endmacro %}",
    "x.html": "{% from 'parts.html' import m with context %}",
}


@pytest.mark.parametrize(
    ("templates", "strings", "assets"),
    [
        ({"frame.html": REAL["frame.html"] + "!"}, {}, {}),
        ({"x.html": ""}, {}, {}),
        ({"parts.html": REAL["parts.html"] + " "}, {}, {}),
        ({}, {"a": "khác"}, {}),
        ({}, {"b": "khác"}, {}),
        ({}, {}, {"a.css": b"b {}"}),
    ],
    ids=["extended", "included", "imported", "string", "string of an import", "asset"],
)
def test_what_jinja_templates_name_is_found(
    templates: dict[str, str], strings: dict[str, str], assets: dict[str, bytes], tmp_path: Path
) -> None:
    """extends, include, import, from, t() and asset(), at any depth."""
    words, styles = {"a": "A", "b": "B"}, {"a.css": b"a {}"}
    before = folder("base", REAL, words, styles)
    after = folder("base", REAL | templates, words | strings, styles | assets)
    assert Theme((before,)).digest("page.html") != Theme((after,)).digest("page.html")
    renamed = replace(before, strings=words | {"c": "C"})
    assert Theme((before,)).digest("page.html") == Theme((renamed,)).digest("page.html")


def test_a_prepared_theme_has_the_digest_of_every_template() -> None:
    """Other processes need not read the templates to know whether a page is current."""
    theme = Theme((folder("phuong", {"x.html": ""}), folder("base", REAL)))
    prepared = theme.prepared()
    assert prepared.digests == {name: theme.digest(name) for name in REAL}
    assert prepared.fingerprint.whole == theme.chain.fingerprint
    given = Theme(prepared.folders, replace(prepared, digests={"page.html": "known"}))
    assert given.digest("page.html") == "known"
    assert given.digest("x.html") == theme.digest("x.html")


@pytest.mark.parametrize(
    ("templates", "strings", "assets", "changed"),
    [
        ({"footer.html": "{{ t('title') }}"}, {}, {}, {"frame"}),
        ({"header.html": "{{ t('phone') }}"}, {}, {}, {"frame"}),
        ({}, {"phone": "Điện thoại"}, {}, {"frame"}),
        ({"page.html": "{{ t('skip') }}"}, {}, {}, {"pages"}),
        ({}, {"title": "Tựa"}, {}, {"pages"}),
        ({}, {"lonely": "Một mình"}, {}, set()),
        ({}, {}, {"lonely.svg": b"<svg />"}, {"pages"}),
    ],
    ids=[
        *("footer", "header", "string of the footer", "page", "string of pages"),
        *("string of nobody", "asset"),
    ],
)
def test_header_and_footer_have_a_fingerprint_of_their_own(
    templates: dict[str, str], strings: dict[str, str], assets: dict[str, bytes], changed: set[str]
) -> None:
    """Where they alone are new, pages need not be made; everything is in that of the whole."""
    plain = {"header.html": "", "footer.html": "{{ t('phone') }}", "page.html": "{{ t('title') }}"}
    before = Theme((folder("base", plain, STRINGS, ASSETS),)).prepared().fingerprint
    after = Theme((folder("base", plain | templates, STRINGS | strings, ASSETS | assets),))
    now = after.prepared().fingerprint
    assert {name for name in ("pages", "frame") if getattr(before, name) != getattr(now, name)} == (
        changed
    )
    assert before.whole != now.whole


def test_header_and_footer_that_pages_work_on_are_part_of_the_pages() -> None:
    """What stands in a page then is not what was rendered."""
    plain = {"base.html": "{{ header|upper }}", "header.html": "a", "footer.html": "b"}
    before, now = (
        Theme((folder("base", plain | {"footer.html": footer}),)).prepared().fingerprint
        for footer in "bc"
    )
    assert (before.frame, now.frame) == ("", "")
    assert before.pages != now.pages


@pytest.mark.parametrize(
    ("templates", "apart"),
    [
        ({}, True),
        ({"base.html": "{{ header }}{% block b %}{% endblock %}{{ footer }}"}, True),
        ({"base.html": "{% block b %}{{ header }}{% endblock %}"}, False),
        ({"base.html": "{{ header }}", "y.html": "{% include 'base.html' %}"}, False),
        ({"base.html": "{{ header }}", "y.html": "{% extends 'base.html' %}"}, True),
        ({"base.html": "{{ header|upper }}"}, False),
        ({"base.html": "{% if header %}{{ header }}{% endif %}"}, False),
        ({"base.html": "{% set x %}{{ footer }}{% endset %}{{ x|upper }}"}, False),
        ({"base.html": "{% filter upper %}{{ footer }}{% endfilter %}"}, False),
        ({"base.html": "{% macro m() %}{{ header }}{% endmacro %}{{ m()|upper }}"}, False),
    ],
)
def test_a_frame_that_is_worked_on_is_no_frame(templates: dict[str, str], apart: bool) -> None:
    """Header and footer are put around a built page only where pages do nothing else with them."""
    assert Theme((folder("base", REAL | templates),)).frames_apart is apart


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<h>1</h><p>x</p><f>1</f>", b"<h>2</h><p>x</p><f>22</f>"),
        (b"<h>1</h><p><h>1</h></p><f>1</f>", None),
        (b"<p>x</p><f>1</f>", None),
        (b"<h>1</h><p>x</p>", None),
    ],
)
def test_a_frame_is_changed_where_it_is_exactly_once(page: bytes, expected: bytes | None) -> None:
    """Otherwise the page is made anew."""
    old, new = Frame("<h>1</h>", "<f>1</f>", "a"), Frame("<h>2</h>", "<f>22</f>", "b")
    assert reframed(page, old, new) == expected
