"""The commands that bring what is published to other places."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import CLOCK, SITE, moment_of
from generator.cli.publishing import TO, place_of
from generator.commands.run import USAGE, Run


@click.command("mirror")
@TO
@CLOCK
@click.option(
    "--ssh",
    default="ssh",
    show_default=True,
    metavar="COMMAND",
    help='Lệnh ssh và tham số, ví dụ "ssh -p 2222".',
)
@click.option("--verify", is_flag=True, help="Không tin máy kia: so lại từng tệp.")
@click.argument("remote", metavar="HOST:PATH")
@click.pass_obj
def mirror_command(
    run: Run, /, *, to: Path, clock: str | None, ssh: str, verify: bool, remote: str
) -> int:
    """Đưa những gì đã công bố sang một máy chủ web khác, qua ssh và rsync."""
    from generator.commands.mirror import run_mirror
    from generator.publishing.remote import remote_of

    try:
        there = remote_of(remote, ssh)
    except ValueError as error:
        run.complain(f"không hiểu `{error}`", f"`{error}` cannot be understood")
        return USAGE
    return run_mirror(run, place_of(to), there, moment_of(clock), doubting=verify)


@click.command("uploads")
@TO
@SITE
@click.option(
    "--out",
    required=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Nơi ghi danh sách.",
)
@click.option("--done", is_flag=True, help="Ghi nhận là đã tải lên và xóa theo danh sách.")
@click.pass_obj
def uploads_command(run: Run, /, *, to: Path, sites: tuple[str, ...], out: Path, done: bool) -> int:
    """Lập danh sách cần tải lên kho đối tượng hoặc dịch vụ lưu trữ trang tĩnh."""
    from generator.commands.uploads import run_confirm, run_uploads

    if done:
        return run_confirm(run, out.absolute(), sites)
    return run_uploads(run, place_of(to), out.absolute(), sites)
