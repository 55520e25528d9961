"""What a publisher's frame (header, footer) shows on every page, as plain values."""

from typing import Any

from markupsafe import Markup
from msgspec import Struct

from ..model.directory import Directory
from ..values.dates import day_in_words
from .rendering import environment

MENU = (
    ("Alla kommuner", "kommuner/"),
    ("Möten", "moten/"),
    ("Statistik", "statistik/"),
    ("Rapport", "rapport/"),
    ("Om", "om/"),
)
FOOT = (
    *MENU[:-1],
    ("Andra nummer", "nummer/"),
    ("Skriv ut alla regioner", "utskrift/"),
    ("Ändra en uppgift", "redigera/"),
    ("Vad som saknas", "kvalitet/"),
    ("Om Jourkontakt", "om/"),
)
# The pages that the frame links to; it marks the link to the current page.
LINKED = frozenset(address for _, address in (*MENU, *FOOT))
STYLES = ("assets/jourkontakt.css",)
SCRIPTS = ("assets/lookup.mjs", "assets/copy.mjs")


class Frame(Struct, frozen=True):
    """Values for the header and the footer; addresses start at the site's root; `numbers` are rows of a list."""

    title: str
    example: bool
    noindex: bool
    data_date: str
    built: str
    first_number: str
    numbers: tuple[Markup, ...]
    menu: tuple[tuple[str, str], ...] = MENU
    foot: tuple[tuple[str, str], ...] = FOOT
    styles: tuple[str, ...] = STYLES
    scripts: tuple[str, ...] = SCRIPTS


def frame_of(directory: Directory) -> Frame:
    """The values of the frame for this directory."""
    site, newest, numbers = directory.site, directory.data_date, directory.front_numbers
    parts: Any = environment().get_template("_parts.html").module
    return Frame(
        title=site.title,
        example=site.example,
        noindex=site.noindex,
        data_date=newest.words if newest else "en dag som inte är angiven",
        built=day_in_words(directory.today),
        first_number=numbers[0].number if numbers else "",
        numbers=tuple(map(parts.number_row, numbers)),
    )
