"""Every field of the data files with its meaning and an example; each record and each field has its anchor."""

from typing import Any

from ...editors.guide_fields import anchor, example, files
from ...model.directory import Directory
from ...model.fields import fields_of
from ..artifact import Page
from .page import single

ADDRESS = "redigera/falt/"
_META = Page("Alla fält", "Vad varje fält i filerna betyder, vad som får stå där och ett exempel.")


def _facts(_: Directory) -> dict[str, Any]:
    return {"files": files(), "fields_of": fields_of, "anchor": anchor, "example": example}


PAGE = single("guide_fields", ADDRESS, _META, _facts)
