"""The issue forms in `.github/ISSUE_TEMPLATE/`: their fields, and the data field that each answer fills.

Links on the site fill in fields by id; GitHub writes the headings into the issue, where `proposals` reads them.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, structs

from ..model import choices, labels
from ..model.fields import choices_of

# What an answer is, which decides how it is read: a police region, a post (or jour or national number), a number or
# address, a web address, a date, one of the field's options, a name of a function, free text, lines with a checkbox, or
# nothing that goes into the files. Of a role that the region has no post for, `post_or_role` gives the role.
Takes = Literal["region", "post", "post_or_role", "contact", "web", "date", "choice", "name", "text", "lines", "unused"]


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
    """A form: its file, its name, and its fields in order."""

    file: str
    name: str
    fields: tuple[Field, ...]

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
KINDS = {"Telefon": "phone", "En funktions brevlåda": "mailbox", "En persons e-postadress": "email"}
SAME_KIND = "Samma som nu"
METHODS = {name: method for method, name in labels.METHODS.items()}
_KIND_WORDS = choices_of(choices.ContactKind)
# ”Mejl” may be either kind of address, so both have the words for it.
_ADDRESS_WORDS = f"{_KIND_WORDS['email'].label}, {_KIND_WORDS['email'].also}"
_KIND_OPTIONS = options(
    KINDS, _KIND_WORDS.synonyms | {"mailbox": f"{_KIND_WORDS.synonyms['mailbox']}, adress, {_ADDRESS_WORDS}"}
)
_METHOD_OPTIONS = options(METHODS, choices_of(choices.Method).synonyms)
_REGION, _POST = Field("region", "Polisregion", takes="region"), Field("post", "Post", takes="post")
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
    _REGION, _POST, Field("value", "Uppgiften som står nu", takes="contact"),
    Field("new_value", "Ny uppgift", "value", takes="contact"),
    structs.replace(_KIND, required=False, options=(Option(SAME_KIND, ""), *_KIND_OPTIONS)), _SOURCE, _CONSENT, *_CHECK,
    _PAGE,
))
CONFIRM = Form("kontrollerad.yml", "Kontrollerad, inget ändrat", (
    Field("contacts", "Kontrollerade uppgifter", several_lines=True, takes="lines"), *_CHECK, _PAGE,
))
NEW = Form("ny.yml", "Ny uppgift", (
    _REGION, _POST, _KIND, Field("new_value", "Nummer eller adress", "value", takes="contact"), _SOURCE, _CONSENT,
    *_CHECK, _PAGE,
))
REPORT = Form("stammer-inte.yml", "Stämmer inte", (
    _REGION, _POST, Field("value", "Uppgiften som inte stämmer", takes="contact"),
    Field("wrong", "Vad som är fel", several_lines=True, takes="unused"),
    Field("new_value", "Rätt uppgift", "value", required=False, takes="contact"),
    Field("source", "Var det står", "source", required=False, takes="web"),
    *(structs.replace(field, required=False) for field in _CHECK), _PAGE,
))
# fmt: on
FORMS = (CHANGE, CONFIRM, NEW, REPORT)


def tick(identifier: str, value: str) -> str:
    """A line with a checkbox in the form for confirmations: `- [ ] nord-section-head · 010-567 89 00`."""
    return f"- [ ] {identifier} · {value}"
