"""What every command knows: where, in which language, how loudly."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from generator.values import Struct

OK, ERRORS, USAGE = 0, 1, 2


class Run(Struct, frozen=True):
    """The options before the command: `loudness` is -1 quiet, 0, 1 verbose."""

    root: Path
    lang: str
    loudness: int

    def say(self, text: str) -> None:
        """Tell people something, on stderr: stdout belongs to what programs read."""
        if self.loudness >= 0 and text:
            print(text, file=sys.stderr)

    def complain(self, vietnamese: str, english: str) -> None:
        """Tell people why nothing can be done, however quiet they want it."""
        print(english if self.lang == "en" else vietnamese, file=sys.stderr)


def clock_from(text: str | None) -> datetime:
    """Return the clock of a run: `--clock` beats SOURCE_DATE_EPOCH beats now.

    A moment without offset is in the system's zone; raises ValueError.
    """
    if text is not None:
        moment = datetime.fromisoformat(text)
        return moment.astimezone() if moment.tzinfo is None else moment
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC)


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
