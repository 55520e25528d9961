"""Input of two megabytes that is made to hurt is read or refused with our own error, in linear time and 200 MB."""

from __future__ import annotations

import os
import resource
import sys
import traceback
from collections.abc import Callable

from fuzz.targets import forms, prose, tables, values

from jourkontakt.editors.forms import FORMS

SIZE = 1_990_000
# In proportion to the size it takes a second or two; with a square it would take minutes.
SECONDS, MEGABYTES = 60, 200
# What a page begins with, and the pieces that fill it up to the most bytes that a page may have.
PAGES = {
    "": [
        "[", "![", "[a](", "[a](b ", "[a][", "[a]:\n", "[\\", "``` \n", "~~~\n", "```\n~~~\n", "` `` ", "<!--", "<a",
        "<a \"", "<b></i>", "<b>", "<a href=x>", "<https://a", "{#a", "{#a ", "{{ ", "#a ", "# a\n", "a\n=", "- a\n",
        "> ", "| a ", "|-", "19900101-1234 ", "070-174 06 05 ", "[070](tel:1) ", "*", "\\", "&amp;", "a@b.se ",
    ],
    "[a](": [" ", "(b)", "\""],
    "# a": [" ", " #", "["],
    "{": ["#a", " #"],
    "{{": [" ", " a"],
    "<": ["a", "a "],
    "a|b\nc|d\n": [" ", "-"],
}  # fmt: skip
TABLES = [b",", b'"', b"a,\n", b"1"]
# Texts that can be read as dates in very many ways, so that none is tried.
DATES = ["1-1 ", "kl 1-1 ", "2 och kl 1-", "v.1 kl 1-", "1/1 ", "mars-", "1.1."]

# Longer answers are refused.
ANSWER = 19_000
ANSWERS = [" ", "_", "-", "a", "1 ", "a@b.se ", "/", "· ", "- [x] a · 1\n"]


def test_hostile_pages() -> None:
    _alone(_pages)


def _pages() -> None:
    for first, pieces in PAGES.items():
        for piece in pieces:
            prose.run(_filled(first, piece, 99_000))
    prose.run(_filled("", "a ", SIZE))


def test_hostile_tables() -> None:
    _alone(lambda: [tables.run(piece * (SIZE // len(piece))) for piece in TABLES])


def test_hostile_dates() -> None:
    _alone(lambda: [values.run(_filled("", piece, 60)) for piece in DATES for _ in range(10)])


def test_hostile_answers() -> None:
    _alone(_answers)


def _answers() -> None:
    for number, form in enumerate(FORMS):
        for at in range(len(form.fields)):
            for piece in ANSWERS:
                forms.run(chr(number).encode() + b"|" * at + _filled("", piece, ANSWER))


def _filled(first: str, piece: str, size: int) -> bytes:
    return (first + piece * (size // len(piece))).encode()[:size]


def _alone(work: Callable[[], object]) -> None:
    """Do the work in a process of its own, which may take so much time and memory."""
    child = os.fork()
    if not child:
        status = 1
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
            before = _peak()
            work()
            status = 0 if _peak() - before < MEGABYTES else 2
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(ended) == 0


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
