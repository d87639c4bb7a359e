"""The rules of DESIGN §6 over syntax trees: layers, purity, cycles, libraries, sizes.

Each rule is a pure function from module names and their texts to what breaks it.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Sources = Mapping[str, str]  # `generator.site.links` → its text; a package is its `__init__`
Rule = Callable[[Sources], list[str]]

# From the top down. Packages of one line stand side by side and import nothing of one another.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"commands"}),
    frozenset({"telling"}),
    frozenset({"publishing", "servers"}),
    frozenset({"build"}),
    frozenset({"outputs", "themes", "media"}),
    frozenset({"site"}),
    frozenset({"settings", "content"}),
    frozenset({"sources"}),
    frozenset({"model"}),
    frozenset({"problems", "digests", "vietnamese"}),
    frozenset({"values"}),
    frozenset({""}),  # generator/__init__.py, which holds the version
)
COMMON_TO_COMMANDS = frozenset({"generator.commands.run", "generator.commands.reporting"})
PURE = frozenset(
    {"model", "digests", "values", "vietnamese", "site", "outputs", "problems", "servers"}
)
PURE_LIBRARIES = frozenset(
    "__future__ collections csv dataclasses datetime difflib enum functools hashlib html itertools "
    "json msgspec operator posixpath re slugify types typing unicodedata urllib.parse "
    "xml.etree".split()
)
# Built-ins with effects, and those whose answer differs from run to run.
IMPURE_CALLS = frozenset({"open", "print", "input", "eval", "exec", "__import__", "hash", "id"})
# Values are remembered by their identity while they live; no answer shows it.
ALLOWED_CALLS = frozenset({("generator.digests", "id")})
CLOCKS = frozenset({"now", "today", "utcnow", "fromtimestamp", "localtime"})
# A library belongs to one module; these belong to a package, for the reason beside them.
LIBRARY_HOMES: Mapping[str, tuple[str, ...]] = {
    "PIL": ("generator.content.pictures", "generator.media.encoding"),  # checking, and encoding
    "click": ("generator.cli",),  # one module for the commands of one purpose
    "jinja2": ("generator.themes",),  # rendering, and inspection of templates
    "markupsafe": ("generator.themes",),  # marks what is safe as it is: pieces, data
    "markdown": ("generator.content.markdown", "generator.content.dialect"),
    "pydantic": ("generator.sources", "generator.settings", "generator.content"),  # schemas
    "pydantic_core": ("generator.sources", "generator.settings", "generator.content"),
}
LONGEST_MODULE = 250
LONGEST_FUNCTION = 60


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a module imports, at the top or inside a function."""

    importer: str
    line: int
    imported: str

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def read_sources(package: Path) -> Sources:
    """Return the text of every module below a package's folder."""
    sources = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        sources[name] = path.read_text("utf-8")
    return sources


def imports_of(sources: Sources) -> Iterator[Import]:
    """Yield every import; `from package import module` is an import of the module."""
    for importer, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(importer, node.lineno, alias.name)
            elif isinstance(node, ast.ImportFrom):
                base = "." * node.level + (node.module or "")
                for alias in node.names:
                    inner = f"{base}.{alias.name}"
                    yield Import(importer, node.lineno, inner if inner in sources else base)


def upward_imports(sources: Sources) -> list[str]:
    """Return the imports that do not lead to a lower layer or stay in their own package."""
    return [
        str(each)
        for each in imports_of(sources)
        if each.imported.startswith((".", "generator")) and not _goes_down(each)
    ]


def _goes_down(each: Import) -> bool:
    above, below = _package(each.importer), _package(each.imported)
    ranks = {package: rank for rank, layer in enumerate(LAYERS) for package in layer}
    if above not in ranks or below not in ranks:
        return False
    return above == below or ranks[above] < ranks[below]


def _package(module: str) -> str:
    """Return the first name below `generator`: what layers are made of."""
    first, *rest = module.split(".")
    return "?" if first != "generator" else rest[0] if rest else ""


def commands_that_import_another(sources: Sources) -> list[str]:
    """Return the imports from one command to another; `run` and `reporting` are
    what they have in common."""
    return [
        str(each)
        for each in imports_of(sources)
        if _package(each.importer) == _package(each.imported) == "commands"
        and each.imported not in COMMON_TO_COMMANDS
    ]


def impurities(sources: Sources) -> list[str]:
    """Return what reaches for files, clock, environment, chance or log in a pure package."""
    pure = {name: text for name, text in sources.items() if _package(name) in PURE}
    found = [
        str(each)
        for each in imports_of(pure)
        if not any(
            each.imported == name or each.imported.startswith(f"{name}.")
            for name in (*PURE_LIBRARIES, "generator")
        )
    ]
    for name, text in pure.items():
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call):
                continue
            call = _impure_name(node.func)
            if call and (name, call) not in ALLOWED_CALLS:
                found.append(f"{name}:{node.lineno} calls {call}()")
    return found


def _impure_name(function: ast.expr) -> str:
    if isinstance(function, ast.Name) and function.id in IMPURE_CALLS:
        return function.id
    if isinstance(function, ast.Attribute) and function.attr in CLOCKS:
        return function.attr
    return ""


def cycles(sources: Sources) -> list[str]:
    """Return the modules that import themselves by way of others."""
    reached: dict[str, set[str]] = {name: set() for name in sources}
    for each in imports_of(sources):
        if each.imported in reached:
            reached[each.importer].add(each.imported)
    return [name for name in sources if name in _closure(reached, name)]


def _closure(reached: Mapping[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = set(reached[start])
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= reached[name] - found
    return found


def scattered_libraries(sources: Sources) -> list[str]:
    """Return the third-party libraries that are imported outside of their one home."""
    homes: dict[str, set[str]] = defaultdict(set)
    for each in imports_of(sources):
        library = each.imported.split(".")[0]
        if library and library not in sys.stdlib_module_names | {"generator"}:
            homes[library].add(_home(library, each.importer))
    return [
        f"{library} is imported in {', '.join(sorted(places))}"
        for library, places in sorted(homes.items())
        if len(places) > 1 and not places <= set(LIBRARY_HOMES.get(library, ()))
    ]


def _home(library: str, importer: str) -> str:
    """Return the documented home that a module is in, else the module itself."""
    for home in LIBRARY_HOMES.get(library, ()):
        if importer == home or importer.startswith(f"{home}."):
            return home
    return importer


def long_modules(sources: Sources) -> list[str]:
    """Return the modules that are too long to be about one thing."""
    sizes = {name: text.count("\n") for name, text in sources.items()}
    return [f"{name}: {size} lines" for name, size in sizes.items() if size > LONGEST_MODULE]


def long_functions(sources: Sources) -> list[str]:
    """Return the functions that do not fit a screen."""
    return [
        f"{name}:{node.lineno} {node.name}: {size} lines"
        for name, text in sources.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
