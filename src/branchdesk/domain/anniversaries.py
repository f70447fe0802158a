"""政治生日 and 光荣在党50年: reminders from the days a person joined and became a full member.

Dates of birth are not looked at. A date known only to the month or the year is never made up into
a day: the month is said as the month, the year alone gives no anniversary.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.people import Member, MemberStatus
from branchdesk.domain.roll import Roll, members_on
from branchdesk.domain.talk_triggers import people_in

MOST_DAYS = 7
"""A week ahead at most: a list of the year's anniversaries would bury what is to be done."""
MEDAL_KIND, MEDAL_PERSON = "medal50", "person"
_MEDAL_YEARS = 50


@dataclass(frozen=True, slots=True)
class PoliticalBirthday:
    """An anniversary of the day somebody joined."""

    member: MemberId
    name: str
    on: date | None
    """None where only the month is known."""
    month: int
    years: int
    """Years since then."""


@dataclass(frozen=True, slots=True)
class MedalCandidate:
    """Somebody whose 党龄 reaches fifty years by 1 July."""

    member: MemberId
    name: str
    full_on: FuzzyDate | None
    certain: bool
    """False where the day is not known well enough to tell: to be checked in the file."""


def anniversary_in(joined: FuzzyDate, year: int) -> date | None:
    """Return the anniversary in a year; None unless the day is known.

    Who joined on 29 February has it on 28 February where a year has no 29th (本程序默认).
    """
    if not joined.day:
        return None
    last = calendar.monthrange(year, joined.month)[1]
    return date(year, joined.month, min(joined.day, last))


def birthdays(roll: Roll, today: date, *, days: int = MOST_DAYS) -> tuple[PoliticalBirthday, ...]:
    """Return the anniversaries from today on, the nearest first.

    Somebody of whom only the month is known is named in the first days of that month, without a
    day.
    """
    ahead = min(days, MOST_DAYS)
    found = [
        birthday
        for member in members_on(roll, today)
        if member.joined is not None
        and (birthday := _next(member, member.joined, today, ahead)) is not None
    ]
    return tuple(sorted(found, key=lambda one: one.on or date.max))


def _next(member: Member, joined: FuzzyDate, today: date, days: int) -> PoliticalBirthday | None:
    if joined.day:
        limit = today + timedelta(days=days)
        for year in (today.year, today.year + 1):
            day = anniversary_in(joined, year)
            if day is not None and today <= day <= limit and year > joined.year:
                return PoliticalBirthday(member.id, member.name, day, day.month, year - joined.year)
        return None
    years = today.year - joined.year
    if joined.month == today.month and today.day <= days and years > 0:
        return PoliticalBirthday(member.id, member.name, None, joined.month, years)
    return None


def medal_candidates(
    roll: Roll, year: int, today: date, *, entries: tuple[LedgerEntry, ...] = ()
) -> tuple[MedalCandidate, ...]:
    """Return who reaches fifty years of 党龄 between last year's 1 July and this year's.

    Who stands in the year's ledger of the medal already is left out.  党龄 counts from the day of
    becoming a full member; where that day is not known it lies between joining and a year later.
    """
    known = {
        person.member
        for entry in entries
        if entry.kind == MEDAL_KIND
        for person in people_in(entry, MEDAL_PERSON)
    }
    first, last = date(year - 1 - _MEDAL_YEARS, 7, 2), date(year - _MEDAL_YEARS, 7, 1)
    found = []
    for member in members_on(roll, today):
        span = _full_between(member)
        if member.id in known or span is None or span[1] < first or span[0] > last:
            continue
        certain = member.full_on is not None and first <= span[0] and span[1] <= last
        found.append(MedalCandidate(member.id, member.name, member.full_on, certain))
    return tuple(found)


def _full_between(member: Member) -> tuple[date, date] | None:
    """Return the first and the last day on which the member can have become a full one."""
    if member.full_on is not None:
        return member.full_on.earliest, member.full_on.latest
    probationary = any(change.status is MemberStatus.PROBATIONARY for change in member.statuses)
    if member.joined is None or (probationary and len(member.statuses) == 1):
        return None
    return member.joined.earliest, member.joined.latest + timedelta(days=366)
