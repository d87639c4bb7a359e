"""What `trangxa explain` says."""

from __future__ import annotations

from generator.build.explaining import Explanation
from generator.build.project import Project
from generator.vietnamese.writing import number

_WHY = {
    "vi": {
        "": "không, tệp đang đúng",
        "new": "có: chưa dựng lần nào",
        "code": "có: chương trình trangxa đã đổi",
        "template": "có: mẫu trang, chuỗi hoặc tài nguyên mà mẫu dùng đã đổi",
        "view": "có: nội dung mà trang này cho thấy đã đổi",
        "file": "có: tệp trên đĩa không như khi dựng",
    },
    "en": {
        "": "no, the file is current",
        "new": "yes: it was never made",
        "code": "yes: trangxa itself changed",
        "template": "yes: a template, or a string or asset that it uses, changed",
        "view": "yes: what the page shows changed",
        "file": "yes: the file is not as it was left",
    },
}
_LABELS = {
    "vi": ("địa chỉ", "làm bằng", "gồm từ", "mẫu trang", "cài đặt", "có ở", "lần tới dựng lại"),
    "en": ("address", "made by", "made of", "templates", "settings", "shown by", "made again next"),
}
_MOST = 12


def explanation_text(found: Explanation, project: Project, lang: str) -> str:
    """Return what is known of an output, a line or more for each thing."""
    labels = _LABELS[lang]
    shown = project.out / found.slug / found.path
    place = shown.relative_to(project.root) if shown.is_relative_to(project.root) else shown
    told = (
        (found.url,),
        (found.maker,),
        found.sources,
        found.templates,
        found.settings,
        found.sites,
        (_WHY[lang][found.why],),
    )
    width = max(map(len, labels)) + 1
    lines = [place.as_posix()]
    for label, values in zip(labels, told, strict=True):
        lines += [
            f"  {label + ':' if first else '':{width}} {value}"
            for first, value in _numbered(values, lang)
        ]
    return "\n".join(lines)


def _numbered(values: tuple[str, ...], lang: str) -> list[tuple[bool, str]]:
    """Return the values with a mark on the first; of very many, some and their number."""
    shown = list(values[:_MOST])
    if len(values) > _MOST:
        rest = number(len(values) - _MOST)
        shown.append(f"… and {rest} more" if lang == "en" else f"… và {rest} nữa")
    return [(place == 0, value) for place, value in enumerate(shown)]
