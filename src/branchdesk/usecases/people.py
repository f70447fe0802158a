"""The members' register: entering people, and what they were from which day on."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from branchdesk.domain import standing
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import Member, MemberStatus, PartyGroup, PartyPost
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.roll import Roll, holders_on
from branchdesk.domain.text import clean_line
from branchdesk.usecases.lines import MemberLine
from branchdesk.usecases.ports import UnitOfWork


def new_member_id() -> MemberId:
    """Return an id that no member has."""
    return MemberId(uuid.uuid4().hex)


def save_member(
    draft: MemberDraft, *, today: date, work: UnitOfWork, member_id: MemberId | None = None
) -> Member:
    """Store the form of a member, new or known, and return the member.

    Raises:
        Rejected: With every problem, if any is hard; nothing was written.
    """
    with work:
        known = _member(work, member_id) if member_id is not None else None
        branch = work.branch.get()
        member = draft.to_member(
            id=member_id or new_member_id(),
            roll=work.people.roll(),
            today=today,
            keep=known,
            begins=date(branch.first_year or today.year, 1, 1),
            elected_on=branch.term.elected_on if branch.term else None,
        )
        return _saved(work, member)


def check_member(
    draft: MemberDraft, *, today: date, work: UnitOfWork, member_id: MemberId | None = None
) -> tuple[Problem, ...]:
    """Say what stands against saving the form or is worth a second look; nothing is written."""
    with work:
        known = _member(work, member_id) if member_id is not None else None
        return draft.problems(
            id=member_id or new_member_id(), roll=work.people.roll(), today=today, keep=known
        )


def change_status(
    member_id: MemberId, *, on: date, status: MemberStatus, note: str = "", work: UnitOfWork
) -> Member:
    """Give a member another status from a day on; becoming a full member notes 转正时间 too.

    Raises:
        Rejected: If there is no such member.
    """
    with work:
        member = _member(work, member_id)
        changed = standing.with_status(member, on=on, status=status, note=clean_line(note))
        was = member.status_on(on - timedelta(days=1))
        if was is MemberStatus.PROBATIONARY and status is MemberStatus.FULL:
            changed = replace(changed, full_on=FuzzyDate.of(on))
        return _saved(work, changed)


def change_group(
    member_id: MemberId, *, group: GroupId | None, since: date, work: UnitOfWork
) -> Member:
    """Put a member into another party group from a day on; None: into none.

    Raises:
        Rejected: If there is no such member or group.
    """
    with work:
        member = _member(work, member_id)
        if group is not None and work.people.roll().group(group) is None:
            raise Rejected(Problem("group", Rule.UNKNOWN_GROUP))
        return _saved(work, standing.with_group(member, group=group, since=since))


def hold_post(
    member_id: MemberId,
    *,
    post: PartyPost,
    since: date,
    work: UnitOfWork,
    hand_over: bool = False,
) -> Member:
    """Give a member a post from a day on.

    A post with one seat that somebody else holds is refused, unless `hand_over` says that their
    term ends on the day before.

    Raises:
        Rejected: With the holder's name, or if there is no such member.
    """
    with work:
        member = _member(work, member_id)
        for holder in _other_holders(work.people.roll(), post, since, member_id):
            if not hand_over:
                raise Rejected(Problem("posts", Rule.POST_HELD, values=(holder.name,)))
            until = since - timedelta(days=1)
            work.people.save(standing.without_post(holder, post=post, until=until))
        return _saved(work, standing.with_post(member, post=post, since=since))


def end_post(member_id: MemberId, *, post: PartyPost, until: date, work: UnitOfWork) -> Member:
    """End a member's term in a post; ``until`` is its last day.

    Raises:
        Rejected: If there is no such member.
    """
    with work:
        member = _member(work, member_id)
        return _saved(work, standing.without_post(member, post=post, until=until))


def save_group(
    name: str,
    *,
    since: date,
    until: date | None = None,
    work: UnitOfWork,
    group_id: GroupId | None = None,
) -> PartyGroup:
    """Store a party group, new or known.

    Raises:
        Rejected: If the name is missing or another group of these days has it, or the group would
            end before it begins.
    """
    group = PartyGroup(group_id or GroupId(uuid.uuid4().hex), clean_line(name), since, until)
    if not group.name:
        raise Rejected(Problem("name", Rule.REQUIRED))
    if until is not None and until < since:
        raise Rejected(Problem("until", Rule.END_BEFORE_START))
    with work:
        for other in work.people.roll().groups:
            over = other.until is not None and other.until < since
            if other.id != group.id and other.name == group.name and not over:
                raise Rejected(Problem("name", Rule.ALREADY_TAKEN, values=(group.name,)))
        work.people.save_group(group)
        work.commit()
    return group


def remove_member(member_id: MemberId, *, now: datetime, work: UnitOfWork) -> None:
    """Put a member into the recycle bin; ``now`` is UTC.

    Raises:
        Rejected: If there is no such member.
    """
    with work:
        _member(work, member_id)
        work.people.remove(member_id, now=now)
        work.commit()


def restore_member(member_id: MemberId, *, work: UnitOfWork) -> Member:
    """Take a member out of the recycle bin.

    Raises:
        Rejected: If there is no such member, or somebody else carries their ID number by now.
    """
    with work:
        member = _member(work, member_id)
        holder = work.people.holder_of(member.id_number) if member.id_number else None
        if holder is not None and holder != member_id:
            raise Rejected(Problem("id_number", Rule.ALREADY_TAKEN, values=(member.id_number,)))
        work.people.restore(member_id)
        work.commit()
    return member


def search_people(lines: Sequence[MemberLine], text: str) -> tuple[MemberLine, ...]:
    """Return the people a search means: by part of the name, by full pinyin or by initials.

    Who begins with the text comes before who only contains it; else the order stays.
    """
    wanted = "".join(clean_line(text).lower().split())
    if not wanted:
        return tuple(lines)
    ranked = [(rank, line) for line in lines if (rank := _rank(line, wanted)) is not None]
    return tuple(line for _, line in sorted(ranked, key=lambda found: found[0]))


def _rank(line: MemberLine, wanted: str) -> int | None:
    name = "".join(line.name.lower().split())
    keys = line.pinyin.lower().split()
    if name.startswith(wanted) or wanted in keys:
        return 0
    if any(key.startswith(wanted) for key in keys):
        return 1
    if wanted in name or any(wanted in key for key in keys):
        return 2
    return None


def _member(work: UnitOfWork, member_id: MemberId) -> Member:
    member = work.people.get(member_id)
    if member is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return member


def _saved(work: UnitOfWork, member: Member) -> Member:
    work.people.save(member)
    work.commit()
    return member


def _other_holders(
    roll: Roll, post: PartyPost, day: date, member_id: MemberId
) -> tuple[Member, ...]:
    if post not in standing.ONE_SEAT:
        return ()
    return tuple(holder for holder in holders_on(roll, post, day) if holder.id != member_id)
