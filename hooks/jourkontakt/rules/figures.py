"""Published figures: measures, series and areas exist, values and periods are valid, comparisons are meaningful."""

from collections.abc import Iterator
from operator import attrgetter

from ..model import Figure
from ..model.directory import Directory
from ..values.spelling import nearest
from ..values.text import fold
from .checks import likely_county, on_line, repeated, unknown
from .rule import Finding, error, warning

COUNTRY = "Sverige"
_CUTOFF = 0.75


def _of_kind(directory: Directory, *kinds: str) -> Iterator[Figure]:
    known = {measure.id for measure in directory.measure_by_id.values() if measure.kind in kinds}
    return (figure for figure in directory.statistics.figures if figure.measure in known)


@error(
    "F01", "Måttet finns inte, så att ingen vet vad siffran betyder. ”measure” ska vara id för ett av måtten i filen."
)
def figures_have_a_measure(directory: Directory) -> Iterator[Finding]:
    records = (*directory.statistics.series, *directory.statistics.figures)
    message = "det finns inget mått med id ”{}”, så siffran har ingen definition"
    yield from unknown(records, "measure", directory.measure_by_id, message, cutoff=_CUTOFF)


@error(
    "F02",
    "Serien finns inte, eller hör till ett annat mått, och olika mått blandas aldrig. Rätta ”series” eller ”measure”.",
)
def figures_belong_to_their_series(directory: Directory) -> Iterator[Finding]:
    known = {series.id: series for series in directory.statistics.series}
    for figure in directory.statistics.figures:
        series = known.get(figure.series or "")
        if figure.series and series is None:
            same = [other.id for other in known.values() if other.measure == figure.measure]
            message = f"det finns ingen serie med id ”{figure.series}”"
            yield Finding(figure, "series", message, nearest(figure.series, same, cutoff=_CUTOFF))
        elif series and series.measure != figure.measure:
            message = f"serien ”{series.id}” hör till måttet ”{series.measure}”, men siffran till ”{figure.measure}”"
            yield Finding(figure, "series", message)


@error(
    "F03",
    "Området finns inte på den nivån. Skriv Sverige, regionens id, länets hela namn eller jourens id ur centres.yaml. "
    "En jour som inte står där skrivs med sitt namn.",
)
def areas_exist(directory: Directory) -> Iterator[Finding]:
    counties = [county for names in directory.counties_by_region.values() for county in names]
    levels = {
        "national": ([COUNTRY], f"hela landet skrivs {COUNTRY}"),
        "region": (list(directory.region_by_id), "det finns ingen polisregion med det id:t"),
    }
    for level, (known, why) in levels.items():
        figures = (figure for figure in directory.statistics.figures if figure.level == level)
        yield from unknown(figures, "area", known, f"”{{}}” går inte här: {why}", cutoff=_CUTOFF)
    for figure in directory.statistics.figures:
        if figure.level == "county" and figure.area not in counties:
            message = f"”{figure.area}” går inte här: det finns inget län som heter så"
            yield Finding(figure, "area", message, likely_county(figure.area, counties))
        elif figure.level == "centre":
            yield from _check_centre(directory, figure)


def _check_centre(directory: Directory, figure: Figure) -> Iterator[Finding]:
    """A finding unless the area is a centre's id, or the name of a centre that is not in centres.yaml."""
    if figure.area in directory.centre_by_id:
        return
    for centre in directory.centres:
        if fold(figure.area) in map(fold, (centre.id, centre.name, *centre.aliases)):
            yield Finding(figure, "area", f"jouren står i centres.yaml. Skriv dess id, ”{centre.id}”", centre.id)
            return
    if figure.area[0].islower():
        message = f"det finns ingen jour med id ”{figure.area}” i centres.yaml. Ett namn börjar med stor bokstav"
        yield Finding(figure, "area", message, nearest(figure.area, directory.centre_by_id, cutoff=_CUTOFF))


@error(
    "F04",
    "Två siffror gäller samma mått, område och period, så att läsaren inte vet vilken som stämmer. Behåll den ena, "
    "och skriv om den andra i ”caveat”. I två serier, eller jämförda med olika perioder, får båda stå.",
)
def figures_are_listed_once(directory: Directory) -> Iterator[Finding]:
    seen: dict[tuple[str, str, str, str], list[Figure]] = {}
    for figure in directory.statistics.figures:
        key = (figure.measure, figure.level, figure.area, f"{figure.period.first}/{figure.period.last}")
        others = seen.setdefault(key, [])
        if other := next((other for other in others if not _may_coexist(figure, other)), None):
            message = f"samma mått, område och period står redan{on_line(other)}, med siffran {other.value}"
            yield Finding(figure, "period", message)
        others.append(figure)


def _may_coexist(figure: Figure, other: Figure) -> bool:
    in_different_series = bool(figure.series and other.series) and figure.series != other.series
    return in_different_series or figure.compared_with != other.compared_with


@error("F05", "En andel ligger mellan 0 och 100 procent. Rätta siffran, eller måttets sort.")
def shares_are_between_0_and_100(directory: Directory) -> Iterator[Finding]:
    for figure in _of_kind(directory, "share"):
        if figure.value.is_signed or figure.value.value > 100:
            limits = "men en andel ligger mellan 0 och 100 och har inget tecken först"
            yield Finding(figure, "value", f"andelen är {figure.value} procent, {limits}")


@error("F06", "En förändring skrivs med plus eller minus först, och ingenting kan minska med mer än 100 procent.")
def changes_have_a_sign(directory: Directory) -> Iterator[Finding]:
    for figure in _of_kind(directory, "change"):
        if not figure.value.is_signed and figure.value.value:
            message = f"det syns inte om {figure.value} är upp eller ner. Skriv plus eller minus först"
            yield Finding(figure, "value", message)
        elif figure.value.value < -100:
            message = f"{figure.value} procent går inte: ingenting kan minska med mer än 100 procent"
            yield Finding(figure, "value", message)


@error("F07", "Ett antal är ett helt tal utan plus eller minus. Rätta siffran, eller måttets sort.")
def counts_are_whole(directory: Directory) -> Iterator[Finding]:
    for figure in _of_kind(directory, "count", "estimate"):
        if figure.value.is_signed or not figure.value.is_whole:
            message = f"{figure.value} är inget antal. Det skrivs med ett helt tal, utan tecken först"
            yield Finding(figure, "value", message, figure.value.text.lstrip("+") if figure.value.is_whole else "")


@error(
    "F08",
    "En förändring räknas från en tidigare, lika lång period, som står i ”compared_with”. Ett antal och en andel "
    "jämförs inte med något.",
)
def changes_name_an_earlier_period(directory: Directory) -> Iterator[Finding]:
    for figure in _of_kind(directory, "change"):
        if figure.compared_with is None:
            yield Finding(figure, "value", "förändringen räknas från en period, men ”compared_with” saknas")
        elif not figure.compared_with.is_as_long_as(figure.period):
            message = f"{figure.compared_with} och {figure.period} är inte lika långa, och kan inte jämföras"
            yield Finding(figure, "compared_with", message)
    for figure in _of_kind(directory, "count", "share"):
        if figure.compared_with:
            yield Finding(figure, "compared_with", "bara en förändring eller uppskattning räknas från en annan period")
    for figure in directory.statistics.figures:
        if figure.compared_with and not figure.compared_with.last < figure.period.first:
            message = f"{figure.compared_with} är inte före {figure.period}"
            yield Finding(figure, "compared_with", message)


@error("F09", "En andel betyder inget utan att man vet vad den räknas mot. Lägg till ”denominator”.")
def shares_have_a_denominator(directory: Directory) -> Iterator[Finding]:
    for measure in directory.statistics.measures:
        if measure.kind == "share" and not measure.denominator:
            yield Finding(measure, "kind", "måttet är en andel, men ”denominator” saknas")


@error(
    "F10", "Måttet har flera serier, som inte får jämföras. Skriv i ”differs” hur den nyare skiljer sig från den äldre."
)
def later_series_say_how_they_differ(directory: Directory) -> Iterator[Finding]:
    for series, _ in repeated(directory.statistics.series, attrgetter("measure")):
        if not series.differs:
            message = "måttet har en äldre serie, men det står inte i ”differs” hur den här skiljer sig"
            yield Finding(series, "name", message)


@error(
    "F11", "En serie består av antal eller andelar för hela år. Annat kan inte jämföras år för år. Ta bort ”series”."
)
def series_have_yearly_counts_or_shares(directory: Directory) -> Iterator[Finding]:
    for figure in directory.statistics.figures:
        measure = directory.measure_by_id.get(figure.measure)
        if figure.series and measure and measure.kind not in ("count", "share"):
            yield Finding(figure, "series", "bara antal och andelar kan stå i en serie")
        elif figure.series and figure.period.year is None:
            yield Finding(figure, "series", f"en serie går år för år, men {figure.period} är inget helt år")


@error("F12", "Källan är äldre än perioden som siffran gäller, så att ett av datumen är fel. Rätta det.")
def sources_do_not_predate_their_figures(directory: Directory) -> Iterator[Finding]:
    for figure in directory.statistics.figures:
        if figure.source_date and figure.source_date.last < figure.period.first:
            message = f"källan är från {figure.source_date.words}, före {figure.period}"
            yield Finding(figure, "source_date", message)


@warning("F13", "Perioden är inte slut än, så siffran kan inte vara färdigräknad. Rätta perioden.")
def figure_periods_are_over(directory: Directory) -> Iterator[Finding]:
    for figure in directory.statistics.figures:
        if figure.period.last >= directory.today:
            yield Finding(figure, "period", f"{figure.period} är inte slut än, men siffran finns redan")
