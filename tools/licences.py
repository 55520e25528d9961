"""Write the licences of the packages that the site is built with into requirements/LICENCES.md.

Usage: python -m tools.licences
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK, DOCUMENT = ROOT / "requirements.txt", ROOT / "requirements/LICENCES.md"
BEGIN, END = "<!-- packages: written by python -m tools.licences -->", "<!-- end of packages -->"
# Why each package that pyproject.toml asks for is there; the others are there for one of these.
WHY = {
    "click": "needed by mkdocs; named here since some versions break `make serve`",
    "jinja2": "the templates of the pages and their frame",
    "markdown": "the pages in `docs/`",
    "mkdocs": "builds the site",
    "msgspec": "the records",
    "pyyaml": "reads the data files as events",
    "segno": "the QR codes on paper",
    "typst": "the report as PDF",
    "tzdata": "the time zone of Sweden where the system has none",
    "xlsxwriter": "the workbook",
}
UNKNOWN = "unknown"
# What packages without an SPDX expression write.
_CLASSIFIERS = {
    "License :: OSI Approved :: BSD License": "BSD",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


def licence(of: PackageMetadata) -> str:
    """The licence that a package's metadata name, or `UNKNOWN`."""
    written = (of[name] for name in ("License-Expression", "License") if name in of)
    named = [text for text in written if re.fullmatch(r"[\w.+() -]{2,60}", text) and text.upper() != "UNKNOWN"]
    classified = (_CLASSIFIERS.get(text) for text in of.get_all("Classifier", []))
    return next((text for text in (*named, *classified) if text), UNKNOWN)


def packages(lock: str) -> dict[str, tuple[str, ...]]:
    """The packages of a lock, each with those that ask for it; without those that only Windows needs."""
    found: dict[str, tuple[str, ...]] = {}
    for part in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]:
        if "sys_platform == 'win32'" in part:
            continue
        _, _, via = part.partition("# via")
        found[part.partition("==")[0]] = tuple(re.findall(r"^[ #]*([a-z0-9][\w.-]*)(?: .*)?$", via, re.MULTILINE))
    return found


def table(licences: Mapping[str, str], askers: Mapping[str, tuple[str, ...]]) -> str:
    """One row for each package: its name, its licence, and why it is there."""
    why = {name: WHY.get(name) or f"needed by {', '.join(by)}" for name, by in askers.items()}
    rows = [f"| {name} | {licences[name]} | {why[name]} |" for name in askers]
    return "\n".join(("| package | licence | why it is there |", "|---|---|---|", *rows))


def document(text: str) -> str:
    """The document with the table of what is installed."""
    askers = packages(LOCK.read_text(encoding="utf-8"))
    before, _, rest = text.partition(BEGIN)
    licences = {name: licence(metadata(name)) for name in askers}
    return f"{before}{BEGIN}\n\n{table(licences, askers)}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    DOCUMENT.write_text(document(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
