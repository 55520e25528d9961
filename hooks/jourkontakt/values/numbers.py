"""Published numbers in Swedish spelling ("26 723", "3,28", "−44"), kept both as text and as a value."""

import re
from decimal import Decimal

from msgspec import Struct

from .errors import InvalidValueError
from .text import MINUS, number

_NUMBER = re.compile(r"([+−]?)(0|[1-9][0-9]{0,2}(?: [0-9]{3})*)(?:,([0-9]+))?")
_UNGROUPED = re.compile(r"([+−]?)([0-9]+)((?:,[0-9]+)?)")
_THOUSANDS = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_APPROXIMATION = re.compile(r"\b(?:ca|cirka|drygt|knappt|mer än|nästan|omkring|runt|ungefär|över)\b", re.IGNORECASE)


class Quantity(Struct, frozen=True):
    """A number as published, and its value."""

    text: str
    value: Decimal

    def __str__(self) -> str:
        return self.text

    @property
    def is_signed(self) -> bool:
        """Whether it is written with a plus or minus sign, as changes are."""
        return self.text[0] in f"+{MINUS}"

    @property
    def is_whole(self) -> bool:
        """Whether it has no decimals."""
        return "," not in self.text


def parse(text: str) -> Quantity:
    """Parse the text; raises `InvalidValueError` with the correct spelling if it can be guessed."""
    if match := _NUMBER.fullmatch(text):
        sign, whole, decimals = match.groups()
        digits = whole.replace(" ", "") + (f".{decimals}" if decimals else "")
        return Quantity(text, Decimal(("-" if sign == MINUS else "") + digits))
    if _APPROXIMATION.search(text):
        raise InvalidValueError(f"”{text}” är mer än ett tal. Skriv talet ensamt, och ungefärligheten i ”qualifier”")
    message = f"”{text}” är inget tal som går att läsa. Ett tal skrivs 26 723, 3,28, +29 eller {MINUS}44, utan enhet"
    raise InvalidValueError(message, _guess(text))


def spelt(value: int) -> str:
    """A whole number in the same spelling: `26 723`, `−44`."""
    return number(value, " ")


def signed(value: int) -> str:
    """A change with its sign: `+21`, `−44`, `0`."""
    return f"+{spelt(value)}" if value > 0 else spelt(value)


def unbroken(text: str) -> str:
    """The text with no-break spaces inside its numbers: `från 44 775 till 33 590` breaks only between words."""
    return _THOUSANDS.sub("\u00a0", text)


def _guess(text: str) -> str:
    """The correct spelling of a nearly correct number; empty if a full stop is ambiguous."""
    bare = re.sub(r" *(?:%|procent)$", "", text.strip())
    bare = re.sub(r"^[-–—] *", MINUS, bare)
    bare = re.sub(r"\.(?=[0-9]{1,2}$)", ",", bare)
    match = _UNGROUPED.fullmatch(bare)
    if not match or match[2] != str(int(match[2])):
        return ""
    return match[1] + spelt(int(match[2])) + match[3]
