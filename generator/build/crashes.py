"""Crashes: defects of ours and workers that were killed, as problems of one tree."""

from __future__ import annotations

import traceback

from generator.model.span import Span
from generator.problems import Problem, problem


def crash(name: str) -> Problem:
    """Return the problem of a defect of ours in one tree, with the traceback for developers."""
    trace = traceback.format_exc()
    last = trace.strip().rsplit("\n", 1)[-1]
    return problem("loi-noi-bo", _place(name), reason=last, trace=trace)


def worker_died(name: str) -> Problem:
    """Return the problem of a tree whose worker was killed."""
    return problem("tien-trinh-chet", _place(name))


def _place(name: str) -> Span:
    return Span(f"content/{name}" if name.startswith("_") else f"sites/{name}.yml")
