"""`python -m jourkontakt COMMAND`: one module per command. Exit codes: 0 success, 1 problems found, 2 usage error."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from ..datafiles.problem import DataError, as_text
from ..diff.git import UnknownSideError
from ..values import clock
from ..values.errors import InvalidValueError
from ..website.folder import TakenPathError
from ..website.links import UnknownTargetError
from . import changes, check, diff, finish, fix, propose, report, schema, upkeep, verify, write
from .command import Context, UsageError
from .parser import Parser

COMMANDS = tuple(
    module.COMMAND for module in (check, write, finish, verify, schema, diff, changes, fix, report, propose, upkeep)
)


def main(arguments: Sequence[str], environ: Mapping[str, str], write: Callable[[str], object]) -> int:
    """Run one command and return its exit code."""
    try:
        options = parser(environ).parse_args(arguments)
        return int(options.run(options, Context(_today(environ), environ, write)))
    except DataError as error:
        write(as_text(error.problems))
        return 1
    except UnknownTargetError as error:
        write(f"fel: {error}\n")
        return 1
    except (UsageError, UnknownSideError, TakenPathError) as error:
        write(f"{error}\n")
        return 2


def _today(environ: Mapping[str, str]) -> date:
    try:
        return clock.today(environ)
    except InvalidValueError as error:
        raise UsageError(f"{error}.") from None


def parser(environ: Mapping[str, str]) -> Parser:
    """The parser of all commands; the environment may name the data folder."""
    whole = Parser(prog="python -m jourkontakt", description="Kontrollerar uppgifterna och skriver sidan.")
    commands = whole.add_subparsers(title="kommandon", dest="command", required=True, metavar="KOMMANDO")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        data = environ.get("JOURKONTAKT_DATA") or "data"
        sub.add_argument("--data", type=Path, default=data, metavar="MAPP", help="datamappen (annars data)")
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return whole
