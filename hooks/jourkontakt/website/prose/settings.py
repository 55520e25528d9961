"""The settings at the top of a Markdown page, between two lines of dashes; their names are Swedish, for the keepers."""

from typing import Annotated, ClassVar, Literal

from ...model.fields import Choice, Choices, Doc
from ...model.kinds import Count, Words
from ...model.record import Record

Group = Literal["Hitta", "För redaktörer", "nej"]
_Group = Annotated[
    Group,
    Choices(
        {
            "Hitta": Choice("Hitta"),
            "För redaktörer": Choice("För redaktörer", also="redaktör, redaktörer, redaktorer"),
            "nej": Choice("nej", also="ingen, inte, dold, no"),
        }
    ),
]


class Settings(Record, frozen=True, kw_only=True):
    """The settings of a page; none of them is needed."""

    label: ClassVar = "Inställningar för en sida"

    title: Annotated[Words | None, Doc("Titel", "Annars sidans rubrik.", ("Rutiner för nya",), name="titel")] = None
    description: Annotated[
        Words | None, Doc("Beskrivning", "En mening om sidan, för sökmotorer.", name="beskrivning")
    ] = None
    short: Annotated[Words | None, Doc("Namn", "Kortare namn i meny och sidfot.", ("Rutiner",), name="namn")] = None
    menu: Annotated[Count | None, Doc("Meny", "Platsen i menyn, räknad från vänster.", ("2",), name="meny")] = None
    foot: Annotated[_Group | None, Doc("Sidfot", "Gruppen i sidfoten.", name="sidfot")] = None
