"""Meetings with the police and their results, trainings, and the questions asked of every region."""

from typing import Annotated, ClassVar

from .choices import AnswerState, MeetingKind, MeetingStatus, ParticipantRole, TrainingKind, TrainingStatus
from .fields import Doc
from .kinds import Day, Identifier, Source, When, Words
from .record import Record


class Question(Record, frozen=True, kw_only=True):
    """A question that is asked of every region."""

    label: ClassVar = "Fråga"

    id: Annotated[Identifier, Doc("Id", "Frågans fasta namn.", ("samtycke",))]
    text: Annotated[Words, Doc("Fråga", "Frågan så som den ställs.", ("Hur frågar ni om samtycke?",))]


class Participant(Record, frozen=True, kw_only=True):
    """A participant of a meeting, by role."""

    label: ClassVar = "Deltagare"

    role: Annotated[ParticipantRole, Doc("Roll")]
    name: Annotated[
        Words | None, Doc("Namn", "Bara om det står på mötets källa. Kan utelämnas.", ("Exempel Exempelsson",))
    ] = None


class Answer(Record, frozen=True, kw_only=True):
    """A region's answer to one of the questions."""

    label: ClassVar = "Svar"

    question: Annotated[Identifier, Doc("Fråga", "Frågans id.", ("samtycke",))]
    state: Annotated[AnswerState, Doc("Läge")]
    text: Annotated[
        Words | None,
        Doc("Svar", "Svaret i korthet. Krävs när frågan är besvarad.", ("Frågan ställs när anmälan tas upp.",)),
    ] = None


class Commitment(Record, frozen=True, kw_only=True):
    """Something that was promised at a meeting."""

    label: ClassVar = "Åtagande"

    id: Annotated[Identifier, Doc("Id", "Åtagandets fasta namn.", ("nord-kontaktlista",))]
    who: Annotated[Words, Doc("Vem", "Funktionen som lovade, aldrig en persons namn.", ("sektionschefen i Nord",))]
    what: Annotated[Words, Doc("Vad", "Vad som ska göras.", ("Skicka en kontaktlista till jourerna",))]
    due: Annotated[When | None, Doc("Klart senast", "När det ska vara klart.")] = None
    done: Annotated[When | None, Doc("Klart", "När det blev klart.")] = None


class Change(Record, frozen=True, kw_only=True):
    """A change of a meeting or training after it was published."""

    label: ClassVar = "Ändring"

    on: Annotated[Day, Doc("Dag", "Dagen då ändringen gjordes.")]
    status: Annotated[MeetingStatus | None, Doc("Nytt läge")] = None
    was: Annotated[
        When | None,
        Doc(
            "Tidigare dag",
            "Dagen som gällde förut, om den nya tiden inte är en dag. Kalendrar visar den som inställd tills den har "
            "varit.",
            ("2027-01-21", "2027-01-21 10:00–12:00"),
        ),
    ] = None
    what: Annotated[Words, Doc("Vad", "Vad som ändrades, i ord.", ("Flyttat från mars till april",))]


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting, or several meetings in a year if no more is known."""

    label: ClassVar = "Möte"

    id: Annotated[Identifier, Doc("Id", "Mötets fasta namn. Ändras aldrig.", ("nord-police-group-2018",))]
    kind: Annotated[MeetingKind, Doc("Sort")]
    status: Annotated[MeetingStatus, Doc("Läge")]
    when: Annotated[
        When,
        Doc(
            "När",
            "Så exakt som källan är, aldrig mer: dag, klockslag, flera dagar, månad, årstid eller år.",
            ("2018-03-14 10:00–12:00", "2018-03-14 10:00", "2018-03-14 – 2018-03-16", "mars–april 2018", "våren 2018"),
        ),
    ]
    title: Annotated[Words | None, Doc("Rubrik", "Kort, om sorten inte räcker.", ("Uppföljning",))] = None
    centre: Annotated[Identifier | None, Doc("Jour", "Jourens id, för ett lokalt möte.", ("exempelbygden",))] = None
    place: Annotated[Words | None, Doc("Plats", "Där mötet hålls.", ("polishuset",))] = None
    participants: Annotated[tuple[Participant, ...], Doc("Deltagare", "Efter roll.")] = ()
    about: Annotated[
        Words | None,
        Doc(
            "Om mötet",
            "Vad som är känt, i en eller två meningar.",
            ("Polisen och jourerna gick igenom hur ärenden förmedlas.",),
        ),
    ] = None
    answers: Annotated[tuple[Answer, ...], Doc("Svar", "På de gemensamma frågorna.")] = ()
    outcomes: Annotated[
        tuple[Words, ...], Doc("Utfall", "Vad mötet ledde till, en sak per rad.", ("Jourerna får en fast kontaktväg",))
    ] = ()
    commitments: Annotated[tuple[Commitment, ...], Doc("Åtaganden", "Vad som lovades.")] = ()
    source: Source
    added: Annotated[Day | None, Doc("Inlagt", "Dagen då mötet lades in här.")] = None
    changes: Annotated[tuple[Change, ...], Doc("Ändringar", "En rad per ändring, den senaste sist.")] = ()


class Training(Record, frozen=True, kw_only=True):
    """A training, either on a date or as an open invitation."""

    label: ClassVar = "Utbildning"

    id: Annotated[Identifier, Doc("Id", "Utbildningens fasta namn.", ("nord-training-2027",))]
    kind: Annotated[TrainingKind, Doc("Sort")]
    status: Annotated[TrainingStatus, Doc("Läge")] = "planned"
    title: Annotated[Words, Doc("Rubrik", "Vad utbildningen heter.", ("Regional utbildning",))]
    by: Annotated[Words, Doc("Arrangör", "Funktionen som håller i den.", ("Polisens kontaktcenter",))]
    when: Annotated[When | None, Doc("När", "Krävs för en utbildning med datum.")] = None
    place: Annotated[Words | None, Doc("Plats", "Där den hålls.", ("polishuset",))] = None
    as_of: Annotated[
        When | None, Doc("Gällde", "När inbjudan gällde, för en utbildning utan datum.", ("hösten 2017",))
    ] = None
    who: Annotated[Words | None, Doc("För vem", "Vilka som får komma.", ("jourer i regionen",))] = None
    sign_up: Annotated[Words | None, Doc("Anmälan", "Hur man anmäler sig.", ("ring kontaktcentret",))] = None
    source: Source
    added: Annotated[Day | None, Doc("Inlagd", "Dagen då den lades in här.")] = None
    changes: Annotated[tuple[Change, ...], Doc("Ändringar", "Den senaste sist.")] = ()
