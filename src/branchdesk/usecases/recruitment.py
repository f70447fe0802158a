"""发展党员: keep a case, begin the minutes of its votes, write the decision into the register."""

import uuid
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain import standing as register
from branchdesk.domain.dates import FuzzyDate, add_months
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import AgendaDraft, RecordDraft, VoteDraft
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    StatusChange,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import AgendaKind, RecordKind, VoteKind, VoteMethod
from branchdesk.domain.recruitment import (
    CaseEnd,
    Extension,
    MembershipVote,
    RecruitmentCase,
    StepTaken,
)
from branchdesk.domain.recruitment_draft import CaseDraft, blank_draft, to_case
from branchdesk.domain.recruitment_judging import judge
from branchdesk.domain.recruitment_standing import Act, CaseStanding
from branchdesk.usecases.people import new_member_id
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.records import begin_record, keep_draft, open_record


def begin_case(profile: Profile) -> CaseDraft:
    """Return an empty form; nothing is written yet."""
    return blank_draft(DossierId(uuid.uuid4().hex), profile.recruitment)


def save_case(
    draft: CaseDraft, *, today: date, profile: Profile, work: UnitOfWork
) -> RecruitmentCase:
    """Keep what stands in the form of a case.

    Whose case begins here after the admission is in the register already, under the same name.

    Raises:
        Rejected: With every field that cannot be read; nothing was written.
    """
    with work:
        known = work.dossiers.get(RecruitmentCase, draft.id)
        roll = work.people.roll()
        case = to_case(draft, keep=known, roll=roll, today=today)
        if case.member is None and case.begins_with > _number(MembershipVote.RECRUITMENT, profile):
            same = [member for member in roll.members if member.name == case.name]
            case = replace(case, member=same[0].id if len(same) == 1 else None)
        work.dossiers.save(case)
        work.commit()
    return case


def standing_of(
    case: RecruitmentCase, *, today: date, profile: Profile, work: UnitOfWork
) -> CaseStanding:
    """Return how a case stands; inside of a unit of work that is entered."""
    finals = {final.record.id: final for final in work.records.finals_of(case.records)}
    return judge(
        case,
        profile.recruitment,
        limits=profile.limits,
        roll=work.people.roll(),
        finals=finals,
        today=today,
    )


_TITLES = {
    AgendaKind.RECRUITMENT: "讨论接收{name}同志为中共预备党员",
    AgendaKind.CONVERSION: "讨论{name}同志转为中共正式党员",
    AgendaKind.EXTENSION: "讨论延长{name}同志预备期",
    AgendaKind.CANCELLATION: "讨论取消{name}同志预备党员资格",
}
_MEETINGS = {
    AgendaKind.RECRUITMENT: "讨论接收预备党员",
    AgendaKind.CONVERSION: "讨论预备党员转正",
    AgendaKind.EXTENSION: "讨论延长预备期",
    AgendaKind.CANCELLATION: "讨论取消预备党员资格",
}


def begin_vote(
    case_id: DossierId,
    vote: MembershipVote,
    *,
    item: AgendaKind,
    today: date,
    now: datetime,
    profile: Profile,
    work: UnitOfWork,
) -> RecordId:
    """Begin the minutes of the general meeting that votes on this person, and link them.

    Raises:
        Rejected: If there is no such case.
    """
    with work:
        case = _case(case_id, work)
    draft = begin_record(RecordKind.GENERAL_MEETING, today=today, work=work)
    draft = replace(
        draft, title=_MEETINGS[item], agenda=(*_opening(draft), vote_item(item, case.name))
    )
    keep_draft(draft, today=today, now=now, work=work)
    link_record(case_id, _number(vote, profile), draft.id, work=work)
    return draft.id


def _opening(draft: RecordDraft) -> tuple[AgendaDraft, ...]:
    """Return 第一议题 where the meeting usually begins with it."""
    return tuple(
        AgendaDraft(AgendaKind.FIRST_TOPIC)
        for item in draft.agenda[:1]
        if item.kind is AgendaKind.FIRST_TOPIC
    )


def vote_item(kind: AgendaKind, name: str) -> AgendaDraft:
    """Return the item of the agenda about one person, its secret ballot still to be counted."""
    return AgendaDraft(
        kind,
        title=_TITLES[kind].format(name=name),
        vote=VoteDraft(VoteKind.RECRUITMENT, VoteMethod.SECRET_BALLOT),
    )


def link_record(
    case_id: DossierId, number: int, record: RecordId | None, *, work: UnitOfWork
) -> RecruitmentCase:
    """Link a step to minutes, or to none; its day is theirs then.

    Raises:
        Rejected: If there is no such case.
    """
    with work:
        case = _case(case_id, work)
        case = case.with_step(replace(case.taken(number), record=record))
        work.dossiers.save(case)
        work.commit()
    return case


def put_on_agenda(
    case_id: DossierId,
    record: RecordId,
    item: AgendaKind,
    *,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> bool:
    """Add this person's vote to minutes that are not finalised; return whether that was needed."""
    with work:
        case = _case(case_id, work)
        if work.records.draft(record) is None:
            return False
    draft = open_record(record, work=work)
    about = [one for one in draft.agenda if one.kind is item and case.name in one.title]
    if about:
        return False
    added = replace(draft, agenda=(*draft.agenda, vote_item(item, case.name)))
    keep_draft(added, today=today, now=now, work=work)
    return True


def write_into_register(
    case_id: DossierId,
    act: Act,
    *,
    today: date,
    profile: Profile,
    work: UnitOfWork,
    extended_months: int = 0,
    group: GroupId | None = None,
) -> RecruitmentCase:
    """Write what the general meeting decided into the register; one act, taken back at once.

    Admitted: a probationary member from the day of the meeting. Converted: a full member from the
    day probation ended. Extended: probation goes on for ``extended_months`` from that day.
    Cancelled: no member from the day of the meeting on.

    Raises:
        Rejected: If the minutes do not say so, or the extension is none that the rules allow.
    """
    with work:
        case = _case(case_id, work)
        found = standing_of(case, today=today, profile=profile, work=work)
        if found.act is not act:
            raise Rejected(Problem("", Rule.RECORD_NOT_FINAL))
        if act is Act.ADMIT:
            case = _admit(case, profile=profile, group=group, work=work)
        else:
            case = _decide(case, act, found, extended_months, profile=profile, work=work)
        work.dossiers.save(case)
        work.commit()
    return case


def _admit(
    case: RecruitmentCase, *, profile: Profile, group: GroupId | None, work: UnitOfWork
) -> RecruitmentCase:
    day = _day_of(case, MembershipVote.RECRUITMENT, profile, work)
    member = Member(
        id=new_member_id(),
        name=case.name,
        gender=case.gender,
        ethnicity=case.ethnicity,
        born=case.born,
        joined=FuzzyDate.of(day),
        unit_post=case.unit_post,
        education=case.education,
        statuses=(StatusChange(day, MemberStatus.PROBATIONARY),),
        groups=(GroupStay(group, day),) if group is not None else (),
    )
    there = [
        one
        for one in work.people.roll().members
        if one.name == case.name and one.joined == member.joined
    ]
    if there:
        # Somebody entered them by hand meanwhile: the case belongs to that line.
        return replace(case, member=there[0].id)
    work.people.save(member)
    return replace(case, member=member.id)


def _decide(
    case: RecruitmentCase,
    act: Act,
    found: CaseStanding,
    months: int,
    *,
    profile: Profile,
    work: UnitOfWork,
) -> RecruitmentCase:
    member = work.people.get(case.member) if case.member is not None else None
    day = _day_of(case, MembershipVote.CONVERSION, profile, work)
    if member is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    ends = found.probation_ends or day
    match act:
        case Act.CONVERT:
            member = register.with_status(member, on=ends, status=MemberStatus.FULL)
            work.people.save(replace(member, full_on=FuzzyDate.of(ends)))
            return replace(case, converted_on=ends)
        case Act.EXTEND:
            _check_extension(case, months, profile)
            until = add_months(ends, months)
            note = f"延长预备期至{until.isoformat()}"
            work.people.save(
                register.with_status(member, on=ends, status=MemberStatus.PROBATIONARY, note=note)
            )
            number = _number(MembershipVote.CONVERSION, profile)
            taken = case.taken(number)
            decided = Extension(day, until, taken.record or RecordId(""), taken.ballots)
            case = replace(case, extensions=(*case.extensions, decided))
            # The step is taken anew when the extension ends; its files stay with it.
            return case.with_step(StepTaken(number, attachments=taken.attachments))
        case _:
            work.people.save(
                register.with_status(
                    member, on=day, status=MemberStatus.LEFT, note="取消预备党员资格"
                )
            )
            return replace(case, end=CaseEnd(day, "取消预备党员资格"))


def _check_extension(case: RecruitmentCase, months: int, profile: Profile) -> None:
    limits = profile.limits
    if len(case.extensions) >= limits.extend_times:
        raise Rejected(Problem("", Rule.EXTENDED_BEFORE, basis=profile.basis_of("extend_times")))
    if not limits.extend_min_months <= months <= limits.extend_max_months:
        values = (str(limits.extend_min_months), str(limits.extend_max_months))
        basis = profile.basis_of("extend_min_months")
        raise Rejected(Problem("", Rule.EXTENSION_LENGTH, basis=basis, values=values))


def _case(case_id: DossierId, work: UnitOfWork) -> RecruitmentCase:
    case = work.dossiers.get(RecruitmentCase, case_id)
    if case is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return case


def _number(vote: MembershipVote, profile: Profile) -> int:
    step = profile.recruitment.vote_step(vote)
    if step is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return step.number


def _day_of(
    case: RecruitmentCase, vote: MembershipVote, profile: Profile, work: UnitOfWork
) -> date:
    record = case.taken(_number(vote, profile)).record
    final = work.records.final(record) if record is not None else None
    if final is None:
        raise Rejected(Problem("", Rule.RECORD_NOT_FINAL))
    return final.record.held_on
