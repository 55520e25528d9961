"""`offline SITE`: what readers' browsers keep, made from the site that another publisher has built."""

import argparse
from pathlib import Path

from ..website.offline import offline_files
from .command import Command, Context, existing_folder, keeps_offline


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", type=Path, metavar="MAPP", help="den byggda sidan, där filerna läggs")


def _run(options: argparse.Namespace, context: Context) -> int:
    site = existing_folder(options.site)
    for path, content in offline_files(site, keeps_offline(context)):
        (site / path).write_bytes(content)
        context.write(f"{site / path} skriven.\n")
    return 0


COMMAND = Command("offline", "Lägg till det som gör att en byggd sida fungerar utan nät.", _arguments, _run)
