"""YAML is texts, lists and mappings with their places, and nothing that can surprise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.span import Span
from generator.sources.nodes import Mapping, merged, plain, read_mapping
from generator.sources.schema import locate

PATH = "sites/vi-du.yml"


def mapping(text: str) -> Mapping:
    """Return the mapping of a text without problems."""
    node, problems = read_mapping(text, PATH)
    assert problems == [] and node is not None
    return node


@pytest.mark.parametrize(
    "text",
    "17:30 0236 on off yes no ~ null true 1_000 1e3 0x1F 2023-11-05 .inf 1.10 = <<".split(),
)
def test_a_scalar_is_its_text(text: str) -> None:
    """17:30 is not 1050, 0236 not 158, `on` not true: schemas type what was written."""
    assert plain(mapping(f"a: {text}")) == {"a": text}
    assert plain(mapping(f"a: [{text}, '{text}']")) == {"a": [text, text]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# chỉ có chú thích\n", {}),
        ("a:\n", {"a": ""}),
        ("a: 'nay: mai'\n", {"a": "nay: mai"}),
        ("a: >\n  một\n  hai\n", {"a": "một hai\n"}),
        ("a: |\n  một\n  hai\n", {"a": "một\nhai\n"}),
        ("tên: {Xã: [Đức Tín, Tân Hà]}\n", {"tên": {"Xã": ["Đức Tín", "Tân Hà"]}}),
        ("on: 1\n1: on\n", {"on": "1", "1": "on"}),
        ("---\na: 1\n", {"a": "1"}),
    ],
)
def test_a_text_becomes_lists_and_mappings(text: str, expected: object) -> None:
    """Structure is YAML's own, keys are texts too."""
    assert plain(mapping(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", ["1:4 yaml-bi-danh", "2:4 yaml-bi-danh"]),
        ("a: !!int 1\n", ["1:4 yaml-the"]),
        ("a: !!python/object:os.system {}\n", ["1:4 yaml-the"]),
        ("a: 1\nb: 2\na: 3\n", ["3:1 yaml-trung-khoa"]),
        ("a: {b: 1, c: 2, b: 3}\n", ["1:17 yaml-trung-khoa"]),
        ("? [a]\n: 1\n", ["1:3 yaml-khoa-la"]),
        ("- a\n- b\n", ["1:1 yaml-khong-phai-nhom"]),
        ("chỉ một câu\n", ["1:1 yaml-khong-phai-nhom"]),
        ("a: 1\n---\nb: 2\n", ["2:1 yaml-hai-tai-lieu"]),
        ("a: [[[[[[[[1]]]]]]]]\n", ["1:9 yaml-qua-sau"]),
        ("title: Tin: mới\n", ["1:11 yaml-hai-cham"]),
        ("a:\n\t- x\n", ["2:1 yaml-tab"]),
        ("a: 'x\nb: 1\n", ["1:4 yaml-ngoac-kep"]),
        ("a: [1, 2\nb: 1\n", ["2:2 yaml-sai"]),
        ("a: @x\n", ["1:4 yaml-sai"]),
    ],
)
def test_what_could_surprise_is_refused_with_its_place(text: str, expected: list[str]) -> None:
    """Aliases, tags, doubled keys, depth and broken syntax are told as `line:column code`."""
    node, problems = read_mapping(text, PATH)
    assert node is None
    assert [f"{each.line}:{each.column} {each.code}" for each in problems] == expected


def test_a_billion_laughs_stay_small() -> None:
    """Aliases are counted, not followed, and not all of them are told."""
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]" for n in range(1, 9))]
    node, problems = read_mapping("\n".join(lines), PATH)
    assert node is None
    assert len(problems) == 20


@pytest.mark.parametrize(
    ("path", "where", "text"),
    [
        (("name",), (11, 7), "Đức Tín"),
        (("menu", 1, "to"), (14, 10), "/b/"),
        (("menu", 0), (13, 5), ""),
        (("menu", 9), (13, 3), ""),
        (("name", "to"), (11, 7), "Đức Tín"),
        ((), (11, 1), ""),
    ],
)
def test_each_value_knows_its_place(
    path: tuple[str | int, ...], where: tuple[int, int], text: str
) -> None:
    """Lines count from where the text begins in its file; what is missing is at its parent."""
    written = "name: Đức Tín\nmenu:\n  - {to: /a/}\n  - {to: /b/}\n"
    node, _ = read_mapping(written, PATH, line=11)
    assert node is not None
    assert locate(node, path) == (Span(PATH, *where), text)


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        ("a: 1", "b: 2", {"a": "1", "b": "2"}),
        ("a: 1", "a: 2", {"a": "2"}),
        ("a: {x: 1, y: 2}", "a: {y: 3, z: 4}", {"a": {"x": "1", "y": "3", "z": "4"}}),
        ("a: [1, 2]", "a: [3]", {"a": ["3"]}),
        ("a: {x: 1}", "a: [3]", {"a": ["3"]}),
        ("a: [1]", "a: {x: 1}", {"a": {"x": "1"}}),
        ("a: {x: {y: 1}}", "a: {x: {z: 2}}", {"a": {"x": {"y": "1", "z": "2"}}}),
        ("a: {x: 1}", "", {"a": {"x": "1"}}),
        ("b: 1\na: 2", "c: 3\na: 4", {"b": "1", "a": "4", "c": "3"}),
    ],
)
def test_layers_merge(lower: str, upper: str, expected: object) -> None:
    """Mappings merge, everything else is replaced; the lower layer's order comes first."""
    together = plain(merged(mapping(lower), mapping(upper)))
    assert isinstance(together, dict) and isinstance(expected, dict)
    assert list(together.items()) == list(expected.items())


def test_merged_values_keep_their_own_places() -> None:
    """After the merge each value still names the file that it was written in."""
    lower, _ = read_mapping("a: {x: 1, y: 2}\n", "sites/_defaults.yml")
    upper, _ = read_mapping("\na: {y: 3}\n", "sites/vi-du.yml")
    assert lower and upper
    both = merged(lower, upper)
    assert locate(both, ("a", "x"))[0] == Span("sites/_defaults.yml", 1, 8)
    assert locate(both, ("a", "y"))[0] == Span("sites/vi-du.yml", 2, 8)


@given(st.text(max_size=80))
def test_any_text_is_a_mapping_or_a_problem(text: str) -> None:
    """No text of an editor can crash the reader."""
    node, problems = read_mapping(text, PATH)
    assert (node is None) is bool(problems)


def test_a_scalar_knows_whether_it_was_quoted() -> None:
    """The column of a character inside it depends on that."""
    quoted = [getattr(node, "bare", None) for _, node in mapping("a: x\nb: 'x'\nc: \"x\"\n").items]
    assert quoted == [True, False, False]
