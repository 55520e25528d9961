"""Swedish text: sorting, folding for comparison, lists in words, numbers, and text on one line."""

import unicodedata
from collections.abc import Sequence
from functools import cache

MINUS = "−"
# The three characters after z in ASCII.
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
_COUNTS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_BASE_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "a", "ø": "o"})


def sort_key(text: str) -> tuple[str, str]:
    """Sort key that places å, ä, ö after z, and é with e, as in Swedish dictionaries."""
    return _without_accents(text.casefold().translate(_AFTER_Z)), text


def fold(text: str) -> str:
    """Lower case without accents, and only letters and digits: `Upplands-Bro` → `upplandsbro`."""
    return "".join(filter(str.isalnum, _without_accents(text.casefold().translate(_BASE_LETTERS))))


def slug(text: str) -> str:
    """The form used in URLs: `Upplands Väsby` → `upplands-vasby`."""
    lowered = _without_accents(text.casefold().translate(_BASE_LETTERS))
    words = "".join(char if char.isalnum() else " " for char in lowered).split()
    return "-".join(words)


def listing(items: Sequence[str], last: str = "och") -> str:
    """A list in words: `a, b och c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def genitive(name: str) -> str:
    """`Nord` → `Nords`; names ending in s, x or z stay unchanged."""
    return name if name[-1:].casefold() in "sxz" else f"{name}s"


def number(value: int, space: str = "\u00a0") -> str:
    """A whole number in Swedish spelling, with a space between thousands: `26 723`, `−44`."""
    return f"{value:,}".replace(",", space).replace("-", MINUS)


def on_one_line(text: str) -> str:
    """The text with each character that a program may take for a line break replaced by a space."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)


def counted(count: int, one: str, many: str) -> str:
    """The count with the singular or plural noun: `1 kommun`, `49 kommuner`."""
    return f"{number(count)} {one if count == 1 else many}"


def file_size(count: int) -> str:
    """The size of a file of so many bytes: `1 kB`, `340 kB`, `1,2 MB`; never less than 1 kB."""
    if count < 999_500:
        return f"{max(round(count / 1000), 1)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def count_in_words(count: int) -> str:
    """The count as a Swedish word up to twelve, then in digits: `fyra`, `13`."""
    return _COUNTS[count] if count < len(_COUNTS) else number(count)


def capitalised(text: str) -> str:
    """The text with its first letter in upper case and the rest unchanged."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """The text cut to at most `most` characters, with an ellipsis at the end if it was cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _without_accents(text: str) -> str:
    return text if text.isascii() else "".join(map(_base_letter, text))


@cache
def _base_letter(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]
