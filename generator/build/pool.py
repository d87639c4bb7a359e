"""Processes over sites: one task is one site, and a worker that dies takes only its site along."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Task = TypeVar("Task")
Result = TypeVar("Result")
Prepare = Callable[..., None]


class SitePool:
    """Runs functions over tasks in `jobs` processes; with one job or one task, in this process.

    A task alone can take no other along. What makes processes is imported where it is needed.

    `prepare(*arguments)` is called once in every process before its first task.
    """

    def __init__(self, jobs: int, prepare: Prepare, arguments: tuple[object, ...]) -> None:
        self.jobs = jobs
        self._prepare = prepare
        self._arguments = arguments
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def map(
        self,
        function: Callable[[Task], Result],
        tasks: Sequence[Task],
        *,
        died: Callable[[Task], Result],
        batch: int = 1,
    ) -> Iterator[Result]:
        """Yield the results as they come; `died(task)` stands for a task whose worker died.

        `batch` is how many tasks a worker gets at once: several where they are short.
        """
        if self.jobs == 1 or len(tasks) <= 1:
            self._prepare(*self._arguments)
            yield from map(function, tasks)
            return
        from concurrent.futures import as_completed
        from concurrent.futures.process import BrokenProcessPool

        suspects: list[Task] = []
        executor = self._running(len(tasks))
        batches = [tasks[start : start + batch] for start in range(0, len(tasks), batch)]
        waiting: dict[Future[list[Result]], Sequence[Task]] = {
            executor.submit(_each, function, some): some for some in batches
        }
        for future in as_completed(waiting):
            try:
                yield from future.result()
            except BrokenProcessPool:
                suspects += waiting[future]
        yield from self._one_by_one(function, suspects, died)

    def _one_by_one(
        self,
        function: Callable[[Task], Result],
        tasks: list[Task],
        died: Callable[[Task], Result],
    ) -> Iterator[Result]:
        """Run tasks each in a process of its own, to find the one that kills it."""
        from concurrent.futures.process import BrokenProcessPool

        if tasks and self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None
        for task in tasks:
            try:
                with self._new(1) as executor:
                    result = executor.submit(function, task).result()
            except BrokenProcessPool:
                result = died(task)
            yield result

    def _running(self, tasks: int) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = self._new(min(self.jobs, tasks))
        return self._executor

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context(),
            initializer=_start,
            initargs=(self._prepare, self._arguments),
        )


def _each(function: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
    return [function(task) for task in tasks]


def _start(prepare: Prepare, arguments: tuple[object, ...]) -> None:
    """Begin a worker: an interrupt is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare(*arguments)


def _end_with_parent() -> None:
    """Die when the parent is killed: a worker that waits for ever would hold its lock for ever."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    assert parent is not None, "workers have a parent"
    parent.join()
    os._exit(1)
