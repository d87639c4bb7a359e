"""Compiling: what is known then is written into templates; what comes out is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import FunctionLoader
from jinja2.exceptions import UndefinedError

from generator.themes import compiling
from generator.themes.compiling import TemplateEnvironment, Words
from generator.themes.filters import ROOT

STRINGS = {"agency": "Cơ quan & <chủ quản>", "hello": "Chào {name}"}


@pytest.fixture
def new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was compiled in this process."""
    monkeypatch.setattr(compiling, "_MADE", {})


def environment(
    template: str,
    compiled: Path | None = None,
    strings: dict[str, str] = STRINGS,
    theme: str = "base",
) -> TemplateEnvironment:
    """Return an environment that knows one template and one asset."""
    words = Words(strings, {"site.css": "assets/site.12345678.css"})
    loader = FunctionLoader(lambda name: (template, "a.html", lambda: True))
    return TemplateEnvironment(theme, words, loader, compiled)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ t('agency') }}", "Cơ quan &amp; &lt;chủ quản&gt;"),
        ("{{ asset('site.css') }}", f"{ROOT}assets/site.12345678.css"),
        ("{{ to('/feed.xml') }}", f"{ROOT}feed.xml"),
        ("{{ to(url) }}", f"{ROOT}tin-tuc/?a&amp;b"),
        ("{{ t('hello', name=who) }}", "Chào &lt;b&gt;"),
        ("{{ t('hello', **{'name': who}) }}", "Chào &lt;b&gt;"),
        ("{{ t('agency') if who else '' }}", "Cơ quan &amp; &lt;chủ quản&gt;"),
        ("{% set words = t('agency') %}{{ words }}", "Cơ quan &amp; &lt;chủ quản&gt;"),
        ("{{ t(id) }}", "Cơ quan &amp; &lt;chủ quản&gt;"),
        ("{{ [url]|map('to')|first }}", f"{ROOT}tin-tuc/?a&amp;b"),
    ],
)
def test_words_and_addresses_come_out_escaped(template: str, expected: str) -> None:
    """Whether they were known when the template was compiled or only when it ran."""
    values = {"url": "/tin-tuc/?a&b", "who": "<b>", "id": "agency"}
    assert environment(template).get_template("a.html").render(values) == expected


@pytest.mark.parametrize(
    ("template", "failure"),
    [
        ("{{ t('missing') }}", KeyError),
        ("{{ asset('missing.css') }}", KeyError),
        ("{{ to(nothing) }}", UndefinedError),
        ("{{ t('hello', surname='Mẫu') }}", KeyError),
    ],
)
def test_what_is_missing_fails_when_it_is_asked_for(
    template: str, failure: type[Exception]
) -> None:
    """As it would without anything known before: the place is a line of the template."""
    with pytest.raises(failure):
        environment(template).get_template("a.html").render()


def test_a_kept_template_with_other_words_is_compiled_again(tmp_path: Path) -> None:
    """The words stand in what was compiled, so they are part of what it is good for."""
    environment("{{ t('agency') }}", tmp_path).get_template("a.html")
    known = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    other = environment("{{ t('agency') }}", tmp_path, {"agency": "Khác"})
    assert other.get_template("a.html").render() == "Khác"
    assert known.keys() == {path.name for path in tmp_path.iterdir()}


def test_a_kept_template_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is parsed for a template that was compiled with the same words."""
    environment("{{ t('agency') }}", tmp_path).get_template("a.html")
    monkeypatch.setattr(compiling, "_MADE", {})  # as in a new process
    monkeypatch.setattr(TemplateEnvironment, "_generate", None)
    again = environment("{{ t('agency') }}", tmp_path).get_template("a.html")
    assert again.render() == "Cơ quan &amp; &lt;chủ quản&gt;"


@pytest.mark.usefixtures("new_process")
def test_a_theme_uses_what_another_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where both say the same in it: words that a template does not name make no difference."""
    template = "{{ t('agency') }}{{ asset('site.css') }}"
    base = environment(template, tmp_path).get_template("a.html").render()
    monkeypatch.setattr(TemplateEnvironment, "_generate", None)
    words = STRINGS | {"hello": "Xin chào {name}"}
    child = environment(template, tmp_path, words, "phuong")
    assert child.get_template("a.html").render() == base
    monkeypatch.setattr(compiling, "_MADE", {})
    kept = environment(template, tmp_path, words, "phuong")
    assert kept.get_template("a.html").render() == base


@pytest.mark.usefixtures("new_process")
@pytest.mark.parametrize("template", ["{{ t('agency') }}", "{{ 'agency'|t }}"])
def test_a_theme_with_other_words_compiles_for_itself(template: str, tmp_path: Path) -> None:
    """And both keep what they compiled."""
    shown = []
    for strings, theme in ((STRINGS, "base"), ({"agency": "Phường"}, "phuong")):
        made = environment(template, tmp_path, strings, theme)
        shown.append(made.get_template("a.html").render())
    assert shown == ["Cơ quan &amp; &lt;chủ quản&gt;", "Phường"]
    assert len([*tmp_path.iterdir()]) == 2


def test_a_template_that_cannot_be_kept_is_used_all_the_same(tmp_path: Path) -> None:
    """Whoever deletes the cache meanwhile, or has no room for it, only waits longer."""
    place = tmp_path / "compiled"
    made = environment("{{ t('agency') }}", place)
    assert made.get_template("a.html").render() == "Cơ quan &amp; &lt;chủ quản&gt;"
    assert place.is_dir()
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    made = environment("{{ t('agency') }}", blocked / "compiled")
    assert made.get_template("a.html").render() == "Cơ quan &amp; &lt;chủ quản&gt;"
