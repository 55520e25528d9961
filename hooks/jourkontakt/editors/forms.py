"""The issue forms in `.github/ISSUE_TEMPLATE/`: their fields, and the data field that each answer fills.

Links on the site fill in fields by id; GitHub writes the headings into the issue, where `proposals` reads them.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, structs

from ..model import choices, labels
from ..model.fields import choices_of

# What an answer is, which decides how it is read: a police region, a post (or jour or national number), a meeting's id,
# a number or address, a web address, a date, one of the field's options, a name, free text, lines with a checkbox, or
# nothing that goes into the files. Of a role that the region has no post for, `post_or_role` gives the role.
Takes = Literal[
    "region", "post", "post_or_role", "meeting", "contact", "web", "date", "choice", "name", "text", "lines", "unused"
]


class Option(Struct, frozen=True):
    """An option of a list: its word in the form, its value in the data, and what else people write for it."""

    word: str
    value: str
    also: tuple[str, ...] = ()


class Field(Struct, frozen=True):
    """A field: id, heading, the data field that it fills, whether it is required, and what kind of answer it takes.

    `options` are those of a choice.
    """

    id: str
    heading: str
    key: str = ""
    required: bool = True
    several_lines: bool = False
    takes: Takes = "text"
    options: tuple[Option, ...] = ()


class Form(Struct, frozen=True):
    """A form: its file, its name, its fields in order, what it is for in a sentence, and what its reviewer checks."""

    file: str
    name: str
    fields: tuple[Field, ...]
    about: str = ""
    review: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in order, by which an issue's form is recognised."""
        return tuple(field.heading for field in self.fields)


def options(words: Mapping[str, str], also: Mapping[str, str]) -> tuple[Option, ...]:
    """The options of a list: the data's value for each word, and what else is written for a value, with commas."""
    return tuple(
        Option(word, value, tuple(filter(None, also.get(value, "").split(", ")))) for word, value in words.items()
    )


# The label that GitHub puts on the issues.
LABEL = "förslag"
KINDS = {"Telefon": "phone", "En funktions brevlåda": "mailbox", "En persons mejladress": "email"}
SAME_KIND = "Samma som nu"
_SAME_KIND_WORDS = ("samma", "samma sort", "samma som förut", "samma som tidigare", "oförändrad")
METHODS = {name: method for method, name in labels.METHODS.items()}
_KIND_WORDS = choices_of(choices.ContactKind)
# ”Mejl” may be either kind of address, so both have the words for it.
_ADDRESS_WORDS = f"{_KIND_WORDS['email'].label}, {_KIND_WORDS['email'].also}"
_KIND_OPTIONS = options(
    KINDS, _KIND_WORDS.synonyms | {"mailbox": f"{_KIND_WORDS.synonyms['mailbox']}, adress, {_ADDRESS_WORDS}"}
)
_METHOD_OPTIONS = options(METHODS, choices_of(choices.Method).synonyms)
_EVENTS = (
    Option("Någon börjar", "begins", ("börjar", "tillträder", "ny innehavare")),
    Option("Någon slutar", "leaves", ("slutar", "slutat", "har slutat", "någon har slutat")),
    Option("Posten är vakant", "vacant", ("vakant", "obesatt", "ingen har posten")),
    Option(
        "Innehavaren är borta en tid",
        "leave",
        ("borta", "frånvarande", "innehavaren är frånvarande", "ledig", "ledig till"),
    ),
    Option("Innehavaren är tillbaka", "back", ("tillbaka", "åter")),
)
_MEETING_EVENTS = {
    "Mötet är planerat": "planned",
    "Mötet är flyttat": "moved",
    "Mötet är inställt": "cancelled",
    "Mötet är genomfört": "held",
}
_MEETING_WORDS = choices_of(choices.MeetingStatus).synonyms | {"moved": "flyttat, flyttad, ny tid, ändrad tid"}
_MEETING_KINDS = {name: kind for kind, name in labels.MEETING_KINDS.items()}
_REGION, _POST = Field("region", "Polisregion", takes="region"), Field("post", "Post", takes="post")
# A number for the whole country has no region.
_ANY_REGION = structs.replace(_REGION, required=False)
_PAGE = Field("page", "Sida", required=False, takes="unused")
_SOURCE = Field("source", "Källa", "source", takes="web")
_CONSENT = Field("consent", "Samtycke", "consent", required=False)
_KIND = Field("kind", "Sort", "kind", takes="choice", options=_KIND_OPTIONS)
_CHECK = (
    Field("date", "Kontrollerad", "date", takes="date"),
    Field("by", "Av", "by", takes="name"),
    Field("method", "Hur", "method", takes="choice", options=_METHOD_OPTIONS),
)
# fmt: off
CHANGE = Form("andra.yml", "Ändra en uppgift", (
    _ANY_REGION, _POST, Field("value", "Uppgiften som står nu", takes="contact"),
    Field("new_value", "Ny uppgift", "value", takes="contact"),
    structs.replace(_KIND, required=False, options=(Option(SAME_KIND, "", _SAME_KIND_WORDS), *_KIND_OPTIONS)),
    _SOURCE, _CONSENT, *_CHECK, _PAGE,
), "Ett nummer eller en adress ska bytas mot en annan. Den gamla avslutas och står kvar i filen.")
CONFIRM = Form("kontrollerad.yml", "Kontrollerad, inget ändrat", (
    Field("contacts", "Kontrollerade uppgifter", several_lines=True, takes="lines"), *_CHECK, _PAGE,
), "Du har ringt eller skrivit, och uppgiften stämmer. Gäller en eller flera.")
NEW = Form("ny.yml", "Ny uppgift", (
    _REGION, structs.replace(_POST, takes="post_or_role"), _KIND,
    Field("new_value", "Nummer eller adress", "value", takes="contact"), _SOURCE, _CONSENT, *_CHECK, _PAGE,
), "En post saknar ett nummer eller en adress, och du vet vad som gäller. Saknas posten, läggs den till.")
REPORT = Form("stammer-inte.yml", "Stämmer inte", (
    _ANY_REGION, _POST, Field("value", "Uppgiften som inte stämmer", takes="contact"),
    Field("wrong", "Vad som är fel", several_lines=True, takes="unused"),
    Field("new_value", "Rätt uppgift", "value", required=False, takes="contact"),
    Field("source", "Var det står", "source", required=False, takes="web"),
    *(structs.replace(field, required=False) for field in _CHECK), _PAGE,
), "Du har sett något på sidan som är fel. Du behöver inte veta vad som är rätt.")
HOLDER = Form("innehavare.yml", "Någon börjar, slutar eller är borta", (
    _REGION, _POST, Field("event", "Vad som händer", takes="choice", options=_EVENTS),
    Field("first", "Första dagen", "since", required=False, takes="date"),
    Field("last", "Sista dagen", "until", required=False, takes="date"),
    Field("deputy", "Ersättare", "deputy", required=False, takes="post"),
    Field("name", "Namn", "name", required=False, takes="name"), structs.replace(_SOURCE, required=False), _PAGE,
), "En post får en ny innehavare, blir vakant, eller innehavaren är borta en tid.", (
    "Dagarna stämmer med källan, eller någon på posten har bekräftat dem.",
    "Står här ett namn, står det redan offentligt i källan.",
    "Ingenting här säger varför någon slutar eller är borta.",
))
MEETING = Form("mote.yml", "Möte med polisen", (
    _REGION, Field("meeting", "Möte", required=False, takes="meeting"),
    Field("event", "Vad som händer", takes="choice", options=options(_MEETING_EVENTS, _MEETING_WORDS)),
    Field("when", "När", "when", required=False, takes="date"), Field("place", "Plats", "place", required=False),
    Field("kind", "Sort", "kind", required=False, takes="choice",
          options=options(_MEETING_KINDS, choices_of(choices.MeetingKind).synonyms)),
    Field("centre", "Jour", "centre", required=False, takes="name"),
    Field("participants", "Deltagare", "participants", required=False),
    Field("outcomes", "Utfall", "outcomes", required=False, several_lines=True),
    structs.replace(_SOURCE, required=False), _PAGE,
), "Ett möte är planerat, flyttat, inställt eller genomfört.", (
    "Tid och plats stämmer med källan, eller den som kallar till mötet har bekräftat dem.",
    "Deltagarna står med roll, inte med namn.",
    "Ingenting här handlar om ett enskilt ärende.",
))
# fmt: on
FORMS = (CHANGE, CONFIRM, NEW, REPORT, HOLDER, MEETING)


def tick(identifier: str, value: str) -> str:
    """A line with a checkbox in the form for confirmations: `- [ ] nord-section-head · 010-567 89 00`."""
    return f"- [ ] {identifier} · {value}"
