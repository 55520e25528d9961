"""What is known to change at a post later: who comes, a vacancy, a leave, a new number."""

from collections.abc import Iterator
from datetime import date

from ..model import Post
from .current import current_contacts, has_begun


def coming(post: Post, day: date) -> Iterator[str]:
    """A sentence without full stop for each change that lies ahead; never a number that is not in force yet."""
    if post.status == "vacant" and post.since and not has_begun(post.since, day):
        yield f"Vakant från {post.since.words}"
    for holder in post.holders:
        if holder.since and not has_begun(holder.since, day):
            since = holder.since.words
            yield f"Från {since}: {holder.name}" if holder.name else f"Ny innehavare från {since}"
    leave = post.absent
    if leave and leave.since and not has_begun(leave.since, day):
        yield f"Frånvarande från {leave.since.words} till och med {leave.until.words}"
    if current_contacts(post, day):
        for contact in post.contacts:
            if contact.since and not has_begun(contact.since, day):
                yield f"{'Nytt nummer' if contact.kind == 'phone' else 'Ny adress'} från {contact.since.words}"
