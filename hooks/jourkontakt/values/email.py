"""E-mail addresses: what is one, the right spelling of one, and the domains set aside for examples."""

import re

from .errors import InvalidValueError

_ADDRESS = re.compile(
    r"[a-z0-9](?:[a-z0-9_%+-]|\.(?=[a-z0-9]))*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}")
# RFC 2606 and 6761.
_EXAMPLE = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)", re.IGNORECASE)


def check(text: str) -> None:
    """Raise `InvalidValueError` unless the text is one e-mail address and nothing else."""
    if not is_address(text):
        # What is often around an address: `mailto:`, angle brackets, a full stop.
        bare = text.strip().removeprefix("mailto:").strip("<>.,; ")
        raise InvalidValueError(f"”{text}” är ingen e-postadress", bare if is_address(bare) else "")


def check_domain(text: str) -> None:
    """Raise `InvalidValueError` unless the text is a domain in small letters, `polisen.se`."""
    if not _DOMAIN.fullmatch(text):
        bare = domain(text).removeprefix("https://").removeprefix("www.").strip("/. ")
        raise InvalidValueError(f"”{text}” är ingen domän", bare if _DOMAIN.fullmatch(bare) else "")


def is_address(text: str) -> bool:
    """Whether the text is one e-mail address and nothing else."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def is_example(host: str) -> bool:
    """Whether the domain is one of those set aside for examples."""
    return _EXAMPLE.fullmatch(host) is not None


def domain(address: str) -> str:
    """What stands after the last @, in small letters."""
    return address.rpartition("@")[2].casefold()
