"""Sources for the peers: the text of trangxa's own source, with the fields that each wants."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.benchmark.peer import summary_of
from scripts.benchmark.workload import Item


def source_of(item: Item, fields: Mapping[str, str]) -> str:
    """Return Markdown below YAML; `fields` are YAML already and come after title and summary."""
    lines = [f'title: "{item.title}"', f'description: "{summary_of(item)}"']
    lines += [f"{key}: {value}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", item.body])


def listed(values: tuple[str, ...]) -> str:
    """Return a YAML list on one line."""
    return f"[{', '.join(values)}]"
