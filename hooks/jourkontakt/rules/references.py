"""References by id (hänvisningar): what they name exists."""

from collections.abc import Iterable, Iterator

from ..model import Meeting, Post, Region
from ..model.directory import Directory
from ..model.walk import meetings, posts
from ..values.spelling import nearest
from ..values.text import listing
from .rule import Finding, error

# Ids of one kind are alike from the start (nord-…), so only a slip of a letter or two is mended.
_CUTOFF = 0.85


@error("H01", "Ersättaren finns inte. ”deputy” ska vara id för en annan post i samma region.")
def deputies_exist(directory: Directory) -> Iterator[Finding]:
    for region, post in posts(directory):
        if post.deputy and post.deputy not in directory.post_by_id:
            message = f"det finns ingen post med id ”{post.deputy}”"
            others = [other.id for other in region.posts if other is not post]
            if 0 < len(others) < 8:
                message += f". Andra poster i regionen är {listing(others)}"
            yield Finding(post, "deputy", message, _stand_in(directory, region, post))


def _stand_in(directory: Directory, region: Region, post: Post) -> str:
    """The id that was meant, if that post can stand in without more ado."""
    meant = directory.post_by_id.get(nearest(post.deputy or "", [other.id for other in region.posts], cutoff=_CUTOFF))
    able = meant is not None and meant.id != post.id and meant.status != "vacant" and meant.contacts
    return meant.id if meant is not None and able else ""


@error("H02", "Jouren som mötet hör till finns inte i centres.yaml. ”centre” ska vara jourens id därifrån.")
def centres_of_meetings_exist(directory: Directory) -> Iterator[Finding]:
    for region, meeting in meetings(directory):
        if meeting.centre and meeting.centre not in directory.centre_by_id:
            here = [centre.id for centre in directory.centres if centre.region == region.id]
            message = f"det finns ingen jour med id ”{meeting.centre}” i centres.yaml"
            yield Finding(meeting, "centre", message, nearest(meeting.centre, here, cutoff=_CUTOFF))


@error("H03", "Svaret hör till en fråga som inte finns. ”question” ska vara id för en av frågorna under ”questions”.")
def answers_belong_to_questions(directory: Directory) -> Iterator[Finding]:
    known = {question.id: None for question in directory.questions}
    for _, meeting in meetings(directory):
        for answer in meeting.answers:
            if answer.question not in known:
                message = f"det finns ingen fråga med id ”{answer.question}”"
                yield Finding(
                    answer, "question", message, nearest(answer.question, _open(meeting, known), cutoff=_CUTOFF)
                )


def _open(meeting: Meeting, known: Iterable[str]) -> list[str]:
    answered = {answer.question for answer in meeting.answers}
    return [question for question in known if question not in answered]


@error("H04", "Sökorden leder till ett ärende som inte finns. ”errand” ska vara id för ett ärende i regions.yaml.")
def words_lead_to_errands(directory: Directory) -> Iterator[Finding]:
    known = {errand.id: None for errand in directory.errands}
    used = {words.errand for words in directory.names.errands}
    for words in directory.names.errands:
        if words.errand not in known:
            free = [errand for errand in known if errand not in used]
            message = f"det finns inget ärende med id ”{words.errand}”"
            yield Finding(words, "errand", message, nearest(words.errand, free, cutoff=_CUTOFF))
