"""The characters that may not stand in a data file, by kind: what nobody sees must not decide what is read."""

import re

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# The replacement character, characters of private use, and halves of a character.
UNREADABLE = "\ufffc\ufffd\ud800-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

FORBIDDEN = re.compile(f"[\t\r{CONTROLS}{SPACES}{INVISIBLE}{UNREADABLE}]")
_UNSEEN = re.compile(f"[\r{CONTROLS}{SPACES}{INVISIBLE}{UNREADABLE}]")


def visible(line: str) -> str:
    """The line with a mark for each forbidden character, so that it cannot play tricks where it is shown."""
    return _UNSEEN.sub("�", line)
