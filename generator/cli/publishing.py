"""The commands that publish what was built, and go back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CLOCK, JOBS, OUT, REPORTS, SITE, moment_of, project_of
from generator.commands.run import Run

if TYPE_CHECKING:
    from generator.publishing.places import Place

TO = click.option(
    "--to",
    "to",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Thư mục công bố, nơi máy chủ web lấy trang.",
)
KEEP = click.option(
    "--keep",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="Số bản giữ lại của mỗi trang.",
)


@click.command("publish")
@TO
@SITE
@OUT
@JOBS
@CLOCK
@KEEP
@click.option(
    "--max-loss",
    "most_lost",
    type=click.IntRange(0, 100),
    default=20,
    show_default=True,
    metavar="PERCENT",
    help="Không công bố trang nào mất quá tỷ lệ này số trang con.",
)
@click.option("--again", is_flag=True, help="Công bố cả bản vừa bị lùi lại.")
@click.option("--dry-run", "dry", is_flag=True, help="Chỉ cho biết người đọc sẽ thấy gì khác.")
@click.option(
    "--purge", "purged", metavar="URL", help="Xóa hẳn một bài đã gỡ khỏi mọi bản giữ lại."
)
@REPORTS
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON ra stdout.")
@click.pass_obj
def publish_command(
    run: Run,
    /,
    *,
    to: Path,
    sites: tuple[str, ...],
    keep: int,
    most_lost: int,
    again: bool,
    dry: bool,
    purged: str | None,
    as_json: bool,
    reports: Path | None,
    **options: object,
) -> int:
    """Công bố những gì đã dựng vào public/, cho cả mạng lưới cùng một lúc."""
    from generator.commands.publish import Told, run_publish, run_purge
    from generator.publishing.publish import Wish

    project = project_of(run, **options)
    if purged:
        return run_purge(run, project, place_of(to), purged)
    wish = Wish(project.clock, sites, keep, most_lost, again, dry, project.jobs)
    return run_publish(run, project, place_of(to), wish, Told(as_json, reports))


@click.command("rollback")
@TO
@SITE
@CLOCK
@click.pass_obj
def rollback_command(run: Run, /, *, to: Path, sites: tuple[str, ...], clock: str | None) -> int:
    """Quay về bản trước lần công bố mới nhất."""
    from generator.commands.rollback import run_rollback

    return run_rollback(run, place_of(to), moment_of(clock), sites)


@click.command("releases")
@TO
@SITE
@click.pass_obj
def releases_command(run: Run, /, *, to: Path, sites: tuple[str, ...]) -> int:
    """Liệt kê các bản đã công bố còn giữ lại."""
    from generator.commands.releases import run_releases

    return run_releases(run, place_of(to), sites)


@click.command("expire")
@TO
@KEEP
@CLOCK
@click.pass_obj
def expire_command(run: Run, /, *, to: Path, keep: int, clock: str | None) -> int:
    """Gỡ các trang đã hết hạn đăng khỏi những gì đang phát, không cần dựng lại."""
    from generator.commands.expire import run_expire

    return run_expire(run, place_of(to), moment_of(clock), keep)


@click.command("verify")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def verify_command(run: Run, /, *, folder: Path) -> int:
    """Kiểm tra từng tệp đã công bố có đúng như lúc công bố không."""
    from generator.commands.verify import run_verify

    return run_verify(run, place_of(folder))


def place_of(folder: Path) -> Place:
    """Return the published folder that an option names."""
    from generator.publishing.places import Place

    return Place(folder.absolute())
