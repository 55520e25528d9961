"""The consequences as a text for a terminal, or as JSON for a program. Markdown has a module of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence

from .sentence import Consequence

NOTHING = "Inga ändringar"


def as_text(found: Sequence[Consequence]) -> str:
    """Warnings, what changes whom to ring, and the rest, each under its heading."""
    parts = {
        "Titta noga på det här": [item for item in found if item.warning],
        "Vem man ringer": [item for item in found if item.changes_calls],
        "Övrigt": [item for item in found if not (item.warning or item.changes_calls)],
    }
    told = [_listed(heading, items) for heading, items in parts.items() if items]
    return "\n".join(told) or f"{NOTHING}\n"


def _listed(heading: str, items: Sequence[Consequence]) -> str:
    return f"{heading}:\n" + "".join(f"- {item.sentence}\n" for item in items)


def as_json(found: Sequence[Consequence]) -> str:
    """A list of objects: region (null for the whole country), kind, sentence, municipalities, warning."""
    records = [
        {
            "region": item.region or None,
            "kind": item.kind,
            "sentence": item.sentence,
            "municipalities": item.municipalities,
            "warning": item.warning,
        }
        for item in found
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"
