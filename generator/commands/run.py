"""What every command knows: where, in which language, how loudly."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.values import Struct

if TYPE_CHECKING:
    from generator.publishing.places import Place

OK, ERRORS, USAGE, UNPUBLISHED = 0, 1, 2, 3


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


def wait_for(run: Run) -> None:
    """Tell people that another run has to end first."""
    english = "waiting for another run to end…"
    run.say(english if run.lang == "en" else "đang chờ một lần chạy khác xong…")


def is_published_to(run: Run, place: Place, *, also_empty: bool = False) -> bool:
    """Whether a folder is one that was published to, or may be; complain where it is not."""
    from generator.publishing.history import is_ours

    if is_ours(place) and (also_empty or place.sites.is_dir()):
        return True
    run.complain(
        f"{place.root} không phải là thư mục công bố của trangxa",
        f"{place.root} is not a folder that trangxa published to",
    )
    return False
