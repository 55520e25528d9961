"""Answers as people paste them: invisible characters, unusual spaces, quotation marks and links around a value."""

import re
import unicodedata

from msgspec import Struct

from ...datafiles.reader.characters import CLASSES, character, look_alikes
from ...values.errors import InvalidValueError

_PATTERNS = {each.code: each.pattern for each in CLASSES}
_INVISIBLE, _SPACES = _PATTERNS["Y14"], re.compile(f"{_PATTERNS['Y13'].pattern}|\t")
_CONTROLS, _UNREADABLE = re.compile(f"{_PATTERNS['Y11'].pattern}|{_PATTERNS['Y12'].pattern}"), _PATTERNS["Y15"]
_MARKS = ('""', "''", "””", "“”", "„”", "„“", "’’", "‘’", "»»", "«»", "»«", "``", "<>", "**")
_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\(\s*<?(?P<target>[^\s()<>]+)>?(?:\s+[\"'][^()]*)?\s*\)")


class Cleaned(Struct, frozen=True):
    """An answer without what cannot be seen, and what was done about that, in words."""

    text: str
    done: tuple[str, ...] = ()


def cleaned(answer: str) -> Cleaned:
    """The answer with usual spaces, composed letters and no invisible characters."""
    seen = _INVISIBLE.sub("", answer)
    usual = _SPACES.sub(" ", seen)
    composed = unicodedata.normalize("NFC", usual)
    lines = [" ".join(line.split(" ")).strip(" ") for line in re.sub(" +", " ", composed).split("\n")]
    text = "\n".join(lines).strip("\n")
    done = {
        "osynliga tecken är borttagna": seen != answer,
        "ovanliga mellanslag är bytta": usual != seen,
        "bokstäver som var lagrade på ett ovanligt sätt är skrivna på nytt": composed != usual,
    }
    return Cleaned(text, tuple(words for words, is_done in done.items() if is_done))


def refuse_unreadable(text: str) -> None:
    """Raise `InvalidValueError` if the text has control characters, unreadable ones or look-alikes of letters."""
    if match := _CONTROLS.search(text):
        raise InvalidValueError(f"svaret innehåller ett styrtecken ({character(match[0])}). Ta bort det")
    if match := _UNREADABLE.search(text):
        raise InvalidValueError(f"svaret innehåller ett tecken som inte går att läsa ({character(match[0])})")
    if found := next(look_alikes(text), None):
        again = f"Skriv ”{found.right}” på nytt" if found.right else "Skriv ordet på nytt"
        raise InvalidValueError(f"”{found.char}” i ”{found.word}” är {found.kind} som bara liknar en vanlig. {again}")


def unquoted(text: str) -> str:
    """The text without quotation marks, backticks, angle brackets or asterisks around the whole of it."""
    for marks in _MARKS:
        if len(text) > 2 and text[0] + text[-1] == marks and not set(text[1:-1]) & set(marks):
            return unquoted(text[1:-1].strip(" "))
    bold = text[2:-2]
    return unquoted(bold) if len(text) > 4 and text == f"**{bold}**" and "*" not in bold else text


def bare(text: str) -> str:
    """The text without marks around it and without a full stop or the like at the end."""
    inner = unquoted(text).rstrip(" .,;:")
    return inner if inner == text else bare(inner)


def unlinked(text: str) -> tuple[str, ...]:
    """The target and the text of a Markdown link; otherwise the text alone."""
    match = _LINK.fullmatch(bare(text))
    return (bare(match["target"]), bare(match["text"])) if match else (bare(text),)
