"""The issue forms in `.github/ISSUE_TEMPLATE/`: what they ask for, and what each answer is in the data.

A contract of three: links on the site fill fields by id, GitHub writes the headings into the issue, and `proposals`
reads them back.
"""

from functools import cached_property

from msgspec import Struct

from ..model import labels


class Field(Struct, frozen=True):
    """A field: id, heading, the name in the data that it fills, whether it is required, whether it has lines."""

    id: str
    heading: str
    key: str = ""
    required: bool = True
    several_lines: bool = False


class Form(Struct, frozen=True, dict=True):
    """A form: its file, its name, the label that GitHub puts on its issues, and its fields in order."""

    file: str
    name: str
    label: str
    fields: tuple[Field, ...]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its fields."""
        return frozenset(field.id for field in self.fields)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings in order, by which an issue's text is known."""
        return tuple(field.heading for field in self.fields)


LABEL = "förslag"
KINDS = {"Telefon": "phone", "En funktions brevlåda": "mailbox", "En persons e-postadress": "email"}
SAME_KIND = "Samma som nu"
METHODS = {name: method for method, name in labels.METHODS.items()}

_REGION = Field("region", "Polisregion")
_POST = Field("post", "Post")
_PAGE = Field("page", "Sida", required=False)
_SOURCE = Field("source", "Källa", "source")
_CONSENT = Field("consent", "Samtycke", "consent", required=False)
_CHECK = (Field("on", "Kontrollerad", "on"), Field("by", "Av", "by"), Field("method", "Hur", "method"))

CHANGE = Form(
    "andra.yml",
    "Ändra en uppgift",
    LABEL,
    (
        _REGION,
        _POST,
        Field("value", "Uppgiften som står nu"),
        Field("new_value", "Ny uppgift", "value"),
        Field("kind", "Sort", "kind", required=False),
        _SOURCE,
        _CONSENT,
        *_CHECK,
        _PAGE,
    ),
)
CONFIRM = Form(
    "kontrollerad.yml",
    "Kontrollerad, inget ändrat",
    LABEL,
    (Field("contacts", "Kontrollerade uppgifter", several_lines=True), *_CHECK, _PAGE),
)
NEW = Form(
    "ny.yml",
    "Ny uppgift",
    LABEL,
    (
        _REGION,
        _POST,
        Field("kind", "Sort", "kind"),
        Field("new_value", "Nummer eller adress", "value"),
        _SOURCE,
        _CONSENT,
        *_CHECK,
        _PAGE,
    ),
)
REPORT = Form(
    "stammer-inte.yml",
    "Stämmer inte",
    LABEL,
    (
        _REGION,
        _POST,
        Field("value", "Uppgiften som inte stämmer"),
        Field("wrong", "Vad som är fel", several_lines=True),
        Field("new_value", "Rätt uppgift", "value", required=False),
        Field("source", "Var det står", "source", required=False),
        Field("on", "Kontrollerad", "on", required=False),
        Field("by", "Av", "by", required=False),
        Field("method", "Hur", "method", required=False),
        _PAGE,
    ),
)
FORMS = (CHANGE, CONFIRM, NEW, REPORT)
