"""`numbers.json`: the numbers for the whole country."""

from typing import Annotated, ClassVar

from ....model import choices
from ....model.directory import Directory
from ...cards import NumberCard, number_cards
from .contacts import Contact, contact
from .item import File, Id, Item, Path, Url, head, one_of, says, url
from .times import When, when_known


class Number(Item, frozen=True):
    """A number for the whole country."""

    label: ClassVar = "Nummer i hela landet"
    about: ClassVar = "Ett nummer som gäller i hela landet."

    id: Annotated[Id, says("Id", "Numrets fasta namn.")]
    name: Annotated[str, says("Vem som svarar", "Den som svarar.")]
    purpose: Annotated[str, says("När", "När man ringer dit.")]
    always: Annotated[bool, says("Alltid öppet", "true om numret svarar dygnet runt.")]
    danger: Annotated[bool, says("Fara", "true om numret är till för fara för liv.")]
    place: Annotated[choices.NumberPlace, one_of(choices.NumberPlace, "Plats", "Under vilken rubrik numret står.")]
    contact: Annotated[Contact, says("Kontakt", "Numret och hur säkert det är.")]
    revised: Annotated[When | None, says("Senast ändrat", "Det nyaste datumet bland uppgifterna om numret.")]
    path: Path
    url: Url


class NumbersFile(File, frozen=True):
    """`numbers.json`."""

    name: ClassVar = "numbers"
    label: ClassVar = "Nummer i hela landet"
    about: ClassVar = "Nummer som gäller i hela landet, i den ordning som sidan visar dem."

    numbers: Annotated[tuple[Number, ...], says("Nummer", "Alla nummer.")]


def numbers(directory: Directory) -> NumbersFile:
    """All numbers, in the order they are shown."""
    return NumbersFile(*head(directory), tuple(_number(directory, card) for card in number_cards(directory)))


def _number(directory: Directory, card: NumberCard) -> Number:
    number = card.number
    return Number(
        id=number.id,
        name=number.name,
        purpose=number.purpose,
        always=number.always,
        danger=number.danger,
        place=number.place,
        contact=contact(directory, card.way),
        revised=when_known(card.revised),
        path=card.address,
        url=url(directory, card.address),
    )
