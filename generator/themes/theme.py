"""A theme that can render: its chain of folders, compiled templates, strings and assets.

The one module that knows Jinja2. A template is looked up from the child to the base; the name
`base:home.html` means exactly the one of that theme. What a template may use is known before it
runs: names of templates, strings and assets are literals, and missing ones are theme errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError
from markupsafe import Markup

from generator.digests import digest_of
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.themes.assets import Asset, published
from generator.themes.filters import FILTERS, relative
from generator.themes.folder import AssetSource, TemplateSource, ThemeFolder
from generator.themes.inspection import dynamic_names, line_of, uses_of

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
    """A chain of theme folders, from the child to the base."""

    def __init__(self, chain: tuple[ThemeFolder, ...]) -> None:
        self.chain = chain
        self.name = chain[0].name
        self.strings: dict[str, str] = {}
        sources: dict[str, AssetSource] = {}
        for folder in reversed(chain):
            self.strings |= folder.strings
            sources |= folder.assets
        self.assets: dict[str, Asset] = published(sources)
        self._digests: dict[str, str] = {}
        self._fragments: dict[int, tuple[object, dict[str, Markup]]] = {}

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
        )
        environment.filters.update(FILTERS)
        return environment

    def source(self, name: str) -> TemplateSource | None:
        """Return the template that a name means in this theme, or None."""
        theme, colon, plain = name.rpartition(":")
        for folder in self.chain:
            if (not colon or folder.name == theme) and plain in folder.templates:
                return folder.templates[plain]
        return None

    def render(self, name: str, view: object) -> str:
        """Return the page that a template makes of a view; raises ThemeError."""
        chrome = getattr(view, "chrome", None)
        context: dict[str, object] = {"page": view}
        root = ""
        if chrome is not None:
            root = chrome.root
            context |= self._fragments_of(chrome, root)
        return self._render(name, context | self._functions(root))

    def problems(self) -> list[Problem]:
        """Return what is wrong with the templates: compiled all, each use checked."""
        found: list[Problem] = []
        for folder in self.chain:
            for name, source in sorted(folder.templates.items()):
                found += self._problems_of(f"{folder.name}:{name}", source)
        return found

    @cached_property
    def fingerprint(self) -> str:
        """The digest of everything in the theme and in those that it extends."""
        return digest_of(
            tuple(
                (
                    folder.name,
                    folder.extends,
                    tuple((name, each.digest) for name, each in sorted(folder.templates.items())),
                    tuple(sorted(folder.strings.items())),
                    tuple((name, each.digest) for name, each in sorted(folder.assets.items())),
                )
                for folder in self.chain
            )
        )

    def digest(self, name: str) -> str:
        """Return the digest of all that a template's output depends on beside its view.

        It covers the closure of templates, also the places where a name was looked up in vain,
        and the strings and assets that they name.
        """
        if name not in self._digests:
            self._digests[name] = digest_of(tuple(self._closure(name)))
        return self._digests[name]

    def forget_fragments(self) -> None:
        """Drop the headers and footers of the last site."""
        self._fragments.clear()

    def _closure(self, name: str) -> Iterator[tuple[str, ...]]:
        waiting = [name, "header.html", "footer.html"]
        seen: set[str] = set()
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            theme, colon, plain = current.rpartition(":")
            for folder in self.chain:
                if not colon or folder.name == theme:
                    own = folder.templates.get(plain)
                    yield folder.name, plain, own.digest if own else ""
            source = self.source(current)
            if source is None:
                continue
            uses = uses_of(self.environment.parse(source.text))
            yield from (("string", id, self.strings.get(id, "")) for id in uses.strings)
            yield from (("asset", id, self._asset_path(id)) for id in uses.assets)
            waiting += uses.templates

    def _asset_path(self, name: str) -> str:
        return self.assets[name].path if name in self.assets else ""

    def _load(self, name: str) -> Loaded | None:
        source = self.source(name)
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
            ("string", uses.strings, self.strings),
            ("asset", uses.assets, self.assets),
        ):
            for used in names:
                if self.source(used) is None if known is None else used not in known:
                    line = line_of(source.text, used)
                    where = Span(source.path, line, 1)
                    found.append(problem("mau-thieu", where, kind=kind, name=used))
        return found

    def _fragments_of(self, chrome: object, root: str) -> dict[str, Markup]:
        """Return header and footer, rendered once for each value of `chrome`."""
        known = self._fragments.get(id(chrome))
        if known is None:
            context = {"chrome": chrome} | self._functions(root)
            made = {
                name: Markup(self._render(f"{name}.html", dict(context)))  # noqa: S704 own templates
                for name in ("header", "footer")
            }
            known = self._fragments[id(chrome)] = (chrome, made)
        return known[1]

    def _functions(self, root: str) -> dict[str, object]:
        return {
            "to": partial(relative, root),
            "asset": partial(self._asset_url, root),
            "t": self._text,
        }

    def _asset_url(self, root: str, name: str) -> str:
        return root + self.assets[name].path

    def _text(self, id: str, **values: object) -> str:
        text = self.strings[id]
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
        source = self.source(name)
        path, line = source.path if source else f"themes/{self.name}", 0
        ours = {each.path for folder in self.chain for each in folder.templates.values()}
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename in ours:
                path, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
            trace = trace.tb_next
        return problem("mau-hong", Span(path, line, 1 if line else 0), reason=str(error))
