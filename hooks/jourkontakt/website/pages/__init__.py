"""`PAGES`: all kinds of pages, one module each."""

from . import (
    about,
    guide,
    meetings,
    municipalities,
    municipality,
    not_found,
    print_all,
    quality,
    region,
    report,
    start,
    statistics,
)
from .page import PageKind

PAGES: tuple[PageKind, ...] = (
    start.PAGE,
    region.PAGE,
    municipality.PAGE,
    municipalities.PAGE,
    meetings.PAGE,
    statistics.PAGE,
    report.PAGE,
    print_all.PAGE,
    quality.PAGE,
    guide.PAGE,
    about.PAGE,
    not_found.PAGE,
)

__all__ = ["PAGES", "PageKind"]
