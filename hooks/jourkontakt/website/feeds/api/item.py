"""`Item` and `File`, the bases of all objects in the API, kinds of text, and what its schemas say of a field.

The types are kept as text (`annotations`), since only the schemas need them and evaluating them takes time.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar

from msgspec import Meta, Struct

from ....model.directory import Directory
from ....model.fields import Doc, choices_of

# The first part of every path. What is there is only added to: nothing is removed, and nothing changes its type.
ROOT = "api/v1/"
# The page that explains the files.
GUIDE = "api/"


class Item(Struct, frozen=True):
    """An object of the API; `doc` is its title and description in the schema."""

    doc: ClassVar[Doc] = Doc("")


def says(title: str, description: str) -> Meta:
    """What the schema says of a field."""
    return Meta(title=title, description=description)


def several(title: str, description: str) -> Meta:
    """What the schema says of a list that is never empty."""
    return Meta(title=title, description=description, min_length=1)


def one_of(choices: Any, title: str, description: str = "", **more: str) -> Meta:
    """What the schema says of a field with allowed values, with the meaning of each; `more` has those of others."""
    meanings = choices_of(choices).labels | more
    listed = ", ".join(f"{value} = {meaning}" for value, meaning in meanings.items())
    return Meta(title=title, description=f"{description} {listed}.".lstrip())


Id = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Code = Annotated[str, Meta(pattern="^[0-9]{4}$")]
Clock = Annotated[str, Meta(pattern="^[0-2][0-9]:[0-5][0-9]$")]
Edtf = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}~?(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}~?(-[0-9]{2})?)?)?$")]
Dialled = Annotated[str, Meta(pattern=r"^(\+46[0-9]{7,10}|[0-9]{3,6})(,[0-9]{1,6})?$")]
Href = Annotated[str, Meta(pattern="^(tel|mailto):")]
Web = Annotated[str, Meta(pattern="^https?://")]
Source = Annotated[Web, says("Källa", "Webbadressen där uppgiften står.")]
Path = Annotated[
    str,
    Meta(title="Sida", description="Sidans adress från webbplatsens rot.", pattern="^([a-z0-9-]+/)*(#.+)?$"),
]
Url = Annotated[Web | None, says("Webbadress", "Sidans hela adress. null när webbplatsen inte har någon egen adress.")]


class File(Item, frozen=True):
    """What every file of the API begins with; `name` is its name without ending."""

    name: ClassVar[str] = ""

    version: Annotated[str, says("Version", "Versionen av formatet. I version 1 läggs saker bara till.")]
    generated: Annotated[
        Edtf | None, says("Uppgifternas datum", "Det nyaste datumet i uppgifterna, i EDTF. null om de inte har något.")
    ]
    valid_on: Annotated[date, says("Räknat för", "Dagen som läget och svaren gäller.")]
    example: Annotated[bool, says("Exempeldata", "true när allt är påhittat.")]


Head = tuple[str, str | None, date, bool]


def head(directory: Directory) -> Head:
    """The values that every file begins with."""
    newest = directory.data_date
    return "1", newest.edtf_level_1 if newest else None, directory.today, directory.site.example


def url(directory: Directory, address: str) -> str | None:
    """The page's full address; None if the site has none."""
    return directory.site.url(address) or None
