"""Swedish order, lists, folding and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.values import text as swedish


def test_swedish_letters_sort_after_z_and_accents_are_ignored() -> None:
    names = ["Öst", "Zeta", "Ärla", "Åsa", "Éva", "Eva", "eda", "Zäta", "Zata", "Ås", "Az"]
    assert sorted(names, key=swedish.sort_key) == [
        "Az", "eda", "Eva", "Éva", "Zata", "Zeta", "Zäta", "Ås", "Åsa", "Ärla", "Öst",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Upplands-Bro", "upplandsbro"),
        ("Håbo", "habo"),
        ("ÖSTERÅKER", "osteraker"),
        ("Luleå kommun", "luleakommun"),
        ("Éva", "eva"),
        ("114 14", "11414"),
        ("Malmø", "malmo"),
        ("–", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert swedish.fold(text) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert swedish.fold(swedish.fold(text)) == swedish.fold(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Upplands Väsby", "upplands-vasby"),
        ("Dals-Ed", "dals-ed"),
        ("Göteborg/Mölndal (väst)", "goteborg-molndal-vast"),
        ("Östra Göinge", "ostra-goinge"),
        (" Åre ", "are"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert swedish.slug(text) == slug


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_listing(items: list[str], words: str) -> None:
    assert swedish.listing(items) == words


def test_listing_with_another_last_word() -> None:
    assert swedish.listing(["a", "b"], "eller") == "a eller b"


@pytest.mark.parametrize(
    ("name", "owner"), [("Nord", "Nords"), ("Borås", "Borås"), ("Växjö", "Växjös"), ("Bergslagen", "Bergslagens")]
)
def test_genitive(name: str, owner: str) -> None:
    assert swedish.genitive(name) == owner


def test_numbers_and_counted_words() -> None:
    assert swedish.number(26723) == "26\u00a0723"
    assert swedish.number(999) == "999"
    assert swedish.number(-1234) == "−1\u00a0234"
    assert swedish.number(26723, " ") == "26 723"
    assert swedish.counted(1, "kommun", "kommuner") == "1 kommun"
    assert swedish.counted(0, "kommun", "kommuner") == "0 kommuner"
    assert swedish.counted(1290, "kommun", "kommuner") == "1\u00a0290 kommuner"


@pytest.mark.parametrize(("count", "words"), [(0, "noll"), (1, "en"), (4, "fyra"), (12, "tolv"), (13, "13")])
def test_small_counts_are_words(count: int, words: str) -> None:
    assert swedish.count_in_words(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "1 kB"), (1499, "1 kB"), (1500, "2 kB"), (239_600, "240 kB"), (999_500, "1,0 MB"), (1_050_000, "1,1 MB"),
        (12_340_000, "12,3 MB"),
    ],
)  # fmt: skip
def test_the_size_of_a_file_is_told_in_kilobytes_and_megabytes(count: int, words: str) -> None:
    assert swedish.file_size(count) == words


def test_capitalised_changes_only_the_first_letter() -> None:
    assert swedish.capitalised("polisens PKC") == "Polisens PKC"
    assert swedish.capitalised("") == ""


def test_a_long_text_is_cut_to_the_given_length() -> None:
    assert swedish.shortened("sektionschef", 12) == "sektionschef"
    assert swedish.shortened("sektionschef", 11) == "sektionsch…"


def test_no_character_can_end_a_line() -> None:
    breaks = "\r\n\t\v\f\x00\x1b\x7f\x85\u2028\u2029\u200b\u202e"
    assert swedish.on_one_line(f"å{breaks}ö") == f"å{' ' * len(breaks)}ö"
    assert swedish.on_one_line("Åsa, é och 📞") == "Åsa, é och 📞"
