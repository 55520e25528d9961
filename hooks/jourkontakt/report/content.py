"""The content of the report as plain values, worded for the reader, so that HTML and PDF say the same.

Every `source` is the number of an entry in the report's list of sources, or 0.
"""

from msgspec import Struct

from ..values.dates import PartialDate
from ..values.text import listing


class Missing(Struct, frozen=True):
    """What the same regions lack: their names, the same in words (`Alla 7 polisregioner`), and what is missing."""

    regions: tuple[str, ...]
    where: str
    what: tuple[str, ...]


class Coverage(Struct, frozen=True):
    """How many regions the police group has visited, each state of visits with its regions, and the commitments.

    `finding` says in a few sentences how many regions are visited and what is known of the others.
    """

    visited: int
    finding: str
    states: tuple[tuple[str, str], ...]
    commitments: str


class Way(Struct, frozen=True):
    """A number or address: as written, as dialled, how it was checked (`state` as in `trust`), and a note."""

    text: str
    href: str
    is_phone: bool
    state: str
    checked: str
    note: str
    source: int


class Holding(Struct, frozen=True):
    """Who holds a post and since when, or that it is vacant or unknown."""

    words: str
    source: int


class PostLine(Struct, frozen=True):
    """A post (`state`: held, vacant or unknown), who holds it (at least one line), and its numbers and addresses.

    `gap` says why there are none, unless the post is vacant, which its line of holders says.
    """

    label: str
    state: str
    holders: tuple[Holding, ...]
    ways: tuple[Way, ...]
    gap: str


class MeetingLine(Struct, frozen=True):
    """A meeting: its time, its state (`tag` is the word for it) and what is known of it; `note` says that no result is.

    `same_as` names the earlier region that tells the rest, if the same is known of its meeting; empty otherwise.
    """

    id: str
    when: str
    state: str
    tag: str
    title: str
    note: str
    about: str
    participants: str
    outcomes: tuple[str, ...]
    changes: tuple[str, ...]
    source: int
    same_as: str = ""


class PromiseLine(Struct, frozen=True):
    """A commitment: who, what, when it should be or was done, and how late it is, in words."""

    who: str
    what: str
    state: str
    when: str
    late: str


class Fact(Struct, frozen=True):
    """A sentence with its source: a circumstance, or a message shown that day; `when` is in words or empty."""

    text: str
    when: str
    source: int


class RegionPart(Struct, frozen=True):
    """Everything the report says about a region; `knows_posts` is whether anything is known of its posts."""

    id: str
    name: str
    address: str
    counties: str
    meetings: tuple[MeetingLine, ...]
    promises: tuple[PromiseLine, ...]
    circumstances: tuple[Fact, ...]
    notices: tuple[Fact, ...]
    posts: tuple[PostLine, ...]
    knows_posts: bool


class Reply(Struct, frozen=True):
    """What a region answered, or why there is no answer (`state` as in the data), and when (empty if never)."""

    state: str
    text: str
    when: str


class FigureLine(Struct, frozen=True):
    """A published figure, with notes on how to read it; `gap` names the years before it without a figure."""

    period: str
    value: str
    notes: tuple[str, ...]
    gap: str
    source: int


class FigureGroup(Struct, frozen=True):
    """Figures of one area that are counted in the same way; `counted` says how."""

    area: str
    counted: str
    figures: tuple[FigureLine, ...]


class MeasurePart(Struct, frozen=True):
    """A measure with its definition, in sentences, and all its figures; `column` is the unit, used as a heading.

    `newest` is the newest figure for the whole country, with unit and period, and `compared` what it is compared with;
    either may be empty.
    """

    id: str
    name: str
    column: str
    definition: tuple[str, ...]
    newest: str
    compared: str
    estimate: bool
    groups: tuple[FigureGroup, ...]
    changes: tuple[str, ...]


class SourceLine(Struct, frozen=True):
    """An entry in the list of sources; `published` in words, or empty."""

    number: int
    address: str
    published: str


class Sources:
    """The list of sources, which numbers addresses from 1 in the order they are first used."""

    def __init__(self) -> None:
        self._published: dict[str, dict[str, None]] = {}

    def number(self, address: str | None, published: PartialDate | None = None) -> int:
        """The number of the address, the same on every call; 0 if there is no address."""
        if not address:
            return 0
        dates = self._published.setdefault(address, {})
        if published:
            dates[published.words] = None
        return list(self._published).index(address) + 1

    def lines(self) -> tuple[SourceLine, ...]:
        """All sources in order of their numbers."""
        return tuple(
            SourceLine(number, address, listing(list(dates)))
            for number, (address, dates) in enumerate(self._published.items(), 1)
        )


class Report(Struct, frozen=True):
    """The compiled report of one day; `replies` has one row per region and one reply per question.

    `about` explains what the report includes; `example` warns of invented facts, or is empty.
    """

    title: str
    day: str
    author: str
    example: str
    about: str
    missing: tuple[Missing, ...]
    coverage: Coverage
    regions: tuple[RegionPart, ...]
    questions: tuple[str, ...]
    replies: tuple[tuple[Reply, ...], ...]
    measures: tuple[MeasurePart, ...]
    sources: tuple[SourceLine, ...]
