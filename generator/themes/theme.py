"""A theme that can render: its chain of folders, compiled templates, strings and assets.

The one module that knows Jinja2. A template is looked up from the child to the base; the name
`base:home.html` means exactly the one of that theme. What a template may use is known before it
runs: names of templates, strings and assets are literals, and missing ones are theme errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FunctionLoader, TemplateError
from jinja2.exceptions import TemplateSyntaxError
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.digests import digest_of
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.themes.assets import Asset
from generator.themes.chain import Chain, Prepared
from generator.themes.compiling import TemplateEnvironment, Words
from generator.themes.files import TemplateSource, ThemeFolder
from generator.themes.filters import placed
from generator.themes.fingerprints import Fingerprint
from generator.themes.frames import Frame, Rooted
from generator.themes.inspection import FRAME, Uses, frames_apart, inspected, line_of, recall
from generator.values import replace

_LONGEST_PIECES = 5_000_000  # characters that are kept, of 2 bytes each where they are Vietnamese
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

    What was `prepared` is not worked out again; compiled templates are kept in the folder
    `compiled`.
    """

    def __init__(
        self,
        folders: tuple[ThemeFolder, ...],
        prepared: Prepared | None = None,
        compiled: Path | None = None,
    ) -> None:
        self.chain = Chain(folders)
        self._compiled = compiled
        self._prepared = prepared
        self._digests = dict(prepared.digests) if prepared else {}
        self._frames: dict[Rooted, Frame] = {}
        self._framed: dict[int, tuple[Rooted, Frame]] = {}  # the same by identity, which is quicker
        self._pieces: dict[tuple[object, ...], Markup] = {}
        self._length = 0
        if prepared:
            recall(prepared.seen)

    @property
    def assets(self) -> dict[str, Asset]:
        """The assets by their names."""
        return self.chain.assets

    @cached_property
    def environment(self) -> Environment:
        """The Jinja environment, which can find every template of the chain."""
        paths = {name: each.path for name, each in self.assets.items()}
        words = Words(self.chain.strings, paths)
        loader = FunctionLoader(self._load)
        environment = TemplateEnvironment(self.chain.name, words, loader, self._compiled)
        environment.globals["once"] = self._once
        return environment

    def render(self, name: str, view: object) -> str:
        """Return the page that a template makes of a view; raises ThemeError."""
        chrome = getattr(view, "chrome", None)
        if chrome is None:
            return placed(self._render(name, {"page": view}), "")
        frame = self.frame(chrome)
        parts = {"header": Markup(frame.header), "footer": Markup(frame.footer)}  # noqa: S704 ours
        return placed(self._render(name, {"page": view} | parts), chrome.root)

    def frame(self, chrome: Rooted) -> Frame:
        """Return header and footer, made once for each value of `chrome`; raises ThemeError."""
        known = self._framed.get(id(chrome))
        if known is None:
            frame = self._frames.get(chrome) or self._made_frame(chrome)
            self._frames[chrome] = frame
            known = self._framed[id(chrome)] = (chrome, frame)
        return known[1]

    def _made_frame(self, chrome: Rooted) -> Frame:
        made = [self._render(f"{name}.html", {"chrome": chrome}) for name in FRAME]
        header, footer = (placed(each, chrome.root) for each in made)
        return Frame(header, footer, digest_of((header, footer)))

    def problems(self) -> list[Problem]:
        """Return what is wrong with the templates: compiled all, each use checked."""
        found: list[Problem] = []
        for folder in self.chain.folders:
            for name, source in sorted(folder.templates.items()):
                shown = source is self.chain.source(name)  # by this name pages will ask for it
                found += self._problems_of(name if shown else f"{folder.name}:{name}", source)
        return found

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The headers and footers recalled and made since, each once with all its chromes."""
        chromes: dict[str, list[Rooted]] = {}
        for chrome, frame in self._frames.items():
            chromes.setdefault(frame.digest, []).append(chrome)
        found = {frame.digest: frame for frame in self._frames.values()}
        return tuple(replace(each, chromes=tuple(chromes[each.digest])) for each in found.values())

    @cached_property
    def frames_apart(self) -> bool:
        """Whether pages only put header and footer in their places."""
        if self._prepared is not None:
            return self._prepared.frames_apart
        return frames_apart(
            (name, inspected(source.text))
            for folder in self.chain.folders
            for name, source in folder.templates.items()
        )

    def prepared(self) -> Prepared:
        """Return the theme with the digests of all its templates."""
        folders = self.chain.folders
        names = sorted({name for folder in folders for name in folder.templates})
        digests = {name: self.digest(name) for name in names}
        texts = (each.text for folder in folders for each in folder.templates.values())
        seen = {text: inspected(text) for text in texts}
        return Prepared(folders, digests, self._fingerprint(digests), self.frames_apart, seen)

    def _fingerprint(self, digests: dict[str, str]) -> Fingerprint:
        whole = self.chain.fingerprint
        if not self.frames_apart:
            return Fingerprint(whole, whole, "")
        around = {f"{part}.html" for part in FRAME}
        templates = tuple((name, each) for name, each in digests.items() if name not in around)
        assets = tuple((name, each.path) for name, each in sorted(self.assets.items()))
        frame = tuple((name, each) for name, each in digests.items() if name in around)
        return Fingerprint(whole, digest_of((templates, assets)), digest_of(frame))

    def digest(self, name: str) -> str:
        """Return the digest of all that a template's output depends on beside its view."""
        if name not in self._digests:
            self._digests[name] = self.chain.digest(name, self._uses)
        return self._digests[name]

    def files(self, name: str) -> tuple[str, ...]:
        """Return the paths of the templates that a page is made of, its own first."""
        names = (name, *(f"{part}.html" for part in FRAME))
        found = (path for each in names for path in self.chain.files(each, self._uses))
        return tuple(dict.fromkeys(found))

    def recall(self, frames: Iterable[Frame]) -> None:
        """Take up headers and footers of this theme as they were made before, and no others."""
        self._framed.clear()
        self._frames = {chrome: frame for frame in frames for chrome in frame.chromes}

    def _uses(self, source: TemplateSource) -> Uses:
        return inspected(source.text).uses

    def _load(self, name: str) -> Loaded | None:
        source = self.chain.source(name)
        return None if source is None else (source.text, source.path, lambda: True)

    def _problems_of(self, name: str, source: TemplateSource) -> list[Problem]:
        try:
            self.environment.get_template(name)
            seen = inspected(source.text)
        except TemplateSyntaxError as error:
            where = Span(source.path, error.lineno, 1)
            return [problem("mau-sai", where, reason=error.message or "")]
        found = [problem("mau-dong", Span(source.path, line, 1)) for line in seen.dynamic]
        uses = seen.uses
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

    def _once(self, macro: Macro, value: object, *arguments: object) -> Markup:
        """Return what a macro makes of a value, made once for all pages that show it.

        The macro uses nothing but its arguments, strings, assets and addresses.
        """
        key = (macro._func.__code__, value, *arguments)  # two templates may name macros alike
        known = self._pieces.get(key)
        if known is None:
            known = Markup(macro(value, *arguments))  # noqa: S704 ours
            self._length += len(known)
            if self._length > _LONGEST_PIECES:
                self._pieces.clear()
                self._length = len(known)
            self._pieces[key] = known
        return known

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
