"""Which characters are allowed in a data file, compared with the categories of Unicode."""

from __future__ import annotations

import sys
import unicodedata

from jourkontakt.datafiles.reader.characters import FORBIDDEN, character, visible

# Letters and symbols that are invisible or are placeholders.
INVISIBLE = set("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc\ufffd")
# Format characters that are visible: Arabic, Syriac and Kaithi number signs, and more.
VISIBLE = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")


def test_invisible_characters_are_forbidden() -> None:
    kept = {char for char in map(chr, range(sys.maxunicode + 1)) if not FORBIDDEN.search(char)}
    hidden = {char for char in kept if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Zs", "Cs", "Co")}
    assert hidden == {" ", "\n"} | VISIBLE
    assert not kept & INVISIBLE


def test_visible_characters_are_allowed() -> None:
    forbidden = {char for char in map(chr, range(sys.maxunicode + 1)) if FORBIDDEN.search(char)}
    seen = {char for char in forbidden if unicodedata.category(char)[0] in "LNPS"}
    assert seen <= INVISIBLE | set(map(chr, range(0x13430, 0x13460)))
    assert not forbidden & set("abcåäöÅÄÖéü–—…”’«»§€½°·• 0123456789")


def test_an_excerpt_contains_no_invisible_characters() -> None:
    assert visible("a\u200bb\u202ec\x1b[31m\td\u00a0e\r") == "a�b�c�[31m\td�e�"


def test_an_invisible_character_is_described() -> None:
    assert character("\u200b") == "nollbreddsmellanslag, U+200B"
    assert character("\u202e") == "skrivriktningstecken, U+202E"
    assert character("\x07") == "U+0007"
