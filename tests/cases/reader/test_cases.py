"""Run the YAML files in this folder, and the cases of `RAW`, whose bytes an editor might change when saving."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cases.sentences import assert_sentences, sentences
from tests.cases.wants import Want, wants, with_wants
from tests.support.golden import BLESS

from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.datafiles.reader import read
from jourkontakt.datafiles.reader.characters import FORBIDDEN, visible
from jourkontakt.datafiles.reader.messages import SENTENCES

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.yaml"))
VALID = b'a: "x"\n'
MB = 1_000_000

# Name, bytes, and the expected problems with code, line and column; none if the file is valid.
RAW = (
    ("25-latin-1", 'a: "x"\nnamn: "Malmö"\n'.encode("latin-1"), ["Y03 2:12"]),
    ("25-latin-1-after-utf-8", 'å: "😀 '.encode() + b'\xe5"\n', ["Y03 1:7"]),
    ("25-latin-1-below-an-empty-line", '\nnamn: "Växjö"\n'.encode("latin-1"), ["Y03 2:9"]),
    ("25-latin-1-below-several-lines", 'a: "x"\n\nnamn: "Umeå"\n'.encode("latin-1"), ["Y03 3:11"]),
    ("25-a-sign-of-windows", b'a: "5\x9610"\n', ["Y03 1:6"]),
    ("25-no-sign-of-windows", b'a: "\x81"\n', ["Y03 1:5"]),
    ("25-half-a-character", b'a: "\xc3"\n', ["Y03 1:5"]),
    ("25-half-of-a-pair", b'a: "\xed\xa0\x80"\n', ["Y03 1:5"]),
    ("26-utf-16-le", VALID.decode().encode("utf-16-le"), ["Y02 1:1"]),
    ("26-utf-16-be", VALID.decode().encode("utf-16-be"), ["Y02 1:1"]),
    ("26-utf-16-with-mark", VALID.decode().encode("utf-16"), ["Y02 1:1"]),
    ("26-utf-32-with-mark", VALID.decode().encode("utf-32"), ["Y02 1:1"]),
    ("27-mark-first", b"\xef\xbb\xbf" + VALID, []),
    ("27-mark-twice", b"\xef\xbb\xbf\xef\xbb\xbf" + VALID, ["Y14 1:1"]),
    ("27-mark-later", VALID + '\ufeffb: "y"\n'.encode(), ["Y14 2:1"]),
    ("28-crlf", b'a: "x"\r\nb:\r\n  - "y"\r\n', []),
    ("28-crlf-places", b'a: "x"\r\nb: 0701234567\r\n', ["Y30 2:4"]),
    ("28-lone-cr", b'a: "x"\rb: "y"\r', ["Y11 1:7"]),
    ("28-cr-cr-lf", b'a: "x"\r\r\n', ["Y11 1:7"]),
    ("23-variant-without-a-name", 'a: "b\U0001d455"\n'.encode(), ["Y19 1:6"]),
    ("31-null-in-text", b'a: "\x00"\n', ["Y12 1:5"]),
    ("32-empty", b"", ["Y04 1:1"]),
    ("32-blank", b"\n \n", ["Y04 1:1"]),
    ("32-mark-alone", b"\xef\xbb\xbf", ["Y04 1:1"]),
    ("32-question-mark-alone", b"? a", ["Y33 2:1"]),
    ("characters-come-before-syntax", b'a:\tb: c\nd: 0701\n', ["Y10 1:3"]),
    ("long-values-are-cut-in-messages", b"1" * 300 + b": " + b"1" * 300, ["Y52 1:1", "Y30 1:303"]),
    ("largest", VALID + b"#" * (2 * MB - len(VALID)), []),
    ("too-large", VALID + b"#" * (2 * MB - len(VALID) + 1), ["Y01 1:1"]),
    ("longest-text", b'a: "' + b"x" * 4000 + b'"\n', []),
    ("too-long-text", b'a: "' + b"x" * 4001 + b'"\n', ["Y34 1:4"]),
    ("too-long-plain-text", b"a: " + b"x" * 4001, ["Y34 1:4"]),
    ("values-of-40-are-shown-whole", b"1" * 40 + b": " + b"1" * 40, ["Y52 1:1", "Y30 1:43"]),
    ("long-text-with-colon", b"- " + b"x" * 1100 + b": y\n", ["Y05 1:1"]),
    ("long-item-with-colon", b"a:\n  - " + b"x" * 1100 + b": y\n", ["Y60 2:5"]),
    ("most-values", b"a:\n" + b"- b\n" * 199_997, []),
    ("too-many-values", b"a:\n" + b"- b\n" * 199_998, ["Y06 199999:3"]),
    ("most-levels", "".join("  " * level + "a:\n" for level in range(12)).encode() + b"  " * 12 + b'b\n', []),
    ("most-brackets", b"a: " + b"[" * 12 + b"]" * 12 + b"\nb: 0701\n", ["Y23 1:4", "Y30 2:4"]),
    ("too-many-brackets", b"a: " + b"[" * 13 + b"]" * 13 + b"\nb: 0701\n", ["Y23 1:4"]),
    ("a-hundred-problems-are-enough", b"a:\n" + b"- 1\n" * 200, [f"Y30 {line}:3" for line in range(2, 102)]),
    ("a-hundred-tabs-are-enough", b"\t\n" * 200, [f"Y10 {line}:1" for line in range(1, 101)]),
    ("decomposed-in-long-line", b'a: "' + b"x" * 2000 + 'o\u0308"\n'.encode(), ["Y16 1:2005"]),
    ("other-form-in-long-line", b'a: "' + b"x" * 2000 + '\u212b"\n'.encode(), ["Y16 1:2005"]),
    ("control-in-long-line", b'a: "' + b"x" * 2000 + b'\x07"\n', ["Y12 1:2005"]),
    ("conflict-below-an-empty-line", b'\na: "x"\n=======\n', ["Y18 3:1"]),
    ("other-dash-below-an-empty-line", '\na:\n  – "x"\n'.encode(), ["Y69 3:3"]),
    ("duplicate-list-with-blank", b'a:\n  - "x"\na: \n  - "y"\n', ["Y50 3:1"]),
    ("nearer-to-the-first-line", b'a:\n    b: "x"\n  # kommentar\n\n c: "y"\n', ["Y61 5:2"]),
    ("first-dash-missing-below-the-first-line", b'a: \n    b: "x"\n  - c: "y"\n', ["Y68 2:3"]),
)  # fmt: skip


@pytest.mark.golden
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_gives_the_wanted_findings(path: Path) -> None:
    text = path.read_bytes().decode()
    if BLESS:
        text = with_wants(text, _found)
        path.write_bytes(text.encode())
    raw, problems = text.encode(), _problems(text.encode())
    assert _found(text) == wants(text)
    assert_sentences(FOLDER, path.stem, problems)
    for problem in problems:
        _check_sentence(problem)
        line = raw.decode().split("\n")[problem.line - 1]
        assert len(problem.excerpt) == len(line)
        assert all(shown in (written, "�") for shown, written in zip(problem.excerpt, line, strict=True))


@pytest.mark.golden
@pytest.mark.parametrize(("name", "raw", "wanted"), RAW, ids=[name for name, _, _ in RAW])
def test_bytes_give_the_wanted_findings(name: str, raw: bytes, wanted: list[str]) -> None:
    problems = _problems(raw)
    text = raw.decode(errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    lines = ["", *map(visible, text.split("\n"))]
    assert_sentences(FOLDER, name, problems)
    assert [f"{problem.code} {problem.line}:{problem.column}" for problem in problems] == wanted
    for problem in problems:
        _check_sentence(problem)
        assert problem.excerpt in lines


def test_every_sentence_belongs_to_a_case() -> None:
    names = {name for name, _, wanted in RAW if wanted} | {
        path.stem for path in FILES if wants(path.read_text("utf-8"))
    }
    assert set(sentences(FOLDER / "sentences.txt")) == names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_fix_removes_its_finding(path: Path) -> None:
    raw = path.read_bytes()
    for problem in _problems(raw):
        if problem.fix:
            after = {(left.code, left.line, left.column) for left in _problems(apply(raw, [problem.fix]))}
            assert (problem.code, problem.line, problem.column) not in after


def test_each_number_from_1_to_32_has_a_case() -> None:
    names = [path.stem for path in FILES] + [name for name, _, _ in RAW]
    rows = {int(match[0]) for name in names if (match := re.match(r"\d\d(?=-)", name))}
    assert rows == set(range(1, 33))


def test_each_code_has_a_case() -> None:
    wanted = {want.code for path in FILES for want in wants(path.read_bytes().decode())}
    wanted |= {line.split()[0] for _, _, lines in RAW for line in lines}
    # Y99 stands for an error that only a later version of libyaml would report.
    assert set(SENTENCES) - wanted == {"Y99"}


def _problems(raw: bytes) -> tuple[Problem, ...]:
    try:
        read("data/case.yaml", raw)
    except DataError as error:
        return error.problems
    return ()


def _found(text: str) -> list[Want]:
    return [Want(problem.code, "", problem.line, problem.column, problem.write) for problem in _problems(text.encode())]


def _check_sentence(problem: Problem) -> None:
    assert problem.file == "data/case.yaml"
    assert problem.severity == "error"
    assert re.match(r"[a-zåäö”$&*!@%<?>|,]", problem.message)
    assert not problem.message.endswith((".", "?"))
    assert "{" not in problem.message.replace("{ }", "").replace("{namn}", "")
    assert "None" not in problem.message
    assert len(problem.message) < 200
    assert not FORBIDDEN.search(re.sub("[\t�]", "", problem.excerpt))
    if problem.fix:
        assert problem.fix.line == problem.line
        assert problem.write
