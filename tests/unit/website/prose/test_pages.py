"""The Markdown pages of a folder: addresses, titles and settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourkontakt.datafiles.problem import DataError
from jourkontakt.website.prose import Prose, misnamed, other_files, read_prose, strays


def pages(folder: Path, **texts: str) -> tuple[Prose, ...]:
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return read_prose(folder)


def only(folder: Path, text: str, path: str = "rutiner.md") -> Prose:
    (page,) = pages(folder, **{path: text})
    return page


def message(folder: Path, text: str) -> str:
    with pytest.raises(DataError) as raised:
        only(folder, text)
    (problem,) = raised.value.problems
    return problem.heading.removeprefix(f"{folder.as_posix()}/")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("rutiner.md", "rutiner/"),
        ("rad/forsta-veckan.md", "rad/forsta-veckan/"),
        ("indexet.md", "indexet/"),
    ],
)
def test_the_address_follows_from_the_path(tmp_path: Path, path: str, address: str) -> None:
    page = only(tmp_path, "# Råd\n", path)
    assert (page.path, page.address, page.file) == (path, address, f"{tmp_path.as_posix()}/{path}")


def test_other_files_and_hidden_ones_are_no_pages(tmp_path: Path) -> None:
    found = pages(tmp_path, **{"a.css": "", ".b.md": "# B\n", ".c/d.png": "", "f/e.md": "# E\n", "b.md": "# B\n"})
    assert [page.path for page in found] == ["b.md", "f/e.md"]
    assert other_files(tmp_path) == {"a.css"}
    assert read_prose(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("path", "write"),
    [
        ("Första veckan.md", "forsta-veckan.md"),
        ("rad/Rutiner.md", "rad/rutiner.md"),
        ("rutiner.markdown", "rutiner.md"),
        ("råd/rutiner.MD", "rad/rutiner.md"),
        ("rad/index.md", "rad.md"),
        ("rad/README.md", "rad.md"),
        ("index.md", ""),
    ],
)
def test_a_file_that_gives_no_plain_address_is_refused(tmp_path: Path, path: str, write: str) -> None:
    with pytest.raises(DataError) as raised:
        only(tmp_path, "# Råd\n", path)
    (problem,) = raised.value.problems
    assert (problem.place, problem.code, problem.write) == (f"{tmp_path.as_posix()}/{path}:1:1", "W06", write)


@pytest.mark.parametrize(
    ("path", "write"),
    [
        ("rutiner", "rutiner.md"),
        ("Första veckan.html", "forsta-veckan.md"),
        ("råd/index.HTM", "rad.md"),
        ("rutiner.md.txt", "rutiner.md"),
        ("mall.docx", None),
        ("robots.txt", None),
        ("CNAME", None),
        ("assets/licens", None),
    ],
)
def test_a_file_that_was_meant_as_a_page_is_refused(tmp_path: Path, path: str, write: str | None) -> None:
    pages(tmp_path, **{path: "# Råd\n"})
    found = [(problem.place, problem.code, problem.write) for problem in misnamed(tmp_path)]
    assert found == ([] if write is None else [(f"{tmp_path.as_posix()}/{path}:1:1", "W06", write)])


@pytest.mark.parametrize(
    "path",
    [
        "rutiner.md.bak",
        "assets/jourkontakt.css.orig",
        "regions.yaml",
        "rad/sida.html.j2",
        "Thumbs.db",
        "karta.svg~",
        "anteckningar.txt",
        "rad/robots.txt",
        "assets/licens",
        "logga.psd",
        "data.json",
    ],
)
def test_a_file_that_readers_cannot_use_is_refused(tmp_path: Path, path: str) -> None:
    pages(tmp_path, **{path: "hemligt"})
    assert [(problem.place, problem.code) for problem in strays(tmp_path)] == [
        (f"{tmp_path.as_posix()}/{path}:1:1", "W10")
    ]


def test_a_link_to_what_is_elsewhere_is_refused(tmp_path: Path) -> None:
    pages(tmp_path, **{"docs/a.md": "# A\n", "b.pdf": "x", "c/d.pdf": "x"})
    docs = tmp_path / "docs"
    for name, target in (("a.pdf", "b.pdf"), ("b.md", "b.pdf"), ("c", "c"), ("nowhere.png", "e")):
        (docs / name).symlink_to(tmp_path / target)
    assert {(problem.place.removeprefix(f"{docs.as_posix()}/"), problem.code) for problem in strays(docs)} == {
        (f"{name}:1:1", "W10") for name in ("a.pdf", "b.md", "c", "nowhere.png")
    }


def test_a_photo_that_says_where_it_was_taken_is_refused(tmp_path: Path) -> None:
    (tmp_path / "huset.JPG").write_bytes(b"<x:xmpmeta exif:GPSLatitude='56,2.0N'>")
    (tmp_path / "kartan.png").write_bytes(b"\x89PNG")
    (tmp_path / "om-exif.pdf").write_bytes(b"GPSLatitude")
    assert [(problem.place, problem.code) for problem in strays(tmp_path)] == [
        (f"{tmp_path.as_posix()}/huset.JPG:1:1", "W11")
    ]


def test_files_that_readers_open_and_those_of_the_host_are_published(tmp_path: Path) -> None:
    names = (
        "karta.SVG",
        "rad/mall.docx",
        "film.mp4",
        "assets/egen.css",
        "CNAME",
        "robots.txt",
        ".DS_Store",
        ".a.md.swp",
        "a.md",
    )
    pages(tmp_path, **dict.fromkeys(names, "x"))
    assert list(strays(tmp_path)) == []


def test_a_file_in_another_encoding_is_refused_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Råd\n\nHjälp\n".encode("latin-1"))
    (tmp_path / "b.md").write_text("---\nfot: nej\n---\n", encoding="utf-8")
    with pytest.raises(DataError) as raised:
        read_prose(tmp_path)
    found = [(problem.file[-4:], problem.line, problem.code) for problem in raised.value.problems]
    assert found == [("a.md", 1, "Y03"), ("b.md", 2, "M02")]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("# Hör & häpna\n", "Hör & häpna", "Hör & häpna"),
        ("Först en rad.\n\n#  Sedan **fet** och [länk](moten/) # \n", "Sedan fet och länk", "Sedan fet och länk"),
        ("# Rubrik { #egen }\n", "Rubrik", "Rubrik"),
        ("Understruken\n============\n", "Understruken", "Understruken"),
        ("```\n# I kod\n```\n\n# Efter kod\n", "Efter kod", "Efter kod"),
        ("Utan rubrik.\n\n## Mindre\n", "Forsta veckan", "Forsta veckan"),
        ('---\ntitel: "Den här: veckan"\nnamn: "Vecka"\n---\n# Annat\n', "Den här: veckan", "Vecka"),
        ("---\ntitle: Hör & häpna\ndescription: Så gör vi.\n---\n", "Hör & häpna", "Hör & häpna"),
        ("---\r\nnamn: Vecka\r\n---\r\n# Annat\r\n", "Annat", "Vecka"),
        ("\ufeff---\nnamn: Vecka\n---\n\n# Annat\n", "Annat", "Vecka"),
    ],
)
def test_the_title_is_set_or_the_heading_or_the_name_of_the_file(
    tmp_path: Path, text: str, title: str, name: str
) -> None:
    page = only(tmp_path, text, "forsta-veckan.md")
    assert (page.title, page.name) == (title, name)


def test_settings_are_read_and_the_text_keeps_its_lines(tmp_path: Path) -> None:
    page = only(tmp_path, '---\nmeny: "3"\nsidfot: "För redaktörer"\nbeskrivning: "Så gör vi."\n---\n# Rad 6\n')
    settings = page.settings
    assert (settings.menu, settings.foot, settings.description) == (3, "För redaktörer", "Så gör vi.")
    assert page.text.split("\n")[5] == "# Rad 6"


def test_personal_numbers_in_the_settings_are_refused(tmp_path: Path) -> None:
    expected = "rutiner.md:3:12 fel X01: texten ser ut att innehålla ett personnummer"
    assert message(tmp_path, '---\nnamn: "Råd"\ntitel: "Om 121212-1212"\n---\n# Råd\n').startswith(expected)


@pytest.mark.parametrize("text", ["---\n---\nText\n", "---\n\n---\nText\n", "Text\n\n---\n\nMer\n", "", "---"])
def test_settings_may_be_missing(tmp_path: Path, text: str) -> None:
    assert only(tmp_path, text).settings.facts == (None,) * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nrubrik: Hej\n---\n", "rutiner.md:2:1 fel M02: okänt fält ”rubrik”"),
        ("---\ntitle: Hej\ntitel: Hå\n---\n", "rutiner.md:3:1 fel Y50: fältet ”titel” finns redan på rad 2"),
        ("---\ntitel: Hej\n\nfot: Hitta\n---\n", "rutiner.md:4:1 fel M02: okänt fält ”fot”. Fältet heter ”sidfot”"),
        ("---\nsidfot: redaktör\n---\n", "rutiner.md:2:9 fel M04: ”redaktör” känns inte igen. Skriv ”För redaktörer”"),
        ("---\nsidfot: överst\n---\n",
         "rutiner.md:2:9 fel M04: ”överst” känns inte igen. Skriv ”Hitta”, ”För redaktörer” eller ”nej”"),
        ("---\ntitel: Råd: två\n---\n",
         "rutiner.md:2:8 fel Y60: texten innehåller kolon följt av blanksteg. Sätt citattecken runt hela texten"),
        ("---\ntitel: Hej\ntitel: Hå\n---\n",
         "rutiner.md:3:1 fel Y50: fältet ”titel” finns redan på rad 2. Ta bort det ena"),
    ],
)  # fmt: skip
def test_wrong_settings_are_reported_at_their_line(tmp_path: Path, text: str, expected: str) -> None:
    assert message(tmp_path, text).startswith(expected)
