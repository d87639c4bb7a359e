"""`trangxa import`: files of ours from what others wrote; nothing that exists is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.project import rules_for
from generator.commands.run import ERRORS, OK, USAGE, Run
from generator.content.documents import document_of
from generator.content.importing.documents import Mapped, imported
from generator.content.importing.mapping import mapped_in
from generator.content.rules import ContentRules
from generator.digests import digest_bytes
from generator.model.settings import Network
from generator.model.span import Span
from generator.problems import Problem, Severity, problem
from generator.settings.reading import read_settings
from generator.sources.files import Text, list_files, read_text
from generator.telling.problems_text import problems_text
from generator.values import Struct, field, replace

FOLDER = "van-ban"
_SUFFIXES = (".md", ".markdown")


class Wanted(Struct, frozen=True):
    """What to import: a file or folder, the folder of documents to fill, the file of more keys."""

    given: Path
    to: Path
    more: Path | None = None


class Import(Struct):
    """One run: where to, by which rules; what was written, what is told of sources and files."""

    root: Path
    tree: str
    rules: ContentRules
    mapped: Mapped = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    drafts: int = 0
    of_sources: list[Problem] = field(default_factory=list)
    of_files: list[Problem] = field(default_factory=list)


def run_import(run: Run, wanted: Wanted) -> int:
    """Write a document for each text; return the exit status. New paths go to stdout."""
    network, problems = read_settings(run.root)
    if network is None:
        run.say(problems_text(problems, run.root, run.lang))
        return USAGE
    tree = _tree_of(run, network, wanted.to)
    mapped, problems = mapped_in(wanted.more) if wanted.more else ({}, [])
    run.say(problems_text(problems, Path(), run.lang))
    if not tree or problems:
        return USAGE
    if not wanted.given.exists():
        run.complain(f"không có {wanted.given}", f"there is no {wanted.given}")
        return USAGE
    work = Import(run.root, tree, rules_for(network, tree), mapped)
    import_texts(work, wanted.given)
    return _told(run, work)


def import_texts(work: Import, given: Path) -> None:
    """Write a document for each text of a file or folder, where there is none yet."""
    for source in _texts(given, work.of_sources):
        _write(work, source)


def _tree_of(run: Run, network: Network, to: Path) -> str:
    """Return the tree whose folder of documents is to be filled, "" and a complaint for others."""
    trees = [*network.site_files, *(origin.tree for origin in network.province.origins)]
    place = (run.root / to).absolute()
    for tree in trees:
        if place == (run.root / "content" / tree / FOLDER).absolute():
            return tree
    run.complain(
        f"{to} phải là content/<trang>/{FOLDER} của một trang có thật",
        f"{to} must be content/<site>/{FOLDER} of a site that exists",
    )
    return ""


def _texts(given: Path, problems: list[Problem]) -> Iterator[Text]:
    """Yield the texts of a file or folder in order of their paths."""
    shown, real = given.as_posix(), given.resolve()
    if given.is_dir():
        found, listed = list_files(real.parent, real.name)
        problems += [replace(each, path=shown) for each in listed]
        files = [(each.real, shown + each.path.removeprefix(real.name)) for each in found]
    else:
        files = [(real, shown)]
    for place, path in files:
        if path.endswith(_SUFFIXES) and not path.endswith("/_index.md"):
            source, unreadable = read_text(place, path)
            problems += [each for each in unreadable if each.severity is Severity.ERROR]
            if source:
                yield source


def _write(work: Import, source: Text) -> None:
    document, problems = imported(source, work.mapped, work.rules)
    work.of_sources += problems
    if document is None:
        return
    path = f"content/{work.tree}/{FOLDER}/{document.path}"
    if not document.draft:
        text = Text(path, document.text, digest_bytes(document.text.encode()))
        errors = [
            found
            for found in document_of(text, work.tree, work.rules)[1]
            if found.severity is Severity.ERROR
        ]
        work.of_files += errors
        document = replace(document, draft=bool(errors))
    place = work.root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8", newline="\n") as file:
            file.write(document.text)
    except FileExistsError:
        work.of_sources.append(problem("nhap-da-co", Span(source.path), target=path))
        return
    work.written.append(path)
    work.drafts += document.draft


def _told(run: Run, work: Import) -> int:
    """Tell what was written, on stdout, and what was not; return the exit status."""
    run.say(problems_text(work.of_sources, Path(), run.lang))
    run.say(problems_text(work.of_files, work.root, run.lang))
    for path in work.written:
        print(path)
    count = len(work.written)
    english = f"{count} documents imported, {work.drafts} of them as drafts"
    vietnamese = f"đã nhập {count} văn bản, trong đó {work.drafts} bản nháp"
    run.say(english if run.lang == "en" else vietnamese)
    problems = [*work.of_sources, *work.of_files]
    return ERRORS if any(each.severity is not Severity.WARNING for each in problems) else OK
