"""What the search box finds, asked of its script in Node."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.support.constants import ROOT

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.lookup import lookup_index

SEARCH = ROOT / "tests/cases/lookup/search.mjs"
Answer = dict[str, Any]


def searched(directory: Directory, texts: Sequence[str], work: Path) -> list[Answer]:
    """The hits, the only reading and the note for each text; the index is written into the folder `work`."""
    files = []
    for artifact in lookup_index(directory):
        files.append(work / artifact.path)
        files[-1].write_bytes(artifact.content)
    command = [Path(sys.executable).with_name("node"), SEARCH, ROOT / "docs/assets/match.mjs", *files]
    run = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8", check=True)
    answers: list[Answer] = json.loads(run.stdout)
    return answers
