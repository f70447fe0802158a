"""换届: the dossier of an election, its outcome, and how the term and the seats stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import (
    Attachment,
    Candidate,
    Exclusion,
    Person,
    Vote,
    VoteKind,
    VoteMethod,
)
from branchdesk.domain.recruitment import Ballots
from branchdesk.domain.voting import decide


class ElectionKind(StrEnum):
    """What the election is about."""

    TERM = "term"
    """换届: a new committee, or a new secretary where there is none"""
    VACANCY = "vacancy"
    """补选: some seats until the term ends"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to or from the superior body."""

    on: date | None = None
    number: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def there(self) -> bool:
        """Whether it has a day: then it was sent or came."""
        return self.on is not None


@dataclass(frozen=True, slots=True)
class Assigned:
    """Who takes which post after the election."""

    person: Person
    post: PartyPost


@dataclass(frozen=True, slots=True)
class Postponement:
    """延期换届, approved by the superior body."""

    until: date
    approval: Paper = Paper()


@dataclass(frozen=True, slots=True)
class Election:
    """An election from the first letter to the superior body until the posts are handed over."""

    KIND: ClassVar[str] = "election"

    id: DossierId
    belongs_year: int
    title: str
    kind: ElectionKind = ElectionKind.TERM
    seats: int = 0
    """应选人数"""
    request: Paper = Paper()
    """请示"""
    reply: Paper = Paper()
    """批复"""
    postponement: Postponement | None = None
    candidates: tuple[Person, ...] = ()
    rules: Paper = Paper()
    """选举办法, as the meeting adopted it"""
    scrutineers: tuple[Person, ...] = ()
    tellers: tuple[Person, ...] = ()
    left_out: tuple[Exclusion, ...] = ()
    """Voters proposed to be left out of 应到会; the minutes begin with them"""
    meeting: RecordId | None = None
    """The general meeting with the vote"""
    ballots: Ballots | None = None
    first_meeting: RecordId | None = None
    """支委会第一次会议, where there is a committee"""
    posts: tuple[Assigned, ...] = ()
    report: Paper = Paper()
    """选举结果报告"""
    approval: Paper = Paper()
    """批准、备案"""
    handed_over_on: date | None = None
    """From this day the register shows the new posts"""

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Every file of every part."""
        papers = [self.request, self.reply, self.rules, self.report, self.approval]
        if self.postponement is not None:
            papers.append(self.postponement.approval)
        return tuple(file for paper in papers for file in paper.attachments)

    @property
    def records(self) -> tuple[RecordId, ...]:
        """Every record the election links to."""
        return tuple(record for record in (self.meeting, self.first_meeting) if record is not None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a count of ballots means."""

    quorum: int
    """Fewest voters present: four fifths of those due"""
    quorum_met: bool
    ballots_valid: bool
    """False: more ballots came back than were issued, the election is void"""
    needed: int
    """Fewest votes to be elected: more than half of the voters present"""
    elected: tuple[str, ...] = ()
    """Most votes first"""
    tied: tuple[str, ...] = ()
    """To be voted on again: equal for the last seats"""
    seats_open: int = 0

    @property
    def valid(self) -> bool:
        """Whether the election counts at all."""
        return self.quorum_met and self.ballots_valid


def outcome(
    candidates: Sequence[Candidate],
    *,
    issued: int,
    returned: int,
    valid: int,
    seats: int,
    voters_due: int,
    voters_present: int,
) -> Outcome:
    """Return who is elected by these ballots; a tie for the last seats elects none of the tied.

    Four fifths of the voters due must be present; elected is who has more than half of the voters
    present (exactly half fails), of more than there are seats those with the most votes.
    """
    verdict = decide(
        Vote(
            VoteKind.ELECTION,
            VoteMethod.SECRET_BALLOT,
            voters_due,
            voters_present,
            seats=max(1, seats),
            candidates=tuple(candidates),
        )
    )
    ballots = Ballots(issued, returned, valid)
    counted = ballots.add_up and issued <= voters_present
    sound = verdict.quorum_met and counted
    elected = verdict.elected if sound else ()
    return Outcome(
        quorum=verdict.quorum,
        quorum_met=verdict.quorum_met,
        ballots_valid=counted,
        needed=verdict.needed,
        elected=elected,
        tied=verdict.tied if sound else (),
        seats_open=max(0, seats - len(elected)),
    )


def least_candidates(seats: int, extra_percent: int) -> int:
    """Return how many candidates there are at least: one fifth more than seats, rounded up."""
    return -(-seats * (100 + extra_percent) // 100) if seats > 0 else 0
