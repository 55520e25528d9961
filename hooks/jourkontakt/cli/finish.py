"""`finish FOLDER`: completes the site that another publisher has built from the folder of `write`."""

import argparse
from pathlib import Path

from ..website.folder import BUILT, finish_built
from ..website.integrity import MANIFEST
from ..website.site_check import SiteFaultsError
from .command import Command, Context, existing_folder, keeps_offline, load


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="MAPP", help=f"mappen från write, med den byggda sidan i {BUILT}/")


def _run(options: argparse.Namespace, context: Context) -> int:
    existing_folder(options.folder / BUILT)
    try:
        finish_built(options.folder, load(options, context), keeps_offline(context))
    except SiteFaultsError as error:
        context.write(f"fel: {error}\n")
        return 1
    context.write(f"{options.folder / BUILT} är färdig och hel. Varje fil står i {MANIFEST}.\n")
    return 0


COMMAND = Command("finish", "Gör färdig och kontrollera en sida som ett annat verktyg har byggt.", _arguments, _run)
