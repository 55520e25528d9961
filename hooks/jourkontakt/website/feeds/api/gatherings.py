"""`meetings.json` and `trainings.json`: meetings with the police and their results, and trainings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from ....answers.meetings import Progress, Scheduled, State, joined, progress, schedule, state
from ....model import Answer as AnswerRecord
from ....model import Change as ChangeRecord
from ....model import Commitment as CommitmentRecord
from ....model import Region, choices, labels
from ....model import Training as TrainingRecord
from ....model.directory import Directory
from ....model.fields import Doc
from ....model.walk import Gathering
from .item import File, Id, Item, Path, Source, Url, head, one_of, says, url
from .times import When, when, when_known

_PASSED = "tiden är över, och vi vet inte om det blev av"
_MEETINGS, _TRAININGS = "moten/", "moten/#utbildningar"


class Change(Item, frozen=True):
    """A change after publication."""

    doc: ClassVar = Doc("Ändring", "En ändring efter att mötet eller utbildningen lades in.")

    on: Annotated[When, says("Dag", "Dagen då ändringen gjordes.")]
    status: Annotated[choices.MeetingStatus | None, one_of(choices.MeetingStatus, "Nytt läge")]
    was: Annotated[When | None, says("Tidigare dag", "Dagen som gällde förut.")]
    what: Annotated[str, says("Vad", "Vad som ändrades, i ord.")]


class Question(Item, frozen=True):
    """A question that is asked of every region."""

    doc: ClassVar = Doc("Fråga", "En fråga som ställs till varje region.")

    id: Annotated[Id, says("Id", "Frågans fasta namn.")]
    text: Annotated[str, says("Fråga", "Frågan så som den ställs.")]


class Reply(Item, frozen=True):
    """The reply to a question."""

    doc: ClassVar = Doc("Svar på en fråga", "Regionens svar på en av de gemensamma frågorna.")

    question: Annotated[str, says("Fråga", "Frågans id.")]
    state: Annotated[choices.AnswerState, one_of(choices.AnswerState, "Läge")]
    text: Annotated[str | None, says("Svar", "Svaret i korthet.")]


class Commitment(Item, frozen=True):
    """Something that was promised at a meeting."""

    doc: ClassVar = Doc("Åtagande", "Något som lovades på ett möte.")

    id: Annotated[Id, says("Id", "Åtagandets fasta namn.")]
    who: Annotated[str, says("Vem", "Funktionen som lovade.")]
    what: Annotated[str, says("Vad", "Vad som ska göras.")]
    due: Annotated[When | None, says("Klart senast", "null: ingen tid är satt.")]
    done: Annotated[When | None, says("Klart", "När det blev klart. null: inte klart, eller uppgift saknas.")]
    progress: Annotated[Progress, says("Läge i dag", "Läget i dag. open = pågår, done = klart, late = försenat.")]


class Meeting(Item, frozen=True):
    """A meeting with the police."""

    doc: ClassVar = Doc("Möte", "Ett möte med polisen i en region. Deltagarnas namn finns bara på sidan.")

    id: Annotated[Id, says("Id", "Mötets fasta namn. Ändras aldrig.")]
    occasion: Annotated[str, says("Samma möte", "Möten som flera regioner har ihop har samma värde här.")]
    region: Annotated[str, says("Polisregion", "Regionens id.")]
    kind: Annotated[choices.MeetingKind, one_of(choices.MeetingKind, "Sort")]
    status: Annotated[State, one_of(choices.MeetingStatus, "Läge", "Läget i dag.", passed=_PASSED)]
    status_words: Annotated[str, says("Läge i ord", "Så som sidan visar det.")]
    title: Annotated[str, says("Rubrik", "Så som sidan visar den.")]
    when: Annotated[When, says("När", "Så exakt som källan är.")]
    place: Annotated[str | None, says("Plats", "Där mötet hålls.")]
    centre: Annotated[str | None, says("Jour", "Jourens id, för ett lokalt möte.")]
    participants: Annotated[
        tuple[choices.ParticipantRole, ...], one_of(choices.ParticipantRole, "Deltagare", "Efter roll, utan namn.")
    ]
    about: Annotated[str | None, says("Om mötet", "Vad som är känt.")]
    answers: Annotated[tuple[Reply, ...], says("Svar", "På de gemensamma frågorna.")]
    outcomes: Annotated[tuple[str, ...], says("Utfall", "Vad mötet ledde till.")]
    commitments: Annotated[tuple[Commitment, ...], says("Åtaganden", "Vad som lovades.")]
    added: Annotated[When | None, says("Inlagt", "Dagen då mötet lades in.")]
    changes: Annotated[tuple[Change, ...], says("Ändringar", "Den senaste sist.")]
    source: Source
    path: Path
    url: Url


class MeetingsFile(File, frozen=True):
    """`meetings.json`."""

    name: ClassVar = "meetings"
    doc: ClassVar = Doc("Möten", "Möten med polisen, också genomförda och inställda, med svar, utfall och åtaganden.")

    questions: Annotated[tuple[Question, ...], says("Frågor", "De frågor som ställs till varje region.")]
    meetings: Annotated[tuple[Meeting, ...], says("Möten", "Kommande först, sedan de senaste.")]


class Training(Item, frozen=True):
    """A training for centres."""

    doc: ClassVar = Doc("Utbildning", "En utbildning, med datum eller som öppen inbjudan.")

    id: Annotated[Id, says("Id", "Utbildningens fasta namn.")]
    occasion: Annotated[str, says("Samma utbildning", "Utbildningar som flera regioner har ihop har samma värde här.")]
    region: Annotated[str, says("Polisregion", "Regionens id.")]
    kind: Annotated[choices.TrainingKind, one_of(choices.TrainingKind, "Sort")]
    status: Annotated[State, one_of(choices.TrainingStatus, "Läge", "Läget i dag.", passed=_PASSED)]
    status_words: Annotated[str, says("Läge i ord", "Så som sidan visar det.")]
    title: Annotated[str, says("Rubrik", "Vad utbildningen heter.")]
    by: Annotated[str, says("Arrangör", "Funktionen som håller i den.")]
    when: Annotated[When | None, says("När", "null: utan datum.")]
    place: Annotated[str | None, says("Plats", "Där den hålls.")]
    as_of: Annotated[When | None, says("Gällde", "När inbjudan gällde, för en utbildning utan datum.")]
    who: Annotated[str | None, says("För vem", "Vilka som får komma.")]
    sign_up: Annotated[str | None, says("Anmälan", "Hur man anmäler sig.")]
    added: Annotated[When | None, says("Inlagd", "Dagen då den lades in.")]
    changes: Annotated[tuple[Change, ...], says("Ändringar", "Den senaste sist.")]
    source: Source
    path: Path
    url: Url


class TrainingsFile(File, frozen=True):
    """`trainings.json`."""

    name: ClassVar = "trainings"
    doc: ClassVar = Doc("Utbildningar", "Utbildningar som polisen bjuder in jourer till, med datum eller öppna.")

    trainings: Annotated[tuple[Training, ...], says("Utbildningar", "Efter region, i filens ordning.")]


def meetings(directory: Directory) -> MeetingsFile:
    """The meetings: coming ones, nearest first, then the others, newest first."""
    items = schedule(directory)
    occasions = _occasions(tuple(item.meeting for item in group) for group in joined(items, lambda item: item.meeting))
    questions = tuple(Question(question.id, question.text) for question in directory.questions)
    return MeetingsFile(*head(directory), questions, tuple(_meeting(directory, item, occasions) for item in items))


def trainings(directory: Directory) -> TrainingsFile:
    """The trainings of each region."""
    offers = [(region, training) for region in directory.regions for training in region.trainings]
    occasions = _occasions(tuple(each for _, each in group) for group in joined(offers, lambda offer: offer[1]))
    return TrainingsFile(*head(directory), tuple(_training(directory, *offer, occasions) for offer in offers))


def _occasions(groups: Iterable[tuple[Gathering, ...]]) -> dict[str, str]:
    """For each id, the first in alphabetical order of those that are one, as in the calendars."""
    return {each.id: min(other.id for other in group) for group in groups for each in group}


def _meeting(directory: Directory, item: Scheduled, occasions: dict[str, str]) -> Meeting:
    found, address = item.meeting, f"{_MEETINGS}#{item.meeting.id}"
    return Meeting(
        id=found.id,
        occasion=occasions[found.id],
        region=item.region.id,
        kind=found.kind,
        status=item.state,
        status_words=item.tag,
        title=item.title,
        when=when(found.when),
        place=found.place,
        centre=found.centre,
        participants=tuple(dict.fromkeys(participant.role for participant in found.participants)),
        about=found.about,
        answers=tuple(map(_reply, found.answers)),
        outcomes=found.outcomes,
        commitments=tuple(_commitment(directory, commitment) for commitment in found.commitments),
        added=when_known(found.added),
        changes=tuple(map(_change, found.changes)),
        source=found.source,
        path=address,
        url=url(directory, address),
    )


def _training(directory: Directory, region: Region, found: TrainingRecord, occasions: dict[str, str]) -> Training:
    now = state(found, directory.today)
    return Training(
        id=found.id,
        occasion=occasions[found.id],
        region=region.id,
        kind=found.kind,
        status=now,
        status_words=labels.TRAINING_STATUS[now],
        title=found.title,
        by=found.by,
        when=when_known(found.when),
        place=found.place,
        as_of=when_known(found.as_of),
        who=found.who,
        sign_up=found.sign_up,
        added=when_known(found.added),
        changes=tuple(map(_change, found.changes)),
        source=found.source,
        path=_TRAININGS,
        url=url(directory, _TRAININGS),
    )


def _reply(answer: AnswerRecord) -> Reply:
    return Reply(answer.question, answer.state, answer.text)


def _commitment(directory: Directory, found: CommitmentRecord) -> Commitment:
    return Commitment(
        id=found.id,
        who=found.who,
        what=found.what,
        due=when_known(found.due),
        done=when_known(found.done),
        progress=progress(found, directory.today),
    )


def _change(change: ChangeRecord) -> Change:
    return Change(when(change.on), change.status, when_known(change.was), change.what)
