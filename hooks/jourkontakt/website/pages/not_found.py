"""The page for an address that does not exist: it shows the numbers to call."""

from typing import Any

from ...model.directory import Directory
from ..artifact import Page
from .page import single
from .pieces import split_numbers

_META = Page(
    "Sidan finns inte", "Sidan finns inte, men numren går att ringa: polisen, stödlinjen och 112.", numbers_above=True
)


def _facts(directory: Directory) -> dict[str, Any]:
    first, others = split_numbers(directory)
    return {"first": first, "others": others, "count": len(directory.municipalities)}


PAGE = single("not_found", "404.html", _META, _facts)
