"""The pack: the same files come out of it, and what is alike takes little room."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.constants import ROOT

from jourkontakt.website.offline.pack import packed

WORKER = ROOT / "hooks/jourkontakt/website/offline/worker.js"
PLACES = ["Ål", "Övre Exempelby", "Björnö", "Målilla 👋🏽", "O’Hara", "Éxempel", "<b>", "a\rb", "\u2028", ""]


def page(place: str) -> bytes:
    """A page of which only the lines with the place differ."""
    lines = [f"<p>Rad {number} som är lika på alla sidor.</p>" for number in range(40)]
    lines[3] = f'<meta name="description" content="{place}, Exempellän: vem ringer jag hos polisen?">'
    lines[9] = " ".join(f"<span>Lång rad, {place}, del {number}</span>" for number in range(8))
    return "\n".join([*lines, f"<h1>{place}</h1>", ""]).encode()


def unpacked(pack: bytes) -> dict[str, bytes]:
    """The files in the pack, as the top of `pack.py` describes them."""
    head, *rows = pack.decode().split("\n")
    pieces: list[str] = []
    lines: list[str] = []
    for row in rows:
        found = re.fullmatch(r"(\+?)(?:(\d+) (\d+) (\d+))? (.*)", row, re.DOTALL)
        assert found
        piece = found[5]
        if found[2]:
            like = pieces[-int(found[2])]
            piece = like[: int(found[3])] + piece + like[len(like) - int(found[4]) :]
        pieces.append(piece)
        if found[1]:
            lines[-1] += piece
        else:
            lines.append(piece)
    return dict(_files(json.loads(head), lines))


def _files(index: dict[str, list[int]], lines: list[str]) -> list[tuple[str, bytes]]:
    files, before, unseen = [], list[int](), 0
    for path, steps in index.items():
        first = len(before)
        for new, back, length in zip(steps[::3], steps[1::3], steps[2::3], strict=True):
            before += range(unseen, unseen + new)
            unseen += new
            start = len(before) - back
            before += before[start : start + length]
        files.append((path, "\n".join(lines[number] for number in before[first:]).encode()))
    return files


@pytest.mark.parametrize("count", [0, 1, 2, len(PLACES)])
def test_the_same_files_come_out(count: int) -> None:
    files = [(f"kommun/{number}/", page(place)) for number, place in enumerate(PLACES[:count])]
    assert list(unpacked(packed(files)).items()) == files


_texts = st.lists(
    st.sampled_from(["<p>x</p>", "", "y", "å", "👋", " ", "+ 1 2 3 ", "0 0 0 ", "a. b. c. " * 30]), max_size=30
)


@given(st.lists(_texts, max_size=6))
@settings(max_examples=200)
def test_any_lines_come_out_as_they_were(contents: list[list[str]]) -> None:
    files = [(str(number), "\n".join(lines).encode()) for number, lines in enumerate(contents)]
    assert list(unpacked(packed(files)).items()) == files


def test_a_page_that_is_like_another_takes_little_room() -> None:
    files = [(f"kommun/{number}/", page(f"Exempelby {number}")) for number in range(200)]
    sizes = [len(packed(files[:count])) for count in (1, 100, 200)]
    assert sizes[1] - sizes[0] < 100 * len(files[0][1]) / 8
    assert sizes[2] - sizes[1] < 1.2 * (sizes[1] - sizes[0])


def test_the_pack_depends_on_the_files_alone() -> None:
    files = [(place, page(place)) for place in PLACES]
    assert packed(files) == packed(iter(files))


_RUN = """
const { readFileSync } = require("fs");
globalThis.registration = { scope: "https://www.example.org/" };
globalThis.addEventListener = () => {};
const { lines, files } = new Function(`${readFileSync(process.argv[1], "utf8")}; return unpacked;`)()(
  readFileSync(0, "utf8"),
);
const texts = [...files].map(([path, numbers]) => [path, numbers.map((number) => lines[number]).join("\\n")]);
process.stdout.write(JSON.stringify(texts));
"""


def test_the_worker_reads_it_alike() -> None:
    files = [(f"kommun/{number}/", page(place)) for number, place in enumerate(PLACES)]
    command = [Path(sys.executable).with_name("node"), "-e", _RUN, WORKER]
    run = subprocess.run(command, input=packed(files), capture_output=True, check=True)
    assert [(path, text.encode()) for path, text in json.loads(run.stdout)] == files
