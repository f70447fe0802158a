"""Which page of a file is looked at, how large, and which picture to make next. No Qt in here."""

from collections import OrderedDict
from dataclasses import dataclass

_KEPT = 12
_STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
WHOLE_PAGE = 0.0
"""The zoom at which a page fits the window."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture of a page."""

    page: int
    """From 0"""
    width: int
    """Pixels of the screen"""


class PagesPresenter:
    """Keeps page, zoom and the pictures made so far of one file."""

    def __init__(self) -> None:
        self.count = 0
        self.page = 0
        self.zoom = WHOLE_PAGE
        self._made: OrderedDict[Wanted, bytes] = OrderedDict()
        self._failed: set[Wanted] = set()

    def begin(self, count: int) -> None:
        """Start with another file."""
        self.count = count
        self.page = 0
        self._made.clear()
        self._failed.clear()

    def go(self, page: int) -> bool:
        """Look at a page, counted from 0; return whether it is another one."""
        wanted = max(0, min(page, self.count - 1))
        changed = wanted != self.page
        self.page = wanted
        return changed

    def larger(self) -> None:
        """Look closer."""
        self.zoom = next((step for step in _STEPS if step > self.zoom), _STEPS[-1])

    def smaller(self) -> None:
        """Look from further away; the smallest step is the whole page."""
        below = [step for step in _STEPS if step < self.zoom]
        self.zoom = below[-1] if below else WHOLE_PAGE

    def picture(self, wanted: Wanted) -> bytes | None:
        """Return a picture that was made, None if it was not."""
        found = self._made.get(wanted)
        if found is not None:
            self._made.move_to_end(wanted)
        return found

    def keep(self, wanted: Wanted, picture: bytes) -> None:
        """Keep a picture; the one not looked at for longest makes room."""
        self._made[wanted] = picture
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)

    def cannot_make(self, wanted: Wanted) -> None:
        """Remember that a picture cannot be made, so that it is not tried for ever."""
        self._failed.add(wanted)

    def next_to_make(self, width: int) -> Wanted | None:
        """Return the picture to make now: the page looked at, then its neighbours."""
        for page in (self.page, self.page + 1, self.page - 1):
            wanted = Wanted(page, width)
            if 0 <= page < self.count and wanted not in self._made and wanted not in self._failed:
                return wanted
        return None
