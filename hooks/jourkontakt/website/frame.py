"""What a publisher's frame (header, footer) shows on every page, as plain values."""

from msgspec import Struct

from ..model.directory import Directory
from ..values.phones import dialled
from ..values.text import capitalised

MENU = (
    ("Alla kommuner", "kommuner/"),
    ("Möten", "moten/"),
    ("Statistik", "statistik/"),
    ("Rapport", "rapport/"),
    ("Om", "om/"),
)
FOOT = (
    ("Alla kommuner", "kommuner/"),
    ("Möten", "moten/"),
    ("Statistik", "statistik/"),
    ("Rapport", "rapport/"),
    ("Skriv ut alla regioner", "utskrift/"),
    ("Ändra en uppgift", "redigera/"),
    ("Vad som saknas", "kvalitet/"),
    ("Om Jourkontakt", "om/"),
)
# The pages that the frame links to; on each of them it marks the link.
LINKED = frozenset(address for _, address in (*MENU, *FOOT))
STYLES = ("assets/jourkontakt.css",)
SCRIPTS = ("assets/lookup.mjs", "assets/copy.mjs")


class FrameNumber(Struct, frozen=True):
    """A national number: who answers, when one calls, hours with their age, the text and the link."""

    label: str
    when: str
    hours: str
    text: str
    href: str
    danger: bool


class Frame(Struct, frozen=True):
    """Values for the header and the footer; addresses are from the site's root."""

    title: str
    example: bool
    noindex: bool
    data_date: str
    numbers: tuple[FrameNumber, ...]
    menu: tuple[tuple[str, str], ...] = MENU
    foot: tuple[tuple[str, str], ...] = FOOT
    styles: tuple[str, ...] = STYLES
    scripts: tuple[str, ...] = SCRIPTS


def frame(directory: Directory) -> Frame:
    """The frame of the site that these facts make."""
    site, newest = directory.site, directory.data_date
    return Frame(
        title=site.title,
        example=site.example,
        noindex=site.noindex,
        data_date=newest.words if newest else "en dag som inte är angiven",
        numbers=tuple(
            FrameNumber(
                label=number.name,
                when=capitalised(number.purpose),
                hours=""
                if number.always or not number.hours
                else _hours(number.hours.text, number.hours.as_of.last.year),
                text=number.number,
                href=f"tel:{dialled(number.number)}",
                danger=number.danger,
            )
            for number in directory.national_numbers
        ),
    )


def _hours(text: str, year: int) -> str:
    return f"{capitalised(text)}, uppgift från {year}"
