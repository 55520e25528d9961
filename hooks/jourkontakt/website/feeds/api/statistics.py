"""`statistics.json`: what is measured, and every published figure with its source."""

from typing import Annotated, ClassVar

from ....answers.figures import accounts, area_name, region_of, shown
from ....model import Figure as FigureRecord
from ....model import choices
from ....model.directory import Directory
from .item import File, Id, Item, Source, head, one_of, says
from .times import When, when, when_known


class Measure(Item, frozen=True):
    """What is counted, in which unit, and of what."""

    label: ClassVar = "Mått"
    about: ClassVar = "Vad som räknas. Siffror av olika mått går inte att jämföra."

    id: Annotated[Id, says("Id", "Måttets fasta namn.")]
    name: Annotated[str, says("Namn", "Vad måttet visar, i några ord.")]
    kind: Annotated[choices.MeasureKind, one_of(choices.MeasureKind, "Sort")]
    definition: Annotated[str, says("Definition", "Vad som räknas.")]
    unit: Annotated[str, says("Enhet", "Enheten i ord.")]
    numerator: Annotated[str | None, says("Täljare", "Vad som räknas, när måttet är en andel.")]
    denominator: Annotated[str | None, says("Nämnare", "Vad det räknas mot, när måttet är en andel.")]


class Series(Item, frozen=True):
    """Figures of one measure that are counted in the same way."""

    label: ClassVar = "Serie"
    about: ClassVar = "Siffror av ett mått som är räknade på samma sätt. Bara inom en serie går siffror att jämföra."

    id: Annotated[Id, says("Id", "Seriens fasta namn.")]
    measure: Annotated[str, says("Mått", "Måttets id.")]
    name: Annotated[str, says("Namn", "Sättet att räkna, i några ord.")]
    definition: Annotated[str, says("Definition", "Hur det räknas i serien.")]
    differs: Annotated[str | None, says("Skiljer sig", "Varför den inte kan jämföras med måttets äldre serier.")]


class Figure(Item, frozen=True):
    """A published figure."""

    label: ClassVar = "Siffra"
    about: ClassVar = "En publicerad siffra."

    measure: Annotated[str, says("Mått", "Måttets id.")]
    series: Annotated[str | None, says("Serie", "Seriens id. null: siffran går inte att jämföra med någon annan.")]
    level: Annotated[choices.Level, one_of(choices.Level, "Nivå")]
    area: Annotated[str, says("Område", "Sverige, regionens id, länets namn, jourens id eller en jour vid namn.")]
    area_name: Annotated[str, says("Område i ord", "Så som sidan visar det.")]
    region: Annotated[str | None, says("Polisregion", "Id för regionen som området ligger i. null: ingen eller okänd.")]
    period: Annotated[When, says("Period", "Tiden som siffran gäller.")]
    value: Annotated[str, says("Siffra", "Så som den publicerades: 26 723, 3,28, +29, −44.")]
    number: Annotated[int | float, says("Tal", "Siffran som tal.")]
    qualifier: Annotated[
        choices.Qualifier | None, one_of(choices.Qualifier, "Ungefär", "Hur siffran ska läsas. null: exakt.")
    ]
    words: Annotated[str, says("Att visa", "Siffran med sitt förbehåll: nästan 2,3.")]
    compared_with: Annotated[When | None, says("Jämfört med", "Perioden som en förändring räknas från.")]
    centres_reported: Annotated[str | None, says("Jourer", "Hur många jourer som siffran bygger på, i ord.")]
    caveat: Annotated[str | None, says("Förbehåll", "Vad läsaren behöver veta om siffran.")]
    source: Source
    source_date: Annotated[When | None, says("Källans datum", "Sidans eget datum. null: odaterad.")]


class StatisticsFile(File, frozen=True):
    """`statistics.json`."""

    name: ClassVar = "statistics"
    label: ClassVar = "Statistik"
    about: ClassVar = "Mått med definitioner, serier, och varje publicerad siffra med källa och förbehåll."

    measures: Annotated[tuple[Measure, ...], says("Mått", "I den ordning de visas.")]
    series: Annotated[tuple[Series, ...], says("Serier", "Den äldsta först.")]
    figures: Annotated[tuple[Figure, ...], says("Siffror", "Efter mått, område och tid.")]


def statistics(directory: Directory) -> StatisticsFile:
    """The figures, in the order of the page."""
    facts = directory.statistics
    groups = (group for account in accounts(directory) for group in (*account.national, *account.areas))
    return StatisticsFile(
        *head(directory),
        measures=tuple(
            Measure(each.id, each.name, each.kind, each.definition, each.unit, each.numerator, each.denominator)
            for each in facts.measures
        ),
        series=tuple(Series(each.id, each.measure, each.name, each.definition, each.differs) for each in facts.series),
        figures=tuple(_figure(directory, figure) for group in groups for figure in group.figures),
    )


def _figure(directory: Directory, figure: FigureRecord) -> Figure:
    value = figure.value
    return Figure(
        measure=figure.measure,
        series=figure.series,
        level=figure.level,
        area=figure.area,
        area_name=area_name(directory, figure),
        region=region_of(directory, figure) or None,
        period=when(figure.period),
        value=value.text,
        number=int(value.value) if value.is_whole else float(value.value),
        qualifier=figure.qualifier,
        words=shown(figure),
        compared_with=when_known(figure.compared_with),
        centres_reported=figure.centres_reported,
        caveat=figure.caveat,
        source=figure.source,
        source_date=when_known(figure.source_date),
    )
