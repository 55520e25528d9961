"""Skips work of MkDocs that the site does not need; without this module builds are only slower.

The adapter calls it. `make bench` shows the effect.
"""

import gc
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache

# Nearly all objects stay in use until the build ends, so collections find nothing.
gc.disable()


def enable_gc() -> None:
    """Re-enable garbage collection for `mkdocs serve`."""
    gc.enable()


def freeze_gc() -> None:
    """Skip the final collection at exit."""
    if not gc.isenabled():
        gc.freeze()


def keep_compiled(folder: Path, *environments: Environment) -> None:
    """Keep compiled templates in the folder between builds; changed ones are compiled again."""
    folder.mkdir(parents=True, exist_ok=True)
    for env in environments:
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
