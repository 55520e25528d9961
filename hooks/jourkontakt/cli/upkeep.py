"""`upkeep`: what editors have to look after, as one issue a region."""

import argparse
from pathlib import Path

from ..editors.upkeep_issues import upkeep
from ..load import load_directory
from .command import Command, Context, existing_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="MAPP", help="skriv en fil per ärende hit i stället")


def _run(options: argparse.Namespace, context: Context) -> int:
    for issue in upkeep(load_directory(existing_folder(options.data), context.today)):
        if options.out:
            _write(options.out / issue.id, issue.title, issue.text)
        else:
            context.write(f"# {issue.title}\n\n{issue.text or 'Inget att göra.'}\n")
    return 0


def _write(folder: Path, title: str, text: str) -> None:
    """`title.txt`, and `text.md` where there is something to do."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "title.txt").write_text(title, encoding="utf-8", newline="\n")
    if text:
        (folder / "text.md").write_text(text, encoding="utf-8", newline="\n")


COMMAND = Command("upkeep", "Säg vad som behöver ses över, region för region.", _arguments, _run)
