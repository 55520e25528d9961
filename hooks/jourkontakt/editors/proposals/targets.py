"""What a proposal is about: a post, a jour or a national number, found by its id, and a fact found by its value."""

from msgspec import Struct

from ...answers.chain import named
from ...datafiles.reader import Mapping, Text
from ...model import Centre, Contact, NationalNumber, Post, Region, labels
from ...model.directory import Directory
from ...values import phones
from ...values.spelling import nearest
from ...values.text import fold, listing
from .answers import RefusedError

Fact = Contact | NationalNumber
_SHOWN = 80


class Target(Struct, frozen=True):
    """Who or what can be reached, and the region it belongs to, if it belongs to one."""

    record: Post | Centre | NationalNumber
    region: Region | None

    @property
    def label(self) -> str:
        """`sektionschef, region Nord`, from the data alone."""
        if isinstance(self.record, Post):
            return f"{named(self.record)}, region {self.region.name}" if self.region else named(self.record)
        return self.record.name

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Its numbers and addresses."""
        return (self.record,) if isinstance(self.record, NationalNumber) else self.record.contacts

    def fact(self, value: str) -> Fact:
        """The number or address with this value, however its digits are grouped; refused unless there is one."""
        found = [fact for fact in self.facts if is_same(value_of(fact), value)]
        if len(found) == 1:
            return found[0]
        if found:
            raise RefusedError(f"{shown(value)} står två gånger för {self.label}. Ändra i filen i stället.")
        there = listing([value_of(fact) for fact in self.facts]) or f"ingenting ({labels.MISSING})"
        raise RefusedError(f"{shown(value)} står inte för {self.label}. Där står nu {there}.")


def find(directory: Directory, identifier: str) -> Target:
    """The post, national number or jour with this id; refused with the nearest id when there is none."""
    for region in directory.regions:
        for post in region.posts:
            if post.id == identifier:
                return Target(post, region)
    if number := directory.number_by_id.get(identifier):
        return Target(number, None)
    if centre := directory.centre_by_id.get(identifier):
        return Target(centre, directory.region_by_id[centre.region])
    known = (*directory.post_by_id, *directory.number_by_id, *directory.centre_by_id)
    close = nearest(identifier, known)
    cure = f" Närmast är ”{close}”." if close else ""
    raise RefusedError(f"Post: {shown(identifier)} finns inte.{cure}")


def check_region(target: Target, region: str) -> None:
    """Refuse a proposal that names another region than its post's, since one of the two is wrong."""
    own = target.region
    if own and region and fold(region.removeprefix("Region ")) not in (own.id, fold(own.name)):
        raise RefusedError(f"Polisregion: {target.record.id} hör till {own.name}, inte till {shown(region)}.")


def value_of(fact: Fact) -> str:
    """The number or address as the reader sees it."""
    return fact.number if isinstance(fact, NationalNumber) else fact.value


def node_of(fact: Post | Fact | Centre) -> Mapping:
    """Where the record stands in its file."""
    if fact.node is None:
        raise LookupError("the record was not read from a file")
    return fact.node


def text_of(node: Mapping, name: str) -> Text:
    """A single value in the file."""
    value = node[node.key(name)]
    if not isinstance(value, Text):
        raise LookupError(f"{name} holds no single value")
    return value


def is_same(value: str, other: str) -> bool:
    """Whether both are the same address, or the same number however its digits are grouped."""
    if value == other:
        return True
    if "@" in value:
        return value.casefold() == other.casefold()
    digits = phones.national(value)
    return bool(digits) and digits == phones.national(other) and not set(other) - set("0123456789+ ()-–")


def shown(text: str) -> str:
    """What somebody wrote, within quotes and cut to a length that fits in a sentence."""
    return f"”{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"
