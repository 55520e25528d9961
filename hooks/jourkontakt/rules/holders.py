"""Who holds a post: one at a time, in order, and named only with a public source."""

from collections.abc import Iterator
from itertools import pairwise

from ..model.directory import Directory
from ..model.walk import posts
from .rule import Finding, error, warning


@error("P10", "En post har en innehavare i taget. Skriv ”until” för den som har slutat, eller lägg till en post till.")
def one_holder_at_a_time(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        current = [holder for holder in post.holders if holder.until is None]
        for holder in current[1:]:
            yield Finding(holder, "since", "posten har redan en innehavare som inte har slutat")


@error("P11", "Innehavarna står i fel ordning. Den första står först och den senaste sist.")
def holders_stand_in_order(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        for earlier, later in pairwise(post.holders):
            swapped = earlier.since and later.since and later.since.is_before(earlier.since)
            if swapped or (earlier.until is None and later.until is not None):
                yield Finding(later, "since", "innehavarna står i fel ordning: den senaste ska stå sist")


@error("P12", "Ett namn får bara stå här om det redan är offentligt. Skriv sidan som ”source”, eller ta bort namnet.")
def a_named_holder_has_a_source(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        for holder in post.holders:
            if holder.name and not holder.source:
                yield Finding(holder, "name", "namnet saknar källa. Utan en offentlig källa ska namnet bort")


@error(
    "P13",
    "Posten står som vakant från en tid då någon ännu hade den. Rätta ”since” på posten eller ”until” på innehavaren.",
)
def a_vacancy_follows_the_last_holder(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        for holder in post.holders:
            if post.since and holder.until and post.since.is_before(holder.until):
                message = f"vakant sedan {post.since.words}, men en innehavare slutade först {holder.until.words}"
                yield Finding(post, "since", message)
                break


@warning("P14", "Den som har slutat behöver inte längre nämnas. Ta bort namnet och låt datumen stå.")
def former_holders_have_no_name(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        for holder in post.holders:
            if holder.name and holder.until and holder.until.is_over(directory.today):
                yield Finding(holder, "name", f"innehavaren slutade {holder.until.words}. Ta bort namnet")


@warning(
    "P15",
    "Alla innehavare har slutat, men posten står som tillsatt. Lägg till den nya, eller skriv ”vacant” eller "
    "”unknown”.",
)
def a_held_post_has_somebody_today(directory: Directory) -> Iterator[Finding]:
    for _, post in posts(directory):
        ended = [holder.until for holder in post.holders if holder.until and holder.until.is_over(directory.today)]
        if post.status == "held" and ended and len(ended) == len(post.holders):
            yield Finding(
                post, "status", f"posten är tillsatt (held), men den sista innehavaren slutade {ended[-1].words}"
            )
