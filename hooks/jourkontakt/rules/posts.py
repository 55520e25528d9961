"""Posts: role, status, holders and title are consistent; one holder at a time, named only with a public source."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..answers.current import current_contacts
from ..model import Holder, Post
from ..model.directory import Directory
from ..model.labels import ROLES
from ..model.walk import records
from .rule import Finding, error, warning

# Words in a title that belong to one role only.
_TITLE_WORDS = {
    "section_head": ("sektionschef",),
    "group_head": ("gruppchef",),
    "victim_coordinator": ("brottsoffersamordnare", "brottsofferkoordinator"),
    "contact_centre": ("kontaktcent", "pkc"),
}


@error(
    "P01",
    "Posten är tillsatt (held) men har varken innehavare eller kontakt, så inget visar att någon har den. Lägg till "
    "”holders” med datum eller källa (namnet kan utelämnas), eller skriv status ”unknown”.",
)
def a_held_post_has_a_holder_or_contact(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        if post.status == "held" and not post.holders and not post.contacts:
            yield Finding(post, "status", "posten är tillsatt (held) men har varken innehavare eller kontakt")


@error(
    "P02",
    "Posten är vakant (vacant) eller okänd (unknown) men har en innehavare som inte har slutat. Skriv ”until” för "
    "innehavaren, eller status ”held”.",
)
def only_a_held_post_has_a_current_holder(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        if post.status != "held" and any(holder.until is None for holder in post.holders):
            what = "vakant (vacant)" if post.status == "vacant" else "okänd (unknown)"
            yield Finding(post, "status", f"posten är {what} men har en innehavare som inte har slutat")


@error("P03", "”since” på en post säger sedan när den är vakant. Ta bort raden, eller skriv status ”vacant”.")
def only_a_vacant_post_has_since(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        if post.since and post.status != "vacant":
            yield Finding(post, "since", "”since” hör bara till en vakant post, och den här är inte vakant")


@error("P04", "Bara en vakant post har ersättare (deputy). Ta bort raden, eller skriv status ”vacant”.")
def only_a_vacant_post_has_a_deputy(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        if post.deputy and post.status != "vacant":
            yield Finding(post, "deputy", "bara en vakant post har ersättare, och den här är inte vakant")


@error(
    "P05",
    "Ersättarna pekar på varandra runt i en ring, eller en post på sig själv. Byt den ena mot någon som går att nå.",
)
def deputies_form_no_cycle(directory: Directory) -> Iterator[Finding]:
    visited: set[str] = set()
    for post in records(directory, Post):
        # Each post is visited once in all, so that long lines of deputies take linear time.
        path: dict[str, Post] = {}
        current: Post | None = post
        while current is not None and current.id not in visited:
            visited.add(current.id)
            path[current.id] = current
            current = directory.post_by_id.get(current.deputy or "")
        if current is not None and current.id in path:
            cycle = list(path)[list(path).index(current.id) :]
            message = f"ersättarna går runt i en ring: {', '.join(cycle)} och tillbaka"
            yield Finding(path[current.id], "deputy", message if len(cycle) > 1 else "posten är sin egen ersättare")


@warning("P06", "Ersättaren finns i en annan region. Stämmer det kan det stå kvar, annars välj en post i samma region.")
def deputies_work_in_the_same_region(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        here = {post.id for post in region.posts}
        for post in region.posts:
            if post.deputy in directory.post_by_id and post.deputy not in here:
                message = f"ersättaren ”{post.deputy}” hör till en annan region än {region.name}"
                yield Finding(post, "deputy", message)


@warning(
    "P07", "Ersättaren är vakant eller saknar kontakt, så att ringkedjan hoppar över posten. Lägg till en kontakt där."
)
def deputies_can_be_reached(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        deputy = directory.post_by_id.get(post.deputy or "")
        if deputy and not (current_contacts(deputy, directory.today) or (deputy.status == "vacant" and deputy.deputy)):
            without = "har ingen kontakt som gäller i dag" if deputy.contacts else "har ingen kontakt"
            why = "är själv vakant" if deputy.status == "vacant" else without
            yield Finding(post, "deputy", f"ersättaren ”{deputy.id}” {why}")


@warning(
    "P08",
    "Regionen har flera poster med samma roll, och läsaren kan inte välja mellan dem. Skriv ett eget område (area) på "
    "var och en.",
)
def posts_of_one_role_have_areas(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        roles = Counter(post.role for post in region.posts)
        areas = Counter((post.role, post.area) for post in region.posts)
        for post in region.posts:
            if roles[post.role] > 1 and (post.area is None or areas[post.role, post.area] > 1):
                role = ROLES[post.role]
                message = f"regionen har flera poster med rollen {role}, och den här har inget eget område (area)"
                yield Finding(post, "area" if post.area else "role", message)


@warning("P09", "Titeln tyder på en annan roll än den som står. Rätta den som är fel, annars söks fel person.")
def title_and_role_agree(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        title = post.title.casefold()
        hinted = [role for role, words in _TITLE_WORDS.items() if any(word in title for word in words)]
        if hinted and post.role not in hinted:
            message = f"titeln tyder på rollen {ROLES[hinted[0]]}, men här står {ROLES[post.role]}"
            yield Finding(post, "role", message)


@error("P10", "En post har en innehavare i taget. Skriv ”until” för den som har slutat, eller lägg till en post till.")
def one_holder_at_a_time(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for holder in [holder for holder in post.holders if holder.until is None][1:]:
            yield Finding(holder, "since", "posten har redan en innehavare som inte har slutat")


@error("P11", "Innehavarna står i fel ordning. Den första står först och den senaste sist.")
def holders_are_in_order(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for earlier, later in pairwise(post.holders):
            swapped = earlier.since and later.since and later.since.is_before(earlier.since)
            if swapped or (earlier.until is None and later.until is not None):
                yield Finding(later, "since", "innehavarna står i fel ordning: den senaste ska stå sist")


@error("P12", "Ett namn får bara stå här om det redan är offentligt. Skriv sidan som ”source”, eller ta bort namnet.")
def a_named_holder_has_a_source(directory: Directory) -> Iterator[Finding]:
    for holder in records(directory, Holder):
        if holder.name and not holder.source:
            yield Finding(holder, "name", "namnet saknar källa. Utan en offentlig källa ska namnet bort")


@error(
    "P13",
    "Posten står som vakant från en tid då någon ännu hade den. Rätta ”since” på posten eller ”until” på innehavaren.",
)
def a_vacancy_follows_the_last_holder(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for holder in post.holders:
            if post.since and holder.until and post.since.is_before(holder.until):
                message = f"vakant sedan {post.since.words}, men en innehavare slutade först {holder.until.words}"
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
