"""Police regions: their posts, who holds them, notices, and circumstances worth knowing."""

from collections.abc import Iterator
from functools import partial

from ..answers.current import current_status, has_begun
from ..answers.ways import named
from ..model import Absence, Circumstance, Holder, Notice, Post, Region
from ..values.text import listing
from . import names
from .contacts import new_contacts
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template


def _posts(difference: Difference) -> Iterator[Sentence]:
    post: Post = difference.item
    if difference.kind == "added":
        status = names.value_label(post, "status", post.status)
        yield make_sentence(difference, f"ny post, {named(post)} ({status}).")
        yield from new_contacts(difference, names.post(post), post)
    else:
        numbers = listing([contact.value for contact in post.contacts if contact.kind != "email"])
        text = f"posten {named(post)} finns inte längre{f', och med den {numbers}' if numbers else ''}."
        yield make_sentence(difference, text, count_municipalities=bool(numbers))


def _status(difference: Difference) -> Iterator[Sentence]:
    post: Post = difference.record
    today = difference.after.today
    old, new = (names.value_label(post, "status", value) for value in (difference.old, difference.new))
    text = f"{names.post_of(difference)} är nu {new} (förut {old})."
    if difference.new == "unknown":
        text = f"uppgift om {names.post_of(difference)} saknas nu (förut {old})."
    elif difference.new == "vacant" and current_status(post, today) != "vacant":
        is_dated = post.since and not has_begun(post.since, today)
        when = f"från och med {post.since.words}" if post.since and is_dated else "när innehavaren har slutat"
        text = f"{names.post_of(difference)} blir vakant {when} (förut {old})."
    elif difference.old == "unknown":
        text = f"{names.post_of(difference)} är nu {new} (uppgift saknades förut)."
    yield make_sentence(difference, text, count_municipalities=bool(post.contacts or post.deputy))


def _new_holder(difference: Difference) -> str:
    holder: Holder = difference.item
    since = f"från {holder.since.words}" if holder.since else ""
    until = f"till {holder.until.words}" if holder.until else ""
    parts = [holder.name or "", f"{since} {until}".strip()]
    return (
        ("tidigare" if _is_former(difference) else "ny")
        + " innehavare"
        + "".join(f", {part}" for part in parts if part)
    )


def _is_former(difference: Difference) -> bool:
    until = difference.item.until
    return until is not None and until.is_over(difference.after.today)


def _covers(difference: Difference) -> str:
    """What the post answers for before and after: `nu för Arvika och Dalarnas län (förut hela regionen)`."""
    municipality = partial(names.municipality, difference)
    both = (listing([municipality(each) for each in value]) for value in (difference.new, difference.old))
    new, old = (words or "hela regionen" for words in both)
    return f"nu för {new} (förut {old})"


def _leave(difference: Difference) -> str:
    """The leave's days and who answers meanwhile."""
    leave: Absence = difference.within(Absence) or difference.item
    since = f" från {leave.since.words}" if leave.since else ""
    deputy = names.label(difference, names.referenced(difference, "deputy", leave.deputy or ""))
    return f"{since} till och med {leave.until.words}, ersättare: {deputy or 'ingen inlagd'}"


def _period(difference: Difference) -> str:
    notice: Notice = difference.within(Notice) or difference.item
    start = f" från {notice.start.words}" if notice.start else ""
    return f"{start} till och med {notice.until.words}"


def _as_of(difference: Difference) -> str:
    when = difference.item.as_of
    return f" (gällde {when.words})" if when else ""


_NOTICE = template(
    added="nytt meddelande{period}: ”{d.new.text}”.",
    removed="meddelandet ”{d.old.text}” visas inte längre.",
    within=names.owner,
    period=_period,
)
_NOTICE_DAYS = template("meddelandet ”{d.record.text}” visas nu{period}.", within=names.owner, period=_period)
_LEAVE = template(
    "innehavaren av {post} är frånvarande{leave}.",
    removed="innehavaren av {post} står inte längre som frånvarande.",
    leave=_leave,
)
_LEAVE_DATES = template("innehavaren av {post} är frånvarande{leave}.", leave=_leave)
HANDLERS: Handlers = {
    (Region, "notice"): _NOTICE,
    (Region, "posts"): _posts,
    (Post, "status"): _status,
    (Post, "since"): template(
        "{post} är vakant {since_or_from} {new}.",
        since_or_from=lambda difference: "sedan" if has_begun(difference.item, difference.after.today) else "från",
        removed="{post} visas inte längre med dagen då den blev vakant.",
    ),
    (Post, "covers"): template("{post} svarar {covers}.", covers=_covers),
    (Post, "absent"): _LEAVE,
    (Absence, "since"): _LEAVE_DATES,
    (Absence, "until"): _LEAVE_DATES,
    (Absence, "deputy"): template("ersättaren under frånvaron på {post} {change}."),
    (Post, "deputy"): template("ersättaren för {post} {change}."),
    (Post, "holders"): template(
        added="{post} har fått en {new_holder}.",
        removed="{removed_holder} av {post} är borttagen.",
        new_holder=_new_holder,
        removed_holder=lambda difference: "en tidigare innehavare" if _is_former(difference) else "innehavaren",
    ),
    (Post, "notice"): _NOTICE,
    (Notice, "text"): template("meddelandet {change}.", within=names.owner),
    (Notice, "start"): _NOTICE_DAYS,
    (Notice, "until"): _NOTICE_DAYS,
    # A removed name is not repeated.
    (Holder, "name"): template(
        "innehavaren av {post} är nu {d.new}.", removed="innehavaren av {post} visas inte längre med namn."
    ),
    (Holder, "since"): template("första dagen för innehavaren av {post} {change}."),
    (Holder, "until"): template("sista dagen för innehavaren av {post} {change}."),
    (Region, "circumstances"): template(
        added="nytt att veta, ”{d.item.text}”{as_of}.",
        removed="står inte längre bland det som är bra att veta, ”{d.item.text}”{as_of}.",
        as_of=_as_of,
    ),
    (Circumstance, "text"): template("det som är bra att veta {change}."),
}
