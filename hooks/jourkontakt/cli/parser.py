"""An argument parser whose help and error messages are in Swedish, whichever Python it is run with."""

import argparse
import re
from typing import Any, NoReturn

from ..values.spelling import nearest
from ..values.text import listing
from .command import UsageError

# argparse's sentences, which differ a little between versions of Python. What none matches gets only the usage.
_MESSAGES = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (r"the following arguments are required: (.+)", "det här saknas: {}"),
        (r"one of the arguments (.+) is required", "ett av de här behövs: {}"),
        (r"unrecognized arguments: (.+)", "det här känns inte igen: {}"),
        (r"argument (.+?): expected (?:one|at least one|\d+) arguments?", "efter {} ska det stå ett värde"),
        (r"argument (.+?): ignored explicit argument .*", "{} tar inget värde"),
        (r"argument (.+?): not allowed with argument (.+)", "{} och {} går inte ihop"),
        (r"argument (.+?): invalid .*? ?value: '?(.*?)'?", "”{1}” går inte efter {0}"),
        (r"ambiguous option: (\S+) could match .+", "{} kan vara flera flaggor. Skriv ut hela"),
    )
)
_CHOICE = re.compile(r"argument (.+?): invalid choice: '?([^'(,]*)'?,? .*", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` in Swedish."""

    def __init__(self, **settings: Any) -> None:
        """Take argparse's settings; options are never abbreviated."""
        super().__init__(**{"formatter_class": _Formatter, "allow_abbrev": False, **settings, "add_help": False})
        self._positionals.title, self._optionals.title = "anges i tur och ordning", "flaggor"
        self.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the usage and, if it is known, what is wrong."""
        fault = self._fault(message)
        raise UsageError(f"{self.format_usage()}Så går kommandot inte att använda{f': {fault}' if fault else '.'}")

    def _fault(self, message: str) -> str:
        if match := _CHOICE.fullmatch(message):
            return self._wrong_choice(*match.groups())
        found = ((pattern.fullmatch(message), sentence) for pattern, sentence in _MESSAGES)
        return next((sentence.format(*match.groups()) for match, sentence in found if match), "")

    def _wrong_choice(self, name: str, value: str) -> str:
        """What may stand in place of the value."""
        allowed = next((list(each.choices) for each in self._actions if each.choices and name in _names(each)), [])
        close = nearest(value, allowed)
        cure = f"Skriv {close}" if close else f"Skriv {listing(allowed, 'eller')}"
        return f"{name} kan inte vara ”{value}”. {cure}" if name.startswith("-") else f"”{value}” finns inte. {cure}"


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "användning: " if prefix is None else prefix)


def _names(action: argparse.Action) -> set[str]:
    """What argparse may call the argument in its messages."""
    return {"/".join(action.option_strings), str(action.metavar), action.dest}
