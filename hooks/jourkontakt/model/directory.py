"""All facts in one frozen object, and the look-ups that pages, feeds and rules share."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..datafiles.problem import Problem
from ..values.dates import PartialDate
from ..values.text import sort_key
from . import (
    Centre,
    Errand,
    Measure,
    Meeting,
    NamesFile,
    NationalNumber,
    Post,
    Question,
    Region,
    RegionsFile,
    Site,
    StatisticsFile,
    Training,
)
from .tables import Municipality, Place


@dataclass(frozen=True)
class Directory:
    """The facts of one data folder on one day. `warnings` are findings that stop nothing."""

    today: date
    site: Site
    facts: RegionsFile
    centres: tuple[Centre, ...]
    names: NamesFile
    statistics: StatisticsFile
    municipalities: tuple[Municipality, ...]
    places: tuple[Place, ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def regions(self) -> tuple[Region, ...]:
        """The police regions in the file's order."""
        return self.facts.regions

    @property
    def errands(self) -> tuple[Errand, ...]:
        """The errands in the order they are offered."""
        return self.facts.errands

    @property
    def national_numbers(self) -> tuple[NationalNumber, ...]:
        """The numbers for the whole country, in the order they are shown."""
        return self.facts.national_numbers

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions asked of every region."""
        return self.facts.questions

    @cached_property
    def region_by_id(self) -> dict[str, Region]:
        """Regions by id."""
        return {region.id: region for region in self.regions}

    @cached_property
    def municipality_by_code(self) -> dict[str, Municipality]:
        """Municipalities by SCB code."""
        return {municipality.code: municipality for municipality in self.municipalities}

    @cached_property
    def municipalities_by_region(self) -> dict[str, tuple[Municipality, ...]]:
        """Each region's municipalities in Swedish order."""
        ordered = sorted(self.municipalities, key=lambda municipality: sort_key(municipality.name))
        return {region.id: tuple(m for m in ordered if m.region == region.id) for region in self.regions}

    @cached_property
    def counties_by_region(self) -> dict[str, tuple[str, ...]]:
        """Each region's counties in Swedish order."""
        return {
            region: tuple(sorted({m.county for m in members}, key=sort_key))
            for region, members in self.municipalities_by_region.items()
        }

    @cached_property
    def post_by_id(self) -> dict[str, Post]:
        """Posts by id, whichever their region."""
        return {post.id: post for region in self.regions for post in region.posts}

    @cached_property
    def region_by_post(self) -> dict[str, Region]:
        """The region of each post, by the post's id."""
        return {post.id: region for region in self.regions for post in region.posts}

    def covers(self, post: Post, municipality: Municipality) -> bool:
        """Whether the post answers for the municipality: each does for all of its region."""
        return self.region_by_post[post.id].id == municipality.region

    def posts_for(self, region: Region, municipality: Municipality | None = None) -> tuple[Post, ...]:
        """The region's posts that answer for the municipality; without one, for any part of the region, so all."""
        return tuple(post for post in region.posts if municipality is None or self.covers(post, municipality))

    def municipalities_of(self, post: Post) -> tuple[Municipality, ...]:
        """The municipalities that the post answers for, in Swedish order."""
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
        """The centres that cover, or once covered, each municipality that has any."""
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
    def data_date(self) -> PartialDate | None:
        """The newest date in the facts that is not in the future: never git's and never the clock's."""
        return max(self._fact_dates(), key=lambda when: when.last, default=None)

    def _fact_dates(self) -> list[PartialDate]:
        contacts = [contact for post in self.post_by_id.values() for contact in post.contacts]
        contacts += [contact for centre in self.centres for contact in centre.contacts]
        found = [check.on for contact in contacts for check in contact.verified]
        found += [check.on for number in self.national_numbers for check in number.verified]
        found += [number.hours.as_of for number in self.national_numbers if number.hours]
        found += [when for centre in self.centres for when in (centre.source_date, centre.seen) if when]
        found += [figure.source_date for figure in self.statistics.figures if figure.source_date]
        occasions: list[Meeting | Training] = [meeting for region in self.regions for meeting in region.meetings]
        occasions += [training for region in self.regions for training in region.trainings]
        for occasion in occasions:
            dates = (occasion.when if occasion.status == "held" else None, occasion.added)
            found += [when for when in dates if when]
            found += [change.on for change in occasion.changes]
        return [when for when in found if when.last <= self.today]
