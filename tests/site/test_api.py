"""The API of the built site: its files are there, its paths lead somewhere, and the examples of its page run."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.support.built_pages import BuiltPage
from tools.local_server import serving

pytestmark = pytest.mark.site
_SITES = ["built_site", "demo_site"]


@pytest.fixture(scope="module", params=_SITES)
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def read(site: Path, name: str) -> Any:
    return json.loads((site / f"api/v1/{name}.json").read_bytes())


def example(site: Path, language: str, root: str) -> str:
    """The example of the page, with the address of the site in place of the one that it shows."""
    page = BuiltPage("api/index.html", (site / "api/index.html").read_text(encoding="utf-8"))
    (code,) = page.select(f"pre[data-example={language}] code")
    text = code.text_content()
    shown = re.search(r"https://[^\s\"]*?/(?=api/v1/)", text)
    assert shown
    return str(text.replace(shown[0], root))


def run(command: list[str | Path], given: str = "") -> str:
    """What the command prints; it asks no proxy for the site on this machine."""
    environ = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    done = subprocess.run(
        list(map(str, command)), input=given, capture_output=True, encoding="utf-8", check=False,
        env=environ | {"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def wanted(site: Path) -> str:
    """What the examples print: each step of the first errand in the first municipality of the table."""
    calls = read(site, "calls")
    (code,) = set(re.findall(r'code(?:, errand)? = "([0-9]{4})"', example(site, "python", "")))
    call = next(each for each in calls["calls"] if code in each["municipalities"])
    answer = next(each for each in call["answers"] if each["errand"] == calls["errands"][0]["id"])
    called = [each for step in answer["steps"] for each in step["called"]]
    return "".join(f"{each['heading']} {each['contacts'][0]['text']} {each['reason']}\n" for each in called)


def test_the_example_in_python_runs(site: Path) -> None:
    with serving(site) as address:
        assert run([sys.executable, "-"], example(site, "python", address)) == wanted(site)


def test_the_example_in_javascript_runs(site: Path) -> None:
    node = Path(sys.executable).with_name("node")
    with serving(site) as address:
        script = example(site, "javascript", address)
        assert run([node, "--input-type=module", "-"], script) == wanted(site)


def test_the_example_with_curl_fetches_the_numbers(site: Path) -> None:
    with serving(site) as address:
        command = shlex.split(example(site, "curl", address))
        assert command == ["curl", "-fsS", f"{address}api/v1/numbers.json"]
        if shutil.which("curl"):
            assert json.loads(run([*command])) == read(site, "numbers")


def test_every_file_that_the_index_lists_is_there(site: Path) -> None:
    listed = read(site, "index")["files"]
    assert len(listed) == 8
    for each in listed:
        assert (site / each["path"]).is_file()
        assert (site / each["schema"]).is_file()
    assert (site / read(site, "index")["guide"] / "index.html").is_file()


def test_every_path_leads_to_a_page_and_an_anchor(site: Path) -> None:
    files = [read(site, each["name"]) for each in read(site, "index")["files"]]
    paths = {path for file in files for path in found(file, "path")}
    assert len(paths) > 290
    anchors: dict[str, set[str]] = {}
    for path in paths:
        page, _, anchor = path.partition("#")
        if page not in anchors:
            document = html.fromstring((site / page / "index.html").read_text(encoding="utf-8"))
            anchors[page] = set(document.xpath("//@id"))
        assert not anchor or anchor in anchors[page], path


def found(value: Any, key: str) -> list[str]:
    """The values of the key, anywhere in the value."""
    if isinstance(value, list):
        return [each for inner in value for each in found(inner, key)]
    if isinstance(value, dict):
        own = [value[key]] if key in value else []
        return own + [each for inner in value.values() for each in found(inner, key)]
    return []
