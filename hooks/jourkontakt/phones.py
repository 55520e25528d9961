"""Swedish telephone numbers: the one right spelling, what is wrong with another, and the form that is dialled.

Spelling after Svenska skrivregler: hyphen after the area code, then groups 123 45 / 12 34 56 / 123 45 67 / 123 456 78.
"""

from __future__ import annotations

import re

SHORT_NUMBERS = {
    "112": "112", "11313": "113 13", "11414": "114 14", "116000": "116 000", "116006": "116 006",
    "116111": "116 111", "116117": "116 117", "116123": "116 123", "1177": "1177",
}  # fmt: skip
STALE_NUMBERS = {"0200212019": "116 006"}
_AREA_2 = {"08"}
_AREA_3 = {
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040", "042",
    "044", "046", "054", "060", "063", "090", "070", "072", "073", "076", "079",
}  # fmt: skip
_FOUR_DIGIT_EXCEPTIONS = {"0200", "0201", "0202", "0203"}
_GROUPS = {5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 3, 2)}
_FICTION = range(701740605, 701740700)
_SPELLING = re.compile(r"0\d{1,3}-\d{2,3}( \d{2,3}){1,3}")
_LIKE_ZERO = str.maketrans("OoΟОoо", "000000")


class PhoneProblem(ValueError):
    """The text is no telephone number; `code` says which fault, `write` the right spelling if it is known."""

    def __init__(self, code: str, message: str, write: str = "") -> None:
        """Keep code, sentence and the right spelling."""
        super().__init__(message)
        self.code, self.write = code, write


def check(text: str) -> None:
    """Raise `PhoneProblem` unless the text is the one right spelling of a Swedish number."""
    if text in SHORT_NUMBERS.values():
        return
    digits = _digits(text)
    right = spelling(digits)
    if _SPELLING.fullmatch(text) and right == text:
        return
    if re.search(r"[OoΟОо]", text):
        fixed = _digits(text.translate(_LIKE_ZERO))
        raise PhoneProblem("T01", "numret har bokstaven O där det ska stå en nolla", spelling(fixed))
    if rest := re.sub(r"[\d\s+()\-–—−‑./]", "", text):
        raise PhoneProblem("T02", f"numret innehåller ”{rest[0]}”, som inte hör till ett telefonnummer")
    if not right:
        raise PhoneProblem(*_wrong_length(digits))
    raise PhoneProblem("T05", "numret är rätt men skrivs på ett annat sätt", right)


def spelling(digits: str) -> str:
    """The right spelling of a national number's digits (`0771141400` → `0771-14 14 00`), or an empty text."""
    if digits in SHORT_NUMBERS:
        return SHORT_NUMBERS[digits]
    if not digits.startswith("0") or not 8 <= len(digits) <= 10:
        return ""
    area = area_code(digits)
    rest = digits[len(area) :]
    fixed_length = area.startswith("07") and len(area) == 3 or area == "010"
    if rest.startswith("0") and not fixed_length or fixed_length and len(rest) != 7:
        return ""
    groups = _GROUPS.get(len(rest))
    if not groups:
        return ""
    parts, at = [], 0
    for size in groups:
        parts.append(rest[at : at + size])
        at += size
    return f"{area}-{' '.join(parts)}"


def area_code(digits: str) -> str:
    """The area code with its zero: two, three or four digits."""
    if digits[:2] in _AREA_2:
        return digits[:2]
    if digits[:4] not in _FOUR_DIGIT_EXCEPTIONS and digits[:3] in _AREA_3:
        return digits[:3]
    return digits[:4]


def dialled(text: str) -> str:
    """What a telephone dials: short numbers as themselves, others as `+46…` (E.164)."""
    digits = _digits(text)
    return digits if digits in SHORT_NUMBERS else f"+46{digits[1:]}"


def is_mobile(text: str) -> bool:
    """Whether the number belongs to a mobile series, and so perhaps to a person."""
    return area_code(_digits(text)) in {"070", "072", "073", "076", "079"}


def is_fiction(text: str) -> bool:
    """Whether the number is one that PTS has set aside for fiction: 070-174 06 05 to 070-174 06 99."""
    digits = _digits(text)
    return digits.startswith("070") and int(digits) in _FICTION


def _digits(text: str) -> str:
    digits = "".join(char for char in text if char in "0123456789")
    if text.strip().startswith(("+46", "0046")):
        return "0" + digits.removeprefix("00").removeprefix("46").removeprefix("0")
    return digits


def _wrong_length(digits: str) -> tuple[str, str]:
    if not digits.startswith("0"):
        return "T03", "numret saknar riktnummer. Ett nummer börjar med 0, till exempel 08 eller 010"
    area = area_code(digits)
    rest = len(digits) - len(area)
    wanted = 7 if area in _AREA_3 and (area.startswith("07") or area == "010") else 0
    missing = wanted - rest if wanted else 5 - rest
    if missing == 1:
        return "T03", "telefonnumret saknar en siffra"
    if missing > 1:
        return "T03", f"telefonnumret saknar {missing} siffror"
    if wanted and missing < 0 or len(digits) > 10:
        return "T04", "telefonnumret har för många siffror"
    return "T04", "något i telefonnumret stämmer inte: efter riktnumret kommer ingen nolla"
