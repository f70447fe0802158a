"""Counting secret ballots: what stands on a ballot, two entries of one pile, the tallies.

A ballot knows the members who are rated and never who cast it.  What is here has no moment, no
serial of a person and no order of voting: a pile of paper is numbered after the box was opened and
shaken, and what is cast on the computer is only ever kept shuffled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from branchdesk.domain.review import ENOUGH_TO_HIDE as ENOUGH_TO_HIDE
from branchdesk.domain.review import GROUNDS as GROUNDS
from branchdesk.domain.review import Review

TEAM = "team"
"""支部班子 as a line of the ballot, beside the members."""
BLANK, UNREAD = "0", "."
"""No mark on the paper; and what has not been entered yet."""
MARKS = "1234"
"""优秀 合格 基本合格 不合格 (of the team 好 较好 一般 差), in the order of the grades."""
MOST_BALLOTS = 9999

Tally = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Subject:
    """A line of the ballot: who is rated."""

    id: str
    """A `MemberId`, or `TEAM`"""
    name: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot: a sign per line, in the order of the paper."""

    marks: str
    void: bool = False
    """作废, decided by the scrutineers."""
    grounds: tuple[tuple[int, str], ...] = ()
    """反向情形: line (from 0) and code, sorted."""

    @property
    def is_entered(self) -> bool:
        """Whether nothing of it is still to be entered."""
        return self.void or UNREAD not in self.marks

    @property
    def is_begun(self) -> bool:
        """Whether anything of it was entered."""
        return self.void or any(mark != UNREAD for mark in self.marks)

    def said(self) -> "Ballot":
        """Return what counts of it: a void ballot says nothing."""
        return Ballot("", void=True) if self.void else self

    def with_mark(self, line: int, mark: str) -> "Ballot":
        """Return the ballot with one line marked; the codes of another mark do not stay."""
        kept = tuple(found for found in self.grounds if found[0] != line)
        return Ballot(self.marks[:line] + mark + self.marks[line + 1 :], grounds=kept)

    def with_ground(self, line: int, code: str) -> "Ballot":
        """Return the ballot with a code set for a line, or taken away if it was set."""
        found = {*self.grounds} ^ {(line, code)}
        return replace(self, grounds=tuple(sorted(found)))

    def filled_up(self, mark: str) -> "Ballot":
        """Return the ballot with every line that is not entered marked alike."""
        return replace(self, marks=self.marks.replace(UNREAD, mark))


class Side(StrEnum):
    """The two entries of the same pile."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> "Side":
        """The other one."""
        return Side.SECOND if self is Side.FIRST else Side.FIRST


@dataclass(frozen=True, slots=True)
class PaperCount:
    """Paper ballots being counted: two tellers enter the whole pile, each without the other's."""

    year: int
    subjects: tuple[Subject, ...]
    issued: int = 0
    returned: int = 0
    scrutineer: str = ""
    teller: str = ""
    second_teller: str = ""
    first: tuple[Ballot, ...] = ()
    second: tuple[Ballot, ...] = ()

    def pile(self, side: Side) -> tuple[Ballot, ...]:
        """Return what one teller entered, in the order of the pile."""
        return self.first if side is Side.FIRST else self.second

    def ballot(self, side: Side, place: int) -> Ballot:
        """Return a ballot of the pile (from 0); one with nothing entered behind its end."""
        pile = self.pile(side)
        return pile[place] if place < len(pile) else blank(self.subjects)

    def with_ballot(self, side: Side, place: int, ballot: Ballot) -> "PaperCount":
        """Return the count with one ballot of one teller replaced."""
        pile = list(self.pile(side))
        while len(pile) <= place:
            pile.append(blank(self.subjects))
        pile[place] = ballot
        while pile and not pile[-1].is_begun:
            pile.pop()
        changed = tuple(pile)
        if side is Side.FIRST:
            return replace(self, first=changed)
        return replace(self, second=changed)

    def settled(self, place: int, ballot: Ballot) -> "PaperCount":
        """Return the count with both tellers agreeing on a ballot."""
        return self.with_ballot(Side.FIRST, place, ballot).with_ballot(Side.SECOND, place, ballot)


@dataclass(frozen=True, slots=True)
class BoothCount:
    """Ballots cast on this computer; as it lies in the file, shuffled, at least five at a time."""

    year: int
    subjects: tuple[Subject, ...]
    voters: tuple[Subject, ...]
    """Who is to vote, in the order of the register."""
    scrutineer: str = ""
    teller: str = ""
    voted: tuple[str, ...] = ()
    """Who was given a ballot: a list of its own, in the order of the register."""
    ballots: tuple[Ballot, ...] = ()
    """In no order; nothing says which of them belongs to whom."""


Count = PaperCount | BoothCount


@dataclass(frozen=True, slots=True)
class CountedSubject:
    """What the valid ballots say of one line."""

    subject: Subject
    votes: Tally = (0, 0, 0, 0)
    blank: int = 0
    grounds: tuple[tuple[str, int], ...] = ()
    """反向情形: code and how often, in the order of the codes."""


@dataclass(frozen=True, slots=True)
class Totals:
    """发出、收回、有效."""

    issued: int
    returned: int
    valid: int

    @property
    def void(self) -> int:
        """作废."""
        return max(0, self.returned - self.valid)

    @property
    def hides_nobody(self) -> bool:
        """Whether so few ballots are valid that who reads the tallies knows who marked what."""
        return self.valid < ENOUGH_TO_HIDE


@dataclass(frozen=True, slots=True)
class CountResult(Totals):
    """The outcome: numbers only."""

    subjects: tuple[CountedSubject, ...]


def blank(subjects: Sequence[Subject]) -> Ballot:
    """Return a ballot with nothing entered."""
    return Ballot(UNREAD * len(subjects))


def subjects_of(review: Review) -> tuple[Subject, ...]:
    """Return the lines of the ballot: the team first if it is rated, then every rated member."""
    team = (Subject(TEAM, "支部班子"),) if review.rates_team else ()
    members = (line for line in review.members if line.participates and line.rated)
    return (*team, *(Subject(line.member, line.name) for line in members))


def tally(ballots: Sequence[Ballot], subjects: Sequence[Subject]) -> tuple[CountedSubject, ...]:
    """Return what the ballots that are not void say; their order does not matter."""
    valid = [ballot for ballot in ballots if not ballot.void]
    return tuple(_counted(line, subject, valid) for line, subject in enumerate(subjects))


def _counted(line: int, subject: Subject, valid: Sequence[Ballot]) -> CountedSubject:
    column = [ballot.marks[line] for ballot in valid]
    one, two, three, four = (column.count(mark) for mark in MARKS)
    named = [code for ballot in valid for place, code in ballot.grounds if place == line]
    grounds = tuple((code, named.count(code)) for code in GROUNDS if code in named)
    return CountedSubject(subject, (one, two, three, four), column.count(BLANK), grounds)


def totals_of(count: Count) -> Totals:
    """Return how many ballots there are, as far as they are entered."""
    if isinstance(count, PaperCount):
        issued, returned = count.issued, count.returned
    else:
        issued, returned = len(count.voted), len(count.ballots)
    valid = sum(not ballot.void for ballot in _entered_in(count))
    return Totals(issued, returned, valid)


def result_of(count: Count) -> CountResult:
    """Return the outcome of a count as far as it is entered."""
    found = totals_of(count)
    subjects = tally(_entered_in(count), count.subjects)
    return CountResult(found.issued, found.returned, found.valid, subjects)


def _entered_in(count: Count) -> list[Ballot]:
    pile = count.first if isinstance(count, PaperCount) else count.ballots
    return [ballot for ballot in pile if ballot.is_entered]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the two tellers disagree."""

    place: int
    """Ballot of the pile, from 0"""
    line: int | None
    """Line of the ballot, from 0; None: whether it is void"""
    first: str
    second: str


def differences(count: PaperCount) -> Iterator[Difference]:
    """Yield where the two disagree, of the ballots that both have entered, ballot by ballot."""
    for place, (one, two) in enumerate(zip(count.first, count.second, strict=False)):
        if one.said() == two.said() or not (one.is_entered and two.is_entered):
            continue
        if one.void is not two.void:
            yield Difference(place, None, _void(one), _void(two))
            continue
        for line in range(len(count.subjects)):
            shown = shown_mark(one, line), shown_mark(two, line)
            if shown[0] != shown[1]:
                yield Difference(place, line, *shown)


def shown_mark(ballot: Ballot, line: int) -> str:
    """Return a mark with its codes, as it is compared."""
    return ballot.marks[line] + "".join(code for at, code in ballot.grounds if at == line)


def _void(ballot: Ballot) -> str:
    return "void" if ballot.void else "valid"


def entered(pile: Sequence[Ballot]) -> int:
    """Return how many ballots of a pile are entered whole."""
    return sum(ballot.is_entered for ballot in pile)


def taken_from(count: PaperCount, found: Difference, side: Side) -> PaperCount:
    """Return the count with both entries reading one place as this teller did."""
    right = count.ballot(side, found.place)
    if found.line is None:
        return count.settled(found.place, right)
    wrong = count.ballot(side.other, found.place)
    put_right = wrong.with_mark(found.line, right.marks[found.line])
    for line, code in right.grounds:
        if line == found.line:
            put_right = put_right.with_ground(line, code)
    return count.with_ballot(side.other, found.place, put_right)


def read_anew(count: PaperCount, found: Difference, mark: str) -> PaperCount:
    """Return the count with both entries having at one place what the paper says."""
    if found.line is None:
        return count
    for side in Side:
        ballot = count.ballot(side, found.place).with_mark(found.line, mark)
        count = count.with_ballot(side, found.place, ballot)
    return count
