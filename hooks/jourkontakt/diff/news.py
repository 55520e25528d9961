"""Which sentences about a change are news to readers, for the log of changes: `news(old, new, day)`."""

import dataclasses
from collections.abc import Iterator
from datetime import date

from ..model import Centre, Contact, Meeting, Post, Region
from ..model.changelog import LoggedChange
from ..model.directory import Directory
from ..values.text import on_one_line
from . import describe_changes

# The kinds of sentences that are news; what is left out changes words, search words, checks, figures or centres.
NEWS = ("national", "number", "post", "chain", "contact", "notice", "municipality", "meeting", "training")


def news(old: Directory, new: Directory, day: date) -> Iterator[LoggedChange]:
    """What a subscriber wants to know of a change made that day, in the diff's order and words.

    It names no person, since what programs have fetched cannot be corrected.
    """
    for sentence in describe_changes(_without_persons(old), _without_persons(new)):
        if sentence.kind in NEWS and not sentence.is_wording:
            yield LoggedChange(day, sentence.region, sentence.kind, on_one_line(sentence.text))


def _without_persons(directory: Directory) -> Directory:
    """The facts without names and without addresses of persons."""
    facts = directory.facts.replace(regions=tuple(map(_region, directory.regions)))
    centres = tuple(centre.replace(contacts=_of_functions(centre)) for centre in directory.centres)
    return dataclasses.replace(directory, facts=facts, centres=centres)


def _region(region: Region) -> Region:
    return region.replace(posts=tuple(map(_post, region.posts)), meetings=tuple(map(_meeting, region.meetings)))


def _post(post: Post) -> Post:
    holders = tuple(holder.replace(name=None) for holder in post.holders)
    return post.replace(holders=holders, contacts=_of_functions(post))


def _of_functions(owner: Post | Centre) -> tuple[Contact, ...]:
    return tuple(contact for contact in owner.contacts if contact.kind != "email")


def _meeting(meeting: Meeting) -> Meeting:
    return meeting.replace(participants=tuple(each.replace(name=None) for each in meeting.participants))
