"""What a template names, before it runs: other templates, strings, assets; and what it may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jinja2 import Environment, meta, nodes

from generator.values import Struct

_FUNCTIONS = ("t", "asset")
FRAME = ("header", "footer")  # what every page of one section and depth has around its content


class Uses(Struct, frozen=True):
    """The literal names in a template, each sort in order."""

    templates: tuple[str, ...]
    strings: tuple[str, ...]
    assets: tuple[str, ...]


class Inspected(Struct, frozen=True):
    """A template as parsed, and what it names."""

    tree: nodes.Template
    uses: Uses


@lru_cache(maxsize=500)  # themes share most of their templates
def inspected(text: str) -> Inspected:
    """Return a template as parsed, and what it names; raises TemplateSyntaxError."""
    tree = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True).parse(text)
    return Inspected(tree, uses_of(tree))


def uses_of(tree: nodes.Template) -> Uses:
    """Return what a template names."""
    named = {name for name in meta.find_referenced_templates(tree) if name is not None}
    calls = list(tree.find_all(nodes.Call))
    return Uses(
        tuple(sorted(named)),
        tuple(sorted(set(_literals(calls, "t")))),
        tuple(sorted(set(_literals(calls, "asset")))),
    )


def dynamic_names(tree: nodes.Template) -> Iterator[int]:
    """Yield the lines where the name of a template, string or asset is not a literal."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        if not isinstance(getattr(node, "template", None), nodes.Const):
            yield node.lineno
    for call in tree.find_all(nodes.Call):
        named = isinstance(call.node, nodes.Name) and call.node.name in _FUNCTIONS
        if named and not (call.args and isinstance(call.args[0], nodes.Const)):
            yield call.lineno


def frames_apart(trees: Sequence[tuple[str, nodes.Template]]) -> bool:
    """Whether templates do nothing with `header` and `footer` but to write them as they are.

    They stand at the top of a template that no other includes or imports, so that nothing can
    work on what it writes.
    """
    taken = {name.rpartition(":")[2] for _, tree in trees for name in _taken_in(tree)}
    for name, tree in trees:
        used = [each for each in tree.find_all(nodes.Name) if each.name in FRAME]
        outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
        plain = [each for node in outputs for each in node.nodes if each in used]
        if used and (len(plain) != len(used) or name in taken):
            return False
    return True


def _taken_in(tree: nodes.Template) -> Iterator[str]:
    """Yield the names of the templates that a template includes or imports."""
    for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport)):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const):
            yield str(named.value)


def line_of(text: str, words: str) -> int:
    """Return the line of the first occurrence of some words, 1 where there is none."""
    before, found, _ = text.partition(words)
    return before.count("\n") + 1 if found else 1


def _literals(calls: list[nodes.Call], function: str) -> Iterator[str]:
    for call in calls:
        if isinstance(call.node, nodes.Name) and call.node.name == function and call.args:
            first = call.args[0]
            if isinstance(first, nodes.Const):
                yield str(first.value)
