"""Meetings with the police, what came of them, trainings, and the questions asked of every region."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Day, Identifier, Record, When, Words
from .contacts import Source

MeetingKind = Literal["national", "local"]
MeetingStatus = Literal["planned", "held", "cancelled"]
ParticipantRole = Literal[
    "police_group", "contact_centre", "centre", "region_leadership", "section_head", "victim_coordinator", "other"
]
AnswerState = Literal["answered", "not_asked", "no_answer", "unknown"]
TrainingKind = Literal["open", "dated"]


class Question(Record, title="Fråga"):
    """A question that is asked of every region."""

    id: Annotated[Identifier, Field(title="Id", description="Frågans fasta namn.", examples=["samtycke"])]
    text: Annotated[
        Words,
        Field(title="Fråga", description="Frågan så som den ställs.", examples=["Hur frågar ni om samtycke?"]),
    ]


class Participant(Record, title="Deltagare"):
    """Who took part, by role."""

    role: Annotated[
        ParticipantRole,
        Field(
            title="Roll",
            description="police_group = polisgruppen, contact_centre = kontaktcentret, centre = en jour, "
            "region_leadership = regionens ledning, section_head = sektionschef, "
            "victim_coordinator = brottsoffersamordnare, other = annan.",
        ),
    ]
    name: Annotated[
        Words | None,
        Field(
            title="Namn",
            description="Bara om det står på mötets källa. Kan utelämnas.",
            examples=["Exempel Exempelsson"],
        ),
    ] = None


class Answer(Record, title="Svar"):
    """What a region answered to one of the questions."""

    question: Annotated[Identifier, Field(title="Fråga", description="Frågans id.", examples=["samtycke"])]
    state: Annotated[
        AnswerState,
        Field(
            title="Läge",
            description="answered = besvarad, not_asked = ej ställd, no_answer = inget svar, unknown = uppgift saknas.",
        ),
    ]
    text: Annotated[
        Words | None,
        Field(
            title="Svar",
            description="Svaret i korthet. Krävs när frågan är besvarad.",
            examples=["Frågan ställs när anmälan tas upp."],
        ),
    ] = None


class Commitment(Record, title="Åtagande"):
    """Something that was promised at a meeting."""

    id: Annotated[Identifier, Field(title="Id", description="Åtagandets fasta namn.", examples=["nord-kontaktlista"])]
    who: Annotated[
        Words,
        Field(
            title="Vem",
            description="Funktionen som lovade, aldrig en persons namn.",
            examples=["sektionschefen i Nord"],
        ),
    ]
    what: Annotated[
        Words, Field(title="Vad", description="Vad som ska göras.", examples=["Skicka en kontaktlista till jourerna"])
    ]
    due: Annotated[When | None, Field(title="Klart senast", description="När det ska vara klart.")] = None
    done: Annotated[When | None, Field(title="Klart", description="När det blev klart.")] = None


class Change(Record, title="Ändring"):
    """A change of a meeting that calendars must hear of."""

    on: Annotated[Day, Field(title="Dag", description="Dagen då ändringen gjordes.")]
    status: Annotated[
        MeetingStatus | None,
        Field(title="Nytt läge", description="planned = planerat, held = genomfört, cancelled = inställt."),
    ] = None
    what: Annotated[
        Words, Field(title="Vad", description="Vad som ändrades, i ord.", examples=["Flyttat från mars till april"])
    ]


class Meeting(Record, title="Möte"):
    """One meeting, or several in one year where no more is known."""

    id: Annotated[
        Identifier,
        Field(title="Id", description="Mötets fasta namn. Ändras aldrig.", examples=["nord-police-group-2018"]),
    ]
    kind: Annotated[
        MeetingKind,
        Field(title="Sort", description="national = polisgruppen möter regionen, local = en jour möter polisen."),
    ]
    status: Annotated[
        MeetingStatus, Field(title="Läge", description="planned = planerat, held = genomfört, cancelled = inställt.")
    ]
    when: Annotated[
        When,
        Field(
            title="När",
            description="Så exakt som källan är, aldrig mer: dag, dag med klockslag, månad, årstid eller år.",
            examples=["2018-03-14 10:00–12:00", "våren 2018"],
        ),
    ]
    title: Annotated[
        Words | None, Field(title="Rubrik", description="Kort, om sorten inte räcker.", examples=["Uppföljning"])
    ] = None
    centre: Annotated[
        Identifier | None,
        Field(title="Jour", description="Jourens id, för ett lokalt möte.", examples=["exempelbygden"]),
    ] = None
    place: Annotated[Words | None, Field(title="Plats", description="Där mötet hålls.", examples=["polishuset"])] = None
    participants: Annotated[tuple[Participant, ...], Field(title="Deltagare", description="Efter roll.")] = ()
    about: Annotated[
        Words | None,
        Field(
            title="Om mötet",
            description="Vad som är känt, i en eller två meningar.",
            examples=["Polisen och jourerna gick igenom hur ärenden förmedlas."],
        ),
    ] = None
    answers: Annotated[tuple[Answer, ...], Field(title="Svar", description="På de gemensamma frågorna.")] = ()
    outcomes: Annotated[
        tuple[Words, ...],
        Field(
            title="Utfall",
            description="Vad mötet ledde till, en rad var.",
            examples=["Jourerna får en fast kontaktväg"],
        ),
    ] = ()
    commitments: Annotated[tuple[Commitment, ...], Field(title="Åtaganden", description="Vad som lovades.")] = ()
    source: Source
    added: Annotated[Day | None, Field(title="Inlagt", description="Dagen då mötet lades in här.")] = None
    changes: Annotated[
        tuple[Change, ...], Field(title="Ändringar", description="En rad per ändring, den senaste sist.")
    ] = ()


class Training(Record, title="Utbildning"):
    """A training, dated or an open invitation."""

    id: Annotated[
        Identifier, Field(title="Id", description="Utbildningens fasta namn.", examples=["nord-training-2027"])
    ]
    kind: Annotated[TrainingKind, Field(title="Sort", description="open = öppen inbjudan, dated = med datum.")]
    status: Annotated[
        MeetingStatus, Field(title="Läge", description="planned = planerad, held = genomförd, cancelled = inställd.")
    ] = "planned"
    title: Annotated[
        Words, Field(title="Rubrik", description="Vad utbildningen heter.", examples=["Regional utbildning"])
    ]
    by: Annotated[
        Words, Field(title="Arrangör", description="Funktionen som håller i den.", examples=["Polisens kontaktcenter"])
    ]
    when: Annotated[When | None, Field(title="När", description="Krävs för en utbildning med datum.")] = None
    place: Annotated[Words | None, Field(title="Plats", description="Där den hålls.", examples=["polishuset"])] = None
    who: Annotated[
        Words | None, Field(title="För vem", description="Vilka som får komma.", examples=["jourer i regionen"])
    ] = None
    sign_up: Annotated[
        Words | None, Field(title="Anmälan", description="Hur man anmäler sig.", examples=["ring kontaktcentret"])
    ] = None
    source: Source
    added: Annotated[Day | None, Field(title="Inlagd", description="Dagen då den lades in här.")] = None
    changes: Annotated[tuple[Change, ...], Field(title="Ändringar", description="Den senaste sist.")] = ()
