"""A region as a whole: its name, temporary messages, and circumstances to know."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Circumstance, Notice, Post, Region
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import turned


def _name(difference: Difference) -> Iterator[Consequence]:
    text = f"Region {difference.old} heter nu region {difference.new}."
    yield said(difference, "other", text, concerns=True)


def _notice(difference: Difference) -> Iterator[Consequence]:
    old, new = difference.old, difference.new
    what = f"nytt meddelande{_period(new)}: ”{new.text}”" if new else f"meddelandet ”{old.text}” visas inte längre"
    yield said(difference, "notice", f"{_where(difference)}: {what}.")


def _text(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "notice", f"{_where(difference)}: meddelandet {turned(difference)}.")


def _days(difference: Difference) -> Iterator[Consequence]:
    notice: Notice = difference.record
    yield said(difference, "notice", f"{_where(difference)}: meddelandet ”{notice.text}” visas nu{_period(notice)}.")


def _period(notice: Notice) -> str:
    start = f" från {notice.start.words}" if notice.start else ""
    return f"{start} till och med {notice.until.words}"


def _where(difference: Difference) -> str:
    post = difference.within(Post)
    return labels.label(difference.within(Region)) + (f", {labels.post(post)}" if post else "")


def _circumstances(difference: Difference) -> Iterator[Consequence]:
    where = labels.label(difference.record)
    if difference.kind == "reordered":
        text = f"{where}: det som är bra att veta står i en ny ordning."
    else:
        item: Circumstance = difference.item
        as_of = f" (gällde {item.as_of.words})" if item.as_of else ""
        head = "nytt att veta" if difference.kind == "added" else "står inte längre bland det som är bra att veta"
        text = f"{where}: {head}, ”{item.text}”{as_of}."
    yield said(difference, "circumstance", text)


def _circumstance(difference: Difference) -> Iterator[Consequence]:
    text = f"{labels.label(difference.within(Region))}: det som är bra att veta {turned(difference)}."
    yield said(difference, "circumstance", text)


SENTENCES: Sentences = {
    (Region, "name"): _name,
    (Region, "notice"): _notice,
    (Post, "notice"): _notice,
    (Notice, "text"): _text,
    (Notice, "start"): _days,
    (Notice, "until"): _days,
    (Region, "circumstances"): _circumstances,
    (Circumstance, "text"): _circumstance,
}
