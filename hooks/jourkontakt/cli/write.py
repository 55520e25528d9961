"""`write OUT`: the whole site as a project for another publisher."""

import argparse
from pathlib import Path

from ..website.folder import write
from .command import Command, Context, existing_folder, keeps_offline, load


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="UT", help="mappen att skriva till, ny eller från en tidigare gång")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="MAPP", help="handskrivna filer som följer med"
    )


def _run(options: argparse.Namespace, context: Context) -> int:
    directory = load(options, context)
    count = write(directory, options.out, existing_folder(options.docs), keeps_offline(context))
    context.write(f"{count} filer skrivna till {options.out}.\n")
    return 0


COMMAND = Command("write", "Skriv hela sidan som en mapp för en annan publicering.", _arguments, _run)
