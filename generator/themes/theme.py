"""A theme that can render: its chain of folders, compiled templates, strings and assets.

The one module that knows Jinja2. A template is looked up from the child to the base; the name
`base:home.html` means exactly the one of that theme. What a template may use is known before it
runs: names of templates, strings and assets are literals, and missing ones are theme errors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
)
from jinja2.exceptions import TemplateSyntaxError
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.themes.assets import Asset
from generator.themes.chain import Chain, Prepared
from generator.themes.files import TemplateSource, ThemeFolder
from generator.themes.filters import FILTERS, placed, relative
from generator.themes.inspection import Uses, dynamic_names, line_of, uses_of

_MOST_PIECES = 20_000  # a megabyte holds about 1,000
_FAILURES = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
Loaded = tuple[str, str, Callable[[], bool]]


class ThemeError(Exception):
    """A template failed to render; `problem` says where."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.code)
        self.problem = found


class Theme:
    """A chain of theme folders, from the child to the base.

    `digests` are those of its templates where they are known; compiled templates are kept in the
    folder `compiled`.
    """

    def __init__(
        self,
        folders: tuple[ThemeFolder, ...],
        digests: Mapping[str, str] | None = None,
        compiled: Path | None = None,
    ) -> None:
        self.chain = Chain(folders)
        self._compiled = compiled
        self._digests = dict(digests or {})
        self._named: dict[str, Uses] = {}
        self._fragments: dict[int, tuple[object, dict[str, Markup]]] = {}
        self._pieces: dict[tuple[object, ...], Markup] = {}

    @property
    def assets(self) -> dict[str, Asset]:
        """The assets by their names."""
        return self.chain.assets

    @cached_property
    def environment(self) -> Environment:
        """The Jinja environment: escapes everything, refuses what is not defined."""
        environment = Environment(
            loader=FunctionLoader(self._load),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=self._bytecode(),
        )
        environment.filters.update(FILTERS)
        environment.globals.update(
            to=relative, once=self._once, asset=self._asset_url, t=self._text
        )
        return environment

    def _bytecode(self) -> FileSystemBytecodeCache | None:
        if self._compiled is None:
            return None
        self._compiled.mkdir(parents=True, exist_ok=True)
        return FileSystemBytecodeCache(str(self._compiled))

    def render(self, name: str, view: object) -> str:
        """Return the page that a template makes of a view; raises ThemeError."""
        chrome = getattr(view, "chrome", None)
        context: dict[str, object] = {"page": view}
        if chrome is None:
            return placed(self._render(name, context), "")
        return placed(self._render(name, context | self._fragments_of(chrome)), chrome.root)

    def problems(self) -> list[Problem]:
        """Return what is wrong with the templates: compiled all, each use checked."""
        found: list[Problem] = []
        for folder in self.chain.folders:
            for name, source in sorted(folder.templates.items()):
                found += self._problems_of(f"{folder.name}:{name}", source)
        return found

    def prepared(self) -> Prepared:
        """Return the theme with the digests of all its templates."""
        names = sorted({name for folder in self.chain.folders for name in folder.templates})
        digests = {name: self.digest(name) for name in names}
        return Prepared(self.chain.folders, digests, self.chain.fingerprint)

    def digest(self, name: str) -> str:
        """Return the digest of all that a template's output depends on beside its view."""
        if name not in self._digests:
            self._digests[name] = self.chain.digest(name, self._uses)
        return self._digests[name]

    def files(self, name: str) -> tuple[str, ...]:
        """Return the paths of the templates that a template is made of, itself first."""
        return self.chain.files(name, self._uses)

    def forget_fragments(self) -> None:
        """Drop the headers and footers of the last site."""
        self._fragments.clear()

    def _uses(self, source: TemplateSource) -> Uses:
        if source.path not in self._named:
            self._named[source.path] = uses_of(self.environment.parse(source.text))
        return self._named[source.path]

    def _load(self, name: str) -> Loaded | None:
        source = self.chain.source(name)
        return None if source is None else (source.text, source.path, lambda: True)

    def _problems_of(self, name: str, source: TemplateSource) -> list[Problem]:
        try:
            tree = self.environment.parse(source.text, name, source.path)
            self.environment.get_template(name)
        except TemplateSyntaxError as error:
            where = Span(source.path, error.lineno, 1)
            return [problem("mau-sai", where, reason=error.message or "")]
        found = [problem("mau-dong", Span(source.path, line, 1)) for line in dynamic_names(tree)]
        uses = uses_of(tree)
        for kind, names, known in (
            ("template", uses.templates, None),
            ("string", uses.strings, self.chain.strings),
            ("asset", uses.assets, self.assets),
        ):
            for used in names:
                if self.chain.source(used) is None if known is None else used not in known:
                    line = line_of(source.text, used)
                    where = Span(source.path, line, 1)
                    found.append(problem("mau-thieu", where, kind=kind, name=used))
        return found

    def _fragments_of(self, chrome: object) -> dict[str, Markup]:
        """Return header and footer, rendered once for each value of `chrome`."""
        known = self._fragments.get(id(chrome))
        if known is None:
            made = {
                name: Markup(self._render(f"{name}.html", {"chrome": chrome}))  # noqa: S704 ours
                for name in ("header", "footer")
            }
            known = self._fragments[id(chrome)] = (chrome, made)
        return known[1]

    def _once(self, macro: Macro, value: object, *arguments: object) -> Markup:
        """Return what a macro makes of a value, made once for all pages that show it.

        The macro uses nothing but its arguments, strings, assets and addresses.
        """
        key = (macro.name, value, *arguments)
        known = self._pieces.get(key)
        if known is None:
            if len(self._pieces) >= _MOST_PIECES:
                self._pieces.clear()
            known = self._pieces[key] = Markup(macro(value, *arguments))  # noqa: S704 ours
        return known

    def _asset_url(self, name: str) -> str:
        return relative("/" + self.assets[name].path)

    def _text(self, id: str, **values: object) -> str:
        text = self.chain.strings[id]
        return text.format(**values) if values else text

    def _render(self, name: str, context: dict[str, object]) -> str:
        try:
            return self.environment.get_template(name).render(context)
        except TemplateError as error:
            raise ThemeError(self._failure(name, error)) from error
        except _FAILURES as error:
            raise ThemeError(self._failure(name, error)) from error

    def _failure(self, name: str, error: Exception) -> Problem:
        """Return the problem of a template that failed, at the line that Jinja was at."""
        source = self.chain.source(name)
        path, line = source.path if source else f"themes/{self.chain.name}", 0
        ours = {each.path for folder in self.chain.folders for each in folder.templates.values()}
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename in ours:
                path, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
            trace = trace.tb_next
        return problem("mau-hong", Span(path, line, 1 if line else 0), reason=str(error))
