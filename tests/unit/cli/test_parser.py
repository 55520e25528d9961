"""The argument parser: usage, help and errors are in Swedish, in every command and for every typical mistake."""

from __future__ import annotations

import argparse
import re

import pytest
from tests.support.commands import run

from jourkontakt.cli import COMMANDS, parser
from jourkontakt.cli.command import UsageError
from jourkontakt.cli.parser import Parser

ENGLISH = re.compile(
    r"\b(?:usage|error|argument|arguments|option|options|required|invalid|choice|choose|expected|one of|positional|"
    r"show|this|help message|exit|unrecognized|ambiguous|could|match|not allowed|ignored|explicit|value|default)\b"
)
NAMES = [command.name for command in COMMANDS]
MISTAKES = [
    ([], "det här saknas: KOMMANDO"),
    (["chekc"], "”chekc” finns inte. Skriv check"),
    (["xyzzy"], "”xyzzy” finns inte. Skriv check, write, finish"),
    (["--data", "data"], "”data” finns inte. Skriv check"),
    (["--versoin", "check"], "det här känns inte igen: --versoin"),
    (["check", "--format", "xml"], "--format kan inte vara ”xml”. Skriv github, json eller text"),
    (["check", "--format", "jsn"], "--format kan inte vara ”jsn”. Skriv json"),
    (["check", "--format"], "efter --format ska det stå ett värde"),
    (["check", "--data"], "efter --data ska det stå ett värde"),
    (["check", "--warnings"], "det här känns inte igen: --warnings"),
    (["check", "--varn"], "det här känns inte igen: --varn"),
    (["check", "--varningar=ja"], "--varningar tar inget värde"),
    (["check", "data", "docs"], "det här känns inte igen: data docs"),
    (["write"], "det här saknas: UT"),
    (["diff"], "det här saknas: FÖRE, EFTER"),
    (["diff", "main"], "det här saknas: EFTER"),
    (["diff", "a", "b", "--format", "html"], "--format kan inte vara ”html”. Skriv json, markdown, summary eller text"),
    (["propose"], "ett av de här behövs: HÄNDELSE --body-env"),
    (["propose", "x.json", "--body-env", "TEXT"], "går inte ihop"),
    (["report", "--as-of"], "efter --as-of ska det stå ett värde"),
    (["report", "--format", "docx"], "--format kan inte vara ”docx”. Skriv html eller pdf"),
]


@pytest.mark.parametrize(("arguments", "wanted"), MISTAKES, ids=lambda each: " ".join(each)[:30])
def test_a_mistake_is_explained_in_swedish(arguments: list[str], wanted: str) -> None:
    code, printed = run(*arguments)
    assert code == 2
    assert printed.startswith("användning: python -m jourkontakt")
    assert wanted in printed
    assert not ENGLISH.search(told(printed))


@pytest.mark.parametrize("command", [[], *([name] for name in NAMES)], ids="-".join)
def test_the_help_is_in_swedish(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*command, "--help")
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith("användning: ")
    assert "visa den här hjälpen" in printed
    assert not ENGLISH.search(told(printed))


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_has_help_in_swedish(name: str) -> None:
    (commands,) = (each for each in parser({})._actions if isinstance(each, argparse._SubParsersAction))
    for action in commands.choices[name]._actions:
        assert action.help
        assert not ENGLISH.search(action.help)


@pytest.mark.parametrize("message", ["a sentence of a later version", "argument x: something is wrong", ""])
def test_a_sentence_that_is_not_known_is_left_out(message: str) -> None:
    with pytest.raises(UsageError) as caught:
        Parser(prog="prov").error(message)
    assert str(caught.value) == "användning: prov [-h]\nSå går kommandot inte att använda."


@pytest.mark.parametrize(
    "message",
    [
        "argument --format: invalid choice: 'xml' (choose from 'html', 'pdf')",
        "argument --format: invalid choice: 'xml' (choose from html, pdf)",
        "argument --format: invalid choice: 'xml', maybe you meant 'html'? (choose from html, pdf)",
    ],
)
def test_a_wrong_choice_is_read_from_the_sentence_of_each_version(message: str) -> None:
    each = Parser(prog="prov")
    each.add_argument("--format", choices=["html", "pdf"])
    with pytest.raises(UsageError, match="--format kan inte vara ”xml”"):
        each.error(message)


def told(printed: str) -> str:
    """The output without names of options, which are English."""
    return re.sub(r"--?[a-z-]+|\{[^}]*\}", "", printed)
