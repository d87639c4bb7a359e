"""`trangxa new`: a file to begin with, whose comments say how to go on."""

from __future__ import annotations

import json
from pathlib import Path

from generator.build.project import Project
from generator.commands.run import OK, USAGE, Run
from generator.model.kinds import KIND_BY_NAME
from generator.model.registers import REGISTER_BY_NAME
from generator.model.scaffolds import scaffold
from generator.model.settings import Network
from generator.model.sheet_scaffolds import sheet_scaffold
from generator.settings.reading import read_settings
from generator.sources.values import line_of_text
from generator.telling.problems_text import problems_text
from generator.vietnamese.slugs import slug_of

_ARTICLE = """---
title: {title}
date: {date}
summary: ""            # một, hai câu; để trống thì lấy câu đầu của bài
category: ""           # {categories}
tags: []               # ví dụ: [Nông thôn mới, Mô hình]
author: ""
draft: true            # xóa dòng này khi bài đã được duyệt
---

Viết thân bài ở đây. Giữa hai đoạn để một dòng trống.
"""
_PAGE = """---
title: {title}
summary: ""            # một, hai câu
draft: true            # xóa dòng này khi trang đã được duyệt
---

Viết nội dung ở đây. Giữa hai đoạn để một dòng trống.
"""


def run_new(run: Run, project: Project, kind: str, site: str, title: str) -> int:
    """Write a new file of a kind and say where it is; return the exit status."""
    network, problems = read_settings(project.root)
    if network is None:
        run.say(problems_text(problems, project.root, run.lang))
        return USAGE
    trees = {*network.site_files, *(origin.tree for origin in network.province.origins)}
    slug = slug_of(title)
    if site not in trees:
        run.complain(f"không có trang `{site}`", f"there is no site `{site}`")
        return USAGE
    if not slug:
        run.complain("tên bài phải có chữ cái hoặc chữ số", "the title needs a letter or digit")
        return USAGE
    moment = project.clock_in(network.province.zone)
    folder = f"content/{site}"
    known = KIND_BY_NAME[kind]
    below = f"{known.folder}/" if known.folder else ""
    year = f"{moment.day.year}/" if known.dated else ""
    path = f"{folder}/{known.sheet}" if known.sheet else f"{folder}/{below}{year}{slug}.md"
    if known.sheet and site not in network.site_files:
        told = (f"`{known.sheet}` là tệp của một đơn vị", f"`{known.sheet}` is a file of one site")
        run.complain(*told)
        return USAGE
    place = project.root / path
    if not _write(place, _text(kind, title, moment.instant[:19], network)):
        run.complain(f"đã có tệp {path}", f"{path} exists already")
        return USAGE
    print(path)
    return OK


def _text(kind: str, title: str, date: str, network: Network) -> str:
    quoted = json.dumps(line_of_text(title), ensure_ascii=False)
    if KIND_BY_NAME[kind].sheet:
        return sheet_scaffold(kind, quoted, date)
    if register := REGISTER_BY_NAME.get(kind):
        return scaffold(register, quoted, date)
    template = _ARTICLE if kind == "article" else _PAGE
    categories = ", ".join(term.id for term in network.province.categories)
    return template.format(title=quoted, date=date, categories=categories)


def _write(place: Path, text: str) -> bool:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
