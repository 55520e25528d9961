"""The text of a proposal's pull request, and of the comment where there is none.

Everything that strangers wrote goes through `escaped`, so that it is shown as written and does nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from ...datafiles.problem import Problem
from ...diff import describe_changes
from ...diff.formats import as_markdown
from ...model.directory import Directory
from ...values.markdown import escaped
from ...values.text import capitalised, shortened
from ..forms import Form

# The first line of a comment, by which the workflow finds its own comment to replace it.
MARKER = "<!-- jourkontakt-forslag -->"
_MOST = 10
_LONGEST = 500
_REVIEW = (
    "Någon annan än den som föreslog ändringen har ringt numret eller öppnat källan.",
    "Ingenting här handlar om ett enskilt ärende eller om en person som inte redan är offentlig.",
)
_REVERT = "Blir det fel: öppna den här sidan igen och välj **Revert**. Då kommer de gamla raderna tillbaka som de var."


def pull_request(form: Form, number: int, old: Directory, new: Directory) -> str:
    """The text of the pull request: what a reader notices, new warnings, and what a reviewer does."""
    known = {(problem.code, problem.message) for problem in old.warnings}
    fresh = [problem for problem in new.warnings if (problem.code, problem.message) not in known]
    parts = [as_markdown(describe_changes(old, new), new)]
    if fresh:
        parts.append("### Kontrollen varnar\n\n" + _list(f"{escaped(p.message)} ({p.code})" for p in fresh))
    parts.append("### Innan du godkänner\n\n" + _list(_REVIEW, "- [ ] ") + f"\n{_REVERT}\n")
    closes = f" Closes #{number}" if number else ""
    parts.append(f"Från formuläret ”{form.name}”.{closes}\n")
    return "\n".join(parts)


def refusal(reasons: Iterable[str]) -> str:
    """The comment for a proposal that cannot be taken in."""
    listed = _list(_escaped(reason) for reason in reasons)
    return (
        f"{MARKER}\nFörslaget går inte att ta in än, och inget är ändrat.\n\n{listed}\n"
        "Rätta texten överst i ärendet: välj **Edit**, ändra under rubriken och spara. Då prövas förslaget igen.\n"
    )


def nothing(reason: str) -> str:
    """The comment for a proposal that changes nothing."""
    return f"{MARKER}\n{_escaped(reason)} Inget är ändrat.\n"


def broken(problems: Sequence[Problem]) -> str:
    """The comment where the data were broken before."""
    listed = _list(_escaped(f"{problem.place} {problem.code}: {problem.message}") for problem in problems)
    why = "Förslaget kan inte prövas, eftersom det redan finns fel i uppgifterna. En redaktör rättar dem."
    return f"{MARKER}\n{why}\n\n{listed}"


def reasons(form: Form, problems: Sequence[Problem]) -> list[str]:
    """The errors that an edit brought, as sentences about the form's fields."""
    headings = {field.key: field.heading for field in form.fields if field.key}
    headings["number"] = headings.get("value", "")
    return [_reason(problem, headings) for problem in problems if problem.severity == "error"]


def _reason(problem: Problem, headings: Mapping[str, str]) -> str:
    # The form shows neither lines nor names of fields nor quotation marks, so the sentence has none of them.
    subject = problem.subject
    where = headings.get(subject.field, "") if subject else ""
    cure = subject.write if subject and where else ""
    text = f"{where}: {problem.message}" if where else capitalised(problem.message)
    return f"{text.rstrip('.')}.{f' Skriv: {cure}' if cure else ''}"


def _list(items: Iterable[str], mark: str = "- ") -> str:
    """The items, each on its line, at most ten of them."""
    lines = list(items)
    rest = [f"… och {len(lines) - _MOST} till."] if len(lines) > _MOST else []
    return "".join(f"{mark}{line}\n" for line in [*lines[:_MOST], *rest])


def _escaped(text: str) -> str:
    return escaped(shortened(text, _LONGEST))
