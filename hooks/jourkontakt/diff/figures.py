"""Published figures, and the measures and series that they belong to."""

from ..answers import figures
from ..model import Figure, StatisticsFile
from ..model.directory import Directory
from .sentence import Handlers, template


def _with_unit(directory: Directory, figure: Figure) -> str:
    """The value as published, with its unit: `ca 1 234 ärenden`."""
    measure = directory.measure_by_id.get(figure.measure)
    return f"{figures.shown(figure)} {measure.unit if measure else ''}".strip()


_VALUE = template(
    "{record}: siffran är nu {value} (förut {old_value}).",
    value=lambda difference: _with_unit(difference.after, difference.record),
    old_value=lambda difference: _with_unit(difference.before, difference.trail[-1].old),
)
HANDLERS: Handlers = {
    (StatisticsFile, "figures"): template(
        added="ny siffra, {item}: {value}.",
        removed="siffran för {item} visas inte längre.",
        value=lambda difference: _with_unit(difference.after, difference.new),
    ),
    (Figure, "value"): _VALUE,
    (Figure, "qualifier"): _VALUE,
    (StatisticsFile, "measures"): template(
        added="nytt mått bland siffrorna: {d.new.name}.", removed="{item} finns inte längre bland siffrorna."
    ),
    (StatisticsFile, "series"): template(
        added="ny serie bland siffrorna: {d.new.name}.", removed="{item} finns inte längre bland siffrorna."
    ),
}
