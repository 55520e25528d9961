"""A police region: its answers, posts, meetings, trainings, other known facts, and municipalities."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...answers.coming import coming
from ...answers.current import current_holder, is_away, stand_in
from ...answers.meetings import Scheduled, courses, promises, schedule
from ...answers.reasons import state_in_words
from ...answers.ways import label, ways
from ...editors.links import of_fact, of_gap
from ...model import Answer, Post, Question, Region, labels
from ...model.directory import Directory
from ...values.text import counted, listing
from .. import area_figures, qr, structured
from ..artifact import Artifact, Page
from ..calendars import of_region
from ..centres import in_region
from ..links import Link, Links
from ..rendering import render
from .page import PageKind
from .pieces import answers


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    scheduled = schedule(directory)
    for region in directory.regions:
        link = links.at(region.address)
        facts = _meetings(directory, region, scheduled) | _facts(directory, link, region)
        html = render("region.html", link=link, region=region, **facts)
        count = counted(len(directory.municipalities_by_region[region.id]), "kommun", "kommuner")
        about = f"Vem du ringer hos polisen i polisregion {region.name}, vad du kan säga, kontakter, möten och {count}."
        yield Artifact(region.address, html.encode(), Page(f"Polisregion {region.name}", about))


def _facts(directory: Directory, link: Link, region: Region) -> dict[str, Any]:
    """What the page shows besides meetings."""
    active, older = in_region(directory, region.id)
    replies = [(question, _replies(region, question)) for question in directory.questions]
    posts = [_row(directory, region, post) for post in region.posts]
    return {
        "structured": structured.of_region(directory, region),
        "counties": listing(directory.counties_by_region[region.id]),
        "answers": answers(directory, link, region),
        "code": qr.code(directory, region.address),
        "posts": [row for row in posts if row["is_known"]],
        "courses": courses([region], directory.today),
        "questions": [(question, given) for question, given in replies if given],
        "figures": area_figures.of_region(directory, region),
        "active": active,
        "older": older,
        "municipalities": directory.municipalities_by_region[region.id],
    }


def _meetings(directory: Directory, region: Region, scheduled: Sequence[Scheduled]) -> dict[str, Any]:
    """The region's meetings, those ahead apart from the others, its commitments, and its calendar."""
    own = [item for item in scheduled if item.region.id == region.id]
    ahead = [item for item in own if item.state != "held" and not item.meeting.when.is_over(directory.today)]
    return {
        "ahead": ahead,
        "past": [item for item in own if item not in ahead],
        "promises": [item for item in promises(directory) if item.region.id == region.id],
        "calendar": of_region(directory, region),
    }


def _row(directory: Directory, region: Region, post: Post) -> dict[str, Any]:
    """A post: today's contacts or why there are none, what is known of it, and how to correct the contacts."""
    site, page = directory.site, region.address
    there, facts = ways(directory, post), list(_known(directory, post))
    gap = "" if there else state_in_words(directory, post)
    return {
        "is_known": bool(facts) or gap != labels.MISSING,
        "label": label(post),
        "ways": there,
        "gap": gap,
        "is_away": is_away(post, directory.today),
        "facts": facts,
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


def _replies(region: Region, question: Question) -> list[tuple[str, Answer]]:
    """What the region is known to have answered, with the dates, latest first."""
    meetings = sorted(region.meetings, key=lambda meeting: meeting.when.last, reverse=True)
    return [
        (meeting.when.days_in_words, answer)
        for meeting in meetings
        for answer in meeting.answers
        if answer.question == question.id and answer.state != "unknown"
    ]


PAGE = PageKind("region", lambda directory: tuple(region.address for region in directory.regions), _render)
