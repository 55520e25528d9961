"""What Swedish editors write instead of the English field names; loaded only when a field name is unknown."""

import csv
from functools import cache
from pathlib import Path


@cache
def field_synonyms() -> dict[str, str]:
    """For each field name, what is written instead, separated by commas; a word may be listed for several fields."""
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as rows:
        return {row["field"]: row["written_instead"] for row in csv.DictReader(rows)}
