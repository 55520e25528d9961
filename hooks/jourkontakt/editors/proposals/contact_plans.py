"""What the forms about numbers and addresses ask for: a change, a confirmation, a new one, a report of an error."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain, count

from ...answers.succession import has_ended, is_same, last_day
from ...datafiles.edit import Fact
from ...model import Contact, NationalNumber, labels
from ...model.directory import Directory
from ...model.fields import field_of
from ...values import dates
from ...values.dates import PartialDate
from ...values.errors import InvalidValueError
from ...values.text import capitalised
from ..forms import CHANGE, CONFIRM, NEW
from . import edits
from .answers import Answers, RefusedError, shown
from .edits import Edit, Plan
from .lines import parts
from .targets import AnyContact, Target, ended_in_words, find, value_of

_NOUNS = {"phone": "telefonnummer", "mailbox": "brevlåda", "email": "mejladress"}


def change(directory: Directory, answers: Answers) -> Plan:
    """The old contact ended and the new one after it, or a correction in place."""
    target = find(directory, answers["post"])
    begins, value = _date_of_check(directory, answers), answers["new_value"]
    same = [fact for fact in target.lasting(directory.today) if is_same(value_of(fact), value)]
    old = target.contact(answers["value"], directory.today, or_ended=bool(same))
    there = next((fact for fact in same if fact is old), next(iter(same), None))
    if begins and there is not old:
        _refuse_unless_later(old, begins, directory.today)
    about_old, in_place = tuple(_about(old, answers)) if there is None else (), True
    if there is not None:
        end = _ended(old, begins) if begins and there is not old else ()
        changed = [*end, *edits.replacements(there, _wanted(there, answers))]
        found = [*changed, *edits.new_check(there, _check(answers))]
    elif begins and isinstance(old, Contact) and last_day(old, begins):
        changed = found = [*_succeeded(target, old, begins, answers)]
        in_place = False
    else:
        changed = [*edits.replacements(old, _wanted(old, answers))]
        found = [*changed, *edits.only_check(old, _check(answers))]
    noun = _NOUNS["phone" if isinstance(old, NationalNumber) else old.kind]
    title = f"Ändra {noun}: {target.label}" if changed else f"Kontrollerad: {target.label}"
    return Plan(title, tuple(found), "Uppgiften står redan så, och kontrollen också.", about_old, in_place)


def report(directory: Directory, answers: Answers) -> Plan:
    """The change that the report asks for; nothing unless it says what is right."""
    if answers.is_incomplete:
        thanks = "Tack. Formuläret säger inte allt om vad som ska stå i stället, så en redaktör ser efter."
        return Plan("", (), thanks)
    return change(directory, answers)


def new(directory: Directory, answers: Answers) -> Plan:
    """A new contact, with a new post if the region has none with the role."""
    if answers["post"] in labels.ROLES:
        return _new_post(directory, answers)
    target = find(directory, answers["post"])
    if isinstance(target.record, NationalNumber):
        raise RefusedError(f"Post: {target.label} är ett nummer för hela landet. Välj formuläret ”{CHANGE.name}”.")
    begins, lasting = _date_of_check(directory, answers), target.lasting(directory.today)
    title, value = f"Ny kontakt: {target.label}", answers["new_value"]
    if any(is_same(value_of(contact), value) for contact in lasting):
        return Plan(title, (), f"{shown(value)} står redan för {target.label}. Välj formuläret ”{CONFIRM.name}”.")
    # After one that has ended, the new one needs its first day, or both would seem to have held at once.
    follows = len(lasting) < len(target.contacts)
    contact = _contact(answers, begins if follows else None, answers["kind"])
    return Plan(title, (edits.appended(target.record, "contacts", contact),))


def _new_post(directory: Directory, answers: Answers) -> Plan:
    """A post of the role, about whose holder nothing is known, with its contact."""
    role, region = answers["post"], directory.region_by_id.get(answers["region"])
    if region is None:
        raise RefusedError("Polisregion: en post hör till en region. Skriv vilken.")
    _date_of_check(directory, answers)
    start = f"{region.id}-{role.replace('_', '-')}"
    numbered = (f"{start}-{number}" for number in count(2))
    titles = Counter(post.title for post in directory.post_by_id.values() if post.role == role)
    post: dict[str, Fact] = {
        "id": next(each for each in chain([start], numbered) if each not in directory.post_by_id),
        "role": role,
        # The title that most regions use.
        "title": titles.most_common(1)[0][0] if titles else capitalised(labels.ROLES[role]),
        "status": "unknown",
        "contacts": (_contact(answers, None, answers["kind"]),),
    }
    title = f"Ny post: {labels.ROLES[role]}, polisregion {region.name}"
    return Plan(title, (edits.appended(region, "posts", post, ("id", "name", "notice")),))


def confirm(directory: Directory, answers: Answers) -> Plan:
    """A check of each contact that is ticked."""
    _date_of_check(directory, answers)
    # By identity, so that a contact that is ticked twice gets one check.
    found: dict[int, tuple[str, AnyContact]] = {}
    reasons: list[str] = []
    for identifier, value in map(parts, answers["contacts"].split("\n")):
        try:
            target = find(directory, identifier)
            contact = target.contact(value, directory.today)
            if isinstance(contact, Contact) and has_ended(contact, directory.today):
                again = f"Gäller den igen, välj formuläret ”{NEW.name}”."
                raise RefusedError(f"{shown(value)} gällde till {ended_in_words(contact)} för {target.label}. {again}")
            found[id(contact)] = target.label, contact
        except RefusedError as error:
            reasons += error.reasons
    if reasons:
        raise RefusedError(*dict.fromkeys(reasons))
    added = tuple(edit for _, contact in found.values() for edit in edits.new_check(contact, _check(answers)))
    labels = [label for label, _ in found.values()]
    title = f"Kontrollerad: {labels[0]}" if len(labels) == 1 else f"Kontrollerade: {len(labels)} uppgifter"
    return Plan(title, added, "Kontrollen står redan där.")


def _date_of_check(directory: Directory, answers: Answers) -> PartialDate | None:
    """When the check was made; None if that is no date, which the file's own check refuses. Never after today."""
    try:
        when = dates.parse(answers["date"])
    except InvalidValueError:
        return None
    if when.is_ahead(directory.today):
        raise RefusedError(f"Kontrollerad: {when.words} har inte varit än. Skriv dagen då uppgiften kontrollerades.")
    return when


def _wanted(contact: AnyContact, answers: Answers) -> dict[str, str]:
    """The values that the form gives to the contact's fields."""
    return {
        "number" if isinstance(contact, NationalNumber) else "value": answers["new_value"],
        "kind": answers["kind"],
        "source": answers["source"],
        "consent": answers["consent"],
    }


def _succeeded(target: Target, old: Contact, begins: PartialDate, answers: Answers) -> Iterator[Edit]:
    """The old contact is ended, and the new one follows it."""
    assert not isinstance(target.record, NationalNumber)
    yield from _ended(old, begins)
    yield edits.put_after(target.record, old, _contact(answers, begins, answers["kind"] or old.kind))


def _refuse_unless_later(old: AnyContact, begins: PartialDate, today: date) -> None:
    """Raise `RefusedError` if the old value was checked later than the new one, or may have begun later."""
    known = [(check.date, "kontrollerades") for check in old.verified if check.date.first > begins.first]
    since = old.since if isinstance(old, Contact) else None
    if since and not begins.has_days and begins.first <= since.first <= min(begins.last, today):
        known.append((since, "gäller från"))
    for when, what in known:
        earlier = "är tidigare" if begins.is_before(when) else "kan vara tidigare"
        raise RefusedError(
            f"Kontrollerad: {value_of(old)} {what} {when.words}, och {begins.words} {earlier}. "
            "Skriv dagen då den nya uppgiften kontrollerades."
        )


def _ended(old: AnyContact, begins: PartialDate) -> Iterator[Edit]:
    """The last day of the old contact; raises `RefusedError` if it never held, so that it has none."""
    assert isinstance(old, Contact)
    last = last_day(old, begins)
    if last is None:
        raise RefusedError(f"{value_of(old)} gällde inte före {begins.words}. Ta bort kontakten i filen i stället.")
    yield from edits.ended(old, last)


def _contact(answers: Answers, begins: PartialDate | None, kind: str) -> dict[str, Fact]:
    """A new contact with the form's facts and only the form's check; with its first day, if one is given."""
    since = {"since": begins.beginning} if begins else {}
    consent = {"consent": answers["consent"]} if answers["consent"] else {}
    value = {"kind": kind, "value": answers["new_value"]}
    return {**value, **since, "source": answers["source"], **consent, "verified": (_check(answers),)}


def _about(old: AnyContact, answers: Answers) -> Iterator[str]:
    """What else the file says of the old value, each with its title: `Telefontider: ”vardagar 09–15”`."""
    known = {
        "note": getattr(old, "note", None),
        "expect": getattr(old, "expect", None),
        "hours": old.hours.text if old.hours else None,
        "consent": None if answers["consent"] else getattr(old, "consent", None),
    }
    for name, text in known.items():
        if text:
            yield f"{field_of(type(old), name).doc.title}: ”{text}”"


def _check(answers: Answers) -> dict[str, str]:
    return {name: answers[name] for name in ("date", "by", "method")}
