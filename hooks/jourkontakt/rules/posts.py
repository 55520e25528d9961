"""Posts: status and title are consistent with the rest, and a vacant post has no number of its own in force."""

from collections.abc import Iterator

from ..answers.current import current_status
from ..model import Contact, Post
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


@error("P03", "”since” på en post säger sedan när den är vakant. Ta bort raden, eller skriv status ”vacant”.")
def only_a_vacant_post_has_since(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        if post.since and post.status != "vacant":
            yield Finding(post, "since", "”since” hör bara till en vakant post, och den här är inte vakant")


@warning("P09", "Titeln tyder på en annan roll än den som står. Rätta den som är fel, annars söks fel person.")
def title_and_role_agree(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        title = post.title.casefold()
        hinted = [role for role, words in _TITLE_WORDS.items() if any(word in title for word in words)]
        if hinted and post.role not in hinted:
            message = f"titeln tyder på rollen {ROLES[hinted[0]]}, men här står {ROLES[post.role]}"
            yield Finding(post, "role", message)


@warning(
    "P16",
    "Ett nummer eller en adress visas inte så länge posten är vakant. Når man någon där, skriv status ”held” eller "
    "”unknown”. Annars skriv ”until” på kontakten, och vem som svarar i stället i ”deputy”.",
)
def a_vacant_post_has_no_contact_in_force(directory: Directory) -> Iterator[Finding]:
    for post in records(directory, Post):
        for contact in post.contacts:
            if not (contact.until and contact.until.is_over(directory.today)):
                yield from _hidden(directory, post, contact)


def _hidden(directory: Directory, post: Post, contact: Contact) -> Iterator[Finding]:
    """A finding if the post is vacant today, or on the day when the contact begins to hold."""
    ahead = contact.since if contact.since and contact.since.is_ahead(directory.today) else None
    if current_status(post, ahead.first if ahead else directory.today) == "vacant":
        when = f" när kontakten börjar gälla, {ahead.words}" if ahead else ""
        message = f"posten är vakant{when}, så {contact.value} visas inte"
        yield Finding(contact, "value", f"{message}. Skriv en annan status, eller ”until” på kontakten")
