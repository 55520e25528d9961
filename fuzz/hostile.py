"""YAML files of two megabytes that are made to hurt: a piece over and over, or the items of a list."""

from __future__ import annotations

from jourkontakt.datafiles.reader.forbidden_characters import MOST_BYTES

# What a file begins with, and the pieces that fill it; with quadratic running time none would be read in a minute.
PIECES = {
    "": ["[", "{", "- ", "? ", "!", "#", " ", "\n", "a\n", "%a ", "'a'\n"],
    "a: ": [
        "[", "{", "[a, ", "- ", "? ", "a: ", '"', "'", "''x", '"\\', "!", "!<", "&a ", "*a ", "x #", "x  #  ", "\t",
        "\r", "\u00a0\n", "o\u0308", "\u0301\u0316", "\u0301\u0316\n",
        "a\u0430", "a\u0430 ", "\u0430", "\uff41",
    ],
    "a:\n  ": [
        "a:\n  ", "- a\n  ", "- 1\n  ", "- [a, b]\n  ", "?\n  ", "- &a x\n  ", "- |\n   x\n  ", "- x #y\n  ", "- ~\n  ",
        '- "\\n"\n  ', "---\n", "<<<<<<<\n",
    ],
}  # fmt: skip


def filled(first: str, piece: str, size: int = MOST_BYTES) -> bytes:
    """What begins so and goes on with the piece, as often as there is room for in `size` bytes."""
    room = size - len(first.encode())
    return (first + piece * (room // len(piece.encode()))).encode()
