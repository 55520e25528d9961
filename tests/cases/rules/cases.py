"""The copyable cases in `tests/cases/rules/`: how they are read, made whole and checked.

A case is one data file with its fault. Comments at its top say which file it stands for (`# file: centres.yaml`, else
regions.yaml), what must be found (`# wants: T05 12:20 → 070-174 06 05`: code, line and column, and after the arrow what
to write; the place may name another file) and, where the data must count as real, `# example: false`. What a
regions.yaml leaves out comes after it from `base/`, unless it says `# whole: yes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from tests.support.constants import ROOT, TODAY

from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.load import load_directory

FOLDER = ROOT / "tests/cases/rules"
BASE = FOLDER / "base"
_WANTS = re.compile(r"([A-Z]\d\d) (?:([a-z]+\.[a-z]+):)?(\d+):(\d+)(?: → (.+))?")


@dataclass(frozen=True, order=True)
class Want:
    """What must be found: code, file, line, column, and what to write."""

    code: str
    file: str
    line: int
    column: int
    write: str


@dataclass(frozen=True)
class Case:
    """One case: its name, the file it stands for, the headers and the text."""

    name: str
    file: str
    headers: tuple[tuple[str, str], ...]
    text: str

    @property
    def is_example(self) -> bool:
        return ("example", "false") not in self.headers

    @property
    def body(self) -> str:
        """The text as it stands in the folder: a table has no comments."""
        return re.sub(r"^(?:#.*\n)*", "", self.text) if self.file.endswith(".csv") else self.text

    @property
    def wants(self) -> list[Want]:
        found = [_WANTS.fullmatch(value) for key, value in self.headers if key == "wants"]
        return sorted(
            Want(m[1], m[2] or self.file, int(m[3]), int(m[4]), m[5] or "") for m in found if m or self._complain()
        )

    def _complain(self) -> bool:
        raise ValueError(f"{self.name} has a header that cannot be read")

    def problems(self, folder: Path, text: str = "") -> list[Problem]:
        """All that is found when the case (or `text` in its place) stands in a copy of the base."""
        write_folder(folder, self.file, text or self.body, whole=("whole", "yes") in self.headers)
        if not self.is_example:
            site = folder / "site.yaml"
            site.write_text(site.read_text().replace("example: true", "example: false"))
        return [problem for problem in load(folder) if self.is_example or self._is_own(problem)]

    def _is_own(self, problem: Problem) -> bool:
        """Whether it stands in the case's own lines: the base is example data, and so wrong as real data."""
        return Path(problem.file).name == self.file and problem.line <= self.text.count("\n")

    def want(self, problem: Problem) -> Want:
        """The problem as a want; a table's header comments are not in the table."""
        file = Path(problem.file).name
        shift = len(self.headers) if file == self.file and file.endswith(".csv") else 0
        write = (problem.fix.text if problem.fix else problem.write).strip('"')
        return Want(problem.code, file, problem.line + shift, problem.column, write)


def read(path: Path) -> Case:
    """The case in a file."""
    text = path.read_text()
    comments = re.match(r"(?:#.*\n)*", text)
    assert comments
    headers = [line[2:].split(": ", 1) for line in comments[0].splitlines()]
    file = dict(headers).get("file", "regions.yaml")
    return Case(path.stem, file, tuple((key, value) for key, value in headers), text)


def cases() -> list[Case]:
    """Every case, by name."""
    return [read(path) for path in sorted(FOLDER.glob("*-*.*"))]


def write_folder(folder: Path, file: str, text: str, *, whole: bool = False) -> None:
    """A copy of the base in which `text` takes the place of one file, made whole."""
    copytree(BASE, folder, dirs_exist_ok=True)
    if file == "regions.yaml" and not whole:
        text = _completed(text, (BASE / file).read_text())
    (folder / file).write_text(text)


def load(folder: Path) -> list[Problem]:
    """What is found in a data folder on the day of the tests."""
    try:
        return list(load_directory(folder, TODAY).warnings)
    except DataError as error:
        return list(error.problems)


def applied(text: str, problem: Problem) -> str:
    """The text after the problem's fix."""
    assert problem.fix
    lines = text.split("\n")
    line = lines[problem.fix.line - 1]
    lines[problem.fix.line - 1] = line[: problem.fix.column - 1] + problem.fix.text + line[problem.fix.end_column - 1 :]
    return "\n".join(lines)


def _completed(text: str, base: str) -> str:
    """The text, then the regions and the parts of the base that it lacks."""
    parts = dict(re.findall(r"^(\w+):\n((?: .*\n)+)", base, re.MULTILINE))
    regions = re.findall(r"(?:^  - id: \"(\w+)\"\n(?:    .*\n)+)", parts["regions"], re.MULTILINE)
    own = re.findall(r"^(\w+):", text, re.MULTILINE)
    bodies = re.split(r"^(?=  - id: )", parts["regions"], flags=re.MULTILINE)[1:]
    if "regions" in own:
        assert own[-1] == "regions", "the regions stand last in a case"
        text += "".join(body for name, body in zip(regions, bodies, strict=True) if f'  - id: "{name}"\n' not in text)
    return text + "".join(f"{name}:\n{body}" for name, body in parts.items() if name not in own)
