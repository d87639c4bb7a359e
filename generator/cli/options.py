"""The options that commands share, and the project that they describe."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.run import Run, clock_from, default_jobs

if TYPE_CHECKING:
    from generator.build.project import Project

SITE = click.option("--site", "sites", multiple=True, metavar="SLUG", help="Chỉ trang này.")
GROUP = click.option("--group", "groups", multiple=True, metavar="ID", help="Chỉ nhóm này.")
JOBS = click.option("--jobs", type=click.IntRange(1, 64), help="Số tiến trình.")
OUT = click.option("--out", type=click.Path(path_type=Path), help="Nơi ghi các cây trang.")
CLOCK = click.option("--clock", metavar="ISO", help="Coi như đang ở thời điểm này.")
DRAFTS = click.option("--drafts", is_flag=True, help="Cả bản nháp, vào .cache/preview/.")
STRICT = click.option("--strict", is_flag=True, help="Lưu ý cũng tính là lỗi.")

REPORTS = click.option(
    "--reports", type=click.Path(path_type=Path), metavar="DIR", help="Ghi báo cáo vào thư mục này."
)


def project_of(run: Run, **options: object) -> Project:
    """Return the project that the options describe; usage errors are click's."""
    from generator.build.project import Project

    clock, out, jobs = options.get("clock"), options.get("out"), options.get("jobs")
    drafts = bool(options.get("drafts"))
    place = (
        out if isinstance(out, Path) else run.root / ("public" if not drafts else ".cache/preview")
    )
    return Project(
        root=run.root.absolute(),
        out=place.absolute(),
        clock=moment_of(clock if isinstance(clock, str) else None),
        jobs=jobs if isinstance(jobs, int) else default_jobs(),
        drafts=drafts,
        sites=_names(options.get("sites")),
        groups=_names(options.get("groups")),
        verify=bool(options.get("verify")),
    )


def moment_of(clock: str | None) -> datetime:
    """Return the moment of a run; usage errors are click's."""
    try:
        return clock_from(clock)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            "--clock hoặc SOURCE_DATE_EPOCH không phải là thời điểm ISO 8601"
        ) from None


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()
