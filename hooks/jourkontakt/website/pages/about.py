"""The page about the site: purpose, publisher, removal of personal data, privacy, accessibility, credits."""

from typing import Any

from ...model.directory import Directory
from ..artifact import Page
from .page import single

_META = Page(
    "Om Jourkontakt",
    "Vad Jourkontakt är, hur ett svar blir till, vem som ansvarar, integritet, tillgänglighet och källor.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    return {"site": directory.site, "newest": directory.data_date}


PAGE = single("about", "om/", _META, _facts)
