"""换届: keep an election, begin the minutes of its meetings, hand over the posts."""

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta

from branchdesk.domain import standing as register
from branchdesk.domain.branch import CommitteeTerm
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import (
    AgendaDraft,
    CandidateDraft,
    ExclusionDraft,
    PersonDraft,
    RecordDraft,
    VoteDraft,
)
from branchdesk.domain.election_draft import ElectionDraft, to_election
from branchdesk.domain.election_judging import (
    ARTICLE_21,
    ElectionStanding,
    Part,
    judge_election,
)
from branchdesk.domain.elections import Election, ElectionKind
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.people import Member, PartyPost
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import AgendaKind, RecordKind, VoteKind, VoteMethod
from branchdesk.domain.roll import Roll, voters_on
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.records import begin_record, keep_draft

_DAY = timedelta(days=1)


def begin_election(
    kind: ElectionKind, *, today: date, profile: Profile, work: UnitOfWork
) -> ElectionDraft:
    """Return the form of a new election with what is known filled in; nothing is written yet."""
    with work:
        roll = work.people.roll()
    full = len(voters_on(roll, today))
    seats = profile.limits.committee_min if full >= profile.limits.committee_from else 1
    name = "换届选举" if kind is ElectionKind.TERM else "补选"
    return ElectionDraft(
        DossierId(uuid.uuid4().hex),
        title=f"{today.year}年{name}",
        year=str(today.year),
        kind=kind,
        seats=str(seats if kind is ElectionKind.TERM else 1),
    )


def save_election(draft: ElectionDraft, *, today: date, work: UnitOfWork) -> Election:
    """Keep what stands in the form of an election.

    Raises:
        Rejected: With every field that cannot be read; nothing was written.
    """
    with work:
        known = work.dossiers.get(Election, draft.id)
        election = to_election(draft, keep=known, roll=work.people.roll(), today=today)
        work.dossiers.save(election)
        work.commit()
    return election


def standing_of(
    election: Election, *, today: date, profile: Profile, work: UnitOfWork
) -> ElectionStanding:
    """Return how an election stands; inside of a unit of work that is entered."""
    finals = {final.record.id: final for final in work.records.finals_of(election.records)}
    return judge_election(
        election,
        limits=profile.limits,
        roll=work.people.roll(),
        finals=finals,
        today=today,
        term=work.branch.get().term,
    )


def begin_vote(election_id: DossierId, *, today: date, now: datetime, work: UnitOfWork) -> RecordId:
    """Begin the minutes of the general meeting that elects, its ballot prepared, and link them.

    Candidates, seats and the voters proposed to be left out of 应到会 come from the election.

    Raises:
        Rejected: If there is no such election.
    """
    with work:
        election = _election(election_id, work)
    draft = begin_record(RecordKind.GENERAL_MEETING, today=today, work=work)
    body = "支部委员会委员" if election.seats > 1 else "党支部书记"
    ballot = AgendaDraft(
        AgendaKind.ELECTION,
        title=f"选举{body}",
        vote=VoteDraft(
            VoteKind.ELECTION,
            VoteMethod.SECRET_BALLOT,
            seats=str(election.seats or ""),
            candidates=tuple(CandidateDraft(person.name) for person in election.candidates),
            excluded=tuple(
                ExclusionDraft(one.member, one.reason, one.consent) for one in election.left_out
            ),
        ),
    )
    agenda = (*_opening(draft), AgendaDraft(AgendaKind.OTHER, title="通过选举办法"), ballot)
    draft = replace(draft, title=election.title, agenda=agenda)
    return _kept(draft, election_id, Part.MEETING, today=today, now=now, work=work)


def begin_first_meeting(
    election_id: DossierId, *, today: date, now: datetime, work: UnitOfWork
) -> RecordId:
    """Begin the minutes of the committee's first meeting, which elects the secretary; link them.

    Raises:
        Rejected: If there is no such election.
    """
    with work:
        election = _election(election_id, work)
    draft = begin_record(RecordKind.COMMITTEE_MEETING, today=today, work=work)
    secretary = next(
        (one.person for one in election.posts if one.post is PartyPost.SECRETARY), None
    )
    item = AgendaDraft(
        AgendaKind.ELECTION,
        title="选举书记、副书记，明确委员分工",
        vote=VoteDraft(VoteKind.COMMITTEE, VoteMethod.SECRET_BALLOT),
    )
    draft = replace(
        draft,
        title="支部委员会第一次会议",
        chair=PersonDraft(secretary.name, secretary.member) if secretary else draft.chair,
        agenda=(item,),
    )
    return _kept(draft, election_id, Part.FIRST_MEETING, today=today, now=now, work=work)


def _opening(draft: RecordDraft) -> tuple[AgendaDraft, ...]:
    return tuple(
        AgendaDraft(AgendaKind.FIRST_TOPIC)
        for item in draft.agenda[:1]
        if item.kind is AgendaKind.FIRST_TOPIC
    )


def _kept(
    draft: RecordDraft,
    election_id: DossierId,
    part: Part,
    *,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> RecordId:
    keep_draft(draft, today=today, now=now, work=work)
    link_record(election_id, part, draft.id, work=work)
    return draft.id


def link_record(
    election_id: DossierId, part: Part, record: RecordId | None, *, work: UnitOfWork
) -> Election:
    """Link the general meeting or the committee's first meeting to minutes, or to none.

    Raises:
        Rejected: If there is no such election.
    """
    with work:
        election = _election(election_id, work)
        if part is Part.MEETING:
            election = replace(election, meeting=record)
        else:
            election = replace(election, first_meeting=record)
        work.dossiers.save(election)
        work.commit()
    return election


def hand_over(
    election_id: DossierId, *, on: date, today: date, profile: Profile, work: UnitOfWork
) -> Election:
    """Write the new posts into the register and the new term into the branch; one act.

    Posts of the old committee end on the day before ``on``; who stays in a post goes on in it.
    In a 补选 the others keep theirs, and the term stays as it is.

    Raises:
        Rejected: If the count, the posts or the approval are not complete; nothing was written.
    """
    with work:
        election = _election(election_id, work)
        found = standing_of(election, today=today, profile=profile, work=work)
        if not found.may_hand_over:
            raise Rejected(_against(found))
        held = found.of(Part.MEETING).on
        if held is not None and on < held:
            raise Rejected(Problem("hand_over", Rule.END_BEFORE_START))
        roll = work.people.roll()
        for member in _changed(election, roll, on=on):
            work.people.save(member)
        branch = work.branch.get()
        if election.kind is ElectionKind.TERM and held is not None:
            years = branch.term.years if branch.term is not None else profile.limits.term_years
            term = CommitteeTerm(held, years, approval=election.approval.number)
            work.branch.save(replace(branch, term=term))
        election = replace(election, handed_over_on=on)
        work.dossiers.save(election)
        work.commit()
    return election


def _against(found: ElectionStanding) -> tuple[Problem, ...]:
    problems = [
        problem for part in (Part.MEETING, Part.POSTS) for problem in found.of(part).problems
    ]
    if found.of(Part.MEETING).on is None and not problems:
        problems.append(Problem("meeting", Rule.RECORD_NOT_FINAL))
    if found.of(Part.POSTS).on is None and not any(p.field == "posts" for p in problems):
        problems.append(Problem("posts", Rule.SECRETARY_MISSING))
    if found.of(Part.APPROVAL).on is None:
        problems.append(Problem("approval.on", Rule.APPROVAL_MISSING, basis=ARTICLE_21))
    return tuple(problems) or (Problem("", Rule.NOTHING_CHANGED),)


def _changed(election: Election, roll: Roll, *, on: date) -> tuple[Member, ...]:
    """Return the members whose posts change."""
    new: dict[MemberId, set[PartyPost]] = {}
    for one in election.posts:
        if one.person.member is not None:
            new.setdefault(one.person.member, set()).add(one.post)
    filled = {one.post for one in election.posts if one.post in register.ONE_SEAT}
    found = []
    for member in roll.members:
        gets, now = new.get(member.id, set()), member
        for post in member.posts_on(on):
            whole = election.kind is ElectionKind.TERM and post.in_committee
            if (whole or post in filled) and post not in gets:
                now = register.without_post(now, post=post, until=on - _DAY)
        for post in sorted(gets):
            if post not in member.posts_on(on):
                now = register.with_post(now, post=post, since=on)
        if now != member:
            found.append(now)
    return tuple(found)


def _election(election_id: DossierId, work: UnitOfWork) -> Election:
    election = work.dossiers.get(Election, election_id)
    if election is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return election
