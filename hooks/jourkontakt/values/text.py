"""Swedish order, lists in words, numbers and folding: how names are sorted, joined and compared."""

import unicodedata
from collections.abc import Sequence
from functools import cache

MINUS = "−"
# The three signs that follow z in ASCII.
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
_PLAIN = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "a", "ø": "o"})


def sort_key(text: str) -> tuple[str, str]:
    """The key that puts å, ä, ö after z, and é with e, as Swedish dictionaries do."""
    return _bare(text.casefold().translate(_AFTER_Z)), text


def fold(text: str) -> str:
    """Lower case without accents and without anything but letters and digits: `Upplands-Bro` → `upplandsbro`."""
    return "".join(filter(str.isalnum, _bare(text.casefold().translate(_PLAIN))))


def slug(text: str) -> str:
    """The form used in addresses: `Upplands Väsby` → `upplands-vasby`."""
    lowered = _bare(text.casefold().translate(_PLAIN))
    words = "".join(char if char.isalnum() else " " for char in lowered).split()
    return "-".join(words)


def listing(items: Sequence[str], last: str = "och") -> str:
    """A list in words: `a, b och c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def genitive(name: str) -> str:
    """`Nord` → `Nords`; names on s, x and z stay as they are."""
    return name if name[-1:].casefold() in "sxz" else f"{name}s"


def number(value: int, space: str = "\u00a0") -> str:
    """A whole number with a space between thousands, the Swedish way: `26 723`, `−44`."""
    return f"{value:,}".replace(",", space).replace("-", MINUS)


def counted(count: int, one: str, many: str) -> str:
    """`1 kommun`, `49 kommuner`."""
    return f"{number(count)} {one if count == 1 else many}"


def capitalised(text: str) -> str:
    """The text with its first letter large and the rest untouched."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """The text in at most `most` characters, with an ellipsis at the end where it was cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _bare(text: str) -> str:
    return text if text.isascii() else "".join(map(_base, text))


@cache
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]
