"""`andringar.atom`: the newest changes as Atom (RFC 4287); every time and id comes from the log.

There is no feed if the log does not go up to the facts, since a feed with gaps would look whole.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from uuid import UUID, uuid5

from ...model import Site
from ...model.changelog import LoggedChange
from ...model.directory import Directory
from ..artifact import Artifact
from ..changes import ADDRESS, FEED, address, newest_first, subject
from ..rendering import part

# The most entries in the file; the page has all.
_MOST = 100
# Never to be changed, since feed readers would show every entry again.
_NAMESPACE = UUID("927a7e3c-dc04-56d8-9c8e-ab78a753faba")
# Used without any day: older than any entry.
_UNSTAMPED = date(1970, 1, 1)


def change_feed(directory: Directory) -> Iterator[Artifact]:
    """`andringar.atom`, unless changes are missing."""
    if directory.has_all_changes:
        changes, site = newest_first(directory), directory.site
        times = Counter(directory.changelog.changes)
        days = [change.day for change in changes] or [directory.changelog.until or _UNSTAMPED]
        entries = [
            (
                change,
                _id(change, times[change]),
                subject(directory, change),
                _url_in_feed(site, address(directory, change)),
            )
            for change in changes[:_MOST]
        ]
        feed = part(
            "changes.atom",
            site=site,
            id=uuid5(_NAMESPACE, f"{site.organisation}\n{site.title}"),
            updated=days[0],
            entries=entries,
            page=_url_in_feed(site, ADDRESS),
            own=site.url(FEED),
        )
        yield Artifact(FEED, f"{feed}\n".encode())


def _url_in_feed(site: Site, target: str) -> str:
    """The page's full URL, or its URL relative to the feed if the site has no address."""
    return site.url(target) or target or "./"


def _id(change: LoggedChange, times: int) -> UUID:
    """The same for the same change in every copy of the data, however its history was rewritten.

    One that was made, undone and made again on a day has another the second time, or programs would hide that as read.
    """
    again = [str(times)] if times > 1 else []
    return uuid5(_NAMESPACE, "\n".join((change.day.isoformat(), change.region, change.kind, change.text, *again)))
