"""JSON-LD held against schema.org's own definitions: schema-dts is made of them, tsc compares."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.workspace import REPOSITORY

NODE_MODULES = REPOSITORY / "scripts" / "node" / "node_modules"
TSC = NODE_MODULES / "typescript" / "bin" / "tsc"
Thing = dict[str, object]


def things_in(page: str) -> list[Thing]:
    """Return what the data blocks of a page say, in order."""
    blocks = LexborHTMLParser(page).css('script[type="application/ld+json"]')
    return [json.loads(block.text()) for block in blocks]


def refusals(things: Sequence[Thing], folder: Path) -> list[tuple[Thing, str]]:
    """Return the things that the definitions refuse, each with the reason; works in `folder`."""
    (folder / "node_modules").symlink_to(NODE_MODULES)
    lines = [_declared(f"thing{number}", thing) for number, thing in enumerate(things)]
    text = "\n".join(['import type * as schema from "schema-dts";', *lines, ""])
    (folder / "things.ts").write_text(text, "utf-8")
    command = ["node", str(TSC), "--noEmit", "--strict", "--skipLibCheck", "things.ts"]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True)  # noqa: S603
    found = re.findall(r"^things\.ts\((\d+),\d+\): error (.*)", told.stdout, re.M)
    assert bool(found) == bool(told.returncode), told.stdout + told.stderr
    return [(things[int(line) - 2], reason) for line, reason in found]


def _declared(name: str, thing: Thing) -> str:
    """Return a line that declares a thing; an action may say what is to be put in."""
    text = json.dumps(thing, ensure_ascii=False)
    before = ""
    if action := thing.get("potentialAction"):
        assert isinstance(action, dict)
        written = json.dumps(action, ensure_ascii=False)
        kind = f"schema.WithActionConstraints<Exclude<schema.{action['@type']}, string>>"
        before = f"const {name}Action: {kind} = {written}; "
        text = text.replace(written, f"{name}Action")
    return f"{before}const {name}: schema.WithContext<schema.{thing['@type']}> = {text};"
