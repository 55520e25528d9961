"""Generic sentence for fields without a handler, so that every change is reported."""

from collections import Counter

from ..values.text import listing
from .differences import Difference
from .names import before_and_after, field_title, in_words, path
from .sentence import Sentence, make_sentence

# A new order of more records than these is reported without listing them.
_MOST = 10


def generic_sentence(difference: Difference) -> Sentence:
    """`Region Nord, polisgruppens möte våren 2018: plats är nu ”Umeå” (saknades förut).`"""
    return make_sentence(difference, f"{_change(difference)}.", within=path(difference))


def _change(difference: Difference) -> str:
    title, old, new = field_title(difference.record, difference.field), difference.old, difference.new
    if difference.kind == "added":
        return f"nytt under {title}: {in_words(difference, new)}"
    if difference.kind == "removed":
        return f"borttaget ur {title}: {in_words(difference, old)}"
    if isinstance(old, tuple) and isinstance(new, tuple) and old and new:
        if difference.kind == "reordered" or Counter(old) == Counter(new):
            names = [in_words(difference, item) for item in new]
            is_clear = len(set(names)) == len(names) <= _MOST
            return f"ny ordning för {title}" + (f": {listing(names)}" if is_clear else "")
        return f"{title} {_gained_and_lost(difference)}"
    return f"{title} {before_and_after(difference)}"


def _gained_and_lost(difference: Difference) -> str:
    """Which values a list of single values gained and lost."""
    gained = [in_words(difference, item) for item in difference.new if item not in difference.old]
    lost = [in_words(difference, item) for item in difference.old if item not in difference.new]
    if not gained and not lost:
        return f"är nu {in_words(difference, difference.new)}"
    parts = [f"har fått {listing(gained)}"] if gained else []
    return " och ".join([*parts, *([f"har inte längre {listing(lost)}"] if lost else [])])
