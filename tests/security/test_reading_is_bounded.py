"""Reading is bounded: no text, however made, stops the build, or the other texts and sites."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from generator.content.bodies import body_of
from generator.content.places import Places
from generator.content.sanitising import Sanitiser
from generator.model.body import Body
from generator.sources.files import normal
from generator.sources.nodes import Mapping, read_mapping
from tests.workspace import Built, Workspace

FRONT = "title: Bài\ndate: 2026-05-01\n"
BOMB = "".join(
    f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9) if number else 'lol'}]\n"
    for number in range(9)
)
MERGES = "".join(f"m{number}: &m{number} {{<<: *m{number - 1}}}\n" for number in range(1, 20))

FRONTS = {
    "aliases": (FRONT + BOMB, {"yaml-bi-danh"}),
    "merges": (FRONT + "m0: &m0 {a: 1}\n" + MERGES, {"yaml-bi-danh"}),
    "an anchor": (FRONT + "author: &a A\n", {"yaml-bi-danh"}),
    "itself": (FRONT + "tags: &a [*a]\n", {"yaml-bi-danh"}),
    "tags": (FRONT + "author: !!python/object/apply:os.system [id]\n", {"yaml-the"}),
    "own tags": (FRONT + "author: !x y\n", {"yaml-the"}),
    "binary": (FRONT + "author: !!binary aGk=\n", {"yaml-the"}),
    "brackets": (FRONT + "tags: " + "[" * 15_000 + "\n", {"yaml-qua-sau"}),
    "braces": (FRONT + "tags: " + "{a: " * 3_900 + "\n", {"yaml-qua-sau"}),
    "closed brackets": (FRONT + "tags: " + "[" * 7_000 + "]" * 7_000 + "\n", {"yaml-qua-sau"}),
    "question marks": (FRONT + "tags:\n  " + "? " * 7_000 + "\n", {"yaml-qua-sau"}),
    "dashes": (FRONT + "tags:\n  " + "- " * 7_000 + "\n", {"yaml-qua-sau"}),
    "deep": (FRONT + "".join("  " * n + f"a{n}:\n" for n in range(100)), {"yaml-qua-sau"}),
    "keys that are lists": (FRONT + "? [a]\n: b\n", {"yaml-khoa-la"}),
    "twice": (FRONT + "title: Hai\n", {"yaml-trung-khoa"}),
    "many keys": (FRONT + "".join(f"k{n}: 1\n" for n in range(1_500)), {"truong-la"}),
    "many tags": (FRONT + f"tags: [{', '.join(f't{n}' for n in range(2_000))}]\n", set()),
    "large": (FRONT + f"summary: {'a' * 17_000}\n", {"front-matter-qua-lon"}),
    "long": (FRONT + f"summary: {'a' * 15_000}\n", {"qua-dai"}),
    "two documents": (FRONT + "--- x\n", {"yaml-hai-tai-lieu"}),
    "a directive": ("%YAML 9.9\n" + FRONT, {"yaml-sai"}),
    "open quotes": (FRONT + 'author: "' + "a\n" * 100, {"yaml-ngoac-kep"}),
    "a tab": (FRONT + "source:\n\tname: A\n", {"yaml-tab"}),
    "escapes": (FRONT + 'author: "' + "\\u0301" * 2_000 + '"\n', set()),
    "a surrogate": (FRONT + 'author: "\\ud800"\n', {"yaml-ngoac-kep", "yaml-sai"}),
    "a null": (FRONT + 'author: "\\0"\n', {"gia-tri-rong"}),
    "long numbers": (f"title: Bài\ndate: {'9' * 9_000}-01-01\n", {"ngay-sai-dang"}),
    "a late year": ("title: Bài\ndate: 9999-12-31\n", {"nam-khong-hop-le"}),
    "an early year": ("title: Bài\ndate: 0000-00-00\n", {"nam-khong-hop-le"}),
    "the last day": (FRONT + "publish_until: 2200-12-31\n", set()),
    "a wide offset": ("title: Bài\ndate: 2200-12-31T23:59:59-99:99\n", {"gio-khong-hop-le"}),
    "the first day": ("title: Bài\ndate: 1900-01-01T00:00:00+14:00\n", set()),
}

# Each of these keeps Python-Markdown busy for longer than the limit: two seconds of a processor.
STOPPED = {
    "brackets": "[" * 8_000,
    "references": "[a][" * 2_500,
}
CRASHES = {
    "an id without value": "# a {: id }",
    "dashes": "- " * 2_000 + "a",
    "quotes": ">" * 2_000 + "a",
    "a style of a code block": '```{.py style="x"}\nx\n```',
    "a formatter of a code block": '```{.py pygments_formatter="rtf"}\nx\n```',
    "open elements": "<div>" * 1_900,
    "closed elements": "<div>" * 900 + "</div>" * 900,
    "elements over lines": "<div>\n" * 30_000,
    "spans": "<b><i>" * 1_600,
}
REFUSED = {"qua-cham", "khong-chuyen-duoc", "long-qua-sau", "dong-qua-dai", "van-ban-qua-lon"}
SIZES = {
    "a long line": ("a" * 10_001, ["dong-qua-dai"]),
    "many lines": ("a\n" * 131_073, ["van-ban-qua-lon"]),
    "a long line of marks": ("đ" * 9_999 + "\n" + "́" * 10_001, ["dong-qua-dai"]),
}
# Odd, not slow: read as something, or refused as one document.
ODD = {
    "nothing": "",
    "blanks": " \n\t\n" * 1_000,
    "stars": "*" * 9_000,
    "underscores": "_" * 9_000,
    "nested emphasis": "*a **b " * 60 + "** c*" * 60,
    "crossed emphasis": "**a *b** c* " * 150,
    "backticks": "`" * 9_000,
    "uneven backticks": "".join("`" * n + "a" for n in range(1, 130)),
    "backslashes": "\\" * 9_000,
    "exclamations": "![" * 300,
    "parentheses": "[a](" + "(" * 4_000,
    "closed parentheses": "[a](" + "(" * 300 + ")" * 300 + ")",
    "titles": "[a](b " + '"' * 1_000 + ")",
    "angles": "<" * 9_000,
    "elements never closed": "<a " * 3_000,
    "comments": "<!--" * 2_000,
    "declarations": "<!" * 4_000,
    "instructions": "<?" * 4_000,
    "entities": "&" * 9_000,
    "numbers": "&#" * 4_000,
    "pipes": "|" * 9_000,
    "a table": "|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "|b" * 400 + "|",
    "rulers": "-- " * 3_000,
    "grid": "+" + "---+" * 2_000,
    "fences": "```\n" * 201,
    "fences of all lengths": "".join("`" * n + "\n" for n in range(3, 60)),
    "tildes": "~" * 9_000,
    "headings": "#" * 9_000,
    "setext": "a\n" + "=" * 9_000,
    "numbered": "".join(f"{n}. a\n" for n in range(500)),
    "numbered high": f"{'9' * 9_000}. a",
    "deep list": "".join("    " * n + "- a\n" for n in range(40)),
    "deep quotes": "> " * 60 + "a",
    "lists in quotes": "> - " * 40 + "a",
    "definitions": "".join(f"[{n}]: a{n}\n" for n in range(500)),
    "attributes": "a {: " + "#a " * 2_000 + "}",
    "braces": "{:" * 4_000,
    "admonitions": "!!! note\n    " * 60 + "a",
    "footnotes that name themselves": "[^1]\n\n[^1]: [^1] [^2]\n[^2]: [^1]\n",
    "addresses": "http://" * 1_000,
    "mails": "a@" * 3_000,
    "stash": "\x02klzzwxh:9999\x03\x02wzxhzdk:9999\x03",
    "marks": "\ue0000\ue001 \ue00099999\ue001",
    "combining": "a" + "\u0301" * 5_000,
    "every control": "".join(map(chr, range(1, 32))) + "\x7f\x80\x9f",
    "surroundings": "\ufeff\u2028\u2029\u0085\u00ad\u200b\u202e",
    "highest": "\U0010ffff\U000e0001\ufffe\uffff",
}
MARKS = (
    *("[", "]", "(", ")", "*", "_", "`", "```", "~~~", "<", ">", "</", "<b>", "<div>", "<!--"),
    *("-->", "&", "&#", ";", "|", "-", "+", "=", "#", "1. ", "- ", "> ", "    ", "\n", "\n\n"),
    *("{:", "{#", "}", "!", "!!! ", "[^1]", "[^1]: ", "\\", '"', "'", "a", "http://", "@", "\t"),
)


def body(text: str) -> tuple[Body | None, list[str]]:
    """Return the body of a text, as the product reads it from a file, and the problems' codes."""
    places = Places("content/vi-du/bai.md", normal(text), 5)
    made, problems = body_of(places, title="Bài", sanitiser=Sanitiser(frozenset({"site"})))
    return made, [found.code for found in problems]


def random_texts(count: int) -> list[str]:
    """Return that many texts of marks that mean something, the same in every run."""
    chance = random.Random(4711)  # noqa: S311 no secret depends on it
    return ["".join(chance.choices(MARKS, k=chance.randint(5, 80))) for _ in range(count)]


@dataclass(frozen=True)
class Read:
    """One site with a hostile document of each sort, and what the build said of each."""

    project: Workspace
    built: Built

    def codes(self, name: str) -> set[str]:
        """Return the codes of the errors of a document."""
        path = f"content/vi-du/tin-tuc/2026/{name}.md"
        return {found.code for found in self.built.problems if found.path == path}

    def shows(self, name: str) -> bool:
        """Whether a document has a page."""
        return self.project.exists("vi-du", f"tin-tuc/2026/{name}.html")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Build all hostile front matters and crashes beside a good article."""
    project = Workspace(tmp_path_factory.mktemp("read"))
    project.article("vi-du", "2026/tot")
    project.article("gia-dinh", "2026/khac")
    for number, (front, _) in enumerate(FRONTS.values()):
        project.write(f"content/vi-du/tin-tuc/2026/front-{number}.md", f"---\n{front}---\n\nChữ.\n")
    for number, text in enumerate(CRASHES.values()):
        project.article("vi-du", f"2026/crash-{number}", text)
    for number, text in enumerate(STOPPED.values()):
        project.article("vi-du", f"2026/slow-{number}", text)
    return Read(project, project.build(jobs=1))


@pytest.mark.parametrize("number", range(len(FRONTS)), ids=FRONTS)
def test_a_hostile_front_matter_is_a_problem_of_one_document(number: int, read: Read) -> None:
    """It has the code that says why, and the page is there exactly where nothing is wrong."""
    expected = list(FRONTS.values())[number][1]
    codes = read.codes(f"front-{number}")
    assert codes <= expected
    assert bool(codes) is bool(expected)
    assert read.shows(f"front-{number}") is not bool(expected)


@pytest.mark.parametrize("number", range(len(CRASHES)), ids=CRASHES)
def test_a_crash_of_the_library_is_a_problem_of_one_document(number: int, read: Read) -> None:
    """What cannot be converted is held back with one error."""
    assert read.codes(f"crash-{number}") <= REFUSED | {"the-bi-bo"}
    assert read.codes(f"crash-{number}") & REFUSED
    assert not read.shows(f"crash-{number}")


@pytest.mark.parametrize("number", range(len(STOPPED)), ids=STOPPED)
def test_a_slow_text_is_stopped(number: int, read: Read) -> None:
    """The limit of processor time holds one document back."""
    assert read.codes(f"slow-{number}") == {"qua-cham"}
    assert not read.shows(f"slow-{number}")


def test_everything_else_is_built(read: Read) -> None:
    """The good article, the lists of its site, and the other sites."""
    assert not any(site.failed for site in read.built.report.sites)
    assert read.shows("tot")
    assert read.project.exists("gia-dinh", "tin-tuc/2026/khac.html")
    assert "2026/tot.html" in read.project.page("vi-du", "tin-tuc/index.html")


def test_no_problem_of_a_hostile_text_is_a_traceback(read: Read) -> None:
    """Each is told in words, with the place in the file, and none is a defect of ours."""
    assert "loi-noi-bo" not in read.built.codes
    assert "Traceback" not in read.built.text("en")
    assert "Traceback" not in read.built.text("vi")


@pytest.mark.parametrize("name", SIZES)
def test_what_is_too_large_is_refused_before_it_is_read(name: str) -> None:
    """256 KB a text, 10,000 characters a line."""
    text, codes = SIZES[name]
    assert body(text) == (None, codes)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_is_read_or_refused(name: str) -> None:
    """Every row of marks gives a body, or the one error that says why not."""
    made, codes = body(ODD[name])
    assert (made is None) is bool(REFUSED & set(codes))
    assert len(codes) <= 20


def test_random_marks_are_read_or_refused() -> None:
    """No text of marks makes an exception of ours."""
    results = [body(text) for text in random_texts(1_000)]
    assert [
        codes for made, codes in results if (made is None) is not bool(REFUSED & set(codes))
    ] == []
    assert sum(made is not None for made, _ in results) > 800


def test_a_library_that_crashed_reads_the_next_text_as_if_nothing_had_been() -> None:
    """No state is left behind by a text that could not be read."""
    text = "# Một\n\n[^1] [a][b]\n\n[^1]: Hai\n\n[b]: #mot\n"
    before = body(text)
    results = [body(hostile)[0] for hostile in CRASHES.values()]
    assert results == [None] * len(CRASHES)
    assert body(text) == before


@pytest.mark.parametrize("text", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000, "? " * 200_000])
def test_deep_settings_are_refused_at_once(text: str) -> None:
    """Settings have no limit of 16 KB; depth stops them before the stack does."""
    node, problems = read_mapping(text, "sites/vi-du.yml")
    assert node is None
    assert {found.code for found in problems} == {"yaml-qua-sau"}


def test_a_wide_list_is_read(project: Workspace) -> None:
    """A flat list of a hundred thousand words is no reason to fail."""
    node, problems = read_mapping(f"a: [{'b, ' * 100_000}]", "sites/vi-du.yml")
    assert problems == []
    assert isinstance(node, Mapping)


@pytest.mark.parametrize(
    "content",
    [
        b"contact: {phone: &a 0252, fax: *a}\n",
        b"contact: " + b"[" * 100_000,
        b"contact: !!python/name:os.system ''\n",
        b"\xff\xfe\x00",
        b"a" * ((1 << 20) + 1),
        b"contact: {phone: {{7*7}}}\n",
        b"- a\n- b\n",
        b'"',
    ],
    ids=range(8),
)
def test_a_hostile_own_file_is_a_problem_of_one_site(content: bytes, project: Workspace) -> None:
    """thong-tin.yml of one commune leaves its own site and all others built."""
    project.write("content/vi-du/thong-tin.yml", content)
    built = project.build(jobs=1)
    assert {found.path for found in built.problems} == {"content/vi-du/thong-tin.yml"}
    assert not any(site.failed for site in built.report.sites)
    assert "Traceback" not in built.text()
