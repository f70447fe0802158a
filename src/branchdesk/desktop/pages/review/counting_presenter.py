"""两人计票 without Qt: two entries of one pile, one key for each mark, kept ballot by ballot."""

from collections.abc import Sequence
from dataclasses import replace

from branchdesk.desktop.pages.review.draft import read_count
from branchdesk.desktop.pages.review.pile_presenter import PilePresenter
from branchdesk.domain import ballot_judging
from branchdesk.domain.ballot_count import (
    BLANK,
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


class CountingPresenter(PilePresenter):
    """The pile of one year, as two tellers enter it and then compare."""

    def __init__(self, desk: Desk, review: Review, *, most_excellent: int | None) -> None:
        self._desk = desk
        self._review = review
        begun = ballots.open_paper_count(review, counts=desk.workspace.counts)
        self._kept = begun
        super().__init__(begun, most_excellent=most_excellent)
        self.texts = {
            name: str(number) if (number := getattr(self.count, name)) else "" for name in NUMBERS
        } | {name: getattr(self.count, name) for name in PEOPLE}
        self.read_files: dict[Side, frozenset[str]] = dict.fromkeys(Side, frozenset())
        """Fingerprints of the scans that each teller read since the window opened"""
        self.begin(Side.FIRST)

    @property
    def desk(self) -> Desk:
        """What the window works with."""
        return self._desk

    @property
    def may_read_scans(self) -> bool:
        """Whether ballots can be read off scans here."""
        return self._desk.ballots is not None

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
            self._desk.workspace.counts.keep(self.count)
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
        counts = self._desk.workspace.counts
        closed = ballots.close_count(self.count, work=self._desk.work(), counts=counts)
        self._kept = self.count
        self._desk.changed()
        return closed

    def start_over(self) -> None:
        """Forget everything entered.

        Raises:
            Failed: If the disk refuses.
        """
        self._desk.workspace.counts.discard(self._review.year)
        fresh = ballots.open_paper_count(self._review, counts=self._desk.workspace.counts)
        self.count = self._kept = replace(self.count, subjects=fresh.subjects, first=(), second=())
        self.begin(Side.FIRST)
