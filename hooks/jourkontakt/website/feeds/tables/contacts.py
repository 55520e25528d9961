"""The table of contacts today: national numbers, posts at the police, and centres; a row for each number or address.

A post or centre that cannot be reached has a row too, with the reason in place of the number. Checks have their dates
and no age in words, which would become wrong in a copy.
"""

from collections.abc import Iterator
from itertools import chain

from ....answers.coming import coming
from ....answers.current import covered, current_notice, current_status
from ....answers.reasons import elsewhere
from ....answers.trust import last_check
from ....answers.ways import Way, label
from ....model import Contact, labels
from ....model.directory import Directory
from ....values.text import listing, sort_key
from ...cards import NumberCard, PostCard, number_cards, post_cards
from ...centres import CentreRow, in_region
from .table import Cell, Cells, Table

_COLUMNS = (
    ("Polisregion", 13), ("Vem", 24), ("Nummer eller adress", 28), ("Sort", 12), ("När man ringer", 28), ("Tider", 26),
    ("Anmärkning", 34), ("Läge", 18), ("Innehavare", 24), ("Innehavare sedan", 14), ("Källa till innehavaren", 30),
    ("Svarar i stället för", 26), ("Tillfälligt meddelande", 36), ("Ändras", 34), ("Kontroll", 26),
    ("Kontrollerad", 14), ("Hur", 22), ("Av", 22), ("Gäller från", 13), ("Gäller till", 13), ("Källa", 44),
    ("Titel", 34), ("Svarar för", 34), ("Länk", 24), ("Id", 30),
)  # fmt: skip


def contacts(directory: Directory) -> Table:
    """The table of all contacts."""
    rows: list[Cells] = [_of_number(directory, card) for card in number_cards(directory)]
    for card in post_cards(directory):
        rows += _of_post(directory, card)
    for region in directory.regions:
        for row in chain(*in_region(directory, region.id)):
            rows += _of_centre(directory, region.name, row)
    return Table.of("Kontakter", "kontakter.csv", _COLUMNS, rows, pinned=2)


def _of_number(directory: Directory, card: NumberCard) -> Cells:
    number = card.number
    return _of_way(directory, card.way) | {
        "Polisregion": "Hela landet",
        "Vem": number.name,
        "När man ringer": number.purpose,
        "Tider": number.opening,
        "Id": number.id,
    }


def _of_post(directory: Directory, card: PostCard) -> Iterator[Cells]:
    post, holder = card.post, card.holder
    own: dict[str, Cell] = {
        "Polisregion": card.region.name,
        "Vem": card.title,
        "Nummer eller adress": card.omission,
        "Läge": labels.POST_STATUS[current_status(post, directory.today)],
        "Svarar i stället för": listing(
            [f"{label(other)}{elsewhere(directory, post, other)}" for other in card.stands_in_for]
        ),
        "Tillfälligt meddelande": " ".join(_notices(directory, card)),
        "Ändras": "; ".join(coming(post, directory.today)),
        "Titel": post.title,
        "Svarar för": listing(card.places) or post.area_in_words or "hela regionen",
        "Id": post.id,
    }
    if holder:
        own["Innehavare"] = holder.name or ""
        own["Innehavare sedan"] = holder.since.text if holder.since else ""
        own["Källa till innehavaren"] = holder.source or ""
    yield from (own | _of_way(directory, way) for way in card.ways) if card.ways else (own,)


def _of_centre(directory: Directory, region: str, row: CentreRow) -> Iterator[Cells]:
    centre, note = row.centre, " ".join(row.notes)
    names = [directory.municipality_by_code[code].name for code in covered(centre, directory.today)]
    own: dict[str, Cell] = {
        "Polisregion": region,
        "Vem": centre.name,
        "Nummer eller adress": labels.MISSING,
        "Anmärkning": note,
        "Läge": row.state,
        "Källa": centre.source,
        "Svarar för": listing(sorted(names, key=sort_key)),
        "Id": centre.id,
    }
    if not row.ways:
        yield own
    for way in row.ways:
        notes = "; ".join(filter(None, (way.note, note)))
        yield own | _of_way(directory, way) | {"Anmärkning": notes}


def _of_way(directory: Directory, way: Way) -> dict[str, Cell]:
    """The number or address, how it was checked, and how long it is in force."""
    check, fact = last_check(directory, way.fact), way.fact
    found: dict[str, Cell] = {
        "Nummer eller adress": way.text,
        "Sort": labels.CONTACT_KINDS[way.kind],
        "Tider": way.hours,
        "Anmärkning": way.note,
        "Kontroll": way.trust.headline,
        "Källa": way.trust.source,
        "Länk": way.href,
    }
    if check:
        found |= {"Kontrollerad": check.date.text, "Hur": labels.METHODS[check.method], "Av": check.by}
    if isinstance(fact, Contact):
        found["Gäller från"] = fact.since.text if fact.since else ""
        found["Gäller till"] = fact.until.text if fact.until else ""
    return found


def _notices(directory: Directory, card: PostCard) -> Iterator[str]:
    """The current messages of the region and of the post, each with its last day."""
    for owner in (card.region, card.post):
        if notice := current_notice(owner, directory.today):
            yield f"Till och med {notice.until.words}: {notice.text}"
