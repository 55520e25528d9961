"""`calls.json`: whom to call, by region, municipality and errand, with the reason for each step."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ....answers.chain import Chain, chain
from ....answers.notices import current_notices
from ....answers.steps import Entry, Skipped, Step
from ....model import Errand as ErrandRecord
from ....model import choices
from ....model.directory import Directory
from ....model.fields import Doc
from ...lookup.areas import Area, areas
from .contacts import Contact, Notice, contact, notice
from .item import Code, File, Id, Item, Source, head, one_of, says, several
from .times import When, when


class Errand(Item, frozen=True):
    """A reason to call."""

    doc: ClassVar = Doc("Ärende", "Varför man ringer.")

    id: Annotated[Id, says("Id", "Ärendets fasta namn.")]
    slug: Annotated[str, says("Ankare", "Ordet efter # i adressen till svaret på sidan.")]
    name: Annotated[str, says("Kort namn", "Ett eller två ord.")]
    question: Annotated[str, says("Fråga", "Varför man ringer, i vanliga ord.")]
    roles: Annotated[tuple[choices.Role, ...], one_of(choices.Role, "Roller", "I den ordning man söker dem.")]
    ask_for: Annotated[str, says("Fråga efter", "Vem man ber att få tala med.")]
    have_ready: Annotated[tuple[str, ...], says("Ha till hands", "En sak per text.")]
    final: Annotated[str, says("Sist", "Id för numret i hela landet som avslutar svaret.")]


class Welcome(Item, frozen=True):
    """What the police have said about centres that call them."""

    doc: ClassVar = Doc("Du får ringa", "Vad polisen har sagt om att jourer ringer.")

    text: Annotated[str, says("Vad som är sagt", "Inte mer än källan säger.")]
    as_of: Annotated[When, says("Sagt", "När det sades, enligt källan.")]
    source: Source


class Called(Item, frozen=True):
    """A post or a national number in a step of an answer."""

    doc: ClassVar = Doc("Den som svarar", "En post, eller ett nummer i hela landet, med det som gäller i dag.")

    post: Annotated[str | None, says("Post", "Postens id, i regions.json. null: ett nummer i hela landet.")]
    number: Annotated[str | None, says("Nummer", "Numrets id, i numbers.json. null: en post.")]
    heading: Annotated[str, says("Rubrik", "Vem som svarar, så som sidan visar det.")]
    area: Annotated[str | None, says("Område", "Området i ord som svaret gäller. null: hela området.")]
    holder: Annotated[str | None, says("Innehavare", "Namnet på den som har posten, om det är offentligt.")]
    deputy: Annotated[bool, says("Ersättare", "true om posten bara svarar i stället för en annan.")]
    reason: Annotated[str, says("Varför", "Varför den här kommer här.")]
    contacts: Annotated[tuple[Contact, ...], several("Kontakter", "I den ordning de ska användas. Minst en.")]


class CallStep(Item, frozen=True):
    """A step of an answer."""

    doc: ClassVar = Doc("Steg", "Ett steg i svaret. Det sista har alltid ett nummer som svarar.")

    role: Annotated[choices.Role | None, one_of(choices.Role, "Roll", "Rollen man söker. null: sista steget.")]
    divided: Annotated[
        bool, says("Delat", "true: numren gäller olika områden, så visa alla med sina områden, aldrig bara det första.")
    ]
    called: Annotated[tuple[Called, ...], several("De som svarar", "Minst en.")]
    say: Annotated[str | None, says("Säg så här", "Orden att säga till numret. Bara i det sista steget.")]


class Passed(Item, frozen=True):
    """A post or role that an answer skips."""

    doc: ClassVar = Doc("Det som hoppas över", "En post eller en roll som inte går att nå, och varför.")

    post: Annotated[str | None, says("Post", "Postens id. null: en hel roll.")]
    role: Annotated[choices.Role | None, one_of(choices.Role, "Roll", "Rollen. null: en post.")]
    heading: Annotated[str, says("Rubrik", "Posten eller rollen i ord.")]
    reason: Annotated[str, says("Varför", "Varför den hoppas över.")]


class AnswerNotice(Item, frozen=True):
    """A temporary message that belongs to an answer."""

    doc: ClassVar = Doc("Meddelande i ett svar", "Ett tillfälligt meddelande som visas ovanför svaret i dag.")

    heading: Annotated[str | None, says("Rubrik", "Posten som meddelandet gäller. null: hela regionen.")]
    notice: Annotated[Notice, says("Meddelande", "Texten och den sista dagen.")]


class Answer(Item, frozen=True):
    """Whom to call for an errand."""

    doc: ClassVar = Doc("Svar", "Vem man ringer i ett ärende, i ordning.")

    errand: Annotated[str, says("Ärende", "Ärendets id.")]
    steps: Annotated[tuple[CallStep, ...], several("Steg", "I den ordning man ringer. Minst ett.")]
    letters: Annotated[tuple[Called, ...], says("Att skriva till", "De som bara har mejladress.")]
    skipped: Annotated[tuple[Passed, ...], says("Hoppas över", "De som inte går att nå, och varför.")]
    notices: Annotated[tuple[AnswerNotice, ...], says("Meddelanden", "De som gäller i dag.")]


class Call(Item, frozen=True):
    """The answers for municipalities that the same posts cover."""

    doc: ClassVar = Doc(
        "Svar för ett område",
        "Svaren för de kommuner i en region som har samma poster.",
    )

    region: Annotated[str, says("Polisregion", "Regionens id.")]
    whole_region: Annotated[bool, says("Hela regionen", "true: svaren gäller alla kommuner i regionen.")]
    municipalities: Annotated[tuple[Code, ...], says("Kommuner", "Koderna för kommunerna som svaren gäller.")]
    answers: Annotated[tuple[Answer, ...], says("Svar", "Ett för varje ärende.")]


class CallsFile(File, frozen=True):
    """`calls.json`."""

    name: ClassVar = "calls"
    doc: ClassVar = Doc("Svar", "Vem man ringer: för varje polisregion, kommun och ärende, med skälet till varje steg.")

    errands: Annotated[tuple[Errand, ...], says("Ärenden", "I den ordning de visas.")]
    welcome: Annotated[Welcome | None, says("Du får ringa", "null: uppgift saknas.")]
    calls: Annotated[tuple[Call, ...], says("Svar", "Ett för varje område.")]


def calls(directory: Directory) -> CallsFile:
    """The answers for every region, municipality and errand."""
    every, said = areas(directory), directory.facts.welcome
    return CallsFile(
        *head(directory),
        errands=tuple(map(_errand, directory.errands)),
        welcome=Welcome(said.text, when(said.as_of), said.source) if said else None,
        calls=tuple(_call(directory, area) for area in every),
    )


def _errand(errand: ErrandRecord) -> Errand:
    return Errand(
        id=errand.id,
        slug=errand.slug,
        name=errand.name,
        question=errand.question,
        roles=errand.roles,
        ask_for=errand.ask_for,
        have_ready=errand.have_ready,
        final=errand.final,
    )


def _call(directory: Directory, area: Area) -> Call:
    return Call(
        region=area.region.id,
        whole_region=area.key == area.region.id,
        municipalities=tuple(each.code for each in area.municipalities),
        answers=tuple(_answer(directory, area, errand) for errand in directory.errands),
    )


def _answer(directory: Directory, area: Area, errand: ErrandRecord) -> Answer:
    municipality = next(iter(area.municipalities), None)
    found = chain(directory, area.region, errand, municipality)
    notices = current_notices(directory, found, municipality)
    return Answer(
        errand=errand.id,
        steps=tuple(_step(directory, found, step) for step in found.steps),
        letters=tuple(_entry(directory, entry) for entry in found.letters),
        skipped=tuple(_skipped(errand, each) for each in found.skipped),
        notices=tuple(AnswerNotice(heading or None, notice(each)) for heading, each in notices),
    )


def _step(directory: Directory, found: Chain, step: Step) -> CallStep:
    called = tuple(_entry(directory, entry) for entry in step.entries)
    if step.number:
        contacts = tuple(contact(directory, way) for way in step.ways)
        called = (Called(None, step.number.id, step.number.name, None, None, False, step.reason, contacts),)
    role = next((role for role in found.errand.roles if role == step.role), None)
    return CallStep(role, step.is_divided, called, step.say or None)


def _entry(directory: Directory, entry: Entry) -> Called:
    return Called(
        post=entry.post.id,
        number=None,
        heading=entry.label,
        area=entry.areas or None,
        holder=entry.holder.name if entry.holder else None,
        deputy=entry.is_deputy,
        reason=entry.reason,
        contacts=tuple(contact(directory, way) for way in entry.ways),
    )


def _skipped(errand: ErrandRecord, skipped: Skipped) -> Passed:
    """What is skipped: a whole role that the errand asks for, or else a post."""
    role = next((role for role in errand.roles if role == skipped.id), None)
    return Passed(None if role else skipped.id, role, skipped.label, skipped.reason)
