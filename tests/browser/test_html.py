"""HTML of each kind of page, from the real, the example and the hostile data, is valid according to html-validate."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.browser.states import KINDS, address_of

from jourkontakt.model.directory import Directory

NODE = Path(__file__).parents[1] / "node"


def _files(site: Path, directory: Directory) -> list[str]:
    addresses = [address_of(kind, directory) for kind in KINDS]
    addresses += [former.address for former in directory.names.former]
    return [str(site / address / "index.html" if address[-5:] != ".html" else site / address) for address in addresses]


@pytest.mark.site
@pytest.mark.parametrize("name", ["real", "demo", "hostile"])
def test_every_kind_of_page_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue("built_site" if name == "real" else f"{name}_site")
    files = _files(site, request.getfixturevalue(name))
    run = subprocess.run(
        [
            *(Path(sys.executable).with_name("node"), NODE / "node_modules/html-validate/bin/html-validate.mjs"),
            *("--config", NODE / "html-validate.mjs", "--formatter", "json"),
            # A long name makes a long title.
            *(("--rule", "long-title:off") if name == "hostile" else ()),
            *files,
        ],
        cwd=NODE,
        capture_output=True,
        text=True,
        check=False,
    )
    reports = json.loads(run.stdout)
    found = [
        f"{report['filePath']}:{message['line']}:{message['column']} {message['ruleId']}: {message['message']}"
        for report in reports
        for message in report["messages"]
    ]
    assert not found, "\n".join(found)
    assert run.returncode == 0, run.stderr
