"""The page of fields: every record and field with its anchor, its meaning and an example."""

from __future__ import annotations

import pytest
from tests.support.rendering import draw, texts

from jourkontakt import model
from jourkontakt.datafiles.reader import read
from jourkontakt.model import Record
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import fields_of
from jourkontakt.website.pages.guide import PAGE as GUIDE
from jourkontakt.website.pages.guide_fields import PAGE

RECORDS = [getattr(model, name) for name in model.__all__ if name != "Record"]


def test_every_field_is_listed(demo: Directory) -> None:
    document = draw(PAGE, demo)
    for kind in RECORDS:
        name = kind.__name__.removesuffix("File").lower()
        (heading,) = document.cssselect(f"#falt-{name}")
        shown = [code.text_content() for code in heading.getparent().cssselect("dt code")]
        assert shown == list(fields_of(kind)), kind


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_with_a_value_has_an_example(kind: type[Record], demo: Directory) -> None:
    name = kind.__name__.removesuffix("File").lower()
    rows = draw(PAGE, demo).cssselect(f"#falt-{name} ~ dl > div")
    for row in rows:
        field = row.cssselect("dt code")[0].text_content()
        examples = [pre.text_content() for pre in row.cssselect("pre")]
        links = row.cssselect('a[href^="#falt-"]')
        assert len(examples) + len(links) == 1, field
        for example in examples:
            assert read("a.yaml", f"{example}\n".encode()), example
            assert example.strip('"').startswith(field), example


def test_every_field_has_its_anchor_and_its_swedish_name_first(demo: Directory) -> None:
    document = draw(PAGE, demo)
    anchors = [element.get("id") for element in document.cssselect("[id]")]
    assert len(anchors) == len(set(anchors))
    for kind in RECORDS:
        name = kind.__name__.removesuffix("File").lower()
        for field in fields_of(kind).values():
            (term,) = texts(document, f"[id='falt-{name}-{field.name}'] > dt")
            assert term.startswith(f"{field.doc.title} {field.name}")


def test_the_former_address_of_each_record_leads_on_without_a_script(demo: Directory) -> None:
    document = draw(GUIDE, demo)
    for kind in RECORDS:
        name = kind.__name__.removesuffix("File").lower()
        (link,) = document.cssselect(f"#falt-{name}")
        assert (link.tag, link.get("href")) == ("a", f"../redigera/falt/#falt-{name}")
