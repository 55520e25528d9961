"""The call chain: whom to call in a region for an errand, in order, with the reason for each step and each omission.

Every chain ends in a number that always answers. Posts that cannot be reached are in `skipped` with the reason.
"""

from collections.abc import Iterator

from msgspec import Struct

from ..model import Centre, Contact, Errand, Holder, NationalNumber, Post, Region, labels
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.dates import age_in_words
from ..values.phones import dialled
from ..values.text import capitalised
from .current import current_contacts, current_holder
from .trust import Trust, is_stale, last_check, trust_in


class Way(Struct, frozen=True):
    """A current number or address, with the link that calls or writes to it."""

    fact: Contact | NationalNumber
    href: str
    trust: Trust
    note: str = ""
    hours: str = ""

    @property
    def kind(self) -> str:
        """`phone`, `mailbox` (a function's address) or `email` (a person's)."""
        return "phone" if isinstance(self.fact, NationalNumber) else self.fact.kind

    @property
    def text(self) -> str:
        """The number or address as the editor wrote it."""
        return self.fact.number if isinstance(self.fact, NationalNumber) else self.fact.value

    @property
    def is_phone(self) -> bool:
        """Whether it is a telephone number."""
        return self.kind == "phone"


class Entry(Struct, frozen=True):
    """A post that can be reached, in its own right or as a deputy, and its holder."""

    post: Post
    holder: Holder | None
    ways: tuple[Way, ...]
    reason: str


class Step(Struct, frozen=True):
    """One step of the chain: the entries of one role or, as the last step, a national number with the words to say."""

    reason: str
    ways: tuple[Way, ...]
    entries: tuple[Entry, ...] = ()
    role: str = ""
    number: NationalNumber | None = None
    say: str = ""


class Skipped(Struct, frozen=True):
    """A post, or a whole role, that the chain skips, and why."""

    id: str
    label: str
    reason: str


class Chain(Struct, frozen=True):
    """The answer to "whom do I call" in one region for one errand."""

    region: Region
    errand: Errand
    steps: tuple[Step, ...]
    skipped: tuple[Skipped, ...]

    @property
    def final(self) -> Step:
        """The last step, whose number always answers."""
        return self.steps[-1]

    @property
    def first_number(self) -> Way:
        """The first telephone number in the chain."""
        return next(way for step in self.steps for way in step.ways if way.is_phone)

    @property
    def say(self) -> str:
        """The words to say to the final number, with the region's name inserted."""
        return self.final.say


def chain(directory: Directory, region: Region, errand: Errand, municipality: Municipality | None = None) -> Chain:
    """The chain: one step for each of the errand's roles, in its order, then the number that always answers.

    With a municipality, only the posts that cover it are included. Raises `KeyError` if the errand's final number
    does not exist (a rule rejects such data earlier).
    """
    candidates = directory.posts_for(region, municipality)
    used: set[str] = set()
    steps: list[Step] = []
    skipped: list[Skipped] = []
    for role in errand.roles:
        posts = [post for post in candidates if post.role == role]
        if not posts:
            skipped.append(Skipped(role, capitalised(labels.ROLES[role]), "ingen sådan post är inlagd"))
        entries: list[Entry] = []
        for post in posts:
            entry, omissions = _reach(directory, post, used)
            skipped += omissions
            if entry:
                used.add(entry.post.id)
                entries.append(entry)
        if entries:
            reached = tuple(way for entry in entries for way in entry.ways)
            steps.append(Step(" ".join(entry.reason for entry in entries), reached, tuple(entries), role))
    steps.append(_final(directory, region, errand, direct=bool(steps)))
    return Chain(region, errand, tuple(steps), tuple(_unique(skipped, used)))


def chains(directory: Directory, region: Region, municipality: Municipality | None = None) -> tuple[Chain, ...]:
    """The chains of the region, or of a municipality in it, for every errand in the file's order."""
    return tuple(chain(directory, region, errand, municipality) for errand in directory.errands)


def _reach(directory: Directory, post: Post, used: set[str]) -> tuple[Entry | None, list[Skipped]]:
    """The post, or the first in its line of deputies, that can be reached; and the posts skipped before it."""
    omissions: list[Skipped] = []
    seen: set[str] = set()
    current: Post | None = post
    while current is not None and current.id not in seen:
        seen.add(current.id)
        if current.id in used:
            return None, omissions
        if reached := ways(directory, current):
            holder = current_holder(current, directory.today)
            return Entry(current, holder, reached, _reason(directory, current, post, holder, reached)), omissions
        omissions.append(Skipped(current.id, label(current), _omission(directory, current)))
        current = directory.post_by_id.get(current.deputy or "") if current.status == "vacant" else None
    return None, omissions


def _unique(skipped: list[Skipped], used: set[str]) -> Iterator[Skipped]:
    """Each skipped post once, leaving out those that are used in a step."""
    seen: set[str] = set(used)
    for omission in skipped:
        if omission.id not in seen:
            seen.add(omission.id)
            yield omission


def label(post: Post) -> str:
    """The role in words as a heading, with the post's area if it has one."""
    return capitalised(named(post))


def named(post: Post) -> str:
    """The role in words inside a sentence, with the post's area if it has one."""
    role = labels.ROLES[post.role]
    return f"{role} ({post.area})" if post.area else role


def ways(directory: Directory, owner: Post | Centre) -> tuple[Way, ...]:
    """How the post or centre can be reached today: numbers first, then addresses, each in the file's order."""
    contacts = sorted(current_contacts(owner, directory.today), key=lambda contact: contact.kind != "phone")
    return tuple(way(directory, contact) for contact in contacts)


def way(directory: Directory, fact: Contact | NationalNumber) -> Way:
    """The contact or national number with its link, trust, note and hours."""
    trust = trust_in(fact, directory.today, directory.site.stale_after_months)
    hours = fact.hours.text if fact.hours else ""
    if isinstance(fact, NationalNumber):
        return Way(fact, f"tel:{dialled(fact.number)}", trust, fact.expect or "", hours)
    href = f"tel:{dialled(fact.value)}" if fact.kind == "phone" else f"mailto:{fact.value}"
    as_of = f", uppgift från {fact.hours.as_of.words}" if fact.hours else ""
    return Way(fact, href, trust, fact.note or "", f"{hours}{as_of}")


def _reason(directory: Directory, post: Post, requested: Post, holder: Holder | None, reached: tuple[Way, ...]) -> str:
    """Why this post is called: whether it stands in for another, what is known of it, and how old that is."""
    parts = []
    if post.id != requested.id:
        parts.append(f"Svarar i stället för {labels.ROLES_DEFINITE[requested.role]} så länge den posten är vakant.")
    elif post.status == "unknown":
        parts.append("Vem som har posten: uppgift saknas.")
    elif post.role == "contact_centre":
        parts.append("Kontaktcentret har en egen väg in.")
    else:
        parts.append(f"Tillsatt sedan {holder.since.words}." if holder and holder.since else "Posten är tillsatt.")
    if not any(way.is_phone for way in reached):
        parts.append("Har adress men inget eget nummer.")
    parts += _age(directory, reached)
    return " ".join(parts)


def _age(directory: Directory, reached: tuple[Way, ...]) -> list[str]:
    """A sentence with the age of the newest check of these numbers and addresses, if it is stale."""
    newest = last_check(check for way in reached for check in way.fact.verified)
    if newest and is_stale(newest.date, directory.today, directory.site.stale_after_months):
        return [f"Senast kontrollerad {age_in_words(newest.date.last, directory.today)}."]
    return []


def _omission(directory: Directory, post: Post) -> str:
    if post.status == "vacant":
        since = f" sedan {post.since.words}" if post.since else ""
        deputy = directory.post_by_id.get(post.deputy or "")
        stand_in = f"ersättare: {named(deputy)}" if deputy else "ingen ersättare inlagd"
        return f"vakant{since}, {stand_in}"
    if post.contacts:
        ends = [contact.until for contact in post.contacts if contact.until]
        last = max(ends, key=lambda when: when.last, default=None)
        return f"kontakten gällde till {last.words}" if last else "kontakten gäller inte än"
    return labels.MISSING if post.status == "unknown" else "tillsatt, men inget nummer är publicerat"


def _final(directory: Directory, region: Region, errand: Errand, *, direct: bool) -> Step:
    number = directory.number_by_id[errand.final]
    hours = f"{capitalised(number.hours.text)}. " if number.hours else "Dygnet runt. " if number.always else ""
    opening = "Svarar ingen ovanför, ring hit. " if direct else ""
    reason = f"{opening}{hours}{number.expect or ''}".strip() or f"Ring {number.purpose}."
    say = errand.say.replace("{region}", region.name)
    return Step(reason, (way(directory, number),), number=number, say=say)
