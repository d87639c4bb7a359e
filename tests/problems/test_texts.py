"""Every code of the catalogue is provoked in a small workspace and read as people read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.problems.catalogue import CATALOGUE
from generator.telling.problems_text import problems_text
from tests.problems.case import article, own, with_empty_templates
from tests.problems.cases import CASES
from tests.workspace import Workspace

Told = Callable[[str], dict[str, str]]


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is told of a case, by language; each workspace is made once."""
    known: dict[str, dict[str, str]] = {}

    def tell(code: str) -> dict[str, str]:
        if code not in known:
            case = CASES[code]
            project = with_empty_templates(Workspace(tmp_path_factory.mktemp(code)))
            project.files(case.files)
            with pytest.MonkeyPatch.context() as patch:
                case.prepare(project, patch)
                found = case.run(project)
            known[code] = {lang: found.text(lang) for lang in ("vi", "en")}
        return known[code]

    return tell


def head_of(text: str) -> str:
    """Return the message of the first problem, without place, severity and code."""
    return text.partition("\n")[0].partition("]: ")[2]


def test_every_code_has_a_case() -> None:
    """No code is without a text that was read in full, and no case outlives its code."""
    assert set(CASES) == set(CATALOGUE)


@pytest.mark.parametrize("code", CASES)
def test_the_vietnamese_text_is_complete(code: str, told: Told) -> None:
    """Place, severity, code, message, the marked line, the reason and the fix, to the letter."""
    assert told(code)["vi"] == CASES[code].text.strip("\n")
    assert f"[{code}]: " in told(code)["vi"]


@pytest.mark.parametrize("code", CASES)
def test_the_english_text_is_another(code: str, told: Told) -> None:
    """With `--lang en` message, reason and fix are in English, at the same place."""
    vietnamese, english = told(code)["vi"], told(code)["en"]
    assert head_of(english) not in ("", head_of(vietnamese))
    assert english.partition(" ")[0] == vietnamese.partition(" ")[0]
    assert "\n  fix: " in english
    assert "vì sao" not in english
    assert "cách sửa" not in english


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_says_what_to_do(code: str, lang: str) -> None:
    """A message without a way out helps nobody, in either language."""
    message, _, fix = CATALOGUE[code].text(lang)
    assert message
    assert fix


def test_problems_are_grouped_by_commune_sorted_and_counted(project: Workspace) -> None:
    """Shared files come first, then each commune with its counts, in the order of the files."""
    project.files(article("draft: yes\nupdated: 2026-6-5", "[x](y.md)"))
    project.files(own("contact: {email: xa}"))
    project.write("sites/_defaults.yml", "menu: [{to: /khong-co.html}]\n")
    text = problems_text(project.check(jobs=1).problems, project.root, "vi")
    assert [line for line in text.split("\n") if not line.startswith("  ") and line] == [
        "── Dùng chung: 1 sai sót",
        "sites/_defaults.yml:1:13: sai sót[menu-hong]: menu dẫn tới `/khong-co.html` nhưng trang "
        "không có",
        "── vi-du: 2 lỗi, 1 lưu ý",
        "content/vi-du/thong-tin.yml:1:18: lỗi[thu-dien-tu-sai]: `xa` không phải là địa chỉ thư "
        "điện tử",
        "content/vi-du/tin-tuc/2026/tin.md:4:8: lỗi[sai-dung-sai]: `draft` chỉ nhận `true` (có) "
        "hoặc `false` (không)",
        "content/vi-du/tin-tuc/2026/tin.md:5:10: lưu ý[ngay-viet-tat]: ngày `2026-6-5` chưa viết "
        "đủ",
    ]
