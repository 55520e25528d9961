"""Single values: dates, periods, figures, phones, addresses; what is proposed instead of a wrong one is right."""

from __future__ import annotations

from collections.abc import Callable

from jourkontakt.values import dates, detours, email, markdown, numbers, periods, personal_numbers, phones, text, web
from jourkontakt.values.errors import InvalidValueError

Check = Callable[[str], object]
# Each check, and the one that accepts what it proposes. A period may be a time of day that is spelt right: that its
# field takes no such time is found when the folder is loaded, and the proposal dropped.
_CHECKS: tuple[tuple[Check, Check], ...] = (
    (dates.parse, dates.parse),
    (periods.parse, dates.parse),
    (numbers.parse, numbers.parse),
    (phones.check, phones.check),
    (email.check, email.check),
    (email.check_domain, email.check_domain),
    (web.check_page, web.check_page),
    (web.check_site, web.check_site),
    (web.check_repository, web.check_repository),
)


def run(raw: bytes) -> None:
    """Check the bytes as a value of each kind."""
    typed = raw.decode(errors="replace")
    for check, accept in _CHECKS:
        try:
            check(typed)
        except InvalidValueError as error:
            assert str(error)
            if error.write:
                assert error.write != typed
                accept(error.write)
    _check_address(typed)
    _check_text(typed)


def _check_address(typed: str) -> None:
    if parts := web.split(typed):
        found = detours.detour(parts)
        assert not found or not found.target or web.split(found.target)
        web.has_email(parts)
        web.untracked(parts)
        web.host(typed)


def _check_text(typed: str) -> None:
    hidden = personal_numbers.masked(typed)
    assert len(hidden) == len(typed)
    assert "\n" not in markdown.escaped(typed)
    assert text.slug(text.slug(typed)) == text.slug(typed)
    phones.dialled(typed)
    phones.has_extension(typed)
