"""What this is, who answers for it, how a person is removed, privacy, accessibility, credits."""

from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render
from .page import PageKind

ADDRESS = "om/"
_DESCRIPTION = "Vad Jourkontakt är, hur ett svar blir till, vem som ansvarar, integritet, tillgänglighet och källor."


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    html = render("about.html", link=links.at(ADDRESS), site=directory.site, newest=directory.data_date)
    yield Artifact(ADDRESS, html.encode(), Page("Om Jourkontakt", _DESCRIPTION))


PAGE = PageKind("about", lambda _: (ADDRESS,), _render)
