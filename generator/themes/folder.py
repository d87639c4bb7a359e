"""A theme's folder as read: templates, strings, assets, and the theme that it extends."""

from __future__ import annotations

import re
from pathlib import Path

from generator.digests import digest_bytes
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Found, list_files, read_bytes, read_text
from generator.sources.nodes import Mapping, Scalar, read_mapping
from generator.sources.schema import Schema, locate, validated
from generator.sources.values import OptionalLine
from generator.themes.files import AssetSource, TemplateSource, ThemeFolder


class ThemeFields(Schema):
    """`theme.yml`."""

    title: OptionalLine = ""
    extends: OptionalLine = ""


def read_folder(root: Path, name: str) -> tuple[ThemeFolder | None, list[Problem]]:
    """Return the files of `themes/<name>/`, or None after a problem."""
    base = f"themes/{name}"
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name) or not (root / base).is_dir():
        return None, [problem("giao-dien-la", Span(base), theme=name)]
    found, listed = list_files(root, base)
    problems = list(listed)
    files = {file.path.removeprefix(base + "/"): file for file in found}
    fields = _fields(files.get("theme.yml"), base, problems)
    templates = {
        path.removeprefix("templates/"): source
        for path, file in files.items()
        if path.startswith("templates/") and (source := _template(file, problems))
    }
    assets = {
        path.removeprefix("static/"): asset
        for path, file in files.items()
        if path.startswith("static/") and (asset := _asset(file, problems))
    }
    strings = _strings(files.get("strings/vi.yml"), problems)
    if problems or fields is None:
        return None, problems
    values, node = fields
    where = locate(node, ("extends",))[0]
    return ThemeFolder(name, values.extends, where, templates, strings, assets), []


def _fields(
    file: Found | None, base: str, problems: list[Problem]
) -> tuple[ThemeFields, Mapping] | None:
    if file is None:
        problems.append(problem("thieu-tep-cai-dat", Span(f"{base}/theme.yml")))
        return None
    source, trouble = read_text(file.real, file.path)
    problems += trouble
    node, found = read_mapping(source.text, file.path) if source else (None, [])
    problems += found
    if node is None:
        return None
    fields, found = validated(ThemeFields, node)
    problems += found
    return (fields, node) if fields is not None else None


def _template(file: Found, problems: list[Problem]) -> TemplateSource | None:
    source, trouble = read_text(file.real, file.path)
    problems += trouble
    return TemplateSource(file.path, source.text, source.digest) if source else None


def _asset(file: Found, problems: list[Problem]) -> AssetSource | None:
    if file.path.endswith((".css", ".js")):
        text, trouble = read_text(file.real, file.path)
        if text is None:
            problems += trouble
            return None
    content = read_bytes(file.real, file.path)
    if isinstance(content, Problem):
        problems.append(content)
        return None
    return AssetSource(file.path, content, digest_bytes(content))


def _strings(file: Found | None, problems: list[Problem]) -> dict[str, str]:
    if file is None:
        return {}
    source, trouble = read_text(file.real, file.path)
    problems += trouble
    node, found = read_mapping(source.text, file.path) if source else (None, [])
    problems += found
    strings: dict[str, str] = {}
    for key, value in node.items if node else ():
        if isinstance(value, Scalar):
            strings[key.text] = value.text
        else:
            problems.append(problem("sai-kieu-chu", value.where, field=key.text, key=key.text))
    return strings
