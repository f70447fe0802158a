"""上机测评 without Qt: who may vote, the ballot on the screen, the box that is shaken."""

from branchdesk.domain import ballot_judging
from branchdesk.domain.ballot_count import BLANK, MARKS, UNREAD, Ballot, Subject, Totals, blank
from branchdesk.domain.ballot_judging import Booth, unforeseeable
from branchdesk.domain.problems import Problem
from branchdesk.domain.review import GROUNDS, Review
from branchdesk.usecases import ballots
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed


class BoothPresenter:
    """The vote of one year on this computer.

    The ballot on the screen and the tick of the person in front of it are two things that never
    meet: `cast` takes no name, and `hand_out` takes no ballot.
    """

    def __init__(self, desk: Desk, review: Review) -> None:
        self._desk = desk
        self._review = review
        self.booth = Booth(ballots.open_booth(review, counts=desk.workspace.counts))
        self.sheet = blank(self.subjects)
        self.line = 0
        self.trouble: Failed | None = None

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The lines of the ballot."""
        return self.booth.stored.subjects

    @property
    def voters(self) -> tuple[Subject, ...]:
        """Who is to vote, in the order of the register."""
        return self.booth.stored.voters

    def has_voted(self, voter: Subject) -> bool:
        """Tell whether somebody was given a ballot."""
        return voter.id in self.booth.voted

    def hand_out(self, place: int) -> bool:
        """Tick a voter and lay an empty ballot on the screen; False for who has had one."""
        voter = self.voters[place]
        if self.has_voted(voter):
            return False
        self.booth = self.booth.handed_out(voter.id)
        self.sheet, self.line = blank(self.subjects), 0
        return True

    # The ballot on the screen

    def mark(self, mark: str) -> None:
        """Mark the line the cursor is on, and go down."""
        if mark == " ":
            mark = BLANK
        if mark in (*MARKS, BLANK):
            self.sheet = self.sheet.with_mark(self.line, mark)
            self.line = min(self.line + 1, len(self.subjects) - 1)

    def ground(self, code: str) -> None:
        """Add 反向情形 to the line the cursor is on, or take it away."""
        if code in GROUNDS:
            self.sheet = self.sheet.with_ground(self.line, code)

    @property
    def unmarked(self) -> int:
        """How many lines have no mark."""
        return sum(mark in (UNREAD, BLANK) for mark in self.sheet.marks)

    def cast(self) -> None:
        """Put the ballot into the box; what waits is stored as soon as that tells nothing."""
        ballot, self.sheet = self.sheet, blank(self.subjects)
        self._put(ballot)

    def _put(self, ballot: Ballot) -> None:
        self.booth = self.booth.cast(ballot, shuffle=unforeseeable)
        if self.booth.is_to_be_stored:
            self.keep()

    def keep(self) -> bool:
        """Store what waits; return whether it is safe (`trouble` says why not)."""
        whole = self.booth.taken_over(shuffle=unforeseeable)
        try:
            self._desk.workspace.counts.keep(whole.stored)
        except Failed as failure:
            # It stays in memory; the next ballot tries again.
            self.trouble = failure
            return False
        self.trouble, self.booth = None, whole
        return True

    # Counting

    @property
    def in_memory(self) -> int:
        """How many ballots are not stored, because alone they would tell who cast them."""
        return len(self.booth.box)

    def name(self, *, scrutineer: str, teller: str) -> None:
        """Say who watches and who looks after the computer."""
        self.booth = self.booth.named(scrutineer=scrutineer, teller=teller)

    def totals(self) -> Totals:
        """Return how many ballots were given out and cast."""
        return Totals(len(self.booth.voted), self.booth.returned, self.booth.returned)

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that stands against closing."""
        count = self.booth.taken_over(shuffle=unforeseeable).stored
        return ballot_judging.check_count(count, self._review)

    def close(self) -> Review:
        """Put the tallies into the review and forget the ballots.

        Raises:
            Rejected: With what does not add up.
            Failed: If the disk refuses.
        """
        count = self.booth.taken_over(shuffle=unforeseeable).stored
        counts = self._desk.workspace.counts
        closed = ballots.close_count(count, work=self._desk.work(), counts=counts)
        self._desk.changed()
        return closed

    def start_over(self) -> None:
        """Empty the box; nobody has voted.

        Raises:
            Failed: If the disk refuses.
        """
        self._desk.workspace.counts.discard(self._review.year)
        self.booth = Booth(ballots.open_booth(self._review, counts=self._desk.workspace.counts))
