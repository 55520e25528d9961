"""Read the answers of a form by what each field takes, and say what was put right.

What has one reading is taken. What has none or several is asked about, in the words of the form.
"""

import re
from collections.abc import Mapping

from ...answers.succession import is_same
from ...model.directory import Directory
from ...values.errors import InvalidValueError
from ...values.text import fold, listing
from ..forms import CHANGE, KINDS, REPORT, SAME_KIND, Field, Form
from . import kinds
from .answers import Answers, PutRight, RefusedError, shown
from .cleaning import bare, cleaned, refuse_unreadable
from .kinds import Reading
from .lines import known, read_lines
from .posts import NoPostError, identify
from .targets import find, value_of

_QUERY = re.compile(r"\?[^\s()<>]*")
_WORDS = {kind: word for word, kind in KINDS.items()}


def understood(directory: Directory, answers: Answers) -> Answers:
    """The answers as values of the data, and what was put right; raises `RefusedError` with all that is unclear."""
    form, given, put_right = answers.form, dict(answers.given), [*answers.put_right]
    reasons: list[str] = []
    is_placed = True
    is_read = not (form is REPORT and answers.is_incomplete)
    for field in form.fields:
        if field.takes in ("post", "post_or_role") and not is_placed:
            # A post in words could be in any region.
            continue
        try:
            given[field.id], changed = _answer(directory, field, given, is_read=is_read)
            put_right += changed
        except RefusedError as error:
            reasons += error.reasons
            is_placed = is_placed and field.takes != "region"
    if reasons:
        raise RefusedError(*reasons)
    if is_read and given.get("new_value") and not _is_there(directory, given):
        given["kind"], changed = _kind(form, given)
        put_right += changed
    return Answers(form, given, (*put_right,))


def _is_there(directory: Directory, given: Mapping[str, str]) -> bool:
    """Whether the post already has the new value, whose kind is thus known."""
    if given.get("kind"):
        return False
    return any(is_same(value_of(contact), given["new_value"]) for contact in find(directory, given["post"]).contacts)


def _answer(
    directory: Directory, field: Field, given: Mapping[str, str], *, is_read: bool
) -> tuple[str, list[PutRight]]:
    typed = given[field.id]
    if field.takes == "lines":
        lines = read_lines(directory, typed) if typed else []
        found = [PutRight(field.heading, each.typed, each.written, each.done) for each in lines if each.is_put_right]
        return _required(field, "\n".join(each.written for each in lines)), found
    seen = cleaned(typed)
    text = seen.text if any(map(str.isalnum, seen.text)) else ""
    if seen.text and not text and not field.required:
        return "", [PutRight(field.heading, seen.text, "inget svar", seen.done)]
    if not is_read or not _required(field, text) or field.takes == "unused":
        return text, []
    try:
        refuse_unreadable(text)
        reading = _read(directory, field, text, given.get("region", ""))
    except InvalidValueError as problem:
        raise RefusedError(_reason(field, text, problem)) from None
    if reading.written == typed:
        return reading.value, []
    told = _without_queries(text, reading.written) if field.takes == "web" else text
    return reading.value, [PutRight(field.heading, told, reading.written, seen.done)]


def _without_queries(text: str, page: str) -> str:
    """The text without what follows a question mark, unless the page has it: it may say who got the link."""
    return _QUERY.sub(lambda query: query[0] if query[0] in page else "?…", text)


def _required(field: Field, text: str) -> str:
    if field.required and not text:
        raise RefusedError(f"{field.heading}: fältet är tomt.")
    if not field.several_lines and "\n" in text:
        raise RefusedError(f"{field.heading}: svaret ska stå på en enda rad.")
    return text


def _reason(field: Field, text: str, problem: InvalidValueError) -> str:
    typed = "" if text in str(problem) else f" Du skrev {shown(text)}."
    return f"{field.heading}: {str(problem).rstrip('.')}.{typed}"


def _read(directory: Directory, field: Field, text: str, region: str) -> Reading:
    match field.takes:
        case "region":
            return kinds.region(text)
        case "post" | "post_or_role":
            return _post(directory, field, bare(text), region)
        case "meeting":
            ids = {fold(meeting.id): meeting.id for _, meeting in directory.meetings}
            found = ids.get(fold(text), bare(text))
            return Reading(found, found)
        case "contact":
            # The data says what stands there now; a new value has to be right.
            return kinds.contact(text) if field.key else Reading(known(text), known(text))
        case "web":
            return kinds.page(text)
        case "date":
            return kinds.when(directory, text, field.key)
        case "choice":
            return kinds.choice(text, field.options)
        case "name":
            return kinds.name(text, field.key)
    return kinds.prose(text)


def _post(directory: Directory, field: Field, text: str, region: str) -> Reading:
    try:
        found = identify(directory, text, region if region in directory.region_by_id else "")
    except NoPostError as problem:
        if field.takes == "post":
            raise
        return Reading(problem.role, text)
    return Reading(found, found)


def _kind(form: Form, given: Mapping[str, str]) -> tuple[str, list[PutRight]]:
    """The kind of the new value: the one chosen, or else the one that the value shows if it differs from the old."""
    kind, new, old = given.get("kind", ""), given["new_value"], given.get("value", "")
    headings = {field.id: field.heading for field in form.fields}
    is_number = "@" not in new
    if is_number == ((kind == "phone") if kind else "@" not in old):
        return kind, []
    words = listing([word for each, word in _WORDS.items() if (each == "phone") == is_number], "eller")
    what = f"{shown(new)} är {'ett telefonnummer' if is_number else 'en mejladress'}"
    if kind:
        remedy = f"Skriv {words}, eller rätta ”{headings['new_value']}”"
        raise RefusedError(f"{headings['kind']}: här står {_WORDS[kind]}, men {what}. {remedy}.")
    if is_number:
        return "phone", [PutRight(headings.get("kind", "Sort"), SAME_KIND, words)]
    if "kind" in headings:
        raise RefusedError(f"{headings['kind']}: {what}. Skriv {words}.")
    raise RefusedError(f"{headings['new_value']}: {what}. Välj formuläret ”{CHANGE.name}”, där sorten går att välja.")
