"""Telephone numbers: standard format, an assigned series, and the right kind of number in each place."""

from collections.abc import Iterator

from ..answers.succession import has_ended
from ..answers.trust import identity
from ..model import Centre, Contact, Post, Region, walk
from ..model.directory import Directory
from ..values import phones
from ..values.errors import InvalidValueError
from .checks import coincide, on_line, repeated
from .rule import Finding, Rule, error, warning

# A number is compared with so many earlier posts that have it, since hostile data could hold any number of them.
_MOST_COMPARED = 100


def _spelling(code: str, help: str) -> Rule:
    """The rule for one of the faults that `phones.check` reports."""

    def check(directory: Directory) -> Iterator[Finding]:
        for record, field, number in walk.phones(directory):
            # E02 reports an address in the wrong kind of contact; a national number has no kind.
            if "@" in number and isinstance(record, Contact):
                continue
            try:
                phones.check(number)
            except InvalidValueError as problem:
                if problem.code == code:
                    yield Finding(record, field, str(problem), problem.write)

    return error(code, help)(check)


numbers_have_no_letters = _spelling(
    "T01", "Numret har en bokstav som ser ut som en siffra. Skriv en nolla för O och en etta för l."
)
numbers_have_only_digits = _spelling(
    "T02", "I numret står något som inte hör dit. Skriv bara numret här, och resten i ”note”."
)
numbers_are_long_enough = _spelling(
    "T03",
    "Numret är för kort, saknar riktnummer eller är inget kortnummer. Jämför med källan, och ring innan du sparar.",
)
numbers_are_short_enough = _spelling(
    "T04", "Numret är för långt, eller har en nolla efter riktnumret. Jämför med källan, och ring det innan du sparar."
)
numbers_are_in_the_standard_format = _spelling(
    "T05", "Numret är rätt men skrivs på ett annat sätt: riktnummer, bindestreck och grupper, som 010-567 89 00."
)


@error("T06", "Numret ligger inte i någon nummerserie som används i Sverige. Jämför siffrorna med källan.")
def numbers_are_in_an_assigned_series(directory: Directory) -> Iterator[Finding]:
    for record, field, number in walk.phones(directory):
        if phones.spelling(phones.national(number)) and not phones.is_assigned(number):
            yield Finding(record, field, f"numret {number} finns inte i någon svensk nummerserie")


@error("T07", "Numret är ett av dem som är avsatta för påhittade exempel, och når ingen. Skriv det riktiga numret.")
def real_data_has_no_fiction_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, number in walk.phones(directory):
        if phones.is_fiction(number) and not directory.site.example:
            yield Finding(record, field, f"{number} är avsatt för påhittade exempel och når ingen")


@error("T08", "Exempeldata får bara ha nummer mellan 070-174 06 05 och 070-174 06 99, så att ingens telefon ringer.")
def example_data_has_only_fiction_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, number in walk.phones(directory):
        harmless = phones.is_fiction(number) or phones.is_short(number) or not phones.is_assigned(number)
        if directory.site.example and not harmless:
            yield Finding(record, field, f"{number} kan vara någons nummer, och det här är exempeldata")


@error(
    "T09",
    "Ett mobilnummer kan vara någons eget. Skriv i ”consent” var det står att det får visas, eller ta bort numret.",
)
def mobile_numbers_have_consent(directory: Directory) -> Iterator[Finding]:
    for contact in walk.contacts(directory):
        personal = contact.kind == "phone" and phones.is_mobile(contact.value) and not phones.is_fiction(contact.value)
        if personal and not contact.consent and not directory.site.example:
            message = f"{contact.value} är ett mobilnummer och kan vara någons eget. Fältet ”consent” saknas"
            yield Finding(contact, "value", message)


@error(
    "T10",
    "Numret är känt som gammalt: 0200-21 20 19 var Brottsofferjourens nummer före 116 006. Skriv det nya eller ta "
    "bort det.",
)
def outdated_numbers_are_replaced(directory: Directory) -> Iterator[Finding]:
    used = {number.number for number in directory.national_numbers}
    for record, field, number in walk.phones(directory):
        if new := phones.STALE_NUMBERS.get(phones.national(number)):
            police = any(contact is record for _, post in walk.posts(directory) for contact in post.contacts)
            write = "" if police or new in used else new
            yield Finding(record, field, f"{number} är ett gammalt nummer, som har ersatts av {new}", write)


@warning("T16", "Numret har fått en efterträdare, till exempel 116 016 efter 020-50 50 50. Skriv hellre det nya.")
def older_numbers_are_pointed_out(directory: Directory) -> Iterator[Finding]:
    for record, field, number in walk.phones(directory):
        is_past = isinstance(record, Contact) and has_ended(record, directory.today)
        if not is_past and (new := phones.OLDER_NUMBERS.get(phones.national(number))):
            yield Finding(record, field, f"{number} är ett äldre nummer. Det nya är {new}")


@error(
    "T11",
    "112 är till för fara för liv och får inte stå som kontakt till en post eller en jour. Skriv ett annat nummer.",
)
def danger_numbers_are_not_contacts(directory: Directory) -> Iterator[Finding]:
    danger = {phones.national(number.number) for number in directory.national_numbers if number.danger}
    for contact in walk.contacts(directory):
        if contact.kind == "phone" and phones.national(contact.value) in danger:
            yield Finding(contact, "value", f"{contact.value} är bara till för fara för liv")


@warning("T12", "Ett nationellt nummer står som direktnummer till en post, men det visas ändå sist. Ta bort kontakten.")
def a_direct_number_is_not_a_national_one(directory: Directory) -> Iterator[Finding]:
    national = {phones.national(number.number) for number in directory.national_numbers if not number.danger}
    for _, post in walk.posts(directory):
        for contact in post.contacts:
            is_direct = contact.kind == "phone" and post.role != "contact_centre"
            is_national = is_direct and phones.national(contact.value) in national
            if is_national and not has_ended(contact, directory.today):
                yield Finding(contact, "value", f"{contact.value} är ett nummer för hela landet, inget direktnummer")


@warning(
    "T13",
    "Samma nummer står på två poster, så att den ena kan ha fått fel. Jämför med källan. Är det meningen, till exempel "
    "en gemensam växel, skriv ”shared: true” på kontakten.",
)
def posts_share_a_number_only_if_meant(directory: Directory) -> Iterator[Finding]:
    standing: dict[str, list[tuple[Region, Post, Contact]]] = {}
    for region, post in walk.posts(directory):
        for contact in post.contacts:
            is_direct = contact.kind == "phone" and not phones.is_short(contact.value)
            if is_direct and not has_ended(contact, directory.today):
                earlier = standing.setdefault(identity(contact), [])
                same = (
                    each for each in earlier[:_MOST_COMPARED] if each[1] is not post and _coincide(each[2], contact)
                )
                if not contact.shared and (found := next(same, None)):
                    where = f" i polisregion {found[0].name}" if found[0] is not region else ""
                    message = f"{contact.value} står också för ”{found[1].title}”{where}{on_line(found[2])}"
                    yield Finding(contact, "value", f"{message}. Är det meningen, skriv ”shared: true”")
                earlier.append((region, post, contact))


@warning(
    "T14",
    "Samma nummer eller adress står två gånger på ett ställe, för samma tid. Ta bort den ena kontakten, eller skriv "
    "när var och en gäller (since, until).",
)
def contacts_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for owner in _owners(directory):
        # A contact that has ended may stand beside its successor.
        current = [contact for contact in owner.contacts if not has_ended(contact, directory.today)]
        for contact, other in repeated(current, identity):
            if _coincide(contact, other):
                yield Finding(contact, "value", f"{contact.value} står redan bland kontakterna här")


@warning(
    "T17", "Raden ”shared” säger att flera har samma nummer eller adress, men ingen annan har det nu. Ta bort raden."
)
def shared_numbers_are_shared(directory: Directory) -> Iterator[Finding]:
    owners: dict[str, set[str]] = {}
    contacts = [
        (owner.id, contact)
        for owner in _owners(directory)
        for contact in owner.contacts
        if not has_ended(contact, directory.today)
    ]
    for owner, contact in contacts:
        owners.setdefault(_dialled_or_written(contact), set()).add(owner)
    for _, contact in contacts:
        if contact.shared and len(owners[_dialled_or_written(contact)]) == 1:
            message = "”shared” säger att flera har samma kontakt, men ingen annan har den. Ta bort raden"
            yield Finding(contact, "shared", message)


def _owners(directory: Directory) -> list[Post | Centre]:
    return [*(post for _, post in walk.posts(directory)), *directory.centres]


def _dialled_or_written(contact: Contact) -> str:
    return phones.national(contact.value) if contact.kind == "phone" else contact.value.casefold()


def _coincide(one: Contact, other: Contact) -> bool:
    return coincide((one.since, one.until), (other.since, other.until))
