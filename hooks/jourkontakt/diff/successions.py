"""A contact that ends and another that is added at the same post or centre, told in one sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Contact
from . import contacts, names
from .differences import Difference
from .sentence import Sentence, make_sentence

_NEW = {"phone": "nytt nummer", "mailbox": "ny brevlåda", "email": "ny mejladress"}


class Succession(NamedTuple):
    """The new last day of one contact, and the other one that was added."""

    ended: Difference
    added: Difference


def successions(found: Sequence[Difference]) -> Iterator[Succession]:
    """Each contact that ends, with one that was added to the same owner and begins later: of its kind, if any is."""
    added = contacts.added_by_owner(found)
    for ended in filter(_ends, found):
        candidates = added[id(ended.trail[-2].new)]
        later = [difference for difference in candidates if _follows(difference.new, ended)]
        later.sort(key=lambda difference: difference.new.kind != ended.record.kind)
        if later:
            candidates.remove(later[0])
            yield Succession(ended, later[0])


def _ends(difference: Difference) -> bool:
    """Whether a contact gets a last day, or an earlier one."""
    is_last_day = isinstance(difference.record, Contact) and difference.field == "until" and difference.new is not None
    return is_last_day and (difference.old is None or difference.new.last < difference.old.last)


def _follows(contact: Contact, ended: Difference) -> bool:
    begins = contact.since.first if contact.since else ended.after.today
    return bool(ended.new.last < begins)


def describe_succession(succession: Succession) -> Sentence:
    """`Sektionschefen får nytt nummer: 070-174 06 91 (förut 070-174 06 10, till 23 november 2026).`"""
    ended, added = succession
    old, new = ended.record, added.new
    # A person's address must not be republished.
    before = "en mejladress" if old.kind == "email" else old.value
    if old.kind not in (new.kind, "email"):
        before = contacts.with_noun(old)
    owner, today = added.record, added.after.today
    new_value = f"{_NEW[new.kind]}: {new.value}{contacts.when_shown(owner, new, today)}"
    text = f"{names.owner(added)} får {new_value} (förut {before}, till {ended.new.words})."
    return make_sentence(added, text, kind=contacts.kind_of_new(owner, new, today))
