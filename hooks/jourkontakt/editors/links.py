"""Link addresses: where a reader reports that something is wrong, and where an editor corrects it."""

from datetime import date
from pathlib import PurePosixPath
from urllib.parse import quote, urlencode

from msgspec import Struct

from ..answers.chain import Chain
from ..answers.current import current_status
from ..answers.ways import label
from ..model import Contact, Meeting, NationalNumber, Post, Record, Region, Site, labels
from ..values.text import capitalised, shortened
from .forms import CONFIRM, MEETING, NEW, REPORT, Form

# Texts are cut to this length, so that an address stays well under the 8 kB that GitHub allows; a number or address is
# given whole, since the proposal has to find it.
_MAX_LENGTH, _MAX_VALUE = 100, 254
_PRIVACY_NOTE = "Skriv inget om ett enskilt ärende och inget om den som har utsatts för brott."
# How the subject of an e-mail begins, and what it asks for.
_WRONG, _ASKED = (
    ("Stämmer inte", "Det här stämmer inte:"),
    {NEW: ("Tips", "Nummer eller adress, och var det står eller vem som gav det:")},
)


class Correction(Struct, frozen=True):
    """The addresses to report and edit a fact (empty if there is none), and whether reporting needs an account."""

    report: str
    needs_account: bool
    edit: str


class Spot(Struct, frozen=True):
    """A line of a data file: file name, line number, and address in GitHub's editor (empty without a repository)."""

    file: str
    line: int
    edit: str


class Line(Struct, frozen=True):
    """The owner of a number or address, and the links to report and edit it."""

    label: str
    correction: Correction


def of_chain(site: Site, page: str, chain: Chain) -> tuple[Line, ...]:
    """A line for each number and address in an answer; none for 112, where nothing may distract."""
    lines = [
        Line(label(entry.post), of_fact(site, page, chain.region, entry.post.id, way.fact))
        for entry in chain.entries
        for way in entry.ways
    ]
    number = chain.final.number
    if number and not number.danger:
        lines.append(Line(number.name, of_fact(site, page, chain.region, number.id, number)))
    return tuple(line for line in dict.fromkeys(lines) if line.correction.report)


def tip_of_chain(site: Site, page: str, chain: Chain, day: date) -> Correction | None:
    """The links to tell of a number: for the first skipped post whose holder is unknown, or a role without a post.

    If there is neither, they are for the role that the errand asks for first. None for 112, and if there are no links.
    """
    skipped, region = [omission.id for omission in chain.skipped], chain.region
    unknown = (post for post in region.posts if current_status(post, day) == "unknown")
    post = next((post for post in unknown if post.id in skipped), None)
    there = {post.role for post in region.posts}
    missing = [each for each in skipped if each in labels.ROLES and each not in there]
    role = next(iter([*missing, *chain.errand.roles]), None)
    found = of_gap(site, page, region, post) if post else of_role(site, page, region, role) if role else None
    return found if found and found.report else None


def of_fact(site: Site, page: str, region: Region, owner: str, fact: Contact | NationalNumber) -> Correction:
    """The links for a number or address that may be wrong. `owner` is the id of the post, jour or national number."""
    name, value = ("number", fact.number) if isinstance(fact, NationalNumber) else ("value", fact.value)
    given = {"region": region.name, "post": owner, "value": value, "page": _page(site, page)}
    return _correction(site, REPORT, given, f"{value}, polisregion {region.name}", fact, name)


def of_number(site: Site, page: str, number: NationalNumber) -> Correction:
    """The links for a number for the whole country that may be wrong."""
    given = {"post": number.id, "value": number.number, "page": _page(site, page)}
    return _correction(site, REPORT, given, f"{number.name}, {number.number}", number, "number")


def of_gap(site: Site, page: str, region: Region, post: Post) -> Correction:
    """The links for a post without a known number."""
    given = {"region": region.name, "post": post.id, "page": _page(site, page)}
    return _correction(site, NEW, given, f"{label(post)}, polisregion {region.name}", post, "status")


def of_role(site: Site, page: str, region: Region, role: str) -> Correction:
    """The links for a role in the region, whichever post has it."""
    name = capitalised(labels.ROLES[role])
    given = {"region": region.name, "post": name, "page": _page(site, page)}
    return _correction(site, NEW, given, f"{name}, polisregion {region.name}", region, "posts")


def of_any_number(site: Site, page: str) -> Correction | None:
    """The links to tell of a direct number, whichever region it is in; None if there are none."""
    known = {"page": _page(site, page)}
    if site.corrections:
        return Correction(_mail(site.corrections, *_ASKED[NEW], "direktnummer", known), False, "")
    address = form(site, NEW, known)
    return Correction(address, True, "") if address else None


def of_meeting(site: Site, page: str, region: Region, meeting: Meeting) -> Correction:
    """The links for a meeting that is moved, cancelled or held, or otherwise not as the page says."""
    given = {"region": region.name, "meeting": meeting.id, "page": _page(site, page)}
    about = f"möte {meeting.when.words}, polisregion {region.name}"
    return _correction(site, MEETING, given, about, meeting, "when")


def form(site: Site, kind: Form, given: dict[str, str]) -> str:
    """The address of a form with the given fields filled in; empty without a repository."""
    if not site.repository:
        return ""
    most = {"value": _MAX_VALUE}
    known = {
        field.id: shortened(given[field.id], most.get(field.id, _MAX_LENGTH))
        for field in kind.fields
        if field.id in given
    }
    return f"{site.repository}/issues/new?{urlencode({'template': kind.file} | known, quote_via=quote)}"


def forms_page(site: Site) -> str:
    """The address of the page where all forms are; empty without a repository."""
    return f"{site.repository}/issues/new/choose" if site.repository else ""


def confirmation(site: Site, lines: list[str]) -> str:
    """The address of the form for confirmations with the lines filled in, unless they are too long for a link."""
    address = form(site, CONFIRM, {})
    filled = f"{address}&{urlencode({'contacts': chr(10).join(lines)}, quote_via=quote)}"
    return filled if address and len(filled) < 8_000 else address


def spot(site: Site, file: str, line: int) -> Spot:
    """A line of a data file; `file` is its path or its name."""
    name = PurePosixPath(file).name
    edit = f"{site.repository}/edit/{quote(site.branch)}/data/{quote(name)}#L{line}" if site.repository else ""
    return Spot(name, line, edit)


def spot_of(site: Site, record: Record, name: str) -> Spot | None:
    """The line of a record's field, or the record's first line if the field is missing; None if it has no file."""
    node = record.node
    if node is None:
        return None
    return spot(site, node.source.name, next((key.line for key in node if key == name), node.line))


def _correction(site: Site, kind: Form, given: dict[str, str], about: str, record: Record, name: str) -> Correction:
    """The links to report by e-mail, whose subject is `about`, or else by the form, and to edit the record's field."""
    asked = _ASKED.get(kind, _WRONG)
    report = _mail(site.corrections, *asked, about, given) if site.corrections else form(site, kind, given)
    found = spot_of(site, record, name)
    return Correction(report, not site.corrections, found.edit if found else "")


def _page(site: Site, page: str) -> str:
    return (site.address or "/") + page


def _mail(to: str, kind: str, ask: str, about: str, given: dict[str, str]) -> str:
    words = {"region": "Polisregion", "post": "Post", "meeting": "Möte", "value": "Uppgift", "page": "Sida"}
    facts = [f"{words[name]}: {shortened(text, _MAX_LENGTH)}" for name, text in given.items()]
    body = "\r\n".join([*facts, "", ask, "", "", _PRIVACY_NOTE])
    query = urlencode({"subject": f"{kind}: {shortened(about, _MAX_LENGTH)}", "body": body}, quote_via=quote)
    return f"mailto:{quote(to, safe='@')}?{query}"
