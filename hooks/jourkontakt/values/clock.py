"""Which day it is: the only place that looks at the clock."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Stockholm")


def today(environ: Mapping[str, str]) -> date:
    """The day in Europe/Stockholm of `SOURCE_DATE_EPOCH` (seconds), else of the clock."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(ZONE).date()
