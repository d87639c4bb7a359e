"""The floor of a build with nothing to do: start Python, stat every input and output folder.

Arguments: the folder of a workspace, and a file that lists the folders of the output, a line each.
"""

import os
import sys


def stat_below(folder: str) -> None:
    """Stat every file below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            entry.stat()
            if entry.is_dir():
                stat_below(entry.path)


if __name__ == "__main__":
    for name in ("content", "sites", "themes"):
        stat_below(f"{sys.argv[1]}/{name}")
    with open(sys.argv[2], encoding="utf-8") as listing:  # noqa: PTH123 pathlib takes 10 ms to start
        for line in listing:
            os.stat(line[:-1])  # noqa: PTH116
