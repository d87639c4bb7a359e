"""The command line. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from generator import __version__
from generator.cli.building import BUILDING
from generator.cli.elsewhere import ELSEWHERE
from generator.cli.publishing import PUBLISHING
from generator.cli.servers import SERVERS
from generator.commands.run import USAGE, Run

INTERRUPTED = 130
_SELDOM = 5_000  # new objects between two looks for garbage: modules and trees of texts are none


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


for _each in (*BUILDING, *PUBLISHING, *SERVERS, *ELSEWHERE):
    cli.add_command(_each)


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
