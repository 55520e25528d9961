"""E-mail addresses: validation, suggested corrections, and the domains reserved for examples."""

import re

from .errors import InvalidValueError

_ADDRESS = re.compile(
    r"[a-z0-9](?:[a-z0-9_%+-]|\.(?=[a-z0-9]))*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}")
_WRITTEN_AT = re.compile(r"\s*(?:[\[(](?:at|a|snabel-?a)[\])]|\bsnabel-a\b)\s*|\s+at\s+", re.IGNORECASE)
# RFC 2606 and 6761.
_EXAMPLE_DOMAIN = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)", re.IGNORECASE)


def check(text: str) -> None:
    """Raise `InvalidValueError` unless the text is exactly one e-mail address."""
    if not is_address(text):
        raise _refusal(text)


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


def with_at(text: str) -> str:
    """The text with an @ in place of a word for it, unless it has one."""
    return text if "@" in text else _WRITTEN_AT.sub("@", text)


def _refusal(text: str) -> InvalidValueError:
    """What is wrong with the text, and the address that was certainly meant."""
    # Addresses are often pasted with a name, `mailto:`, angle brackets or a full stop.
    found = re.fullmatch(r"[^<>@]*<([^<>]+)>[.,; ]*", text)
    bare = (found[1] if found else text).strip().removeprefix("mailto:").strip("<>.,; ")
    if is_address(bare):
        return InvalidValueError(f"skriv bara adressen. Här står ”{text}”", bare)
    joined = re.sub(r"\s*([@.])\s*", r"\1", with_at(bare))
    return InvalidValueError(_fault(text), joined if is_address(joined) else "")


def _fault(text: str) -> str:
    """What is wrong with the text, in Swedish."""
    name, _, host = text.rpartition("@")
    if "@" not in text:
        return f"”{text}” är ingen mejladress. Mellan namnet och domänen står ett @"
    if "@" in name:
        several = re.search(r"[\s,;/]", name)
        return "här står två adresser. De skrivs som två kontakter" if several else "adressen har två @"
    if re.search(r"\s", text):
        return "adressen innehåller ett mellanslag"
    if odd := re.search(r"[^a-z0-9_%+.-]", name + host, re.IGNORECASE):
        if odd[0].isalpha():
            return f"adressen innehåller {odd[0]}. Mejladresser skrivs med a–z"
        return f"adressen innehåller ”{odd[0]}”, som inte hör till en mejladress"
    if ".." in text or name[:1] == "." or name[-1:] == "." or host[:1] == ".":
        return "adressen har en punkt för mycket, först, sist eller bredvid en annan"
    if not _DOMAIN.fullmatch(host.casefold()):
        return f"domänen efter @ är inte hel: ”{host}”"
    return f"”{text}” är ingen mejladress"
