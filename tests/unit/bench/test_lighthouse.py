"""Scores and audits in the reports of Lighthouse, and how they are told."""

from __future__ import annotations

from typing import Any

import pytest
from bench.lighthouse import CATEGORIES, REASONS, Judged, judged, tables

SITE = "http://127.0.0.1:8/"


def report(*asked: str, score: float = 1, **audits: float | None) -> dict[str, Any]:
    """A report with one category, whose audits have these scores."""
    urls = {"title": "", "score": None, "details": {"items": [{"url": url} for url in asked]}}
    named = {name: {"title": f"Title of {name}", "score": value} for name, value in audits.items()}
    refs = [{"id": name, "group": name.partition("_")[0]} for name in audits]
    return {"audits": named | {"network-requests": urls}, "categories": {"seo": {"score": score, "auditRefs": refs}}}


def all_of(score: float) -> dict[str, float]:
    return dict.fromkeys(CATEGORIES, score)


def test_audits_with_a_score_below_one_have_failed() -> None:
    found = judged(report(SITE, score=0.93, a_zero=0, b_half=0.5, c_full=1, d_none=None, metrics_x=0, hidden_y=0), SITE)
    assert found == Judged({"seo": 93}, {"a_zero": "Title of a_zero", "b_half": "Title of b_half"})


def test_a_page_may_ask_only_its_own_host() -> None:
    assert judged(report(f"{SITE}a/b.css", "data:image/svg+xml,x"), SITE).failed == {}
    for url in ("https://example.org/a.js", "http://127.0.0.1:80/", "blob:x"):
        with pytest.raises(RuntimeError, match="asked"):
            judged(report(SITE, url), SITE)


def test_a_page_that_does_not_load_is_no_result() -> None:
    with pytest.raises(RuntimeError, match="no page"):
        judged(report() | {"runtimeError": {"message": "no page"}}, SITE)


def test_the_score_is_the_median_of_the_runs_and_must_be_full_in_each_category() -> None:
    runs = [Judged(all_of(100) | {"performance": score}, {}) for score in (97, 100, 100)]
    low = [Judged(all_of(100) | {"seo": 99}, {})]
    assert tables({"start": runs, "region": low}).splitlines()[2:] == [
        "| start | 100 | 100 | 100 | 100 | kept |",
        "| region | 100 | 100 | 100 | 99 | **missed** |",
        "",
        "All audits pass.",
    ]


def test_a_failed_audit_is_told_with_its_pages_and_its_reason() -> None:
    known = next(iter(REASONS))
    found = {
        "start": [Judged(all_of(100), {known: "Known"}), Judged(all_of(100), {})],
        "region": [Judged(all_of(100), {known: "Known", "other": "Other"})],
    }
    assert tables(found).splitlines()[-2:] == [
        f"- Known (`{known}`; start, region). {REASONS[known]}",
        "- Other (`other`; region). **Not looked at.**",
    ]
