"""Swedish telephone numbers: the one right spelling, what is wrong with another, and the form that is dialled.

Spelling after Svenska skrivregler: hyphen after the area code, then groups 123 45 / 12 34 56 / 123 45 67 / 123 456 78.
"""

from __future__ import annotations

import re

import phonenumbers

from .errors import InvalidValueError

SHORT_NUMBERS = {
    "112": "112", "11313": "113 13", "11414": "114 14", "116000": "116 000", "116006": "116 006",
    "116111": "116 111", "116117": "116 117", "116123": "116 123", "1177": "1177",
}  # fmt: skip
STALE_NUMBERS = {"0200212019": "116 006"}
_MOBILE = frozenset({"070", "072", "073", "076", "078", "079"})
# Codes whose numbers all have seven digits, of which the first may be a nought.
_SEVEN = _MOBILE | {"010", "074", "075"}
_THREE = _SEVEN | {
    "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040", "042", "044",
    "046", "054", "060", "063", "090", "099",
}  # fmt: skip
# Within 020 and 090, but codes of their own.
_FOUR = frozenset({"0200", "0900"})
# How many digits may follow the area code, by its length.
_LENGTHS = {2: (6, 8), 3: (5, 7), 4: (5, 6)}
_GROUPS = {5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 3, 2)}
_FICTION = range(701740605, 701740700)
_LOOK_ALIKE = str.maketrans({**dict.fromkeys("OoΟοОо", "0"), **dict.fromkeys("lIІ", "1")})
_MARKS = re.compile(r"[0-9\s+()\-–—−‐‑./]")


def check(text: str) -> None:
    """Raise `InvalidValueError` unless the text is the one right spelling of a Swedish number.

    Codes: T01 a letter for a digit, T02 a foreign sign or country, T03 too short, T04 too long, T05 another spelling.
    """
    if is_right(text):
        return
    digits = national(text)
    right = spelling(digits)
    if other := _MARKS.sub("", text):
        _refuse_signs(text, other)
    if text.strip().startswith(("+", "00")) and not digits:
        raise InvalidValueError("numret har ett annat lands nummer först. Här går bara svenska nummer", code="T02")
    if not right:
        raise _wrong_length(digits)
    # A lone digit at the end is a digit lost, and any other grouping of what is left would hide that.
    if digits not in SHORT_NUMBERS and re.search(r"[0-9] [0-9]$", text):
        raise InvalidValueError("telefonnumret saknar en siffra på slutet", code="T03")
    raise InvalidValueError(f"telefonnumret skrivs {right}, med samma siffror", right, code="T05")


def is_right(text: str) -> bool:
    """Whether the text is the one right spelling of a Swedish number."""
    return bool(text) and spelling(national(text)) == text


def spelling(digits: str) -> str:
    """The right spelling of a national number's digits (`0771141400` → `0771-14 14 00`), or an empty text."""
    if digits in SHORT_NUMBERS:
        return SHORT_NUMBERS[digits]
    if not digits.startswith("0"):
        return ""
    area = area_code(digits)
    rest = digits[len(area) :]
    shortest, longest = _limits(area)
    if not shortest <= len(rest) <= longest or (rest[0] == "0" and area not in _SEVEN):
        return ""
    parts, at = [], 0
    for size in _GROUPS[len(rest)]:
        parts.append(rest[at : at + size])
        at += size
    return f"{area}-{' '.join(parts)}"


def area_code(digits: str) -> str:
    """The area code with its zero: two, three or four digits."""
    if digits.startswith("08"):
        return "08"
    is_three = digits[:3] in _THREE and digits[:4] not in _FOUR
    return digits[:3] if is_three else digits[:4]


def is_assigned(text: str) -> bool:
    """Whether the digits lie in a series that is in use, by Google's libphonenumber; short numbers always do."""
    digits = national(text)
    if digits in SHORT_NUMBERS or not digits.startswith("0"):
        return digits in SHORT_NUMBERS
    try:
        return phonenumbers.is_valid_number_for_region(phonenumbers.parse(digits, "SE"), "SE")
    except phonenumbers.NumberParseException:
        return False


def dialled(text: str) -> str:
    """What a telephone dials: short numbers as themselves, others as `+46…` (E.164)."""
    digits = national(text)
    return digits if digits in SHORT_NUMBERS else f"+46{digits[1:]}"


def is_short(text: str) -> bool:
    """Whether the number is one of the short ones for the whole country."""
    return national(text) in SHORT_NUMBERS


def is_mobile(text: str) -> bool:
    """Whether the number belongs to a mobile series, and so perhaps to a person."""
    return national(text)[:3] in _MOBILE


def is_fiction(text: str) -> bool:
    """Whether the number is one that PTS has set aside for fiction: 070-174 06 05 to 070-174 06 99."""
    digits = national(text)
    return len(digits) == 10 and digits.startswith("070") and int(digits) in _FICTION


def national(text: str) -> str:
    """The digits as dialled within Sweden; empty for another country's number."""
    digits = "".join(char for char in text if char in "0123456789")
    start = text.strip()
    if not start.startswith(("+", "00")):
        return digits
    abroad = digits if start.startswith("+") else digits[2:]
    return "0" + abroad.removeprefix("46").removeprefix("0") if abroad.startswith("46") else ""


def _limits(area: str) -> tuple[int, int]:
    return (7, 7) if area in _SEVEN else _LENGTHS[max(len(area), 2)]


def _refuse_signs(text: str, other: str) -> None:
    mended = text.translate(_LOOK_ALIKE)
    if not _MARKS.sub("", mended):
        letter = "O där det ska stå en nolla" if other[0].translate(_LOOK_ALIKE) == "0" else "l där det ska stå en etta"
        raise InvalidValueError(f"numret har bokstaven {letter}", spelling(national(mended)), code="T01")
    if "ank" in text.casefold():
        raise InvalidValueError("i numret står en anknytning. Den skrivs i fältet ”note”", code="T02")
    if "@" in text:
        raise InvalidValueError("här står en e-postadress i stället för ett telefonnummer", code="T02")
    raise InvalidValueError(f"numret innehåller ”{other[0]}”, som inte hör till ett telefonnummer", code="T02")


def _wrong_length(digits: str) -> InvalidValueError:
    if not digits.startswith("0"):
        return InvalidValueError(
            "numret saknar riktnummer. Ett nummer börjar med 0, till exempel 08 eller 010", code="T03"
        )
    area = area_code(digits)
    rest = len(digits) - len(area)
    shortest, longest = _limits(area)
    if rest < shortest:
        missing = "en siffra" if shortest - rest == 1 else f"{shortest - rest} siffror"
        return InvalidValueError(f"telefonnumret saknar {missing}", code="T03")
    if rest > longest:
        return InvalidValueError("telefonnumret har för många siffror. Två nummer skrivs som två kontakter", code="T04")
    return InvalidValueError(f"efter riktnumret {area} kommer ingen nolla", code="T04")
