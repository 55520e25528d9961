"""Parts that several pages share: a region's answers, on its page and those of its municipalities.

Addresses of regions and municipalities have the same depth, so relative links inside a part work on all of them.
"""

from markupsafe import Markup

from ...answers.chain import Chain, chains
from ...answers.notices import current_notices
from ...editors import links as corrections
from ...model import NationalNumber, Region
from ...model.directory import Directory
from ...model.tables import Municipality
from ..address_book import file_of_chain
from ..links import Link
from ..rendering import part


def answers(directory: Directory, link: Link, region: Region, municipality: Municipality | None = None) -> Markup:
    """The choice of errand and a card for each, as HTML: for the region, or for one of its municipalities.

    The card shown at first is never that of the number for danger: it comes last.
    """
    site, page = directory.site, region.address
    found = [
        (
            chain,
            list(current_notices(directory, chain, municipality)),
            corrections.of_chain(site, page, chain),
            corrections.tip_of_chain(site, page, chain, directory.today),
            file_of_chain(chain),
        )
        for chain in sorted(chains(directory, region, municipality), key=_is_for_danger)
    ]
    return part("answers.html", answers=found, welcome=directory.facts.welcome, link=link)


def _is_for_danger(chain: Chain) -> bool:
    return chain.final.number is not None and chain.final.number.danger


def split_numbers(directory: Directory) -> tuple[NationalNumber, tuple[NationalNumber, ...]]:
    """The number to put first (the first that always answers and is not for danger), and the others."""
    numbers = directory.front_numbers
    first = next((number for number in numbers if number.always and not number.danger), numbers[0])
    return first, tuple(number for number in numbers if number is not first)
