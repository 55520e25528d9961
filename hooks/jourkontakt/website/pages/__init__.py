"""`PAGES`: all kinds of pages, one module each."""

from . import (
    api,
    changes,
    downloads,
    guide,
    guide_codes,
    guide_fields,
    meetings,
    mine,
    municipalities,
    municipality,
    not_found,
    numbers,
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
    mine.PAGE,
    meetings.PAGE,
    statistics.PAGE,
    report.PAGE,
    changes.PAGE,
    print_all.PAGE,
    numbers.PAGE,
    downloads.PAGE,
    quality.PAGE,
    guide.PAGE,
    guide_fields.PAGE,
    guide_codes.PAGE,
    api.PAGE,
    not_found.PAGE,
)

__all__ = ["PAGES", "PageKind"]
