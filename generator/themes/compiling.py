"""Compiling templates: words, assets and addresses that are known then are written into them.

`t('agency')`, `asset('site.css')` and `to('/feed.xml')` become text of the template; the other
calls of `to` and `t` become filters, which Jinja calls in a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from hashlib import sha1
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from generator.digests import digest_of
from generator.themes.filters import FILTERS, relative
from generator.themes.inspection import Uses, inspect, inspected, is_inspected


class Words:
    """What templates name: strings by their ids, assets by their names (`values` are paths)."""

    def __init__(self, strings: Mapping[str, str], assets: Mapping[str, str]) -> None:
        self.strings = strings
        self.assets = assets

    def text(self, id: str, **values: object) -> str:
        """Return a string, filled with values; raises KeyError for one that is not there."""
        text = self.strings[id]
        return text.format(**values) if values else text

    def asset(self, name: str) -> str:
        """Return the address of an asset; raises KeyError for one that is not there."""
        return relative("/" + self.assets[name])

    def digest(self, uses: Uses) -> str:
        """Return the digest of those that a template names."""
        strings = tuple((id, self.strings.get(id)) for id in uses.strings)
        return digest_of((strings, tuple((name, self.assets.get(name)) for name in uses.assets)))


class _Calling(Context):
    """A context that calls what it is told to: nothing that templates call asks for the context."""

    @staticmethod
    def call(
        called: Callable[..., Any],
        /,
        *arguments: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """Call a macro or function; what a context of Jinja does besides is half of the cost."""
        return called(*arguments, **named)


class TemplateEnvironment(Environment):
    """The Jinja environment of a theme: escapes everything, refuses what is not defined.

    Compiled templates are kept in the folder `compiled`, apart for each theme by its name.
    """

    context_class = _Calling

    def __init__(
        self, theme: str, words: Words, loader: FunctionLoader, compiled: Path | None
    ) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_Compiled(compiled, theme) if compiled else None,
        )
        self._words = words
        self._trees: dict[str, nodes.Template] = {}
        self.filters.update(FILTERS | {"to": relative, "t": words.text})
        self.globals.update(to=relative, asset=words.asset, t=words.text)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: those of all, as a plain dictionary, which is fast."""
        return super().make_globals(d) if d else self.globals

    def words_in(self, source: str) -> str:
        """Return the digest of the words that go into the code of a template."""
        if not is_inspected(source):
            self._trees[source] = self._parse(source, None, None)
        return self._words.digest(inspected(source).uses)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Jinja's hook for reading a template: what it names is seen before its code is written."""
        known = self._trees.pop(source, None)
        if known is not None:
            return known
        tree = super()._parse(source, name, filename)
        inspect(source, tree)
        return tree

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        """Jinja's hook between reading a template and writing its code."""
        _Folding(self._words).visit(source)
        code = super()._generate(source, name, filename, defer_init)
        imports, _, rest = code.partition("\n")
        return f"{imports}; from generator.themes.escaping import escape\n{rest}"


class _Folding(NodeTransformer):
    """Puts values in the place of calls whose arguments are literals, filters for the others."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        plain = not (node.dyn_args or node.dyn_kwargs) and len(node.args) == 1
        if not plain or name not in ("t", "asset", "to"):
            return node
        first = node.args[0]
        if isinstance(first, nodes.Const) and not node.kwargs:
            value = self._value(name, str(first.value))
            return node if value is None else nodes.Const(value, lineno=node.lineno)
        if name == "asset":
            return node
        return nodes.Filter(
            first,
            name,
            [],
            node.kwargs,
            None,
            None,
            lineno=node.lineno,
            environment=node.environment,
        )

    def _value(self, name: str, literal: str) -> str | None:
        """Return what a call with one literal returns, or None where it would fail."""
        if name == "to":
            return relative(literal)
        known = self._words.strings if name == "t" else self._words.assets
        if literal not in known:
            return None
        return self._words.text(literal) if name == "t" else self._words.asset(literal)


_MADE: dict[str, CodeType] = {}  # by checksum: themes share most of their templates
_MOST = 1_000


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates: one file for each in each theme, good for the same words only."""

    def __init__(self, folder: Path, theme: str) -> None:
        super().__init__(str(folder))
        self._theme = theme

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(f"{self._theme}|{name}", filename)

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return a template as it was kept, or as another theme has it that says the same in it."""
        assert isinstance(environment, TemplateEnvironment), "it makes these caches"
        made_of = f"{name}|{filename}|{environment.words_in(source)}|{source}"
        bucket = Bucket(
            environment,
            self.get_cache_key(name, filename),
            sha1(made_of.encode(), usedforsecurity=False).hexdigest(),
        )
        self.load_bytecode(bucket)
        if bucket.code is None and bucket.checksum in _MADE:
            bucket.code = _MADE[bucket.checksum]
            self.dump_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template as it was kept, where it can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; where that cannot be, the next build is only slower."""
        assert bucket.code is not None, "a template without code is not kept"
        if len(_MADE) >= _MOST:
            _MADE.clear()
        _MADE[bucket.checksum] = bucket.code
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
