"""What the form about a post's holder asks for: somebody begins, leaves, is on leave or is back, or a vacancy.

Holders are ended, never overwritten. Only the name of one who has left is taken away.
"""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from ...answers.current import current_status
from ...model import Holder, Post
from ...model.directory import Directory
from ...values import dates
from ...values.dates import PartialDate
from . import edits
from .answers import Answers, RefusedError, shown
from .edits import Edit, Plan
from .leaves import back, cut_short, on_leave
from .targets import find


class Turn(Struct, frozen=True):
    """What happens at a post: the post, the first and last day, the name, the source and the deputy, if given."""

    post: Post
    today: date
    first: PartialDate | None
    last: PartialDate | None
    name: str = ""
    source: str = ""
    deputy: str = ""


def plan(directory: Directory, answers: Answers) -> Plan:
    """The edits of the post's holders, its vacancy or the leave; raises `RefusedError` if something is missing."""
    target, event = find(directory, answers["post"]), answers["event"]
    if not isinstance(target.record, Post):
        raise RefusedError(f"Post: {target.label} är ingen post hos polisen.")
    title, unused, edits_of = _EVENTS[event]
    _refuse_unused(answers, event, unused)
    turn = Turn(target.record, directory.today, _date(answers, "first"), _date(answers, "last"),
                answers["name"], answers["source"], answers["deputy"])  # fmt: skip
    if turn.first and turn.last and turn.last.is_before(turn.first):
        raise RefusedError(f"Sista dagen: {turn.last.words} är före {turn.first.words}. Rätta det som är fel.")
    return Plan(f"{title}: {target.label}", tuple(edits_of(turn)), "Uppgiften står redan så.")


def _refuse_unused(answers: Answers, event: str, fields_without_use: tuple[str, ...]) -> None:
    fields = {field.id: field for field in answers.form.fields}
    chosen = next(option.word for option in fields["event"].options if option.value == event)
    unused = [fields[name].heading for name in fields_without_use if answers[name]]
    if unused:
        raise RefusedError(*(f"{heading}: hör inte till ”{chosen}”. Lämna fältet tomt." for heading in unused))


def _date(answers: Answers, name: str) -> PartialDate | None:
    return dates.parse(answers[name]) if answers[name] else None


def _begins(turn: Turn) -> Iterator[Edit]:
    """A new holder, after the former one has been ended; one that is there already gets what is missing."""
    post, first = turn.post, turn.first
    if turn.last and turn.last.is_over(turn.today):
        raise RefusedError(f"Sista dagen: {turn.last.words} har redan varit. Har någon slutat, välj ”Någon slutar”.")
    same = [holder for holder in post.holders if _is_same(turn, holder)]
    if same:
        yield from _completed(turn, same[-1])
        return
    if not (first or turn.source):
        raise RefusedError("Första dagen: skriv när någon börjar, eller källan där det står.")
    before = [*_remaining(turn)]
    if before and not first:
        raise RefusedError("Första dagen: skriv när någon börjar, så att den förra innehavaren kan avslutas.")
    if first:
        coming = [holder.since for holder in before if holder.since and holder.since.is_ahead(turn.today)]
        if coming:
            raise RefusedError(f"Någon står redan inlagd från {coming[-1].words}. Rätta i filen i stället.")
        for holder in before:
            yield from _ended(turn, holder, first.day_before, first)
        yield from cut_short(post, first, turn.today)
    yield from _held_from(turn, first)
    yield edits.appended(post, "holders", _new_holder(turn), ("status", "since", "deputy", "absent"))


def _is_same(turn: Turn, holder: Holder) -> bool:
    """Whether the holder began on the first day or, if none is given, is known from the same source without one."""
    if turn.first is None or holder.since is None:
        return turn.first is holder.since and holder.source == turn.source != ""
    return holder.since.edtf == turn.first.edtf


def _completed(turn: Turn, holder: Holder) -> Iterator[Edit]:
    """The holder with a name, source or last day that was missing."""
    if turn.name and holder.name and turn.name.casefold() != holder.name.casefold():
        since = turn.first.words if turn.first else ""
        raise RefusedError(f"Namn: ett annat namn står redan för den som började {since}. Rätta i filen i stället.")
    missing = {"name": turn.name, "until": turn.last.without_time if turn.last else "", "source": turn.source}
    for name, text in missing.items():
        if text and getattr(holder, name) is None:
            yield from edits.put(holder, name, text, ("name", "since", "until"))


def _held_from(turn: Turn, first: PartialDate | None) -> Iterator[Edit]:
    """The post as held; a vacancy with a first day stays, so that a report of the past still tells of it."""
    post = turn.post
    if post.status == "vacant" and post.since and first and post.since.is_before(first):
        return
    if post.status == "vacant" and first and first.is_ahead(turn.today):
        since = f" sedan {post.since.words}, men inte sedan vilken dag" if post.since else ", men inte sedan när"
        raise RefusedError(f"Första dagen: posten är vakant{since}. Skicka först formuläret med ”Posten är vakant”.")
    yield from edits.put(post, "status", "held")
    yield from edits.removed(post, "since")
    yield from edits.removed(post, "deputy")


def _new_holder(turn: Turn) -> dict[str, str]:
    facts = {
        "name": turn.name,
        "since": turn.first.without_time if turn.first else "",
        "until": turn.last.without_time if turn.last else "",
        "source": turn.source,
    }
    return {name: text for name, text in facts.items() if text}


def _leaves(turn: Turn) -> Iterator[Edit]:
    """The last day of the holder, and afterwards a post about which nothing is known."""
    post, last = turn.post, turn.last
    if last is None:
        raise RefusedError("Sista dagen: skriv den sista dagen som innehavaren har posten.")
    remaining = [holder for holder in _remaining(turn) if not _comes_after(turn, holder, last)]
    if not remaining and any(holder.until and holder.until.edtf == last.edtf for holder in post.holders):
        return
    if not remaining and current_status(post, turn.today) == "vacant":
        raise RefusedError("Posten är redan vakant, så ingen kan sluta. Rätta i filen om det inte stämmer.")
    for holder in remaining[-1:]:
        if turn.name and holder.name and turn.name.casefold() != holder.name.casefold():
            raise RefusedError(f"Namn: {shown(turn.name)} står inte som innehavare. Lämna fältet tomt.")
        yield from _ended(turn, holder, last, last)
    if not remaining:
        source = {"source": turn.source} if turn.source else {}
        yield edits.appended(post, "holders", {"until": last.without_time} | source, ("status",))
    yield from cut_short(post, last, turn.today, includes=True)
    yield from _left(turn, last, is_last=[*_remaining(turn)] in ([], remaining[-1:]))


def _comes_after(turn: Turn, holder: Holder, last: PartialDate) -> bool:
    """Whether the holder has not begun today, and comes when the one who leaves has left."""
    return holder.since is not None and holder.since.is_ahead(turn.today) and last.is_before(holder.since)


def _left(turn: Turn, last: PartialDate, *, is_last: bool) -> Iterator[Edit]:
    """The post's status once the holder has left, or while the holder is known to leave."""
    post = turn.post
    if last.is_over(turn.today) and is_last:
        yield from edits.put(post, "status", "unknown")
        yield from edits.removed(post, "since")
        yield from edits.removed(post, "deputy")
    elif post.status == "unknown":
        yield from edits.put(post, "status", "held")


def _vacant(turn: Turn) -> Iterator[Edit]:
    """The first day of the vacancy, the last of the holder before it, and who answers meanwhile."""
    post, last = turn.post, turn.last
    first = turn.first or (last.day_after if last else None)
    before = [h for h in _remaining(turn) if not (first and h.since and first.is_before(h.since))]
    if before and first is None:
        raise RefusedError("Första dagen: skriv när posten blir eller blev vakant, så att innehavaren kan avslutas.")
    if first:
        if post.status == "vacant" and post.since and not before and not first.is_within(post.since):
            raise RefusedError(f"Posten är redan vakant sedan {post.since.words}. Rätta i filen i stället.")
        for holder in before:
            yield from _ended(turn, holder, last or first.day_before, first)
    yield from edits.put(post, "status", "vacant")
    if first:
        yield from edits.put(post, "since", first.without_time, ("status",))
    if turn.deputy:
        yield from edits.put(post, "deputy", turn.deputy, ("status", "since"))
    if post.absent and first and first.is_ahead(turn.today) and not post.absent.until.is_over(turn.today):
        until = post.absent.until.words
        raise RefusedError(
            f"Innehavaren står som frånvarande till och med {until}, och en vakant post kan inte ha en sådan tid. "
            "Välj ”Någon slutar” så länge, och ”Posten är vakant” när tiden är förbi."
        )
    yield from edits.removed(post, "absent")


def _remaining(turn: Turn) -> Iterator[Holder]:
    """The holders who have not certainly left by today."""
    return (holder for holder in turn.post.holders if not (holder.until and holder.until.is_over(turn.today)))


def _ended(turn: Turn, holder: Holder, until: PartialDate, event: PartialDate) -> Iterator[Edit]:
    """The holder's last day, unless an earlier one is known; without name once it has passed."""
    if holder.since and until.is_before(holder.since):
        raise RefusedError(f"Den som har posten började {holder.since.words}, alltså inte före {event.words}.")
    if holder.until and holder.until.is_before(until):
        return
    yield from edits.put(holder, "until", until.without_time, ("since",))
    if until.is_over(turn.today):
        yield from edits.removed(holder, "name", edits.items(turn.post, "holders"))


def _leave(turn: Turn) -> Iterator[Edit]:
    if current_status(turn.post, max(turn.today, turn.first.first if turn.first else turn.today)) == "vacant":
        raise RefusedError("Posten är vakant då. Svarar någon annan så länge, välj ”Posten är vakant”.")
    return on_leave(turn.post, turn.today, turn.first, turn.last, turn.deputy)


def _back(turn: Turn) -> Iterator[Edit]:
    return back(turn.post, turn.today, turn.first)


# For each kind of event: the title, the fields that it has no use for, and its edits.
_EVENTS: dict[str, tuple[str, tuple[str, ...], Callable[[Turn], Iterator[Edit]]]] = {
    "begins": ("Ny innehavare", ("deputy",), _begins),
    "leaves": ("Innehavaren slutar", ("first", "deputy"), _leaves),
    "vacant": ("Vakant", ("name",), _vacant),
    "leave": ("Innehavaren är borta en tid", ("name",), _leave),
    "back": ("Innehavaren är tillbaka", ("last", "deputy", "name"), _back),
}
