"""Ways to reach somebody as the API gives them, with hours and trust; and temporary notices."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ....answers.current import current_notice
from ....answers.trust import State, last_check
from ....answers.ways import Way
from ....model import Contact as ContactRecord
from ....model import Hours as HoursRecord
from ....model import Notice as NoticeRecord
from ....model import Post, Region, choices
from ....model.directory import Directory
from ....model.fields import Doc
from .item import Dialled, Href, Item, Source, one_of, says
from .times import When, when, when_known


class Hours(Item, frozen=True):
    """When somebody answers, and when that was published."""

    doc: ClassVar = Doc("Tider", "När någon svarar, och hur gammal den uppgiften är.")

    text: Annotated[str, says("Tider", "Tiderna i ord.")]
    as_of: Annotated[When, says("Gällde", "När tiderna gällde, enligt källan.")]
    source: Source


class Notice(Item, frozen=True):
    """A temporary message that is shown today."""

    doc: ClassVar = Doc("Tillfälligt meddelande", "Ett meddelande som gäller i dag.")

    text: Annotated[str, says("Meddelande", "En mening till läsaren.")]
    until: Annotated[When, says("Till och med", "Den sista dagen som det visas.")]
    source: Source


class Contact(Item, frozen=True):
    """A number or address that is in force today, and how far it can be trusted."""

    doc: ClassVar = Doc("Kontakt", "Ett nummer eller en adress som gäller i dag.")

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
    since: Annotated[When | None, says("Gäller från", "Den första dagen. null: uppgift saknas.")]
    until: Annotated[When | None, says("Gäller till och med", "Den sista dagen. null: inget slut är känt.")]
    source: Source


def hours(found: HoursRecord | None) -> Hours | None:
    """The hours for the API; None if they are unknown."""
    return Hours(found.text, when(found.as_of), found.source) if found else None


def notice(found: NoticeRecord) -> Notice:
    """The notice for the API."""
    return Notice(found.text, when(found.until), found.source)


def notice_today(directory: Directory, owner: Post | Region) -> Notice | None:
    """The notice of the post or region for the API; None if there is none today."""
    found = current_notice(owner, directory.today)
    return notice(found) if found else None


def contact(directory: Directory, way: Way) -> Contact:
    """The way to reach somebody for the API."""
    trust, last = way.trust, last_check(directory, way.fact)
    dated = way.fact if isinstance(way.fact, ContactRecord) else None
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
        since=when_known(dated.since) if dated else None,
        until=when_known(dated.until) if dated else None,
        source=trust.source,
    )
