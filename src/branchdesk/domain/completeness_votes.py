"""What can be wrong with a vote in the minutes: quorum, count, ballot, candidates, preparation."""

from collections.abc import Iterator, Sequence

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.counting import verdict_on
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    FinalRecord,
    Record,
    RecordKind,
    Vote,
    VoteKind,
    VoteMethod,
)
from branchdesk.domain.voting import (
    ELECTION_BASIS,
    GENERAL_BASIS,
    RECRUITMENT_BASIS,
    VoteVerdict,
    kind_for,
)

COMMITTEE_FIRST_BASIS = Basis(
    "《中国共产党支部工作条例（试行）》第十二条：重要事项提交党员大会前一般应当经支委会讨论"
)
EXCLUSION_BASIS = Basis(
    "《中国共产党基层组织选举工作条例》《中国共产党发展党员工作细则》", verified=False
)

_STRICT = frozenset({VoteKind.RECRUITMENT, VoteKind.ELECTION})
"""Votes by secret ballot, in which voters may be left out of 应到会 for five reasons."""
_WEIGHTY = frozenset(
    {
        AgendaKind.ELECTION,
        AgendaKind.RECRUITMENT,
        AgendaKind.CONVERSION,
        AgendaKind.EXTENSION,
        AgendaKind.CANCELLATION,
        AgendaKind.COMMENDATION,
        AgendaKind.DISPOSAL,
        AgendaKind.DISCIPLINE,
    }
)
"""Kinds specific enough that the committee's item of the same kind is the same matter."""


def unsaid(record: Record, item: AgendaItem, path: str) -> Iterator[Problem]:
    """Yield what the minutes of an item that was voted on lack: discussion, decision, counts."""
    vote = item.vote
    if vote is None:
        return
    if not item.discussion:
        # Only for the general meeting does a superior text say so (第十一条: 须充分讨论).
        general = record.kind is RecordKind.GENERAL_MEETING
        yield Problem(
            f"{path}.discussion",
            Rule.NO_DISCUSSION,
            Severity.HARD if general else Severity.SOFT,
            GENERAL_BASIS if general else PROGRAM_DEFAULT,
            (item.title,),
        )
    if not item.decision:
        yield Problem(
            f"{path}.decision", Rule.NO_DECISION, Severity.SOFT, PROGRAM_DEFAULT, (item.title,)
        )
    counted = vote.in_favour + vote.against + vote.abstained
    election = kind_for(record.kind, item.kind) is VoteKind.ELECTION
    if not election and counted < vote.present:
        yield Problem(
            f"{path}.vote.in_favour",
            Rule.VOTES_INCOMPLETE,
            Severity.SOFT,
            PROGRAM_DEFAULT,
            (str(counted), str(vote.present)),
        )


def vote_problems(record: Record, item: AgendaItem, path: str, limits: Limits) -> Iterator[Problem]:
    """Yield what is unlawful in the vote on one item, or cannot be."""
    vote, verdict = item.vote, verdict_on(record, item)
    if vote is None or verdict is None:
        return
    path = f"{path}.vote"
    yield from _presence(verdict, path)
    yield from _method(vote, verdict.kind, path)
    yield from _exclusions(vote, verdict.kind, path)
    if verdict.kind is VoteKind.ELECTION:
        yield from _election(vote, path, limits)
    else:
        yield from _count(vote, verdict.kind, path)


def _presence(verdict: VoteVerdict, path: str) -> Iterator[Problem]:
    if not verdict.quorum_met:
        yield Problem(
            path,
            Rule.QUORUM_NOT_MET,
            basis=verdict.quorum_basis,
            values=(str(verdict.present), str(verdict.due), str(verdict.quorum)),
        )
    elif not verdict.can_pass:
        yield Problem(
            path, Rule.CANNOT_PASS, Severity.HINT, verdict.pass_basis, (str(verdict.needed),)
        )


def _method(vote: Vote, kind: VoteKind, path: str) -> Iterator[Problem]:
    if kind in _STRICT and vote.method is not VoteMethod.SECRET_BALLOT:
        yield Problem(
            f"{path}.method",
            Rule.SECRET_BALLOT_REQUIRED,
            basis=ELECTION_BASIS if kind is VoteKind.ELECTION else RECRUITMENT_BASIS,
        )


def _exclusions(vote: Vote, kind: VoteKind, path: str) -> Iterator[Problem]:
    """Yield voters left out without right: only by secret ballot, with consent, reasons 1 to 5."""
    if vote.excluded and kind not in _STRICT:
        yield Problem(f"{path}.excluded", Rule.EXCLUSION_NOT_ALLOWED, basis=EXCLUSION_BASIS)
        return
    for index, left_out in enumerate(vote.excluded):
        if not 1 <= left_out.reason <= 5:
            yield Problem(f"{path}.excluded.{index}.reason", Rule.REQUIRED, basis=EXCLUSION_BASIS)
        if not left_out.consent:
            yield Problem(f"{path}.excluded.{index}.consent", Rule.REQUIRED, basis=EXCLUSION_BASIS)


def _count(vote: Vote, kind: VoteKind, path: str) -> Iterator[Problem]:
    counted = vote.in_favour + vote.against + vote.abstained
    if counted > vote.present:
        yield _too_many(f"{path}.in_favour", counted, vote.present)
    absent = max(0, vote.due - vote.present)
    if kind is VoteKind.RECRUITMENT and vote.written_in_favour > absent:
        yield _too_many(f"{path}.written_in_favour", vote.written_in_favour, absent)


def _too_many(field: str, counted: int, voters: int) -> Problem:
    return Problem(field, Rule.VOTES_EXCEED_PRESENT, values=(str(counted), str(voters)))


def _election(vote: Vote, path: str, limits: Limits) -> Iterator[Problem]:
    if not vote.seats:
        yield Problem(f"{path}.seats", Rule.REQUIRED, basis=ELECTION_BASIS)
    if not vote.candidates:
        yield Problem(f"{path}.candidates", Rule.REQUIRED, basis=ELECTION_BASIS)
        return
    for index, candidate in enumerate(vote.candidates):
        if candidate.in_favour > vote.present:
            yield _too_many(
                f"{path}.candidates.{index}.in_favour", candidate.in_favour, vote.present
            )
    together = sum(candidate.in_favour for candidate in vote.candidates)
    if vote.seats and together > vote.present * vote.seats:
        yield _too_many(f"{path}.candidates", together, vote.present * vote.seats)
    # 差额不少于应选人数的 20%: one fifth more, rounded up, in whole numbers.
    wanted = -(-vote.seats * (100 + limits.extra_candidates_percent) // 100)
    if len(vote.candidates) < wanted:
        yield Problem(
            f"{path}.candidates",
            Rule.TOO_FEW_CANDIDATES,
            Severity.SOFT,
            ELECTION_BASIS,
            (str(len(vote.candidates)), str(vote.seats), str(wanted)),
        )


def discussed_first(record: Record, earlier: Sequence[FinalRecord]) -> Iterator[Problem]:
    """Yield decisions of a general meeting that no earlier committee meeting discussed."""
    if record.kind is not RecordKind.GENERAL_MEETING:
        return
    prepared = [
        item
        for final in earlier
        if final.record.kind is RecordKind.COMMITTEE_MEETING
        and final.record.starts_at <= record.starts_at
        for item in final.record.agenda
    ]
    for index, item in enumerate(record.agenda):
        decides = item.vote is not None or (item.kind in _WEIGHTY and bool(item.decision))
        if decides and not any(_same_matter(item, earlier_item) for earlier_item in prepared):
            yield Problem(
                f"agenda.{index}",
                Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST,
                Severity.SOFT,
                COMMITTEE_FIRST_BASIS,
                (item.title,),
            )


def _same_matter(item: AgendaItem, earlier: AgendaItem) -> bool:
    """Tell whether the committee's item prepared this one: handed up, or of the same name."""
    here, there = _bare(item.title), _bare(earlier.title)
    named_alike = bool(here and there) and (here in there or there in here)
    same_kind = item.kind is earlier.kind
    return named_alike or (same_kind and (earlier.for_general_meeting or item.kind in _WEIGHTY))


def _bare(title: str) -> str:
    return "".join(character for character in title if character.isalnum())
