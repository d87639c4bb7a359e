"""Work aside: the same answer as without a child, whatever happens to it."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from generator.build.aside import aside


def die() -> int:
    """Be killed, as by a system that is out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def fail() -> int:
    """Fail by a defect."""
    raise KeyError


def no_child() -> bool:
    """Whether this process has no child left."""
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_a_child_does_the_work() -> None:
    """Its answer comes back, and there is no child afterwards."""
    with aside(os.getpid) as answered:
        found = answered()
        assert isinstance(found, int)
        assert found != os.getpid()
    assert no_child()


@pytest.mark.parametrize("work", [die, fail])
def test_a_child_that_fails_has_no_answer(work: object) -> None:
    """Whoever asked it decides what stands in."""
    assert callable(work)
    with aside(work) as answered:
        assert answered() is None
    assert no_child()


def test_work_that_nobody_asks_for_leaves_no_child() -> None:
    """An error in between ends it."""
    with pytest.raises(KeyError), aside(threading.Event().wait):
        raise KeyError
    assert no_child()


def test_a_process_with_threads_is_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that a thread holds at that moment would be held for ever."""
    monkeypatch.setattr(os, "fork", None)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with aside(os.getpid) as answered:
            assert answered() == os.getpid()
    finally:
        done.set()
        thread.join()
