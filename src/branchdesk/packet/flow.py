"""Filling pages from top to bottom in one pass: what is placed stays where it was put."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, Self

from branchdesk.packet.canvas import A4, MM, Sheet

LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 26 * MM, 37 * MM, 35 * MM
"""Margins of GB/T 9704-2012; what is between them is the 版心, 156 by 225 millimetres."""
WIDTH = A4[0] - LEFT - RIGHT
HEIGHT = A4[1] - TOP - BOTTOM


class Block(Protocol):
    """A piece of the document as wide as the text area, already broken into lines."""

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        ...

    @property
    def least(self) -> float:
        """The smallest height in which a first part makes sense at the foot of a page."""
        ...

    @property
    def keep_with_next(self) -> bool:
        """Whether it must not be the last thing on a page."""
        ...

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Return the part that fits into ``room`` and the rest; None if no part fits."""
        ...

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw it with its upper edge at height ``top``."""
        ...


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Go on at the top of a new page."""


@dataclass(frozen=True, slots=True)
class Here:
    """Give the place where the next block begins a name."""

    name: str


Item = Block | PageBreak | Here


@dataclass(slots=True)
class Page:
    """The blocks of one page with their upper edges."""

    placed: list[tuple[Block, float]] = field(default_factory=list)
    names: list[tuple[str, float]] = field(default_factory=list)


class Pages:
    """Pages as they fill.

    Items are taken one by one, each placed before the next is made: a section made late may ask
    where earlier ones stand.
    """

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.places: dict[str, int] = {}
        """Page number, counted from 1, of every named place so far."""
        self._y = 0.0
        self._waiting: list[Block] = []
        self._names: list[str] = []

    @property
    def count(self) -> int:
        """Number of pages begun."""
        return len(self.pages)

    def add_empty(self, count: int) -> None:
        """Reserve pages that are drawn by somebody else."""
        self._settle()
        self.pages.extend(Page() for _index in range(count))
        self._y = BOTTOM

    def fill(self, items: Iterable[Item]) -> None:
        """Place the items, one after the other."""
        for item in items:
            match item:
                case PageBreak():
                    self._settle()
                    self._new_page()
                case Here(name):
                    self._names.append(name)
                case _ if item.keep_with_next:
                    self._waiting.append(item)
                case _:
                    self._place(item)
        self._settle()

    @property
    def _room(self) -> float:
        return self._y - BOTTOM if self.pages else 0.0

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._y = A4[1] - TOP

    def _settle(self) -> None:
        waiting, self._waiting = self._waiting, []
        for block in waiting:
            self._put_or_split(block)

    def _place(self, block: Block) -> None:
        ahead = sum(waiting.height for waiting in self._waiting)
        if ahead + min(block.height, block.least) > self._room and not self._fresh:
            self._new_page()
        self._settle()
        self._put_or_split(block)

    @property
    def _fresh(self) -> bool:
        return bool(self.pages) and not self.pages[-1].placed and self._y > BOTTOM

    def _put_or_split(self, block: Block) -> None:
        if block.least == 0 and (self._fresh or block.height > self._room):
            return  # white space between two blocks that are on different pages now
        rest: Block | None = block
        while rest is not None:
            if not self.pages:
                self._new_page()
            if rest.height <= self._room + 0.01:
                self._put(rest)
                return
            parts = rest.split(self._room)
            if parts is not None:
                self._put(parts[0])
                rest = parts[1]
            elif self._fresh:
                self._put(rest)  # higher than a page and not to be split: it stands out
                return
            self._new_page()

    def _put(self, block: Block) -> None:
        page = self.pages[-1]
        for name in self._names:
            self.places[name] = len(self.pages)
            page.names.append((name, self._y))
        self._names.clear()
        page.placed.append((block, self._y))
        self._y -= block.height


def numbered(pages: Pages) -> Iterator[tuple[int, Page]]:
    """Yield the pages with their numbers, counted from 1."""
    return enumerate(pages.pages, start=1)
