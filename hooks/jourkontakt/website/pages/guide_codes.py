"""Every code of the check with its meaning and correction; each code has its anchor."""

from typing import Any

from ...editors.guide_codes import grouped_codes
from ...model.directory import Directory
from ..artifact import Page
from .page import single

ADDRESS = "redigera/koder/"
_META = Page("Alla koder", "Vad varje kod från kontrollen betyder, och hur du rättar.")


def _facts(_: Directory) -> dict[str, Any]:
    return {"groups": grouped_codes()}


PAGE = single("guide_codes", ADDRESS, _META, _facts)
