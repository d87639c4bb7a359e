"""`trangxa clean`: deletes the built trees and the cache, nothing else."""

from __future__ import annotations

import shutil

from generator.build.project import Project
from generator.build.writing import is_ours
from generator.commands.run import OK, Run


def run_clean(run: Run, project: Project) -> int:
    """Delete the trees that carry our mark, and the cache; return the exit status."""
    out = project.out
    trees = [tree for tree in sorted(out.iterdir() if out.is_dir() else ()) if is_ours(tree)]
    for tree in trees:
        shutil.rmtree(tree)
    if out.is_dir() and not any(out.iterdir()):
        out.rmdir()
    if project.cache.is_dir() and not project.cache.is_symlink():
        shutil.rmtree(project.cache)
    english = f"{len(trees)} trees and the cache were deleted."
    run.say(english if run.lang == "en" else f"Đã xóa {len(trees)} cây trang và bộ nhớ đệm.")
    return OK
