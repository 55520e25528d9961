"""Invented personal numbers, right in date and check digit, in the ways that people write them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

FORMS = (
    "{c}{y}{m}{d}-{s}{n}", "{c}{y}{m}{d}{s}{n}", "{c}{y}{m}{d} {s}{n}", "{y}{m}{d}-{s}{n}", "{y}{m}{d}{s}{n}",
    "{y}{m}{d}+{s}{n}", "{y}{m}{d} {s}{n}", "{y}{m}{d} - {s}{n}", "{c} {y} {m} {d} {s} {n}", "{y} {m} {d} {s} {n}",
    "{c}{y}-{m}-{d}-{s}{n}", "{c}{y}-{m}-{d} {s}{n}", "{y}.{m}.{d}-{s}{n}", "{y}{m}{d}\u2013{s}{n}",
    "{y}{m}{d}\u2010{s}{n}", "{y}{m}{d}\u2011{s}{n}", "{y}{m}{d}\u2212{s}{n}", "{y}{m}{d} \u2014 {s}{n}",
)  # fmt: skip
HIDDEN_FORMS = (
    "{y}{m}{d}\u00ad{s}{n}", "{c}{y}\u00ad{m}\u00ad{d}-{s}{n}", "{y}{m}{d}\u00a0{s}{n}", "{y}{m}{d}\u200b-{s}\u200b{n}",
    "\u202d{y}{m}{d}-{s}{n}\u202c", "{y}\u2060{m}{d}\ufeff{s}{n}", "{y}{m}{d}\u202f\u2013\u202f{s}{n}",
)  # fmt: skip


def parts(random: Random) -> dict[str, str]:
    """Century, year, month, day (plus 60 in every second number) and the last four digits in two pairs.

    The three digits after the day are 980 or more, which are kept for tests.
    """
    born = date(1900, 1, 1) + timedelta(random.randrange(46_000))
    nine = f"{born:%y%m}{born.day + 60 * random.randrange(2):02}{random.randrange(980, 1000)}"
    total = sum(sum(divmod(int(digit) * (2 - at % 2), 10)) for at, digit in enumerate(nine))
    return {
        "c": f"{born:%Y}"[:2],
        "y": nine[:2],
        "m": nine[2:4],
        "d": nine[4:6],
        "s": nine[6:8],
        "n": f"{nine[8]}{-total % 10}",
    }


def written(form: str, random: Random) -> str:
    """A number written in one of the forms."""
    return form.format(**parts(random))
