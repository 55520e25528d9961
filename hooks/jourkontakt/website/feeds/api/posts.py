"""The posts of the police as `regions.json` has them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ....answers.coming import coming
from ....answers.current import answering_line, current_absence, current_contacts, current_status
from ....model import Absence as AbsenceRecord
from ....model import Holder as HolderRecord
from ....model import choices
from ....model.directory import Directory
from ....model.fields import Doc
from ...cards import PostCard
from .contacts import Contact, Notice, contact, notice_today
from .item import Code, Id, Item, one_of, says
from .times import When, when, when_known


class Holder(Item, frozen=True):
    """Who holds a post today."""

    doc: ClassVar = Doc("Innehavare", "Den som har posten i dag. Namnet står bara om det är offentligt.")

    name: Annotated[str | None, says("Namn", "Namnet, om det är offentligt.")]
    since: Annotated[When | None, says("Från", "När personen tillträdde.")]
    source: Annotated[str | None, says("Källa", "Webbadressen där namnet står.")]


class Absence(Item, frozen=True):
    """The holder's leave today."""

    doc: ClassVar = Doc("Frånvaro", "Innehavaren är borta i dag.")

    since: Annotated[When | None, says("Från", "Den första dagen som innehavaren är borta.")]
    until: Annotated[When, says("Till och med", "Den sista dagen som innehavaren är borta.")]


class Post(Item, frozen=True):
    """A post of the police today."""

    doc: ClassVar = Doc("Post", "En post hos polisen, så som den är i dag. En post kan sakna innehavare.")

    id: Annotated[Id, says("Id", "Postens fasta namn. Ändras aldrig.")]
    role: Annotated[choices.Role, one_of(choices.Role, "Roll")]
    title: Annotated[str, says("Titel", "Titeln så som polisen skriver den.")]
    heading: Annotated[str, says("Rubrik", "Rollen med sitt område, så som sidan visar den.")]
    area: Annotated[str | None, says("Område", "Området i ord. null: hela regionen.")]
    municipalities: Annotated[
        tuple[Code, ...] | None,
        says("Kommuner", "Koderna för kommunerna som posten svarar för. null: hela regionen, eller bara känt i ord."),
    ]
    status: Annotated[
        choices.PostStatus, one_of(choices.PostStatus, "Läge", "Läget i dag. unknown är inte samma sak som vacant.")
    ]
    vacant_since: Annotated[When | None, says("Vakant sedan", "När posten blev vakant, om den är det och det är känt.")]
    holder: Annotated[Holder | None, says("Innehavare", "null: ingen, eller uppgift saknas. Läget säger vilket.")]
    absence: Annotated[Absence | None, says("Frånvarande", "null: innehavaren är inte borta.")]
    contacts: Annotated[
        tuple[Contact, ...], says("Kontakter", "Hur posten nås i dag, nummer först. Tom: posten går inte att nå.")
    ]
    unreachable_reason: Annotated[
        str | None, says("Går inte att nå", "Varför posten inte går att nå i dag, i ord. null: den går att nå.")
    ]
    answered_by: Annotated[
        str | None,
        says("Svarar", "Id för den post som svarar i dag: posten själv eller dess ersättare. null: ingen av dem."),
    ]
    stands_in_for: Annotated[
        tuple[str, ...], says("Ersätter", "Id för de poster som den här svarar i stället för i dag.")
    ]
    notice: Annotated[Notice | None, says("Tillfälligt meddelande", "Ett meddelande om posten som gäller i dag.")]
    coming: Annotated[tuple[str, ...], says("Det som kommer", "Vad som är känt att ändras senare, en sak per mening.")]
    revised: Annotated[When | None, says("Senast ändrad", "Det nyaste datumet bland uppgifterna om posten.")]


def post(directory: Directory, card: PostCard) -> Post:
    """The post as it is today."""
    found, today = card.post, directory.today
    status, absence = current_status(found, today), current_absence(found, today)
    return Post(
        id=found.id,
        role=found.role,
        title=found.title,
        heading=card.title,
        area=found.area_in_words or None,
        municipalities=tuple(m.code for m in directory.municipalities_of(found)) if found.covers else None,
        status=status,
        vacant_since=when_known(found.since) if status == "vacant" else None,
        holder=_holder(card.holder),
        absence=_absence(absence),
        contacts=tuple(contact(directory, way) for way in card.ways),
        unreachable_reason=card.omission or None,
        answered_by=_answering(directory, card),
        stands_in_for=tuple(other.id for other in card.stands_in_for),
        notice=notice_today(directory, found),
        coming=tuple(coming(found, today)),
        revised=when_known(card.revised),
    )


def _holder(found: HolderRecord | None) -> Holder | None:
    return Holder(found.name, when_known(found.since), found.source) if found else None


def _absence(found: AbsenceRecord | None) -> Absence | None:
    return Absence(when_known(found.since), when(found.until)) if found else None


def _answering(directory: Directory, card: PostCard) -> str | None:
    """The id of the post that answers, which is the last in the line of deputies if that one can be reached."""
    if card.ways:
        return card.post.id
    *_, last = answering_line(directory, card.post)
    return last.id if current_contacts(last, directory.today) else None
