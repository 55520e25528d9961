"""Local centres: new, closed, renamed, and the municipalities they cover."""

from collections.abc import Iterator

from ..model import Centre, Coverage
from ..model.directory import Directory
from ..values.text import listing
from . import names
from .contacts import new_contacts
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template


def _centres(difference: Difference) -> Iterator[Sentence]:
    centre: Centre = difference.item
    if difference.kind == "removed":
        text = f"{centre.name} finns inte längre bland jourerna."
        yield make_sentence(difference, text, count_municipalities=True)
        return
    status = names.value_label(centre, "status", centre.status)
    covered = listing([names.municipality(difference, part.code) for part in centre.municipalities])
    where = names.region(difference, centre.region)
    text = f"ny jour i {where}: {centre.name} ({status}){f', som täcker {covered}' if covered else ''}."
    yield make_sentence(difference, text, count_municipalities=True)
    yield from new_contacts(difference, centre.name, centre)


def _membership(difference: Difference) -> str:
    if difference.new == "unknown":
        return "visas nu med uppgift saknas om medlemskapet"
    word = {"yes": "nu", "no": "inte längre" if difference.old == "yes" else "inte"}[difference.new]
    return f"är {word} medlem i Brottsofferjouren Sverige"


def _covered(difference: Difference) -> str:
    """The municipality with its period: `Exempelholm från 2015 till 2020`."""
    part: Coverage = difference.within(Coverage) or difference.item
    since = f" från {part.since.words}" if part.since else ""
    until = f" till {part.until.words}" if part.until else ""
    ended = " utan angivna år" if difference.kind == "changed" and not since + until else ""
    return names.municipality(difference, part.code) + since + until + ended


_COVERAGE = template("{owner} täcker nu {covered}.", covered=_covered)
HANDLERS: Handlers = {
    (Directory, "centres"): _centres,
    (Centre, "name"): template("{d.old} heter nu {d.new}."),
    (Centre, "status"): template("{record} är nu {new} (förut {old}).", count_municipalities=True),
    (Centre, "is_member"): template("{record} {membership}.", membership=_membership),
    (Centre, "region"): template("{record} hör nu till {new} (förut {old}).", count_municipalities=True),
    (Centre, "municipalities"): template(
        added="{record} täcker nu {covered}.", removed="{record} täcker inte längre {covered}.", covered=_covered
    ),
    (Coverage, "since"): _COVERAGE,
    (Coverage, "until"): _COVERAGE,
}
