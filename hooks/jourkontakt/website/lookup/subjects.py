"""Words that name no place: what they are answered with, and the numbers that only the page of numbers shows."""

from collections.abc import Iterator

from ...answers.ways import way
from ...model import Subject, labels
from ...model.directory import Directory
from .areas import national
from .base import when_to_call
from .contents import Hit, Line


def numbers(directory: Directory) -> Iterator[Hit]:
    """A hit for each number for the whole country that is not on every page."""
    for entry in directory.national_numbers:
        if not entry.is_front:
            place, called = when_to_call(entry), national(entry, way(directory, entry).href)
            yield Hit("number", entry.id, entry.name, place, entry.address, names=(entry.number,), number=called)


def lines(directory: Directory) -> Iterator[Line]:
    """What to answer to the words of subjects, and to the names and words of numbers."""
    for subject in directory.names.subjects:
        yield Line(subject.words, subject.say, subject.number or "", *_more(directory, subject))
    for entry in directory.national_numbers:
        yield Line((entry.name, *entry.words), number=entry.id)


def _more(directory: Directory, subject: Subject) -> tuple[str, str]:
    """The address that says more than the sentence, and the name of its page; empty if there is none."""
    if subject.page:
        return f"{subject.page}/", labels.SUBJECT_PAGES[subject.page]
    if subject.source:
        return f"nummer/#{subject.anchor}", "Andra nummer"
    return "", ""
