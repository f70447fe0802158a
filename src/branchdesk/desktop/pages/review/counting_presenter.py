"""两人计票 without Qt: two entries of one pile, one key for each mark, kept ballot by ballot."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from branchdesk.desktop.pages.review.draft import read_count
from branchdesk.domain import ballot_judging
from branchdesk.domain.ballot_count import (
    BLANK,
    GROUNDS,
    MARKS,
    UNREAD,
    Ballot,
    Difference,
    Side,
    Totals,
    differences,
    entered,
    read_anew,
    taken_from,
    totals_of,
)
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.review import Review
from branchdesk.usecases import ballots
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

NUMBERS = ("issued", "returned")
PEOPLE = ("scrutineer", "teller", "second_teller")
_MOST_COLUMNS = 9999


class CountingPresenter:
    """The pile of one year."""

    def __init__(self, desk: Desk, review: Review, *, most_excellent: int | None) -> None:
        self.desk = desk
        self._review = review
        self.most_excellent = most_excellent
        self.count = ballots.open_paper_count(review, counts=desk.workspace.counts)
        self._kept = self.count
        self.texts = {
            name: str(number) if (number := getattr(self.count, name)) else "" for name in NUMBERS
        } | {name: getattr(self.count, name) for name in PEOPLE}
        self.side = Side.FIRST
        self.place = self.line = 0
        self.trouble: Failed | None = None
        self.read_files: dict[Side, frozenset[str]] = dict.fromkeys(Side, frozenset())
        """Fingerprints of the scans that each teller read since the window opened"""
        self.changed: Callable[[int], None] = _nobody
        """Called with the place of every ballot that changes."""
        self.begin(Side.FIRST)

    # The pile

    @property
    def may_read_scans(self) -> bool:
        """Whether ballots can be read off scans here."""
        return self.desk.ballots is not None

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
        if self.place + 1 < min(self.columns, _MOST_COLUMNS):
            self.place, self.line = self.place + 1, 0

    def _put(self, ballot: Ballot, place: int | None = None) -> None:
        at = self.place if place is None else place
        self.count = self.count.with_ballot(self.side, at, ballot)
        self.changed(at)

    def too_many_excellent(self) -> int:
        """Return how many are 优秀 on this ballot, 0 while that is within the limit."""
        found = ballot_judging.excellent_on(self.ballot(self.place))
        return found if self.most_excellent is not None and found > self.most_excellent else 0

    # What the two disagree about

    def differences(self) -> Sequence[Difference]:
        """Return where the two entries differ."""
        return tuple(differences(self.count))

    def settle(self, found: Difference, how: Side | str) -> None:
        """Say who read the paper right, or what it says."""
        if isinstance(how, Side):
            self.count = taken_from(self.count, found, how)
        else:
            self.count = read_anew(self.count, found, BLANK if how == " " else how)
        self.keep()

    # Numbers and names

    def type_text(self, field: str, text: str) -> None:
        """Take over a number or a name; what is no number stays in the form."""
        self.texts[field] = text
        number, count = read_count(text), self.count
        match field:
            case "issued" if number is not None:
                self.count = replace(count, issued=number)
            case "returned" if number is not None:
                self.count = replace(count, returned=number)
            case "scrutineer":
                self.count = replace(count, scrutineer=text.strip())
            case "teller":
                self.count = replace(count, teller=text.strip())
            case "second_teller":
                self.count = replace(count, second_teller=text.strip())

    def progress(self, side: Side) -> tuple[int, int]:
        """Return how many ballots one teller entered, of how many."""
        return entered(self.count.pile(side)), self.count.returned

    @property
    def voided(self) -> int:
        """How many ballots of the first entry are void so far."""
        return sum(ballot.void for ballot in self.count.first)

    def totals(self) -> Totals:
        """Return how many ballots there are, as far as the first entry goes."""
        return totals_of(self.count)

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that stands against closing."""
        unread = tuple(
            Problem(name, Rule.NOT_A_NUMBER, values=(self.texts[name],))
            for name in NUMBERS
            if read_count(self.texts[name]) is None
        )
        besides = {problem.field for problem in unread}
        found = ballot_judging.check_count(self.count, self._review)
        return (*unread, *(problem for problem in found if problem.field not in besides))

    # Keeping

    def take_ballot(self, side: Side, place: int, ballot: Ballot) -> bool:
        """Enter a ballot as a whole; return whether it is safe."""
        self.count = self.count.with_ballot(side, place, ballot)
        if side is self.side:
            self.changed(place)
        return self.keep()

    def keep(self) -> bool:
        """Store what is entered; return whether it is safe (`trouble` says why not)."""
        if self.count == self._kept:
            return True
        try:
            self.desk.workspace.counts.keep(self.count)
        except Failed as failure:
            self.trouble = failure
            return False
        self.trouble, self._kept = None, self.count
        return True

    def close(self) -> Review:
        """Put the tallies into the review and forget the ballots.

        Raises:
            Rejected: With what does not add up.
            Failed: If the disk refuses.
        """
        self.keep()
        counts = self.desk.workspace.counts
        closed = ballots.close_count(self.count, work=self.desk.work(), counts=counts)
        self._kept = self.count
        self.desk.changed()
        return closed

    def start_over(self) -> None:
        """Forget everything entered.

        Raises:
            Failed: If the disk refuses.
        """
        self.desk.workspace.counts.discard(self._review.year)
        fresh = ballots.open_paper_count(self._review, counts=self.desk.workspace.counts)
        self.count = self._kept = replace(self.count, subjects=fresh.subjects, first=(), second=())
        self.begin(Side.FIRST)


def _nobody(_place: int) -> None:
    """Nobody looks."""
