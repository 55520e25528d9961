"""Objects that several files of the API share: times, hours, notices and ways to reach somebody."""

from datetime import date, time
from typing import Annotated, ClassVar

from ....answers.trust import State, last_check
from ....answers.ways import Way
from ....model import Hours as HoursRecord
from ....model import Notice as NoticeRecord
from ....model import choices
from ....model.directory import Directory
from ....values.dates import PartialDate
from .item import Clock, Dialled, Edtf, Href, Item, Source, one_of, says


class When(Item, frozen=True):
    """A time as exactly as its source gives it."""

    label: ClassVar = "Tid"
    about: ClassVar = "En tid, så exakt som källan är och aldrig mer."

    edtf: Annotated[
        Edtf, says("EDTF", "Tiden enligt EDTF (ISO 8601-2): 2018-03-14, 2018-03, 2018-21, 2018-03/2018-04.")
    ]
    words: Annotated[str, says("I ord", "Tiden så som sidan visar den: våren 2018.")]
    first: Annotated[date, says("Tidigast", "Den första dagen som tiden kan gälla.")]
    last: Annotated[date, says("Senast", "Den sista dagen som tiden kan gälla.")]
    start: Annotated[Clock | None, says("Klockslag", "När det börjar den första dagen, TT:MM i svensk tid.")]
    end: Annotated[Clock | None, says("Till klockslag", "När det slutar den sista dagen, TT:MM i svensk tid.")]


class Hours(Item, frozen=True):
    """When somebody answers, and when that was published."""

    label: ClassVar = "Tider"
    about: ClassVar = "När någon svarar, och hur gammal den uppgiften är."

    text: Annotated[str, says("Tider", "Tiderna i ord.")]
    as_of: Annotated[When, says("Gällde", "När tiderna gällde, enligt källan.")]
    source: Source


class Notice(Item, frozen=True):
    """A temporary message that is shown today."""

    label: ClassVar = "Tillfälligt meddelande"
    about: ClassVar = "Ett meddelande som gäller i dag."

    text: Annotated[str, says("Meddelande", "En mening till läsaren.")]
    until: Annotated[When, says("Till och med", "Den sista dagen som det visas.")]
    source: Source


class Contact(Item, frozen=True):
    """A number or address that is in force today, and how far it can be trusted."""

    label: ClassVar = "Kontakt"
    about: ClassVar = "Ett nummer eller en adress som gäller i dag."

    kind: Annotated[choices.ContactKind, one_of(choices.ContactKind, "Sort")]
    text: Annotated[str, says("Att visa", "Numret eller adressen så som den visas: 0771-14 14 00.")]
    href: Annotated[Href, says("Länk", "Länken som ringer eller skriver: tel: eller mailto:.")]
    dial: Annotated[
        Dialled | None,
        says(
            "Att slå", "Numret att slå: +46…, eller kortnumret. Ett komma är en paus före anknytningen. null: adress."
        ),
    ]
    note: Annotated[str | None, says("Anmärkning", "Vad den som ringer eller skriver behöver veta.")]
    hours: Annotated[Hours | None, says("Telefontider", "När någon svarar. null: uppgift saknas.")]
    trust: Annotated[
        State,
        one_of(
            choices.Method,
            "Tillit",
            "Hur säker uppgiften är i dag.",
            unverified="inte kontrollerad",
            stale="kontrollen är för gammal",
        ),
    ]
    trust_words: Annotated[
        str | None, says("Tillit i ord", "Hur och när uppgiften kontrollerades, så som sidan säger det.")
    ]
    checked: Annotated[When | None, says("Kontrollerad", "Den senaste kontrollen. null: ingen kontroll.")]
    method: Annotated[choices.Method | None, one_of(choices.Method, "Hur", "Hur den senaste kontrollen gjordes.")]
    checked_by: Annotated[str | None, says("Av", "Den funktion eller jour som kontrollerade.")]
    source: Source


def when(time: PartialDate) -> When:
    """The time for the API."""
    return When(time.edtf_level_1, time.words, time.first, time.last, _clock(time.start), _clock(time.end))


def when_known(time: PartialDate | None) -> When | None:
    """The time for the API; None if there is none."""
    return when(time) if time else None


def hours(found: HoursRecord | None) -> Hours | None:
    """The hours for the API; None if they are unknown."""
    return Hours(found.text, when(found.as_of), found.source) if found else None


def notice(found: NoticeRecord) -> Notice:
    """The notice for the API."""
    return Notice(found.text, when(found.until), found.source)


def contact(directory: Directory, way: Way) -> Contact:
    """The way to reach somebody for the API."""
    trust, last = way.trust, last_check(directory, way.fact)
    return Contact(
        kind=way.kind,
        text=way.text,
        href=way.href,
        dial=way.href.removeprefix("tel:") if way.is_phone else None,
        note=way.note or None,
        hours=hours(way.fact.hours),
        trust=trust.state,
        trust_words=f"{trust.headline} {trust.detail}".strip() or None,
        checked=when_known(trust.checked),
        method=last.method if last else None,
        checked_by=last.by if last else None,
        source=trust.source,
    )


def _clock(at: time | None) -> str | None:
    return f"{at:%H:%M}" if at else None
