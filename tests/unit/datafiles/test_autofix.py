"""Safe fixes restore the intended text and change nothing else in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest
from tests.cases.mutations import characters, facts, fields, writing
from tests.cases.mutations.base import base, path
from tests.cases.mutations.mutant import Mutant, picked

from jourkontakt.datafiles.autofix import SAFE, Change, apply_safe_fixes
from jourkontakt.datafiles.effective_fixes import Files
from jourkontakt.datafiles.problem import Fix, Problem
from jourkontakt.datafiles.reader.messages import SENTENCES
from jourkontakt.rules import RULES


def fixed(file: str, raw: bytes) -> tuple[bytes, list[Change], list[Problem]]:
    """Apply the safe fixes in the folder of mutations: the file's new bytes, the changes, and the remaining errors."""
    folder, name = base().folder, path(file)
    files, changes, left = apply_safe_fixes({**folder.files, name: raw}, folder.problems)
    new = files[name]
    assert new is not None
    return new, changes, [problem for problem in left if problem.severity == "error"]


def replaced_once(file: str, old: str, new: str) -> bytes:
    text = base().raw[file].decode()
    assert old in text
    return text.replace(old, new, 1).encode()


# File, correct text, and a misspelling of it that is corrected to the same text.
SLIPS = [
    ("regions.yaml", 'number: "114 14"', "number: 11414"),
    ("regions.yaml", 'number: "114 14"', 'number: "11414"'),
    ("regions.yaml", 'number: "114 14"', 'nubmer: "114 l4"'),
    ("regions.yaml", "always: true", "always: Yes"),
    ("regions.yaml", 'status: "held"', 'staus: "heeld"'),
    ("regions.yaml", 'status: "held"', 'status: ”held”'),
    ("regions.yaml", 'status: "held"', 'status:"held"'),
    ("regions.yaml", 'status: "held"', 'status "held"'),
    ("regions.yaml", '  - id: "police"\n', '  -id: "police"\n'),
    ("regions.yaml", '  - id: "police"\n', '    id: "police"\n'),
    ("regions.yaml", 'value: "070-174 06 05"', 'nummer: 0701740605'),
    ("regions.yaml", 'value: "070-174 06 05"', 'value: "O7O-174 06 05"'),
    ("regions.yaml", 'value: "070-174 06 05"', 'value: "070–174\u00a006\u200b05"'),
    ("regions.yaml", 'name: "Polisen"', 'name: "P\u043elisen"'),
    ("regions.yaml", "as_of: 2020-09-15", 'as_of: "15 sept 2020"'),
    ("regions.yaml", 'when: "hösten 2027"', 'when: "ho\u0308st 2027"'),
    ("regions.yaml", 'source: "https://example.org/nord/', 'källa: "example.org/nord/'),
    ("statistics.yaml", 'value: "4,44"', 'value: "4.44 %"'),
    ("site.yaml", 'stale_after_months: "12"', "stale_after_months: 12"),
    ("site.yaml", "/example/jourkontakt\"", '/example/jourkontakt.git"'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "right", "written"), SLIPS, ids=[written for _, _, written in SLIPS])
def test_a_mistake_in_notation_is_corrected_to_the_intended_text(file: str, right: str, written: str) -> None:
    new, changes, errors = fixed(file, replaced_once(file, right, written))
    assert errors == []
    # A day may come back in quotes, which is equally valid.
    assert new.replace(b'"2020-09-15"', b"2020-09-15") == base().raw[file]
    assert changes
    assert fixed(file, new)[:2] == (new, [])


# What only a person can decide, and is left unchanged.
LEFT = [
    ("regions.yaml", '"070-174 06 05"', '"070-174 06 0"', "T03"),
    ("regions.yaml", 'deputy: "vast-section-head"', 'deputy: "vast-sektion-head"', "H01"),
    ("regions.yaml", 'status: "held"', 'status: "ledig"', "M04"),
    ("regions.yaml", 'kind: "local"', 'kind: "mejl"', "M04"),
    ("regions.yaml", 'name: "Nord"', 'name: "Norr"', "I03"),
    ("regions.yaml", 'title: "Brottsoffersamordnare"', 'title: "Brottsoffersamordnare', "Y36"),
    ("regions.yaml", 'by: "Exempeljouren"', "by: Exempeljouren #2", "Y38"),
    ("regions.yaml", '        status: "held"\n', "", "M01"),
    ("centres.yaml", 'code: "2080"', 'code: "208"', "G05"),
    ("centres.yaml", 'code: "2080"', "code: 208", "Y30"),
]


@pytest.mark.parametrize(("file", "right", "written", "code"), LEFT, ids=[code for *_, code in LEFT])
def test_what_needs_a_person_is_left_alone(file: str, right: str, written: str, code: str) -> None:
    raw = replaced_once(file, right, written)
    new, changes, errors = fixed(file, raw)
    assert (new, changes) == (raw, [])
    assert code in {problem.code for problem in errors}


def test_line_ends_and_comments_stay() -> None:
    raw = replaced_once("site.yaml", 'branch: "main"', "gren: main # den som publiceras").replace(b"\n", b"\r\n")
    new, _, errors = fixed("site.yaml", b"\xef\xbb\xbf" + raw)
    assert errors == []
    assert new == b"\xef\xbb\xbf" + raw.replace(b"gren:", b"branch:")


@pytest.mark.parametrize("module", [characters, facts, fields, writing], ids=lambda module: module.__name__)
def test_only_lines_with_findings_change_and_no_findings_are_added(module: ModuleType) -> None:
    mutants = [Mutant(kind.__name__, *edit) for kind in module.KINDS for edit in kind(base())]
    for mutant in picked(mutants, 5):
        _check_fixed(mutant)


def _check_fixed(mutant: Mutant) -> None:
    before = base().new(mutant.file, mutant.raw)
    new, changes, errors = fixed(mutant.file, mutant.raw)
    assert len(errors) <= max(len(before), 1) or not changes
    if changes:
        old_lines, new_lines = mutant.raw.split(b"\n"), new.split(b"\n")
        touched = {change.problem.line for change in changes}
        assert len(old_lines) == len(new_lines)
        differing = {n for n, pair in enumerate(zip(old_lines, new_lines, strict=True), 1) if pair[0] != pair[1]}
        assert differing == touched
    assert fixed(mutant.file, new)[0] == new


def test_the_safe_codes_exist() -> None:
    known = {rule.code for rule in RULES} | set(SENTENCES) | {"M02", "M05"}
    assert known >= SAFE


def once(*problems: Problem) -> Callable[[Files], Iterable[Problem]]:
    """A check that finds the problems the first time only."""
    rounds = iter([problems])
    return lambda _: next(rounds, ())


def test_each_change_shows_its_line_before_and_after() -> None:
    line = "  code: 0604 # en kommun"
    problem = Problem("x", 2, 9, "error", "Y30", "ett tal", fix=Fix(2, 9, 13, '"0604"'), excerpt=line)
    files, changes, left = apply_safe_fixes({"x": f"a: b\n{line}\n".encode()}, once(problem))
    assert changes == [Change(problem, line, '  code: "0604" # en kommun')]
    assert files == {"x": b'a: b\n  code: "0604" # en kommun\n'}
    assert left == []


@pytest.mark.parametrize(("right", "is_fixed"), [("hold", True), ("helps", False)])
def test_a_value_is_corrected_if_a_quarter_of_its_letters_differ_but_not_more(right: str, is_fixed: bool) -> None:
    """Of `held` and `hold` 6 letters of 8 are alike, of `held` and `helps` 6 of 9."""
    line = "status: held # x"
    problem = Problem("x", 1, 9, "error", "M04", "x", fix=Fix(1, 9, 13, right), excerpt=line)
    files, changes, _ = apply_safe_fixes({"x": line.encode()}, once(problem))
    assert files["x"] == (f"status: {right} # x" if is_fixed else line).encode()
    assert bool(changes) == is_fixed


def test_a_file_that_is_not_utf_8_is_left_alone_beside_one_that_is_corrected() -> None:
    other = "namn: Malmö".encode("latin-1")
    problem = Problem("x", 1, 4, "error", "Y30", "ett tal", fix=Fix(1, 4, 8, '"0604"'), excerpt="a: 0604")
    files, _, _ = apply_safe_fixes({"x": b"a: 0604", "y": other, "z": None}, once(problem))
    assert files == {"x": b'a: "0604"', "y": other, "z": None}


def test_missing_files_are_not_created(tmp_path: Path) -> None:
    def check(_: Files) -> Iterable[Problem]:
        return [Problem("x/regions.yaml", 1, 1, "error", "C02", "filen finns inte")]

    assert apply_safe_fixes({"x/regions.yaml": None}, check)[0] == {"x/regions.yaml": None}


@pytest.mark.parametrize(("size", "rounds"), [(100, 20), (300_000, 16), (1_000_000, 5), (2_000_000, 2), (9_000_000, 2)])
def test_large_files_are_read_again_fewer_times(size: int, rounds: int) -> None:
    read: list[Files] = []

    def check(files: Files) -> Iterable[Problem]:
        read.append(files)
        return [Problem("x", 1, 1, "error", "Y30", "x", fix=Fix(1, 1, 2, "ab"), excerpt="a")]

    assert len(apply_safe_fixes({"x": b"a" * size}, check)[1]) == rounds - 1
    assert len(read) == rounds
