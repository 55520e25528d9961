"""Compare whom to call before and after, by region and errand."""

from collections import defaultdict
from collections.abc import Iterator

from ..answers.chain import Chain, chain
from ..model import Region
from ..model.directory import Directory
from ..values.text import listing
from . import names
from .sentence import Sentence, count_in_region


def chain_changes(old: Directory, new: Directory) -> Iterator[Sentence]:
    """One sentence for each distinct change, with the regions and errands whose call chains change that way."""
    regions: dict[tuple[tuple[str, ...], str], list[Region]] = defaultdict(list)
    for region in new.regions:
        for change, errand_names in _changes(old, new, region).items():
            regions[tuple(errand_names), change].append(region)
    for (errands, change), changed in regions.items():
        text = f"Ringkedjan för {listing(errands)} i {_where(new, changed)} {change}."
        count = sum(count_in_region(new, region.id) for region in changed)
        yield Sentence(changed[0].id if len(changed) == 1 else "", "chain", text, count)


def _where(directory: Directory, regions: list[Region]) -> str:
    if len(regions) == 1:
        return f"region {regions[0].name}"
    if len(regions) == len(directory.regions):
        return "alla regioner"
    return f"regionerna {listing([region.name for region in regions])}"


def _changes(old: Directory, new: Directory, region: Region) -> dict[str, list[str]]:
    """Each change in words, with the quoted names of the errands that it applies to."""
    before = old.region_by_id.get(region.id)
    old_errands = {errand.id: errand for errand in old.errands}
    found: dict[str, list[str]] = defaultdict(list)
    for errand in new.errands:
        if before and errand.id in old_errands:
            change = _change(chain(old, before, old_errands[errand.id]), chain(new, region, errand))
            if change:
                found[change].append(f"”{errand.name}”")
    return found


def _change(old: Chain, new: Chain) -> str:
    """The change of who answers first or of their number, or else of the steps; empty if there is none."""
    (*old_first, old_start), (*new_first, new_start) = _first(old), _first(new)
    if old_first != new_first:
        adverb = "direkt" if len(new.steps) == 1 else "först"
        return f"går nu {adverb} till {new_start} (förut {old_start})"
    old_steps, new_steps = _steps(old), _steps(new)
    if [step for step, _ in old_steps] != [step for step, _ in new_steps]:
        before, after = (listing([name for _, name in steps], "och sist") for steps in (old_steps, new_steps))
        return f"går nu till {after} (förut {before})"
    return ""


def _first(calls: Chain) -> tuple[str, str, str]:
    """Who answers first: the post's id (empty for a national number), the number, and both in words."""
    number = calls.steps[0].ways[0]
    post = next((entry.post for entry in calls.steps[0].entries if number in entry.ways), None)
    return (post.id, number.text, f"{names.post(post)}, {number.text}") if post else ("", number.text, number.text)


def _steps(calls: Chain) -> list[tuple[str, str]]:
    """The id and name of each post in order, then of the final number; other numbers are reported separately."""
    posts = [(entry.post.id, names.post(entry.post)) for entry in calls.entries]
    return [*posts, (calls.final.number.id if calls.final.number else "", calls.final.ways[0].text)]
