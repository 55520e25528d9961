"""Posts: there or gone, held, vacant or unknown, who has them and who answers meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Holder, Post, Region
from ..model import labels as words
from ..values.text import listing
from . import contacts, labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import meaning, turned


def _posts(difference: Difference) -> Iterator[Consequence]:
    where, post = labels.label(difference.record), difference.item
    if difference.kind == "reordered":
        order = listing([labels.position(post) for post in difference.new])
        yield said(difference, "post", f"{where}: posterna står i en ny ordning, {order}.")
    elif difference.kind == "added":
        status = meaning(post, "status", post.status)
        yield said(difference, "post", f"{where}: ny post, {labels.position(post)} ({status}).")
        yield from contacts.gained(difference, f"{where}: {labels.post(post)}", post.contacts)
    else:
        numbers = listing([contact.value for contact in post.contacts if contact.kind != "email"])
        gone = f", och med den {numbers}" if numbers else ""
        text = f"{where}: posten {labels.position(post)} finns inte längre{gone}."
        yield said(difference, "post", text, concerns=bool(numbers))


def _status(difference: Difference) -> Iterator[Consequence]:
    post = difference.record
    old, new = (meaning(post, "status", value) for value in (difference.old, difference.new))
    text = f"{_post(difference)} är nu {new} (förut {old})."
    if difference.new == "unknown":
        text = f"{_post(difference, 'uppgift om')} saknas nu (förut {old})."
    elif difference.old == "unknown":
        text = f"{_post(difference)} är nu {new} (uppgift saknades förut)."
    yield said(difference, "post", text, concerns=bool(post.contacts or post.deputy))


def _holders(difference: Difference) -> Iterator[Consequence]:
    holder = difference.item
    if difference.kind == "reordered":
        text = _post(difference, "innehavarna av") + " står i en ny ordning"
    elif difference.kind == "removed":
        text = _post(difference, "en tidigare innehavare av" if holder.until else "innehavaren av") + " är borttagen"
    else:
        new = "en tidigare innehavare" if holder.until else "en ny innehavare"
        text = f"{_post(difference)} har fått {new}{_particulars(holder)}"
    yield said(difference, "post", f"{text}.")


def _particulars(holder: Holder) -> str:
    since = f"från {holder.since.words}" if holder.since else ""
    until = f"till {holder.until.words}" if holder.until else ""
    parts = [holder.name or "", f"{since} {until}".strip()]
    return "".join(f", {part}" for part in parts if part)


def _held(difference: Difference) -> Iterator[Consequence]:
    noun = "första dagen" if difference.field == "since" else "sista dagen"
    yield said(difference, "post", f"{_post(difference, f'{noun} för innehavaren av')} {turned(difference)}.")


def _name(difference: Difference) -> Iterator[Consequence]:
    """A name that is taken away is not repeated."""
    how = f"är nu {difference.new}" if difference.new else "visas inte längre med namn"
    yield said(difference, "post", f"{_post(difference, 'innehavaren av')} {how}.")


def _role(difference: Difference) -> Iterator[Consequence]:
    where, (old, new) = labels.label(difference.within(Region)), (difference.old, difference.new)
    text = f"{where}: posten {words.ROLES[old]} är nu {words.ROLES[new]} i stället."
    yield said(difference, "post", text, concerns=bool(difference.record.contacts))


def _area(difference: Difference) -> Iterator[Consequence]:
    where, role = labels.label(difference.within(Region)), words.ROLES[difference.record.role]
    yield said(difference, "post", f"{where}: området för posten {role} {turned(difference)}.")


def _described(difference: Difference) -> Iterator[Consequence]:
    noun = {"title": "titeln", "deputy": "ersättaren"}[difference.field]
    yield said(difference, "post", f"{_post(difference, f'{noun} för')} {turned(difference)}.")


def _since(difference: Difference) -> Iterator[Consequence]:
    since = difference.new
    how = f"är vakant sedan {since.words}" if since else "visas inte längre med dagen då den blev vakant"
    yield said(difference, "post", f"{_post(difference)} {how}.")


def _post(difference: Difference, about: str = "") -> str:
    """`Region Väst: titeln för posten sektionschef`."""
    where, post = difference.within(Region), difference.within(Post)
    position = f"posten {labels.position(post)}" if post else ""
    return f"{labels.label(where)}: {about} {position}".replace(":  ", ": ")


SENTENCES: Sentences = {
    (Region, "posts"): _posts,
    (Post, "status"): _status,
    (Post, "holders"): _holders,
    (Post, "deputy"): _described,
    (Post, "since"): _since,
    (Post, "role"): _role,
    (Post, "title"): _described,
    (Post, "area"): _area,
    (Holder, "name"): _name,
    (Holder, "since"): _held,
    (Holder, "until"): _held,
}
