"""Web addresses: validation, suggested corrections, and what they tell about whoever copied them."""

import re
from collections.abc import Mapping
from urllib.parse import SplitResult, unquote, urlsplit

from .errors import InvalidValueError

_HOST = re.compile(r"(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_]{2,24}")
_TRACKING = re.compile(
    r"(?<![^&])(?:utm_[a-z]+|(?:d|fb|g|tt|tw|y)clid|[gw]braid|msclkid|igsh(?:id)?|mc_[ce]id|mkt_tok|srsltid|_hs(?:enc|mi))"
    r"=[^&]*&?"
)
# Not the name of a picture for sharp screens, `logga@2x.png`.
_EMAIL = re.compile(r"[\w.+-]+@(?!\dx\.)(?:[\w-]+\.)+[a-z]{2,24}", re.IGNORECASE)
# An address inside an address is percent-encoded, and so again for each one around it.
_MOST_ENCODINGS = 4
_REPOSITORY = re.compile(r"https://github\.com/[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/(?!\.+$)[A-Za-z0-9._-]+")


def split(address: str) -> SplitResult | None:
    """The parts of a complete http(s) address with a valid host; None for anything else."""
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return None
    whole = (
        parts.scheme in ("http", "https") and port_fits and not parts.username and not re.search(r"[\s<>\"]", address)
    )
    return parts if whole and _HOST.fullmatch(parts.hostname or "") else None


def host(address: str) -> str:
    """The host of a web address without www: `polisen.se`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def check_page(address: str) -> None:
    """Raise `InvalidValueError` unless it is the complete address of a page."""
    if not split(address):
        whole = "https://" + re.sub(r"^(?:https?)?:?/{0,2}", "", address, flags=re.IGNORECASE)
        parts = split(whole)
        begins = re.match("https?://", address, re.IGNORECASE)
        cure = "" if begins else ". Den börjar med https://"
        right = whole if parts and len(parts.path) > 1 else ""
        raise InvalidValueError(f"”{address}” är ingen hel webbadress{cure}", right)


def check_site(address: str) -> None:
    """Raise `InvalidValueError` unless it is the https address of a site, ending with a slash."""
    if not _is_site(address):
        message = f"”{address}” är ingen hel adress som slutar med ett snedstreck"
        bare = re.sub(r"^https?://", "", address, flags=re.IGNORECASE).strip("/")
        right = f"https://{bare}/"
        raise InvalidValueError(message, right if _is_site(right) else "")


def published_at(environ: Mapping[str, str]) -> str:
    """The site's address in `JOURKONTAKT_ADDRESS`, empty if not set; raises `InvalidValueError` if it is invalid."""
    address = environ.get("JOURKONTAKT_ADDRESS", "")
    try:
        if address:
            check_site(address)
    except InvalidValueError as error:
        message = f"JOURKONTAKT_ADDRESS: {error}"
        raise InvalidValueError(f"{message}. Skriv {error.write}" if error.write else message, error.write) from None
    return address


def check_repository(address: str) -> None:
    """Raise `InvalidValueError` unless it is the address of a repository on GitHub."""
    if not _REPOSITORY.fullmatch(address) or address.endswith(".git"):
        bare = "https://" + re.sub(r"^(?:https?://)?(?:www\.)?", "", address).rstrip("/").removesuffix(".git")
        message = f"”{address}” är inte adressen till ett kodförråd på GitHub"
        raise InvalidValueError(message, bare if _REPOSITORY.fullmatch(bare) else "")


def has_email(parts: SplitResult) -> bool:
    """Whether an e-mail address stands in the path, after the question mark or after the #, however often encoded."""
    text = f"{parts.path}?{parts.query}#{parts.fragment}"
    for _ in range(_MOST_ENCODINGS):
        text = unquote(text)
    return _EMAIL.search(text) is not None


def untracked(parts: SplitResult) -> str:
    """The address without its tracking parameters; empty if it has none."""
    kept = _TRACKING.sub("", parts.query)
    return parts._replace(query=kept.rstrip("&")).geturl() if kept != parts.query else ""


def _is_site(address: str) -> bool:
    parts = split(address)
    # A variable can have a control character, which no data file can; XML, and so the feed, cannot hold it.
    if not parts or not address.isprintable():
        return False
    return parts.scheme == "https" and not parts.query and not parts.fragment and address.endswith("/")
