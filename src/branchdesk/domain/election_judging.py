"""An election judged on a day: its parts in order, what is next, who is elected, what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.branch import CommitteeTerm
from branchdesk.domain.counting import committee_due
from branchdesk.domain.elections import Election, ElectionKind, Outcome, least_candidates, outcome
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import FinalRecord, Vote
from branchdesk.domain.recruitment_standing import SET_ASIDE, StepState
from branchdesk.domain.roll import Roll, may_vote
from branchdesk.domain.standing import ONE_SEAT
from branchdesk.domain.terms import POSTS
from branchdesk.domain.terms_of_office import election_item, regular_end
from branchdesk.domain.voting import ELECTION_BASIS

ARTICLE_20 = Basis("《中国共产党支部工作条例（试行）》第二十条")
ARTICLE_21 = Basis("《中国共产党支部工作条例（试行）》第二十一条")


class Part(StrEnum):
    """The parts of an election, in their order."""

    REQUEST = "request"
    REPLY = "reply"
    CANDIDATES = "candidates"
    RULES = "rules"
    COUNTERS = "counters"
    MEETING = "meeting"
    FIRST_MEETING = "first_meeting"
    POSTS = "posts"
    REPORT = "report"
    APPROVAL = "approval"
    HAND_OVER = "hand_over"


BASES = {
    Part.REQUEST: ELECTION_BASIS,
    Part.REPLY: ELECTION_BASIS,
    Part.CANDIDATES: ELECTION_BASIS,
    Part.RULES: ELECTION_BASIS,
    Part.COUNTERS: ELECTION_BASIS,
    Part.MEETING: ELECTION_BASIS,
    Part.FIRST_MEETING: ARTICLE_21,
    Part.POSTS: ARTICLE_20,
    Part.REPORT: ELECTION_BASIS,
    Part.APPROVAL: ARTICLE_21,
    Part.HAND_OVER: ARTICLE_21,
}


@dataclass(frozen=True, slots=True)
class PartStanding:
    """One part of an election on a day."""

    part: Part
    state: StepState
    on: date | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ElectionStanding:
    """An election on a day."""

    parts: tuple[PartStanding, ...]
    with_committee: bool
    """Whether the branch shall have a committee: then the committee elects its secretary"""
    outcome: Outcome | None = None
    vote: Vote | None = None
    """As it stands in the finalised minutes"""

    @property
    def next(self) -> PartStanding | None:
        """The first part that may be done now; None once everything is done."""
        return next((one for one in self.parts if one.state is StepState.NEXT), None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the parts."""
        return tuple(problem for one in self.parts for problem in one.problems)

    @property
    def may_hand_over(self) -> bool:
        """Whether the new posts may be written into the register."""
        hand_over = self.of(Part.HAND_OVER)
        blocked = any(
            problem.severity is Severity.HARD
            for part in (Part.MEETING, Part.POSTS)
            for problem in self.of(part).problems
        )
        return hand_over.state is StepState.NEXT and not blocked

    def of(self, part: Part) -> PartStanding:
        """Return how a part stands."""
        return next(one for one in self.parts if one.part is part)


def judge_election(
    election: Election,
    *,
    limits: Limits,
    roll: Roll,
    finals: Mapping[RecordId, FinalRecord],
    today: date,
    term: CommitteeTerm | None = None,
) -> ElectionStanding:
    """Judge every part of an election as of ``today``; ``term`` is the one that ends with it."""
    return _Judge(election, limits, roll, finals, today, term).standing()


class _Judge:
    """One election on one day."""

    def __init__(
        self,
        election: Election,
        limits: Limits,
        roll: Roll,
        finals: Mapping[RecordId, FinalRecord],
        today: date,
        term: CommitteeTerm | None,
    ) -> None:
        self._term = term
        self._election = election
        self._limits = limits
        self._roll = roll
        self._finals = finals
        self._today = today
        self._final = finals.get(election.meeting) if election.meeting is not None else None
        self._vote = self._vote_in_minutes()
        self._outcome = self._counted()
        day = self._final.record.held_on if self._final is not None else today
        self._day = day
        self._committee = committee_due(roll, limits, day)

    def standing(self) -> ElectionStanding:
        done = {part: self._done_on(part) for part in Part}
        parts: list[PartStanding] = []
        for part in Part:
            problems = tuple(self._problems(part))
            on = done[part]
            elected_here = self._committee and self._election.kind is ElectionKind.TERM
            if part is Part.FIRST_MEETING and on is None and not elected_here:
                state = StepState.NOT_APPLICABLE
            elif on is not None:
                hard = any(problem.severity is Severity.HARD for problem in problems)
                state = StepState.IRREGULAR if hard else StepState.DONE
            else:
                state = StepState.NEXT if self._ready(part, done) else StepState.COMING
            parts.append(PartStanding(part, state, on, problems))
        return ElectionStanding(tuple(parts), self._committee, self._outcome, self._vote)

    def _done_on(self, part: Part) -> date | None:
        """Return the day of a part, or some day where it has none of its own; None: not done."""
        election = self._election
        match part:
            case Part.REQUEST:
                return election.request.on
            case Part.REPLY:
                return election.reply.on
            case Part.CANDIDATES:
                return self._today if election.candidates and election.seats else None
            case Part.RULES:
                return election.rules.on
            case Part.COUNTERS:
                return self._today if election.scrutineers and election.tellers else None
            case Part.MEETING:
                counted = self._outcome is not None and bool(self._outcome.elected)
                return self._final.record.held_on if self._final is not None and counted else None
            case Part.FIRST_MEETING:
                first = election.first_meeting
                final = self._finals.get(first) if first is not None else None
                return final.record.held_on if final is not None else None
            case Part.POSTS:
                return self._today if self._secretary_named() else None
            case Part.REPORT:
                return election.report.on
            case Part.APPROVAL:
                return election.approval.on
            case Part.HAND_OVER:
                return election.handed_over_on

    def _ready(self, part: Part, done: Mapping[Part, date | None]) -> bool:
        wanted = {
            Part.REPLY: (Part.REQUEST,),
            Part.MEETING: (Part.CANDIDATES, Part.COUNTERS),
            Part.FIRST_MEETING: (Part.MEETING,),
            Part.POSTS: (Part.MEETING,),
            Part.REPORT: (Part.MEETING,),
            Part.APPROVAL: (Part.REPORT,),
            Part.HAND_OVER: (Part.MEETING, Part.POSTS, Part.APPROVAL),
        }
        return all(done[earlier] is not None for earlier in wanted.get(part, ()))

    def _secretary_named(self) -> bool:
        posts = {one.post for one in self._election.posts}
        if self._election.kind is ElectionKind.VACANCY:
            return bool(posts)
        return PartyPost.SECRETARY in posts

    # The count

    def _vote_in_minutes(self) -> Vote | None:
        if self._final is None:
            return None
        item = election_item(self._final.record)
        return item.vote if item is not None else None

    def _counted(self) -> Outcome | None:
        vote, ballots = self._vote, self._election.ballots
        if vote is None:
            return None
        # Ballots that nobody counted yet contradict nothing.
        issued, returned, valid = (
            (ballots.issued, ballots.returned, ballots.valid)
            if ballots is not None
            else (vote.present,) * 3
        )
        return outcome(
            vote.candidates,
            issued=issued,
            returned=returned,
            valid=valid,
            seats=vote.seats or self._election.seats,
            voters_due=vote.due,
            voters_present=vote.present,
        )

    # Problems

    def _problems(self, part: Part) -> Iterator[Problem]:
        match part:
            case Part.REQUEST:
                yield from self._postponement_problems()
            case Part.CANDIDATES:
                yield from self._candidate_problems()
            case Part.COUNTERS:
                yield from self._counter_problems()
            case Part.MEETING:
                yield from self._meeting_problems()
            case Part.POSTS:
                yield from self._post_problems()
            case _:
                return

    def _postponement_problems(self) -> Iterator[Problem]:
        put_off, term, most = self._election.postponement, self._term, self._limits
        if put_off is None:
            return
        if put_off.approval.on is None:
            yield Problem("postponement.on", Rule.APPROVAL_MISSING, basis=ARTICLE_21)
        if term is None or self._election.handed_over_on is not None:
            return
        latest = regular_end(term) + timedelta(days=most.term_shift_max_days)
        if put_off.until > latest:
            values = (str(most.term_shift_max_days),)
            yield Problem(
                "postponed_until",
                Rule.TERM_SHIFT_TOO_LONG,
                Severity.SOFT,
                ARTICLE_21,
                values,
            )

    def _candidate_problems(self) -> Iterator[Problem]:
        election = self._election
        if not election.candidates:
            return
        wanted = least_candidates(election.seats, self._limits.extra_candidates_percent)
        if self._committee and len(election.candidates) < wanted:
            yield Problem(
                "candidates",
                Rule.TOO_FEW_CANDIDATES,
                Severity.SOFT,
                ELECTION_BASIS,
                (str(len(election.candidates)), str(election.seats), str(wanted)),
            )
        for person in election.candidates:
            member = self._roll.member(person.member) if person.member is not None else None
            if member is None:
                yield Problem(
                    "candidates", Rule.UNKNOWN_PERSON, Severity.SOFT, None, (person.name,)
                )
            elif not may_vote(member, self._day):
                yield Problem(
                    "candidates",
                    Rule.NOT_A_FULL_MEMBER,
                    basis=ELECTION_BASIS,
                    values=(person.name,),
                )
        if self._committee and election.kind is ElectionKind.TERM and election.seats:
            yield from self._size(election.seats)

    def _size(self, seats: int) -> Iterator[Problem]:
        limits = self._limits
        least, usual, most = limits.committee_min, limits.committee_usual_max, limits.committee_max
        if least <= seats <= usual:
            return
        severity = Severity.SOFT if least <= seats <= most else Severity.HARD
        values = (str(least), str(usual), str(most))
        yield Problem("seats", Rule.COMMITTEE_SIZE, severity, ARTICLE_20, values)

    def _counter_problems(self) -> Iterator[Problem]:
        candidates = {person.name for person in self._election.candidates}
        for field, people in (
            ("scrutineers", self._election.scrutineers),
            ("tellers", self._election.tellers),
        ):
            for person in people:
                if person.name in candidates:
                    yield Problem(
                        field,
                        Rule.CANDIDATE_COUNTS_VOTES,
                        basis=ELECTION_BASIS,
                        values=(person.name,),
                    )

    def _meeting_problems(self) -> Iterator[Problem]:
        election, final = self._election, self._final
        if election.meeting is None:
            return
        if final is None:
            yield Problem("meeting", Rule.RECORD_NOT_FINAL, Severity.HINT)
            return
        vote, found = self._vote, self._outcome
        if vote is None or found is None:
            yield Problem("meeting", Rule.ITEM_NOT_IN_RECORD, values=(election.title,))
            return
        if not found.quorum_met:
            values = (str(vote.present), str(vote.due), str(found.quorum))
            yield Problem("meeting", Rule.QUORUM_NOT_MET, basis=ELECTION_BASIS, values=values)
        reasons = [o.reason for o in final.version.overrides if o.rule in SET_ASIDE]
        if reasons:
            yield Problem(
                "meeting",
                Rule.VOTE_AGAINST_RULE,
                basis=ELECTION_BASIS,
                values=("；".join(reasons),),
            )
        ballots = election.ballots
        if ballots is not None and not found.ballots_valid:
            yield Problem(
                "ballots",
                Rule.BALLOTS_DO_NOT_ADD_UP,
                basis=ELECTION_BASIS,
                values=(str(ballots.issued), str(ballots.returned), str(ballots.valid)),
            )
        if found.tied:
            yield Problem(
                "meeting", Rule.TIE, Severity.SOFT, ELECTION_BASIS, ("、".join(found.tied),)
            )
        elif found.valid and found.seats_open:
            yield Problem(
                "meeting", Rule.SEATS_OPEN, Severity.SOFT, ELECTION_BASIS, (str(found.seats_open),)
            )

    def _post_problems(self) -> Iterator[Problem]:
        posts, found = self._election.posts, self._outcome
        if not posts:
            return
        seen: set[PartyPost] = set()
        for index, one in enumerate(posts):
            field = f"posts.{index}"
            if one.post in ONE_SEAT and one.post in seen:
                yield Problem(field, Rule.POST_TWICE, basis=ARTICLE_20, values=(POSTS[one.post],))
            seen.add(one.post)
            if found is not None and one.person.name not in found.elected:
                yield Problem(
                    field, Rule.NOT_ELECTED, basis=ELECTION_BASIS, values=(one.person.name,)
                )
            elif one.person.member is None:
                yield Problem(field, Rule.UNKNOWN_PERSON, values=(one.person.name,))
        if self._election.kind is ElectionKind.TERM and not self._secretary_named():
            yield Problem("posts", Rule.SECRETARY_MISSING, Severity.SOFT, ARTICLE_20)
