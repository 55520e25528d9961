"""The page of downloads: what each file is for, with its size."""

from collections.abc import Iterator

from msgspec import Struct

from ...model.directory import Directory
from ...values.text import file_size
from .. import address_book
from ..artifact import Artifact, Page
from ..calendars import calendars
from ..feeds.report_pdf import PATH as REPORT
from ..feeds.tables import tables
from ..feeds.workbook import PATH as WORKBOOK
from ..links import Links
from ..rendering import render
from .page import PageKind

ADDRESS = "hamta/"
_META = Page("Hämta", "Numren till telefonen, ett blad att skriva ut, mötena till kalendern och allt i Excel.")


class Download(Struct, frozen=True):
    """A file: its path, the words that link to it, and its size in words."""

    path: str
    label: str
    size: str


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    def file(path: str, label: str) -> Download:
        return Download(path, label, file_size(links.sizes.get(path, 0)))

    def contacts(path: str, label: str) -> Download:
        return file(path + address_book.ENDING, label)

    html = render(
        "downloads.html",
        link=links.at(ADDRESS),
        contacts=[
            contacts(address_book.FRONT, "Nummer i hela landet"),
            contacts(address_book.EVERYTHING, "Alla nummer som vi har"),
        ],
        regions=[contacts(address_book.of_region(each), f"Polisregion {each.name}") for each in directory.regions],
        centres=[
            contacts(path, centre.name)
            for centre in directory.centres
            if (path := address_book.of_centre(centre)) + address_book.ENDING in links.sizes
        ],
        calendar=calendars(directory)[0],
        workbook=file(WORKBOOK, "Allt i en Excelfil"),
        report=file(REPORT, "Rapporten som PDF"),
        has_changes=bool(directory.changelog.changes),
        tables=[file(table.path, table.name) for table in tables(directory) if table.path],
        newer=file(address_book.EVERYTHING + address_book.ENDING_4, "Alla nummer som vCard 4.0"),
    )
    yield Artifact(ADDRESS, html.encode(), _META)


PAGE = PageKind("downloads", lambda _: (ADDRESS,), _render)
