"""The issue forms in `.github/ISSUE_TEMPLATE/`: their fields, and the data field that each answer fills.

Links on the site fill in fields by id; GitHub writes the headings into the issue, where `proposals` reads them.
"""

import re

from msgspec import Struct, structs

from ..model import labels


class Field(Struct, frozen=True):
    """A field: id, heading, the data field that it fills, and whether it is required and may have several lines."""

    id: str
    heading: str
    key: str = ""
    required: bool = True
    several_lines: bool = False


class Form(Struct, frozen=True):
    """A form: its file, its name, and its fields in order."""

    file: str
    name: str
    fields: tuple[Field, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in order, by which an issue's form is recognised."""
        return tuple(field.heading for field in self.fields)


# The label that GitHub puts on the issues.
LABEL = "förslag"
KINDS = {"Telefon": "phone", "En funktions brevlåda": "mailbox", "En persons e-postadress": "email"}
SAME_KIND = "Samma som nu"
METHODS = {name: method for method, name in labels.METHODS.items()}
# A line in the form for confirmations: ticked, not ticked, or without a checkbox.
TICKED = re.compile(r"(?:[-*] \[(?P<box>[ xX])\] +)?(?P<id>\S+) +· +(?P<value>.+)")

_REGION, _POST = Field("region", "Polisregion"), Field("post", "Post")
_PAGE = Field("page", "Sida", required=False)
_SOURCE = Field("source", "Källa", "source")
_CONSENT = Field("consent", "Samtycke", "consent", required=False)
_CHECK = (Field("date", "Kontrollerad", "date"), Field("by", "Av", "by"), Field("method", "Hur", "method"))
# fmt: off
CHANGE = Form("andra.yml", "Ändra en uppgift", (
    _REGION, _POST, Field("value", "Uppgiften som står nu"), Field("new_value", "Ny uppgift", "value"),
    Field("kind", "Sort", "kind", required=False), _SOURCE, _CONSENT, *_CHECK, _PAGE,
))
CONFIRM = Form("kontrollerad.yml", "Kontrollerad, inget ändrat", (
    Field("contacts", "Kontrollerade uppgifter", several_lines=True), *_CHECK, _PAGE,
))
NEW = Form("ny.yml", "Ny uppgift", (
    _REGION, _POST, Field("kind", "Sort", "kind"), Field("new_value", "Nummer eller adress", "value"), _SOURCE,
    _CONSENT, *_CHECK, _PAGE,
))
REPORT = Form("stammer-inte.yml", "Stämmer inte", (
    _REGION, _POST, Field("value", "Uppgiften som inte stämmer"), Field("wrong", "Vad som är fel", several_lines=True),
    Field("new_value", "Rätt uppgift", "value", required=False),
    Field("source", "Var det står", "source", required=False),
    *(structs.replace(field, required=False) for field in _CHECK), _PAGE,
))
# fmt: on
FORMS = (CHANGE, CONFIRM, NEW, REPORT)


def tick(identifier: str, value: str) -> str:
    """A line with a checkbox in the form for confirmations: `- [ ] nord-section-head · 010-567 89 00`."""
    return f"- [ ] {identifier} · {value}"
