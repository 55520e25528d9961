"""`upkeep`: list what editors need to update, as one issue for each region."""

import argparse
from pathlib import Path

from ..editors.upkeep_issues import upkeep_issues
from .command import Command, Context, load, write_texts


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="MAPP", help="skriv en fil per ärende hit i stället")


def _run(options: argparse.Namespace, context: Context) -> int:
    for issue in upkeep_issues(load(options, context)):
        if options.out:
            write_texts(options.out / issue.id, {"title.txt": issue.title, "text.md": issue.text})
        else:
            context.write(f"# {issue.title}\n\n{issue.text or 'Inget att göra.'}\n")
    return 0


COMMAND = Command("upkeep", "Säg vad som behöver ses över, region för region.", _arguments, _run)
