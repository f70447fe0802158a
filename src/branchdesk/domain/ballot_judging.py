"""What still stands against closing a count of ballots, and what a closed count brings.

That ballots returned may not be more than ballots issued is written for elections (选举条例); here,
and with two tellers and one scrutineer of different names, it is this program's default.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from branchdesk.domain.ballot_count import (
    ENOUGH_TO_HIDE,
    MARKS,
    TEAM,
    Ballot,
    BoothCount,
    Count,
    PaperCount,
    Side,
    differences,
    entered,
    result_of,
    subjects_of,
    totals_of,
)
from branchdesk.domain.basis import PROGRAM_DEFAULT, Severity
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.review import BallotCount, CountedBy, MemberReview, Review

Shuffle = Callable[[list[Ballot]], None]
"""Puts a list into an order that nobody can foresee."""
_FIRST, _SECOND = "第一计票人", "第二计票人"


def check_count(count: Count, review: Review) -> tuple[Problem, ...]:
    """Return everything that stands against closing a count; what is only doubtful is soft."""
    found = _of_paper(count) if isinstance(count, PaperCount) else _of_booth(count)
    return (*found, *_people(count), *_about(count, review))


def _of_paper(count: PaperCount) -> Iterator[Problem]:
    for field, number in (("issued", count.issued), ("returned", count.returned)):
        if not number:
            yield Problem(field, Rule.REQUIRED)
    if count.issued and count.returned > count.issued:
        yield _more_than_issued("returned", count.returned, count.issued)
    tellers = {Side.FIRST: count.teller or _FIRST, Side.SECOND: count.second_teller or _SECOND}
    for side, who in tellers.items():
        whole, begun = entered(count.pile(side)), len(count.pile(side))
        if count.returned and (whole != count.returned or begun != whole):
            values = (who, str(whole), str(count.returned))
            yield Problem(side.value, Rule.PILE_INCOMPLETE, values=values)
    if open_ones := {found.place for found in differences(count)}:
        yield Problem("differences", Rule.ENTRIES_DIFFER, values=(str(len(open_ones)),))


def _more_than_issued(field: str, returned: int, issued: int) -> Problem:
    values = (str(returned), str(issued))
    return Problem(field, Rule.MORE_RETURNED_THAN_ISSUED, basis=PROGRAM_DEFAULT, values=values)


def _of_booth(count: BoothCount) -> Iterator[Problem]:
    if not count.ballots:
        yield Problem("ballots", Rule.NO_VALID_BALLOT)
    if len(count.ballots) > len(count.voted):
        yield _more_than_issued("ballots", len(count.ballots), len(count.voted))


def _people(count: Count) -> Iterator[Problem]:
    """Yield who is not named; who is rated may count, but two are two."""
    names = {"scrutineer": count.scrutineer.strip(), "teller": count.teller.strip()}
    if isinstance(count, PaperCount):
        names["second_teller"] = count.second_teller.strip()
    for field, name in names.items():
        if not name:
            yield Problem(field, Rule.REQUIRED, basis=PROGRAM_DEFAULT)
    seen: set[str] = set()
    for field, name in names.items():
        if name and name in seen:
            yield Problem(field, Rule.COUNTED_BY_ONE, basis=PROGRAM_DEFAULT, values=(name,))
        seen.add(name)


def _about(count: Count, review: Review) -> Iterator[Problem]:
    if review.finalised_at is not None:
        yield Problem("", Rule.REVIEW_FINAL)
    if {one.id for one in count.subjects} != {one.id for one in subjects_of(review)}:
        yield Problem("", Rule.BALLOT_LIST_CHANGED)
    found = totals_of(count)
    if isinstance(count, PaperCount) and entered(count.first) and not found.valid:
        yield Problem("returned", Rule.NO_VALID_BALLOT)
    if 0 < found.valid < ENOUGH_TO_HIDE:
        values = (str(found.valid), str(ENOUGH_TO_HIDE))
        yield Problem("", Rule.TOO_FEW_BALLOTS, Severity.SOFT, PROGRAM_DEFAULT, values)


def excellent_on(ballot: Ballot) -> int:
    """Return how many lines of a ballot are 优秀."""
    return ballot.marks.count(MARKS[0])


def into_review(review: Review, count: Count) -> Review:
    """Return the review with the outcome of a count in its table: nobody types it again.

    Of fewer than five ballots only their number is taken over.
    """
    result = result_of(count)
    paper = isinstance(count, PaperCount)
    shown = {} if result.hides_nobody else {one.subject.id: one for one in result.subjects}
    team = shown.get(TEAM)
    ballots = BallotCount(
        issued=result.issued,
        returned=result.returned,
        valid=result.valid,
        scrutineer=count.scrutineer.strip(),
        teller=count.teller.strip(),
        second_teller=count.second_teller.strip() if isinstance(count, PaperCount) else "",
        counted_by=CountedBy.PAPER if paper else CountedBy.BOOTH,
        team=team.votes if team else (0, 0, 0, 0),
        withheld=result.hides_nobody,
    )
    rated = {one.id for one in count.subjects}

    def with_tally(line: MemberReview) -> MemberReview:
        if line.member not in rated:
            return line
        found = shown.get(line.member)
        one, two, three, four = found.votes if found else (0, 0, 0, 0)
        return replace(
            line,
            excellent=one,
            qualified=two,
            basically_qualified=three,
            unqualified=four,
            grounds=found.grounds if found else (),
        )

    # What was half typed where the count now stands means nothing any more.
    return replace(
        review,
        ballots=ballots,
        members=tuple(with_tally(line) for line in review.members),
        unread=tuple(found for found in review.unread if not _is_counted(found[0])),
    )


def _is_counted(field: str) -> bool:
    return field.startswith("ballots.") or field.rpartition(".")[2] in _TALLIES


_TALLIES = ("excellent", "qualified", "basically_qualified", "unqualified")


@dataclass(frozen=True, slots=True)
class Booth:
    """上机测评 while it goes on: what lies in the file, and what waits to be put there.

    What waits is in memory only.  It is taken over together, ticks and ballots at once, when at
    least five ballots wait and at least five are still to come (or none): so no state of the file,
    compared with the one before, tells about fewer than five.
    """

    stored: BoothCount
    ticked: frozenset[str] = frozenset()
    box: tuple[Ballot, ...] = ()

    def named(self, *, scrutineer: str, teller: str) -> "Booth":
        """Return the booth with who watches and who looks after the computer."""
        stored = replace(self.stored, scrutineer=scrutineer, teller=teller)
        return replace(self, stored=stored)

    @property
    def voted(self) -> frozenset[str]:
        """Who was given a ballot."""
        return self.ticked | {*self.stored.voted}

    @property
    def returned(self) -> int:
        """How many ballots were cast."""
        return len(self.box) + len(self.stored.ballots)

    def handed_out(self, voter: str) -> "Booth":
        """Return the booth with somebody ticked; it does not know which ballot follows."""
        return replace(self, ticked=self.ticked | {voter})

    def cast(self, ballot: Ballot, *, shuffle: Shuffle) -> "Booth":
        """Return the booth with one more ballot in the box, and the box shaken."""
        whole = ballot.filled_up("0")
        box = [*self.box, whole]
        shuffle(box)
        return replace(self, box=tuple(box))

    @property
    def is_to_be_stored(self) -> bool:
        """Whether what waits may be put into the file without telling who marked what."""
        to_come = len(self.stored.voters) - len(self.voted)
        return len(self.box) >= ENOUGH_TO_HIDE and (to_come <= 0 or to_come >= ENOUGH_TO_HIDE)

    def taken_over(self, *, shuffle: Shuffle) -> "Booth":
        """Return the booth with everything in the file's part, all of it shuffled anew."""
        ballots = [*self.stored.ballots, *self.box]
        shuffle(ballots)
        voted = self.voted
        names = tuple(one.id for one in self.stored.voters if one.id in voted)
        return Booth(replace(self.stored, voted=names, ballots=tuple(ballots)))


def unforeseeable(ballots: list[Ballot]) -> None:
    """Shuffle with the randomness of the system, which nothing can replay."""
    random.SystemRandom().shuffle(ballots)
