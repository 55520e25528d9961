"""Numbers that are read as one, such as `09–15` and `114 14`, kept on one line."""

import re

_LEFT_ALONE = (
    r"<(svg|title|pre|code)\b.*?</\1>",
    r'<a [^>]*href="tel:[^>]*>[^<]*</a>',
    r'<span class="jk-nowrap">[^<]*</span>',
    r"<[^>]*>",
)
_RANGE = r"\d+(?:[.:]\d+)*–\d+(?:[.:]\d+)*"
_GROUPS = r"(?:\d{1,3}|\d{1,4}-\d{2,3})(?: \d{2,3})+"
_PARTS = re.compile(rf"{'|'.join(_LEFT_ALONE)}|(?<![\w–-])(?>({_RANGE}|{_GROUPS}))(?!\w|[:–-]\w)", re.DOTALL)


def unbroken(html: str) -> str:
    """The HTML, where no line ends inside a range of numbers or a number that is written in groups."""
    return _PARTS.sub(lambda part: f'<span class="jk-nowrap">{part[2]}</span>' if part[2] else part[0], html)
