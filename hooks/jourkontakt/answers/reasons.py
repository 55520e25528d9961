"""The sentences beside each step of a call chain, and those for the posts that it skips."""

from collections.abc import Sequence
from datetime import date

from ..model import Holder, NationalNumber, Post, labels
from ..model.directory import Directory
from .current import current_absence, current_status, is_away, stand_in
from .ways import Way, named, named_definitely

# Said of a role that a region has no post for.
NO_POST = "vi vet inte om posten finns"


def reason(
    directory: Directory, post: Post, requested: Sequence[Post], holder: Holder | None, reached: tuple[Way, ...]
) -> str:
    """Why this post is called if those are asked for: what is known of it, and which others it stands in for."""
    parts = [_own_reason(directory, post, holder)] if post in requested else []
    parts += [_stands_in_for(directory, post, other) for other in requested if other.id != post.id]
    if not any(way.is_phone for way in reached):
        parts.append("Har bara mejladress.")
    return " ".join(parts)


def _own_reason(directory: Directory, post: Post, holder: Holder | None) -> str:
    if current_status(post, directory.today) == "unknown":
        return "Vem som har posten: uppgift saknas."
    if post.role == "contact_centre":
        return "Du kan nå kontaktcentret direkt."
    return f"Tillsatt sedan {holder.since.words}." if holder and holder.since else "Posten är tillsatt."


def omission(directory: Directory, post: Post) -> str:
    """Why the post cannot be called, and who answers instead if it is vacant or its holder on leave."""
    state = state_in_words(directory, post)
    if not is_away(post, directory.today):
        return state
    deputy = directory.post_by_id.get(stand_in(post, directory.today))
    if not deputy:
        return f"{state}, ingen ersättare inlagd"
    return f"{state}, ersättare: {named(deputy)}{elsewhere(directory, post, deputy)}"


def state_in_words(directory: Directory, post: Post) -> str:
    """Why the post cannot be called: vacant, on leave, not in force, or unknown."""
    status, absence = current_status(post, directory.today), current_absence(post, directory.today)
    if status == "vacant":
        return f"vakant sedan {post.since.words}" if post.since else "vakant"
    if absence:
        return f"frånvarande till och med {absence.until.words}"
    if post.contacts:
        return _out_of_force(post, directory.today)
    return labels.MISSING if status == "unknown" else "tillsatt, men inget nummer är publicerat"


def _out_of_force(post: Post, today: date) -> str:
    """When the next contact takes effect, or when the last one ended."""
    coming = [(c.since, c.kind) for c in post.contacts if c.since and c.since.is_ahead(today)]
    if coming:
        since, kind = min(coming, key=lambda each: each[0].first)
        return f"{'numret' if kind == 'phone' else 'adressen'} börjar gälla {since.words}"
    ends = [contact.until for contact in post.contacts if contact.until]
    return f"kontakten gällde till {max(ends, key=lambda when: when.last).words}"


def same_as(earlier: Post | NationalNumber, way: Way) -> str:
    """Why a post is skipped whose number or address is that of an earlier post, or of the final number."""
    if isinstance(earlier, NationalNumber):
        return f"samma nummer som {earlier.name}, sist i listan"
    return f"samma {'nummer' if way.is_phone else 'adress'} som {named_definitely(earlier)}"


def elsewhere(directory: Directory, post: Post, other: Post) -> str:
    """Where the other post is, as the end of a phrase, if that is another region: ` i polisregion Syd`."""
    region = directory.region_by_post[other.id]
    return "" if region is directory.region_by_post[post.id] else f" i polisregion {region.name}"


def _stands_in_for(directory: Directory, deputy: Post, post: Post) -> str:
    role = f"{named_definitely(post)}{elsewhere(directory, deputy, post)}"
    absence = current_absence(post, directory.today)
    if absence:
        return f"Svarar i stället för {role} till och med {absence.until.words}."
    return f"Svarar i stället för {role} så länge den posten är vakant."
