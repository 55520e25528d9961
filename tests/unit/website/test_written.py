"""The Markdown pages of a folder, checked against the generated site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import fields_of
from jourkontakt.website.prose import values
from jourkontakt.website.prose.settings import Settings
from jourkontakt.website.written import load_prose, page_problems


def places(docs: Path, directory: Directory | None) -> list[str]:
    return [f"{problem.place.removeprefix(f'{docs}/')} {problem.code}" for problem in page_problems(docs, directory)]


def wrote(folder: Path, **texts: str) -> Path:
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_the_pages_of_the_project_have_no_problems(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        assert page_problems(ROOT / "docs", directory) == ()


def test_the_example_for_keepers_is_right_and_names_all_that_is_filled_in(tmp_path: Path, real: Directory) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```markdown\n(.*?)```", guide, re.DOTALL)
    (page,) = load_prose(wrote(tmp_path, **{"rutiner.md": example}), real).pages
    assert page.title == "Rutiner för nya"
    assert [field for field in fields_of(Settings) if f"| `{field}` " not in guide] == []
    assert set(re.findall(r"`\{\{ (.*?) \}\}`", guide)) == set(values(real))


def test_problems_are_in_the_order_of_files_and_lines(tmp_path: Path, demo: Directory) -> None:
    docs = wrote(
        tmp_path,
        **{
            "b.md": "# B\n\n{{ inget }}\n\n<script>\n\n[A](/a/)\n",
            "a.md": '---\nmeny: "1"\n---\n# A\n\n[114 14](tel:112)\n\n[X](/inte/)\n\n121212-1212\n',
            "statistik.md": "# Siffror\n",
        },
    )
    expected = [
        "a.md:6:10 W03",
        "a.md:8:5 W01",
        "a.md:10:1 X01",
        "b.md:3:1 W07",
        "b.md:5:1 W04",
        "statistik.md:1:1 W06",
    ]
    assert places(docs, demo) == expected
    with pytest.raises(DataError) as raised:
        load_prose(docs, demo)
    assert raised.value.problems == page_problems(docs, demo)


@pytest.mark.parametrize("setting", ["titel", "description", "namn"])
def test_personal_numbers_are_refused_in_the_settings_too(tmp_path: Path, demo: Directory, setting: str) -> None:
    docs = wrote(tmp_path, **{"a.md": f'---\nmeny: "1"\n{setting}: "Om 121212-1212"\n---\n# A\n'})
    column = len(f'{setting}: "Om ') + 1
    assert places(docs, demo) == places(docs, None) == [f"a.md:3:{column} X01"]


def test_a_file_never_takes_the_place_of_a_page(tmp_path: Path, demo: Directory) -> None:
    files = ["index.html", "kommuner/index.html", "rad/index.html", "annat/index.html", "rad.md"]
    docs = wrote(tmp_path, **dict.fromkeys(files, "# Råd\n"))
    taken = [problem for problem in page_problems(docs, demo) if "upptagen" in problem.message]
    assert [(problem.place.removeprefix(f"{docs}/"), problem.code) for problem in taken] == [
        ("index.html:1:1", "W06"),
        ("kommuner/index.html:1:1", "W06"),
        ("rad/index.html:1:1", "W06"),
    ]


def test_a_stray_file_is_refused_with_the_pages(tmp_path: Path, demo: Directory) -> None:
    docs = wrote(tmp_path, **{"a.md": "# A\n", "a.md.bak": "# A\n", ".a.md.swp": "# A\n"})
    assert places(docs, demo) == places(docs, None) == ["a.md.bak:1:1 W10"]


def test_links_are_not_checked_without_facts(tmp_path: Path) -> None:
    docs = wrote(tmp_path, **{"a.md": "[X](/inte/) {{ inget }} <script>"})
    assert places(docs, None) == ["a.md:1:25 W04"]


@pytest.mark.parametrize(
    ("target", "is_right"),
    [
        ("/region/vast/", True),
        ("/kommuner/#per-region", True),
        ("/kommun/habo-0643/", True),
        ("/b/#andra-rubriken", True),
        ("b.md#egen", True),
        ("assets/bild.png", True),
        ("/kommuner/#per-lan", False),
        ("/b/#tredje-rubriken", False),
        ("404.md", False),
        ("/404.html", False),
        ("assets/jourkontakt.css", False),
        ("assets/", False),
    ],
)
def test_a_link_leads_to_any_page_file_or_anchor(tmp_path: Path, demo: Directory, target: str, is_right: bool) -> None:
    docs = wrote(
        tmp_path,
        **{
            "a.md": f"# A\n\n[Länk]({target})\n",
            "b.md": "---\nnamn: B\n---\n\n## Andra rubriken\n\n### Sist { #egen }\n",
            "assets/bild.png": "",
        },
    )
    assert places(docs, demo) == ([] if is_right else ["a.md:3:8 W01"])


def test_the_markdown_of_each_page_is_given_by_its_path(tmp_path: Path, demo: Directory) -> None:
    docs = wrote(tmp_path, **{"rad/a.md": "# A\n\n{{ organisation }} [B](/b/) [Syd](/region/syd/)\n", "b.md": "# B\n"})
    found = load_prose(docs, demo).sources
    assert sorted(found) == ["b.md", "rad/a.md"]
    assert f"{demo.site.organisation} [B](../b.md) [Syd](../region/syd.md)\n" in found["rad/a.md"]
