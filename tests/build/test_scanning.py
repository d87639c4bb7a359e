"""Scanning aside gives what scanning gives."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from generator.build import scanning as module
from generator.build.scanning import Scan, scan_of, scanning
from generator.sources.signatures import settle
from tests.workspace import Workspace


@pytest.fixture
def settled(project: Workspace) -> Workspace:
    """A workspace that nobody touched just now."""
    project.article("vi-du", "2026/mot")
    settle()
    return project


def test_a_child_scans_as_its_parent_would(settled: Workspace) -> None:
    """What it finds is no other thing."""
    with scanning(settled.root) as scanned:
        assert scanned() == scan_of(settled.root, time.time_ns())


def test_a_child_that_dies_is_stood_in_for(
    settled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parent scans, and fails as it would have without one."""
    parent = os.getpid()

    def scan(root: Path, began: int) -> Scan:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return scan_of(root, began)

    monkeypatch.setattr(module, "scan_of", scan)
    with scanning(settled.root) as scanned:
        assert scanned() == scan_of(settled.root, time.time_ns())
