"""`fix`: apply the safe fixes to the data files, and print the remaining errors as `check` does."""

import argparse
from pathlib import Path

from ..datafiles.autofix import Change, apply_safe_fixes
from ..datafiles.problem import as_text
from ..load import DataFolder
from ..values.text import counted
from .command import Command, Context, existing_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="skriv inget, säg bara vad som skulle ändras")


def _run(options: argparse.Namespace, context: Context) -> int:
    folder = DataFolder(existing_folder(options.data), context.today)
    new, changes, remaining = apply_safe_fixes(folder.files, folder.problems)
    for name, raw in new.items():
        if raw is not None and raw != folder.files[name] and not options.check:
            Path(name).write_bytes(raw)
    context.write(_listed(changes, options.check))
    errors = [problem for problem in remaining if problem.severity == "error"]
    if errors:
        context.write(f"Det här behöver du rätta själv:\n\n{as_text(errors)}")
    return int(bool(errors) or (options.check and bool(changes)))


def _listed(changes: list[Change], is_dry_run: bool) -> str:
    """Each change as the old and the new line, then the number of changes."""
    if not changes:
        return "Inget att rätta av sig självt.\n"
    rows = [
        f"{change.problem.place} {change.problem.code}\n  - {change.before.strip()}\n  + {change.after.strip()}\n"
        for change in changes
    ]
    verb = "skulle rättas" if is_dry_run else "rättade"
    return "".join(rows) + f"{counted(len(changes), 'ställe', 'ställen')} {verb}.\n"


COMMAND = Command("fix", "Rätta det i uppgifterna som bara är fel skrivet.", _arguments, _run)
