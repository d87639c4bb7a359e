"""One workload, written for some generators side by side, and its clean builds in turn."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from scripts.benchmark.figures import Field
from scripts.benchmark.measuring import Cost, run
from scripts.benchmark.memory import peak_of
from scripts.benchmark.peer import Peer
from scripts.benchmark.telling import tell
from scripts.benchmark.trees import examine
from scripts.benchmark.workload import SIZES, Workload, workload


class Course:
    """The folders of a workload, one for each generator, ready to be built."""

    def __init__(self, work: Path, size: str, peers: Sequence[Peer]) -> None:
        self.size = size
        self.network: Workload = workload(SIZES[size])
        self.slugs = tuple(commune.slug for commune in self.network.communes)
        self.peers = {peer.name: peer for peer in peers}
        self.roots = {peer.name: work / size / peer.name for peer in peers}
        (work / size).mkdir(parents=True)
        for peer in peers:
            tell(f"{size}: writing the workload for {peer.name}")
            peer.write(self.roots[peer.name], self.network)

    def close(self) -> None:
        """Remove everything, as memory may hold the files."""
        for root in self.roots.values():
            shutil.rmtree(root)

    def build(self, name: str) -> Cost:
        """Build all sites, as the tree stands."""
        return run(self.peers[name].commands(self.roots[name], self.slugs))

    def build_one(self, name: str, slug: str) -> Cost:
        """Build a single site into an empty folder, where a peer has a process per site."""
        shutil.rmtree(self.roots[name] / "public" / slug, ignore_errors=True)
        return run(self.peers[name].commands(self.roots[name], (slug,)))

    def clear(self, name: str) -> None:
        """Remove all that a build leaves."""
        for folder in ("public", ".cache"):
            shutil.rmtree(self.roots[name] / folder, ignore_errors=True)

    def clean_builds(self, rounds: int, memory: bool) -> Field:
        """Build everything from nothing, the generators in turn; check the trees."""
        field = Field(self.size, len(self.slugs))
        for number in range(rounds):
            for name in self.peers:
                self.clear(name)
                cost = self.build(name)
                field.costs[name] = (*field.costs.get(name, ()), cost)
                spent = f"{cost.wall:.2f} s, {cost.cpu:.2f} s CPU"
                tell(f"{self.size}, round {number + 1}: {name} {spent}")
        for name in self.peers:
            field.trees[name] = examine(self.roots[name] / "public", self.network)
            for fault in field.trees[name].missing[:5]:
                tell(f"{name}: {fault}")
        for name in self.peers if memory else ():
            # Not in the rounds: sampling takes time from what is measured.
            self.clear(name)
            field.memory[name] = peak_of(self.build, name)
            tell(f"{self.size}: memory of {name} {field.memory[name]:.0f} MiB")
        return field
