"""Personal identity numbers and coordination numbers in a text, however they are spelt, and their masking."""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

# Characters that do not show, such as the soft hyphen; � stands for them in an excerpt.
_HIDDEN = "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffd]{0,3}"
_DASH = "[-+\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0b\uff0d]"
_PAIR = rf"\d{_HIDDEN}\d"
_NUMBER = re.compile(
    rf"(?<!\d)(?P<date>(?:(?P<century>{_PAIR}){_HIDDEN}(?P<apart>\s?))?"
    rf"(?P<year>{_PAIR}){_HIDDEN}(?P<gap>[\s./]|{_DASH}|){_HIDDEN}(?P<month>{_PAIR}){_HIDDEN}(?P=gap){_HIDDEN}"
    rf"(?P<day>{_PAIR}))(?P<between>{_HIDDEN}\s{{0,4}}{_DASH}{{0,2}}{_HIDDEN}\s{{0,4}}|[./:_])"
    rf"(?P<serial>{_PAIR}{_HIDDEN}(?:\s|(?P=gap))?{_HIDDEN}{_PAIR})(?!{_HIDDEN}\d)"
)
# Ten digits with no comma in between, which is fast to look for.
_LONG_ENOUGH = re.compile(r"\d[^,]{8,}\d")
_SPACED = re.compile(rf"\d{_HIDDEN}(?:[\s./]|{_DASH}){_HIDDEN}(?=\d)")
# Before: a web address or a decimal, or the first groups of a longer number. After: the rest of a period.
_IN_ADDRESS = re.compile(r"[/=.]\S*\Z")
_IN_NUMBER = re.compile(rf"\d(?:\s|{_DASH})\Z")
_IN_PERIOD = re.compile(f"(?:{_DASH}|:)[0-9]")
_LONGEST_ADDRESS = 500


def find(text: str) -> Iterator[re.Match[str]]:
    """The personal numbers in the text; the group `serial` holds the last four digits.

    A clear form (900101-1234, 900101 1234, 199001011234, 19 90 01 01 12 34) needs only a valid date. In other forms,
    and in a web address, the check digit has to be right too, since dates, telephone numbers and ids look alike.
    """
    matches = _NUMBER.finditer(text) if _LONG_ENOUGH.search(text) else ()
    return (match for match in matches if _is_personal_number(match))


def is_possible(text: str) -> bool:
    """Whether the text may hold a personal number; a fast check of a long text before its parts."""
    return bool(_LONG_ENOUGH.search(text) and _NUMBER.search(text))


@lru_cache(maxsize=8)
def masked(text: str) -> str:
    """The text with an X for each of the last four digits of every personal number."""
    parts, end = [], 0
    for match in find(text):
        parts += [text[end : match.start("serial")], re.sub(r"\d", "X", match["serial"])]
        end = match.end()
    return "".join(parts) + text[end:]


def _is_personal_number(match: re.Match[str]) -> bool:
    if not _is_date(*(_digits(match[part] or "") for part in ("century", "year", "month", "day"))):
        return False
    is_spaced = not match["apart"] and (_SPACED.search(match["date"]) or _SPACED.search(match["serial"]))
    is_period = _IN_PERIOD.match(match.string, match.end())
    before = match.string[max(0, match.start() - _LONGEST_ADDRESS) : match.start()]
    in_address = _IN_ADDRESS.search(before)
    if is_spaced and (is_period or in_address or _IN_NUMBER.search(before)):
        return False
    is_clear = not (is_spaced or is_period or in_address) and _is_clear(match["date"], match["between"])
    return is_clear or _has_check_digit(_digits(match[0])[-10:])


def _is_clear(date: str, between: str) -> bool:
    """Whether hardly anything else is written like this; ten digits that begin with 0 may be a telephone number."""
    return not re.search(r"[./:_\n]", between) and (bool(between.strip()) or not date.startswith("0"))


def _is_date(century: str, year: str, month: str, day: str) -> bool:
    """Whether it is a day of birth, in a coordination number with 60 added; without a century any will do."""
    centuries = (century,) if century else ("19", "20")
    if not set(centuries) <= {"18", "19", "20"} or not 1 <= int(month) <= 12:
        return False
    longest = max(monthrange(int(each + year), int(month))[1] for each in centuries)
    return 1 <= int(day) % 60 <= longest


def _has_check_digit(digits: str) -> bool:
    """Whether the last of ten digits is the Luhn check digit of the others."""
    return sum(sum(divmod(int(digit) * (2 - at % 2), 10)) for at, digit in enumerate(digits)) % 10 == 0


def _digits(text: str) -> str:
    return "".join(str(int(char)) for char in text if char.isdecimal())
