"""How a post or a centre can be reached today, and what a post is called in words."""

from msgspec import Struct

from ..model import Centre, Contact, NationalNumber, Post, labels
from ..model.choices import ContactKind
from ..model.directory import Directory
from ..values.phones import dialled
from ..values.text import capitalised
from .current import current_contacts
from .trust import Trust, identity, trust_in


class Way(Struct, frozen=True):
    """A current number or address, with the link that calls or writes to it."""

    fact: Contact | NationalNumber
    href: str
    trust: Trust
    note: str = ""
    hours: str = ""

    @property
    def kind(self) -> ContactKind:
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


def ways(directory: Directory, owner: Post | Centre) -> tuple[Way, ...]:
    """How the post or centre can be reached today: numbers first, then addresses, each once and in the file's order."""
    contacts = sorted(current_contacts(owner, directory.today), key=lambda contact: contact.kind != "phone")
    unique = {identity(contact): contact for contact in reversed(contacts)}
    return tuple(way(directory, contact) for contact in contacts if unique[identity(contact)] is contact)


def way(directory: Directory, fact: Contact | NationalNumber) -> Way:
    """The contact or national number with its link, trust, note and hours."""
    trust = trust_in(directory, fact)
    hours = fact.hours.text if fact.hours else ""
    if isinstance(fact, NationalNumber):
        return Way(fact, f"tel:{dialled(fact.number)}", trust, fact.expect or "", hours)
    # A percent sign in an address would begin an encoded character.
    written_to = fact.value.replace("%", "%25")
    href = f"tel:{dialled(fact.value, fact.note or '')}" if fact.kind == "phone" else f"mailto:{written_to}"
    as_of = f", uppgift från {fact.hours.as_of.words}" if fact.hours else ""
    return Way(fact, href, trust, fact.note or "", f"{hours}{as_of}")


def label(post: Post, area: str | None = None) -> str:
    """The role in words as a heading, with the post's area, or the one given, if it is not empty."""
    return capitalised(named(post, area))


def named(post: Post, area: str | None = None) -> str:
    """The role in words inside a sentence, with the post's area, or the one given, if it is not empty."""
    return _with_area(labels.ROLES[post.role], post.area_in_words if area is None else area)


def named_definitely(post: Post) -> str:
    """The role in words, in the definite form, with the post's area if it has one."""
    return _with_area(labels.ROLES_DEFINITE[post.role], post.area_in_words)


def _with_area(role: str, area: str) -> str:
    return f"{role} ({area})" if area else role
