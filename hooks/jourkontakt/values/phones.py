"""Swedish telephone numbers: the correct spelling, errors in other spellings, and the form that is dialled.

Spelling as in Svenska skrivregler: hyphen after the area code, then groups 123 45 / 12 34 56 / 123 45 67 / 123 456 78.
"""

import re
from itertools import islice

from .errors import InvalidValueError
from .text import listing

SHORT_NUMBERS = {
    "112": "112", "11313": "113 13", "11414": "114 14", "116000": "116 000", "116006": "116 006",
    "116016": "116 016", "116111": "116 111", "116117": "116 117", "116123": "116 123", "1177": "1177",
    "90101": "90101",
}  # fmt: skip
# Numbers out of use, and older numbers that still connect, each with its successor.
STALE_NUMBERS = {"0200212019": "116 006"}
OLDER_NUMBERS = {"020505050": "116 016"}
_MOBILE = frozenset({"070", "072", "073", "076", "078", "079"})
# Area codes followed by exactly seven digits, the first of which may be zero.
_SEVEN_DIGITS = _MOBILE | {"010", "074", "075"}
# The area codes and other series in use (PTS's numbering plan); a test compares them with Google's libphonenumber.
_CODES = """
    010 011 0120 0121 0122 0123 0125 013 0140 0141 0142 0143 0144 0150 0151 0152 0155 0156 0157 0158 0159 016 0171
    0173 0174 0175 0176 018 019 020 0200 021 0220 0221 0222 0223 0224 0225 0226 0227 023 0240 0241 0243 0246 0247
    0248 0250 0251 0253 0258 026 0270 0271 0278 0280 0281 0290 0291 0292 0293 0294 0295 0297 0300 0301 0302 0303
    0304 031 0320 0321 0322 0325 033 0340 0345 0346 035 036 0370 0371 0372 0380 0381 0382 0383 0390 0392 0393 040
    0410 0411 0413 0414 0415 0416 0417 0418 042 0430 0431 0433 0435 044 0451 0454 0455 0456 0457 0459 046 0470 0471
    0472 0474 0476 0477 0478 0479 0480 0481 0485 0486 0490 0491 0492 0493 0494 0495 0496 0498 0499 0500 0501 0502
    0503 0504 0505 0506 0510 0511 0512 0513 0514 0515 0520 0521 0522 0523 0524 0525 0526 0528 0530 0531 0532 0533
    0534 054 0550 0551 0552 0553 0554 0555 0560 0563 0564 0565 0570 0571 0573 0580 0581 0582 0583 0584 0585 0586
    0587 0589 0590 0591 060 0611 0612 0613 0620 0621 0622 0623 0624 063 0640 0642 0643 0644 0645 0647 0649 0650 0651
    0652 0653 0657 0660 0661 0662 0663 0670 0671 0672 0680 0682 0684 0687 0690 0691 0692 0693 0695 0696 070 072 073
    074 075 076 0770 0771 0772 0773 0774 0775 0776 0777 078 079 08 090 0900 0910 0911 0912 0913 0914 0915 0916 0918
    0920 0921 0922 0923 0924 0925 0926 0927 0928 0929 0930 0932 0933 0934 0935 0939 0940 0941 0942 0943 0944 0950
    0951 0952 0953 0954 0960 0961 0970 0971 0973 0975 0976 0977 0978 0980 0981 099
"""
_IN_USE = frozenset(_CODES.split())
# For area codes that are only partly in use: the first digits in use, and the lengths in use.
_FIRST_DIGITS = {
    "010": "12345678",
    "074": "023456789",
    "075": "12345678",
    "0900": "12345678",
    "0939": "12345678",
    "0944": "12345678",
    "099": "123459",
}
_LENGTHS_IN_USE = {
    **dict.fromkeys(("018", "019", "031", "054"), (6, 7)),
    **dict.fromkeys(("0649", "0770", "0771", "0772", "0773", "0774", "0775", "0776", "0777"), (6,)),
    "099": (5,),
}
# How many digits may follow the area code, by its length.
_LENGTHS = {2: (6, 8), 3: (5, 7), 4: (5, 6)}
_GROUPS = {5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 3, 2)}
_DIGITS = str.maketrans({**dict.fromkeys("OoΟοОо", "0"), **dict.fromkeys("lIІ", "1")})
# What begins like a short number; a number without its area code may do so too.
_BEGINS_SHORT = re.compile(r"11[0-9]{1,5}|90[0-9]{1,4}")
_ALLOWED = re.compile(r"[0-9\s+()\-–—−‐‑./]")
_NUMBER = r"[0-9+][0-9\s+()\-–—−‐‑./]*[0-9]"
_EXTENSION_WORD = r"ankn?(?:ytning)?|anslutning|intern(?:t|nummer)?|ext(?:ension)?"
_EXTENSION = rf"(?:{_EXTENSION_WORD}|x)\.?[ :=]*"
_BARE_EXTENSION = re.compile(rf"{_EXTENSION}([0-9]{{1,6}})\.?", re.IGNORECASE)
# A number with an extension after it; the word for one may be missing after a comma or #.
_WITH_EXTENSION = re.compile(
    rf"[^0-9+]*({_NUMBER})[\s,;(]*(?:{_EXTENSION}|(?:vx|växel)[.:]*\s*|[,;#]\s*)([0-9]{{1,6}})[).]*", re.IGNORECASE
)
# Fewer digits are no number of their own.
_FEWEST_DIGITS = 5


def check(text: str) -> None:
    """Raise `InvalidValueError` unless the text is a correctly spelt Swedish number.

    Codes: T01 letter for a digit, T02 other characters or country, T03 too short, T04 too long, T05 wrong spelling.
    """
    if is_right(text):
        return
    digits = national(text)
    right = spelling(digits)
    if other := _ALLOWED.sub("", text):
        _refuse_other(text, other)
    if text.strip().startswith(("+", "00")) and not digits:
        raise InvalidValueError("numret har ett annat lands nummer först. Här går bara svenska nummer", code="T02")
    if not right:
        raise _wrong_length(digits)
    # A single digit in the last group means that a digit is missing, unless the area code takes no more of them;
    # suggesting another grouping would hide that.
    shortest, longest = _length_limits(area_code(digits))
    if digits not in SHORT_NUMBERS and shortest != longest and re.search(r"[0-9] [0-9]$", text):
        raise InvalidValueError("telefonnumret saknar en siffra på slutet", code="T03")
    if abroad := re.match(r"\s*(?:\+|00)46", text):
        raise InvalidValueError(f"skriv numret på svenskt sätt, utan {abroad[0].strip()}", right, code="T05")
    raise InvalidValueError(f"telefonnumret skrivs {right}, med samma siffror", right, code="T05")


def is_right(text: str) -> bool:
    """Whether the text is a correctly spelt Swedish number."""
    return bool(text) and spelling(national(text)) == text


def spelling(digits: str) -> str:
    """The correct spelling of a national number (`0771141400` → `0771-14 14 00`), or an empty string."""
    if digits in SHORT_NUMBERS:
        return SHORT_NUMBERS[digits]
    # Two zeros are what a number of another country begins with.
    if not digits.startswith("0") or digits.startswith("00"):
        return ""
    area = area_code(digits)
    rest = digits[len(area) :]
    shortest, longest = _length_limits(area)
    if not shortest <= len(rest) <= longest or (rest[0] == "0" and area not in _SEVEN_DIGITS):
        return ""
    left = iter(rest)
    return f"{area}-{' '.join(''.join(islice(left, size)) for size in _GROUPS[len(rest)])}"


def area_code(digits: str) -> str:
    """The area code with its zero: two, three or four digits."""
    if digits.startswith("08"):
        return "08"
    is_three = digits[:3] in _IN_USE and digits[:4] not in _IN_USE
    return digits[:3] if is_three else digits[:4]


def is_assigned(text: str) -> bool:
    """Whether the number is in a series in use; always true for short numbers, never for numbers of a wrong length."""
    digits = national(text)
    if digits in SHORT_NUMBERS or not spelling(digits):
        return digits in SHORT_NUMBERS
    area = area_code(digits)
    rest = digits[len(area) :]
    begins = rest[0] in _FIRST_DIGITS.get(area, "0123456789")
    return area in _IN_USE and begins and len(rest) in _LENGTHS_IN_USE.get(area, (len(rest),))


def dialled(text: str, note: str = "") -> str:
    """The number to dial: short numbers unchanged, others as `+46…` (E.164).

    If the note is an extension alone (`anknytning 123`), a pause and the extension follow: `+46…,123`.
    """
    digits = national(text)
    extension = _BARE_EXTENSION.fullmatch(note.strip())
    pause = f",{extension[1]}" if extension else ""
    return (digits if digits in SHORT_NUMBERS else f"+46{digits[1:]}") + pause


def has_extension(text: str) -> bool:
    """Whether an extension stands in the text besides the number, or a word for one."""
    word = re.search(rf"\b(?:{_EXTENSION_WORD})\b", text, re.IGNORECASE)
    return bool(word or _WITH_EXTENSION.fullmatch(text))


def is_short(text: str) -> bool:
    """Whether it is one of the short national numbers."""
    return national(text) in SHORT_NUMBERS


def is_mobile(text: str) -> bool:
    """Whether it is a mobile number, which may belong to a private person."""
    return national(text)[:3] in _MOBILE


def is_fiction(text: str) -> bool:
    """Whether PTS has reserved the number for fiction: 070-174 06 05 to 070-174 06 99."""
    digits = national(text)
    return len(digits) == 10 and "0701740605" <= digits <= "0701740699"


def national(text: str) -> str:
    """The digits as dialled within Sweden; empty for foreign numbers."""
    digits = "".join(char for char in text if char in "0123456789")
    start = text.strip()
    if not start.startswith(("+", "00")):
        return digits
    abroad = digits if start.startswith("+") else digits[2:]
    rest = abroad.removeprefix("46").removeprefix("0")
    return ("" if rest in SHORT_NUMBERS else "0") + rest if abroad.startswith("46") else ""


def _length_limits(area: str) -> tuple[int, int]:
    return (7, 7) if area in _SEVEN_DIGITS else _LENGTHS[max(len(area), 2)]


def _refuse_other(text: str, other: str) -> None:
    corrected = text.translate(_DIGITS)
    if not _ALLOWED.sub("", corrected):
        letter = "O där det ska stå en nolla" if other[0].translate(_DIGITS) == "0" else "l där det ska stå en etta"
        raise InvalidValueError(f"numret har bokstaven {letter}", spelling(national(corrected)), code="T01")
    if "@" in text:
        raise InvalidValueError("här står en mejladress i stället för ett telefonnummer", code="T02")
    if match := _WITH_EXTENSION.fullmatch(text):
        message = f"i numret står en anknytning. Skriv ”anknytning {match[2]}” i fältet ”note” och bara numret här"
        raise InvalidValueError(message, spelling(national(match[1])), code="T02")
    numbers = [each for each in re.findall(_NUMBER, text) if len(national(each)) >= _FEWEST_DIGITS]
    if len(numbers) > 1:
        raise InvalidValueError("här står två nummer. De skrivs som två kontakter", code="T02")
    if numbers and (right := spelling(national(numbers[0]))):
        rest = " ".join(text.replace(numbers[0], " ").split()).strip(" ,;:")
        if re.fullmatch(r"[\w\s().,:–-]*", rest):
            message = f"skriv bara numret här. ”{rest}” kan stå i fältet ”note” om läsaren behöver det"
            raise InvalidValueError(message if rest else "skriv bara numret här", right, code="T02")
    raise InvalidValueError(f"numret innehåller ”{other[0]}”, som inte hör till ett telefonnummer", code="T02")


def _wrong_length(digits: str) -> InvalidValueError:
    if _BEGINS_SHORT.fullmatch(digits):
        return _unknown_short(digits)
    if not digits.startswith("0"):
        return InvalidValueError(
            "numret saknar riktnummer. Ett nummer börjar med 0, till exempel 08 eller 010", code="T03"
        )
    area = area_code(digits)
    rest = len(digits) - len(area)
    shortest, longest = _length_limits(area)
    if rest < shortest:
        missing = "en siffra" if shortest - rest == 1 else f"{shortest - rest} siffror"
        return InvalidValueError(f"telefonnumret saknar {missing}", code="T03")
    if rest > longest:
        return InvalidValueError("telefonnumret har för många siffror. Två nummer skrivs som två kontakter", code="T04")
    return InvalidValueError(f"efter riktnumret {area} kommer ingen nolla", code="T04")


def _unknown_short(digits: str) -> InvalidValueError:
    likely = [known for short, known in SHORT_NUMBERS.items() if short.startswith(digits)]
    if 0 < len(likely) <= 2:
        return InvalidValueError(f"kortnumret är inte helt. Det kan vara {listing(likely, 'eller')}", code="T03")
    known = listing(list(SHORT_NUMBERS.values()))
    message = f"numret är inget kortnummer som används. De som finns är {known}. Andra nummer börjar med 0"
    return InvalidValueError(message, code="T03")
