"""The forms in `.github/ISSUE_TEMPLATE/` ask for exactly what the site fills in and `propose` reads."""

from __future__ import annotations

import pytest
from tests.support.constants import ROOT

from jourkontakt.datafiles.reader import Mapping, Sequence, read
from jourkontakt.editors.forms import FORMS, LABEL, METHODS, Form
from jourkontakt.model import labels as words

FOLDER = ROOT / ".github/ISSUE_TEMPLATE"


def tree(form: Form) -> Mapping:
    return read(form.file, (FOLDER / form.file).read_bytes())


def body(form: Form) -> list[Mapping]:
    items = tree(form)["body"]  # type: ignore[index]
    assert isinstance(items, Sequence)
    return [item for item in items if isinstance(item, Mapping)]


def fields(form: Form) -> list[Mapping]:
    return [item for item in body(form) if item["type"] != "markdown"]  # type: ignore[index]


def test_every_issue_form_is_declared() -> None:
    assert {path.name for path in FOLDER.glob("*.yml")} == {"config.yml", *(form.file for form in FORMS)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_form_asks_for_its_declared_fields(form: Form) -> None:
    top = tree(form)
    assert (top["name"], top["labels"]) == (form.name, [LABEL])  # type: ignore[index]
    found = [
        (item["id"], item["attributes"]["label"], item["validations"]["required"], item["type"] == "textarea")  # type: ignore[index, call-overload]
        for item in fields(form)
    ]
    wanted = [(f.id, f.heading, "true" if f.required else "false", f.several_lines) for f in form.fields]
    assert found == wanted


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_every_choice_has_a_value_in_the_data(form: Form) -> None:
    options = {field.id: [option.word for option in field.options] for field in form.fields}
    for item in fields(form):
        name, kind = item["id"], item["type"]  # type: ignore[index]
        given = item["attributes"].get("options", [])  # type: ignore[index]
        assert (kind == "dropdown") == bool(given)
        assert given == options[name]
        # What a link fills in has to be a text; GitHub fills in nothing else.
        if name in ("region", "post", "meeting", "value", "page", "contacts"):
            assert kind in ("input", "textarea")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_form_is_described_by_the_same_sentence_everywhere(form: Form) -> None:
    assert tree(form)["description"] == form.about  # type: ignore[index]
    assert form.about.endswith(".")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_form_warns_first_of_writing_about_a_case(form: Form) -> None:
    first = body(form)[0]
    assert first["type"] == "markdown"  # type: ignore[index]
    assert "Skriv inget om ett enskilt ärende" in str(first["attributes"])  # type: ignore[index]


def test_forms_are_told_apart_by_their_headings() -> None:
    assert len({form.headings for form in FORMS}) == len(FORMS)
    for form in FORMS:
        assert len(set(form.headings)) == len(form.headings)
        assert len({field.id for field in form.fields}) == len(form.fields)


def test_choices_are_the_words_of_the_site() -> None:
    assert set(METHODS) == set(words.METHODS.values())


def test_there_are_six_forms() -> None:
    assert [form.name for form in FORMS] == [
        "Ändra en uppgift",
        "Kontrollerad, inget ändrat",
        "Ny uppgift",
        "Stämmer inte",
        "Någon börjar, slutar eller är borta",
        "Möte med polisen",
    ]
