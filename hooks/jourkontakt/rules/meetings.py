"""Meetings and trainings: status, time, results, changes and answers are consistent."""

from collections.abc import Iterator
from operator import attrgetter

from ..answers.gaps import events
from ..model import Answer, Meeting, Training
from ..model.directory import Directory
from ..model.labels import ANSWER_STATES, MEETING_STATUS, REGIONS
from ..model.walk import gatherings, meetings, records
from .checks import out_of_order, repeated
from .rule import Finding, error, warning


@error(
    "O01",
    "Ett möte som är planerat eller inställt kan inte ha utfall, åtaganden eller svar. Ta bort dem, eller ändra "
    "status.",
)
def only_held_meetings_have_results(directory: Directory) -> Iterator[Finding]:
    for meeting in records(directory, Meeting):
        if meeting.status == "held":
            continue
        answered = any(answer.state == "answered" for answer in meeting.answers)
        results = {"outcomes": meeting.outcomes, "commitments": meeting.commitments, "answers": answered}
        for field, present in results.items():
            if present:
                status = MEETING_STATUS[meeting.status].lower()
                yield Finding(meeting, field, f"mötet är {status} men har ”{field}”, som hör till genomförda")


@error(
    "O02",
    "Den senaste ändringen säger ett annat läge än mötets status, så att kalendrar visar fel. Rätta den som är fel.",
)
def the_last_change_matches_the_status(directory: Directory) -> Iterator[Finding]:
    for gathering in gatherings(directory):
        states = [change for change in gathering.changes if change.status]
        if states and states[-1].status != gathering.status:
            message = f"läget är ”{gathering.status}”, men den senaste ändringen säger ”{states[-1].status}”"
            yield Finding(gathering, "status" if "status" in (gathering.node or ()) else "id", message)


@error("O03", "Ett möte som har hållits kan inte ställas in efteråt. Rätta status eller ändringen.")
def held_meetings_are_not_cancelled(directory: Directory) -> Iterator[Finding]:
    for gathering in gatherings(directory):
        held = [change for change in gathering.changes if change.status == "held"]
        if gathering.status == "cancelled" and held:
            yield Finding(held[0], "status", "mötet är inställt, men enligt den här ändringen har det hållits")


@error("O04", "Ändringarna står i fel ordning, eller före dagen då mötet lades in. Den senaste står sist.")
def changes_are_in_order(directory: Directory) -> Iterator[Finding]:
    for gathering in gatherings(directory):
        for earlier, later in out_of_order(gathering.changes, lambda change: change.on):
            yield Finding(later, "on", f"ändringen {later.on.words} står efter den {earlier.on.words}")
        if gathering.changes and gathering.added and gathering.changes[0].on.is_before(gathering.added):
            message = f"ändringen är gjord innan mötet lades in, {gathering.added.words}"
            yield Finding(gathering.changes[0], "on", message)


@error(
    "O13",
    "Under ”was” står den tid som gällde före ändringen, och det ska vara en dag. Utan dag fanns mötet inte i någon "
    "kalender: ta då bort ”was”.",
)
def a_former_time_is_another_day(directory: Directory) -> Iterator[Finding]:
    for gathering in gatherings(directory):
        for change in gathering.changes:
            if change.was and not change.was.has_days:
                yield Finding(change, "was", f"”{change.was}” är ingen bestämd dag")
        if gathering.changes and (was := gathering.changes[-1].was) and was == gathering.when:
            yield Finding(gathering.changes[-1], "was", f"{was.words} är tiden nu, inte den som gällde förut")


@error("O05", "Ett åtagande kan inte vara klart eller ska vara klart före mötet där det gavs. Rätta datumet.")
def commitments_follow_their_meeting(directory: Directory) -> Iterator[Finding]:
    for meeting in records(directory, Meeting):
        for commitment in meeting.commitments:
            for field, when in (("due", commitment.due), ("done", commitment.done)):
                if when and when.is_before(meeting.when):
                    yield Finding(commitment, field, f"{when.words} är före mötet, {meeting.when.words}")


@error(
    "O06",
    "En utbildning med datum (dated) behöver ”when”, och en öppen inbjudan (open) har inget. Rätta ”kind” eller "
    "”when”.",
)
def dated_trainings_have_a_time(directory: Directory) -> Iterator[Finding]:
    for training in records(directory, Training):
        if training.kind == "dated" and training.when is None:
            yield Finding(training, "kind", "utbildningen har datum (dated), men ”when” saknas")
        if training.kind == "open" and training.when is not None:
            yield Finding(training, "when", "en öppen inbjudan (open) har inget datum")


@warning(
    "O07",
    "Ett lokalt möte hör till en jour, och ett nationellt gör det inte. Lägg till eller ta bort ”centre”, eller rätta "
    "”kind”.",
)
def local_meetings_have_a_centre(directory: Directory) -> Iterator[Finding]:
    for meeting in records(directory, Meeting):
        if meeting.kind == "local" and not meeting.centre:
            yield Finding(meeting, "kind", "mötet är lokalt (local), men jouren (centre) saknas")
        if meeting.kind == "national" and meeting.centre:
            yield Finding(meeting, "centre", "mötet är nationellt (national), och sådana hör inte till en jour")


@warning("O08", "Jouren som mötet hör till ligger i en annan region. Flytta mötet, eller rätta ”centre”.")
def meetings_are_in_their_centres_region(directory: Directory) -> Iterator[Finding]:
    for region, meeting in meetings(directory):
        centre = directory.centre_by_id.get(meeting.centre or "")
        if centre and centre.region != region.id:
            home = REGIONS[centre.region]
            message = f"{centre.name} ligger i polisregion {home}, men mötet står under polisregion {region.name}"
            yield Finding(meeting, "centre", message)


@warning(
    "O09",
    "Två möten i samma region har samma sort, dag och tid, troligen efter en kopiering. Ta bort det ena eller rätta "
    "dagen.",
)
def meetings_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        dated = (meeting for meeting in region.meetings if meeting.when.has_days)
        for meeting, other in repeated(dated, lambda meeting: (meeting.when.text, meeting.kind, meeting.centre)):
            yield Finding(meeting, "when", f"mötet ”{other.id}” har samma sort och tid")


@warning("O10", "Det som är genomfört (held) kan inte ligga i framtiden. Skriv status ”planned”, eller rätta dagen.")
def what_was_held_lies_behind(directory: Directory) -> Iterator[Finding]:
    for gathering in gatherings(directory):
        if gathering.status == "held" and gathering.when and gathering.when.is_ahead(directory.today):
            yield Finding(gathering, "when", f"{gathering.when.words} har inte varit än, men läget är genomfört (held)")


@warning(
    "O11",
    "Tiden är förbi, men ingen har skrivit om det blev av. Skriv status ”held” eller ”cancelled”, och vad mötet "
    "ledde till.",
)
def what_was_planned_gets_an_outcome(directory: Directory) -> Iterator[Finding]:
    for gap in events(directory):
        if gap.kind == "passed" and gap.when:
            yield Finding(gap.record, gap.field, f"planerat {gap.when.words}, men vi vet inte om det blev av")


@warning("O12", "Åtagandet skulle ha varit klart. Skriv ”done” om det är klart, annars fråga den som lovade.")
def commitments_are_kept(directory: Directory) -> Iterator[Finding]:
    for gap in events(directory):
        if gap.kind == "late" and gap.when:
            message = f"åtagandet skulle vara klart {gap.when.words} men står som inte klart"
            yield Finding(gap.record, gap.field, message)


@error("B01", "Frågan är besvarad (answered), men svaret saknas. Lägg till ”text”, eller skriv vad som annars gäller.")
def answered_questions_have_text(directory: Directory) -> Iterator[Finding]:
    for answer in records(directory, Answer):
        if answer.state == "answered" and not answer.text:
            yield Finding(answer, "state", "frågan är besvarad (answered), men svaret (text) saknas")


@error("B02", "Ett svar finns, men läget säger något annat. Skriv ”answered”, eller ta bort texten.")
def unanswered_questions_have_no_text(directory: Directory) -> Iterator[Finding]:
    for answer in records(directory, Answer):
        if answer.state != "answered" and answer.text:
            message = f"här finns ett svar, men läget är {ANSWER_STATES[answer.state]} ({answer.state})"
            yield Finding(answer, "state", message)


@error("B03", "Samma fråga har två svar från ett möte. Ta bort det ena, eller rätta frågans id.")
def a_question_is_answered_once(directory: Directory) -> Iterator[Finding]:
    for meeting in records(directory, Meeting):
        for answer, _ in repeated(meeting.answers, attrgetter("question")):
            yield Finding(answer, "question", f"frågan ”{answer.question}” har redan ett svar från det här mötet")
