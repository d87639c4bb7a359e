"""Reading a tree: every file below `content/<name>/`, in one order, every problem at once."""

from __future__ import annotations

from pathlib import Path

from generator.content.attachments import read_attachment
from generator.content.documents import document_of, section_of
from generator.content.places_in_tree import OWN_SETTINGS, SECTION_TEXT, reserved_file
from generator.content.rules import ContentRules
from generator.model.document import Attachment, Document, Tree
from generator.problems import Problem
from generator.sources.files import Found, list_files, read_text


def read_tree(root: Path, name: str, rules: ContentRules) -> tuple[Tree, list[Problem]]:
    """Return what `content/<name>/` holds, without what has errors, and all problems."""
    found, listed = list_files(root, f"content/{name}")
    problems = list(listed)
    documents: list[Document] = []
    sections: list[Document] = []
    attachments: list[Attachment] = []
    for file in found:
        if file.path == f"content/{name}/{OWN_SETTINGS}":
            continue
        if refusal := reserved_file(file.path, name):
            problems.append(refusal)
        elif file.path.endswith(".md"):
            document = _read(file, name, rules, problems)
            if document is not None:
                (sections if document.kind == "section" else documents).append(document)
        else:
            attachment, trouble = read_attachment(file)
            problems += trouble
            if attachment is not None:
                attachments.append(attachment)
    return Tree(name, tuple(documents), tuple(sections), tuple(attachments)), problems


def _read(file: Found, tree: str, rules: ContentRules, problems: list[Problem]) -> Document | None:
    source, trouble = read_text(file.real, file.path)
    problems += trouble
    if source is None:
        return None
    is_section = file.path.endswith("/" + SECTION_TEXT)
    document, trouble_in_it = (section_of if is_section else document_of)(source, tree, rules)
    problems += trouble_in_it
    return document
