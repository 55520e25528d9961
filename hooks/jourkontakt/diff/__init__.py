"""Describe in Swedish sentences what a change of the data means to a reader: `describe_changes(old, new)`.

Each differing field goes to its handler in `HANDLERS`, or gets a generic sentence built from titles in the model.
Call chains are compared as a whole, and a contact that ends is described together with the one that follows it.
Warnings point out what a reviewer should look at.
"""

from collections.abc import Iterable

from ..model.directory import Directory
from . import centres, contacts, meetings, national, regions, search
from .chains import chain_changes
from .differences import Difference, find_differences
from .renaming import renamed, with_new_ids
from .sentence import KINDS, Handlers, Sentence, generic_sentence
from .successions import describe_succession, successions
from .warnings import WARNINGS

_MODULES = (contacts, regions, national, meetings, centres, search)
HANDLERS: Handlers = {key: handler for module in _MODULES for key, handler in module.HANDLERS.items()}


def describe_changes(old: Directory, new: Directory) -> tuple[Sentence, ...]:
    """Warnings, whom to call, the rest, and last what a comment folds; empty if and only if the facts are equal."""
    found = find_differences(old, new)
    if ids := renamed(found):
        found = find_differences(with_new_ids(old, ids, only_references=True), new)
    warnings = [warning for warn in WARNINGS for warning in warn(found)]
    succeeded = [*successions(found)]
    told = {id(difference) for succession in succeeded for difference in succession}
    others = (sentence for item in found if id(item) not in told for sentence in describe(item))
    chains = chain_changes(with_new_ids(old, ids) if ids else old, new)
    changes = [*chains, *map(describe_succession, succeeded), *others]
    order: dict[str, int] = {region.id: index for index, region in enumerate(new.regions)}
    changes.sort(key=lambda item: (item.rank, order.get(item.region, -1), KINDS.index(item.kind)))
    # Two differences may give the same sentence.
    return tuple(dict.fromkeys([*warnings, *changes]))


def describe(difference: Difference) -> Iterable[Sentence]:
    """The sentences for one difference: from the field's handler, or a generic one if that gives none."""
    handler = HANDLERS.get((type(difference.record), difference.field))
    # A new order has a handler only for contacts, where it decides which number is called first.
    if handler is None or (difference.kind == "reordered" and difference.field != "contacts"):
        return (generic_sentence(difference),)
    return tuple(handler(difference)) or (generic_sentence(difference),)


__all__ = ["WARNINGS", "Sentence", "describe", "describe_changes"]
