"""Building records: a node of the wrong type is reported for every kind of field."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from jourkontakt import model
from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.datafiles.reader import read
from jourkontakt.model import Centre, Post, Record, Region
from jourkontakt.model.build import MOST, build
from jourkontakt.model.fields import Doc, Field, fields_of
from jourkontakt.model.kinds import Count, Day, Flag, Identifier, MunicipalityCode, Period, Quantity, When, Words

# A mapping with the field names of our own value classes.
IMPOSTOR = '"{0}":\n  text: "2017"\n  edtf: "2017"\n  first: 2017-01-01\n  last: 2017-12-31\n  value: "1"\n'


class Inner(Record, frozen=True, kw_only=True):
    name: Annotated[Words, Doc("Namn", "Ett namn.")]


class Outer(Record, frozen=True, kw_only=True):
    words: Annotated[Words | None, Doc("Text", "En text.")] = None
    id: Annotated[Identifier | None, Doc("Id", "Ett id.")] = None
    when: Annotated[When | None, Doc("När", "En tid.")] = None
    day: Annotated[Day | None, Doc("Dag", "En dag.")] = None
    flag: Annotated[Flag, Doc("Flagga", "Ja eller nej.")] = False
    count: Annotated[Count, Doc("Antal", "Ett tal.")] = 0
    period: Annotated[Period | None, Doc("Period", "En period.")] = None
    quantity: Annotated[Quantity | None, Doc("Siffra", "En siffra.")] = None
    code: Annotated[MunicipalityCode | None, Doc("Kod", "En kod.")] = None
    many: Annotated[tuple[Words, ...], Doc("Flera", "Texter.", most=2)] = ()
    inner: Annotated[Inner | None, Doc("Inre", "En post.")] = None
    inners: Annotated[tuple[Inner, ...], Doc("Inre poster", "Poster.")] = ()


def found(text: str, kind: type[Record] = Outer) -> list[tuple[str, int, str]]:
    """Code, line and message of each problem."""
    with pytest.raises(DataError) as caught:
        build(kind, read("prov.yaml", text.encode()))
    return [(problem.code, problem.line, problem.message) for problem in caught.value.problems]


SINGLE = [field for field in fields_of(Outer).values() if not field.is_list and not field.record]


@pytest.mark.parametrize("field", SINGLE, ids=lambda field: field.name)
@pytest.mark.parametrize(
    ("text", "there"), [(IMPOSTOR, "fält"), ('{0}:\n  - "2017"\n', "en lista")], ids=["mapping", "list"]
)
def test_a_mapping_or_list_is_refused_for_a_single_value(field: Field, text: str, there: str) -> None:
    [(code, line, message)] = found(text.format(field.name))
    assert (code, line) == ("M03", 2)
    assert message.startswith(f"i ”{field.name}” ska det stå ")
    assert message.endswith(f", inte {there}")


def real_fields() -> list[Any]:
    """Every single-valued field of the model with its record."""
    records = [getattr(model, name) for name in model.__all__ if name != "Record"]
    return [
        pytest.param(record, field, id=f"{record.__name__}.{field.name}")
        for record in records
        for field in fields_of(record).values()
        if not field.record and not field.is_list
    ]


@pytest.mark.parametrize(("record", "field"), real_fields())
def test_no_single_valued_field_accepts_a_mapping(record: type[Record], field: Field) -> None:
    assert ("M03", 2) in [problem[:2] for problem in found(IMPOSTOR.format(field.name), record)]


def test_a_list_and_a_record_must_be_written_as_such() -> None:
    assert found('many: "en"\ninner: "två"\ninners:\n  - "tre"\n') == [
        ("M03", 1, "i ”many” ska det stå en lista, där varje rad börjar med ett bindestreck, inte ett enda värde"),
        ("M03", 2, "i ”inner” ska det stå fält på egna rader (”name”), inte ett enda värde"),
        ("M03", 4, "i ”inners” ska det stå fält på egna rader (”name”), inte ett enda värde"),
    ]


def test_all_errors_are_reported_in_the_order_of_the_file() -> None:
    text = 'when: "i går"\nmany:\n  - " a"\n  - "b "\ninners:\n  - nmae: "x"\n  - title: "y"\n'
    assert [(code, line) for code, line, _ in found(text)] == [
        ("M05", 1), ("M05", 3), ("M05", 4), ("M02", 6), ("M01", 7), ("M02", 7)
    ]  # fmt: skip


def test_a_list_has_a_maximum_length() -> None:
    assert [problem[0] for problem in found('many:\n  - "a"\n  - "b"\n  - "c"\n')] == ["M06"]


def test_the_number_of_errors_is_limited() -> None:
    assert len(found("inners:\n" + '  - namn: "x"\n' * (MOST + 50))) == MOST
    assert len(found("inners:\n" + '  - name: " x"\n' * (MOST + 50))) == MOST


def test_a_record_keeps_its_node_and_is_equal_by_its_facts() -> None:
    one, other = (build(Inner, read("prov.yaml", text.encode())) for text in ('name: "x"\n', '# y\nname: "x"\n'))
    assert one == other
    assert not one != other  # noqa: SIM202
    assert hash(one) == hash(other)
    assert one.node
    assert other.node
    assert (one.node.line, other.node.line) == (1, 2)
    assert repr(one) == "Inner(name='x')"
    assert one.replace(name="y") != one


def test_values_do_not_keep_their_position() -> None:
    text = 'words: "a"\nwhen: 2018-03-14\nperiod: "2017"\nquantity: "12"\nmany:\n  - "b"\n'
    record = build(Outer, read("prov.yaml", text.encode()))
    assert record.when
    assert record.period
    assert record.quantity
    texts = [record.words, record.when.text, record.when.edtf, record.period.text, record.quantity.text, *record.many]
    assert {type(text) for text in texts} == {str}


def problem(text: str, kind: type[Record] = Outer) -> Problem:
    """The first problem with the text."""
    with pytest.raises(DataError) as caught:
        build(kind, read("prov.yaml", text.encode()))
    return caught.value.problems[0]


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ('wrods: "a" # b\n', 'words: "a" # b'),
        ("inenrs:\n  - name: x\n", "inners:"),
        ('inners:\n  - nmae: "x: y"\n', '- name: "x: y"'),
        ("mnay:\n  - x\n", "many:"),
    ],
)
def test_a_misspelt_field_keeps_what_follows_it(text: str, write: str) -> None:
    found = problem(text)
    assert (found.code, found.write) == ("M02", write)
    assert found.fix


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ('inners:\n    name: "x"\n', '- name: "x"'),
        ('inners:\n  name: "x"\n', '- name: "x"'),
        ('inners:\n name: "x"\n', ""),
        ('many:\n    name: "x"\n', ""),
    ],
)
def test_fields_where_a_list_of_records_belongs_get_a_dash(text: str, write: str) -> None:
    found = problem(text)
    assert (found.code, found.write) == ("M03", write)
    if found.fix:
        lines = text.split("\n")
        lines[found.line - 1] = found.fix.applied(lines[found.line - 1])
        assert build(Outer, read("prov.yaml", "\n".join(lines).encode())).inners == (Inner(name="x"),)


@pytest.mark.parametrize(
    ("written", "message", "write"),
    [
        ("vacent", "”vacent” känns inte igen. Skriv ”vacant”", "vacant"),
        (
            "okej",
            "”okej” känns inte igen. Skriv ”held” (tillsatt), ”vacant” (vakant) eller ”unknown” (uppgift saknas)",
            "",
        ),
    ],
)
def test_a_value_that_is_not_allowed_gets_the_one_meant_or_all_with_their_meanings(
    written: str, message: str, write: str
) -> None:
    post = f'id: "x"\nrole: "section_head"\ntitle: "T"\nstatus: "{written}"\n'
    found = problem(post, Post)
    assert (found.message, found.subject and found.subject.write) == (message, write)


@pytest.mark.parametrize("written", ["Polisregion Syd", "region syd", "polisregionen SYD"])
def test_a_region_is_recognised_with_the_word_region(written: str) -> None:
    found = problem(
        f'id: "x"\nname: "X"\nregion: "{written}"\nis_member: "no"\nstatus: "active"\nsource: "https://example.org/x"\n',
        Centre,
    )
    assert found.write == 'region: "syd"'


@pytest.mark.parametrize(
    ("kind", "text", "homes"),
    [
        (Region, 'role: "section_head"\n', "”posts”"),
        (Region, 'centre: "jouren"\n', "”meetings”"),
        (Post, 'holders:\n  - kind: "phone"\n', "”contacts”"),
        (Post, 'notice:\n  kind: "phone"\n  text: "x"\n', "”contacts”"),
    ],
)
def test_a_field_that_belongs_to_a_record_nearby_is_sent_there(kind: type[Record], text: str, homes: str) -> None:
    with pytest.raises(DataError) as caught:
        build(kind, read("prov.yaml", text.encode()))
    found = next(each for each in caught.value.problems if each.code == "M02")
    assert found.message.endswith(f"här. Det hör hemma i {homes}")
