"""`verify SITE`: compares a site with its manifest."""

import argparse
from pathlib import Path

from ..website.integrity import MANIFEST
from ..website.verify import faults_of
from .command import Command, Context, UsageError


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "site", type=Path, metavar="SIDA", help="mappen med den färdiga sidan, eller ett tar-arkiv av den"
    )


def _run(options: argparse.Namespace, context: Context) -> int:
    if not options.site.exists():
        raise UsageError(f"{options.site} finns inte.")
    faults = faults_of(options.site)
    context.write("".join(f"fel: {fault}\n" for fault in faults) or f"Varje fil stämmer med {MANIFEST}.\n")
    return int(bool(faults))


COMMAND = Command("verify", f"Jämför en färdig sida med dess {MANIFEST}.", _arguments, _run)
