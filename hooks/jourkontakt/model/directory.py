"""All facts in one frozen object, with the look-ups that pages, feeds and rules share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeVar

from ..datafiles.problem import Problem
from ..values.dates import PartialDate
from ..values.text import sort_key
from .centres import Centre
from .changelog import ChangeLog
from .contacts import Hours, Post, Verification
from .fields import within
from .meetings import Change, Meeting, Question, Training
from .names import NamesFile
from .record import Record
from .regions import Errand, NationalNumber, Region, RegionsFile, Welcome
from .site import Site
from .statistics import Figure, Measure, StatisticsFile
from .tables import Municipality, Place

_T = TypeVar("_T")


@dataclass(frozen=True)
class Directory:
    """The facts of one data folder on one day; `warnings` are problems that do not prevent the build.

    `state` identifies the contents of the files.
    """

    today: date
    site: Site
    facts: RegionsFile
    centres: tuple[Centre, ...]
    names: NamesFile
    statistics: StatisticsFile
    municipalities: tuple[Municipality, ...]
    places: tuple[Place, ...]
    warnings: tuple[Problem, ...] = ()
    state: str = field(default="", compare=False)
    changelog: ChangeLog = field(default=ChangeLog(), compare=False)

    @property
    def has_all_changes(self) -> bool:
        """Whether the log goes up to these facts; an invented log, of example data alone, does without saying so."""
        log = self.changelog
        is_invented = self.site.example and bool(log.changes) and not log.state
        return is_invented or log.state == self.state

    @property
    def regions(self) -> tuple[Region, ...]:
        """The police regions in the file's order."""
        return self.facts.regions

    @property
    def errands(self) -> tuple[Errand, ...]:
        """The errands in the order in which they are shown."""
        return self.facts.errands

    @property
    def national_numbers(self) -> tuple[NationalNumber, ...]:
        """The numbers for the whole country, in the order they are shown."""
        return self.facts.national_numbers

    @cached_property
    def front_numbers(self) -> tuple[NationalNumber, ...]:
        """The numbers for the whole country that every page shows."""
        return tuple(number for number in self.national_numbers if number.is_front)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions asked of every region."""
        return self.facts.questions

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """All records of the data files, in the files' order, each followed by its inner records."""
        roots = (self.facts, self.site, *self.centres, self.names, self.statistics)
        return tuple(record for root in roots for record in within(root))

    @cached_property
    def cache(self) -> dict[Any, Any]:
        """Results that other modules keep for these facts, each under a key of its own."""
        return {}

    @cached_property
    def region_by_id(self) -> dict[str, Region]:
        """Regions by id."""
        return {region.id: region for region in self.regions}

    @cached_property
    def municipality_by_code(self) -> dict[str, Municipality]:
        """Municipalities by SCB code."""
        return {municipality.code: municipality for municipality in self.municipalities}

    @cached_property
    def municipalities_in_order(self) -> tuple[Municipality, ...]:
        """All municipalities in Swedish order."""
        return tuple(sorted(self.municipalities, key=lambda each: (sort_key(each.name), each.code)))

    @cached_property
    def municipalities_by_region(self) -> dict[str, tuple[Municipality, ...]]:
        """Each region's municipalities in Swedish order."""
        found: dict[str, list[Municipality]] = {region.id: [] for region in self.regions}
        for municipality in self.municipalities_in_order:
            if municipality.region in found:
                found[municipality.region].append(municipality)
        return {region: tuple(members) for region, members in found.items()}

    @cached_property
    def counties_by_region(self) -> dict[str, tuple[str, ...]]:
        """Each region's counties in Swedish order."""
        return {
            region: tuple(sorted({m.county for m in members}, key=sort_key))
            for region, members in self.municipalities_by_region.items()
        }

    @cached_property
    def post_by_id(self) -> dict[str, Post]:
        """The posts of all regions by id."""
        return {post.id: post for region in self.regions for post in region.posts}

    @cached_property
    def region_by_post(self) -> dict[str, Region]:
        """The region of each post, by the post's id."""
        return {post.id: region for region in self.regions for post in region.posts}

    def covers(self, post: Post, municipality: Municipality) -> bool:
        """Whether the post answers for the municipality: listed by county or code, or in the region if none is."""
        if self.region_by_post[post.id].id != municipality.region:
            return False
        return not post.covers or municipality.county in post.covers or municipality.code in post.covers

    def posts_for(self, region: Region, municipality: Municipality | None = None) -> tuple[Post, ...]:
        """The region's posts that are responsible for the municipality; all of its posts if none is given."""
        if municipality is None or (municipality.region == region.id and region.id not in self._divided_regions):
            return region.posts
        return tuple(post for post in region.posts if self.covers(post, municipality))

    @cached_property
    def _divided_regions(self) -> frozenset[str]:
        """The ids of the regions where a post covers only some places."""
        return frozenset(region.id for region in self.regions if any(post.covers for post in region.posts))

    def municipalities_of(self, post: Post) -> tuple[Municipality, ...]:
        """The municipalities that the post is responsible for, in Swedish order."""
        members = self.municipalities_by_region[self.region_by_post[post.id].id]
        return tuple(municipality for municipality in members if self.covers(post, municipality))

    @cached_property
    def measure_by_id(self) -> dict[str, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.statistics.measures}

    @cached_property
    def number_by_id(self) -> dict[str, NationalNumber]:
        """National numbers by id."""
        return {number.id: number for number in self.national_numbers}

    @cached_property
    def centre_by_id(self) -> dict[str, Centre]:
        """Centres by id."""
        return {centre.id: centre for centre in self.centres}

    @cached_property
    def centres_by_municipality(self) -> dict[str, tuple[Centre, ...]]:
        """The centres that cover or have covered each municipality, by its code."""
        found: dict[str, list[Centre]] = {}
        for centre in self.centres:
            for coverage in centre.municipalities:
                found.setdefault(coverage.code, []).append(centre)
        return {code: tuple(centres) for code, centres in found.items()}

    @cached_property
    def meetings(self) -> tuple[tuple[Region, Meeting], ...]:
        """Every meeting with its region, oldest first."""
        pairs = [(region, meeting) for region in self.regions for meeting in region.meetings]
        return tuple(sorted(pairs, key=lambda pair: (pair[1].when.first, pair[1].when.last, pair[1].id)))

    @cached_property
    def latest_record(self) -> date:
        """The first possible day of the newest date in the facts, other than checks; today if there is none."""
        dates = (w for record in self.records if not isinstance(record, Verification) for w in _dates(record) if w)
        return max((when.first for when in dates), default=self.today)

    @cached_property
    def data_date(self) -> PartialDate | None:
        """The newest date in the facts that is not in the future; dates of commits and of the build are not used."""
        return max(self._past_dates, key=lambda when: when.last, default=None)

    @cached_property
    def data_years(self) -> str:
        """The dates of the facts in words, from the oldest to the newest: `2007–2024`; empty if they have none."""
        newest = self.data_date
        if newest is None:
            return ""
        oldest = str(min(when.first.year for when in self._past_dates))
        if oldest in newest.words:
            return newest.words
        return f"{oldest}–{newest.words}" if newest.words.isdecimal() else f"{oldest} till {newest.words}"

    @cached_property
    def _past_dates(self) -> tuple[PartialDate, ...]:
        dates = (when for record in self.records for when in _dates(record))
        return tuple(when for when in dates if when and when.last <= self.today)


def _dates(record: Record) -> tuple[PartialDate | None, ...]:
    """The dates on which the record's facts were valid, checked or changed; empty if it has none."""
    match record:
        case Verification():
            return (record.date,)
        case Change():
            return (record.on,)
        case Hours() | Welcome():
            return (record.as_of,)
        case Centre():
            return (record.source_date, record.seen)
        case Figure():
            return (record.source_date,)
        case Meeting() | Training():
            happened = record.when if record.status == "held" else None
            return (record.added, happened, record.as_of if isinstance(record, Training) else None)
    return ()


def found_once(find: Callable[[Directory], _T]) -> Callable[[Directory], _T]:
    """The function, which looks only once for what it finds in a directory."""

    @wraps(find)
    def kept(directory: Directory) -> _T:
        if find not in directory.cache:
            directory.cache[find] = find(directory)
        found: _T = directory.cache[find]
        return found

    return kept
