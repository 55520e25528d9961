"""The site's settings, where the model's title alone would not say what happens."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..values.text import counted
from .differences import Difference
from .sentence import Consequence, Sentences, said


def _noindex(difference: Difference) -> Iterator[Consequence]:
    asked = "ombeds nu" if difference.new else "ombeds inte längre"
    yield said(difference, "site", f"Sökmotorer {asked} att låta bli att visa sidan.")


def _stale(difference: Difference) -> Iterator[Consequence]:
    months = counted(difference.new, "månad", "månader")
    text = f"Ett nummer räknas nu som inaktuellt efter {months} utan kontroll (förut {difference.old})."
    yield said(difference, "site", text, concerns=True)


def _example(difference: Difference) -> Iterator[Consequence]:
    text = "märks nu som exempeldata" if difference.new else "märks inte längre som exempeldata"
    yield said(difference, "site", f"Varje sida {text}.", concerns=True)


def _title(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "site", f"Sidan heter nu ”{difference.new}” (förut ”{difference.old}”).")


SENTENCES: Sentences = {
    (Site, "noindex"): _noindex,
    (Site, "stale_after_months"): _stale,
    (Site, "example"): _example,
    (Site, "title"): _title,
}
