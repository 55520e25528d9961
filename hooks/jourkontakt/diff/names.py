"""Names of records, fields and values for use in a Swedish sentence."""

from collections.abc import Callable
from itertools import takewhile
from typing import Any

from .. import model
from ..answers.ways import named
from ..model import labels, walk
from ..model.directory import Directory
from ..model.fields import field_of
from ..model.tables import Municipality, Place
from ..values.dates import PartialDate
from ..values.numbers import Quantity
from ..values.text import listing, number
from .differences import Difference

_NOTHING = (None, (), "")
# Of two texts longer than `_LONG`, only the differing part is shown, with `_CONTEXT` words on each side.
_LONG = 80
_CONTEXT = 3
# Titles of fields in classes that are not model records.
_TITLES = {
    (Municipality, "name"): "namn", (Municipality, "county_code"): "länets kod", (Municipality, "county"): "län",
    (Municipality, "region"): "polisregion", (Municipality, "seat"): "centralort",
    (Municipality, "police_district"): "polisområde",
    (Municipality, "local_police_district"): "lokalpolisområde",
    (Place, "population"): "folkmängd",
    (Directory, "centres"): "jourer", (Directory, "municipalities"): "kommunlistan", (Directory, "places"): "ortlistan",
}  # fmt: skip
# For each name of a field that holds an id, the class of the records that it can refer to.
REFERENCES: dict[str, type[Any]] = {
    "centre": model.Centre, "deputy": model.Post, "errand": model.Errand, "final": model.NationalNumber,
    "measure": model.Measure, "number": model.NationalNumber, "question": model.Question, "region": model.Region,
    "series": model.Series,
}  # fmt: skip


def field_title(record: Any, field: str) -> str:
    """The Swedish title of a field, in lower case."""
    if isinstance(record, model.Record):
        title = field_of(type(record), field).doc.title
        return title[:1].lower() + title[1:]
    return _TITLES.get((type(record), field), field)


def value_label(record: Any, field: str, value: str) -> str:
    """The Swedish label of a value from a fixed list; empty for other values."""
    if not isinstance(record, model.Record):
        return ""
    choices = field_of(type(record), field).choices
    return choices.meanings.get(value, "") if choices else ""


def referenced(difference: Difference, field: str, identifier: str) -> Any:
    """The record that the id in the field refers to, in the new data or else in the old; None if in neither."""
    sides = (difference.after, difference.before) if field in REFERENCES else ()
    records = (record for side in sides for record in walk.records(side, REFERENCES[field]))
    return next((record for record in records if record.id == identifier), None)


def in_words(difference: Difference, value: Any) -> str:
    """A value of the field in words."""
    if isinstance(value, tuple):
        return listing([in_words(difference, item) for item in value]) if value else "inget"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int):
        return number(value)
    if isinstance(value, PartialDate):
        return value.words
    if isinstance(value, str):
        record = referenced(difference, difference.field, value)
        return label(difference, record) or value_label(difference.record, difference.field, value) or f"”{value}”"
    if isinstance(value, Quantity):
        return value.text
    return label(difference, value) or "en uppgift"


def before_and_after(difference: Difference) -> str:
    """`är nu ny (förut gammal)`, `är nu ny (saknades förut)` or `finns inte längre (var gammal)`."""
    old, new = difference.old, difference.new
    if new in _NOTHING:
        return f"finns inte längre{_old_value(difference, 'var')}"
    if old in _NOTHING:
        return f"är nu {in_words(difference, new)} (saknades förut)"
    if isinstance(old, str) and isinstance(new, str) and len(old) > _LONG and len(new) > _LONG:
        before, after = _excerpts(old, new)
        return f"är nu ”{after}” (förut ”{before}”)"
    return f"är nu {in_words(difference, new)}{_old_value(difference, 'förut')}"


def _old_value(difference: Difference, word: str) -> str:
    """The old value in brackets; empty for a person's name or address, which must not be republished."""
    record, field = difference.record, difference.field
    name = isinstance(record, model.Holder | model.Participant) and field == "name"
    address = isinstance(record, model.Contact) and record.kind == "email" and field == "value"
    return "" if name or address else f" ({word} {in_words(difference, difference.old)})"


def _excerpts(old: str, new: str) -> tuple[str, str]:
    before, after = old.split(" "), new.split(" ")
    start = _equal_words(before, after)
    end = _equal_words(before[start:][::-1], after[start:][::-1])
    return _excerpt(before, start, end), _excerpt(after, start, end)


def _equal_words(one: list[str], other: list[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _excerpt(words: list[str], start: int, end: int) -> str:
    """The words without the first `start` and the last `end`, plus `_CONTEXT` words on each side."""
    first, last = max(start - _CONTEXT, 0), min(len(words) - end + _CONTEXT, len(words))
    return ("… " if first else "") + " ".join(words[first:last]) + (" …" if last < len(words) else "")


def label(difference: Difference, record: Any) -> str:
    """The record's name inside a sentence; empty for a whole file and for None."""
    known = _LABELS.get(type(record))
    if isinstance(known, str):
        return known.format(record)
    if known:
        return known(difference, record)
    name = next((value for field in ("name", "title", "text", "id") if (value := getattr(record, field, None))), None)
    return f"”{name}”" if isinstance(name, str) else ""


def path(difference: Difference) -> str:
    """The labels of the records within the region (or the country) that contain the difference, outermost first."""
    records = (pair.new for pair in difference.trail if not isinstance(pair.new, model.Region))
    return ", ".join(filter(None, (label(difference, record) for record in records)))


def post(record: model.Post) -> str:
    """A post in the definite form: `brottsoffersamordnaren (Göteborg)`."""
    return labels.ROLES_DEFINITE[record.role] + (f" ({record.area_in_words})" if record.area_in_words else "")


def post_of(difference: Difference) -> str:
    """The post that contains the difference: `posten brottsoffersamordnare (Göteborg)`."""
    found = difference.within(model.Post)
    return f"posten {named(found)}" if found else ""


def owner(difference: Difference) -> str:
    """Whose contact it is: a post's, a centre's or a national number's label."""
    kinds: tuple[type[Any], ...] = (model.Post, model.Centre, model.NationalNumber)
    return label(difference, next(filter(None, map(difference.within, kinds)), None))


def contact(difference: Difference) -> str:
    """The contact that contains the difference, with its owner: `sektionschefen: 070-174 06 05`."""
    found = difference.within(model.Contact)
    return owner(difference) + (f": {found.value}" if found else "")


def untimed(record: model.Meeting | model.Training) -> str:
    """A meeting or training without its time: `polisgruppens möte`, `utbildningen ”Brottsofferdag”`."""
    if isinstance(record, model.Training):
        return f"utbildningen ”{record.title}”"
    if record.title:
        return f"mötet ”{record.title}”"
    return "polisgruppens möte" if record.kind == "national" else "det lokala mötet"


def timed(record: model.Meeting | model.Training) -> str:
    """A meeting or training with its time, if it has one."""
    return f"{untimed(record)} {record.when.words}" if record.when else untimed(record)


def municipality(difference: Difference, code: str) -> str:
    """The municipality's name, or the code itself if no municipality has it."""
    found = difference.after.municipality_by_code.get(code)
    return found.name if found else code


def region(difference: Difference, identifier: str) -> str:
    """The region with its name: `polisregion Väst`."""
    return label(difference, referenced(difference, "region", identifier)) or f"polisregion {identifier}"


def question(difference: Difference, answer: model.Answer) -> str:
    """The question that is answered, in quotation marks."""
    found = referenced(difference, "question", answer.question)
    return f"”{found.text if found else answer.question}”"


def figure(difference: Difference, record: model.Figure) -> str:
    """What the figure is about: `Ärenden, Sverige 2024`."""
    measure = referenced(difference, "measure", record.measure)
    area = label(difference, referenced(difference, record.level, record.area)) or record.area
    return f"{measure.name if measure else record.measure}, {area} {record.period}"


# For each class, a template with the record as {0}, or a function.
_LABELS: dict[type[Any], str | Callable[[Difference, Any], str]] = {
    model.Answer: lambda difference, record: f"svaret på {question(difference, record)}",
    model.Centre: "{0.name}",
    model.Change: "ändringen ”{0.what}” {0.on.words}",
    model.Commitment: "åtagandet ”{0.what}”",
    model.Contact: "{0.value}",
    model.Coverage: lambda difference, record: municipality(difference, record.code),
    model.Errand: "ärendet ”{0.name}”",
    model.ErrandWords: lambda difference, record: (
        label(difference, referenced(difference, "errand", record.errand)) or f"ärendet ”{record.errand}”"
    ),
    model.Figure: figure,
    model.FormerMunicipality: "den gamla adressen {0.address}",
    # The person's name is left out, so that a comment does not republish a name that was removed.
    model.Holder: "innehavaren",
    model.Hours: "telefontiderna",
    model.Measure: "måttet ”{0.name}”",
    model.Meeting: lambda _, record: timed(record),
    Municipality: "{0.name} (kommun)",
    model.NationalNumber: "{0.number} {0.name}",
    model.Notice: "meddelandet",
    model.OtherName: "sökordet ”{0.name}”",
    model.Participant: lambda _, record: f"deltagaren {labels.PARTICIPANTS[record.role]}",
    Place: "orten {0.name}",
    model.Post: lambda _, record: post(record),
    model.Question: "frågan ”{0.text}”",
    model.Region: "polisregion {0.name}",
    model.RoleWords: lambda _, record: labels.ROLES[record.role],
    model.Series: "serien ”{0.name}”",
    model.Site: "sidan",
    model.Subject: "svaret ”{0.say}”",
    model.Training: lambda _, record: timed(record),
    model.Verification: lambda _, record: (
        f"{record.date.words} ({labels.METHODS[record.method].lower()}, av {record.by})"
    ),
    model.Welcome: "det som står under ”Du får ringa”",
}
