"""How the committee's term stands on a day, with the elections that are under way or done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.counting import has_item, verdict_on
from branchdesk.domain.dates import add_months
from branchdesk.domain.elections import Election, ElectionKind
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import AgendaItem, AgendaKind, FinalRecord, Record
from branchdesk.domain.roll import Roll, holders_on
from branchdesk.domain.voting import VoteVerdict


class TermState(StrEnum):
    """Where the term stands."""

    UNKNOWN = "unknown"
    """No day of an election is known."""
    IN_TERM = "in_term"
    DUE = "due"
    """It ends within 180 days; `TermStanding.stage` says whether within 90 or 30."""
    EXTENDED = "extended"
    """Past its regular end, with an approved extension that still runs"""
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class TermStanding:
    """The term on a day."""

    state: TermState
    ends_on: date | None = None
    days: int = 0
    """Days left; negative once it is over"""
    stage: int = 0
    """The reminder that is due: 180, 90 or 30"""
    elected_on: date | None = None


def election_item(record: Record) -> AgendaItem | None:
    """Return the item of the minutes with the vote of an election."""
    items = [item for item in record.agenda if item.kind is AgendaKind.ELECTION]
    voted = [item for item in items if item.vote is not None]
    return next(iter(voted or items), None)


def election_verdict(final: FinalRecord | None) -> VoteVerdict | None:
    """Return the verdict of the election in finalised minutes; None without one."""
    if final is None or not has_item(final.record, AgendaKind.ELECTION):
        return None
    item = election_item(final.record)
    return verdict_on(final.record, item) if item is not None else None


def held_on(election: Election, finals: Mapping[RecordId, FinalRecord]) -> date | None:
    """Return the day on which an election filled every seat; None before that."""
    final = finals.get(election.meeting) if election.meeting is not None else None
    verdict = election_verdict(final)
    if final is None or verdict is None or not verdict.passed:
        return None
    return final.record.held_on if len(verdict.elected) >= max(1, election.seats) else None


def term_of(
    branch: Branch,
    elections: Sequence[Election],
    finals: Mapping[RecordId, FinalRecord],
    *,
    day: date,
) -> CommitteeTerm | None:
    """Return the term as known on ``day``: the branch's, or that of a later election.

    An election counts from its meeting on, also before the posts are handed over, and an approved
    postponement counts while its election is under way.
    """
    term = branch.term
    years = branch.term.years if branch.term is not None else 3
    for election in elections:
        if election.kind is not ElectionKind.TERM:
            continue
        held = held_on(election, finals)
        if held is not None and held <= day:
            if term is None or held > term.elected_on:
                term = CommitteeTerm(held, years, approval=election.approval.number)
            continue
        put_off = election.postponement
        if term is None or put_off is None or term.extended_until is not None:
            continue
        approved = put_off.approval.on is not None and put_off.approval.on <= day
        if approved and election.handed_over_on is None:
            term = CommitteeTerm(
                term.elected_on, term.years, put_off.until, put_off.approval.number or "已批准"
            )
    return term


def regular_end(term: CommitteeTerm) -> date:
    """Return the end of a term without any extension."""
    return add_months(term.elected_on, 12 * term.years)


def end_of(term: CommitteeTerm | None, limits: Limits) -> date | None:
    """Return when a term ends; an extension counts if approved and short enough."""
    if term is None:
        return None
    regular = regular_end(term)
    latest = regular + timedelta(days=limits.term_shift_max_days)
    until = term.extended_until
    if until and term.approval and regular < until <= latest:
        return until
    return regular


def term_standing(term: CommitteeTerm | None, limits: Limits, *, today: date) -> TermStanding:
    """Return how a term stands today."""
    ends = end_of(term, limits)
    if term is None or ends is None:
        return TermStanding(TermState.UNKNOWN)
    left = (ends - today).days
    stage = min((days for days in limits.term_remind_days if 0 <= left <= days), default=0)
    if left < 0:
        state = TermState.OVERDUE
    elif today > regular_end(term):
        state = TermState.EXTENDED
    else:
        state = TermState.DUE if stage else TermState.IN_TERM
    return TermStanding(state, ends, left, stage, term.elected_on)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post that nobody holds."""

    post: PartyPost
    since: date
    days: int


def vacancies(
    roll: Roll, posts: Sequence[PartyPost], *, kept_from: date, today: date
) -> tuple[Vacancy, ...]:
    """Return the posts that nobody holds today, and since when; never from before the books."""
    found = []
    for post in posts:
        if holders_on(roll, post, today):
            continue
        ended = [
            term.until
            for member in roll.members
            for term in member.posts
            if term.post is post and term.until is not None and term.until < today
        ]
        since = max([kept_from, *(day + timedelta(days=1) for day in ended)])
        found.append(Vacancy(post, since, max(0, (today - since).days)))
    return tuple(found)
