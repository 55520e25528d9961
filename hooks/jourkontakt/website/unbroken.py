"""Numbers that are read as one, such as `09–15` and `114 14`, kept on one line."""

import re

# Each alternative begins with `<` or a digit, so that the search leaps from one to the next.
_LEFT_ALONE = (
    r'<(?:(svg|title|pre|code|script)\b.*?</\1>|a [^>]*href="tel:[^>]*>[^<]*</a>|span class="jk-nowrap">[^<]*</span>)'
)
_RANGE = r"\d*(?:[.:]\d+)*–\d+(?:[.:]\d+)*"
_GROUPS = r"(?:\d{0,2}|\d{0,3}-\d{2,3})(?: \d{2,3})+"
_NUMBER = rf"(\d(?<![\w–-]\d)(?>{_RANGE}|{_GROUPS}))(?!\w|[:–-]\w)(?![^<>]*>)"
_PARTS = re.compile(f"{_LEFT_ALONE}|{_NUMBER}", re.DOTALL)


def unbroken(html: str) -> str:
    """The HTML, where no line ends inside a range of numbers or a number that is written in groups."""
    return _PARTS.sub(lambda part: f'<span class="jk-nowrap">{part[2]}</span>' if part[2] else part[0], html)
