"""Spares MkDocs work that the site does not need; without this module the site is the same, only slower.

The adapter calls it. `make bench` shows what it is worth.
"""

import gc
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig

# Nearly all that a build makes is in use until it ends, so a collection finds nothing.
gc.disable()


def enable_gc() -> None:
    """Re-enable garbage collection for `mkdocs serve`."""
    gc.enable()


def freeze_gc() -> None:
    """Skip the final collection at exit."""
    if not gc.isenabled():
        gc.freeze()


def list_no_theme_files(config: MkDocsConfig) -> None:
    """Keep MkDocs from listing the theme's files: there are thousands of icons, and the site uses none."""
    make = config.theme.get_env

    def get_env() -> Environment:
        env = make()
        env.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]


def keep_compiled(folder: Path, *environments: Environment) -> None:
    """Keep compiled templates in the folder between builds; one whose text has changed is compiled again."""
    folder.mkdir(parents=True, exist_ok=True)
    for env in environments:
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
