"""Today's date; the only module that reads the clock."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from .errors import InvalidValueError

ZONE = ZoneInfo("Europe/Stockholm")
# Any number of 12 digits can be converted, and Stockholm's year 9999 ends with the last one that has a date.
_SECONDS, _LAST = re.compile("[0-9]{1,12}"), 253_402_297_199


def today(environ: Mapping[str, str]) -> date:
    """The date in Europe/Stockholm, from `SOURCE_DATE_EPOCH` (seconds) if set, otherwise from the clock.

    Raises `InvalidValueError` if `SOURCE_DATE_EPOCH` is not a number of seconds, or lies after the year 9999.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(ZONE).date()
    if not _SECONDS.fullmatch(epoch) or int(epoch) > _LAST:
        shown = repr(epoch)[1:-1]
        message = f"SOURCE_DATE_EPOCH: ”{shown}” är ingen tid. Skriv sekunder sedan 1970, eller ta bort den"
        raise InvalidValueError(message)
    return datetime.fromtimestamp(int(epoch), ZONE).date()
