"""A sentence about a change, with its region and how many municipalities it concerns; templates for sentences."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from msgspec import Struct, structs

from .. import model
from ..answers import figures
from ..answers.current import is_current
from ..model import Centre, Figure, Post, Region
from ..model.directory import Directory
from ..model.tables import Municipality, Place
from ..values.text import capitalised, counted, listing
from . import names
from .differences import Difference

Handler: TypeAlias = Callable[[Difference], Iterable["Sentence"]]
# Handlers by record class and field name.
Handlers: TypeAlias = dict[tuple[type[Any], str], Handler]
Word: TypeAlias = Callable[[Difference], object]

# The kinds in the order they are listed: those that change whom to call come first.
CALLS = ("national", "number", "post", "chain", "contact", "notice", "errand", "advice", "municipality")
KINDS = (
    *CALLS,
    "check", "meeting", "commitment", "answer", "training", "circumstance", "question", "centre", "site", "other",
    "name", "place", "figure",
)  # fmt: skip
# Kinds that matter least and may be hundreds, with their heading: they come last, and a comment folds them.
FOLDED = {"name": "Andra namn och sökord", "place": "Orter", "figure": "Statistik"}
# More warnings than these come without lines to paste, so that a comment has room for what follows.
MOST_WITH_LINES = 5
# A new order of more records than these is reported without listing them.
_MOST_LISTED = 10
# Fields that decide which telephone number is called.
_NUMBER_FIELDS = ("contacts", "value", "since", "until")
# Fields without a handler that are more than wording.
_TELLING_FIELDS = ("area", "place", "region", "sign_up")
_KINDS: dict[type[Any], str] = {
    model.Answer: "answer", model.Centre: "centre", model.Circumstance: "circumstance", model.Commitment: "commitment",
    model.Contact: "contact", model.Errand: "errand", model.ErrandWords: "name", model.Figure: "figure",
    model.FormerMunicipality: "name", model.Measure: "figure", model.Meeting: "meeting", Municipality: "municipality",
    model.NationalNumber: "national", model.Notice: "notice", model.OtherName: "name", Place: "place",
    model.Post: "post", model.Question: "question", model.RoleWords: "name", model.Series: "figure", model.Site: "site",
    model.Subject: "name", model.Training: "training", model.Verification: "check",
    model.Welcome: "circumstance",
}  # fmt: skip
# The placeholders of every template.
_WORDS: dict[str, Word] = {
    "d": lambda difference: difference,
    "record": lambda difference: names.label(difference, difference.record),
    "item": lambda difference: names.label(difference, difference.item),
    "old": lambda difference: names.in_words(difference, difference.old),
    "new": lambda difference: names.in_words(difference, difference.new),
    "change": names.before_and_after,
    "path": names.path,
    "owner": names.owner,
    "post": names.post_of,
    "contact": names.contact,
}


class Sentence(Struct, frozen=True):
    """One sentence, with the id of its region (empty for the whole country).

    `municipalities` is how many it concerns, or 0; `prefix` is the part of the text that only names the region;
    `lines` are lines of a data file that the sentence asks for; `is_wording` is whether it is about words, titles
    or sources alone.
    """

    region: str
    kind: str
    text: str
    municipalities: int = 0
    prefix: str = ""
    lines: tuple[str, ...] = ()
    is_wording: bool = False

    @property
    def is_warning(self) -> bool:
        """Whether it asks a reviewer to check something, rather than describing what a reader notices."""
        return self.kind == "warning"

    @property
    def changes_calls(self) -> bool:
        """Whether the change affects whom a reader calls."""
        return self.kind in CALLS

    @property
    def rank(self) -> int:
        """How much it matters: 0 for whom to call, 2 for what a comment folds, 1 for the rest."""
        return 0 if self.changes_calls else 2 if self.kind in FOLDED else 1


def make_sentence(
    difference: Difference, text: str, *, within: str = "", kind: str = "", count_municipalities: bool = False
) -> Sentence:
    """A sentence that begins with the difference's region, if it lies in one, and with `within`, if given.

    It ends with the number of municipalities concerned if that is asked for, and always for a telephone number.
    """
    kind = kind or kind_of(difference)
    region = difference.within(Region)
    prefix = f"Polisregion {region.name}{', ' if within else ': '}" if region else ""
    whole = capitalised(f"{prefix}{within}{': ' if within else ''}{text}")
    count = _count_municipalities(difference) if count_municipalities or kind == "number" else 0
    tail = f" {counted(count, 'kommun', 'kommuner')} berörs." if count else ""
    # A quoted sentence has its full stop inside the quotation marks.
    whole = whole[:-1] if whole.endswith(".”.") else whole
    return Sentence(region_of(difference), kind, whole + tail, count, prefix)


def warning_with_lines(difference: Difference, text: str, lines: tuple[str, ...]) -> Sentence:
    """A warning that asks for the lines; the text is without its last sign."""
    return structs.replace(make_sentence(difference, f"{text}{':' if lines else '.'}", kind="warning"), lines=lines)


def generic_sentence(difference: Difference) -> Sentence:
    """For fields without a handler: `Polisregion Nord, mötet ”Samverkan”: plats är nu ”Umeå” (saknades förut).`"""
    sentence = make_sentence(difference, f"{_generic_change(difference)}.", within=names.path(difference))
    return structs.replace(sentence, is_wording=difference.field not in _TELLING_FIELDS)


def kind_of(difference: Difference) -> str:
    """The kind of the innermost record that has one; a record that was added or removed is checked first."""
    if difference.field == "id":
        return "other"
    item = difference.item[0] if isinstance(difference.item, tuple) and difference.item else difference.item
    contact = item if isinstance(item, model.Contact) else difference.record
    if isinstance(contact, model.Contact) and contact.kind == "phone" and difference.field in _NUMBER_FIELDS:
        return "number"
    # What the search box says may name a number to call.
    if isinstance(item, model.Subject) or (isinstance(difference.record, model.Subject) and difference.field == "say"):
        return "advice"
    nodes = [item, *(pair.new for pair in reversed(difference.trail))]
    return next((_KINDS[type(node)] for node in nodes if type(node) in _KINDS), "other")


def region_of(difference: Difference) -> str:
    """The id of the region that the difference belongs to, or an empty text."""
    for node in (difference.item, *(pair.new for pair in reversed(difference.trail))):
        if isinstance(node, Region):
            return node.id
        if isinstance(node, Centre | Municipality):
            return node.region
        if isinstance(node, Figure):
            return figures.region_of(difference.after, node)
    return ""


def count_in_region(directory: Directory, region: str) -> int:
    """How many municipalities the region has, or the whole country if `region` is empty."""
    if not region:
        return len(directory.municipalities)
    return len(directory.municipalities_by_region.get(region, ()))


def _count_municipalities(difference: Difference) -> int:
    """How many municipalities are concerned: those its centre or post covers, those of its region, or all."""
    centre = difference.item if isinstance(difference.item, Centre) else difference.within(Centre)
    if centre is not None:
        return len({part.code for part in centre.municipalities if is_current(part, difference.after.today)})
    post = difference.item if isinstance(difference.item, Post) else difference.within(Post)
    if post is not None:
        sides = [side for side in (difference.before, difference.after) if post.id in side.post_by_id]
        return len({m.code for side in sides for m in side.municipalities_of(side.post_by_id[post.id])})
    return count_in_region(difference.after, region_of(difference))


def template(
    changed: str = "",
    *,
    added: str = "",
    removed: str = "",
    within: Callable[[Difference], str] = lambda difference: "",
    count_municipalities: bool = False,
    **words: Word,
) -> Handler:
    """A handler that fills in a sentence; each keyword in `words` is one more placeholder.

    `added` is for a record that is new in a list, a field that had no value, and a setting that is turned on;
    `removed` is for the opposite; `changed` is for all other cases, and the default for `added` and `removed`.
    An empty template gives no sentence.
    """

    def handle(difference: Difference) -> Iterable[Sentence]:
        text = {"added": added or changed, "removed": removed or changed, "changed": changed}.get(_case(difference))
        if not text:
            return ()
        values = {name: word(difference) for name, word in (_WORDS | words).items() if f"{{{name}" in text}
        filled, where = text.format(**values), within(difference)
        return (make_sentence(difference, filled, within=where, count_municipalities=count_municipalities),)

    return handle


def _case(difference: Difference) -> str:
    if difference.kind == "changed" and (difference.old is None or difference.old is False):
        return "added"
    if difference.kind == "changed" and (difference.new is None or difference.new is False):
        return "removed"
    return difference.kind


def _generic_change(difference: Difference) -> str:
    title, old, new = names.field_title(difference.record, difference.field), difference.old, difference.new
    if difference.kind == "added":
        return f"nytt under {title}: {names.in_words(difference, new)}"
    if difference.kind == "removed":
        return f"borttaget ur {title}: {names.in_words(difference, old)}"
    if isinstance(old, tuple) and isinstance(new, tuple) and old and new:
        if difference.kind == "reordered" or Counter(old) == Counter(new):
            items = [names.in_words(difference, item) for item in new]
            is_clear = len(set(items)) == len(items) <= _MOST_LISTED
            return f"ny ordning för {title}" + (f": {listing(items)}" if is_clear else "")
        return f"{title} {_gained_and_lost(difference)}"
    return f"{title} {names.before_and_after(difference)}"


def _gained_and_lost(difference: Difference) -> str:
    """The values that were added to and removed from a list of plain values."""
    gained = [names.in_words(difference, item) for item in difference.new if item not in difference.old]
    lost = [names.in_words(difference, item) for item in difference.old if item not in difference.new]
    if not gained and not lost:
        return f"är nu {names.in_words(difference, difference.new)}"
    parts = [f"har fått {listing(gained)}"] if gained else []
    return " och ".join([*parts, *([f"har inte längre {listing(lost)}"] if lost else [])])
