"""Every command as it is declared: the command line itself imports only the one that is called."""

from __future__ import annotations

import click

from generator.cli import cli


def _declared(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None, name
    return command


COMMANDS = {name: _declared(name) for name in cli.list_commands(click.Context(cli))}
