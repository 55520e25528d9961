"""The figures on the built site: tables, charts, download and data agree number by number."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.support.built_pages import BuiltPage

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.site
# The figures in the sources, as a reader sees them; kept apart from the data so that a mistake in either is found.
PUBLISHED = Path(__file__).with_name("published_figures.csv")


@dataclass(frozen=True, order=True)
class Shown:
    """A figure as shown to a reader, in whatever form."""

    measure: str
    area: str
    period: str
    compared_with: str
    value: str
    source: str
    source_date: str


@dataclass(frozen=True)
class Site:
    """A built site and the facts that it was built from."""

    folder: Path
    facts: Directory

    @property
    def page(self) -> BuiltPage:
        return BuiltPage("statistik/index.html", (self.folder / "statistik/index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["built_site", "demo_site"])
def site(request: pytest.FixtureRequest, real: Directory, demo: Directory) -> Site:
    return Site(request.getfixturevalue(request.param), real if request.param == "built_site" else demo)


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def in_data(facts: Directory) -> Iterator[Shown]:
    """The figures in the data."""
    qualifiers = {"about": "ca ", "nearly": "nästan ", "over": "över ", None: ""}
    names = {measure.id: measure.name for measure in facts.statistics.measures}
    for found in facts.statistics.figures:
        areas = {
            "national": "Sverige",
            "region": f"Polisregion {facts.region_by_id[found.area].name}" if found.level == "region" else "",
            "county": found.area,
            "centre": facts.centre_by_id[found.area].name if found.area in facts.centre_by_id else "",
        }
        yield Shown(
            names[found.measure],
            areas[found.level] or f"Jouren i {found.area}",
            found.period.text,
            found.compared_with.text if found.compared_with else "",
            qualifiers[found.qualifier] + found.value.text,
            found.source,
            found.source_date.words if found.source_date else "",
        )


def in_tables(page: BuiltPage) -> Iterator[Shown]:
    """The figures in the page's tables, as a reader sees them."""
    for section in page.select("section:has(> h2[id]):has(table)"):
        for row in section.cssselect("tbody tr:has(td.num)"):
            yield _row(words(section.cssselect("h2")[0]), row)


def _row(measure: str, row: HtmlElement) -> Shown:
    head, value, about = row
    times = words(about.cssselect("span")[0]).removesuffix(".") if about.cssselect("span") else ""
    period, _, compared = times.lower().rpartition("jämfört med ") if "ämfört" in times else (times, "", "")
    is_area = row.getparent().get("data-level") == "areas"
    area, period = (words(head), period.removesuffix(", ")) if is_area else ("Sverige", words(head))
    link = about.cssselect("a")[0]
    dated = (link.tail or "").strip().removeprefix(", ").strip()
    return Shown(measure, area, period, compared, words(value), link.get("href"), dated)


def in_download(site: Site) -> Iterator[Shown]:
    """The figures in `statistik.csv`, as a program reads them."""
    raw = (site.folder / "statistik.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == raw.decode().count("\n")
    written = {
        found.source_date.text: found.source_date.words for found in site.facts.statistics.figures if found.source_date
    }
    for row in csv.DictReader(raw.decode("utf-8-sig").splitlines(), delimiter=";", strict=True):
        value = f"{row['Ungefär']} {row['Siffra']}".strip()
        dated = written.get(row["Källans datum"], "")
        yield Shown(row["Mått"], row["Område"], row["Period"], row["Jämfört med"], value, row["Källa"], dated)


def test_the_tables_hold_every_figure_once_and_nothing_else(site: Site) -> None:
    assert sorted(in_tables(site.page)) == sorted(in_data(site.facts))


def test_the_download_holds_the_same_as_the_tables_in_the_same_order(site: Site) -> None:
    assert list(in_download(site)) == list(in_tables(site.page))


def test_the_charts_show_the_national_figures_of_series_and_nothing_else(site: Site) -> None:
    names = {measure.id: measure.name for measure in site.facts.statistics.measures}
    series = Counter(
        (names[found.measure], found.period.text, found.value.text)
        for found in site.facts.statistics.figures
        if found.series and found.level == "national"
    )
    for drawing in ("wide", "tall"):
        dots: Counter[tuple[str, str, str]] = Counter()
        for section in site.page.select("section:has(> h2[id])"):
            for dot in section.cssselect(f".jk-chart--{drawing} circle"):
                dots[words(section.cssselect("h2")[0]), dot.get("data-period"), dot.get("data-value")] += 1
        assert dots == series


def test_a_value_in_a_chart_is_written_as_in_the_table_below(site: Site) -> None:
    charts = site.page.select("svg.jk-chart")
    assert len(charts) >= 4
    for chart in charts:
        beneath = chart.get("aria-describedby").split()[-1]
        table = site.page.select(f"table#{beneath}")[0]
        rows = {words(row[0]): words(row[1]) for row in table.cssselect("tbody tr:has(td.num)")}
        for dot, value in zip(chart.cssselect("circle"), chart.cssselect("text.val"), strict=True):
            assert rows[dot.get("data-period")] == value.text


def test_a_chart_is_described_to_screen_readers(site: Site) -> None:
    ids = {element.get("id"): element for element in site.page.document.iter() if element.get("id")}
    for chart in site.page.select("svg.jk-chart"):
        assert chart.get("role") == "img"
        assert words(ids[chart.get("aria-labelledby")])
        described = chart.get("aria-describedby").split()
        assert [ids[name].tag for name in described] == ["desc", "table"]
        assert not chart.xpath(".//*[@style or @fill or @stroke or @class='']")


def test_a_calculated_change_names_its_two_figures(site: Site) -> None:
    sections = {words(section.cssselect("h2")[0]): section for section in site.page.select("section:has(table)")}
    told = 0
    for name, section in sections.items():
        shown = {row.value for row in in_tables(site.page) if row.measure == name}
        for sentence in section.cssselect("p:has(> b.jk-nowrap)"):
            percent, first, last = (words(part) for part in sentence.cssselect(".jk-nowrap"))
            assert {first, last} <= shown
            before, after = (float(number.replace(" ", "")) for number in (first, last))
            wanted = (after - before) / before * 100
            assert float(percent.removesuffix(" procent").replace("−", "-")) == pytest.approx(wanted, abs=0.5)
            told += 1
    assert told >= 3


def test_areas_without_a_figure_are_named(site: Site) -> None:
    section = site.page.select("section:has(> #regioner)")[0]
    found = section.cssselect(".jk-lead")
    rows = {words(row.cssselect("a")[0]): words(row.cssselect(".jk-lead__val")[0]) for row in found}
    others = " ".join(words(part) for part in section.cssselect("p.jk-small"))
    with_figures = {found.area for found in site.facts.statistics.figures if found.level == "county"}
    for region in site.facts.regions:
        own = [f for f in site.facts.statistics.figures if f.level == "region" and f.area == region.id]
        assert (region.name in rows) is not (f"polisregion {region.name}" in others)
        assert (rows.get(region.name, "") in ("", "ingen siffra publicerad")) is not bool(own)
    for county in {municipality.county for municipality in site.facts.municipalities}:
        assert (county in others) is (county not in with_figures)
        assert county in words(section)


def test_each_chart_has_its_finding_as_heading_and_its_table_folded_beneath(site: Site) -> None:
    charts = site.page.select("figure.jk-fig")
    assert charts
    for chart in charts:
        (heading,) = chart.cssselect("h3")
        assert words(heading).startswith(("Andelen ", "Antalet "))
        assert {words(title) for title in chart.cssselect("svg > title")} == {words(heading)}
        folded = chart.getnext()
        assert (folded.tag, folded.get("open")) == ("details", None)
        assert [table.get("id") for table in folded.cssselect("table")] == [
            chart.cssselect("svg")[0].get("aria-describedby").split()[-1]
        ]
    assert len(site.page.select("details table")) == len(charts)


def test_a_region_shows_its_figures_and_nothing_where_there_are_none(site: Site) -> None:
    for region in site.facts.regions:
        path = f"region/{region.id}/index.html"
        page = BuiltPage(path, (site.folder / path).read_text(encoding="utf-8"))
        counties = site.facts.counties_by_region[region.id]
        centres = {centre.id for centre in site.facts.centres if centre.region == region.id}
        own = [f for f in site.facts.statistics.figures if f.area in {region.id, *counties, *centres}]
        rows = [words(row) for row in page.select("#siffror .jk-lead")]
        assert len(rows) == len(own)
        for found in own:
            assert [row for row in rows if found.value.text in row and found.period.text in row]
        assert bool(page.select("#siffror")) is bool(own)


def test_a_municipality_shows_the_figures_of_its_county_with_year_and_source(site: Site) -> None:
    figures = [figure for figure in site.facts.statistics.figures if figure.level == "county"]
    for place in site.facts.municipalities:
        own = [figure for figure in figures if figure.area == place.county]
        page = BuiltPage(place.address, (site.folder / place.address / "index.html").read_text(encoding="utf-8"))
        rows = [words(row) for row in page.select(".jk-nums .jk-lead")]
        assert len(rows) == len(own)
        for found in own:
            assert [row for row in rows if found.value.text in row and found.period.text in row]
            assert found.source in page.targets


def test_figures_before_and_after_a_meeting_come_with_a_warning(site: Site) -> None:
    section = words(site.page.select("section:has(> #moten)")[0])
    assert ("visar inte att mötet är orsaken" in section) or ("inte veta att det var mötet" in section)


def test_published_figures_are_on_the_page_with_their_sources(built_site: Path, real: Directory) -> None:
    shown = set(in_tables(Site(built_site, real).page))
    with PUBLISHED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == len(real.statistics.figures) == 45
    for row in rows:
        row["value"] = f"{row.pop('qualifier')} {row['value']}".strip()
        assert Shown(**row) in shown
