"""Read the cases in this folder, complete each to a data folder and check it. See README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import copytree

from tests.cases.wants import Want, headers, wants
from tests.support.constants import TODAY

from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.load import load_directory

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
_NAMES = ("file", "wants", "example", "whole")


@dataclass(frozen=True)
class Case:
    """One case: its path and text."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def headers(self) -> dict[str, str]:
        """The headers by name; raises `ValueError` for a name that no case has."""
        found = dict(headers(self.text))
        if unknown := set(found) - set(_NAMES):
            raise ValueError(f"{self.name} has unknown headers: {', '.join(sorted(unknown))}")
        return found

    @property
    def file(self) -> str:
        """The data file that the case replaces."""
        return self.headers.get("file", "regions.yaml")

    @property
    def is_example(self) -> bool:
        return self.headers.get("example") != "false"

    @property
    def body(self) -> str:
        """The text as written to the folder, without the header comments if it is a table."""
        return re.sub(r"^(?:#.*\n)*", "", self.text) if self.file.endswith(".csv") else self.text

    @property
    def wants(self) -> list[Want]:
        """The wanted findings, sorted."""
        return sorted(wants(self.text))

    def problems(self, folder: Path, text: str = "") -> list[Problem]:
        """All problems found in a copy of the base with the case (or `text` instead of it)."""
        write_folder(folder, self.file, text or self.body, whole=self.headers.get("whole") == "yes")
        if not self.is_example:
            site = folder / "site.yaml"
            site.write_text(site.read_text().replace("example: true", "example: false"))
        return [problem for problem in load(folder) if self.is_example or self._is_own(problem)]

    def _is_own(self, problem: Problem) -> bool:
        """Whether the problem is in the case's own lines; the base is example data, which is wrong as real data."""
        return Path(problem.file).name == self.file and problem.line <= self.text.count("\n")

    def want(self, problem: Problem) -> Want:
        """The problem as a want; line numbers in a table include the comments above it."""
        file = Path(problem.file).name
        removed = self.text.count("\n") - self.body.count("\n") if file == self.file else 0
        return Want(
            problem.code, "" if file == self.file else file, problem.line + removed, problem.column, problem.write
        )


def read(path: Path) -> Case:
    """Read one case."""
    return Case(path, path.read_text(encoding="utf-8"))


def cases() -> list[Case]:
    """Every case, sorted by path."""
    return [read(path) for path in sorted([*FOLDER.glob("*.yaml"), *FOLDER.glob("*.csv")])]


def write_folder(folder: Path, file: str, text: str, *, whole: bool = False) -> None:
    """Write a copy of the base with one file replaced by `text`; a `regions.yaml` is completed unless `whole`."""
    copytree(BASE, folder, dirs_exist_ok=True)
    if file == "regions.yaml" and not whole:
        text = _completed(text, (BASE / file).read_text())
    (folder / file).write_text(text)


def load(folder: Path) -> list[Problem]:
    """The problems in a data folder on the day of the tests."""
    try:
        return list(load_directory(folder, TODAY).warnings)
    except DataError as error:
        return list(error.problems)


def _completed(text: str, base: str) -> str:
    """The text, followed by the regions and sections of the base that it lacks."""
    parts = dict(re.findall(r"^(\w+):\n((?: .*\n)+)", base, re.MULTILINE))
    regions = re.findall(r"(?:^  - id: \"(\w+)\"\n(?:    .*\n)+)", parts["regions"], re.MULTILINE)
    own = re.findall(r"^(\w+):", text, re.MULTILINE)
    bodies = re.split(r"^(?=  - id: )", parts["regions"], flags=re.MULTILINE)[1:]
    if "regions" in own:
        assert own[-1] == "regions", "the regions come last in a case"
        text += "".join(body for name, body in zip(regions, bodies, strict=True) if f'  - id: "{name}"\n' not in text)
    return text + "".join(f"{name}:\n{body}" for name, body in parts.items() if name not in own)
