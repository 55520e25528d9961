"""A data folder loaded as if some of its files held other bytes, and how often that parses a file."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from tests.support.constants import ROOT, TODAY

from jourkontakt import load
from jourkontakt.datafiles.autofix import apply_safe_fixes
from jourkontakt.datafiles.problem import DataError
from jourkontakt.editors.proposals import propose, read_event
from jourkontakt.load import YAML_FILES, DataFolder
from jourkontakt.model.changelog import ChangeLog, as_csv

BASE = ROOT / "tests/cases/diff/base"
EVENTS = sorted((ROOT / "tests/cases/proposals").rglob("*.json"))
REGIONS = (BASE / "regions.yaml").as_posix()


@pytest.fixture
def parsed(parsed_anew: None, monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, bytes]]:
    """How often the YAML reader is given each file with each content."""
    calls: Counter[tuple[str, bytes]] = Counter()
    read = load.read

    def counting(name: str, raw: bytes, flags: frozenset[str]) -> object:
        calls[name, raw] += 1
        return read(name, raw, flags)

    monkeypatch.setattr(load, "read", counting)
    return calls


def test_changed_bytes_stand_in_for_the_file() -> None:
    folder = DataFolder(BASE, TODAY)
    new = (folder.files[REGIONS] or b"").replace(b"070-174 06 11", b"070-174 06 12")
    before, after = (
        {contact.value for region in facts.regions for post in region.posts for contact in post.contacts}
        for facts in (folder.load(), folder.load({REGIONS: new}))
    )
    assert (before - after, after - before) == ({"070-174 06 11"}, {"070-174 06 12"})
    assert (BASE / "regions.yaml").read_bytes() == folder.files[REGIONS]


@pytest.mark.parametrize("folder", [BASE, ROOT / "data", ROOT / "examples/demo"])
def test_a_given_address_is_the_sites(folder: Path) -> None:
    address = "https://someone.github.io/annat/"
    own, given = load.load_directory(folder, TODAY), load.load_directory(folder, TODAY, address)
    assert given.site == own.site.replace(address=address)
    assert [each for each in own.warnings if each.code != "S09"] == [*given.warnings]
    assert ("S09" in {each.code for each in own.warnings}) == (own.site.address is None)


def test_problems_name_the_file_in_the_folder() -> None:
    folder = DataFolder(BASE, TODAY)
    new = (folder.files[REGIONS] or b"").replace(b'status: "held"', b'status: "hedl"', 1)
    with pytest.raises(DataError) as raised:
        folder.load({REGIONS: new})
    assert raised.value.problems == folder.problems({REGIONS: new})
    assert {(problem.file, problem.code) for problem in raised.value.problems} == {(REGIONS, "M04")}
    assert folder.problems() == folder.load().warnings


def test_a_file_taken_away_is_missing() -> None:
    (problem,) = DataFolder(BASE, TODAY).problems({(BASE / "nowhere.yaml").as_posix(): b"", REGIONS: None})
    assert (problem.code, problem.file) == ("C02", REGIONS)


def test_files_need_no_folder_on_disk() -> None:
    shown = Path("main:data")
    files = {f"{shown}/{Path(name).name}": raw for name, raw in DataFolder(BASE, TODAY).files.items()}
    assert DataFolder(shown, TODAY, files).load().regions == DataFolder(BASE, TODAY).load().regions


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.stem)
def test_a_proposal_parses_each_content_once(event: Path, parsed: Counter[tuple[str, bytes]]) -> None:
    outcome = propose(read_event(event), BASE, TODAY)
    assert set(parsed.values()) <= {1}
    # Where no edit is refused, only the files of the folder and the edited ones are parsed.
    assert outcome.refused or parsed.total() <= len(YAML_FILES) + len(outcome.files)


def test_safe_fixes_parse_each_content_once(parsed: Counter[tuple[str, bytes]]) -> None:
    folder = DataFolder(BASE, TODAY)
    wrong = (folder.files[REGIONS] or b"").replace(b'number: "114 14"', b"nummer: 11414", 1)
    _, changes, _ = apply_safe_fixes({**folder.files, REGIONS: wrong}, folder.problems)
    assert len(changes) == 2
    assert set(parsed.values()) == {1}
    assert parsed.total() <= len(YAML_FILES) + len(changes) + 1


def test_the_log_of_changes_is_read_and_known_to_lead_to_the_data_as_they_are(tmp_path: Path) -> None:
    data = Path(shutil.copytree(BASE, tmp_path / "data"))
    without = load.load_directory(data, TODAY)
    assert not without.has_all_changes
    (data / "changes.csv").write_text(as_csv(ChangeLog((), without.state, TODAY)), encoding="utf-8")
    assert load.load_directory(data, TODAY) == without
    assert load.load_directory(data, TODAY).has_all_changes
    regions = data / "regions.yaml"
    regions.write_text(regions.read_text(encoding="utf-8").replace("070-174 06 11", "070-174 06 12"), encoding="utf-8")
    assert not load.load_directory(data, TODAY).has_all_changes


def test_a_mistake_in_the_log_of_changes_is_an_error(tmp_path: Path) -> None:
    data = Path(shutil.copytree(BASE, tmp_path / "data"))
    (data / "changes.csv").write_text("day,region,kind,text\n1 maj,,post,Ny.\n", encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load.load_directory(data, TODAY)
    assert [f"{problem.place} {problem.code}" for problem in raised.value.problems if problem.severity == "error"] == [
        f"{data.as_posix()}/changes.csv:2:1 C01"
    ]


def test_of_many_contents_of_a_file_only_the_latest_stay_parsed(parsed: Counter[tuple[str, bytes]]) -> None:
    folder = DataFolder(BASE, TODAY)
    contents = [(folder.files[REGIONS] or b"") + b"# %d\n" % number for number in range(4)]
    for content in (*contents, contents[3], contents[0]):
        folder.load({REGIONS: content})
    assert [parsed[REGIONS, content] for content in contents] == [2, 1, 1, 1]
