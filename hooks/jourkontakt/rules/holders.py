"""Holders: one at a time and in order, in agreement with the post's status, and named only with a public source."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ..answers.current import current_holders
from ..model import Holder, Post
from ..model.directory import Directory
from ..model.walk import records
from .checks import on_line
from .rule import Finding, error, warning


@error(
    "P02",
    "Posten är vakant (vacant) eller okänd (unknown) men har en innehavare utan slutdatum. Skriv ”until” för "
    "innehavaren, eller status ”held”. En efterträdare får stå här om posten är vakant och ”since” säger sedan när.",
)
def only_a_held_post_has_a_current_holder(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        remaining = [holder for holder in post.holders if holder.until is None and not _succeeds(post, holder)]
        if post.status != "held" and remaining:
            what = "vakant (vacant)" if post.status == "vacant" else "okänd (unknown)"
            cure = "Skriv ”until” på innehavaren, eller status ”held”"
            if post.status == "vacant" and not post.since and remaining[-1].since:
                cure += ". Är det en efterträdare, skriv ”since” på posten: när den blev vakant"
            yield Finding(post, "status", f"posten är {what} men har en innehavare som inte har slutat. {cure}")


@error(
    "P10",
    "En post har en innehavare i taget. Skriv ”until” för den som har slutat eller ska sluta, eller lägg till en post "
    "till.",
)
def one_holder_at_a_time(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for earlier, later in pairwise(holder for holder in post.holders if holder.until is None):
            if later.since and later.since.has_days:
                last = later.since.first - timedelta(1)
                cure = f"Skriv ”until: {last}” på den förra, dagen före den nya tillträder"
            else:
                cure = "Skriv ”until” på den förra, när personen slutade eller ska sluta"
            yield Finding(later, "since", f"den förra innehavaren{on_line(earlier)} har inget slutdatum. {cure}")


@error(
    "P11", "Innehavarna står i fel ordning, eller en tidigare saknar ”until”. Den första står först, den senaste sist."
)
def holders_are_in_order(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for earlier, later in pairwise(post.holders):
            if earlier.since and later.since and later.since.is_before(earlier.since):
                yield Finding(later, "since", "innehavarna står i fel ordning: den senaste ska stå sist")
            elif earlier.until is None and later.until is not None:
                message = (
                    f"den förra innehavaren{on_line(earlier)} har inget slutdatum. Skriv ”until” där, eller byt ordning"
                )
                yield Finding(later, "since", message)


@error("P12", "Ett namn får bara stå här om det redan är offentligt. Skriv sidan som ”source”, eller ta bort namnet.")
def a_named_holder_has_a_source(directory: Directory) -> Iterator[Finding]:
    for holder in records(directory, Holder):
        if holder.name and not holder.source:
            yield Finding(holder, "name", "namnet saknar källa. Lägg till ”source”, eller ta bort ”name”")


@error(
    "P13",
    "Posten står som vakant från en tid då någon ännu hade den. Rätta ”since” på posten eller ”until” på innehavaren.",
)
def a_vacancy_follows_the_last_holder(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for holder in post.holders:
            since, until = post.since, holder.until
            if since and until and since.is_before(until) and not _succeeds(post, holder):
                message = f"vakant sedan {since.words}, men en innehavare slutade först {until.words}"
                yield Finding(post, "since", message)
                break


@warning("P14", "Den som har slutat behöver inte längre nämnas. Ta bort namnet och låt datumen stå.")
def former_holders_have_no_name(directory: Directory) -> Iterator[Finding]:
    for holder in records(directory, Holder):
        if holder.name and holder.until and holder.until.is_over(directory.today):
            yield Finding(holder, "name", f"innehavaren slutade {holder.until.words}. Ta bort namnet")


@warning(
    "P15",
    "Alla innehavare har slutat, men posten står som tillsatt. Lägg till den nya, eller skriv ”vacant” eller "
    "”unknown”.",
)
def a_held_post_has_somebody_today(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        ended = [holder.until for holder in post.holders if holder.until and holder.until.is_over(directory.today)]
        if post.status == "held" and ended and len(ended) == len(post.holders):
            message = f"posten är tillsatt (held), men den sista innehavaren slutade {ended[-1].words}"
            yield Finding(post, "status", message)


@warning(
    "P17",
    "Postens läge säger emot innehavarnas datum, och sidan går efter datumen. Rätta det som är fel. ”since” på en "
    "vakant post säger när den blir eller blev vakant.",
)
def status_and_dates_agree(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        yield from _contradiction(post, directory.today)


def _contradiction(post: Post, today: date) -> Iterator[Finding]:
    ends = [holder.until for holder in current_holders(post, today) if holder.until]
    if post.status == "unknown" and ends:
        message = f"posten är okänd (unknown), men en innehavare har den till {ends[-1].words}"
        yield Finding(post, "status", message, "held")
    elif post.status == "vacant" and ends and not post.since:
        message = f"posten är vakant (vacant), men en innehavare har den till {ends[-1].words}"
        yield Finding(post, "status", f"{message}. Skriv ”since” på posten, eller status ”held”")
    elif post.status == "held":
        coming = [holder.since for holder in post.holders if holder.since and holder.since.is_ahead(today)]
        if coming and not current_holders(post, today):
            message = f"posten är tillsatt (held), men ingen har den förrän {coming[0].words}"
            yield Finding(post, "status", f"{message}. Skriv vem som har den nu, eller status ”vacant” med ”since”")
    elif post.since:
        successors = [holder.until for holder in post.holders if holder.until and _succeeds(post, holder)]
        if ended := [until for until in successors if until.is_over(today)]:
            message = f"vakant sedan {post.since.words}, men den som kom sedan slutade {ended[-1].words}"
            yield Finding(post, "since", f"{message}. Skriv när posten blev vakant igen")


def _succeeds(post: Post, holder: Holder) -> bool:
    """Whether the holder certainly comes after the post's vacancy has begun."""
    if post.status != "vacant" or post.since is None or holder.since is None:
        return False
    return post.since.is_before(holder.since)
