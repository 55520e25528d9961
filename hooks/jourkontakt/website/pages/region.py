"""A police region: its answers, posts, meetings, trainings, other known facts, and municipalities."""

from collections.abc import Iterator
from typing import Any

from ...answers import figures
from ...answers.coming import coming
from ...answers.current import current_holder, is_away, stand_in
from ...answers.meetings import courses, promises, schedule
from ...answers.reasons import state_in_words
from ...answers.ways import label, ways
from ...editors.links import of_fact, of_gap
from ...model import Answer, Figure, Measure, Post, Question, Region
from ...model.directory import Directory
from ...values.text import counted, listing
from ..artifact import Artifact, Page
from ..calendars import of_region
from ..centres import in_region
from ..links import Links
from ..rendering import render
from .page import PageKind
from .pieces import answers, timeline


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    scheduled, promised = schedule(directory), promises(directory)
    for region in directory.regions:
        link = links.at(region.address)
        html = render(
            "region.html",
            link=link,
            region=region,
            counties=listing(directory.counties_by_region[region.id]),
            answers=answers(directory, link, region),
            posts=[_row(directory, region, post) for post in region.posts],
            meetings=timeline([item for item in scheduled if item.region.id == region.id], link),
            courses=courses([region], directory.today),
            calendar=of_region(directory, region),
            promises=[item for item in promised if item.region.id == region.id],
            questions=[(question, _replies(region, question)) for question in directory.questions],
            figures=_figures(directory, region),
            centres=in_region(directory, region.id),
            municipalities=directory.municipalities_by_region[region.id],
        )
        count = counted(len(directory.municipalities_by_region[region.id]), "kommun", "kommuner")
        about = f"Vem du ringer hos polisen i region {region.name}, vad du kan säga, kontakter, möten och {count}."
        yield Artifact(region.address, html.encode(), Page(f"Polisregion {region.name}", about))


def _row(directory: Directory, region: Region, post: Post) -> dict[str, Any]:
    """A post: today's contacts or why there are none, what is known of it, and how to correct the contacts."""
    site, page = directory.site, region.address
    there = ways(directory, post)
    return {
        "label": label(post),
        "ways": there,
        "gap": "" if there else state_in_words(directory, post),
        "is_away": is_away(post, directory.today),
        "facts": list(_known(directory, post)),
        "corrections": [of_fact(site, page, region, post.id, way.fact) for way in there]
        or [of_gap(site, page, region, post)],
    }


def _known(directory: Directory, post: Post) -> Iterator[str]:
    """Who holds the post, who answers instead, and what is known to change, each without full stop."""
    holder, deputy = current_holder(post, directory.today), stand_in(post, directory.today)
    if holder and (holder.name or holder.since or holder.until):
        since = f"sedan {holder.since.words}" if holder.since else ""
        until = f"till {holder.until.words}" if holder.until else ""
        words = ", ".join(filter(None, (holder.name, since, until)))
        yield words if holder.name else f"Tillsatt {words}"
    if deputy in directory.post_by_id:
        yield f"Svarar så länge: {label(directory.post_by_id[deputy])}"
    yield from coming(post, directory.today)


def _figures(directory: Directory, region: Region) -> list[tuple[Figure, Measure, str, str]]:
    """Each published figure with its measure, its area's name and its value as shown."""
    measures = directory.measure_by_id
    return [
        (figure, measures[figure.measure], figures.area_name(directory, figure), figures.shown(figure))
        for figure in figures.of_region(directory, region)
    ]


def _replies(region: Region, question: Question) -> list[tuple[str, Answer]]:
    """The region's answers with their dates, latest first."""
    meetings = sorted(region.meetings, key=lambda meeting: meeting.when.last, reverse=True)
    return [
        (meeting.when.days_in_words, answer)
        for meeting in meetings
        for answer in meeting.answers
        if answer.question == question.id
    ]


PAGE = PageKind("region", lambda directory: tuple(region.address for region in directory.regions), _render)
