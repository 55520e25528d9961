"""Temporary messages: which of them stand today. They go away by themselves after their last day."""

from __future__ import annotations

from datetime import date

from .model import Errand, Notice, Region


def is_current(notice: Notice, today: date) -> bool:
    """Whether the message has begun and its last day has not passed."""
    return not notice.until.is_over(today) and not (notice.start and notice.start.first > today)


def notices(region: Region, errand: Errand, today: date) -> tuple[Notice, ...]:
    """The region's message and those of the posts that the errand asks for; none where nobody is asked for (112)."""
    if not errand.roles:
        return ()
    asked = [post.notice for post in region.posts if post.role in errand.roles]
    return tuple(notice for notice in (region.notice, *asked) if notice and is_current(notice, today))
