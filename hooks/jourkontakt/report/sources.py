"""The list of sources while the report is put together: each address gets its number where it is first named."""

from ..values.dates import PartialDate
from ..values.text import listing
from ..values.web import host
from .content import SourceLine


class Sources:
    """Numbers addresses from 1, in the order in which they are asked for."""

    def __init__(self) -> None:
        """Begin with none."""
        self._published: dict[str, dict[str, None]] = {}

    def number(self, address: str | None, published: PartialDate | None = None) -> int:
        """The number of the address, the same every time; 0 for none."""
        if not address:
            return 0
        dates = self._published.setdefault(address, {})
        if published:
            dates[published.words] = None
        return list(self._published).index(address) + 1

    def lines(self) -> tuple[SourceLine, ...]:
        """All of them."""
        return tuple(
            SourceLine(number, address, host(address), listing(list(dates)))
            for number, (address, dates) in enumerate(self._published.items(), 1)
        )
