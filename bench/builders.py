"""The programs that build the site: this revision, an earlier one, Hugo, plain MkDocs and Zensical."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import hugo
from .measure import ROOT, Command, Run, environment, measure

OURS, HUGO, EARLIER = "Jourkontakt", "Hugo", "Jourkontakt at {}"
# With an address of its own the site has full links, and QR codes on paper.
ADDRESS = "https://example.org/"
_MKDOCS = ("-m", "mkdocs", "build", "--quiet", "--site-dir")


@dataclass(frozen=True)
class Builder:
    """A program: its name in the table, its command for an output folder, and its maximal number of rounds."""

    name: str
    command: Callable[[Path], Command]
    folder: Path
    environ: Mapping[str, str]
    rounds: int = sys.maxsize

    def build(self, out: Path) -> Run:
        """Build the site in the new folder `out`."""
        return measure(self.command(out), self.folder, self.environ)


def jourkontakt(data: Path, name: str = OURS, root: Path = ROOT, python: str | Path = sys.executable) -> Builder:
    """This project on a data folder, published at `ADDRESS`; `root` and `python` are those of an earlier revision."""
    environ = environment(root, JOURKONTAKT_DATA=str(data), JOURKONTAKT_ADDRESS=ADDRESS)
    return Builder(name, lambda out: (python, *_MKDOCS, out, "--strict"), root, environ)


def hugo_filling(source: Path) -> Builder:
    """Hugo with the source folder that `hugo.write_source` writes."""
    return Builder(HUGO, lambda out: hugo.command(source, out), source, environment())


def mkdocs_empty(work: Path) -> Builder:
    """MkDocs without theme, plugins or pages, which shows its fixed cost."""
    (work / "docs").mkdir(parents=True)
    config = {"site_name": "Empty", "theme": {"name": None, "custom_dir": "docs"}, "plugins": []}
    (work / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
    return Builder("MkDocs with nothing in it", lambda out: (sys.executable, *_MKDOCS, out), work, environment())


def mkdocs_material(docs: Path) -> Builder:
    """MkDocs with Material, without plugins and hooks, on a folder of pages."""
    return _publisher("MkDocs with Material", ("mkdocs", "build", "--quiet"), docs)


def zensical(docs: Path) -> Builder:
    """Zensical on a folder of pages."""
    return _publisher("Zensical", ("zensical", "build"), docs)


def _publisher(name: str, module: Sequence[str], docs: Path) -> Builder:
    theme = {"name": "material", "language": "sv", "font": False}

    def command(out: Path) -> Command:
        # Zensical requires the pages, the configuration and the output in one folder.
        if not out.parent.exists():
            shutil.copytree(docs, out.with_name("docs"))
        config = {"site_name": "Jourkontakt", "site_dir": out.name, "theme": theme, "plugins": []}
        path = out.with_suffix(".yml")
        path.write_text(json.dumps(config), encoding="utf-8")
        return sys.executable, "-m", *module, "--config-file", path

    return Builder(name, command, docs, environment(), rounds=3)
