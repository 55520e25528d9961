"""What a change of the data means to a reader, in Swedish sentences: `consequences(old, new)`.

Differences (field by field) go to the subject that speaks of such a field; the call chains are compared whole; what is
unusual is told first. What no subject speaks of gets a sentence made of the model's titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.directory import Directory
from . import centres, contacts, figures, meetings, national, posts, regions, search, settings
from . import commitments as promises
from . import fallback as anything
from .chains import chain_changes
from .differences import Difference, differences
from .sentence import KINDS, Consequence, Sentences
from .warnings import WARNINGS

SUBJECTS: tuple[Sentences, ...] = (
    contacts.SENTENCES,
    posts.SENTENCES,
    regions.SENTENCES,
    national.SENTENCES,
    meetings.SENTENCES,
    promises.SENTENCES,
    centres.SENTENCES,
    figures.SENTENCES,
    search.SENTENCES,
    settings.SENTENCES,
)


def consequences(old: Directory, new: Directory) -> tuple[Consequence, ...]:
    """Warnings, then what changes whom to ring, then the rest; empty exactly when the facts are equal."""
    found = differences(old, new)
    warnings = [warning for warn in WARNINGS for warning in warn(found)]
    told = [*chain_changes(old, new), *(sentence for difference in found for sentence in sentences(difference))]
    order: dict[str, int] = {region.id: index for index, region in enumerate(new.regions)}
    told.sort(key=lambda item: (not item.changes_calls, order.get(item.region, -1), KINDS.index(item.kind)))
    return tuple(_once([*warnings, *told]))


def sentences(difference: Difference) -> Iterable[Consequence]:
    """What the difference means: its subject's sentences, or one made of the model's titles."""
    asked = (type(difference.record), difference.field)
    for subject in SUBJECTS:
        if speak := subject.get(asked):
            return speak(difference)
    return (anything.sentence(difference),)


def _once(items: Iterable[Consequence]) -> Iterator[Consequence]:
    """Each sentence once: two fields may be told by the same one."""
    return iter(dict.fromkeys(items))


__all__ = ["SUBJECTS", "WARNINGS", "Consequence", "consequences", "sentences"]
