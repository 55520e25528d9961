"""The report's part about one region: visits, meetings, commitments, circumstances and contacts as of the day."""

from collections.abc import Mapping

from msgspec.structs import replace

from ..answers.current import current_holders, current_notice, current_status, stand_in
from ..answers.meetings import Promise, Scheduled
from ..answers.reasons import elsewhere, omission
from ..answers.trust import last_check, trust_in
from ..answers.ways import label, named, way, ways
from ..model import Contact, Holder, Post, Region, labels
from ..model.directory import Directory
from ..values.text import capitalised, counted, listing
from .content import Fact, Holding, MeetingLine, PostLine, PromiseLine, RegionPart, Sources, Way

# Months that no check can reach: the report words every check as fresh, and adds separately that it is stale.
_NEVER_STALE = 1_000_000


def region_part(
    directory: Directory,
    region: Region,
    scheduled: tuple[Scheduled, ...],
    promised: tuple[Promise, ...],
    told: Mapping[str, str],
    sources: Sources,
) -> RegionPart:
    """The part about the region; `scheduled` and `promised` concern this region only.

    `told` gives the region that tells of a meeting, by the meeting's id, if that is not this region.
    """
    posts = tuple(_post(directory, post, sources) for post in region.posts)
    return RegionPart(
        id=region.id,
        name=region.name,
        address=region.address,
        counties=listing(directory.counties_by_region[region.id]),
        meetings=tuple(_meeting(item, told.get(item.meeting.id, ""), sources) for item in scheduled),
        promises=tuple(map(_promise, promised)),
        circumstances=tuple(
            Fact(item.text, f"Gällde {item.as_of.words}." if item.as_of else "", sources.number(item.source))
            for item in region.circumstances
        ),
        notices=_notices(directory, region, sources),
        posts=posts,
        knows_posts=any(line.state != "unknown" or line.ways for line in posts),
    )


def _post(directory: Directory, post: Post, sources: Sources) -> PostLine:
    status = current_status(post, directory.today)
    if status == "held":
        current = current_holders(post, directory.today)
        holders = [_holder(holder, sources) for holder in current] or [Holding("tillsatt", 0)]
    else:
        holders = [Holding(_vacancy(directory, post) if status == "vacant" else labels.MISSING, 0)]
    facts = (found.fact for found in ways(directory, post))
    there = tuple(_way(directory, fact, sources) for fact in facts if isinstance(fact, Contact))
    gap = "" if there or status == "vacant" else omission(directory, post)
    return PostLine(label(post), status, tuple(holders), there, gap)


def _holder(holder: Holder, sources: Sources) -> Holding:
    since = f"sedan {holder.since.words}" if holder.since else "sedan när framgår inte"
    until = f", till {holder.until.words}" if holder.until else ""
    who = f"{holder.name}, {since}" if holder.name else f"tillsatt {since}"
    return Holding(f"{who}{until}", sources.number(holder.source))


def _vacancy(directory: Directory, post: Post) -> str:
    deputy = directory.post_by_id.get(stand_in(post, directory.today))
    since = f"vakant sedan {post.since.words}" if post.since else "vakant, sedan när framgår inte"
    return f"{since}. Svarar så länge: {named(deputy)}{elsewhere(directory, post, deputy)}" if deputy else since


def _way(directory: Directory, contact: Contact, sources: Sources) -> Way:
    found = way(directory, contact)
    trust = trust_in(directory, contact, _NEVER_STALE)
    checked = f"{trust.headline} {trust.detail}".rstrip()
    if found.trust.state == "stale":
        checked += " Kan vara gammalt." if found.is_phone else " Kan vara gammal."
    if contact.since:
        valid = f"gäller från {contact.since.words}"
    else:
        valid = "" if last_check(directory, contact) else "från när kontakten gäller framgår inte"
    note = ". ".join(capitalised(text) for text in (found.note, found.hours, valid) if text)
    source = sources.number(contact.source)
    full_note = f"{note}." if note else ""
    return Way(found.text, found.href, found.is_phone, found.trust.state, checked, full_note, source)


def _meeting(item: Scheduled, told_in: str, sources: Sources) -> MeetingLine:
    meeting = item.meeting
    lacks_outcome = item.state == "held" and meeting.kind == "national" and not meeting.outcomes
    no_outcome = f"Vad mötet ledde till: {labels.MISSING}" if lacks_outcome else ""
    line = MeetingLine(
        id=meeting.id,
        when=capitalised(meeting.when.words),
        state=item.state,
        tag=item.tag,
        title=f"{item.title}, {meeting.place}" if meeting.place else item.title,
        note=no_outcome,
        about=meeting.about or "",
        participants=item.participants,
        outcomes=meeting.outcomes,
        changes=tuple(f"Ändrat {change.on.words}: {change.what}" for change in meeting.changes),
        source=sources.number(meeting.source),
    )
    if not told_in:
        return line
    return replace(line, note="", about="", participants="", outcomes=(), changes=(), same_as=told_in)


def _promise(promise: Promise) -> PromiseLine:
    commitment = promise.commitment
    when = capitalised(promise.timing)
    late = counted(promise.days, "dag sent", "dagar sent") if promise.days else ""
    return PromiseLine(capitalised(commitment.who), commitment.what, promise.progress, when, late)


def _notices(directory: Directory, region: Region, sources: Sources) -> tuple[Fact, ...]:
    """The messages shown that day, the region's own first."""
    owners: list[tuple[str, Region | Post]] = [("", region), *((label(post), post) for post in region.posts)]
    return tuple(
        Fact(
            f"{about}: {notice.text}" if about else notice.text,
            f"Till och med {notice.until.words}.",
            sources.number(notice.source),
        )
        for about, owner in owners
        if (notice := current_notice(owner, directory.today))
    )
