"""The page for editors: whom to call this month, what is known of each post, what is missing, and all sources."""

from typing import Any

from ...editors.forms import tick
from ...editors.links import confirmation
from ...editors.post_matrix import matrix
from ...editors.worklist import missing, overdue, passed, source_pages, to_ring, warned
from ...model.directory import Directory
from ..artifact import Page
from .guide import ADDRESS as GUIDE
from .guide_codes import ADDRESS as CODES
from .page import single

_META = Page("Vad som saknas", "För redaktörer: att ringa den här månaden, det som saknas och det som har passerat.")


def _facts(directory: Directory) -> dict[str, Any]:
    tasks = to_ring(directory)
    return {
        "guide": GUIDE,
        "codes": CODES,
        "tasks": tasks,
        "confirm": confirmation(directory.site, [tick(task.owner, task.way.text) for task in tasks]),
        "matrix": matrix(directory),
        "missing": missing(directory),
        "passed": passed(directory),
        "overdue": overdue(directory),
        "warned": warned(directory),
        "sources": source_pages(directory),
        "months": directory.site.stale_after_months,
    }


PAGE = single("quality", "kvalitet/", _META, _facts)
