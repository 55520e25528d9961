"""The editor's guide: the forms, one section for each task, and an index of all fields and codes."""

from typing import Any

from ...editors.forms import FORMS
from ...editors.guide_codes import grouped_codes
from ...editors.guide_fields import anchor, files
from ...editors.links import form, spot
from ...load import YAML_FILES
from ...model.directory import Directory
from ..artifact import Page
from . import guide_codes, guide_fields
from .page import single

ADDRESS = "redigera/"
_META = Page(
    "Så ändrar du en uppgift",
    "Så ändrar du en uppgift, steg för steg, och vad du gör när kontrollen säger ifrån.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    site = directory.site
    return {
        "site": site,
        "edit": {name: spot(site, name, 1).edit for name in YAML_FILES},
        "forms": [(kind, form(site, kind, {})) for kind in FORMS],
        "files": files(),
        "anchor": anchor,
        "groups": grouped_codes(),
        "fields": guide_fields.ADDRESS,
        "codes": guide_codes.ADDRESS,
    }


PAGE = single("guide", ADDRESS, _META, _facts)
