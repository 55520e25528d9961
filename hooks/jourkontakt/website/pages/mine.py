"""Min jour: a centre's municipalities, chosen once in the browser, with their answers on one page and one sheet."""

from typing import Any

from ...answers.current import covered
from ...model import Centre
from ...model.directory import Directory
from ..artifact import Page
from ..centres import state
from .page import single

ADDRESS = "min-jour/"
_META = Page(
    "Min jour",
    "Välj jourens kommuner en gång. Svaren står på en sida, på ett blad att skriva ut och som en länk att skicka.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    return {
        "centres": [(centre, codes(directory, centre), _caveat(centre)) for centre in directory.centres],
        "former": directory.names.former,
    }


def codes(directory: Directory, centre: Centre) -> list[str]:
    """The codes of the municipalities that the centre covers; of one that is not active, all that it is known for."""
    if centre.status == "active":
        return sorted(covered(centre, directory.today))
    return sorted({coverage.code for coverage in centre.municipalities})


def _caveat(centre: Centre) -> str:
    """What is uncertain about the centre, in words; empty if it is active."""
    return "" if centre.status == "active" else state(centre)


PAGE = single("mine", ADDRESS, _META, _facts)
