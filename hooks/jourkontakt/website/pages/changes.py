"""The page of changes: what readers have noticed, day by day, and the feed to subscribe to."""

from itertools import groupby
from typing import Any

from ...model.changelog import LoggedChange
from ...model.directory import Directory
from ...values.dates import day_in_words
from ..artifact import Page
from ..changes import ADDRESS, FEED, by_day
from .page import single

# The most days that are not folded; earlier ones are, by year.
_OPEN = 24
_META = Page("Ändringar", "Nya och ändrade nummer, kontakter, poster och möten hos polisen, dag för dag.")


def _facts(directory: Directory) -> dict[str, Any]:
    log = directory.changelog
    days = [
        (day.isoformat(), day_in_words(day), [_linked(directory, change) for change in changes])
        for day, changes in by_day(directory)
    ]
    return {
        "days": days[:_OPEN],
        "years": [(year, list(found)) for year, found in groupby(days[_OPEN:], key=lambda day: day[0][:4])],
        "is_whole": directory.has_all_changes,
        "feed_url": directory.site.url(FEED) if directory.has_all_changes else "",
        "until": day_in_words(log.until) if log.until else "",
    }


def _linked(directory: Directory, change: LoggedChange) -> tuple[str, str, str]:
    """The address of the region that the sentence begins with, the region as it stands there, and the rest."""
    region = directory.region_by_id.get(change.region)
    name = f"Polisregion {region.name}" if region else ""
    if region and change.text.startswith(name):
        return region.address, name, change.text.removeprefix(name)
    return "", "", change.text


PAGE = single("changes", ADDRESS, _META, _facts)
