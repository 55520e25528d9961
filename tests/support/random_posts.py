"""Random regions whose posts are held, vacant or on leave, in force or not, each for a place or for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from tests.support import factory
from tests.support.factory import checked, errand, phone

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.model import Absence, Contact, Holder, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import PartialDate, parse

# The days that the dates below lie around; some are the first or last day of a vague one.
DAYS = tuple(
    parse(text).first
    for text in ("2024-02-29", "2025-12-31", "2026-06-30", "2026-10-31", "2026-11-25", "2027-01-01", "2028-01-01")
)
DATES = (
    "2023", "våren 2024", "2024-02-29", "2025-11-25", "2025-12-31", "2026", "våren 2026", "juni 2026", "2026-06-30",
    "2026-07-01", "oktober 2026", "2026-10-31", "2026-11-01", "november 2026", "2026-11-24", "2026-11-25", "2026-11-26",
    "hösten 2026", "vintern 2026", "2027-01-01", "2027", "våren 2028",
)  # fmt: skip
PLACES = (
    Municipality("0643", "Habo", "06", "Jönköpings län", "ost", "Habo"),
    Municipality("0684", "Sävsjö", "06", "Jönköpings län", "ost", "Sävsjö"),
    Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping"),
    Municipality("0582", "Söderköping", "05", "Östergötlands län", "ost", "Söderköping"),
    Municipality("0305", "Håbo", "03", "Uppsala län", "mitt", "Bålsta"),
    Municipality("2180", "Gävle", "21", "Gävleborgs län", "mitt", "Gävle"),
)
# All roles, in three errands.
ERRANDS = (
    errand("victim_coordinator", "section_head"),
    errand("section_head", "group_head", "victim_coordinator", id="work", slug="arbete", name="Samarbete"),
    errand("contact_centre", id="training", slug="utbildning", name="Utbildning"),
    factory.DANGER,
)
_ROLES = ("section_head", "group_head", "victim_coordinator", "contact_centre")
# Few, so that posts often share a number or an address.
_NUMBERS = (*(f"070-174 06 {number}" for number in range(61, 68)), "114 14", "116 006")
_ADDRESSES = ("bops@example.org", "samordnare@example.org")


def random_directory(rng: Random, **more: Any) -> Directory:
    """Two regions of random posts, and five empty ones, with every errand; its day is `TODAY`."""
    counts = {"ost": rng.randint(0, 6), "mitt": rng.randint(0, 3)}
    ids = [f"{region}-{number}" for region, count in counts.items() for number in range(count)]
    regions = [
        Region(
            id=region,
            name=name,
            posts=tuple(_post(rng, identifier, ids) for identifier in ids if identifier.startswith(region)),
        )
        for region, name in (("ost", "Öst"), ("mitt", "Mitt"))
    ]
    return factory.seven(regions=regions, **{"errands": ERRANDS, "municipalities": PLACES} | more)


def random_post(rng: Random, directory: Directory, like: Post) -> Post:
    """Another random post with the id of `like`."""
    return _post(rng, like.id, list(directory.post_by_id))


def of_seed(seed: int) -> Directory:
    """Random facts on a random day."""
    rng = Random(seed)
    return replace(random_directory(rng), today=rng.choice(DAYS))


def _places(directory: Directory) -> Iterator[tuple[Region, Municipality | None]]:
    """Each region as a whole, and each municipality with its region."""
    for region in directory.regions:
        yield region, None
        yield from ((region, municipality) for municipality in directory.municipalities_by_region[region.id])


def answers(directory: Directory) -> Iterator[tuple[Region, Municipality | None, Chain]]:
    """The chain of every region, municipality and errand."""
    for region, place in _places(directory):
        for each in directory.errands:
            yield region, place, chain(directory, region, each, place)


def _post(rng: Random, identifier: str, ids: list[str]) -> Post:
    status = rng.choice(("held", "held", "vacant", "unknown"))
    own = [place for place in PLACES if identifier.startswith(place.region)]
    covers = rng.choice(((), (), (rng.choice(own).county,), tuple({rng.choice(own).code, rng.choice(own).code})))
    return Post(
        id=identifier,
        role=rng.choice(_ROLES),
        title="Titel",
        area=rng.choice((None, None, "norra delen")),
        covers=covers,
        status=status,
        since=_date(rng) if status == "vacant" else None,
        deputy=rng.choice((None, *ids)) if status == "vacant" else None,
        absent=_absence(rng, ids) if rng.random() < 0.3 else None,
        holders=tuple(_holder(rng) for _ in range(rng.choice((0, 0, 1, 2)))),
        contacts=tuple(_contact(rng) for _ in range(rng.choice((0, 1, 1, 2, 3)))),
    )


def _absence(rng: Random, ids: list[str]) -> Absence:
    return Absence(since=_date(rng), until=parse(rng.choice(DATES)), deputy=rng.choice((None, *ids)))


def _holder(rng: Random) -> Holder:
    name = rng.choice((None, "Exempel Exempelsson", "Prov Provdotter"))
    return Holder(name=name, since=_date(rng), until=_date(rng), source=factory.SOURCE if name else None)


def _contact(rng: Random) -> Contact:
    kind = rng.choice(("phone", "phone", "phone", "mailbox", "email"))
    dates = {name: rng.choice(DATES) for name in ("since", "until") if rng.random() < 0.3}
    checks = tuple(
        checked(
            rng.choice(DATES), rng.choice(("called", "written", "published")), rng.choice(("polisgruppen", "jouren"))
        )
        for _ in range(rng.choice((0, 1, 1, 2)))
    )
    return phone(rng.choice(_NUMBERS if kind == "phone" else _ADDRESSES), kind=kind, verified=checks, **dates)


def _date(rng: Random) -> PartialDate | None:
    return parse(rng.choice(DATES)) if rng.random() < 0.5 else None
