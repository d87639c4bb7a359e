"""The commands that write content for editors to go on with."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import CLOCK, project_of
from generator.commands.run import Run
from generator.model.kinds import KINDS

NEW_KINDS = [kind.name for kind in KINDS if kind.ready or kind.sheet]


@click.command("new")
@click.argument("kind", type=click.Choice(NEW_KINDS))
@click.option("--site", required=True, metavar="SLUG", help="Trang, hoặc nguồn như _province.")
@CLOCK
@click.argument("title")
@click.pass_obj
def new_command(run: Run, /, *, kind: str, site: str, title: str, clock: str | None) -> int:
    """Tạo tệp mới: một bài (article), một trang (page), một văn bản (document)…"""
    from generator.commands.new import run_new

    return run_new(run, project_of(run, clock=clock), kind, site, title)


@click.command("import")
@click.argument("kind", type=click.Choice(["document"]))
@click.option(
    "--map",
    "more",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Tệp YAML: trường của ta là những khóa nào của họ.",
)
@click.argument("given", metavar="FROM", type=click.Path(path_type=Path))
@click.argument("to", metavar="TO", type=click.Path(path_type=Path))
@click.pass_obj
def import_command(run: Run, /, *, kind: str, more: Path | None, given: Path, to: Path) -> int:
    """Nhập văn bản từ các tệp Markdown viết theo cách khác; không ghi đè tệp nào."""
    from generator.commands.importing import Wanted, run_import

    assert kind == "document", "click has looked"
    return run_import(run, Wanted(given, to, more))
