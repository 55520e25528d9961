"""The page of downloads: what each file is for, with its size."""

from collections.abc import Iterator

from msgspec import Struct

from ...model.directory import Directory
from ...values.text import file_size
from ..artifact import Artifact, Page
from ..calendars import calendars
from ..feeds import contact_files, report_pdf, tables
from ..links import Links
from ..rendering import render
from .page import PageKind

ADDRESS = "hamta/"
_META = Page(
    "Hämta", "Numren till telefonen, ett papper att skriva ut, möten till kalendern, allt i Excel och för program."
)


class Download(Struct, frozen=True):
    """A file: where it is, what its link says, and its size in words."""

    path: str
    label: str
    size: str


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    def file(path: str, label: str) -> Download:
        return Download(path, label, file_size(links.sizes.get(path, 0)))

    html = render(
        "downloads.html",
        link=links.at(ADDRESS),
        numbers=file(contact_files.FRONT, "Numren som gäller i hela landet"),
        regions=[file(contact_files.of_region(region), f"Polisregion {region.name}") for region in directory.regions],
        every=file(contact_files.ALL, "Alla nummer"),
        calendar=calendars(directory)[0],
        workbook=file(tables.WORKBOOK, "Allt i en Excelfil"),
        report=file(report_pdf.PATH, "Rapporten som PDF"),
        tables=[file(path, label) for path, label in tables.CSV_FILES],
    )
    yield Artifact(ADDRESS, html.encode(), _META)


PAGE = PageKind("downloads", lambda _: (ADDRESS,), _render)
