"""What the reader must know of the machine: figures of another one do not compare."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path


def facts_of(work: Path) -> dict[str, str]:
    """Return facts by name; `work` is where the workloads lie."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "processors": str(len(os.sched_getaffinity(0))),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "files on": _file_system(work),
        "load at the start (1, 5, 15 minutes)": load,
    }


def _file_system(work: Path) -> str:
    """Return the type of the file system that holds a folder, by its longest mount point."""
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    holding = [fields for fields in mounts if work.resolve().is_relative_to(fields[1])]
    return max(holding, key=lambda fields: len(fields[1]))[2]
