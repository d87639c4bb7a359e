"""The command line. A command is imported when it is called, and imports what it needs."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path

import click

from generator import __version__
from generator.commands.run import USAGE, Run

INTERRUPTED = 130
_SELDOM = 5_000  # new objects between two looks for garbage: modules and trees of texts are none

_HOMES = {  # the modules of this package in which commands are, in the order of the help
    "build": "building",
    "check": "building",
    "new": "writing",
    "import": "writing",
    "serve": "building",
    "explain": "building",
    "clean": "building",
    "publish": "publishing",
    "rollback": "publishing",
    "releases": "publishing",
    "expire": "publishing",
    "verify": "publishing",
    "server": "servers",
    "mirror": "elsewhere",
    "uploads": "elsewhere",
}


class _Commands(click.Group):
    """Commands by name, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _HOMES:
            return None
        home = import_module(f"generator.cli.{_HOMES[cmd_name]}")
        command: click.Command = getattr(home, f"{cmd_name}_command")
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục làm việc.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ thông báo.")
@click.option("-q", "--quiet", is_flag=True, help="Chỉ báo khi không làm được.")
@click.option("-v", "--verbose", is_flag=True, help="Báo từng trang.")
@click.version_option(__version__, prog_name="trangxa")
@click.pass_context
def cli(context: click.Context, root: Path, lang: str, quiet: bool, verbose: bool) -> None:
    """Dựng mạng lưới trang thông tin điện tử cấp xã từ tệp Markdown và YAML."""
    context.obj = Run(root, lang, -1 if quiet else int(verbose))


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
    sys.exit(status or 0)
