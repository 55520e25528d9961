"""The benchmark's data folders and figures; the measuring itself is `make bench`."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from bench import rival, scale, table
from bench.measure import Run
from tests.support.constants import ROOT, TODAY

from jourkontakt.load import load_directory


def run(wall: float, cpu: float, peak: float = 50) -> Run:
    return {"wall": wall, "cpu": cpu, "peak": peak}


def row(pages: int, *pairs: tuple[Run, Run]) -> table.Row:
    return table.Row("a site", pages, 5_000_000, pairs)


@pytest.mark.parametrize("count", [300, 1000])
def test_a_larger_data_folder_is_right_and_has_as_many_municipalities_as_asked(count: int, tmp_path: Path) -> None:
    scale.write_scaled(ROOT / "data", tmp_path / "data", count)
    made = load_directory(tmp_path / "data", TODAY)
    real = load_directory(ROOT / "data", TODAY)
    assert len({municipality.code for municipality in made.municipalities}) == count
    assert len({municipality.address for municipality in made.municipalities}) == count
    assert all(re.fullmatch(r"Kommun (\d{4}) \1", municipality.name) for municipality in made.municipalities)
    assert not {place.name for place in made.places} & {place.name for place in real.places}
    assert made.facts == real.facts


@pytest.mark.parametrize("count", [1, 10_001])
def test_fewer_than_the_real_ones_or_more_than_there_are_codes_cannot_be_made(count: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=str(count)):
        scale.write_scaled(ROOT / "data", tmp_path / "data", count)


def test_the_large_yaml_is_right_and_as_large_as_asked(tmp_path: Path) -> None:
    scale.write_large(ROOT / "examples/demo", tmp_path / "data", 200_000)
    assert 200_000 <= (tmp_path / "data/regions.yaml").stat().st_size < 300_000
    made, demo = load_directory(tmp_path / "data", TODAY), load_directory(ROOT / "examples/demo", TODAY)
    assert len(made.meetings) > len(demo.meetings)
    assert [region.id for region in made.regions] == [region.id for region in demo.regions]


def test_hugo_gets_each_page_as_shell_and_body(tmp_path: Path) -> None:
    page = (
        '<head><title>{0}</title><meta name="description" content="{0}"></head>'
        "<main class=a>{1}</main><footer></footer>"
    )
    for path, title in (("index.html", "One"), ("kommun/two/index.html", 'Two "& more"'), ("404.html", "Three")):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(page.format(escape(title), f"<p>{title}"), encoding="utf-8")
    (tmp_path / "site/style.css").write_text("p {}", encoding="utf-8")
    rival.write_source(tmp_path / "site", tmp_path / "hugo")
    content = tmp_path / "hugo/content"
    assert {path.relative_to(content).as_posix() for path in content.rglob("*.html")} == {
        "_index.html",
        "kommun/two.html",
        "404.html",
    }
    assert '"title": "Two \\"& more\\""' in (content / "kommun/two.html").read_text(encoding="utf-8")
    assert (content / "_index.html").read_text(encoding="utf-8").endswith("\n<p>One")
    assert [path.read_text(encoding="utf-8") for path in (tmp_path / "hugo/layouts").iterdir()] == [
        page.format("{{ .Title }}", "{{ .Content }}").replace('"{{ .Title }}"', '"{{ .Description }}"')
    ]
    assert (tmp_path / "hugo/static/style.css").is_file()


def test_the_ratio_is_the_median_of_the_pairs_not_the_ratio_of_the_medians() -> None:
    measured = row(300, (run(1, 1), run(1, 1)), (run(4, 1), run(2, 1)), (run(9, 1), run(1, 1)))
    assert measured.ratios("wall") == [1, 2, 9]
    assert measured.ratio("wall") == 2
    assert measured.ours("wall") == 4
    assert measured.hugos("wall") == 1


def test_growth_is_one_when_ten_times_the_pages_take_ten_times_as_long() -> None:
    small, large, quadratic = (row(pages, (run(1, cpu), run(1, 1))) for pages, cpu in ((10, 2), (100, 20), (100, 200)))
    assert table.growth(small, large) == pytest.approx(1)
    assert table.growth(small, quadratic) == pytest.approx(2)


def test_the_table_shows_medians_and_ratios_with_their_range() -> None:
    shown = table.rows_table(
        [row(300, (run(0.5, 0.4, 61), run(0.25, 0.2, 99)), (run(0.3, 0.4, 60), run(0.3, 0.2, 98)))]
    )
    assert shown.splitlines()[-1] == (
        "| a site | 300 | 5.0 | 0.40 / 0.28 | **1.50** (1.00–2.00) | 0.40 / 0.20 | **2.00** (2.00–2.00) | 60 / 98 |"
    )


def test_a_budget_is_kept_up_to_what_it_allows() -> None:
    shown = table.budgets_table([table.Budget("a", 2, 2), table.Budget("b", 2, 2.01)])
    assert shown.splitlines()[2:] == ["| a | 2 | 2.00 | kept |", "| b | 2 | 2.01 | **missed** |"]


def test_only_what_stands_between_the_marks_is_written_anew() -> None:
    assert table.replaced("one\n<a>\nold\n<b>\ntwo\n", "<a>", "<b>", "new") == "one\n<a>\n\nnew\n\n<b>\ntwo\n"
    with pytest.raises(ValueError, match="<b>"):
        table.replaced("one <a> two", "<a>", "<b>", "new")
