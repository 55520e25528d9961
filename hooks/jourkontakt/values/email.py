"""E-mail addresses: validation, suggested corrections, and the domains reserved for examples."""

import re

from .errors import InvalidValueError

_ADDRESS = re.compile(
    r"[a-z0-9](?:[a-z0-9_%+-]|\.(?=[a-z0-9]))*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}")
# RFC 2606 and 6761.
_EXAMPLE_DOMAIN = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)", re.IGNORECASE)


def check(text: str) -> None:
    """Raise `InvalidValueError` unless the text is exactly one e-mail address."""
    if not is_address(text):
        # Addresses are often pasted with `mailto:`, angle brackets or a full stop.
        bare = text.strip().removeprefix("mailto:").strip("<>.,; ")
        raise InvalidValueError(f"”{text}” är ingen e-postadress", bare if is_address(bare) else "")


def check_domain(text: str) -> None:
    """Raise `InvalidValueError` unless the text is a domain in lower case: `polisen.se`."""
    if not _DOMAIN.fullmatch(text):
        bare = domain(text).removeprefix("https://").removeprefix("www.").strip("/. ")
        raise InvalidValueError(f"”{text}” är ingen domän", bare if _DOMAIN.fullmatch(bare) else "")


def is_address(text: str) -> bool:
    """Whether the text is exactly one e-mail address."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def is_example(host: str) -> bool:
    """Whether the domain is reserved for examples."""
    return _EXAMPLE_DOMAIN.fullmatch(host) is not None


def domain(address: str) -> str:
    """The part after the last @, in lower case."""
    return address.rpartition("@")[2].casefold()
