"""docs/reference.md names all that there is to write, to call and to visit, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import get_args

import click
import pytest
from pydantic import BaseModel

from generator.cli import INTERRUPTED, cli
from generator.commands.reporting import Reports
from generator.commands.run import ERRORS, OK, UNPUBLISHED, USAGE, Run
from generator.content.attachments import TYPES
from generator.content.hamlets import HamletsFields
from generator.content.organisation import OrganisationFields
from generator.content.registers import schema_of
from generator.content.schemas import FrontMatter
from generator.content.schemas import SectionFields as SectionText
from generator.model.fields import OPTIONAL, Field, Register
from generator.model.kinds import (
    GENERATED_PAGES,
    GENERATED_SEGMENTS,
    KINDS,
)
from generator.model.registers import REGISTER_BY_NAME, REGISTERS
from generator.outputs.search import COMMUNES
from generator.outputs.shards import SHARD_SIZE
from generator.publishing.outcomes import Publication, Refusal, SiteOutcome
from generator.settings.holidays import HolidaysFields
from generator.settings.schemas import OwnFields, ProvinceFields, SharedFields, SiteFields
from generator.telling.build_metrics import Ran, build_metrics
from generator.telling.machine import report_json
from generator.telling.publish_metrics import publish_metrics
from generator.themes.folder import ThemeFields
from tests.acceptance.network import PIXEL
from tests.commands.declared import COMMANDS
from tests.registers.records import document, notice, procedure, schedule
from tests.workspace import REPOSITORY, Workspace

TEXT = (REPOSITORY / "docs" / "reference.md").read_text("utf-8")


def section(heading: str) -> str:
    """Return the text below a heading, up to the next one of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    _, found, text = f"\n{TEXT}".partition(f"\n{heading}\n")
    assert found, f"no heading {heading!r}"
    return re.split(rf"^#{{1,{level}}} ", text, maxsplit=1, flags=re.M)[0]


def headings(text: str, level: int) -> list[str]:
    """Return what stands in code in the headings of a level; a star says that it is required."""
    return re.findall(rf"^{'#' * level} `([^`]+)`", text, re.M)


def rows(text: str) -> list[str]:
    """Return what stands in code in the first cells of tables."""
    cells = re.findall(r"^\| (`[^|]*) \|", text, re.M)
    return [code for cell in cells for code in re.findall(r"`([^`]+)`", cell)]


def starred(text: str) -> set[str]:
    """Return the keys that must be there, as headings and rows say."""
    return set(re.findall(r"^(?:#+|\|) `([^`]+)`\*", text, re.M))


def fields_of(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Yield every key of a schema, with those below it, and whether it must be there."""
    for name, field in model.model_fields.items():
        key = prefix + (field.alias or name)
        yield key, field.is_required()
        inner, mark = inner_of(field.annotation)
        if inner is not None and inner is not SharedFields:
            yield from fields_of(inner, key + mark)


def inner_of(annotation: object) -> tuple[type[BaseModel] | None, str]:
    """Return the schema inside an annotation, and how keys below it are written."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, "."
    marks = {"dict": ".<id>.", "tuple": "[]."}
    mark = marks.get(getattr(getattr(annotation, "__origin__", None), "__name__", ""), ".")
    found = [inner_of(each)[0] for each in get_args(annotation)]
    return next((each for each in found if each is not None), None), mark


def documented(text: str, level: int) -> list[str]:
    """Return the keys that a section documents, as headings and as rows."""
    return sorted({*headings(text, level), *rows(text)})


def without(model: type[BaseModel], lower: type[BaseModel] | None) -> set[tuple[str, bool]]:
    """Return the keys of a schema that the layer below it does not have."""
    return set(fields_of(model)) - (set(fields_of(lower)) if lower else set())


SETTINGS: dict[str, set[tuple[str, bool]]] = {
    "content/<slug>/thong-tin.yml": without(OwnFields, None),
    "sites/_defaults.yml": without(SharedFields, OwnFields),
    "sites/<slug>.yml": without(SiteFields, SharedFields),
    "sites/_province.yml": without(ProvinceFields, None),
    "sites/_holidays.yml": without(HolidaysFields, None),
    "themes/<name>/theme.yml": without(ThemeFields, None),
}
READY = [kind.name for kind in KINDS if kind.ready]


def test_every_settings_file_has_a_section() -> None:
    """The files are those that the generator reads, and no others."""
    assert headings(section("## Settings"), 3) == list(SETTINGS)


@pytest.mark.parametrize("path", SETTINGS)
def test_every_setting_is_documented_and_no_other(path: str) -> None:
    """Each key of the schema has a heading or a row; a star marks those that must be there."""
    text = section(f"### `{path}`")
    assert documented(text, 4) == sorted(key for key, _ in SETTINGS[path])
    assert starred(text) == {key for key, required in SETTINGS[path] if required}


@pytest.mark.parametrize("path", SETTINGS)
def test_every_setting_of_the_top_level_has_a_heading(path: str) -> None:
    """People link to settings."""
    top = [key for key, _ in SETTINGS[path] if "." not in key and "[" not in key]
    assert sorted(headings(section(f"### `{path}`"), 4)) == sorted(top)


def test_every_key_of_front_matter_is_documented_and_no_other() -> None:
    """Those of all kinds, with what is below them."""
    text = section("## Front matter")
    keys = dict(fields_of(FrontMatter))
    assert documented(text, 4) == sorted(keys)
    assert starred(text) == {key for key, required in keys.items() if required}


def test_every_kind_is_documented_and_no_other() -> None:
    """A heading for each kind that can be written, and for the texts of sections."""
    assert headings(section("## Kinds"), 3) == [*READY, "_index.md"]


@pytest.mark.parametrize("kind", READY)
def test_a_kind_says_what_it_needs(kind: str) -> None:
    """Required keys of the schema."""
    needed = [name for name, field in schema_of(kind).model_fields.items() if field.is_required()]
    words = " ".join(section(f"### `{kind}`").split())
    found = re.search(r"Required: ([^.]*)\.", words)
    assert found is not None
    assert set(re.findall(r"`([^`]+)`", found[1])) == set(needed)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
def test_every_field_of_a_register_is_documented_and_no_other(register: Register) -> None:
    """A row for each field in the order of the register, a star where it must be there."""
    text = section(f"### `{register.name}`")
    fields = [*keys_of(register.fields)]
    assert rows(text) == [key for key, _ in fields]
    assert starred(text) == {key for key, field in fields if field.need != OPTIONAL}


def keys_of(fields: tuple[Field, ...], prefix: str = "") -> Iterator[tuple[str, Field]]:
    """Yield the keys of fields, those of a table's columns as `tien_do[].ngay`."""
    for field in fields:
        yield prefix + field.name, field
        yield from keys_of(field.columns, f"{prefix}{field.name}[].")


@pytest.mark.parametrize("kind", [kind for kind in READY if kind not in REGISTER_BY_NAME])
def test_other_kinds_have_no_keys_that_the_rest_lacks(kind: str) -> None:
    """Their keys are those of all front matter."""
    assert set(schema_of(kind).model_fields) == set(FrontMatter.model_fields)


def test_the_text_of_a_section_has_keys_of_its_own() -> None:
    """The table below `_index.md` is its schema."""
    assert sorted(rows(section("### `_index.md`"))) == sorted(SectionText.model_fields)


def test_every_reserved_folder_is_documented_and_no_other() -> None:
    """With the kind that it waits for."""
    text = section("### Reserved folders")
    waiting = {(kind.name, f"{kind.folder}/") for kind in KINDS if not (kind.ready or kind.sheet)}
    pairs = re.findall(r"^\| (?:`([^`]+)` )?[^|]*\| `([^`]+)` \|$", text, re.M)
    assert set(pairs) == waiting


SHEETS: dict[str, type[BaseModel]] = {
    "content/<slug>/to-chuc.yml": OrganisationFields,
    "content/<slug>/thon-khu-pho.yml": HamletsFields,
}


def test_every_sheet_has_a_section() -> None:
    """The files that hold all of a kind."""
    assert headings(section("## Organisation and hamlets"), 3) == list(SHEETS)
    files = [path.rpartition("/")[2] for path in SHEETS]
    assert files == [kind.sheet for kind in KINDS if kind.sheet]


@pytest.mark.parametrize("path", SHEETS)
def test_every_key_of_a_sheet_is_documented_and_no_other(path: str) -> None:
    """A row for each; a star marks those that must be there."""
    keys = dict(fields_of(SHEETS[path]))
    text = section(f"### `{path}`")
    assert sorted(rows(text)) == sorted(keys)
    assert starred(text) == {key for key, required in keys.items() if required}


def test_every_reserved_name_is_documented_and_no_other() -> None:
    """Folders and slugs whose addresses the generator makes itself."""
    named = set(re.findall(r"`([^`]+)`", section("### Reserved names")))
    assert named == GENERATED_SEGMENTS | GENERATED_PAGES | {"index", "feed", "trang-<n>"}


def test_the_published_types_are_those_of_the_code() -> None:
    """Editors read which files they may use."""
    assert re.findall(r"`([^`]+)`", section("## Attachments")) == sorted(TYPES)


def names_of(command: click.Command) -> list[str]:
    """Return the options and arguments of a command as people write them."""
    return [
        name
        for parameter in command.params
        for name in (
            parameter.opts
            if isinstance(parameter, click.Option)
            else [parameter.human_readable_name]
        )
    ]


def test_every_option_before_the_command_is_documented_and_no_other() -> None:
    """Help is click's own."""
    before = section("## Commands").partition("\n### ")[0]
    assert sorted(rows(before)) == sorted([*names_of(cli), "-h", "--help"])


def test_every_command_is_documented_and_no_other() -> None:
    """A heading for each."""
    assert headings(section("## Commands"), 3) == [f"trangxa {name}" for name in COMMANDS]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_documented_and_no_other(name: str) -> None:
    """A row for each option and argument."""
    assert sorted(rows(section(f"### `trangxa {name}`"))) == sorted(names_of(COMMANDS[name]))


@pytest.mark.parametrize(
    ("command", "choice"),
    [
        (command, choice)
        for command in [cli, *COMMANDS.values()]
        for parameter in command.params
        if isinstance(parameter.type, click.Choice)
        for choice in parameter.type.choices
    ],
)
def test_every_choice_is_documented(command: click.Command, choice: str) -> None:
    """The words that an option or argument takes."""
    assert f"`{choice}`" in section("## Commands")


def test_every_exit_status_is_documented_and_no_other() -> None:
    """0, 1, 2, 3 and 130."""
    statuses = [OK, ERRORS, USAGE, UNPUBLISHED, INTERRUPTED]
    assert rows(section("### Exit status")) == [str(status) for status in statuses]


def json_keys(value: object, prefix: str = "") -> Iterator[str]:
    """Yield the keys of a JSON document that hold no object, as the reference writes them."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from json_keys(below, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield from json_keys(value[0], f"{prefix}[]")
    else:
        yield prefix


def test_every_key_of_the_json_is_documented_and_no_other(project: Workspace) -> None:
    """The document of a build with a problem and a draft in it."""
    project.article("vi-du", "2026/tin", "[x](y.md)")
    project.article("_tinh", "2026/nhap", draft="true")
    document = json.loads(report_json(project.build(jobs=1).report, "vi"))
    assert rows(section("## JSON")) == list(json_keys(document))


def test_every_metric_is_documented_and_no_other(project: Workspace) -> None:
    """Those of a build that had something to do, and of one after which another is due."""
    project.article("vi-du", "2026/tin", date="2026-07-01")
    figures = build_metrics(project.build(jobs=1).report, Ran(OK, 1.0, 0.0))
    assert rows(section("### Metrics")) == [metric.name for metric in figures]
    assert all(metric.samples for metric in figures)


def test_every_metric_of_publishing_is_documented_and_no_other() -> None:
    """Those of a publication that left a site as it was."""
    refused = SiteOutcome("vi-du", refusal=Refusal("edited"))
    figures = publish_metrics(Publication((refused,)), Ran(UNPUBLISHED, 1.0, 0.0))
    assert rows(section("### Metrics of publishing")) == [metric.name for metric in figures]
    assert all(metric.samples for metric in figures)


@pytest.mark.parametrize("checked", [False, True])
def test_every_report_is_documented_and_no_other(checked: bool, project: Workspace) -> None:
    """The files of a folder of reports; a check leaves no figures."""
    reports = Reports(Run(project.root, "vi", -1), project.root / "reports")
    write = reports.of_check if checked else reports.of_build
    write(project.project(), project.check().report, Ran(OK, 1.0, 0.0))
    files = [path for path in (project.root / "reports").rglob("*") if path.is_file()]
    forms = {re.sub(r"[a-z_-]+(?=\.(json|txt)$)", "<name>", each.name) for each in files}
    known = rows(section("## Reports").partition("\n### ")[0])
    own = [name for name in known if not name.startswith("publish.")]
    assert forms == {name.rpartition("/")[2] for name in own if not checked or "prom" not in name}
    reports.of_publication(Publication(()), Ran(OK, 1.0, 0.0))
    published = {path.name for path in (project.root / "reports").glob("publish.*")}
    assert published == {*known} - {*own}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A built workspace in which every sort of address occurs."""
    project = Workspace(tmp_path_factory.mktemp("full"))
    for number in range(2 * SHARD_SIZE):
        project.article("vi-du", f"2026/bai-{number}")
    bundle = "![Ảnh](anh.png) [Biểu](../../../bieu/mau.txt)"
    fields = {"category": "kinh-te", "tags": "[Mô hình]"}
    project.article("vi-du", "2026/bo/index", bundle, **fields)
    project.article("_tinh", "2026/bo/index", bundle, aliases="[/cu/bo.html]")
    project.write("content/vi-du/tin-tuc/2026/bo/anh.png", PIXEL)
    project.write("content/_tinh/tin-tuc/2026/bo/anh.png", PIXEL)
    project.write("content/vi-du/bieu/mau.txt", "x")
    project.write("content/_tinh/bieu/mau.txt", "x")
    project.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n")
    project.write("content/vi-du/to-chuc.yml", "co_quan: [{name: Ủy ban nhân dân}]\n")
    hamlet = 'thon: [{id: thon-1, name: "1", type: thon, truong: {name: Ví Dụ}}]\n'
    project.write("content/vi-du/thon-khu-pho.yml", hamlet)
    project.write("content/vi-du/ap/mot.md", "---\ntitle: Ấp Một\n---\n")
    project.write("content/vi-du/so-lieu/index.md", "---\ntitle: Số\n---\n\n![Ảnh](a.png)\n")
    project.write("content/vi-du/so-lieu/a.png", PIXEL)
    project.write("content/vi-du/en/about.md", "---\ntitle: About\n---\n")
    document(project)
    schedule(project, su_kien="[{ngay: 2026-06-16, noi_dung: Họp}]", thon="[thon-1]")
    notice(project)
    security = "security: {contact: 'tel:113', expires: 2026-12-31}\n"
    project.edit("sites/vi-du.yml", "type: xa\n", f"type: xa\n{security}")
    procedure(project)
    assert project.build(jobs=1).places == []
    return project


PLACEHOLDERS = {
    "<year>": r"\d{4}",
    "<n>": r"\d+",
    "<path>": r"[a-z0-9./-]+",
    "<list>": r"[a-z0-9/-]+",
    "<file>": r"[a-z0-9-]+(\.[a-z0-9]+)+",
    "<slug>": r"[a-z0-9-]+",
    "<folder>": r"[a-z0-9-]+",
    "<section>": r"[a-z0-9-]+",
    "<field>": r"[a-z-]+",
    "<id>": r"[a-z0-9-]+",
    "<origin id>": "tinh-thi-nghiem",
}


def pattern_of(address: str) -> re.Pattern[str]:
    """Return the addresses that a row of the table means."""
    pieces = re.split(r"(<[^>]+>)", address)
    return re.compile("".join(PLACEHOLDERS.get(piece, re.escape(piece)) for piece in pieces))


def addresses(project: Workspace) -> set[str]:
    """Return the addresses of all files of a commune, and of those that only the hub has."""
    hub = {path for path in project.tree("tinh") if path.startswith((COMMUNES, "data/schema/"))}
    tree = {*project.tree("vi-du"), *hub}
    return {re.sub(r"(^|/)index\.html$", r"\1", f"/{path}") for path in tree}


def test_every_address_is_documented(full: Workspace) -> None:
    """Each file of a built tree is one of the table's addresses."""
    patterns = [pattern_of(row) for row in rows(section("## URLs"))]
    known = {each for each in addresses(full) if any(p.fullmatch(each) for p in patterns)}
    assert known == addresses(full)


@pytest.mark.parametrize("row", rows(section("## URLs")))
def test_no_address_is_only_documented(row: str, full: Workspace) -> None:
    """Each row of the table is the address of some file of a built tree."""
    assert [each for each in addresses(full) if pattern_of(row).fullmatch(each)]


def test_every_file_of_the_index_has_a_row_of_its_own(full: Workspace) -> None:
    """Other rows would fit them too, as a file of a bundle does."""
    own = [pattern_of(row) for row in rows(section("## URLs")) if row.startswith("/search/")]
    files = {each for each in addresses(full) if each.startswith("/search/")}
    assert len(files) == len(own) == 5
    assert [sum(bool(each.fullmatch(file)) for each in own) for file in files] == [1] * 5


def test_parameters_and_keys_of_the_search_are_documented_and_no_others(full: Workspace) -> None:
    """What the page's form asks for, and what a file of its index holds."""
    form = (REPOSITORY / "themes/base/templates/search.html").read_text("utf-8")
    names = re.findall(r'name="(\w+)"|choice\("(\w+)"', form)
    index = json.loads(full.page("vi-du", "search/2026.json"))
    table = [one or other for one, other in names]
    code = re.findall(r"^\| `([^`]+)` \|", section("## Search"), re.M)
    assert sorted(code) == sorted([*table, *index])


def test_an_old_address_of_a_syndicated_article_leads_on_in_the_hub_only(full: Workspace) -> None:
    """As the section on `aliases` says: there it was."""
    assert full.exists("tinh", "cu/bo.html")
    assert not full.exists("vi-du", "cu/bo.html")
