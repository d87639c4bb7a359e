"""The command line. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.commands.run import USAGE, Run, clock_from, default_jobs

if TYPE_CHECKING:
    from generator.build.project import Project

INTERRUPTED = 130
_SELDOM = 50_000  # new objects between two looks for garbage: modules and trees of texts are none


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục làm việc.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ thông báo.")
@click.option("-q", "--quiet", is_flag=True, help="Chỉ báo khi không làm được.")
@click.option("-v", "--verbose", is_flag=True, help="Báo từng trang.")
@click.version_option(__version__, prog_name="trangxa")
@click.pass_context
def cli(context: click.Context, root: Path, lang: str, quiet: bool, verbose: bool) -> None:
    """Dựng mạng lưới trang thông tin điện tử cấp xã từ tệp Markdown và YAML."""
    context.obj = Run(root, lang, -1 if quiet else int(verbose))


_site = click.option("--site", "sites", multiple=True, metavar="SLUG", help="Chỉ trang này.")
_group = click.option("--group", "groups", multiple=True, metavar="ID", help="Chỉ nhóm này.")
_jobs = click.option("--jobs", type=click.IntRange(1, 64), help="Số tiến trình.")
_out = click.option("--out", type=click.Path(path_type=Path), help="Nơi ghi các cây trang.")
_clock = click.option("--clock", metavar="ISO", help="Coi như đang ở thời điểm này.")
_drafts = click.option("--drafts", is_flag=True, help="Cả bản nháp, vào .cache/preview/.")
_strict = click.option("--strict", is_flag=True, help="Lưu ý cũng tính là lỗi.")


@cli.command("build")
@_site
@_group
@_jobs
@_out
@_clock
@_drafts
@_strict
@click.option("--verify", is_flag=True, help="Không tin tệp đã dựng: xem lại từng tệp.")
@click.option("--profile", is_flag=True, help="Cho biết thời gian đi đâu.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON ra stdout.")
@click.pass_obj
def build_command(
    run: Run, /, *, strict: bool, as_json: bool, profile: bool, **options: object
) -> int:
    """Dựng các trang vào public/."""
    from generator.commands.build import run_build

    project = _project(run, **options)
    return run_build(run, project, as_json=as_json, strict=strict, profile=profile)


@cli.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@_jobs
@_clock
@_strict
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "github", "sarif"]), default="text"
)
@click.pass_obj
def check_command(
    run: Run, /, *, paths: tuple[str, ...], strict: bool, style: str, **options: object
) -> int:
    """Kiểm tra mọi tệp mà không dựng gì."""
    from generator.commands.check import run_check

    return run_check(run, _project(run, **options), paths, style=style, strict=strict)


@cli.command("new")
@click.argument("kind", type=click.Choice(["article", "page"]))
@click.option("--site", required=True, metavar="SLUG", help="Trang, hoặc nguồn như _province.")
@_clock
@click.argument("title")
@click.pass_obj
def new_command(run: Run, /, *, kind: str, site: str, title: str, clock: str | None) -> int:
    """Tạo tệp mới cho một bài (article) hoặc một trang (page)."""
    from generator.commands.new import run_new

    return run_new(run, _project(run, clock=clock), kind, site, title)


@cli.command("serve")
@_site
@_jobs
@_clock
@_drafts
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Cổng.")
@click.option("--host", default="127.0.0.1", help="Địa chỉ của máy này.")
@click.option("--open", "browser", is_flag=True, help="Mở trình duyệt.")
@click.pass_obj
def serve_command(run: Run, /, *, port: int, host: str, browser: bool, **options: object) -> int:
    """Dựng vào .cache/preview/ rồi cho xem trên máy này."""
    from generator.commands.build import run_build
    from generator.commands.serve import run_serve

    project = _project(run, out=run.root / ".cache" / "preview", **options)
    if run_build(run, project, as_json=False) == USAGE:
        return USAGE
    return run_serve(run, project, (host, port), browser=browser)


@cli.command("explain")
@_out
@_clock
@_drafts
@click.argument("target")
@click.pass_obj
def explain_command(run: Run, /, *, target: str, **options: object) -> int:
    """Cho biết vì sao có một tệp, nó làm từ đâu, khi nào phải dựng lại."""
    from generator.commands.explain import run_explain

    return run_explain(run, _project(run, **options), target)


@cli.command("clean")
@_out
@click.pass_obj
def clean_command(run: Run, /, *, out: Path | None) -> int:
    """Xóa các cây trang đã dựng và bộ nhớ đệm."""
    from generator.commands.clean import run_clean

    return run_clean(run, _project(run, out=out))


def _project(run: Run, **options: object) -> Project:
    """Return the project that the options describe; usage errors are click's."""
    from generator.build.project import Project

    clock, out, jobs = options.get("clock"), options.get("out"), options.get("jobs")
    drafts = bool(options.get("drafts"))
    try:
        moment = clock_from(clock if isinstance(clock, str) else None)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            "--clock hoặc SOURCE_DATE_EPOCH không phải là thời điểm ISO 8601"
        ) from None
    place = (
        out if isinstance(out, Path) else run.root / ("public" if not drafts else ".cache/preview")
    )
    return Project(
        root=run.root.absolute(),
        out=place.absolute(),
        clock=moment,
        jobs=jobs if isinstance(jobs, int) else default_jobs(),
        drafts=drafts,
        sites=_names(options.get("sites")),
        groups=_names(options.get("groups")),
        verify=bool(options.get("verify")),
    )


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def main() -> None:
    """Run the command line and exit with its status."""
    gc.set_threshold(_SELDOM)
    try:
        status = cli.main(prog_name="trangxa", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = USAGE
    except (click.Abort, KeyboardInterrupt):
        status = INTERRUPTED
    gc.freeze()  # the system takes back all memory at once: nobody has to look for garbage in it
    sys.exit(status)
