"""What is wrong with a text that was meant as a date, and how it is written."""

import re
from collections.abc import Iterable

from .date_spelling import WEEKDAYS, missing, spellings, weekdays_in, with_year
from .errors import InvalidValueError
from .partial_date import PartialDate, day_in_words, parse_exact

# A year that no data has, and a leap year: stands for a year that is missing.
_ANY_YEAR = "2096"
_SHORT_YEAR = re.compile(r"[ -]['’]?\d\d$", re.ASCII)
# It cannot be a day: 8 mars -27, maj'27, vt27.
_SURELY_SHORT_YEAR = re.compile(r"(?<=[a-zåäö.])(?: -|-?['’])?\d\d$", re.IGNORECASE)
# Words that make a date less certain, or say what the name of the field says already.
_AROUND = re.compile(
    r"(fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|(?:från|till) och med|från|from|sedan|senast|till|före|innan|efter|ca\.?|"
    r"cirka|omkring|runt|ungefär|prel\.?|preliminärt|troligen|(?:i )?(?:början|mitten|slutet) (?:av|på)) (.+)",
    re.IGNORECASE,
)


def explained(text: str) -> tuple[str, str]:
    """What is wrong with the text if it is known, else empty; its correct spelling if it is certain, else empty."""
    found, faults = _readings(spellings(text))
    days = _days_between(text)
    found = found or [when for when in days if (when.last - when.first).days == 1]
    weekdays = weekdays_in(text)
    right = [when for when in found if _falls_on(when, weekdays)]
    # A wrong weekday must not make 3 August of 8/3.
    if right and right[0] is not found[0]:
        right = found
    if len(right) == 1:
        return f"”{text}” är inte rätt skrivet", right[0].text
    if right:
        return f"”{text}” kan läsas på {_choices(right)}. Skriv den som är rätt", ""
    if found and found[0].has_days:
        return _wrong_weekday(found[0], weekdays), ""
    if days:
        return f"”{text}” är flera datum, och här går bara ett", ""
    return _with_other_words(text) or (faults or [""])[0] or missing(text) or _without_year(text), ""


def _days_between(text: str) -> list[PartialDate]:
    """From one to the other of two days with ”och” between them: `17 och 18 mars 2027`."""
    readings = _readings(spellings(text.replace(" och ", "–"))) if text.count(" och ") == 1 else ([], [])
    return [when for when in readings[0] if when.has_days and not when.is_day]


def _falls_on(when: PartialDate, weekdays: list[int]) -> bool:
    """Whether it begins, and ends, on these weekdays; True if there are none."""
    days = zip((when.first, when.last), weekdays, strict=False)
    return not weekdays or (when.has_days and all(day.weekday() == number for day, number in days))


def _wrong_weekday(when: PartialDate, weekdays: list[int]) -> str:
    days = zip((when.first, when.last), weekdays, strict=False)
    day, wrong = next((day, wrong) for day, wrong in days if day.weekday() != wrong)
    right = f"{day_in_words(day)} är en {WEEKDAYS[day.weekday()]}, inte en {WEEKDAYS[wrong]}"
    return f"{right}. Ta reda på vilket som stämmer, och skriv bara dagen: {day}"


def _readings(texts: Iterable[str]) -> tuple[list[PartialDate], list[str]]:
    """Those of the texts that are dates, each once, and what is wrong with the others."""
    found, faults = [], []
    try:
        for text in dict.fromkeys(texts):
            try:
                found.append(parse_exact(text))
            except InvalidValueError as fault:
                faults.append(str(fault))
    except InvalidValueError as fault:
        faults.append(str(fault))
    return found, [fault for fault in faults if fault]


def _choices(readings: list[PartialDate]) -> str:
    """How many readings there are, and each with its words: `två sätt: 2026-11-12 (12 november) eller …`."""
    years = {each.year for when in readings for each in (when.first, when.last)}
    year = f" {readings[0].first.year}" if len(years) == 1 else ""
    texts = [when.text + (f" ({when.words.removesuffix(year)})" if when.has_days else "") for when in readings]
    return f"{'två' if len(texts) == 2 else 'flera'} sätt: {', '.join(texts[:-1])} eller {texts[-1]}"


def _with_other_words(text: str) -> str:
    """What to say if the text is a date after words that do not belong to it; else empty."""
    match = _AROUND.fullmatch(text.strip())
    readings = _readings(spellings(match[2]))[0] if match else []
    if not match or len(readings) != 1:
        return ""
    return f"”{match[1]}” går inte att skriva i ett datum. Skriv bara {readings[0].text}, om det stämmer"


def _without_year(text: str) -> str:
    """What to say if only the year is missing, or has two digits; else empty."""
    texts = dict.fromkeys((_SURELY_SHORT_YEAR.sub("", text), text, _SHORT_YEAR.sub("", text)))
    for full in (each for text in texts for each in with_year(text, _ANY_YEAR)):
        if readings := [when for when in _readings(spellings(full))[0] if when.text != _ANY_YEAR]:
            forms = " eller ".join(when.text.replace(_ANY_YEAR, "ÅÅÅÅ") for when in readings)
            return f"året saknas. Skriv {forms}, med årets fyra siffror i stället för ÅÅÅÅ"
    return ""
