"""Letters that only look like ours: an `о` in ”Polisen” can be Cyrillic, and then no search and no link finds it."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

# Greek, Cyrillic and Armenian; then letters of another width or form: ligatures, full width, mathematical.
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f"
_FORMS = "\u2160-\u2188\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
ODD = re.compile(f"[{_FOREIGN}{_FORMS}]")
_WORD = re.compile(rf"[\w{_FORMS}]+")
_OURS = re.compile("[0-9A-Za-zÀ-ɏ]")
_FORM = re.compile(f"[{_FORMS}]")
_LETTERS = str.maketrans(
    "АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝӒӓӦӧΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲ",
    "ABEKMHOPCTYXSIJaeopcyxsijhdqwÄäÖöABEZHIKMNOPTYXaikvopuxc",
)
# Longer ones are no words.
_LONGEST = 100
# Among digits an O is a nought and an l a one.
_DIGITS = str.maketrans("ОоΟοІіΙι", "00001111")


class LookAlike(Struct, frozen=True):
    """A word with such letters: where it begins (counted from 0), the first of them, and the right word if known."""

    start: int
    word: str
    char: str
    right: str

    @property
    def kind(self) -> str:
        """What sort of sign it is, in words."""
        name = unicodedata.name(self.char, "")
        alphabet = {
            "GREEK": "en grekisk bokstav",
            "CYRILLIC": "en kyrillisk bokstav",
            "ARMENIAN": "en armenisk bokstav",
        }
        return alphabet.get(name.partition(" ")[0], f"tecknet U+{ord(self.char):04X}")


def look_alikes(line: str) -> Iterator[LookAlike]:
    """The words of a line that mix such letters with ours, or have letters of another form."""
    for match in _WORD.finditer(line):
        word = match[0]
        if (odd := ODD.search(word)) and (_OURS.search(word) or _FORM.search(word)):
            yield LookAlike(match.start(), word, odd[0], _right(word))


def _right(word: str) -> str:
    if len(word) > _LONGEST:
        return ""
    rest = ODD.sub("", word)
    table = _DIGITS if rest.isdigit() else _LETTERS
    right = "".join(unicodedata.normalize("NFKC", char) if ODD.match(char) else char for char in word.translate(table))
    return "" if ODD.search(right) or not _OURS.search(right) else right
