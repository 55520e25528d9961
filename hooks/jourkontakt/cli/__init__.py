"""`python -m jourkontakt COMMAND`: one module per command. Exit codes: 0 success, 1 problems found, 2 usage error."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from ..datafiles.problem import DataError, as_text
from ..diff.git import UnknownSideError
from ..values import clock
from ..website.folder import WriteRefusedError
from . import check, diff, fix, propose, report, schema, upkeep, write
from .command import Context, UsageError

COMMANDS = tuple(module.COMMAND for module in (check, write, schema, diff, fix, report, propose, upkeep))


def main(arguments: Sequence[str], environ: Mapping[str, str], write: Callable[[str], object]) -> int:
    """Run one command and return its exit code."""
    parser = _Parser(prog="python -m jourkontakt", description="Kontrollerar uppgifterna och skriver sidan.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO", parser_class=_Parser)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        data = environ.get("JOURKONTAKT_DATA", "data")
        sub.add_argument("--data", type=Path, default=data, metavar="MAPP", help="datamappen (annars data)")
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    try:
        options = parser.parse_args(arguments)
        return int(options.run(options, Context(clock.today(environ), environ, write)))
    except DataError as error:
        write(as_text(error.problems))
        return 1
    except (UsageError, UnknownSideError, WriteRefusedError) as error:
        write(f"{error}\n")
        return 2


class _Parser(argparse.ArgumentParser):
    """A parser whose error message is in Swedish."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.format_usage()}Så går kommandot inte att använda: {message}")
