"""Structured data for search engines (JSON-LD, in the terms of schema.org): regions and events.

What the data do not say as such is left out: hours in words, a vague date, who called a meeting. Persons are left out
too.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from markupsafe import Markup

from ..answers.meetings import day_left, state
from ..model import Meeting, Region, labels
from ..model.directory import Directory
from ..values.clock import ZONE
from ..values.dates import PartialDate
from ..values.phones import dialled
from .calendars import Entry, calendars
from .cards import NumberCard, PostCard, final_cards, post_cards

Node = dict[str, Any]
_CONTEXT = "https://schema.org"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = [f"{_CONTEXT}/{day}" for day in _WEEKDAYS]
# Calendars hold every meeting; as structured data, those of years ago would be most of the page.
_MOST_EVENTS = 60
_GROUP = "Brottsofferjourens polisgrupp"
_MOVED = ("EventPostponed", "EventRescheduled")
# Characters that could end the script, or the line of one.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def of_region(directory: Directory, region: Region) -> Markup:
    """The police region with the numbers and shared addresses of its posts, and the numbers that answers end in.

    A number for danger is no region's own.
    """
    posts = [card for card in post_cards(directory) if card.region is region]
    counties = directory.counties_by_region[region.id]
    return as_script(
        _node(
            "GovernmentOrganization",
            name=f"Polisregion {region.name}",
            mainEntityOfPage=directory.site.url(region.address),
            areaServed=_areas(counties),
            contactPoint=[*_posts(posts), *map(_number, final_cards(directory))],
        )
    )


def of_events(directory: Directory) -> Markup:
    """The meetings and trainings that calendars show, the last ones if there are many; empty if there are none."""
    events = [_event(directory, entry) for entry in calendars(directory)[0].entries[-_MOST_EVENTS:]]
    return as_script({"@graph": events}) if events else Markup()


def as_script(node: Node) -> Markup:
    """The data as the text of a `<script>`, which it cannot end."""
    text = json.dumps({"@context": _CONTEXT} | node, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


def _node(kind: str, **properties: Any) -> Node:
    """An object with the properties that have a value."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value}


def _areas(names: Iterable[str]) -> list[Node]:
    return [_node("AdministrativeArea", name=name) for name in names]


def _posts(cards: Iterable[PostCard]) -> Iterator[Node]:
    for card in cards:
        for way in card.ways:
            if way.kind != "email":
                yield _node(
                    "ContactPoint",
                    name=card.title,
                    contactType=labels.ROLES[card.post.role],
                    telephone=dialled(way.text) if way.is_phone else "",
                    email="" if way.is_phone else way.text,
                    description=way.note,
                    areaServed=_areas(card.places),
                    availableLanguage="sv",
                )


def _number(card: NumberCard) -> Node:
    number = card.number
    hours = _node("OpeningHoursSpecification", dayOfWeek=_DAYS, opens="00:00:00", closes="23:59:59")
    return _node(
        "ContactPoint",
        name=number.name,
        contactType=number.purpose,
        telephone=dialled(card.way.text),
        hoursAvailable=hours if number.always else None,
        availableLanguage="sv",
    )


def _event(directory: Directory, entry: Entry) -> Node:
    event = entry.event
    moved = day_left(event)
    status = _status(entry, moved, directory.today)
    when = None if status == "EventPostponed" else entry.when
    return _node(
        "Event",
        name=entry.name,
        description=event.about if isinstance(event, Meeting) else event.who,
        eventStatus=f"{_CONTEXT}/{status}" if status else "",
        startDate=_moment(when.first, when.start) if when else "",
        endDate=_end(when) if when else "",
        previousStartDate=_moment(moved.first, moved.start) if moved and status in _MOVED else "",
        location=_node("Place", name=event.place) if event.place else None,
        organizer=None if isinstance(event, Meeting) else _node("Organization", name=event.by),
        attendee=_attendees(entry, event) if isinstance(event, Meeting) else None,
        url=directory.site.url(f"moten/#{entry.anchor}"),
    )


def _status(entry: Entry, moved: PartialDate | None, today: date) -> str:
    """Cancelled, without its day, with another day than it had, or as entered; empty if it is not known to be held."""
    if entry.event.status == "cancelled":
        return "EventCancelled"
    if entry.is_cancelled:
        return "EventPostponed"
    if state(entry.event, today) == "passed":
        return ""
    return "EventRescheduled" if moved else "EventScheduled"


def _attendees(entry: Entry, meeting: Meeting) -> list[Node]:
    """Who meets: the police, and the centre or the national working group."""
    other = _GROUP if meeting.kind == "national" else entry.centre.name if entry.centre else ""
    police = [_node("GovernmentOrganization", name=f"Polisregion {region.name}") for region in entry.regions]
    return [*police, *([_node("Organization", name=other)] if other else [])]


def _moment(day: date, at: time | None) -> str:
    """The day, or the moment with its offset in Sweden."""
    return datetime.combine(day, at, ZONE).isoformat() if at else day.isoformat()


def _end(when: PartialDate) -> str:
    return "" if when.is_day and not when.end else _moment(when.last, when.end)
