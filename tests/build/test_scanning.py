"""Scanning in a child process: the same answer as without one, whatever happens to the child."""

from __future__ import annotations

import os
import threading
import time

import pytest

from generator.build import scanning as module
from generator.build.scanning import scan_of, scanning
from generator.sources.signatures import settle
from tests.workspace import Workspace


@pytest.fixture
def settled(project: Workspace) -> Workspace:
    """A workspace that nobody touched just now."""
    project.article("vi-du", "2026/mot")
    settle()
    return project


def test_a_child_scans_as_its_parent_would(settled: Workspace) -> None:
    """And there is no child afterwards."""
    with scanning(settled.root) as scanned:
        assert scanned() == scan_of(settled.root, time.time_ns())
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_child_that_fails_is_stood_in_for(
    settled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends without an answer; its parent scans, and fails as it would have."""
    expected = scan_of(settled.root, time.time_ns())
    monkeypatch.setattr(module, "_scan_and_end", lambda root, began, writing: os._exit(1))
    with scanning(settled.root) as scanned:
        assert scanned() == expected


def test_a_scan_that_nobody_asks_for_leaves_no_child(settled: Workspace) -> None:
    """An error in between ends it."""
    with pytest.raises(KeyError), scanning(settled.root):
        raise KeyError
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_process_with_threads_is_not_forked(
    settled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that a thread holds at that moment would be held for ever."""
    monkeypatch.setattr(os, "fork", None)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with scanning(settled.root) as scanned:
            assert scanned() == scan_of(settled.root, time.time_ns())
    finally:
        done.set()
        thread.join()
