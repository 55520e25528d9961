"""Read one answer by the kind of value that it takes: what it says if it has one reading, or else a question."""

import re
from collections.abc import Callable, Iterable
from datetime import timedelta

from msgspec import Struct

from ...model import choices
from ...model.directory import Directory
from ...model.fields import choices_of
from ...values import dates, email, phones, web
from ...values.detours import detour
from ...values.errors import InvalidValueError
from ...values.spelling import nearest
from ...values.text import fold, listing
from ..forms import Option
from .answers import shown
from .cleaning import bare, unlinked, unquoted

_REGIONS = choices_of(choices.RegionId)
_REGION = re.compile("(?:polisen)?(?:polis)?(?:regionen|region)?(?P<name>.+?)s?(?:polis)?(?:regionen|region)?")
_WHOLE_COUNTRY = frozenset({"helalandet", "riket", "helariket", "sverige", "nationellt", "alla", "allaregioner"})
_LABEL = re.compile(
    r"^(?:tel|tele|telefon|tfn|telnr|telefonnummer|mobil|mobilnummer|nummer|e-?post|e-?mail|mejl|mail)"
    r"(?:\s?[.:]+\s*|\s+(?=[\d+(]))|\s+\((?:tel|telefon|mobil|mobilen)\)$",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^(?:tel|mailto):(?://)?", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:[,;/]|\s(?:eller|och|or)\s)\s*")
# A web address among other words; without its scheme it has a path, or begins with "www.".
_ADDRESS_IN_TEXT = re.compile(
    r"(?:https?://|\bwww\.|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/)[^\s<>()\[\]\"”]+", re.IGNORECASE
)
_NO_NAME = re.compile(r"://|www\.|[@<>\[\]#]", re.IGNORECASE)
_WORDS = re.compile(r"[\w ‐‑–-]+")
# What people write before the first or the last day, by the data field.
_BEFORE_DAY = {
    "since": re.compile(r"^(?:fr\.? ?o\.? ?m\b\.?|från(?: och med)?) (?:den )?", re.IGNORECASE),
    "until": re.compile(r"^(?:t\.? ?o\.? ?m\b\.?|till(?: och med)?) (?:den )?", re.IGNORECASE),
}
_DAYS_FROM_TODAY = {"idag": 0, "igar": -1, "iforrgar": -2, "today": 0, "nu": 0, "imorgon": 1}


class Reading(Struct, frozen=True):
    """What an answer says: the value for the data, and how it is written in the form."""

    value: str
    written: str


def region(text: str) -> Reading:
    """The region with this name, with or without ”polisregion”; without value for the whole country."""
    folded = fold(bare(text))
    if folded in _WHOLE_COUNTRY:
        return Reading("", text)
    names = {fold(each): name for name, words in _REGIONS.synonyms.items() for each in (name, *words.split(", "))}
    match = _REGION.fullmatch(folded)
    if found := names.get(folded) or names.get(match["name"] if match else ""):
        return Reading(found, _REGIONS[found].label)
    labels = _REGIONS.labels
    close = nearest(match["name"] if match else folded, labels.values())
    hint = f"Menar du {close}? Skriv {close}" if close else f"Skriv {listing([*labels.values()], 'eller')}"
    raise InvalidValueError(f"{shown(text)} är ingen polisregion. {hint}")


def contact(text: str) -> Reading:
    """The telephone number or e-mail address, spelt as in the data."""
    found = _one(text, [part for each in unlinked(text) for part in _values_in(_plain(each))], _contact)
    return Reading(found, found)


def page(text: str) -> Reading:
    """The complete web address of the page, also if it is given as a link that leads there."""
    addresses = dict.fromkeys(map(bare, _ADDRESS_IN_TEXT.findall(text)))
    target, *link_text = unlinked(text)
    linked = [target, *(each for each in link_text if "://" in each)]
    found = _one(text, [*addresses] if addresses and " " in target else linked, _page)
    return Reading(found, found)


def when(directory: Directory, text: str, key: str = "") -> Reading:
    """The date for the data field `key`.

    Words such as ”i dag” are refused, since the form may be tried again on another day.
    """
    inner = _BEFORE_DAY[key].sub("", bare(text)) if key in _BEFORE_DAY else bare(text)
    days = _DAYS_FROM_TODAY.get(fold(inner))
    if days is not None:
        day = directory.today + timedelta(days)
        raise InvalidValueError(f"{shown(text)} blir en annan dag när förslaget prövas igen. Skriv {day}")
    found = _right(inner, dates.parse)
    return Reading(found, found)


def choice(text: str, options: Iterable[Option]) -> Reading:
    """The option that has this word, value or other wording; raises `InvalidValueError` if none or several have."""
    inner, listed = bare(text), [*options]
    folded = fold(inner) if _WORDS.fullmatch(inner) else ""
    found = [option for option in listed if folded and folded in (fold(option.word), fold(option.value))]
    found = found or [option for option in listed if folded and folded in map(fold, option.also)]
    if len(found) == 1:
        return Reading(found[0].value, found[0].word)
    words = listing([f"”{option.word}”" for option in found or listed], "eller")
    if found:
        raise InvalidValueError(f"{shown(text)} kan vara {words}. Skriv det som du menar")
    close = nearest(inner, [option.word for option in listed])
    raise InvalidValueError(
        f"{shown(text)} går inte att välja. {f'Menar du {close}? Skriv {close}' if close else f'Skriv {words}'}"
    )


def name(text: str, key: str = "") -> Reading:
    """The name of a function, a centre or, for the data field `name`, a person.

    Without a full stop at the end unless it ends an abbreviation.
    """
    inner = unquoted(text)
    if key == "name" and _NO_NAME.search(inner):
        raise InvalidValueError("här ska bara ett namn stå, utan länk eller adress")
    last = inner.rpartition(" ")[2].rstrip(".")
    found = inner if "." in last else bare(inner)
    return Reading(found, found)


def prose(text: str) -> Reading:
    """The text without marks around it."""
    found = unquoted(text)
    return Reading(found, found)


def _one(text: str, candidates: Iterable[str], read: Callable[[str], str]) -> str:
    """The only value among the candidates; if there are several, raises `InvalidValueError` that names them."""
    found: dict[str, None] = {}
    problems: list[InvalidValueError] = []
    for candidate in candidates:
        try:
            found[read(candidate)] = None
        except InvalidValueError as problem:
            problems.append(problem)
    if len(found) > 1:
        raise InvalidValueError(f"{shown(text)} kan vara {listing([*found], 'eller')}. Skriv en av dem")
    if not found:
        raise problems[0]
    return next(iter(found))


def _right(text: str, check: Callable[[str], object]) -> str:
    """The text, or its correct spelling if the check knows one."""
    try:
        check(text)
    except InvalidValueError as problem:
        # What stands beside a number, such as an extension, would be lost.
        if not problem.write or problem.code == "T02":
            raise
        check(problem.write)
        return problem.write
    return text


def _plain(text: str) -> str:
    """The text without what people write before a number or address, `Tel. ` or `mailto:`, and with its @."""
    return email.with_at(_SCHEME.sub("", _LABEL.sub("", bare(text))))


def _values_in(text: str) -> list[str]:
    """The numbers or addresses of a text that consists of several; otherwise the text alone."""
    parts = _SEVERAL.split(text)
    return parts if len(parts) > 1 and all(map(_is_contact, parts)) else [text]


def _is_contact(text: str) -> bool:
    try:
        _contact(text)
    except InvalidValueError:
        return False
    return True


def _contact(text: str) -> str:
    return _right(bare(text).partition("?")[0], email.check) if "@" in text else _phone(bare(text))


def _phone(text: str) -> str:
    if phones.has_extension(text):
        raise InvalidValueError("i numret står en anknytning. Skriv bara numret här, och anknytningen i en kommentar")
    # A number with Sweden's code that has lost its plus sign: no national number begins so.
    abroad = f"+{text}"
    has_code = text.startswith("46") and phones.spelling(phones.national(abroad))
    try:
        return _right(abroad if has_code else text, phones.check)
    except InvalidValueError as problem:
        if problem.code == "T02" and problem.write:
            words = f"skriv bara numret här, {problem.write}. Det andra kan stå i en kommentar"
            raise InvalidValueError(words) from None
        raise


def _page(text: str) -> str:
    """The page itself, without what only tells who got a link to it."""
    address = _address(text)
    parts = web.split(address)
    if parts is None:
        return address
    found = detour(parts)
    return (found.target if found else web.untracked(parts)) or address


def _address(text: str) -> str:
    try:
        return _right(text, web.check_page)
    except InvalidValueError:
        whole = f"https://{text}"
        if "/" in text or ":" in text or not web.split(whole):
            raise
        return whole
