"""What the facts of a year are made of, kept while nothing they are read from was written.

Nearly every save touches one thing: a draft, an entry, a member.  The rest of the facts is then
the very same value as before, so that what was judged from it alone still stands.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

_T = TypeVar("_T")

MOST = 256
"""How many are kept: those of a handful of years."""


class Parts:
    """Values read from the books by name, each with the places it was read from.

    Used by whoever has the turn, so never by two at once.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._version = 0
        self._written: dict[str, int] = {}
        self._kept: OrderedDict[Hashable, tuple[tuple[int, ...], Any]] = OrderedDict()

    def stand_on(self, version: int) -> None:
        """Forget everything if another program wrote: the database's ``data_version`` tells."""
        if version != self._version:
            self._kept.clear()
        self._version = version

    def wrote(self, places: Iterable[str]) -> None:
        """Say that something was committed in these places."""
        for place in places:
            self._written[place] = self._written.get(place, 0) + 1

    def get(
        self,
        name: Hashable,
        places: tuple[str, ...],
        read: Callable[[], _T],
        *,
        uncommitted: frozenset[str] = frozenset(),
    ) -> _T:
        """Return the value of this name as it was read last, or read it.

        Args:
            name: What it is, with everything it depends on besides the books.
            places: Where it is read from; whatever is written there makes it old.
            read: Reads it.
            uncommitted: Places in which the asking transaction itself wrote: what it sees there
                may still be taken back, and is not kept.
        """
        if not uncommitted.isdisjoint(places):
            return read()
        stamp = tuple(self._written.get(place, 0) for place in places)
        found = self._kept.get(name)
        if found is not None and found[0] == stamp:
            self._kept.move_to_end(name)
            value: _T = found[1]
            return value
        value = read()
        self._kept[name] = stamp, value
        self._kept.move_to_end(name)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return value
