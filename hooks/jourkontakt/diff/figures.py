"""Published figures, and the measures and series that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Figure, StatisticsFile
from ..model.directory import Directory
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import meaning, title, turned


def _figures(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        yield said(difference, "figure", "Siffrorna står i en ny ordning.")
        return
    figure: Figure = difference.item
    if difference.kind == "added":
        text = f"Ny siffra, {_about(difference.after, figure)}: {_shown(difference.after, figure)}."
    else:
        text = f"Siffran för {_about(difference.before, figure)} visas inte längre."
    yield said(difference, "figure", text)


def _value(difference: Difference) -> Iterator[Consequence]:
    figures = difference.trail[-1]
    old, new = _shown(difference.before, figures.old), _shown(difference.after, figures.new)
    yield said(difference, "figure", f"{_about(difference.after, figures.new)}: siffran är nu {new} (förut {old}).")


def _particular(difference: Difference) -> Iterator[Consequence]:
    about = _about(difference.after, difference.record)
    yield said(difference, "figure", f"{about}: {title(difference.record, difference.field)} {turned(difference)}.")


def _counting(difference: Difference) -> Iterator[Consequence]:
    """Measures and series that come, go or change places."""
    noun = "mått" if difference.field == "measures" else "serie"
    if difference.kind == "reordered":
        text = "Måtten" if difference.field == "measures" else "Serierna"
        yield said(difference, "figure", f"{text} står i en ny ordning.")
    elif difference.kind == "added":
        new = "Nytt" if noun == "mått" else "Ny"
        yield said(difference, "figure", f"{new} {noun} bland siffrorna: {difference.new.name}.")
    else:
        yield said(difference, "figure", f"{labels.label(difference.old)} finns inte längre bland siffrorna.")


def _about(directory: Directory, figure: Figure) -> str:
    """`Ärenden, Sverige 2024`."""
    names = {measure.id: measure.name for measure in directory.statistics.measures}
    return f"{names.get(figure.measure, figure.measure)}, {_area(directory, figure)} {figure.period}"


def _area(directory: Directory, figure: Figure) -> str:
    centre = directory.centre_by_id.get(figure.area)
    if figure.level == "centre" and centre:
        return centre.name
    return labels.region(directory, figure.area) if figure.level == "region" else figure.area


def _shown(directory: Directory, figure: Figure) -> str:
    """The value as published, with its unit: `ca 1 234 ärenden`."""
    units = {measure.id: measure.unit for measure in directory.statistics.measures}
    about = meaning(figure, "qualifier", figure.qualifier) if figure.qualifier else ""
    return f"{about} {figure.value} {units.get(figure.measure, '')}".strip()


SENTENCES: Sentences = {
    (StatisticsFile, "figures"): _figures,
    **{(Figure, field): _particular for field in Figure.model_fields},
    (Figure, "value"): _value,
    (Figure, "qualifier"): _value,
    (StatisticsFile, "measures"): _counting,
    (StatisticsFile, "series"): _counting,
}
