"""The floor of a clean build: write all bytes of a tree, held in memory, with two processes.

Arguments: the tree, and the folder to write to. Prints wall and CPU seconds of the writing alone.
"""

from __future__ import annotations

import os
import sys
import time
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

WORKERS = 2


def write_half(arguments: tuple[Path, Path, int], ready: Barrier, spent: Queue[float]) -> None:
    """Read every other site, wait for the other process, then write."""
    tree, target, number = arguments
    sites = sorted(tree.iterdir())[number::WORKERS]
    held = [
        (os.fspath(target / path.relative_to(tree)), path.read_bytes())
        for site in sites
        for path in sorted(site.rglob("*"))
        if path.is_file()
    ]
    for folder in sorted({os.path.dirname(name) for name, _ in held}):  # noqa: PTH120
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    ready.wait()
    began = time.process_time()
    for name, content in held:
        with open(name, "wb", buffering=0) as stream:  # noqa: PTH123
            stream.write(content)
    spent.put(time.process_time() - began)
    ready.wait()


def main(tree: Path, target: Path) -> None:
    """Start the processes, time them from the moment that all have read, and print."""
    context = get_context("fork")
    ready, spent = context.Barrier(WORKERS + 1), context.Queue()
    processes = [
        context.Process(target=write_half, args=((tree, target, number), ready, spent))
        for number in range(WORKERS)
    ]
    for process in processes:
        process.start()
    ready.wait()
    began = time.perf_counter()
    ready.wait()
    wall = time.perf_counter() - began
    print(wall, sum(spent.get() for _ in processes))
    for process in processes:
        process.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
