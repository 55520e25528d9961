"""Makes records and small directories: a test gives the values that matter to it, the others have defaults."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from tests.support.constants import TODAY

from jourkontakt.datafiles.reader import Mapping, Node, Sequence, Source, Text
from jourkontakt.model import (
    Centre,
    Commitment,
    Contact,
    Coverage,
    Errand,
    Figure,
    Holder,
    Measure,
    Meeting,
    NamesFile,
    NationalNumber,
    Notice,
    Post,
    Record,
    Region,
    RegionsFile,
    Series,
    Site,
    StatisticsFile,
    Training,
    Verification,
)
from jourkontakt.model.build import build
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import parse
from jourkontakt.values.numbers import parse as parse_quantity
from jourkontakt.values.periods import parse as parse_period

R = TypeVar("R", bound=Record)
SOURCE = "https://www.example.org/kontakt"

POLICE = NationalNumber(
    id="police", number="114 14", name="Polisen", purpose="när det inte är akut", always=True, source=SOURCE
)
SUPPORT = NationalNumber(
    id="support-line", number="116 006", name="Stödlinjen", purpose="för brottsutsatta", always=False, source=SOURCE
)
EMERGENCY = NationalNumber(
    id="emergency", number="112", name="SOS Alarm", purpose="vid fara", always=True, danger=True, source=SOURCE
)
DANGER = Errand(
    id="danger", slug="fara", name="Fara för liv", question="Är någon i fara?", ask_for="polis", say="Polis.",
    final="emergency",
)  # fmt: skip
HABO = Municipality("0643", "Habo", "06", "Jönköpings län", "ost", "Habo")
MULLSJO = Municipality("0642", "Mullsjö", "06", "Jönköpings län", "ost", "Mullsjö")
HABO_RING = Municipality("0305", "Håbo", "03", "Uppsala län", "mitt", "Bålsta")


def parsed(kind: type[R], /, **facts: Any) -> R:
    """A record from values as in a file (strings, lists, dictionaries); its `node` is None."""
    return build(kind, cast(Mapping, _node(facts))).replace(node=None)


def _node(value: Any) -> Node:
    source = Source("test.yaml", ("",))
    if isinstance(value, str):
        return Text(value, source, 1, 1, 1, plain=False)
    if isinstance(value, dict):
        mapping = Mapping(source, 1, 1)
        mapping.update({cast(Text, _node(name)): _node(inner) for name, inner in value.items()})
        return mapping
    items = Sequence(source, 1, 1)
    items.extend(map(_node, value))
    return items


def checked(date: str, method: str = "called", by: str = "polisgruppen") -> Verification:
    """A check of a contact."""
    return Verification(date=parse(date), by=by, method=method)


def phone(value: str = "070-174 06 05", **more: Any) -> Contact:
    """A contact: a phone number, or an address of another `kind`."""
    dates = {key: parse(more.pop(key)) for key in ("since", "until") if key in more}
    return Contact(**{"kind": "phone", "value": value, "source": SOURCE} | dates | more)


def post(role: str, *contacts: Contact, id: str = "", status: str = "held", **more: Any) -> Post:
    """A post, held by default; its id is made from the role unless given."""
    if "since" in more:
        more["since"] = parse(more["since"])
    return Post(id=id or role.replace("_", "-"), role=role, title="Titel", status=status, contacts=contacts, **more)


def holder(since: str = "", name: str | None = None) -> Holder:
    """A holder of a post."""
    return Holder(name=name, since=parse(since) if since else None, source=SOURCE if name else None)


def notice(text: str, until: str, start: str = "") -> Notice:
    """A temporary notice."""
    first = {"start": parse(start)} if start else {}
    return Notice(text=text, until=parse(until), source=SOURCE, **first)


def errand(*roles: str, **more: Any) -> Errand:
    """An errand with these roles in order and 114 14 as its last number."""
    plain = {
        "id": "case", "slug": "arende", "name": "Ett ärende", "question": "Hur går det?", "ask_for": "någon",
        "have_ready": ("Diarienumret",), "say": "Jag söker någon i region {region}.", "final": "police",
    }  # fmt: skip
    return Errand(**plain | {"roles": roles} | more)


def meeting(id: str, when: str, status: str = "planned", **more: Any) -> Meeting:
    """A meeting of the national police group by default."""
    return Meeting(**{"id": id, "kind": "national", "status": status, "when": parse(when), "source": SOURCE} | more)


def training(id: str, when: str = "", **more: Any) -> Training:
    """A training on a date, or an open invitation if there is no date."""
    time = {"kind": "dated", "when": parse(when)} if when else {"kind": "open"}
    return Training(**{"id": id, "title": "Utbildningsdag", "by": "Kontaktcentret", "source": SOURCE} | time | more)


def commitment(id: str, due: str = "", done: str = "") -> Commitment:
    """A commitment, made by the police group."""
    return Commitment(
        id=id,
        who="polisgruppen",
        what=f"Löfte {id}",
        due=parse(due) if due else None,
        done=parse(done) if done else None,
    )


def centre(id: str, *codes: str | Coverage, status: str = "active", **more: Any) -> Centre:
    """A centre that covers these municipalities."""
    covered = tuple(code if isinstance(code, Coverage) else Coverage(code=code) for code in codes)
    plain = {"name": id.capitalize(), "region": "ost", "is_member": "unknown", "source": SOURCE}
    return Centre(**plain | {"id": id, "municipalities": covered, "status": status} | more)


def measure(id: str = "cases", kind: str = "count", **more: Any) -> Measure:
    """A measure: a count of cases, or another `kind`."""
    plain = {"name": id.capitalize(), "definition": "Hur många ärenden.", "unit": "ärenden"}
    return Measure(**plain | {"id": id, "kind": kind} | more)


def series(id: str, measure: str = "cases", **more: Any) -> Series:
    """A series: one way to count a measure."""
    return Series(**{"id": id, "measure": measure, "name": id.capitalize(), "definition": "Så räknas det."} | more)


def figure(period: str, value: str, series: str | None = None, measure: str = "cases", **more: Any) -> Figure:
    """A figure for the whole country, or for another `level` and `area`."""
    if "compared_with" in more:
        more["compared_with"] = parse_period(more["compared_with"])
    return Figure(
        **{
            "measure": measure, "series": series, "level": "national", "area": "Sverige", "source": SOURCE,
            "period": parse_period(period), "value": parse_quantity(value),
        } | more
    )  # fmt: skip


def statistics(*figures: Figure, series: tuple[Series, ...] = (), measures: tuple[Measure, ...] = ()) -> StatisticsFile:
    """Statistics of these figures, by default all of one measure."""
    return StatisticsFile(measures=measures or (measure(),), series=series, figures=figures)


def region(*posts: Post, id: str = "ost", name: str = "Öst", **more: Any) -> Region:
    """A region with these posts."""
    return Region(id=id, name=name, posts=posts, **more)


def directory(*regions: Region, **more: Any) -> Directory:
    """A directory with these regions; other parts are keywords such as `errands`, `numbers`, `centres` or `site`."""
    known = regions or (region(), region(id="mitt", name="Mitt"))
    facts = RegionsFile(
        national_numbers=more.pop("numbers", (POLICE, SUPPORT, EMERGENCY)),
        errands=more.pop("errands", (errand("section_head"), DANGER)),
        welcome=more.pop("welcome", None),
        questions=more.pop("questions", ()),
        regions=known,
    )
    site = Site(**{"title": "Vem ringer jag hos polisen?", "organisation": "jourer"} | more.pop("site", {}))
    rest = {
        "centres": (),
        "names": NamesFile(names=()),
        "statistics": StatisticsFile(measures=(), figures=()),
        "municipalities": tuple(m for m in (HABO, HABO_RING) if m.region in {place.id for place in known}),
        "places": (),
    }
    return Directory(TODAY, site, facts, **rest | more)


def seven(**more: Any) -> Directory:
    """A directory with all seven regions; those not in `regions` are empty."""
    names = {
        "nord": "Nord", "mitt": "Mitt", "bergslagen": "Bergslagen", "stockholm": "Stockholm", "ost": "Öst",
        "vast": "Väst", "syd": "Syd",
    }  # fmt: skip
    known = {found.id: found for found in more.pop("regions", ())}
    return directory(*(known.get(id) or region(id=id, name=name) for id, name in names.items()), **more)
