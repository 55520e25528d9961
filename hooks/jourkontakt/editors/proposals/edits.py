"""Turn the answers of a form into edits: the values to replace and the lines to add in the data files."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from ...datafiles import edit
from ...datafiles.edit import Insertion
from ...datafiles.problem import Fix
from ...datafiles.reader import Mapping as YamlMapping
from ...datafiles.reader import Sequence, Text
from ...datafiles.reader.layout import quoted
from ...model import NationalNumber, Record
from ...model.directory import Directory
from ..forms import CHANGE, CONFIRM, KINDS, METHODS, NEW, REPORT, SAME_KIND, TICKED
from .answers import Answers, RefusedError
from .targets import AnyContact, check_region, find, is_same, shown, value_of

_MAX_LINES = 200
_NOUNS = {"phone": "telefonnummer", "mailbox": "brevlåda", "email": "e-postadress"}


class Edit(Struct, frozen=True):
    """A change of one data file, by path: a replacement or new lines."""

    file: str
    change: Fix | Insertion


class Plan(Struct, frozen=True):
    """The title of the pull request and its edits; without edits `reason` says why."""

    title: str
    edits: tuple[Edit, ...]
    reason: str = ""


def plan(directory: Directory, answers: Answers) -> Plan:
    """The edits that the answers ask for; raises `RefusedError` if they are unclear or do not match the data."""
    return _PLANS[answers.form](directory, answers)


def _change(directory: Directory, answers: Answers) -> Plan:
    target = find(directory, answers["post"])
    check_region(target, answers["region"])
    contact = target.contact(answers["value"])
    kind = "" if answers["kind"] == SAME_KIND else answers["kind"]
    wanted = {
        "number" if isinstance(contact, NationalNumber) else "value": answers["new_value"],
        "kind": KINDS.get(kind, kind),
        "source": answers["source"],
        "consent": answers["consent"],
    }
    noun = _NOUNS["phone" if isinstance(contact, NationalNumber) else contact.kind]
    changed = tuple(_replacements(contact, wanted))
    title = f"Ändra {noun}: {target.label}" if changed else f"Kontrollerad: {target.label}"
    return Plan(title, (*changed, *_check_edits(contact, answers)), "Uppgiften står redan så, och kontrollen också.")


def _report(directory: Directory, answers: Answers) -> Plan:
    if any(field.key and not answers[field.id] for field in REPORT.fields):
        thanks = "Tack. Formuläret säger inte allt om vad som ska stå i stället, så en redaktör ser efter."
        return Plan("", (), thanks)
    return _change(directory, answers)


def _new(directory: Directory, answers: Answers) -> Plan:
    target = find(directory, answers["post"])
    check_region(target, answers["region"])
    if isinstance(target.record, NationalNumber):
        raise RefusedError(f"Post: {target.label} är ett nummer för hela landet. Välj formuläret ”{CHANGE.name}”.")
    title, value = f"Ny kontakt: {target.label}", answers["new_value"]
    if any(is_same(value_of(contact), value) for contact in target.contacts):
        return Plan(title, (), f"{shown(value)} står redan för {target.label}. Välj formuläret ”{CONFIRM.name}”.")
    contact = {"kind": KINDS.get(answers["kind"], answers["kind"]), "value": value, "source": answers["source"]}
    consent = {"consent": answers["consent"]} if answers["consent"] else {}
    added = _appended(target.record, "contacts", {**contact, **consent, "verified": (_check_fields(answers),)})
    return Plan(title, (added,))


def _confirm(directory: Directory, answers: Answers) -> Plan:
    # By identity, so that a contact that is ticked twice gets one check.
    found: dict[int, tuple[str, AnyContact]] = {}
    reasons: list[str] = []
    for identifier, value in _ticked_lines(answers["contacts"]):
        try:
            target = find(directory, identifier)
            contact = target.contact(value)
            found[id(contact)] = target.label, contact
        except RefusedError as error:
            reasons += error.reasons
    if reasons:
        raise RefusedError(*dict.fromkeys(reasons))
    edits = tuple(edit for _, contact in found.values() for edit in _check_edits(contact, answers))
    labels = [label for label, _ in found.values()]
    title = f"Kontrollerad: {labels[0]}" if len(labels) == 1 else f"Kontrollerade: {len(labels)} uppgifter"
    return Plan(title, edits, "Kontrollen står redan där.")


def _ticked_lines(text: str) -> list[tuple[str, str]]:
    """The id and value of each line that is ticked or has no checkbox."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    matches = [(line, TICKED.fullmatch(line)) for line in lines[:_MAX_LINES]]
    if unreadable := [line for line, match in matches if match is None]:
        form = "- [x] nord-section-head · 010-567 89 00"
        raise RefusedError(f"Raden {shown(unreadable[0])} går inte att läsa. Så ser en rad ut: {form}.")
    ticked = [(match["id"], match["value"]) for _, match in matches if match and match["box"] != " "]
    if len(lines) > _MAX_LINES or not ticked:
        raise RefusedError("Ingen rad är ikryssad. Skriv x i rutan [x]." if not ticked else "Raderna är för många.")
    return ticked


def _replacements(contact: AnyContact, wanted: Mapping[str, str]) -> Iterator[Edit]:
    """Replaces values and adds a missing consent; a field left empty in the form is not changed."""
    node = _yaml_node(contact)
    for name, text in wanted.items():
        value = node[node.key(name)] if name in node else None
        if text and isinstance(value, Text) and value != text:
            yield Edit(node.source.name, value.replacement(quoted(text)))
        elif text and name == "consent" and value is None:
            yield Edit(node.source.name, edit.field_after(node, "source", name, text))


def _check_edits(contact: AnyContact, answers: Answers) -> Iterator[Edit]:
    """Appends the check to `verified`, unless an identical one is there."""
    check = _check_fields(answers)
    if tuple(check.values()) not in [(str(old.date), old.by, old.method) for old in contact.verified]:
        yield _appended(contact, "verified", check)


def _check_fields(answers: Answers) -> dict[str, str]:
    method = answers["method"]
    return {"date": answers["date"], "by": answers["by"], "method": METHODS.get(method, method)}


def _appended(record: Record, name: str, item: Mapping[str, edit.Fact]) -> Edit:
    """Appends `item` to the record's list `name`; creates the list if it is missing."""
    node = _yaml_node(record)
    existing = node[node.key(name)] if name in node else None
    if isinstance(existing, Sequence) and existing:
        return Edit(node.source.name, edit.at_end(existing, (item,)))
    return Edit(node.source.name, edit.at_end(node, {name: (item,)}))


def _yaml_node(record: Record) -> YamlMapping:
    assert record.node is not None
    return record.node


_PLANS = {CHANGE: _change, CONFIRM: _confirm, NEW: _new, REPORT: _report}
