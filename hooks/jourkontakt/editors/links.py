"""Where a reader says that something is wrong and where an editor mends it: addresses for links, and no more.

Pages and the weekly issues call it. The forms' fields are those of `forms`.
"""

from pathlib import PurePosixPath
from urllib.parse import quote, urlencode

from msgspec import Struct

from ..answers.chain import Chain, label
from ..datafiles.reader import Mapping
from ..model import Contact, NationalNumber, Post, Record, Region, Site
from .forms import CONFIRM, NEW, REPORT, Form

# Addresses in a link stay well under the 8 kB that GitHub takes, however long a value is.
_LONGEST = 100
_ASK = "Skriv inget om ett enskilt ärende och inget om den som har utsatts för brott."


class Correction(Struct, frozen=True):
    """The address to report a fact, whether it needs an account, and where to edit it; empty where there is none."""

    report: str
    needs_account: bool
    edit: str


class Line(Struct, frozen=True):
    """Whose number or address it is, and the ways to say that it is wrong."""

    label: str
    correction: Correction


def of_chain(site: Site, page: str, chain: Chain) -> tuple[Line, ...]:
    """A line for each number and address in an answer; none for 112, where nothing may stand in the way."""
    lines = [
        Line(label(entry.post), of_fact(site, page, chain.region, entry.post.id, way.fact))
        for step in chain.steps
        for entry in step.entries
        for way in entry.ways
    ]
    number = chain.final.number
    if number and not number.danger:
        lines.append(Line(number.name, of_fact(site, page, chain.region, number.id, number)))
    return tuple(line for line in lines if line.correction.report)


def gap_of_chain(site: Site, page: str, chain: Chain) -> Correction | None:
    """The way to tell whom an answer passes over because nobody knows, if there is one."""
    skipped = {omission.id for omission in chain.skipped}
    for post in chain.region.posts:
        if post.id in skipped and post.status == "unknown":
            found = of_gap(site, page, chain.region, post)
            return found if found.report else None
    return None


def of_fact(site: Site, page: str, region: Region, owner: str, fact: Contact | NationalNumber) -> Correction:
    """For a number or address that a reader found wrong. `owner` is the id of the post, jour or national number."""
    name, value = ("number", fact.number) if isinstance(fact, NationalNumber) else ("value", fact.value)
    given = {"region": region.name, "post": owner, "value": value, "page": _page(site, page)}
    report = _mail(site, "Stämmer inte", given, "Det här stämmer inte:") or form(site, REPORT, given)
    return Correction(report, not site.corrections, edit_field(site, fact, name))


def of_gap(site: Site, page: str, region: Region, post: Post) -> Correction:
    """For a post that nobody has a number to."""
    given = {"region": region.name, "post": post.id, "page": _page(site, page)}
    report = _mail(site, "Lämna uppgift", given, "Nummer eller adress, och var det står:") or form(site, NEW, given)
    return Correction(report, not site.corrections, edit_field(site, post, "status"))


def form(site: Site, kind: Form, given: dict[str, str]) -> str:
    """The address of a form with the given fields filled in; empty as long as there is no repository."""
    if not site.repository:
        return ""
    known = {name: _cut(text) for name, text in given.items() if name in kind.ids}
    return f"{site.repository}/issues/new?{urlencode({'template': kind.file} | known, quote_via=quote)}"


def confirmation(site: Site, lines: list[str]) -> str:
    """The address of the form for confirmations with a list to tick off; empty when it is too long for a link."""
    address = form(site, CONFIRM, {})
    filled = f"{address}&{urlencode({'contacts': chr(10).join(lines)}, quote_via=quote)}"
    return filled if address and len(filled) < 8_000 else address


def edit_field(site: Site, record: Record, name: str) -> str:
    """The line of a record's field, or its first line, in GitHub's editor; empty as long as there is no repository."""
    node = record.node
    return edit_line(site, node.source.name, line_of(node, name)) if node is not None else ""


def edit_line(site: Site, file: str, number: int) -> str:
    """A line of a data file in GitHub's editor; empty as long as there is no repository."""
    if not site.repository:
        return ""
    return f"{site.repository}/edit/{quote(site.branch)}/data/{quote(PurePosixPath(file).name)}#L{number}"


def line_of(node: Mapping, name: str) -> int:
    """The line of the field, or the first line where it is missing."""
    return next((key.line for key in node if key == name), node.line)


def _page(site: Site, page: str) -> str:
    return (site.address or "/") + page


def _mail(site: Site, subject: str, given: dict[str, str], ask: str) -> str:
    if not site.corrections:
        return ""
    words = {"region": "Region", "post": "Post", "value": "Uppgift", "page": "Sida"}
    facts = [f"{words[name]}: {_cut(text)}" for name, text in given.items()]
    body = "\r\n".join([*facts, "", ask, "", "", _ASK])
    query = urlencode({"subject": f"{subject}: {given['post']}", "body": body}, quote_via=quote)
    return f"mailto:{quote(site.corrections, safe='@')}?{query}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
