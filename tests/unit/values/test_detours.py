"""Web addresses that are a way to a page: what kind they are, and which page they lead to. All are invented."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.model.directory import Directory
from jourkontakt.model.walk import sourced
from jourkontakt.values.detours import detour
from jourkontakt.values.web import split

PAGE = "https://www.example.org/kontakt/nord?id=7&del=b#sida"
Q = quote(PAGE, safe="")
MAIL = "data=05%7C02%7Cprov.provsson%40example.com%7Cab12&sdata=x%3D&reserved=0"


LENGTHS = ascii_uppercase + ascii_lowercase + digits + "-_"


def b64(text: str) -> str:
    return b64encode(text.encode()).decode()


def proofpoint_2(address: str) -> str:
    """The address as Proofpoint's second version writes it."""
    encoded = quote(address, safe=":/").replace("-", "%2D").replace("_", "%5F").replace(":", "%3A")
    return encoded.replace("/", "_").replace("%", "-")


def found(address: str) -> tuple[str, str] | None:
    parts = split(address)
    assert parts, address
    return detour(parts)


@pytest.mark.parametrize(
    "address",
    [
        f"https://eur02.safelinks.protection.outlook.com/?url={Q}&{MAIL}",
        f"https://gcc02.safelinks.protection.outlook.com/ap/t-59584e83/?url={Q}&{MAIL}",
        f"https://nam12.safelinks.protection.outlook.com/GetUrlReputation?{MAIL}&url={Q}",
        f"https://EUR05.safelinks.protection.outlook.com?url={Q}&{MAIL}",
        f"https://usg01.safelinks.protection.office365.us/?url={Q}&{MAIL}",
        f"https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url={Q}&locale=sv",
        f"https://urldefense.proofpoint.com/v1/url?u={Q}&k=abc%3D%0A&r=x",
        f"https://urldefense.proofpoint.com/v2/url?u={proofpoint_2(PAGE)}&d=DwMF&c=aa&r=bb&e=",
        f"https://urldefense.com/v2/url?u={proofpoint_2(PAGE)}&d=DwMF",
        f"https://urldefense.com/v3/__{PAGE}__;!!Abc123!xYz$",
        f"https://urldefense.us/v3/__{PAGE}__;!!Abc123!xYz$",
        "https://urldefense.com/v3/__https:/www.example.org/kontakt/nord?id=7&del=b*sida__;Iw!!Abc123!xYz$",
        f"https://linkprotect.cudasvc.com/url?a={Q}&c=E,1,abc&typo=1",
        f"https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url={Q}&umid=1&auth=2",
        f"https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?umid=1&url={Q}",
        f"https://eu-central-1.protection.sophos.com/?d=example.org&u={b64(PAGE)}&i=abc&t=def&h=1",
        f"https://eu-central-1.protection.sophos.com?d=example.org&u={b64(PAGE).rstrip('=')}&p=m",
        f"https://secure-web.cisco.com/1aBc-dEf_9/{Q}",
        f"https://clicktime.symantec.com/15tStW?h=abc%3D&u={Q}",
        f"https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u={Q}",
        f"https://protect.checkpoint.com/v2/___{PAGE}___.YXAzOmV4",
        f"https://url.avanan.click/v2/___{PAGE}___.YXAzOmV4",
        f"https://avanan.url-protection.com/v1/url?o={Q}&g=1&s=2",
        f"https://scanmail.trustwave.com/?c=1&d=2&s=5&u={Q}",
        f"https://link.edgepilot.com/s/ab12/cd34?u={Q}",
        f"https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl={Q}",
        f"https://mail.exempelkommun.example/fmlurlsvc/?fewReq=:B:abc&url={Q}",
        f"https://post.exempelkommun.example/canit/urlproxy.php?_q={quote(b64(PAGE))}&_s=1",
        f"https://abc.r.eu-north-1.awstrack.me/L0/{Q.replace('https%3A', 'https:')}/1/01ab/xyz=1",
        f"https://www.google.com/url?q={Q}&sa=D&source=editors&usg=x",
        f"https://www.google.se/url?sa=t&rct=j&url={Q}&usg=x",
        f"https://google.co.uk/url?sa=t&url={Q}",
        f"https://www.google.com/imgres?imgurl=https%3A%2F%2Fexample.com%2Fx.png&imgrefurl={Q}",
        f"https://translate.google.com/translate?sl=en&tl=sv&u={Q}",
        f"https://www.bing.com/ck/a?!&&p=abc&u=a1{urlsafe_b64encode(PAGE.encode()).decode().rstrip('=')}&ntb=1",
        f"https://duckduckgo.com/l/?uddg={Q}&rut=abc",
        f"https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=1/RO=10/RU={Q}/RK=2/RS=x-",
        f"https://l.facebook.com/l.php?u={quote(PAGE.replace('#', '&fbclid=IwAR0#'), safe='')}&h=AT0&s=1",
        f"https://lm.facebook.com/l.php?u={Q}&h=AT0",
        f"https://l.instagram.com/?u={Q}&e=AT1",
        f"https://www.linkedin.com/redir/redirect?url={Q}&urlhash=ab&trk=x",
        f"https://www.linkedin.com/safety/go/?url={Q}",
        f"https://www.youtube.com/redirect?event=video_description&redir_token=x&q={Q}&v=y",
        f"https://slack-redir.net/link?url={Q}",
        f"https://steamcommunity.com/linkfilter/?u={Q}",
        f"https://vk.com/away.php?to={Q}&cc_key=",
        f"https://out.reddit.com/t3_x?url={Q}&token=y",
    ],
)  # fmt: skip
def test_the_page_in_a_rewritten_link_is_read(address: str) -> None:
    assert found(address) == ("rewritten", PAGE)


@pytest.mark.parametrize(
    "address",
    [
        "https://protect-eu.mimecast.com/s/AbCdEf?domain=example.org",
        "https://url.uk.m.mimecastprotect.com/s/AbCdEf?domain=example.org",
        "https://atpscan.global.hornetsecurity.com/?d=AbC&f=1",
        "https://shared.outlook.inky.com/link?domain=example.org&t=h.eJx",
        "https://url.emailprotection.link/?bAbC~~",
        "https://exempel.us1.list-manage.com/track/click?u=ab&id=cd&e=ef",
        "https://u123.ct.sendgrid.net/ls/click?upn=u001.abc",
        "https://example-org.translate.goog/kontakt?_x_tr_sl=sv",
        # What is inside is no whole address, no page or cut off.
        "https://eur02.safelinks.protection.outlook.com/?url=example.org%2Fnord",
        "https://eur02.safelinks.protection.outlook.com/?url=mailto%3Aprov%40example.com",
        "https://eur02.safelinks.protection.outlook.com/",
        "https://eu.protection.sophos.com/?d=example.org&u=%C3%A5",
        "https://eu.protection.sophos.com/?d=example.org&u=/////w==",
        "https://urldefense.com/v3/__https://example.org/nord",
        "https://secure-web.cisco.com/1aBc/",
        f"https://www.google.com/url?q={quote('https://bit.ly/exempel', safe='')}",
        f"https://l.facebook.com/l.php?u={quote('https://www.facebook.com/exempel', safe='')}",
        "https://l.facebook.com/l.php?u=javascript%3Aalert(1)",
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_read_is_not_guessed(address: str) -> None:
    assert found(address) == ("rewritten", "")


@pytest.mark.parametrize(("hidden", "path"), [("", "nord"), ("+", "n+ord"), ("+~", "n+o~rd")])
def test_a_hidden_character_that_is_missing_is_left_out(hidden: str, path: str) -> None:
    address = f"https://urldefense.com/v3/__https://example.org/n*o*rd__;{b64(hidden).rstrip('=')}!!x"
    assert found(address) == ("rewritten", f"https://example.org/{path}")


@pytest.mark.parametrize("encode", [b64encode, urlsafe_b64encode])
def test_either_alphabet_of_base64_is_read(encode: Callable[[bytes], bytes]) -> None:
    page = "https://example.org/~ab?x=1"
    inside = encode(page.encode()).decode()
    assert {"+", "/"} <= set(inside) or {"-", "_"} <= set(inside)
    assert found(f"https://eu.protection.sophos.com/?d=example.org&u={inside}") == ("rewritten", page)


def test_all_layers_are_taken_off_and_the_tracking_too() -> None:
    address = "https://example.org/nord?utm_source=brev&id=1"
    for layers in range(1, 6):
        address = f"https://eur0{layers}.safelinks.protection.outlook.com/?url={quote(address, safe='')}&{MAIL}"
        assert found(address) == ("rewritten", "https://example.org/nord?id=1")
    mixed = f"https://urldefense.com/v3/__https://www.google.com/url?q={Q}__;!!a!b$"
    assert found(f"https://linkprotect.cudasvc.com/url?a={quote(mixed, safe='')}") == ("rewritten", PAGE)
    for _ in range(20):
        address = f"https://slack-redir.net/link?url={quote(address, safe='')}"
        assert found(address) == ("rewritten", "")


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("https://example.org/s%C3%A5/brottsoffer", "https://example.org/s%C3%A5/brottsoffer"),
        ("https://example.org/så/brottsoffer", "https://example.org/så/brottsoffer"),
        ("https://example.org/två ord", "https://example.org/två%20ord"),
        ('https://example.org/"x"\\\u202e', "https://example.org/%22x%22%5C%E2%80%AE"),
        ("http://example.org/a+b?c=d+e", "http://example.org/a+b?c=d+e"),
        ("https://example.org:8443/x_y-z~", "https://example.org:8443/x_y-z~"),
    ],
)
def test_signs_in_the_address_are_kept_and_what_cannot_stand_there_is_encoded(inside: str, read: str) -> None:
    for link in (
        f"https://eur02.safelinks.protection.outlook.com/?url={quote(inside, safe='')}&{MAIL}",
        f"https://urldefense.proofpoint.com/v2/url?u={proofpoint_2(inside)}&d=x",
        f"https://eu.protection.sophos.com/?u={quote(b64(inside), safe='')}",
        f"https://secure-web.cisco.com/1a/{quote(inside, safe='')}",
    ):
        assert found(link) == ("rewritten", read)


@given(st.text(st.sampled_from("abc/-_.=&?*#%åÖ"), max_size=30))
def test_hidden_characters_are_put_back(path: str) -> None:
    address = f"https://example.org/{path}"
    written, hidden = "", ""
    for is_kept, run in groupby(address, key=lambda char: char.isascii() and (char.isalnum() or char in ":/.-")):
        part = "".join(run)
        written += part if is_kept else "*" if len(part) == 1 else "**" + LENGTHS[len(part) - 2]
        hidden += "" if is_kept else part
    code = urlsafe_b64encode(hidden.encode()).decode().rstrip("=")
    parts = split(address)
    assert parts
    assert found(f"https://urldefense.com/v3/__{written}__;{code}!!Abc!def$") == ("rewritten", parts.geturl())


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("short", "https://bit.ly/exempel"), ("short", "https://www.tinyurl.com/exempel"), ("short", "https://t.co/ab"),
        ("short", "https://maps.app.goo.gl/ab"), ("short", "https://aka.ms/exempel"), ("short", "https://korta.nu/ab"),
        ("short", "https://lnkd.in/ab"), ("short", "https://youtu.be/ab"), ("short", "https://forms.gle/ab"),
        ("rewritten", "https://www.google.com/amp/s/example.org/sida"),
        ("rewritten", "https://webcache.googleusercontent.com/search?q=cache:ab:example.org"),
        ("search", "https://www.google.com/search?q=polisen+nord"), ("search", "https://google.se/search?q=x"),
        ("search", "https://www.bing.com/search?q=x"), ("search", "https://duckduckgo.com/?q=x"),
        ("search", "https://se.search.yahoo.com/search?p=x"), ("search", "https://www.startpage.com/do/search?q=x"),
        ("search", "https://search.brave.com/search?q=x"), ("search", "https://www.ecosia.org/search?q=x"),
        ("social", "https://www.facebook.com/exempel/posts/1"), ("social", "https://m.facebook.com/exempel"),
        ("social", "https://sv-se.facebook.com/exempel"), ("social", "https://x.com/exempel/status/1"),
        ("social", "https://twitter.com/exempel"), ("social", "https://www.instagram.com/p/ab/"),
        ("social", "https://se.linkedin.com/in/exempel"), ("social", "https://www.tiktok.com/@exempel/video/1"),
        ("social", "https://bsky.app/profile/exempel"), ("social", "https://www.threads.net/@exempel"),
    ],
)  # fmt: skip
def test_searches_short_links_and_social_networks(kind: str, address: str) -> None:
    assert found(address) == (kind, "")


@pytest.mark.parametrize(
    "address",
    [
        "https://polisen.se/kontakt/polisregion-nord/", "https://polisen.se/sok/?query=brottsoffer&page=2",
        "https://www.polisen.se/utsatt-for-brott/?url=https%3A%2F%2Fexample.org%2Fnord",
        "https://www.exempelkommun.example/sok?q=polis", "https://www.exempelkommun.example/url?q=https://example.org/x",
        "https://www.exempelkommun.example/redirect?url=https%3A%2F%2Fexample.org", "https://example.org/l.php?u=1",
        "https://www.mimecast.com/kontakt", "https://www.trendmicro.com/sv_se/", "https://www.proofpoint.com/us",
        "https://www.youtube.com/watch?v=ab", "https://developers.google.com/search/docs/x", "https://google.example.org/url",
        "https://sites.google.com/view/exempel", "https://docs.google.com/document/d/ab", "https://support.google.com/x?q=1",
        "https://netflix.com/se", "https://reflex.com/se", "https://exempel-facebook.com/x", "https://facebook.com.example.org/",
        "https://web.archive.org/web/2020/https://example.org/x", "https://www.bing.com/maps", "https://at.co/ab",
        "https://bit.ly.example.org/ab", "https://example.org/www.facebook.com/", "https://safelinks.example.org/?url=x",
    ],
)  # fmt: skip
def test_other_pages_are_pages(address: str) -> None:
    assert found(address) is None


def test_no_source_in_the_data_is_a_detour(real: Directory, demo: Directory) -> None:
    sources = {record.source for directory in (real, demo) for record in sourced(directory) if record.source}
    assert len(sources) > 30
    assert [source for source in sources if found(source)] == []
