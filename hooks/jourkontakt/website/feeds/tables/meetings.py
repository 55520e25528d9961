"""The table of meetings and trainings, one row for each region that lists it; without personal names.

Names would stay in the copies that people have taken, where nobody can remove them.
"""

from ....answers.meetings import Course, Promise, Scheduled, courses, promises, schedule
from ....model import Meeting, Region, Training, labels
from ....model.directory import Directory
from ....values.text import capitalised, listing
from .table import Cell, Table

_COLUMNS = (
    ("Polisregion", 13), ("När", 18), ("Sort", 28), ("Läge", 24), ("Rubrik", 32), ("Plats", 20), ("Jour", 26),
    ("Arrangör", 24), ("För vem", 26), ("Anmälan", 26), ("Deltagare", 30), ("Om mötet", 50), ("Mötet ledde till", 50),
    ("Svar på frågorna", 50), ("Åtaganden", 50), ("Ändringar", 40), ("Källa", 44), ("Inlagt", 12), ("Tid (EDTF)", 22),
    ("Id", 30),
)  # fmt: skip


def meetings(directory: Directory) -> Table:
    """The table of all meetings, coming ones first, and then all trainings."""
    promised = {promise.commitment.id: _promise(promise) for promise in promises(directory)}
    rows = [
        _of_meeting(item)
        | {
            "Svar på frågorna": "; ".join(_answers(directory, item.meeting)),
            "Åtaganden": "; ".join(promised[commitment.id] for commitment in item.meeting.commitments),
        }
        for item in schedule(directory)
    ]
    for region in directory.regions:
        rows += [_of_training(region, course) for course in courses([region], directory.today)]
    return Table.of("Möten och utbildningar", "moten.csv", _COLUMNS, rows, pinned=2)


def _of_meeting(item: Scheduled) -> dict[str, Cell]:
    meeting = item.meeting
    participants = dict.fromkeys(labels.PARTICIPANTS[each.role] for each in meeting.participants)
    return _of_either(item.region, meeting) | {
        "Sort": labels.MEETING_KINDS[meeting.kind],
        "Läge": item.tag,
        "Rubrik": meeting.title or "",
        "Jour": item.centre.name if item.centre else "",
        "Deltagare": listing(list(participants)),
        "Om mötet": meeting.about or "",
        "Mötet ledde till": "; ".join(meeting.outcomes),
    }


def _of_training(region: Region, course: Course) -> dict[str, Cell]:
    training = course.training
    is_open = training.when is None and course.state == "planned"
    return _of_either(region, training) | {
        "Sort": "Utbildning",
        "Läge": course.invitation if is_open else labels.TRAINING_STATUS[course.state],
        "Rubrik": training.title,
        "Arrangör": training.by,
        "För vem": training.who or "",
        "Anmälan": training.sign_up or "",
    }


def _of_either(region: Region, event: Meeting | Training) -> dict[str, Cell]:
    return {
        "Polisregion": region.name,
        "När": event.when.text if event.when else "öppen inbjudan",
        "Plats": event.place or "",
        "Ändringar": "; ".join(f"{change.on.text}: {change.what}" for change in event.changes),
        "Källa": event.source,
        "Inlagt": event.added.text if event.added else "",
        "Tid (EDTF)": event.when.edtf_level_1 if event.when else "",
        "Id": event.id,
    }


def _answers(directory: Directory, meeting: Meeting) -> list[str]:
    """Each answer after its question."""
    questions = {question.id: question.text for question in directory.questions}
    return [
        f"{questions[answer.question]} {answer.text or capitalised(labels.ANSWER_STATES[answer.state])}"
        for answer in meeting.answers
        if answer.question in questions
    ]


def _promise(promise: Promise) -> str:
    """Who promised what, and whether it is done."""
    commitment = promise.commitment
    return f"{commitment.who}: {commitment.what} ({promise.timing})"
