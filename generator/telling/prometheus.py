"""Figures in the text format of Prometheus, for the textfile collector of node_exporter.

Source: https://prometheus.io/docs/instrumenting/exposition_formats/ (version 0.0.4).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.values import Struct

Labels = tuple[tuple[str, str], ...]


class Metric(Struct, frozen=True):
    """A metric: its name, what it says, and a value for each set of labels.

    `kind` is `gauge`, or `counter` where the name ends with `_total`.
    """

    name: str
    help: str
    samples: tuple[tuple[Labels, float], ...]
    kind: str = "gauge"


def gauge(name: str, text: str, value: float) -> Metric:
    """Return a metric of one value without labels."""
    return Metric(name, text, (((), value),))


def exposition(metrics: Iterable[Metric]) -> str:
    """Return a file of metrics; one without samples is left out."""
    lines: list[str] = []
    for each in metrics:
        if each.samples:
            lines.append(f"# HELP {each.name} {_escaped(each.help)}")
            lines.append(f"# TYPE {each.name} {each.kind}")
            lines += [f"{each.name}{_braces(of)} {_number(value)}" for of, value in each.samples]
    return "\n".join([*lines, ""])


def _braces(labels: Labels) -> str:
    inner = ",".join(f'{name}="{_quoted(value)}"' for name, value in labels)
    return f"{{{inner}}}" if inner else ""


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', '\\"')


def _number(value: float) -> str:
    """Return a whole number without a point, so that shells can reckon with it."""
    return str(int(value)) if value == int(value) else f"{value:.6f}"
