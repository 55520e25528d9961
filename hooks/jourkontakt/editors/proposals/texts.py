"""The text of a proposal's pull request, or of the comment when there is no pull request.

All text from users goes through `escaped`, so that it cannot become markup, links, mentions or commands.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ...datafiles.problem import Problem
from ...diff import describe_changes
from ...diff.formats import as_markdown
from ...model import Contact
from ...model.directory import Directory
from ...model.fields import fields_of
from ...rules import RULES
from ...values.markdown import escaped, fitting
from ...values.text import capitalised, listing, shortened
from ..forms import Field
from .answers import Answers, PutRight, shown
from .edits import Plan

# The first line of a comment; the workflow uses it to find and replace its earlier comment.
MARKER = "<!-- jourkontakt-forslag -->"
_MAX_LISTED = 10
# A name of the data within a message: `”phone”`, `”note”`.
_FIELD_NAME = re.compile("”([a-z_]+)”")
_MAX_LENGTH = 500
# The characters that are left for what was put right.
_MAX_PUT_RIGHT = 4_000
_REVIEW = (
    "Någon annan än den som föreslog ändringen har ringt numret eller öppnat källan.",
    "Ingenting här handlar om ett enskilt ärende eller om en person som inte redan är offentlig.",
)
_LEFT = (
    "Det står kvar vid den gamla uppgiften. Stämmer det också för den nya, lägg till det i filen innan du godkänner."
)
_KEPT = (
    "Det skrevs om den gamla uppgiften och står kvar. Stämmer det inte för den nya, rätta i filen innan du godkänner."
)
_REVERT = "Blir det fel: öppna den här sidan igen och välj **Revert**. Då kommer de gamla raderna tillbaka som de var."


def pull_request(answers: Answers, number: int, old: Directory, new: Directory, planned: Plan) -> str:
    """The text of the pull request: what a reader notices, what was put right, new warnings, and a checklist."""
    known = {(problem.code, problem.message) for problem in old.warnings}
    added = [problem for problem in new.warnings if (problem.code, problem.message) not in known]
    parts = [as_markdown(describe_changes(old, new), new)]
    if answers.put_right:
        lines = [f"- {_escaped(_put_right(each))}\n" for each in answers.put_right]
        parts.append("### Det här skrevs om\n\n" + fitting(lines, _MAX_PUT_RIGHT))
    if added:
        parts.append("### Kontrollen varnar\n\n" + _list(map(_warning, added)))
    if planned.about_old:
        facts = _list(map(_escaped, planned.about_old))
        parts.append(
            f"### Gäller det här också den nya uppgiften?\n\n{facts}\n{_KEPT if planned.in_place else _LEFT}\n"
        )
    parts.append("### Innan du godkänner\n\n" + _list(answers.form.review or _REVIEW, "- [ ] ") + f"\n{_REVERT}\n")
    closes = f" Closes #{number}" if number else ""
    parts.append(f"Från formuläret ”{answers.form.name}”.{closes}\n")
    return "\n".join(parts)


def refusal(reasons: Iterable[str]) -> str:
    """The comment for a proposal that is refused."""
    listed = _list(_escaped(reason) for reason in reasons)
    return (
        f"{MARKER}\nFörslaget går inte att ta in än, och inget är ändrat.\n\n{listed}\n"
        "Rätta texten överst i ärendet: välj **Edit**, ändra under rubriken och spara. Då prövas förslaget igen.\n"
    )


def nothing(reason: str) -> str:
    """The comment for a proposal that changes nothing."""
    return f"{MARKER}\n{_escaped(reason)} Inget är ändrat.\n"


def broken(problems: Sequence[Problem]) -> str:
    """The comment when the data already has errors, so that no proposal can be tried."""
    listed = _list(_escaped(f"{problem.place} {problem.code}: {problem.message}") for problem in problems)
    why = "Förslaget kan inte prövas, eftersom det redan finns fel i uppgifterna. En redaktör rättar dem."
    return f"{MARKER}\n{why}\n\n{listed}"


def reasons(answers: Answers, problems: Sequence[Problem]) -> list[str]:
    """The errors that an edit causes, as sentences about the form's fields."""
    fields = {field.key: field for field in answers.form.fields if field.key}
    fields |= {"number": fields["value"]} if "value" in fields else {}
    errors = [problem for problem in problems if problem.severity == "error"]
    return [*dict.fromkeys(_reason(answers, problem, fields) for problem in errors)]


def _reason(answers: Answers, problem: Problem, fields: Mapping[str, Field]) -> str:
    # The form shows no line numbers, data fields or quotation marks, so the sentence does not mention them.
    subject = problem.subject
    field = fields.get(subject.field) if subject else None
    message = _FIELD_NAME.sub(lambda match: f"”{_in_form(match[1], fields)}”", problem.message).rstrip(".")
    if field is None or subject is None:
        return f"{capitalised(message)}."
    typed = answers[field.id]
    told = "" if typed in message else f" Du skrev {shown(typed)}."
    write = next((option.word for option in field.options if option.value == subject.write), subject.write)
    return f"{field.heading}: {message}.{f' Skriv: {write}' if write else told}"


def _in_form(name: str, fields: Mapping[str, Field]) -> str:
    """What the form or the site calls a field or value of the data: `phone` → `Telefon`, `note` → `Anmärkning`."""
    words = {option.value: option.word for field in fields.values() for option in field.options if option.value}
    titles = {own.name: own.doc.title for own in fields_of(Contact).values()}
    return words.get(name) or (fields[name].heading if name in fields else titles.get(name, name))


def _put_right(change: PutRight) -> str:
    """`Ny uppgift: ”0701740683” → 070-174 06 83`, and what was done about characters that are not seen."""
    done = f" ({listing(change.done)})" if change.done else ""
    return f"{change.heading}: {shown(change.typed)} → {shortened(change.written, 120)}{done}"


def _warning(problem: Problem) -> str:
    """What the check warns of, and what to do about it."""
    remedy = next((rule.help for rule in RULES if rule.code == problem.code), "")
    return f"{escaped(problem.message)} ({problem.code}). {escaped(remedy)}".rstrip()


def _list(items: Iterable[str], mark: str = "- ") -> str:
    """The items as a Markdown list of at most ten, then how many more there are."""
    lines = list(items)
    rest = [f"… och {len(lines) - _MAX_LISTED} till."] if len(lines) > _MAX_LISTED else []
    return "".join(f"{mark}{line}\n" for line in [*lines[:_MAX_LISTED], *rest])


def _escaped(text: str) -> str:
    return escaped(shortened(text, _MAX_LENGTH))
