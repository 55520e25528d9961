"""Today's date; the only module that reads the clock."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Stockholm")


def today(environ: Mapping[str, str]) -> date:
    """The date in Europe/Stockholm, from `SOURCE_DATE_EPOCH` (seconds) if set, otherwise from the clock."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), ZONE) if epoch else datetime.now(ZONE)
    return now.date()
