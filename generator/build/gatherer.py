"""What happens in a worker that gathers: one tree is read, and nothing else."""

from __future__ import annotations

from generator.build.crashes import crash, worker_died
from generator.build.gathering import gather as gather_tree
from generator.build.ledger import TreeFacts
from generator.build.project import Project
from generator.model.settings import Network
from generator.problems import Problem
from generator.values import Struct


class Reading(Struct, frozen=True):
    """What a worker that gathers trees knows of the run."""

    project: Project
    network: Network


class Unread(Struct, frozen=True):
    """Stands for a tree that could not be read at all: its site is left as it was."""

    problems: tuple[Problem, ...]


_reading: Reading | None = None


def import_readers() -> None:
    """Import what reading texts needs, which is heavy: workers inherit it."""
    import generator.content.documents
    import generator.content.trees  # noqa: F401


def start(reading: Reading) -> None:
    """Begin a worker's life: called once in every process."""
    global _reading  # a worker's whole state, set once
    _reading = reading


def gather(name: str) -> tuple[str, TreeFacts | Unread]:
    """Read a tree and return its name and what the network has to know of it."""
    assert _reading is not None, "start() comes first"
    try:
        return name, gather_tree(name, _reading.project, _reading.network)
    except Exception:  # the worker's boundary: keeps the tree's name and the traceback
        return name, Unread((crash(name),))


def died(name: str) -> tuple[str, TreeFacts | Unread]:
    """Stand in for a worker that was killed while it read a tree."""
    return name, Unread((worker_died(name),))
