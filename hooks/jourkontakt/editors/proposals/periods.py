"""How a form's dates are written in the data, and the day before one."""

from datetime import timedelta

from ...values import dates
from ...values.dates import PartialDate


def as_written(when: PartialDate) -> str:
    """The date without times of day."""
    return when.edtf if when.is_day else when.text


def day_before(when: PartialDate) -> PartialDate:
    """The day before; of a date that is no day, the date itself, since it is not known more exactly."""
    return dates.parse((when.first - timedelta(1)).isoformat()) if when.has_days else when
