"""From the text of an issue form to a pull request, without a server: `propose(issue, data, today)`.

`answers` finds the form's fields in the text, `readings` reads each by what it takes, `targets` finds the records they
name, the plans decide what changes, and `edits` makes the edits. The edited files are loaded and checked as usual, and
`texts` words the result. Nothing here writes a file or runs a command.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from msgspec import Struct

from ...datafiles.edit import Insertion, apply
from ...datafiles.problem import DataError, Fix
from ...load import DataFolder
from ...model.directory import Directory
from ..forms import CHANGE, CONFIRM, HOLDER, MEETING, NEW, REPORT
from . import contact_plans, holder_plans, meeting_plans, texts
from .answers import Answers, Issue, RefusedError, read_answers, read_event
from .edits import Plan
from .readings import understood

_PLANS = {
    CHANGE: contact_plans.change,
    CONFIRM: contact_plans.confirm,
    NEW: contact_plans.new,
    REPORT: contact_plans.report,
    HOLDER: holder_plans.plan,
    MEETING: meeting_plans.plan,
}


class Outcome(Struct, frozen=True):
    """The result for an issue: changed files with the pull request's title and text, or only a comment."""

    refused: bool = False
    comment: str = ""
    title: str = ""
    text: str = ""
    files: Mapping[str, bytes] = {}


def propose(issue: Issue, data: Path, today: date) -> Outcome:
    """The outcome of the issue's proposal, tried on the data folder.

    `today` decides which contacts are in force and which dates are in the future; dates in the files are the form's.
    """
    try:
        typed = read_answers(issue.body)
        folder = DataFolder(data, today)
        old = folder.load()
        return _outcome(issue, folder, old, understood(old, typed))
    except RefusedError as error:
        return Outcome(refused=True, comment=texts.refusal(error.reasons))
    except DataError as error:
        return Outcome(refused=True, comment=texts.broken(error.problems))


def _outcome(issue: Issue, folder: DataFolder, old: Directory, answers: Answers) -> Outcome:
    planned = _PLANS[answers.form](old, answers)
    if not planned.edits:
        return Outcome(comment=texts.nothing(planned.reason))
    names = dict.fromkeys(edit.file for edit in planned.edits)
    edited = {name: _edited(folder.files[name] or b"", name, planned) for name in names}
    try:
        new = folder.load(edited)
    except DataError as error:
        raise RefusedError(*texts.reasons(answers, error.problems)) from None
    files = {PurePosixPath(name).name: raw for name, raw in edited.items()}
    text = texts.pull_request(answers, issue.number, old, new, planned)
    return Outcome(title=planned.title, text=text, files=files)


def _edited(raw: bytes, name: str, planned: Plan) -> bytes:
    changes = [edit.change for edit in planned.edits if edit.file == name]
    fixes = [change for change in changes if isinstance(change, Fix)]
    return apply(raw, fixes, [change for change in changes if isinstance(change, Insertion)])


__all__ = ["Issue", "Outcome", "propose", "read_event"]
