"""`schema`: regenerate `data/*.schema.json` from the models, for text editors."""

import argparse

from ..editors.schema import schemas
from .command import Command, Context, existing_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="skriv inget, säg bara om något skulle ändras")


def _run(options: argparse.Namespace, context: Context) -> int:
    folder = existing_folder(options.data)
    changed = []
    for name, text in schemas().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(path)
            if not options.check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for path in changed:
        context.write(f"{path} {'är inte aktuell' if options.check else 'skriven'}.\n")
    if not changed:
        context.write("Alla scheman är aktuella.\n")
    return int(bool(changed) and options.check)


COMMAND = Command("schema", "Skriv scheman för datafilerna.", _arguments, _run)
