"""What Swedish editors write for the English names of fields; read only once a field is misspelt."""

import csv
from functools import cache
from pathlib import Path


@cache
def field_synonyms() -> dict[str, str]:
    """By a field's name, what is written instead, with commas between; a word may stand at several names."""
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as rows:
        return {row["field"]: row["written_instead"] for row in csv.DictReader(rows)}
