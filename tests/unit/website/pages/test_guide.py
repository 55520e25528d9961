"""The editor's guide: the forms, a section for each task with an example that loads, and no dead ends."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from tests.support.constants import ROOT, TODAY
from tests.support.rendering import draw, text, texts

from jourkontakt.editors.forms import FORMS
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import within
from jourkontakt.website.pages.guide import PAGE

SECTION_HEAD = """      - id: "syd-section-head"
        role: "section_head"
        title: "Sektionschef"
"""
CONTACT_CENTRE = """      - id: "nord-contact-centre"
        role: "contact_centre"
        title: "Polisens kontaktcenter"
        status: "unknown"
"""


def example(demo: Directory, task: str) -> str:
    return draw(PAGE, demo).cssselect(f'[aria-labelledby="{task}"] pre')[0].text_content() + "\n"


def indented(lines: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in lines.splitlines())


def loaded(tmp_path: Path, file: str, *replacements: tuple[str, str]) -> Directory:
    """The facts of the folder that fills every field, with parts of one file replaced."""
    folder = Path(copytree(ROOT / "tests/cases/diff/base", tmp_path / "data"))
    lines = (folder / file).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in lines
        lines = lines.replace(old, new, 1)
    (folder / file).write_text(lines, encoding="utf-8")
    return load_directory(folder, TODAY)


def with_post(tmp_path: Path, lines: str) -> Directory:
    """The facts with these lines as what is known of the section head in Syd."""
    place = f'{SECTION_HEAD}        status: "unknown"\n'
    lines = lines.replace("nord-contact-centre", "syd-contact-centre")
    deputy = CONTACT_CENTRE.replace("nord-", "syd-")
    return loaded(tmp_path, "regions.yaml", (place, f"{SECTION_HEAD}{indented(lines, 8)}{deputy}"))


@pytest.mark.parametrize(
    ("task", "post"),
    [
        ("andra", ""),
        ("stammer", ""),
        ("innehavare", ""),
        ("vakant", ""),
        ("ledig", 'holders:\n  - since: "2024"\n'),
    ],
)
def test_the_example_of_a_post_loads_without_a_finding(demo: Directory, tmp_path: Path, task: str, post: str) -> None:
    lines = example(demo, task)
    if task == "stammer":
        lines = (
            'contacts:\n  - kind: "phone"\n    value: "070-174 06 05"\n    source: "https://example.org/a"\n'
            + indented(lines, 4)
        )
    status = "" if "status:" in lines else 'status: "held"\n'
    found = with_post(tmp_path, f"{status}{post}{lines}")
    own = {id(record) for record in within(found.post_by_id["syd-section-head"])}
    codes = {p.code for p in found.warnings if p.subject and id(p.subject.record) in own}
    # The deputy that the test adds has no number; a base without a number for the holder is not the example's concern.
    assert codes <= {"P07"}


@pytest.mark.parametrize("task", ["nytt-mote", "mote", "genomfort"])
def test_the_example_of_a_meeting_loads_without_a_finding(demo: Directory, tmp_path: Path, task: str) -> None:
    lines = example(demo, task).replace("nord-", "syd-")
    place = f'{SECTION_HEAD}        status: "unknown"\n'
    found = loaded(tmp_path, "regions.yaml", (place, f"{place}    meetings:\n{indented(lines, 6)}"))
    (meeting,) = found.region_by_id["syd"].meetings
    own = {id(record) for record in within(meeting)}
    assert not [p for p in found.warnings if p.subject and id(p.subject.record) in own]
    assert [bool(meeting.changes), bool(meeting.outcomes)] == [task == "mote", task == "genomfort"]


def test_the_examples_of_a_centre_and_of_a_name_load_without_a_finding(demo: Directory, tmp_path: Path) -> None:
    centre = example(demo, "jour").replace("0643", "0005").replace('"ost"', '"vast"')
    found = loaded(tmp_path / "a", "centres.yaml", ("centres:\n", f"centres:\n{indented(centre, 2)}"))
    assert found.centres[0].name == "Brottsofferjouren Exempelbygden"
    assert not [p for p in found.warnings if p.subject and p.subject.record is found.centres[0]]
    name = example(demo, "namn").replace("0643", "0005").replace("1480", "0006")
    found = loaded(tmp_path / "b", "names.yaml", ("names:\n", f"names:\n{indented(name, 2)}"))
    assert found.names.names[0].name == "Exempelbyn"
    assert not [p for p in found.warnings if p.subject and p.subject.record is found.names.names[0]]


def test_the_example_of_a_number_for_the_whole_country_loads_without_a_finding(demo: Directory, tmp_path: Path) -> None:
    lines = indented(example(demo, "landet"), 2)
    found = loaded(tmp_path, "regions.yaml", ("errands:\n", f"{lines}\nerrands:\n"))
    (number,) = (each for each in found.national_numbers if each.id == "exempellinjen")
    own = {id(number), *map(id, number.verified)}
    assert not [p for p in found.warnings if p.subject and id(p.subject.record) in own]


def test_every_task_has_an_example_and_two_to_four_steps(demo: Directory) -> None:
    tasks = draw(PAGE, demo).cssselect(".jk-task")
    assert len(tasks) >= 10
    for task in tasks:
        assert len(task.cssselect("pre")) == 1
        assert 2 <= len(task.cssselect(".jk-num > li")) <= 4
        assert task.cssselect('a[href*="redigera/falt/#falt-"]')


def test_the_page_begins_with_every_form_and_when_to_use_it(demo: Directory) -> None:
    document = draw(PAGE, demo)
    assert document.cssselect("section h2, nav[aria-label='På sidan']")[0].get("id") == "formular"
    assert texts(document, ".jk-forms dt") == [form.name for form in FORMS]
    assert texts(document, ".jk-forms dd") == [form.about for form in FORMS]
    links = [link.get("href") for link in document.cssselect(".jk-forms a")]
    assert [href.partition("template=")[2] for href in links] == [form.file for form in FORMS]
    assert not document.cssselect(".jk-forms .jk-link"), "paper leaves out such links"


@pytest.mark.parametrize("mail", [None, "redaktionen@example.org"])
def test_without_a_repository_nothing_leads_nowhere(real: Directory, mail: str | None) -> None:
    site = real.site.replace(repository=None, corrections=mail)
    document = draw(PAGE, replace(real, site=site))
    assert not document.cssselect("a[href^='https://github.com'], .jk-forms")
    assert "Commit changes" not in document.text_content()
    assert "Kör make." in text(document, '[aria-labelledby="fil"] li:last-child')
    assert [link.get("href") for link in document.cssselect("a[href^='mailto:']")] == (
        [f"mailto:{mail}"] if mail else []
    )


def test_with_a_repository_each_file_is_a_link_to_its_editor(demo: Directory) -> None:
    links = [link.get("href") for link in draw(PAGE, demo).cssselect('[aria-labelledby="fil"] a')]
    assert [href.rpartition("/")[2] for href in links] == [
        f"{name}.yaml#L1" for name in ("regions", "centres", "names", "statistics", "site")
    ]


def test_no_id_is_used_twice(demo: Directory) -> None:
    ids = [element.get("id") for element in draw(PAGE, demo).cssselect("[id]")]
    assert len(ids) == len(set(ids))


def test_the_guide_explains_what_a_finding_looks_like(demo: Directory) -> None:
    assert texts(draw(PAGE, demo), '[aria-labelledby="sager-ifran"] dt') == ["fel", "varning", "Skriv: …", "T03"]


def test_the_example_is_the_same_everywhere_and_ends_a_contact_without_a_finding(
    demo: Directory, tmp_path: Path
) -> None:
    (example,) = draw(PAGE, demo).xpath("//pre[@class='jk-code' and starts-with(., 'contacts:')]")
    lines = [line.strip() for line in example.text_content().splitlines()]
    for name in ("CONTRIBUTING.md", "data/regions.yaml"):
        own = [line.strip("# ") for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
        start = own.index("contacts:")
        assert own[start : start + len(lines)] == lines, name
    found = with_post(tmp_path, f'status: "held"\n{example.text_content()}')
    assert [str(contact.value) for contact in found.post_by_id["syd-section-head"].contacts] == [
        "070-174 06 05",
        "070-174 06 06",
    ]
    assert not [problem for problem in found.warnings if "070-174 06 0" in problem.message]


def test_the_steps_are_worded_as_in_the_document_for_editors(demo: Directory) -> None:
    """One wording: what the page says of ending a contact, CONTRIBUTING and the head of the file say too."""
    document = draw(PAGE, demo)
    steps = texts(document, '[aria-labelledby="andra"] li') + texts(document, '[aria-labelledby="stammer"] li')[1:]
    assert len(steps) == 3
    for name in ("CONTRIBUTING.md", "data/regions.yaml"):
        document_text = re.sub(r"[`*#]", "", (ROOT / name).read_text(encoding="utf-8"))
        words = " ".join(document_text.split())
        for step in steps:
            assert step.removeprefix("Leta upp regionen och posten. ") in words, name


def test_the_hints_are_those_of_the_document_for_editors(demo: Directory) -> None:
    words = " ".join(re.sub(r"[`*#]", "", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")).split())
    document = draw(PAGE, demo)
    for hint in (
        texts(document, '[aria-labelledby="tanka-pa"] li b') + texts(document, '[aria-labelledby="fil"] li')[2:]
    ):
        assert hint in words
    assert text(document, '[aria-labelledby="sager-ifran"] > p:nth-of-type(1)') in words
