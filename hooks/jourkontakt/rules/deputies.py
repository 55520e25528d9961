"""Deputies: who answers for a vacant post, or while a holder is on leave, exists and can be reached."""

from collections.abc import Iterator
from datetime import date

from ..answers.current import current_absence, current_contacts, current_status, stand_in
from ..model import Absence, Post, Region, walk
from ..model.directory import Directory
from ..values.spelling import nearest
from ..values.text import listing
from .checks import coincide
from .rule import Finding, error, warning


@error("H01", "Ersättaren finns inte. ”deputy” ska vara id för en annan post i samma region.")
def deputies_exist(directory: Directory) -> Iterator[Finding]:
    for region, post, record, deputy in _deputies(directory):
        if deputy not in directory.post_by_id:
            message = f"det finns ingen post med id ”{deputy}”"
            others = [other.id for other in region.posts if other is not post]
            if 0 < len(others) < 8:
                message += f". Andra poster i regionen är {listing(others)}"
            yield Finding(record, "deputy", message, _suggested(directory, region, post, deputy))


@error(
    "P04",
    "Bara en vakant post har ersättare på egen rad. Är innehavaren borta en tid, skriv ersättaren under ”absent”. "
    "Annars ta bort raden, eller skriv status ”vacant”.",
)
def only_a_vacant_post_has_a_deputy(directory: Directory) -> Iterator[Finding]:
    for post in walk.records(directory, Post):
        if post.deputy and post.status != "vacant":
            message = "posten är inte vakant. Är innehavaren borta en tid, skriv ersättaren under ”absent” med ”until”"
            yield Finding(post, "deputy", message)


@error("P23", "En vakant post har ingen som kan vara frånvarande. Skriv ersättaren i ”deputy” på posten i stället.")
def a_vacant_post_has_no_absence(directory: Directory) -> Iterator[Finding]:
    for post in walk.records(directory, Post):
        if post.absent and post.status == "vacant":
            message = "posten är vakant, så ingen är frånvarande. Ta bort ”absent”"
            write = f" och skriv ”deputy: {post.absent.deputy}” på posten" if post.absent.deputy else ""
            yield Finding(post, "absent", message + write)


@error(
    "P05",
    "Ersättarna pekar på varandra runt i en ring, eller en post på sig själv. Byt den ena mot någon som går att nå.",
)
def deputies_form_no_cycle(directory: Directory) -> Iterator[Finding]:
    named = {post.id: (record, deputy) for _, post, record, deputy in _deputies(directory)}
    visited: set[str] = set()
    for post in walk.records(directory, Post):
        # Each post is visited once in all, so that long lines of deputies take linear time.
        path: list[str] = []
        current = post.id
        while current in named and current not in visited:
            visited.add(current)
            path.append(current)
            current = named[current][1]
        if current in path:
            cycle = path[path.index(current) :]
            periods = [(record.since, getattr(record, "until", None)) for record, _ in (named[id] for id in cycle)]
            message = f"ersättarna går runt i en ring: {', '.join(cycle)} och tillbaka"
            if len(cycle) == 1 or coincide(*periods):
                message = message if len(cycle) > 1 else "posten är sin egen ersättare"
                yield Finding(named[current][0], "deputy", message)


@warning("P06", "Ersättaren finns i en annan region. Stämmer det kan det stå kvar, annars välj en post i samma region.")
def deputies_work_in_the_same_region(directory: Directory) -> Iterator[Finding]:
    for region, _, record, deputy in _deputies(directory):
        if directory.region_by_post.get(deputy, region) is not region:
            yield Finding(record, "deputy", f"ersättaren ”{deputy}” hör till en annan region än {region.name}")


@warning(
    "P07",
    "Ersättaren är vakant, borta eller utan kontakt, så att ringkedjan hoppar över posten. Lägg till en kontakt där, "
    "eller välj en annan.",
)
def deputies_can_be_reached(directory: Directory) -> Iterator[Finding]:
    for _, _, record, name in _deputies(directory):
        deputy = directory.post_by_id.get(name)
        begins = record.since.first if record.since else directory.today
        day = max(directory.today, begins)
        if deputy is None or _is_over(record, day) or current_contacts(deputy, day) or stand_in(deputy, day):
            continue
        if current_status(deputy, day) == "vacant":
            why = "är själv vakant"
        elif current_absence(deputy, day):
            why = "är själv frånvarande"
        else:
            why = "har ingen kontakt som gäller då" if deputy.contacts else "har ingen kontakt"
        yield Finding(record, "deputy", f"ersättaren ”{deputy.id}” {why}")


@warning(
    "P24",
    "Innehavaren är borta en tid, och ingen ersättare är inlagd, så att ringkedjan hoppar över posten. Skriv ”deputy”, "
    "id för den post som svarar under tiden.",
)
def absences_have_a_deputy(directory: Directory) -> Iterator[Finding]:
    for absence in walk.records(directory, Absence):
        if not absence.deputy and not _is_over(absence, directory.today):
            message = f"ingen ersättare är inlagd till och med {absence.until.words}. Skriv ”deputy”"
            yield Finding(absence, "deputy", message)


@warning(
    "A07",
    "Innehavaren är tillbaka enligt datumet, och frånvaron visas inte längre. Ta bort ”absent”, eller rätta ”until”.",
)
def absences_still_hold(directory: Directory) -> Iterator[Finding]:
    for absence in walk.records(directory, Absence):
        if _is_over(absence, directory.today):
            message = f"frånvaron gällde till {absence.until.words} och visas inte längre"
            yield Finding(absence, "until", message)


def _deputies(directory: Directory) -> Iterator[tuple[Region, Post, Post | Absence, str]]:
    """Each deputy named for a vacant post or an absence: the region, the post, the record that names it, its id."""
    for region, post in walk.posts(directory):
        for record in (post.absent, post):
            if record and record.deputy:
                yield region, post, record, record.deputy


def _is_over(record: Post | Absence, day: date) -> bool:
    return isinstance(record, Absence) and record.until.is_over(day)


def _suggested(directory: Directory, region: Region, post: Post, name: str) -> str:
    """The id that was probably meant, if that post can be a deputy without other changes."""
    others = [other.id for other in region.posts if other is not post]
    likely = directory.post_by_id.get(nearest(name, others, cutoff=0.85))
    can_stand_in = likely is not None and likely.status != "vacant" and likely.contacts
    return likely.id if likely is not None and can_stand_in else ""
