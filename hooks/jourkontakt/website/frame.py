"""What a publisher's frame (header, footer) shows on every page, as plain values."""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from ..model.directory import Directory
from ..values.dates import day_in_words
from ..values.text import sort_key
from .changes import ADDRESS as CHANGES
from .changes import FEED
from .pages.pieces import split_numbers
from .policy import META
from .prose import Prose
from .rendering import environment

Entry = tuple[str, str]
_MENU: tuple[Entry, ...] = (("Alla kommuner", "kommuner/"), ("Min jour", "min-jour/"), ("Skriv ut", "utskrift/"))
# The last entries of each group in the footer are the pages in docs/.
_FOOT: dict[str, tuple[Entry, ...]] = {
    "Hitta": (
        ("Min jour", "min-jour/"),
        ("Polisregionerna", "kommuner/#per-region"),
        ("Andra nummer", "nummer/"),
        ("Skriv ut", "utskrift/"),
        ("Hämta", "hamta/"),
        ("Möten med polisen", "moten/"),
        ("Statistik", "statistik/"),
        ("Rapport", "rapport/"),
        ("Ändringar", CHANGES),
    ),
    "För redaktörer": (
        ("Ändra en uppgift", "redigera/"),
        ("Vad som saknas", "kvalitet/"),
        ("Uppgifter för program", "api/"),
    ),
}
STYLES = ("assets/jourkontakt.css",)
SCRIPTS = ("assets/lookup.mjs", "assets/copy.mjs")
_OFFLINE = "assets/offline.mjs"


class Frame(Struct, frozen=True):
    """Values for the header and the footer; addresses start at the site's root; `numbers` are rows of a list.

    `feeds` are the addresses of pages that announce a feed, each with that of the feed.
    """

    title: str
    organisation: str
    example: bool
    noindex: bool
    data_years: str
    built: str
    built_in_words: str
    first_number: str
    numbers: tuple[Markup, ...]
    menu: tuple[Entry, ...]
    foot: tuple[tuple[str, tuple[Entry, ...]], ...]
    scripts: tuple[str, ...]
    styles: tuple[str, ...] = STYLES
    feeds: tuple[tuple[str, str], ...] = ()
    policy: Markup = META

    @property
    def linked(self) -> frozenset[str]:
        """The addresses of the pages that it links to; it marks the link to the current page."""
        groups = (self.menu, *(entries for _, entries in self.foot))
        return frozenset(address for entries in groups for _, address in entries)


def frame_of(directory: Directory, prose: Sequence[Prose], offline: bool) -> Frame:
    """The values of the frame for this directory, with the Markdown pages in menu and footer.

    `offline` means that the reader's browser keeps the site.
    """
    site = directory.site
    parts: Any = environment().get_template("_parts.html").module
    return Frame(
        title=site.title,
        organisation=site.organisation,
        example=site.example,
        noindex=site.noindex,
        data_years=directory.data_years,
        built=directory.today.isoformat(),
        built_in_words=day_in_words(directory.today),
        first_number=split_numbers(directory)[0].number,
        numbers=tuple(map(parts.number_row, directory.front_numbers)),
        menu=_menu(prose),
        foot=tuple((group, (*entries, *_foot(prose, group))) for group, entries in _FOOT.items()),
        scripts=(*SCRIPTS, _OFFLINE) if offline else SCRIPTS,
        feeds=(("", FEED), (CHANGES, FEED)) if directory.has_all_changes else (),
    )


def _menu(prose: Iterable[Prose]) -> tuple[Entry, ...]:
    """The menu, with each Markdown page at the place that it asks for."""
    menu = list(_MENU)
    asking = [(page.settings.menu, page.name, page.address) for page in prose if page.settings.menu is not None]
    for place, name, address in sorted(asking):
        menu.insert(max(place - 1, 0), (name, address))
    return tuple(menu)


def _foot(prose: Iterable[Prose], group: str) -> list[Entry]:
    """The Markdown pages in the group; the first group has those that do not say where they are listed."""
    first = next(iter(_FOOT))
    pages = [page for page in prose if (page.settings.foot or (first if page.settings.menu is None else "")) == group]
    return [(page.title, page.address) for page in sorted(pages, key=lambda page: sort_key(page.title))]
