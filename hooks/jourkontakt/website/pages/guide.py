"""The editor's guide: how to change a fact, every field with an example, every code with its correction."""

from functools import cache
from typing import Any

from markupsafe import Markup

from ...editors.forms import CHANGE, CONFIRM, NEW
from ...editors.guide_codes import all_codes
from ...editors.guide_fields import anchor, example, files
from ...editors.links import form, spot
from ...load import YAML_FILES
from ...model.directory import Directory
from ...model.fields import fields_of
from ..artifact import Page
from ..rendering import render
from .page import single

ADDRESS = "redigera/"
_META = Page(
    "Så ändrar du en uppgift",
    "Så ändrar du en uppgift, vad varje fält betyder, och vad du gör när kontrollen säger ifrån.",
)
_GROUPS = (
    ("Hur filen är skriven", "Y"),
    ("Fälten", "M"),
    ("Filer och tabeller", "C"),
)


def _facts(directory: Directory) -> dict[str, Any]:
    site = directory.site
    return {
        "site": site,
        "edit": {name: spot(site, name, 1).edit for name in YAML_FILES},
        "forms": [(kind.name, address) for kind in (CHANGE, CONFIRM, NEW) if (address := form(site, kind, {}))],
        "reference": _reference(),
    }


@cache
def _reference() -> Markup:
    """Fields and codes, which depend only on the program."""
    codes = all_codes()
    groups = [(heading, [code for code in codes if code.code.startswith(letter)]) for heading, letter in _GROUPS]
    rest = [code for code in codes if code.code[0] not in "YMC"]
    groups += [
        ("Vad uppgifterna säger: fel", [code for code in rest if code.is_error]),
        ("Vad uppgifterna säger: varningar", [code for code in rest if not code.is_error]),
    ]
    return render(
        "guide_reference.html", files=files(), fields_of=fields_of, anchor=anchor, example=example, groups=groups
    )


PAGE = single("guide", ADDRESS, _META, _facts)
