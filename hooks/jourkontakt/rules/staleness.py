"""Warnings about what is missing or stale: direct numbers, checks, ended contacts and messages, opening hours."""

from collections.abc import Iterator
from datetime import date

from ..answers import gaps
from ..answers.current import current_status
from ..answers.succession import has_ended
from ..answers.trust import is_stale
from ..model import Centre, Hours, Notice, Post, walk
from ..model.directory import Directory
from ..values.dates import age_in_words
from ..values.text import counted
from .rule import Finding, warning


@warning(
    "A01",
    "Regionen har inget eget nummer som går att ringa, så läsaren får 114 14 och orden att säga. Lägg till ett som är "
    "bekräftat.",
)
def regions_have_a_direct_number(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        members = counted(len(directory.municipalities_by_region[region.id]), "kommun", "kommuner")
        for gap in gaps.of_posts(directory, region):
            if gap.kind == "number":
                message = f"polisregion {region.name} har inget direktnummer, och det gäller {members}"
                yield Finding(gap.record, gap.field, message)


@warning(
    "A02", "Ingen av oss har kontrollerat uppgiften än. Ring eller skriv dit, och lägg till en rad under ”verified”."
)
def contacts_are_verified(directory: Directory) -> Iterator[Finding]:
    for gap in gaps.checks(directory):
        if gap.kind == "unchecked":
            message = f"{getattr(gap.record, gap.field)} är ännu inte kontrollerat av oss"
            yield Finding(gap.record, gap.field, message)


@warning(
    "A03",
    "Uppgiften kontrollerades för länge sedan och visas som gammal. Ring eller skriv dit, och lägg till en ny rad.",
)
def contacts_are_verified_again(directory: Directory) -> Iterator[Finding]:
    for gap in gaps.checks(directory):
        if gap.kind == "stale" and gap.when:
            age = age_in_words(gap.when.last, directory.today)
            message = f"{getattr(gap.record, gap.field)} kontrollerades senast {age}"
            yield Finding(gap.record, gap.field, message)


@warning(
    "A04",
    "Den sista kontakten gäller inte längre, så läsaren får inget nummer härifrån. Låt den stå kvar, och lägg till den "
    "nya efter den. Gäller den gamla ändå, rätta ”until”.",
)
def contacts_still_hold(directory: Directory) -> Iterator[Finding]:
    owners: list[Post | Centre] = walk.records(directory, Post, Centre)
    for owner in owners:
        ended = [contact for contact in owner.contacts if has_ended(contact, directory.today)]
        if ended and len(ended) == len(owner.contacts) and _is_expected(owner, directory.today):
            last = max(ended, key=lambda contact: contact.until.last if contact.until else directory.today)
            if last.until:
                message = f"{last.value} gällde till {last.until.words}, och ingen annan kontakt gäller efter det"
                yield Finding(last, "until", message)


def _is_expected(owner: Post | Centre, day: date) -> bool:
    """Whether somebody should be reached there: the post is not vacant, the centre is active."""
    return owner.status == "active" if isinstance(owner, Centre) else current_status(owner, day) != "vacant"


@warning("A05", "Meddelandet visas inte längre. Ta bort det.")
def notices_still_hold(directory: Directory) -> Iterator[Finding]:
    for notice in walk.records(directory, Notice):
        if notice.until.is_over(directory.today):
            yield Finding(notice, "until", f"meddelandet gällde till {notice.until.words} och visas inte längre")


@warning("A06", "Telefontiderna är gamla och kan ha ändrats. Se efter på källan, och skriv den nya dagen i ”as_of”.")
def hours_are_fresh(directory: Directory) -> Iterator[Finding]:
    for hours in walk.records(directory, Hours):
        if is_stale(hours.as_of, directory.today, directory.site.stale_after_months):
            yield Finding(hours, "as_of", f"tiderna är från {hours.as_of.words} och kan ha ändrats")
