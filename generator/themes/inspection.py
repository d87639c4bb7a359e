"""What a template names, before it runs: other templates, strings, assets; and what it may not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Environment, nodes

from generator.values import Struct

_FUNCTIONS = ("t", "asset")
_IMPORTS = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
FRAME = ("header", "footer")  # what every page of one section and depth has around its content


class Uses(Struct, frozen=True):
    """The literal names in a template, each sort in order."""

    templates: tuple[str, ...]
    strings: tuple[str, ...]
    assets: tuple[str, ...]


class Inspected(Struct, frozen=True):
    """What a template names, and how.

    `dynamic` are the lines where the name of a template, string or asset is not a literal; `taken`
    are the templates that it includes or imports. `frame` says whether it names header or footer,
    `writes_frame` whether it does nothing with them but to write them, at its top.
    """

    uses: Uses
    dynamic: tuple[int, ...]
    taken: tuple[str, ...]
    frame: bool
    writes_frame: bool


_SEEN: dict[str, Inspected] = {}  # by text: themes share most of their templates
_MOST = 1_000


def inspected(text: str) -> Inspected:
    """Return what a template names; raises TemplateSyntaxError."""
    known = _SEEN.get(text)
    if known is not None:
        return known
    tree = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True).parse(text)
    return inspect(text, tree)


def is_inspected(text: str) -> bool:
    """Whether it is known what a template names."""
    return text in _SEEN


def inspect(text: str, tree: nodes.Template) -> Inspected:
    """Return what a template names that was parsed elsewhere, and keep it for `inspected`."""
    if text not in _SEEN:
        recall({text: _inspected(tree)})
    return _SEEN[text]


def recall(known: Mapping[str, Inspected]) -> None:
    """Keep for `inspected` what is known of templates, by their texts."""
    if len(_SEEN) + len(known) > _MOST:
        _SEEN.clear()
    _SEEN.update(known)


def frames_apart(templates: Iterable[tuple[str, Inspected]]) -> bool:
    """Whether templates do nothing with `header` and `footer` but to write them as they are.

    They stand at the top of a template that no other includes or imports, so that nothing can
    work on what it writes.
    """
    templates = tuple(templates)
    taken = {name.rpartition(":")[2] for _, each in templates for name in each.taken}
    return all(each.writes_frame and name not in taken for name, each in templates if each.frame)


def _inspected(tree: nodes.Template) -> Inspected:
    found = list(tree.find_all((*_IMPORTS, nodes.Call, nodes.Filter, nodes.Name)))
    imports = [each for each in found if isinstance(each, _IMPORTS)]
    asked = [*_asked(found)]
    frame = [each for each in found if isinstance(each, nodes.Name) and each.name in FRAME]
    outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
    written = [each for node in outputs for each in node.nodes if each in frame]
    return Inspected(
        Uses(
            tuple(sorted({*_named_by(imports)})),
            _names(asked, "t"),
            _names(asked, "asset"),
        ),
        (*_dynamic_imports(imports), *(each.line for each in asked if each.name is None)),
        tuple(_named_by(each for each in imports if not isinstance(each, nodes.Extends))),
        bool(frame),
        len(written) == len(frame),
    )


class _Asked(Struct, frozen=True):
    """A place where a string or asset is asked for, and its name, None where that is not literal.

    Also where `t` or `asset` itself is handed on: nobody knows what is asked for then.
    """

    function: str
    name: str | None
    line: int


def _asked(found: list[nodes.Node]) -> Iterator[_Asked]:
    called = {id(node.node) for node in found if isinstance(node, nodes.Call)}
    own = {node.name for node in found if isinstance(node, nodes.Name) and node.ctx != "load"}
    for node in found:
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            function, name = node.node.name, _literal(node.args[0] if node.args else None)
        elif isinstance(node, nodes.Filter) and node.name == "map" and node.args:
            function, name = _literal(node.args[0]) or _FUNCTIONS[0], None
        elif isinstance(node, nodes.Filter):
            function, name = node.name, _literal(node.node)
        elif isinstance(node, nodes.Name) and id(node) not in called and node.name not in own:
            function, name = node.name, None
        else:
            continue
        if function in _FUNCTIONS:
            yield _Asked(function, name, node.lineno)


def _names(asked: list[_Asked], function: str) -> tuple[str, ...]:
    names = {each.name for each in asked if each.function == function and each.name is not None}
    return tuple(sorted(names))


def _literal(node: nodes.Node | None) -> str | None:
    return str(node.value) if isinstance(node, nodes.Const) else None


def _dynamic_imports(imports: Iterable[nodes.Node]) -> Iterator[int]:
    for node in imports:
        if not isinstance(getattr(node, "template", None), nodes.Const):
            yield node.lineno


def _named_by(imports: Iterable[nodes.Node]) -> Iterator[str]:
    for node in imports:
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const):
            yield str(named.value)


def line_of(text: str, words: str) -> int:
    """Return the line of the first occurrence of some words, 1 where there is none."""
    before, found, _ = text.partition(words)
    return before.count("\n") + 1 if found else 1
