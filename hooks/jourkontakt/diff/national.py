"""What applies to the whole country: national numbers, errands (whom to ask for, what to say), settings, figures."""

from ..answers import figures
from ..model import Errand, Figure, NationalNumber, RegionsFile, Site, StatisticsFile, Welcome, labels
from ..model.directory import Directory
from ..values.text import counted, listing
from .differences import Difference
from .names import referenced
from .sentence import Handlers, template


def _roles(roles: tuple[str, ...]) -> str:
    return listing([labels.ROLES[role] for role in roles], "och sedan") if roles else "ingen särskild"


def _roles_and_final(difference: Difference) -> str:
    """Whom to ask for in a new errand: `sektionschef, sist 114 14`."""
    final = referenced(difference, "final", difference.new.final)
    return _roles(difference.new.roles) + (f", sist {final.number}" if final else "")


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
    (RegionsFile, "national_numbers"): template(
        added="nytt nummer för hela landet: {d.new.number} till {d.new.name}, {d.new.purpose}.",
        removed="numret {d.old.number} till {d.old.name} visas inte längre.",
        count_municipalities=True,
    ),
    (NationalNumber, "number"): template(
        "{d.record.name} byter nummer i hela landet {d.old} → {d.new}.", count_municipalities=True
    ),
    (RegionsFile, "errands"): template(
        added="nytt ärende att välja, ”{d.new.name}”: man söker {calls}.",
        removed="{item} går inte längre att välja.",
        count_municipalities=True,
        calls=_roles_and_final,
    ),
    (Errand, "name"): template("ärendet {old} heter nu {new}."),
    (Errand, "slug"): template("{record} får en ny adress, #{d.old} → #{d.new}. Gamla länkar dit slutar att gälla."),
    (Errand, "roles"): template(
        "för {record} söker man nu {roles} (förut {old_roles}).",
        count_municipalities=True,
        roles=lambda difference: _roles(difference.new),
        old_roles=lambda difference: _roles(difference.old),
    ),
    (Errand, "ask_for"): template("för {record} frågar man nu efter {d.new} (förut {d.old})."),
    (Errand, "say"): template("för {record} säger man nu ”{d.new}”."),
    (Errand, "final"): template("för {record} är sista utvägen nu {new} (förut {old}).", count_municipalities=True),
    (RegionsFile, "welcome"): template(
        added="på varje kort står nu ”Du får ringa. {d.new.text}”.",
        removed="det står inte längre på korten att jourer får ringa.",
    ),
    (Welcome, "text"): template("på varje kort står nu ”Du får ringa. {d.new}”."),
    (Site, "title"): template("sidan heter nu {new} (förut {old})."),
    (Site, "noindex"): template(
        added="sökmotorer ombeds nu att låta bli att visa sidan.",
        removed="sökmotorer ombeds inte längre att låta bli att visa sidan.",
    ),
    (Site, "stale_after_months"): template(
        "ett nummer räknas nu som gammalt efter {months} utan kontroll (förut {d.old}).",
        count_municipalities=True,
        months=lambda difference: counted(difference.new, "månad", "månader"),
    ),
    (Site, "example"): template(
        added="varje sida märks nu som exempeldata.",
        removed="varje sida märks inte längre som exempeldata.",
        count_municipalities=True,
    ),
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
