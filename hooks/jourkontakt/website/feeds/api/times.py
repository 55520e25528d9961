"""Times as the API gives them: in EDTF and in words, with the first and the last day that they may mean."""

from datetime import date, time
from typing import Annotated, ClassVar

from ....values.dates import PartialDate
from .item import Clock, Edtf, Item, says


class When(Item, frozen=True):
    """A time as exactly as its source gives it."""

    label: ClassVar = "Tid"
    about: ClassVar = "En tid, så exakt som källan är och aldrig mer."

    edtf: Annotated[
        Edtf, says("EDTF", "Tiden enligt EDTF (ISO 8601-2): 2018-03-14, 2018-03, 2018-21, 2018-03/2018-04.")
    ]
    words: Annotated[str, says("I ord", "Tiden så som sidan visar den: våren 2018.")]
    first: Annotated[date, says("Tidigast", "Den första dagen som tiden kan gälla.")]
    last: Annotated[date, says("Senast", "Den sista dagen som tiden kan gälla.")]
    start: Annotated[Clock | None, says("Klockslag", "När det börjar den första dagen, TT:MM i svensk tid.")]
    end: Annotated[Clock | None, says("Till klockslag", "När det slutar den sista dagen, TT:MM i svensk tid.")]


def when(time: PartialDate) -> When:
    """The time for the API."""
    return When(time.edtf_level_1, time.words, time.first, time.last, _clock(time.start), _clock(time.end))


def when_known(time: PartialDate | None) -> When | None:
    """The time for the API; None if there is none."""
    return when(time) if time else None


def _clock(at: time | None) -> str | None:
    return f"{at:%H:%M}" if at else None
