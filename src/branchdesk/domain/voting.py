"""Quorum and majority, exactly.

支部工作条例第十一、十二条; 发展党员工作细则; 基层组织选举工作条例; domain page 2.8.
"""

from dataclasses import dataclass

from branchdesk.domain.basis import Basis, Source
from branchdesk.domain.records import AgendaKind, RecordKind, Vote, VoteKind

GENERAL_BASIS = Basis("《中国共产党支部工作条例（试行）》第十一条")
RECRUITMENT_BASIS = Basis("《中国共产党发展党员工作细则》")
ELECTION_BASIS = Basis("《中国共产党基层组织选举工作条例》", verified=False)
COMMITTEE_QUORUM_BASIS = Basis("《中国共产党支部工作条例（试行）》第十二条")
COMMITTEE_PASS_BASIS = Basis("本程序默认：赞成超过应到会委员半数", Source.PROGRAM)

_QUORUM_BASIS = {
    VoteKind.GENERAL: GENERAL_BASIS,
    VoteKind.RECRUITMENT: RECRUITMENT_BASIS,
    VoteKind.ELECTION: ELECTION_BASIS,
    VoteKind.COMMITTEE: COMMITTEE_QUORUM_BASIS,
}
_PASS_BASIS = {**_QUORUM_BASIS, VoteKind.COMMITTEE: COMMITTEE_PASS_BASIS}


@dataclass(frozen=True, slots=True)
class VoteVerdict:
    """The numbers a vote needed, what it had, and what follows."""

    kind: VoteKind
    due: int
    present: int
    quorum: int
    """Fewest voters present for the meeting to decide."""
    quorum_met: bool
    needed: int
    """Fewest votes in favour (written opinions included where they count) to pass."""
    counted: int
    """Votes in favour that count."""
    passed: bool
    can_pass: bool
    """False where even every voter present in favour would not reach `needed`."""
    elected: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    """Names that must be voted on again because they tie for the last seats."""
    quorum_basis: Basis = GENERAL_BASIS
    pass_basis: Basis = GENERAL_BASIS


def kind_for(sitting: RecordKind, item: AgendaKind) -> VoteKind:
    """Return which formula decides an item of this kind in a sitting of that kind."""
    if sitting is RecordKind.COMMITTEE_MEETING:
        return VoteKind.COMMITTEE
    if item is AgendaKind.ELECTION:
        return VoteKind.ELECTION
    return VoteKind.RECRUITMENT if item.decides_membership else VoteKind.GENERAL


def quorum(kind: VoteKind, due: int) -> int:
    """Return the fewest voters present: half (general, committee), over half, or four fifths."""
    match kind:
        case VoteKind.GENERAL | VoteKind.COMMITTEE:
            return (due + 1) // 2
        case VoteKind.RECRUITMENT:
            return due // 2 + 1
        case VoteKind.ELECTION:
            return (4 * due + 4) // 5


def majority(kind: VoteKind, *, due: int, present: int) -> int:
    """Return the fewest votes in favour: over half of those due, or present in an election."""
    base = present if kind is VoteKind.ELECTION else due
    return base // 2 + 1


def decide(vote: Vote) -> VoteVerdict:
    """Judge a counted vote. Numbers that cannot be right are for `completeness`, not for here."""
    needed = majority(vote.kind, due=vote.due, present=vote.present)
    least = quorum(vote.kind, vote.due)
    quorum_met = vote.due > 0 and vote.present >= least
    written = vote.written_in_favour if vote.kind is VoteKind.RECRUITMENT else 0
    elected: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    if vote.kind is VoteKind.ELECTION:
        elected, tied = _winners(vote, needed)
        passed = quorum_met and bool(elected) and not tied
        counted = max((candidate.in_favour for candidate in vote.candidates), default=0)
        if not quorum_met:
            elected, tied = (), ()
    else:
        counted = vote.in_favour + written
        passed = quorum_met and counted >= needed
    return VoteVerdict(
        kind=vote.kind,
        due=vote.due,
        present=vote.present,
        quorum=least,
        quorum_met=quorum_met,
        needed=needed,
        counted=counted,
        passed=passed,
        can_pass=vote.present + written >= needed,
        elected=elected,
        tied=tied,
        quorum_basis=_QUORUM_BASIS[vote.kind],
        pass_basis=_PASS_BASIS[vote.kind],
    )


def _winners(vote: Vote, needed: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who is elected and who ties for the last seats, most votes first."""
    passing = sorted(
        (candidate for candidate in vote.candidates if candidate.in_favour >= needed),
        key=lambda candidate: -candidate.in_favour,
    )
    seats = vote.seats or len(passing)
    if len(passing) <= seats:
        return tuple(candidate.name for candidate in passing), ()
    edge = passing[seats - 1].in_favour
    if passing[seats].in_favour < edge:
        return tuple(candidate.name for candidate in passing[:seats]), ()
    return (
        tuple(candidate.name for candidate in passing if candidate.in_favour > edge),
        tuple(candidate.name for candidate in passing if candidate.in_favour == edge),
    )
