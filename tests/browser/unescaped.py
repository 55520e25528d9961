"""Pages of the site with payloads in them that nothing has escaped, and what a browser makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route
from tests.browser.states import PATIENCE

HOST = "evil.example"
SITE = "http://site.example/"
FOLDER = "jourkontakt/payload/"
# What no page of the site has.
PLANTED = ", ".join(
    (
        *(f"[on{event}]" for event in ("error", "load", "focus", "toggle", "click", "mouseover", "start", "begin")),
        "script:not([src], [type='application/ld+json']), iframe, object, embed, base, style, [style], audio, video",
        f"[srcset], [ping], [formaction], [src*='{HOST}'], [href^='javascript:' i], [action*='{HOST}']",
    )
)
_POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
_TITLE = re.compile("<title>.*?</title>", re.DOTALL)
_CONTENT = re.compile(r'(<div class="jk-content[^>]*>).*(</div>\s*(?:</div>\s*)?(?:</main>\s*)?<footer)', re.DOTALL)
# Instead of a message that stops the page, each alert is noted; then what a reader could press is pressed.
_WATCH = f"""
window.alert = () => console.log("executed");
addEventListener("load", () => setTimeout(() => {{
  const each = (css, use) => document.querySelectorAll(css).forEach(use);
  each("a[href*='script' i], math[href]", (link) => link.dispatchEvent(new MouseEvent("click", {{ bubbles: true }})));
  each("form[action*='{HOST}'] button, [formaction]", (button) => button.click());
  each("a[ping]", (link) => {{ link.href = "#"; link.click(); }});
  each("[onmouseover], [onclick]", (part) => {{
    part.dispatchEvent(new MouseEvent("mouseover")); part.dispatchEvent(new MouseEvent("click"));
  }});
  const planted = document.querySelectorAll("{PLANTED}").length;
  console.log(`tried ${{location.pathname}} ${{new URL("x", document.baseURI).host}} ${{planted}}`);
}}, 50));
"""
# Where a payload can stand: in a text, in attributes, in a link, in data, in a picture, in a field.
_PLACES = (
    "<p>{0}</p>", '<p title="{0}">x</p>', "<p title='{0}'>x</p>", "<p title={0}>x</p>", '<a href="{0}">x</a>',
    '<script type="application/ld+json">{{"x":"{0}"}}</script>', "<svg><title>{0}</title></svg>",
    "<textarea>{0}</textarea>",
)  # fmt: skip


@dataclass
class Seen:
    """What happened: how often something ran, how many dangerous elements the pages have, and what was fetched.

    And how many pages have another base, which were tried, and which were left for the other host.
    """

    executed: int = 0
    planted: int = 0
    fetched: list[str] = field(default_factory=list)
    based: int = 0
    tried: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)


def without_policy(page: str) -> str:
    """The same page without its policy."""
    html, count = _POLICY.subn("", page)
    assert count == 1
    return html


def with_content(shell: str, content: str, title: str) -> str:
    """A page of the site with other contents and another title, put in as they are."""
    html, count = _CONTENT.subn(lambda match: f"{match[1]}{content}{match[2]}", shell)
    assert count == 1
    return _TITLE.sub(lambda _: f"<title>{title}</title>", html, count=1)


def holding(shell: str, payload: str) -> str:
    """A page of the site with the payload in each place that a text can have."""
    return with_content(shell, "\n".join(place.format(payload) for place in _PLACES), payload)


def opened_in_frames(browser: Browser, pages: Mapping[str, str]) -> Seen:
    """Open all pages, each in a frame of its own, and press what a reader could press in them."""
    seen = Seen()
    profile = browser.new_context()
    page = profile.new_page()
    page.add_init_script(_WATCH)
    page.on("console", lambda message: _note(seen, message.text))
    page.on("dialog", lambda dialog: (_note(seen, "executed"), dialog.dismiss()))
    profile.route("**/*", lambda route: _answer(seen, pages, route))
    page.goto(SITE)
    for _ in range(PATIENCE // 100):
        page.wait_for_timeout(100)
        if seen.tried | seen.left >= set(pages):
            break
    page.wait_for_timeout(500)
    profile.close()
    assert seen.tried | seen.left >= set(pages)
    return seen


def _note(seen: Seen, text: str) -> None:
    """Take down what a page tells through its console."""
    said, *words = text.split(" ")
    if said == "executed":
        seen.executed += 1
    elif said == "tried" and words[0].startswith(f"/{FOLDER}"):
        seen.tried.add(words[0].split("/")[-2])
        seen.based += words[1] == HOST
        seen.planted += int(words[2])


def _answer(seen: Seen, pages: Mapping[str, str], route: Route) -> None:
    """Give the pages, empty files for all else, and take down what is fetched from the other host."""
    request = route.request
    address = urlsplit(request.url)
    if address.hostname == HOST:
        if request.is_navigation_request() and request.frame.name:
            seen.left.add(request.frame.name)
        else:
            seen.fetched.append(request.url)
        route.fulfill(body="", content_type="text/html")
    elif request.url == SITE:
        frames = [f'<iframe name="{name}" src="{FOLDER}{name}/"></iframe>' for name in pages]
        route.fulfill(body="".join(frames), content_type="text/html")
    else:
        name = address.path.removeprefix(f"/{FOLDER}").strip("/")
        route.fulfill(body=pages.get(name, ""), content_type="text/html; charset=utf-8" if name in pages else None)
