"""The site as other publishers build it from the folder that `write` makes, compared with our own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement
from tests.support.commands import run
from tests.support.constants import ROOT

# Their commands; MkDocs runs without our hooks.
PUBLISHERS = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "properdocs": ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
    "zensical": ("zensical", "build", "--strict", "--config-file", "mkdocs.yml"),
}
# These are made of the pages, whose white space differs.
_MADE_OF_PAGES = {"sw.js", "offline.bin", "manifest.json"}


def published(name: str, data: Path, folder: Path) -> Path:
    """The site that the publisher builds from the written folder, made as docs/byta-publiceringsverktyg.md says."""
    code, printed = run("write", "--data", data, "--docs", ROOT / "docs", folder)
    assert code == 0, printed
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    env.pop("PYTHONPATH", None)
    command = [sys.executable, "-m", *PUBLISHERS[name]]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    code, printed = run("finish", folder, "--data", data)
    assert code == 0, printed
    return folder / "site"


def differences(ours: Path, others: Path) -> list[str]:
    """The files that only one of the sites has, or that are not the same in both."""
    names = _files(ours) | _files(others)
    return sorted(name for name in names if not _same(name, ours, others))


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _same(name: str, ours: Path, others: Path) -> bool:
    one, other = ours / name, others / name
    if not (one.exists() and other.exists()):
        return False
    if name in _MADE_OF_PAGES:
        return True
    if name.endswith(".html"):
        return list(_read(one, name)) == list(_read(other, name))
    return one.read_bytes() == other.read_bytes()


def _read(path: Path, name: str) -> Iterator[tuple[str, dict[str, str], str, str]]:
    """Each element of the page: tag, attributes with the addresses that links lead to, and the text in and after it."""
    base = urljoin("https://www.example.org/a/b/c/", name)
    for element in html.fromstring(path.read_text(encoding="utf-8")).iter("*"):
        attributes = {
            key: urljoin(base, value).replace("/index.html", "/") if key in ("href", "src", "action") else value
            for key, value in element.attrib.items()
        }
        yield str(element.tag), attributes, _text(element.text, element), _text(element.tail, element.getparent())


def _text(text: str | None, element: HtmlElement | None) -> str:
    """The text as it is read in the element: white space counts in code only."""
    if element is not None and any(part.tag == "pre" for part in (element, *element.iterancestors())):
        return text or ""
    return " ".join((text or "").split())
