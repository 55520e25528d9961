"""Characters that are not allowed in data files: invisible ones, and foreign letters that look like Latin ones.

Invisible characters could change how a file is parsed; searches do not find ”Polisen” with a Cyrillic `о`.
"""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# The replacement character, private-use characters and surrogates.
_UNREADABLE = "\ufffc\ufffd\ud800-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

# Expressions that hardly any file needs are texts, compiled when they are used; `re` keeps them.
FORBIDDEN = re.compile(f"[\t\r{_CONTROLS}{_SPACES}{_INVISIBLE}{_UNREADABLE}]")
# What no text has a use for; unusual spaces keep numbers together in some.
UNSEEN = re.compile(f"[\t{_CONTROLS}{_INVISIBLE}{_UNREADABLE}]")
_HIDDEN = f"[\r{_CONTROLS}{_SPACES}{_INVISIBLE}{_UNREADABLE}]"

_NAMES = {
    "\0": "nolltecken",
    "\n": "radbyte",
    "\r": "vagnretur",
    "\t": "tabb",
    "\x1b": "escape",
    "\x85": "radbyte av annat slag",
    "\u00a0": "hårt mellanslag",
    "\u00ad": "mjukt bindestreck",
    "\u200b": "nollbreddsmellanslag",
    "\u200c": "åtskiljare utan bredd",
    "\u200d": "sammanfogare utan bredd",
    "\u2028": "radskiljare",
    "\u2029": "styckeskiljare",
    "\u202f": "smalt hårt mellanslag",
    "\u2060": "ordfogare",
    "\ufe0f": "variantväljare",
    "\ufeff": "byteordningsmärke",
    "\ufffd": "ersättningstecken",
}
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# Greek, Cyrillic and Armenian; then variants of Latin letters: ligatures, full width, mathematical.
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f"
_VARIANTS = "\u2160-\u2188\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
ODD = re.compile(f"[{_FOREIGN}{_VARIANTS}]")
_ALPHABETS = {"GREEK": "en grekisk bokstav", "CYRILLIC": "en kyrillisk bokstav", "ARMENIAN": "en armenisk bokstav"}
_WORD = rf"[\w{_VARIANTS}]+"
_LATIN = "[0-9A-Za-zÀ-ɏ]"
_VARIANT = f"[{_VARIANTS}]"
_TO_LATIN = str.maketrans(
    "АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝӒӓӦӧΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲ",
    "ABEKMHOPCTYXSIJaeopcyxsijhdqwÄäÖöABEZHIKMNOPTYXaikvopuxc",
)
# Longer runs of letters are not words and get no suggestion.
_MAX_WORD = 100
# In a run of digits, O means zero and I means one.
_TO_DIGITS = str.maketrans("ОоΟοІіΙι", "00001111")


class CharacterClass(Struct, frozen=True):
    """A class of forbidden characters: problem code, expression, and the text to replace them with, if there is one."""

    code: str
    expression: str
    replacement: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression)


CLASSES = (
    CharacterClass("Y10", "\t+", " "),
    CharacterClass("Y11", "\r"),
    CharacterClass("Y12", f"[{_CONTROLS}]"),
    CharacterClass("Y13", f"[{_SPACES}]", " "),
    CharacterClass("Y14", f"[{_INVISIBLE}]", ""),
    CharacterClass("Y15", f"[{_UNREADABLE}]"),
)


def visible(line: str) -> str:
    """The line with each invisible character replaced by �, so that it is safe to print."""
    return re.sub(_HIDDEN, "�", line)


def character(char: str) -> str:
    """Describes an invisible character: `nollbreddsmellanslag, U+200B`."""
    point = f"U+{ord(char):04X}"
    name = "skrivriktningstecken" if char in _DIRECTIONS else _NAMES.get(char)
    return f"{name}, {point}" if name else point


class LookAlike(Struct, frozen=True):
    """A word with look-alike letters: its start (from 0), its first such letter, and the correct word if known."""

    start: int
    word: str
    char: str
    right: str

    @property
    def kind(self) -> str:
        """What kind of character it is, in Swedish."""
        name = unicodedata.name(self.char, "")
        return _ALPHABETS.get(name.partition(" ")[0], f"tecknet U+{ord(self.char):04X}")


def look_alikes(line: str) -> Iterator[LookAlike]:
    """The words of a line that mix look-alike and Latin letters, or contain variants of Latin letters."""
    for match in re.finditer(_WORD, line):
        word = match[0]
        if (odd := ODD.search(word)) and (re.search(_LATIN, word) or re.search(_VARIANT, word)):
            yield LookAlike(match.start(), word, odd[0], _corrected(word))


def _corrected(word: str) -> str:
    if len(word) > _MAX_WORD:
        return ""
    rest = ODD.sub("", word)
    table = _TO_DIGITS if rest.isdigit() else _TO_LATIN
    right = "".join(unicodedata.normalize("NFKC", char) if ODD.match(char) else char for char in word.translate(table))
    return "" if ODD.search(right) or not re.search(_LATIN, right) else right
