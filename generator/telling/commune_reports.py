"""Each commune's problems: a file for programs, and a text that can be sent to it as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

from generator.build.reports import BuildReport
from generator.problems import Problem, Severity
from generator.problems.texts import fix_of, marked_source, message_of, printable, why_of
from generator.telling.machine import problem_fields
from generator.telling.problems_text import counts_text

DEFAULTS, PROVINCE, THEMES = "_defaults", "_province", "_themes"
_NAME = re.compile(r"_?[a-z0-9][a-z0-9-]{0,79}")
_ORDER = tuple(Severity)  # the gravest first
_MEANS = {
    "vi": {
        Severity.ERROR: "Lỗi: nội dung đó chưa được đăng; nếu trước đây đã có bản đúng thì trang "
        "vẫn hiện bản ấy cho đến khi sửa xong.",
        Severity.FAULT: "Sai sót: trang vẫn được đăng, nhưng có chỗ không hiện như ý người viết.",
        Severity.WARNING: "Lưu ý: lời khuyên, không cản trở việc đăng.",
    },
    "en": {
        Severity.ERROR: "Error: this content is not published; if there was a correct text before, "
        "the site shows that one until it is mended.",
        Severity.FAULT: "Fault: the page is published, but something in it is not as meant.",
        Severity.WARNING: "Warning: advice; everything is published.",
    },
}
_KINDS = {
    "vi": {Severity.ERROR: "Lỗi", Severity.FAULT: "Sai sót", Severity.WARNING: "Lưu ý"},
    "en": {Severity.ERROR: "Error", Severity.FAULT: "Fault", Severity.WARNING: "Warning"},
}
_SUBJECT = {
    "vi": ("nội dung trang thông tin điện tử", "nội dung của"),
    "en": ("content of the website", "content of"),
}
_UNKNOWN = {"vi": "đơn vị phụ trách", "en": "whom it concerns"}
_FOUND = {
    "vi": "Các tệp của đơn vị có {counts}. Kính đề nghị đơn vị xem và sửa theo hướng dẫn dưới đây; "
    "sau khi sửa, lần dựng tiếp theo sẽ tự nhận.",
    "en": "There are {counts} in your files. Please mend them as told below; the next build will "
    "see it.",
}
_ALL_WELL = {
    "vi": "Các tệp của đơn vị không có lỗi, sai sót hay lưu ý nào.",
    "en": "There is nothing to mend in your files.",
}
_THANKS = {"vi": "Trân trọng cảm ơn.", "en": "Thank you."}
_AT = {"vi": ", dòng {line}, cột {column}", "en": ", line {line}, column {column}"}
_LABELS = {"vi": ("Vì sao", "Cách sửa"), "en": ("Why", "Mend")}


def report_owners(report: BuildReport) -> frozenset[str]:
    """Return the names of all whose problems are told apart: sites, origins, shared parts."""
    unread = {name for top, name in map(_place, report.problems) if top == "sites"}
    slugs = (site.slug for site in report.sites)
    shared = (DEFAULTS, PROVINCE, THEMES, *report.origins)
    return frozenset({*shared, *slugs, *filter(_NAME.fullmatch, unread)})


def reported_in(found: Problem, owners: frozenset[str]) -> str:
    """Return who of these is told of a problem: the province where it is nobody else's."""
    top, name = _place(found)
    if top == "themes":
        return THEMES
    return name if top in ("sites", "content") and name in owners else PROVINCE


def _place(found: Problem) -> tuple[str, str]:
    top, _, rest = found.path.partition("/")
    return top, rest.partition("/")[0].removesuffix(".yml")


def commune_reports(
    report: BuildReport, lang: str, line_of: Callable[[str, int], str]
) -> dict[str, str]:
    """Return `<name>.json` and `<name>.txt` of each site, origin and shared part.

    None shows what is in another's files, and none depends on the clock.
    """
    owners = report_owners(report)
    problems: dict[str, list[Problem]] = {name: [] for name in sorted(owners)}
    for found in sorted(report.problems):
        problems[reported_in(found, owners)].append(found)
    agencies = {site.slug: site.agency for site in report.sites}
    files = {}
    for name, found_here in problems.items():
        files[f"{name}.json"] = _document(name, found_here, lang)
        addressee = agencies.get(name, "")
        text = commune_text(name, found_here, addressee=addressee, lang=lang, line_of=line_of)
        files[f"{name}.txt"] = text
    return files


def _document(name: str, problems: Iterable[Problem], lang: str) -> str:
    told = [problem_fields(found, lang) for found in problems]
    document = {"version": 1, "name": name, "problems": told}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def is_commune_report(name: str, text: str) -> bool:
    """Whether a file `<name>.json` of this text was made here."""
    try:
        document = json.loads(text)
    except ValueError:
        return False
    keys = {"version", "name", "problems"}
    return isinstance(document, dict) and document.keys() == keys and document["name"] == name


def commune_text(
    name: str,
    problems: list[Problem],
    *,
    addressee: str,
    lang: str,
    line_of: Callable[[str, int], str],
) -> str:
    """Return a letter: each problem with file, line, reason and mend; or that all is well.

    The addressee is an agency, "" where it is not known.
    """
    parts = [_head(name, addressee, lang)]
    ordered = sorted(problems, key=lambda found: (_ORDER.index(found.severity), found))
    if not problems:
        parts.append(_ALL_WELL[lang])
    else:
        parts.append(_FOUND[lang].format(counts=counts_text(problems, lang)))
        grave = {found.severity for found in problems}
        parts.append("\n".join(_MEANS[lang][each] for each in Severity if each in grave))
        parts += [
            _entry(number, found, lang, line_of) for number, found in enumerate(ordered, start=1)
        ]
    return "\n\n".join([*parts, _THANKS[lang], ""]).removesuffix("\n")


def _head(name: str, addressee: str, lang: str) -> str:
    to, about = ("To", "About") if lang == "en" else ("Kính gửi", "Về việc")
    subject = f"{_SUBJECT[lang][name.startswith('_')]} {name}"
    return f"{to}: {addressee or _UNKNOWN[lang]}\n{about}: {subject}"


def _entry(number: int, found: Problem, lang: str, line_of: Callable[[str, int], str]) -> str:
    """Return a problem as people write of one in a letter."""
    where = found.path
    if found.line:
        where += _AT[lang].format(line=found.line, column=found.column)
    lines = [
        f"{number}. {_KINDS[lang][found.severity]} – {where}",
        f"   {message_of(found, lang)}",
        *(f"   {line}" for line in marked_source(found, line_of)),
    ]
    why, fix = _LABELS[lang]
    if text := why_of(found, lang):
        lines.append(f"   {why}: {text}")
    if text := fix_of(found, lang):
        lines.append(f"   {fix}: {text}")
    return "\n".join(printable(line) for line in lines)
