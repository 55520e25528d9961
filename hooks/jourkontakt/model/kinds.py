"""The kinds of single values, as types for annotating the fields of records.

Texts for editors (messages, titles, examples) are in Swedish.
"""

from typing import Annotated

from ..values import dates, numbers, periods
from ..values.errors import InvalidValueError
from .fields import Doc, Kind
from .tables import LONGEST_NAME

_YES, _NO = ("true", "ja", "yes", "on", "sant"), ("false", "nej", "no", "off", "falskt")
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_DATES = ("2018-03-14", "2018-03-14 – 2018-03-16", "mars 2018", "mars–april 2018", "våren 2018", "2018")
_POINTS = ("2018-03-14", "mars 2018", "våren 2018", "2018")
PERIODS = ("2017", "2015–2017", "april 2015", "januari–augusti 2023")


def _text(text: str) -> str:
    if not text.strip():
        raise InvalidValueError("värdet är tomt. Ta bort raden, eller skriv vad som gäller")
    if text != text.strip():
        raise InvalidValueError("värdet börjar eller slutar med ett mellanslag", f'"{text.strip()}"')
    if not any(map(str.isalnum, text)):
        raise InvalidValueError(f"”{text}” säger inget. Skriv vad som gäller, eller ta bort raden")
    return text


def _short_text(text: str) -> str:
    if len(text) > LONGEST_NAME:
        message = f"här står {len(text)} tecken, men högst {LONGEST_NAME} går, eftersom det blir namnet på en fil"
        raise InvalidValueError(message)
    return _text(text)


def _day(text: str) -> dates.PartialDate:
    when = dates.parse(text)
    if not when.is_day or when.start:
        raise InvalidValueError(f"”{text}” är ingen bestämd dag. Här behövs en dag, till exempel 2026-11-24")
    return when


def _point(text: str) -> dates.PartialDate:
    when = dates.parse(text)
    if when.has_days and not when.is_day:
        hint = f"Skriv den dag det gäller: {when.first} om det är den första, {when.last} om det är den sista"
        raise InvalidValueError(f"”{text}” är flera dagar, men här ska en dag stå. {hint}")
    return when


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        meant = "true" if text.casefold() in _YES else "false" if text.casefold() in _NO else ""
        raise InvalidValueError(f"”{text}” går inte här. Skriv true (ja) eller false (nej)", meant)
    return text == "true"


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise InvalidValueError(f"”{text}” är inget helt tal. Det skrivs med siffror, till exempel ”12”")
    return int(text)


Words = Annotated[str, Kind(_text, is_prose=True)]
# A name that an address is made from.
AddressName = Annotated[str, Kind(_short_text, is_prose=True)]
_AN_ID = "ett id med små bokstäver (a–z), siffror och bindestreck"
Identifier = Annotated[str, Kind(_short_text, _AN_ID, pattern=_ID, examples=("nord-section-head",))]
When = Annotated[dates.PartialDate, Kind(dates.parse, "ett datum", examples=_DATES)]
# When something begins or ends, perhaps vaguely.
Point = Annotated[dates.PartialDate, Kind(_point, "ett datum", examples=_POINTS)]
Day = Annotated[dates.PartialDate, Kind(_day, "ett datum", pattern=r"^\d{4}-\d{2}-\d{2}$", examples=("2026-11-24",))]
Flag = Annotated[bool, Kind(_flag, "true eller false", type="boolean")]
Count = Annotated[int, Kind(_count, "ett helt tal", pattern="^[0-9]{1,6}$")]
Period = Annotated[periods.Period, Kind(periods.parse, "en period", examples=PERIODS)]
Quantity = Annotated[
    numbers.Quantity, Kind(numbers.parse, "ett tal", examples=("26 723", "3,28", "+29", f"{numbers.MINUS}44"))
]
_CODE = Kind(_text, "en kommunkod med fyra siffror", pattern="^[0-9]{4}$")
FormerCode = Annotated[str, _CODE]
MunicipalityCode = Annotated[str, _CODE._replace(by_rules=True), Doc("Kommunkod", "SCB:s fyra siffror.", ("0643",))]
# A text whose form rules check, such as a telephone number or an address.
Value = Annotated[str, Kind(_text)]
Source = Annotated[
    Value,
    Doc("Källa", "Webbadressen där uppgiften står, hela adressen med https://.", ("https://www.example.org/kontakt",)),
]
