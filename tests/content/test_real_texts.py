"""Texts as real people type and convert them: every word is kept, every oddity is named.

Runs over tests/texts/, and over the folder named in CORPUS where there is one.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.content.schemas import ArticleFields
from generator.problems import Problem
from generator.sources.files import read_text
from tests.workspace import Built, Workspace

TEXTS = Path(__file__).parent.parent / "texts"
FOLDERS = [TEXTS, *(Path(folder) for folder in [os.environ.get("CORPUS", "")] if folder)]
FILES = {
    f"{number:03}-{path.name}": path
    for number, path in enumerate(path for top in FOLDERS for path in sorted(top.rglob("*.md")))
}
KNOWN = {field.alias or name for name, field in ArticleFields.model_fields.items()}


def text_of(path: Path) -> str:
    """Return a file as the product reads it."""
    source, _ = read_text(path, path.name)
    assert source is not None
    return source.text


def halves(path: Path) -> tuple[str, str]:
    """Return front matter and body; the first is empty where there is none."""
    match = re.match(r"\s*---\n(.*?\n)---\n(.*)", text_of(path), re.S)
    return (match[1], match[2]) if match else ("", text_of(path))


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Built]:
    """All bodies, each with a minimal front matter, in one workspace."""
    workspace = Workspace(tmp_path_factory.mktemp("bodies"))
    for name, path in FILES.items():
        front = "---\ntitle: Bài thử\ndate: 2026-01-02\n---\n"
        stem = f"bai-{name[:3]}"
        workspace.write(f"content/vi-du/tin-tuc/2026/{stem}.md", front + halves(path)[1])
    return workspace, workspace.build()


@pytest.fixture(scope="module")
def as_they_stand(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All files with their own front matter in one workspace."""
    workspace = Workspace(tmp_path_factory.mktemp("as-they-stand"))
    for name, path in FILES.items():
        workspace.write(f"content/vi-du/tin-tuc/2026/bai-{name[:3]}.md", path.read_bytes())
    return workspace.check()


def words(text: str) -> Counter[str]:
    """Return the words of a text in NFC, without invisible characters."""
    text = re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", unicodedata.normalize("NFC", text))
    return Counter(re.findall(r"[^\W_]+", text))


def prose(body: str) -> str:
    """Return a Markdown text without what is markup and not words: addresses, tags, numbers."""
    body = re.sub(r"<(script|style|iframe)\b.*?</\1>", " ", body, flags=re.S | re.I)
    body = re.sub(r"<!--.*?-->", " ", body, flags=re.S)
    body = re.sub(r"</?(?:b|i|u|sup|sub|font|span|a)(?:\s[^<>]*)?>", "", body)
    body = re.sub(r"</?[a-zA-Z][a-zA-Z0-9:]*(?:\s[^<>]*)?/?>", " ", body)
    body = re.sub(r"\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"\n]*\")?\)", "] ", body)
    body = re.sub(r"\]\((?:https?:[^)\n]*|<[^>\n]*>|\s*)\)", "] ", body)
    body = re.sub(r"(?m)^ {0,3}\[[^\]^\n]+\]:\s*\S+(?:\s+\"[^\"\n]*\")?\s*$", " ", body)
    body = re.sub(r"\[\^[^\]\n]*\]:?", " ", body)
    body = re.sub(r"\]\[[^\]\n]*\]", "] ", body)
    body = re.sub(r"\{[#.:][^}\n]*\}", " ", body)
    body = re.sub(r"(?m)^[ \t>]*(?:\d+\.(?=\s)|(?:```|~~~).*$)", " ", body)
    return unescape(body.replace("**", ""))


def shown(page: str) -> str:
    """Return the words of a page's article, attributes that readers hear among them."""
    tree = LexborHTMLParser(page)
    main = tree.css_first("main")
    assert main is not None
    heard = " ".join(node.attributes.get("alt") or "" for node in main.css("img[alt]"))
    html = re.sub(r"<(br|sup id|/(?:p|li|td|th|h\d|div|dd|dt|tr|pre)\b)", r" <\1", main.html or "")
    return re.sub(r"<[^>]*>", "", html) + heard


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_the_source_stands_in_the_page(
    name: str, bodies: tuple[Workspace, Built]
) -> None:
    """No word of an official text is lost on its way to the page."""
    workspace, _ = bodies
    page = workspace.page("vi-du", f"tin-tuc/2026/bai-{name[:3]}.html")
    missing = words(prose(halves(FILES[name])[1])) - words(unescape(shown(page)))
    assert missing == Counter()


@pytest.mark.parametrize("name", FILES)
def test_tables_of_dashes_are_faults_at_their_first_line(
    name: str, bodies: tuple[Workspace, Built]
) -> None:
    """What Markdown would garble is named with its line."""
    _, built = bodies
    body = halves(FILES[name])[1]
    rulers = re.search(r"(?m)^ *-{2,}(?: +-{2,})+ *$|^ *\+(?:[:=-]{3,}\+)+ *$", body)
    lines = [found.line for found in of(built.problems, name) if found.code.startswith("bang-")]
    first = [4 + body[: rulers.start()].count("\n") + 1] if rulers else []
    assert sorted(lines)[:1] == first


@pytest.mark.parametrize("name", FILES)
def test_every_unknown_key_is_named_with_its_line(name: str, as_they_stand: Built) -> None:
    """Foreign front matter is told key by key, all at once."""
    front, _ = halves(FILES[name])
    keys = [(m[1], m.start()) for m in re.finditer(r"(?m)^([^\s#:-][^:\n]*?):(?=\s|$)", front)]
    expected = {2 + front[:start].count("\n") for key, start in keys if key not in KNOWN}
    problems = [found for found in of(as_they_stand.problems, name) if "truong-la" in found.code]
    assert {found.line for found in problems} == expected


def of(problems: tuple[Problem, ...], name: str) -> list[Problem]:
    """Return the problems of one file."""
    return [found for found in problems if found.path.endswith(f"bai-{name[:3]}.md")]
