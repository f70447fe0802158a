"""Changing what a member was from which day on: status, group and posts, always without gaps.

Every function returns a new member; what held before the day stays as it was.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from branchdesk.domain.dates import FuzzyDate, add_months
from branchdesk.domain.ids import GroupId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyPost,
    PostTerm,
    StatusChange,
)

ONE_SEAT = frozenset(
    {PartyPost.SECRETARY, PartyPost.ORGANIZATION, PartyPost.PUBLICITY, PartyPost.DISCIPLINE}
)
"""Posts that one person at a time holds."""

PROBATION_MONTHS = 12
"""预备期 (党章第七条)."""
_DAY = timedelta(days=1)


def with_status(member: Member, *, on: date, status: MemberStatus, note: str = "") -> Member:
    """Return the member with this status from ``on`` to the next change after it."""
    others = (change for change in member.statuses if change.on != on)
    changes = sorted((*others, StatusChange(on, status, note)), key=lambda change: change.on)
    return replace(member, statuses=_without_repeats(tuple(changes)))


def _without_repeats(changes: tuple[StatusChange, ...]) -> tuple[StatusChange, ...]:
    """Return the changes that change something, or say something."""
    kept = [later for now, later in pairwise(changes) if later.status != now.status or later.note]
    return (*changes[:1], *kept)


def with_group(member: Member, *, group: GroupId | None, since: date) -> Member:
    """Return the member in this group from ``since`` on; None: in no group."""
    stays = [
        replace(stay, until=min(stay.until or date.max, since - _DAY))
        for stay in member.groups
        if stay.since < since
    ]
    if group is not None:
        last = stays[-1] if stays else None
        if last is not None and last.group == group and last.until == since - _DAY:
            stays[-1] = replace(last, until=None)
        else:
            stays.append(GroupStay(group, since))
    return replace(member, groups=tuple(stays))


def with_post(member: Member, *, post: PartyPost, since: date) -> Member:
    """Return the member holding this post from ``since`` on, beside any others."""
    terms = []
    held = False
    for term in member.posts:
        if term.post is not post:
            terms.append(term)
        elif term.since < since:
            goes_on = term.until is None or term.until >= since - _DAY
            terms.append(replace(term, until=None) if goes_on else term)
            held = held or goes_on
    if not held:
        terms.append(PostTerm(post, since))
    return replace(member, posts=tuple(terms))


def without_post(member: Member, *, post: PartyPost, until: date) -> Member:
    """Return the member whose last day in this post is ``until``."""
    terms = (
        replace(term, until=min(term.until or date.max, until)) if term.post is post else term
        for term in member.posts
        if term.post is not post or term.since <= until
    )
    return replace(member, posts=tuple(terms))


def first_statuses(
    *,
    joined: FuzzyDate | None,
    full_on: FuzzyDate | None,
    status: MemberStatus | None,
    begins: date,
    arrived: date | None,
    today: date,
) -> tuple[StatusChange, ...]:
    """Return the status history of somebody entered for the first time.

    A date known to the month or year counts from its first day.  Without ``status`` and
    ``full_on``, who joined less than a year before ``today`` is probationary and everybody else
    a full member.  ``begins``: the first day kept here, for what has no date of its own.  Nothing
    is said of the time before ``arrived``, the day of coming from another branch.
    """
    if status is None and full_on is None:
        new = joined is not None and add_months(joined.earliest, PROBATION_MONTHS) > today
        status = MemberStatus.PROBATIONARY if new else MemberStatus.FULL
    start = joined.earliest if joined else begins
    changes = []
    if status is MemberStatus.HOSTED:
        changes = [StatusChange(begins, MemberStatus.HOSTED)]
    else:
        if full_on is not None and start < full_on.earliest:
            changes.append(StatusChange(start, MemberStatus.PROBATIONARY))
        full_since = full_on.earliest if full_on else start
        at_first = MemberStatus.FULL
        if status is MemberStatus.PROBATIONARY and full_on is None:
            at_first = MemberStatus.PROBATIONARY
        changes.append(StatusChange(full_since, at_first))
        if status is not None and status not in (MemberStatus.FULL, MemberStatus.PROBATIONARY):
            since = today if status is MemberStatus.LEFT else max(begins, full_since + _DAY)
            changes.append(StatusChange(since, status))
    return _from(arrived, tuple(changes)) if arrived else tuple(changes)


def _from(day: date, changes: tuple[StatusChange, ...]) -> tuple[StatusChange, ...]:
    """Return the changes as they begin on ``day``: what came before is no longer told."""
    before = [change for change in changes if change.on <= day]
    after = tuple(change for change in changes if change.on > day)
    return (StatusChange(day, before[-1].status), *after) if before else after
