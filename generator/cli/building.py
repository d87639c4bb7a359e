"""The commands that read and build a workspace."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import (
    CLOCK,
    DRAFTS,
    GROUP,
    JOBS,
    OUT,
    REPORTS,
    SITE,
    STRICT,
    project_of,
)
from generator.commands.run import USAGE, Run


@click.command("build")
@SITE
@GROUP
@JOBS
@OUT
@CLOCK
@DRAFTS
@STRICT
@REPORTS
@click.option("--verify", is_flag=True, help="Không tin tệp đã dựng: xem lại từng tệp.")
@click.option("--profile", is_flag=True, help="Cho biết thời gian đi đâu.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON ra stdout.")
@click.pass_obj
def build_command(
    run: Run,
    /,
    *,
    strict: bool,
    reports: Path | None,
    as_json: bool,
    profile: bool,
    **options: object,
) -> int:
    """Dựng các trang vào public/."""
    from generator.commands.build import run_build

    project = project_of(run, **options)
    how = {"as_json": as_json, "strict": strict, "profile": profile}
    return run_build(run, project, reports=reports, **how)


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@JOBS
@CLOCK
@STRICT
@REPORTS
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "github", "sarif"]), default="text"
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Báo cả những địa chỉ đang công bố ở DIR mà sẽ mất.",
)
@click.pass_obj
def check_command(
    run: Run,
    /,
    *,
    paths: tuple[str, ...],
    strict: bool,
    style: str,
    against: Path | None,
    reports: Path | None,
    **options: object,
) -> int:
    """Kiểm tra mọi tệp mà không dựng gì."""
    from generator.commands.check import Asked, run_check

    project = project_of(run, **options)
    return run_check(run, project, Asked(paths, style, strict, against, reports))


@click.command("serve")
@SITE
@JOBS
@CLOCK
@DRAFTS
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Cổng.")
@click.option("--host", default="127.0.0.1", help="Địa chỉ của máy này.")
@click.option("--open", "browser", is_flag=True, help="Mở trình duyệt.")
@click.pass_obj
def serve_command(run: Run, /, *, port: int, host: str, browser: bool, **options: object) -> int:
    """Dựng vào .cache/preview/ rồi cho xem trên máy này."""
    from generator.commands.build import run_build
    from generator.commands.serve import run_serve

    project = project_of(run, out=run.root / ".cache" / "preview", **options)
    if run_build(run, project, as_json=False) == USAGE:
        return USAGE
    return run_serve(run, project, (host, port), browser=browser)


@click.command("explain")
@OUT
@CLOCK
@DRAFTS
@click.argument("target")
@click.pass_obj
def explain_command(run: Run, /, *, target: str, **options: object) -> int:
    """Cho biết vì sao có một tệp, nó làm từ đâu, khi nào phải dựng lại."""
    from generator.commands.explain import run_explain

    return run_explain(run, project_of(run, **options), target)


@click.command("clean")
@OUT
@click.pass_obj
def clean_command(run: Run, /, *, out: Path | None) -> int:
    """Xóa các cây trang đã dựng và bộ nhớ đệm."""
    from generator.commands.clean import run_clean

    return run_clean(run, project_of(run, out=out))
