"""Skips work of MkDocs that the site does not need; without this module builds are only slower.

The adapter calls it. `make bench` shows the effect.
"""

import gc
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

# Nearly all objects stay in use until the build ends, so collections find nothing.
gc.disable()


def enable_gc() -> None:
    """Re-enable garbage collection for `mkdocs serve`."""
    gc.enable()


def freeze_gc() -> None:
    """Skip the final collection at exit."""
    if not gc.isenabled():
        gc.freeze()


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates in a folder; without room or right to write there, they are compiled in every build."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(folder: Path, *environments: Environment) -> None:
    """Keep compiled templates in the folder between builds; changed ones are compiled again."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    for env in environments:
        env.bytecode_cache = _Compiled(str(folder))
