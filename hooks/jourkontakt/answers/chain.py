"""The call chain: whom to call in a region for an errand, in order, with the reason for each step and each omission.

Every step has a telephone number, and the last a number that always answers. Posts that have only an address come after
the numbers, in `letters`. Posts that cannot be reached are in `skipped` with the reason.
"""

from msgspec import Struct

from ..model import Errand, Region, labels
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import capitalised, listing
from .steps import Entry, Skipped, Step, Steps
from .ways import Way, way


class Chain(Struct, frozen=True):
    """The answer to "whom do I call" in one region, or one of its municipalities, for one errand."""

    region: Region
    errand: Errand
    steps: tuple[Step, ...]
    letters: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]

    @property
    def final(self) -> Step:
        """The last step, whose number always answers."""
        return self.steps[-1]

    @property
    def single_number(self) -> Way | None:
        """The number to call first, if it may be shown alone; None if it depends on the area."""
        return None if self.steps[0].is_divided else self.steps[0].ways[0]

    @property
    def unreached(self) -> str:
        """The roles to ask for in words, if none has a number of its own: `sektionschefen eller gruppchefen`."""
        direct = len(self.steps) > 1
        return "" if direct else listing([labels.ROLES_DEFINITE[role] for role in self.errand.roles], "eller")

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All posts that can be called or written to, in order."""
        return tuple(entry for step in self.steps for entry in step.entries) + self.letters

    @property
    def say(self) -> str:
        """The words to say to the final number, with the region's name inserted."""
        return self.final.say


def chain(directory: Directory, region: Region, errand: Errand, municipality: Municipality | None = None) -> Chain:
    """The chain: one step for each of the errand's roles, in its order, then the number that always answers.

    With a municipality, only the posts that cover it are included. Raises `KeyError` if the errand's final number
    does not exist (a rule rejects such data earlier).
    """
    posts = None if municipality is None else tuple(map(id, directory.posts_for(region, municipality)))
    # The chain keeps its region and errand, so their identities stay theirs.
    key = (chain, id(region), id(errand), posts)
    if key not in directory.cache:
        directory.cache[key] = _chain(directory, region, errand, municipality)
    found: Chain = directory.cache[key]
    return found


def _chain(directory: Directory, region: Region, errand: Errand, municipality: Municipality | None) -> Chain:
    steps = Steps(directory, municipality, directory.number_by_id[errand.final])
    for role in errand.roles:
        steps.add(region, role)
    final = _final(directory, region, errand, sum(len(step.entries) for step in steps.called))
    return Chain(region, errand, (*steps.called, final), tuple(steps.letters), tuple(steps.unique_omissions()))


def chains(directory: Directory, region: Region, municipality: Municipality | None = None) -> tuple[Chain, ...]:
    """The chains of the region, or of a municipality in it, for every errand in the file's order."""
    return tuple(chain(directory, region, errand, municipality) for errand in directory.errands)


def _final(directory: Directory, region: Region, errand: Errand, called: int) -> Step:
    """The last step; `called` is the number of posts that the steps before it call."""
    number = directory.number_by_id[errand.final]
    hours = f"{capitalised(number.hours.text)}. " if number.hours else "Dygnet runt. " if number.always else ""
    opening = {0: "", 1: "Svarar ingen? Ring hit. "}.get(called, "Svarar ingen av dem? Ring hit. ")
    reason = f"{opening}{hours}{number.expect or ''}".strip() or f"Ring {number.purpose}."
    return Step(reason, (way(directory, number),), number=number, say=errand.say_in(region.name))
