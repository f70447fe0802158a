"""A pile of ballots without Qt: one key for each mark, kept ballot by ballot."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING

from branchdesk.domain import ballot_judging
from branchdesk.domain.ballot_count import (
    BLANK,
    GROUNDS,
    MARKS,
    MOST_BALLOTS,
    UNREAD,
    Ballot,
    PaperCount,
    Side,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from branchdesk.usecases.errors import Failed


class PilePresenter(ABC):
    """What a teller enters, and where in the pile; how it is kept is for who takes it over."""

    def __init__(self, count: PaperCount, *, most_excellent: int | None) -> None:
        self.count = count
        self.most_excellent = most_excellent
        self.side = Side.FIRST
        self.place = self.line = 0
        self.trouble: Failed | None = None
        self.changed: Callable[[int], None] = _nobody
        """Called with the place of every ballot that changes."""

    @abstractmethod
    def keep(self) -> bool:
        """Store what is entered; return whether it is safe (`trouble` says why not)."""

    @property
    def lines(self) -> int:
        """How many lines a ballot has."""
        return len(self.count.subjects)

    @property
    def columns(self) -> int:
        """How many ballots the grid shows: those that came back, one more while nobody knows."""
        there = len(self.count.pile(self.side))
        return max(self.count.returned or there + 1, there, 1)

    def ballot(self, place: int) -> Ballot:
        """Return a ballot as the teller shown entered it."""
        return self.count.ballot(self.side, place)

    def standing(self) -> tuple[int, bool, bool]:
        """Return which ballot is in hand, and whether it is begun and whole: what is judged by."""
        ballot = self.ballot(self.place)
        return self.place, ballot.is_begun, ballot.is_entered

    def begin(self, side: Side) -> None:
        """Show what one teller entered, and go to the first place where nothing is entered."""
        self.keep()
        self.side = side
        pile = self.count.pile(side)
        open_ones = (at for at, ballot in enumerate(pile) if not ballot.is_entered)
        self.place = min(next(open_ones, len(pile)), self.columns - 1)
        self.line = max(0, self.ballot(self.place).marks.find(UNREAD))

    def go_to(self, place: int, line: int) -> None:
        """Stand somewhere; a ballot that is left is kept."""
        if place != self.place:
            self.keep()
        self.place = max(0, min(place, self.columns - 1))
        self.line = max(0, min(line, self.lines - 1))

    def type_mark(self, mark: str) -> None:
        """Enter one mark and go on: down the ballot, then to the next one."""
        if mark == " ":
            mark = BLANK
        if mark not in (*MARKS, BLANK):
            return
        self._put(self.ballot(self.place).with_mark(self.line, mark))
        self._go_on()

    def type_same(self) -> None:
        """Mark the rest of the ballot as the line before."""
        ballot = self.ballot(self.place)
        before = ballot.marks[self.line - 1] if self.line else UNREAD
        if before != UNREAD and not ballot.void:
            self._put(ballot.filled_up(before))
            self._next_ballot()

    def type_ground(self, code: str) -> None:
        """Add 反向情形 to the mark just entered, or take it away."""
        place, line = (self.place, self.line - 1) if self.line else (self.place - 1, self.lines - 1)
        if self.place == self.columns - 1 and self.ballot(self.place).is_entered:
            place, line = self.place, self.line
        if code in GROUNDS and place >= 0 and self.ballot(place).marks[line] in MARKS:
            self._put(self.ballot(place).with_ground(line, code), place)

    def toggle_void(self) -> None:
        """Call the ballot void (作废), or valid again; a void one is done."""
        ballot = self.ballot(self.place)
        self._put(replace(ballot, void=not ballot.void))
        if not ballot.void:
            self._next_ballot()

    def back(self) -> None:
        """Take back the mark before."""
        if self.ballot(self.place).void:
            self.toggle_void()
            return
        if self.ballot(self.place).marks[self.line] == UNREAD:
            if self.line:
                self.line -= 1
            elif self.place:
                self.place, self.line = self.place - 1, self.lines - 1
        if not self.ballot(self.place).void:
            self._put(self.ballot(self.place).with_mark(self.line, UNREAD))

    def _go_on(self) -> None:
        if self.line + 1 < self.lines:
            self.line += 1
        else:
            self._next_ballot()

    def _next_ballot(self) -> None:
        self.keep()
        if self.place + 1 < min(self.columns, MOST_BALLOTS):
            self.place, self.line = self.place + 1, 0

    def _put(self, ballot: Ballot, place: int | None = None) -> None:
        at = self.place if place is None else place
        self.count = self.count.with_ballot(self.side, at, ballot)
        self.changed(at)

    def too_many_excellent(self) -> int:
        """Return how many are 优秀 on this ballot, 0 while that is within the limit."""
        found = ballot_judging.excellent_on(self.ballot(self.place))
        return found if self.most_excellent is not None and found > self.most_excellent else 0


def _nobody(_place: int) -> None:
    """Nobody looks."""
