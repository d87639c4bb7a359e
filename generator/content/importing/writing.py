"""Writing: front matter as an editor would type it, in the order of the register."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.content.importing.filling import Values
from generator.content.importing.reading import Texts
from generator.content.importing.targets import Target
from generator.model.fields import DAY, OPTIONAL

_BARE = frozenset({"date", "updated", "category", "lang"})


def front_matter(targets: tuple[Target, ...], values: Values) -> str:
    """Return the lines of front matter; what must stand there and is unknown stands empty."""
    lines = [line for target in targets for line in _lines(target, values.get(target.name, ()))]
    return "".join(f"{line}\n" for line in lines)


def _lines(target: Target, texts: Texts) -> Iterator[str]:
    name = target.name
    if not texts:
        if target.own and target.field.need != OPTIONAL:
            yield f"{name}:"
    elif name == "source" and not target.own:
        yield f"source: {{name: {_quoted(texts[0])}}}"
    elif target.many:
        yield f"{name}:"
        yield from (f"  - {_quoted(each)}" for each in texts)
    elif target.field.form == DAY or (name in _BARE and not target.own):
        yield f"{name}: {texts[0]}"
    else:
        yield f"{name}: {_quoted(texts[0])}"


def _quoted(text: str) -> str:
    """Return a text as a YAML scalar that no reader takes for anything else."""
    return json.dumps(text, ensure_ascii=False)
