"""Other ways in which people write dates, each as the files spell it: `14 januari 2027 kl 10` → `2027-01-14 10:00`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from .errors import InvalidValueError
from .partial_date import MONTHS, SEASONS
from .spelling import nearest

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_SYNONYMS = {
    "våren": "vår, vt, vårterminen", "sommaren": "sommar", "hösten": "höst, ht, höstterminen", "vintern": "vinter",
    "mars": "march", "maj": "may", "oktober": "oct", "juni": "june", "juli": "july",
}  # fmt: skip
_PARTS_OF_YEAR = {"kvartalet": 3, "kvartal": 3, "kv": 3, "q": 3, "halvåret": 6, "halvår": 6}
_ORDINALS = {"första": "1", "andra": "2", "tredje": "3", "fjärde": "4"}

_WEEKDAY = re.compile(r"\b(?:(mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(mån|tis|ons|tors?|fre|lör|sön)d?\b\.?),?")
_NOISE = re.compile(r"[()\[\]”\"]|\b(?:den|år|året|under|hela)\b|^(?:i|på) ")
_DASH = re.compile(r" ?(?:(?:-|[‐‑‒–—−])+|\btill(?: och med)?\b|\bt\.?o\.?m\b\.?) ?")
_BETWEEN = re.compile(r"\b(?:mellan|från) (.+?) (?:och|till) ")
_CLOCK = r"(\d{1,2}(?:[.:]\d{2}(?:[.:]00)?)?|(?!19|20)\d{4})"
_AT = r"(?:(?:kl(?:ockan)?\b\.?|från)(?: kl\b\.?)? ?|kl)"
_TIMES = rf"{_CLOCK}(?:-(?:{_AT})?{_CLOCK})?"
_DAY_FIRST = re.compile(rf"(.+?)(?:,? |,|(?<=\d)t)(?:{_AT})?{_TIMES}", re.ASCII)
_TIMES_FIRST = re.compile(rf"(?=kl|\d+[.:]){_AT}?{_TIMES},? (.+)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})|(\d{4})(\d{2})(\d{2})", re.ASCII)
_D = r"(\d{1,2})"
_YEAR_LAST = re.compile(rf"{_D}[-/. ]{_D}(?:[-/.,]? |[-/.,])(\d{{4}})|{_D}[/.]{_D}\.?[-'](\d\d)|{_D}/{_D}\.(\d\d)")
_SHORT_YEAR = re.compile(r"(\d{2})([-/.]?)(\d{2})\2(\d{2})", re.ASCII)
_V = r"v(?:eckan?)?\.? ?"
_WEEK = re.compile(
    rf"{_V}(\d{{1,2}})(?:-(?:{_V})?(\d{{1,2}}))?,? (\d{{4}})|(\d{{4}}),?[ -]?(?:{_V}|w)(\d{{1,2}})", re.ASCII
)
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|2100)(?!\d)", re.ASCII)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_PART_OF_SEASON = re.compile(r"..+(?:vår|sommar|höst|vinter)(?:e?n)?")  # midsommar, senhösten
_MOST_MARKS, _MOST_SPACES = 6, 10  # a text with more is no date, and would take too long to try
_ENDINGS = {"e", "a", "th", "st", "nd", "rd"}  # of numbers: 3:e, 14th


def spellings(text: str) -> Iterator[str]:
    """Each way to read the text, as the files spell it; some may be no date.

    Raises `InvalidValueError` for a week that does not exist.
    """
    plain, weekdays = _plain(text), weekdays_in(text)
    if plain.strip("-") != plain or any(char.isdigit() and not char.isascii() for char in plain):
        return
    if plain.count(" ") > _MOST_SPACES or len(re.findall("[-/]", plain)) > _MOST_MARKS:
        return
    plain = _WEEKDAY.sub("", plain).strip(" ,-")
    yield from _weeks(plain, weekdays)
    yield from _days_with_times(plain)
    yield from _vague(plain)
    yield from _parts_of_year(plain)
    yield from _ranges(plain)
    if (match := _DAY_FIRST.fullmatch(plain)) and match[3]:
        # "3–4 februari 2027 kl. 9–15" can be from nine until three the next day, or these hours each day.
        for days in _ranges(match[1]):
            yield days
            yield f"{days.replace(' – ', f' {_clock(match[2])} – ')} {_clock(match[3])}"


def weekdays_in(text: str) -> list[int]:
    """The weekdays that the text names, 0 for Monday."""
    names = (match[1] or match[2] for match in _WEEKDAY.finditer(_plain(text)))
    return [number for name in names for number, day in enumerate(WEEKDAYS) if day.startswith(name)]


def with_year(text: str, year: str) -> Iterator[str]:
    """The text with the year added, after each of its words in turn; nothing if it has a year."""
    words = _plain(text).split() if not _YEAR.search(text) else []
    yield from (" ".join((*words[:place], year, *words[place:])) for place in range(len(words), 0, -1))


def missing(text: str) -> str:
    """What a date lacks other than its year, as a Swedish sentence; empty if it is not known."""
    plain = _plain(text)
    if plain.endswith("-"):
        return f"slutet saknas efter strecket i ”{text}”. Skriv när det slutar, eller ta bort strecket"
    if plain.startswith("-"):
        return f"början saknas före strecket i ”{text}”. Skriv när det börjar, eller ta bort strecket"
    if re.fullmatch(rf"(?=kl|\d\d?[.:]\d){_AT}?{_TIMES}", plain):
        return "dagen saknas. Skriv den före klockslaget: ÅÅÅÅ-MM-DD 10:00"
    if re.fullmatch(r"(?:vecka|v\.?) ?\d{1,2}", plain):
        return "året saknas. En vecka skrivs med sin första och sista dag: ÅÅÅÅ-MM-DD – ÅÅÅÅ-MM-DD"
    parts = re.split(r"(?:,|;|&| och )+", plain)
    if len(parts) > 1 and all(any(spellings(part.strip())) for part in parts):
        return f"”{text}” är flera datum, och här går bara ett"
    return ""


def _plain(text: str) -> str:
    """The text in lower case, with single spaces, bare hyphens as dashes, and without words that say nothing."""
    folded = " ".join(_NOISE.sub(" ", text.casefold()).split()).rstrip(".,; ")
    return _DASH.sub("-", _BETWEEN.sub(r"\1-", folded))


def _days(text: str) -> Iterator[str]:
    """The days that the text can be."""
    if match := _YEAR_FIRST.fullmatch(text):
        yield _iso(*filter(None, match.groups()))
    elif match := _YEAR_LAST.fullmatch(text):
        # The day first, as in Sweden, or the month first.
        day, month, year = filter(None, match.groups())
        yield from (_iso(year, month, day), _iso(year, day, month))
    elif match := _SHORT_YEAR.fullmatch(text):
        one, mark, other, third = match.groups()
        yield from (_iso(one, other, third), _iso(third, other, one))
        yield from (_iso(third, one, other) for _ in mark)
    elif re.fullmatch(r"[\w.,: ]+", text):
        words = [word for word in _WORD.findall(text) if word not in _ENDINGS]
        months = [_name(word) for word in words if not word.isdigit()]
        numbers = sorted((word for word in words if word.isdigit()), key=len)
        if len(months) == 1 and months[0] in MONTHS and [len(each) > 2 for each in numbers] == [False, True]:
            yield _iso(numbers[1], str(MONTHS.index(months[0]) + 1), numbers[0])


def _days_with_times(text: str) -> Iterator[str]:
    yield from _days(text)
    if match := _DAY_FIRST.fullmatch(text):
        yield from (f"{day} {_times(match[2], match[3])}" for day in _days(match[1]))
    if match := _TIMES_FIRST.fullmatch(text):
        yield from (f"{day} {_times(match[1], match[2])}" for day in _days(match[3]))


def _times(start: str, end: str | None) -> str:
    return f"{_clock(start)}–{_clock(end)}" if end else _clock(start)


def _clock(text: str) -> str:
    hour, minute = (text[:2], text[2:]) if len(text) == 4 and text.isdigit() else (*re.split("[.:]", text), "00")[:2]
    return f"{int(hour):02}:{minute}"


def _weeks(text: str, weekdays: list[int]) -> Iterator[str]:
    """The days of a week, or of several; a single day if the weekday is named."""
    if match := _WEEK.fullmatch(text):
        year, first = int(match[3] or match[4]), int(match[1] or match[5])
        monday, last = _monday(year, first), _monday(year, int(match[2] or first))
        if len(weekdays) == 1 and monday == last:
            yield f"{monday + timedelta(days=weekdays[0])}"
        elif not weekdays:
            yield f"{monday} – {last + timedelta(days=6)}"


def _monday(year: int, week: int) -> date:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        raise InvalidValueError(f"vecka {week} finns inte {year}") from None


def _ranges(text: str) -> Iterator[str]:
    for mark in re.finditer("[-/]", text):
        start, end = text[: mark.start()].strip(" ,"), text[mark.end() :].strip(" ,")
        yield from _day_ranges(start, end)
        yield from _vague_ranges(start, end)


def _day_ranges(start: str, end: str) -> Iterator[str]:
    """From one day to another; each may leave out what it shares with the other."""
    is_time = re.fullmatch(r"\d{1,2}[.:]\d{2}", end)
    for one, other in _completed(start, end) if not is_time else ():
        firsts, lasts = ([day for day in _days_with_times(text) if "–" not in day] for text in (one, other))
        # Both are read alike: the day first in both, or the month first in both.
        if len(firsts) == len(lasts):
            yield from map(_joined, firsts, lasts)
        else:
            yield from (_joined(first, last) for first in firsts for last in lasts)
    # Of a single number, only the day is left out: "3–4/2 2027".
    for first in [*_days(start)][:1]:
        if re.fullmatch(r"(?:\d{1,2}-)?\d{1,2}", end):
            yield _joined(first, f"{first[: -len(end)]}{end}" if "-" in end else f"{first[:8]}{int(end):02}")
    for last in [*_days(end)][:1]:
        if re.fullmatch(r"\d{1,2}\.?", start) and not end.isdigit():
            yield _joined(f"{last[:8]}{int(start.rstrip('.')):02}", last)


def _completed(start: str, end: str) -> Iterator[tuple[str, str]]:
    """Both texts, the one without a year completed with the other's."""
    one, other = _YEAR.search(start), _YEAR.search(end)
    if one and other:
        yield start, end
    elif year := one or other:
        yield from product(_with_its_year(start, year[0]), _with_its_year(end, year[0]))


def _with_its_year(text: str, year: str) -> Iterator[str]:
    """The text as it stands if it has the year, and with the year in other places."""
    bare = _YEAR.sub("", text)
    if bare != text:
        yield text
    yield from with_year(bare, year)


def _joined(first: str, last: str) -> str:
    # With a time at its end alone there is no right spelling; it is left to be refused as a single day.
    if first[:10] != last[:10] or len(first) < len(last):
        return f"{first} – {last}"
    return f"{first}–{last[11:]}" if len(first) == len(last) > 10 else first


def _vague(text: str) -> Iterator[str]:
    """The month, season or year that the text can be."""
    if match := re.fullmatch(r"(\d{4})[-/. ](\d{1,2})|(\d{1,2})/(\d{4})", text, re.ASCII):
        number = int(match[2] or match[3])
        yield from (f"{month} {match[1] or match[4]}" for month in MONTHS[number - 1 : number])
    if match := re.fullmatch(r"([^\W\d_]+)[., /-]+([0-9]{4})|([0-9]{4})[, /-]+([^\W\d_]+)", text):
        name, year = _name(match[1] or match[4]), match[2] or match[3]
        yield from (f"{each} {year}" for each in [name] if each)
    if _YEAR.fullmatch(text):
        yield text


def _vague_ranges(start: str, end: str) -> Iterator[str]:
    """Months, seasons or years from one to another; a year that both share is written once."""
    if re.fullmatch(r"[0-9]{4}", start) and re.fullmatch(r"[0-9]{2}", end) and end > start[2:]:
        yield f"{start}–{start[:2]}{end}"
    for one, other in _completed(start, end):
        for first in _vague(one):
            for last in _vague(other):
                shared = first.removesuffix(f" {last[-4:]}")
                yield last if first == last else f"{shared}–{last}"


def _parts_of_year(text: str) -> Iterator[str]:
    """The months of a quarter or a half of a year."""
    words = [_ORDINALS.get(word, word) for word in _WORD.findall(text) if word not in _ENDINGS]
    months = next((_PARTS_OF_YEAR[word] for word in words if word in _PARTS_OF_YEAR), 0)
    numbers = sorted((word for word in words if word.isdigit()), key=len)
    if months and len(words) == 3 and [len(each) for each in numbers] == [1, 4]:
        last = int(numbers[0]) * months
        yield from (f"{MONTHS[last - months]}–{name} {numbers[1]}" for name in MONTHS[last - 1 : last])


@lru_cache(maxsize=1024)
def _name(word: str) -> str:
    """The month or season that is meant; empty if there is none."""
    short = next((name for name in MONTHS if len(word) >= 3 and name.startswith(word)), "")
    allowed = () if _PART_OF_SEASON.fullmatch(word) else (*SEASONS, *MONTHS)
    return short or nearest(word, allowed, _SYNONYMS, cutoff=0.75)


def _iso(year: str, month: str, day: str) -> str:
    return f"{year if len(year) == 4 else f'20{year}'}-{int(month):02}-{int(day):02}"
