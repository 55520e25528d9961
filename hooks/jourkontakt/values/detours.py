"""Web addresses that are no page but a way to one: rewritten links, searches, social networks, short links.

The tables name a domain, which stands for its subdomains too, with a path: the beginning of one if it ends with a
slash. A rewritten link has the page's own address inside it, which is read unless the program hides it.
"""

import re
from base64 import urlsafe_b64decode
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote, unquote

from .web import split, untracked

Kind = Literal["rewritten", "search", "social", "short"]
_Read: TypeAlias = Callable[[SplitResult], str]
# A rewritten link may be rewritten again by the next mail program.
_MOST_LAYERS = 5
_UNSAFE = re.compile(r"[^\w.~:/?#\[\]@!$&'()*+,;=%-]")
_COUNTRIES = re.compile(r"(?<![^.])(google|yandex)(?:\.[a-z]{2,3}){1,2}$")
# Proofpoint: an asterisk stands for a character, and two with a letter for as many as the letter's place says.
_STAND_IN = re.compile(r"\*(?:\*(.))?")
_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class Detour(NamedTuple):
    """What kind of address it is, and the address of the page it leads to if that can be read, else an empty text."""

    kind: Kind
    target: str


def detour(parts: SplitResult) -> Detour | None:
    """The detour that a complete address is, or None for a page of its own."""
    found = _layer(parts)
    return Detour(found[0], _target(parts)) if found else None


def _target(parts: SplitResult) -> str:
    """The page inside all layers, without tracking; empty if a layer hides it or leads to no page."""
    for _ in range(_MOST_LAYERS + 1):
        layer = _layer(parts)
        if layer is None:
            return untracked(parts) or parts.geturl()
        inner = split(_clean(layer[1](parts)))
        if inner is None:
            return ""
        parts = inner
    return ""


def _layer(parts: SplitResult) -> tuple[Kind, _Read] | None:
    given = parts.path or "/"
    for domain in _domains(parts.hostname or ""):
        for path, kind, read in _TABLE.get(domain, ()):
            if given.startswith(path) if path.endswith("/") else given.rstrip("/") == path:
                return kind, read
    return None


def _domains(host: str) -> tuple[str, ...]:
    """The host and each domain that it belongs to, the longest first; the last is the empty text, which is any."""
    labels = _COUNTRIES.sub(r"\1.com", host).split(".")
    return (*(".".join(labels[first:]) for first in range(len(labels))), "")


def _clean(address: str) -> str:
    """The address with everything percent-encoded that cannot stand in one."""
    return _UNSAFE.sub(lambda match: quote(match[0]), address.strip())


def _parameter(*names: str) -> _Read:
    """The value of the first of the parameters that is there."""

    def read(parts: SplitResult) -> str:
        given = dict(reversed(parse_qsl(parts.query.replace("+", "%2B"))))
        return next((given[name] for name in names if name in given), "")

    return read


def _encoded(name: str, skip: int = 0) -> _Read:
    """A parameter in base64, after `skip` characters."""
    value = _parameter(name)
    return lambda parts: _from_base64(value(parts)[skip:])


def _found(pattern: str) -> _Read:
    """The part that the pattern's group finds in the address, percent-encoded or not."""
    compiled = re.compile(pattern, re.IGNORECASE)

    def read(parts: SplitResult) -> str:
        match = compiled.search(parts.geturl())
        if match is None:
            return ""
        return match[1] if "://" in match[1] else unquote(match[1])

    return read


def _proofpoint_2(parts: SplitResult) -> str:
    return unquote(_parameter("u")(parts).translate({ord("-"): "%", ord("_"): "/"}))


def _proofpoint_3(parts: SplitResult) -> str:
    match = re.search(r"/v3/__(.+?)__;(.*?)!", parts.geturl())
    hidden = iter(_from_base64(match[2]) if match else "")

    def restored(stand_in: re.Match[str]) -> str:
        count = _LENGTHS.find(stand_in[1]) + 2 if stand_in[1] else 1
        return "".join(next(hidden, "") for _ in range(count))

    # Some programs make one slash of two.
    return re.sub(r"^(https?:)/(?!/)", r"\1//", _STAND_IN.sub(restored, match[1])) if match else ""


def _hidden(parts: SplitResult) -> str:
    return ""


def _from_base64(text: str) -> str:
    try:
        return urlsafe_b64decode(text.translate({ord("+"): "-", ord("/"): "_"}) + "===").decode()
    except ValueError:
        return ""


# fmt: off
# The links of mail filters, newsletters, search engines, social networks and chats, by how the page is read from them.
_REWRITTEN: tuple[tuple[_Read, tuple[str, ...]], ...] = (
    (_parameter("url"), (
        "/fmlurlsvc/", "disq.us/", "linkedin.com/redir/", "linkedin.com/safety/go", "out.reddit.com/",
        "safelinks.protection.office365.us/", "safelinks.protection.outlook.com/",
        "safelinks.protection.partner.outlook.cn/", "slack-redir.net/",
        "statics.teams.cdn.office.net/evergreen-assets/safelinks/", "trendmicro.com/wis/clicktime/",
    )),
    (_parameter("u"), (
        "clicktime.symantec.com/", "facebook.com/flx/warn/", "facebook.com/l.php", "l.facebook.com/",
        "l.instagram.com/", "l.messenger.com/", "l.threads.com/", "l.threads.net/", "l.workplace.com/",
        "link.edgepilot.com/", "lm.facebook.com/", "protect.fireeye.com/", "protect2.fireeye.com/",
        "scanmail.trustwave.com/", "translate.google.com/translate",
        "urldefense.com/v1/", "urldefense.proofpoint.com/v1/",
    )),
    (_parameter("u", "url"), ("steamcommunity.com/linkfilter/",)),
    (_parameter("q", "url"), ("google.com/url",)),
    (_parameter("a"), ("linkprotect.cudasvc.com/",)),
    (_parameter("destination"), ("safelink.emails.azure.net/",)),
    (_parameter("imgrefurl"), ("google.com/imgres",)),
    (_parameter("o"), ("avanan.url-protection.com/",)),
    (_parameter("q"), ("youtube.com/redirect",)),
    (_parameter("redirectUrl"), ("deref-gmx.net/", "deref-mail.com/", "deref-web.de/")),
    (_parameter("to"), ("vk.com/away.php",)),
    (_parameter("uddg"), ("duckduckgo.com/l/",)),
    (_parameter("z"), ("t.umblr.com/",)),
    (_encoded("_q"), ("/canit/urlproxy.php",)),
    (_encoded("u"), ("protection.sophos.com/",)),
    (_encoded("u", skip=2), ("bing.com/ck/",)),
    (_found(r"/(https?(?::|%3A)(?:/|%2F){2}.*)"), ("secure-web.cisco.com/",)),
    (_found(r"/L0/(https?(?::|%3A)(?:/|%2F){2}[^/]*)"), ("awstrack.me/",)),
    (_found(r"/RU=([^/]+)"), ("r.search.yahoo.com/",)),
    (_found(r"/v2/___(.+?)___\."), ("avanan.click/", "protect.checkpoint.com/")),
    (_proofpoint_2, ("urldefense.com/v2/", "urldefense.proofpoint.com/v2/")),
    (_proofpoint_3, ("urldefense.com/", "urldefense.proofpoint.com/", "urldefense.us/")),
    (_hidden, (
        *(f"protect-{area}.mimecast.com/" for area in ("au", "ca", "de", "eu", "offshore", "uk", "us", "za")),
        "anpdm.com/", "atpscan.global.hornetsecurity.com/", "defend.egress.com/", "gansub.com/", "google.com/amp/",
        "hubspotlinks.com/",
        "inky.com/link", "list-manage.com/track/", "mandrillapp.com/track/", "mimecastprotect.com/", "sendgrid.net/ls/",
        "translate.goog/", "url.emailprotection.link/", "url.mailcontrol.com/",
        "webcache.googleusercontent.com/",
    )),
)
_SEARCHES = (
    "baidu.com/s", "bing.com/search", "duckduckgo.com/", "ecosia.org/search", "google.com/search", "kagi.com/search",
    "qwant.com/", "search.brave.com/", "search.yahoo.com/", "startpage.com/", "yandex.com/search",
)
_SOCIAL = (
    "bsky.app/", "discord.com/", "discord.gg/", "facebook.com/", "fb.com/", "fb.me/", "fb.watch/", "instagram.com/",
    "linkedin.com/", "mastodon.social/", "messenger.com/", "pinterest.com/", "reddit.com/", "snapchat.com/", "t.me/",
    "telegram.me/", "threads.com/", "threads.net/", "tiktok.com/", "twitter.com/", "vk.com/", "wa.me/", "whatsapp.com/",
    "x.com/",
)
_SHORTENERS = (
    "1drv.ms/", "aka.ms/", "amzn.to/", "bit.do/", "bit.ly/", "bitly.com/", "bl.ink/", "buff.ly/", "cutt.ly/",
    "da.gd/", "db.tt/", "dlvr.it/", "dub.sh/", "eepurl.com/", "forms.gle/", "g.co/", "goo.gl/", "ift.tt/", "is.gd/",
    "j.mp/", "korta.nu/", "kutt.it/", "lnkd.in/", "n9.cl/", "ow.ly/", "pin.it/", "qr.ae/", "qrco.de/", "rb.gy/",
    "rebrand.ly/", "redd.it/", "s.id/", "short.gy/", "shorturl.asia/", "shorturl.at/", "snip.ly/", "soo.gd/", "t.co/",
    "t.ly/", "t1p.de/", "tiny.cc/", "tiny.one/", "tinyurl.com/", "trib.al/", "u.nu/", "urlz.fr/", "v.gd/", "x.gd/",
    "youtu.be/",
)
# fmt: on


def _table() -> dict[str, list[tuple[str, Kind, _Read]]]:
    """The entries by domain; what a rewritten link is comes before what its domain is."""
    found: dict[str, list[tuple[str, Kind, _Read]]] = {}
    kinds: tuple[tuple[Kind, _Read, tuple[str, ...]], ...] = (
        *(("rewritten", read, addresses) for read, addresses in _REWRITTEN),
        ("search", _hidden, _SEARCHES),
        ("social", _hidden, _SOCIAL),
        ("short", _hidden, _SHORTENERS),
    )
    for kind, read, addresses in kinds:
        for address in addresses:
            domain, _, path = address.partition("/")
            found.setdefault(domain, []).append((f"/{path}", kind, read))
    return found


_TABLE = _table()
