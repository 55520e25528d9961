"""The page for those who write programs: its examples and the files that it links to."""

from __future__ import annotations

from tests.cases.api.shape import shape
from tests.support import factory
from tests.support.rendering import draw

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.api import KINDS, path, schema_path
from jourkontakt.website.pages.api import PAGE


def examples(directory: Directory) -> list[str]:
    return [code.text_content() for code in draw(PAGE, directory).cssselect("pre[data-example] code")]


def test_the_examples_have_the_address_of_the_site() -> None:
    texts = examples(factory.seven(site={"address": "https://jour.example.org/"}))
    assert len(texts) == 3
    assert all("https://jour.example.org/api/v1/" in text for text in texts)


def test_without_an_address_the_page_says_to_fill_it_in() -> None:
    without = draw(PAGE, factory.seven())
    assert all("https://www.example.org/api/v1/" in text for text in examples(factory.seven()))
    assert "Byt https://www.example.org/ mot" in without.text_content()
    assert "Byt https" not in draw(PAGE, factory.seven(site={"address": "https://jour.example.org/"})).text_content()


def test_the_examples_ask_for_what_is_in_the_facts() -> None:
    directory = factory.seven(errands=(factory.errand("section_head", id="first"), factory.DANGER))
    for text in examples(directory)[1:]:
        assert f'"{directory.municipalities[0].code}"' in text
        assert '"first"' in text


def test_every_file_and_its_schema_are_linked_to() -> None:
    targets = {link.removeprefix("../") for _, _, link, _ in draw(PAGE, factory.seven()).iterlinks()}
    assert targets >= {path(kind) for kind in KINDS} | {schema_path(kind) for kind in KINDS}


def test_what_to_show_is_said_in_the_keys_of_the_files() -> None:
    keys = {line.partition(":")[0].rpartition(".")[2] for line in shape() if ": " in line}
    named = {code.text_content() for code in draw(PAGE, factory.seven()).cssselect("[aria-labelledby=visa] code")}
    assert named - {"calls.json", "true"} <= keys
    assert named >= {"divided", "say", "trust_words", "source", "notices", "until"}
