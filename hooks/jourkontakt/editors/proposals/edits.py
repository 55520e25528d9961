"""From answers to edits: the few characters and lines that change, in which file, and for whom."""

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from ...datafiles import edit
from ...datafiles.edit import Insertion
from ...datafiles.problem import Fix
from ...datafiles.reader import Mapping as Fields
from ...datafiles.reader import Sequence as Items
from ...datafiles.reader.layout import quoted
from ...model import NationalNumber
from ...model.directory import Directory
from ..forms import CHANGE, CONFIRM, KINDS, METHODS, NEW, REPORT, SAME_KIND, Form
from .answers import Answers, RefusedError
from .targets import Fact, Target, check_region, find, is_same, node_of, shown, text_of, value_of

_TICKED = re.compile(r"(?:[-*] \[(?P<box>[ xX])\] +)?(?P<id>\S+) +· +(?P<value>.+)")
_MOST_LINES = 200
_NOUNS = {"phone": "telefonnummer", "mailbox": "brevlåda", "email": "e-postadress"}


class Edit(Struct, frozen=True):
    """A change of one data file, by its path: a replacement or new lines."""

    file: str
    how: Fix | Insertion


class Plan(Struct, frozen=True):
    """The title of the pull request and its edits; without edits `reason` says why."""

    title: str
    edits: tuple[Edit, ...]
    reason: str = ""


def plan(directory: Directory, answers: Answers) -> Plan:
    """What the answers ask for; raises `RefusedError` when it cannot be told what they mean."""
    return _PLANS[answers.form](directory, answers)


def _change(directory: Directory, answers: Answers) -> Plan:
    target = find(directory, answers["post"])
    check_region(target, answers["region"])
    fact = target.fact(answers["value"])
    kind = "" if answers["kind"] == SAME_KIND else answers["kind"]
    wanted = {
        "number" if isinstance(fact, NationalNumber) else "value": answers["new_value"],
        "kind": KINDS.get(kind, kind),
        "source": answers["source"],
    }
    noun = _NOUNS["phone" if isinstance(fact, NationalNumber) else fact.kind]
    changed = (*_replaced(fact, wanted), *_consent(fact, answers["consent"]))
    title = f"Ändra {noun}: {target.label}" if changed else f"Kontrollerad: {target.label}"
    return Plan(title, (*changed, *_checked(fact, answers)), "Uppgiften står redan så, och kontrollen också.")


def _report(directory: Directory, answers: Answers) -> Plan:
    missing = [field.id for field in REPORT.fields if field.key and not answers[field.id]]
    if missing:
        thanks = "Tack. Formuläret säger inte allt om vad som ska stå i stället, så en redaktör ser efter."
        return Plan("", (), thanks)
    return _change(directory, answers)


def _new(directory: Directory, answers: Answers) -> Plan:
    target = find(directory, answers["post"])
    check_region(target, answers["region"])
    if isinstance(target.record, NationalNumber):
        raise RefusedError(f"Post: {target.label} är ett nummer för hela landet. Välj formuläret ”{CHANGE.name}”.")
    title, value = f"Ny kontakt: {target.label}", answers["new_value"]
    if any(is_same(value_of(fact), value) for fact in target.facts):
        return Plan(title, (), f"{shown(value)} står redan för {target.label}. Välj formuläret ”{CONFIRM.name}”.")
    consent = {"consent": answers["consent"]} if answers["consent"] else {}
    contact: dict[str, edit.Fact] = {
        "kind": KINDS.get(answers["kind"], answers["kind"]),
        "value": value,
        "source": answers["source"],
        **consent,
        "verified": (_check(answers),),
    }
    node = node_of(target.record)
    return Plan(title, (Edit(node.source.name, _at_end(node, "contacts", contact)),))


def _confirm(directory: Directory, answers: Answers) -> Plan:
    found: dict[int, tuple[Target, Fact]] = {}
    reasons: list[str] = []
    for identifier, value in _ticked(answers["contacts"]):
        try:
            target = find(directory, identifier)
            fact = target.fact(value)
            found[id(fact)] = target, fact
        except RefusedError as error:
            reasons += error.reasons
    if reasons:
        raise RefusedError(*dict.fromkeys(reasons))
    edits = tuple(edit for _, fact in found.values() for edit in _checked(fact, answers))
    labels = [target.label for target, _ in found.values()]
    title = f"Kontrollerad: {labels[0]}" if len(labels) == 1 else f"Kontrollerade: {len(labels)} uppgifter"
    return Plan(title, edits, "Kontrollen står redan där.")


def _ticked(text: str) -> Iterator[tuple[str, str]]:
    """Id and value of each line that is ticked off, or that has no box to tick."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    matches = [(line, _TICKED.fullmatch(line)) for line in lines[:_MOST_LINES]]
    if unreadable := [line for line, match in matches if match is None]:
        form = "- [x] nord-section-head · 010-567 89 00"
        raise RefusedError(f"Raden {shown(unreadable[0])} går inte att läsa. Så ser en rad ut: {form}.")
    ticked = [(match["id"], match["value"]) for _, match in matches if match and match["box"] != " "]
    if len(lines) > _MOST_LINES or not ticked:
        raise RefusedError("Ingen rad är ikryssad. Skriv x i rutan [x]." if not ticked else "Raderna är för många.")
    yield from ticked


def _replaced(fact: Fact, wanted: Mapping[str, str]) -> Iterator[Edit]:
    """The values that become others; what is left empty stays."""
    node = node_of(fact)
    for name, text in wanted.items():
        if text and name in node and (value := text_of(node, name)) != text:
            yield Edit(node.source.name, value.replacement(quoted(text)))


def _consent(fact: Fact, text: str) -> Iterator[Edit]:
    node = node_of(fact)
    if text and "consent" not in node:
        yield Edit(node.source.name, edit.field_after(node, "source", "consent", text))
    else:
        yield from _replaced(fact, {"consent": text})


def _checked(fact: Fact, answers: Answers) -> Iterator[Edit]:
    """One more check, last in the list; none when that very check is there."""
    check, node = _check(answers), node_of(fact)
    there = [(str(one.on), one.by, one.method) for one in fact.verified]
    if (check["on"], check["by"], check["method"]) not in there:
        yield Edit(node.source.name, _at_end(node, "verified", check))


def _check(answers: Answers) -> dict[str, str]:
    method = answers["method"]
    return {"on": answers["on"], "by": answers["by"], "method": METHODS.get(method, method)}


def _at_end(node: Fields, name: str, item: Mapping[str, edit.Fact]) -> Insertion:
    """The item last in the list of that name, which is made where there is none."""
    there = node.get(node.key(name)) if name in node else None
    if isinstance(there, Items) and there:
        return edit.at_end(there, (item,))
    return edit.at_end(node, {name: (item,)})


_PLANS: dict[Form, Callable[[Directory, Answers], Plan]] = {
    CHANGE: _change,
    CONFIRM: _confirm,
    NEW: _new,
    REPORT: _report,
}
