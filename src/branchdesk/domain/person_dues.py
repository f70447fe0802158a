"""A member's 党费 month by month, as the ledger has it."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, Quantity
from branchdesk.domain.people import Member
from branchdesk.domain.roll import is_member
from branchdesk.domain.talk_triggers import people_in
from branchdesk.domain.text import to_ascii_digits

KIND = "dues"
_MONTHS = re.compile(
    r"(?:(?P<year>\d{4})[-./年]?)?(?P<first>\d{1,2})月?(?:份)?"
    r"(?:[-—~～至到](?P<last>\d{1,2})月?(?:份)?)?"
)


class DuesState(StrEnum):
    """What the ledger says of one month."""

    PAID = "paid"
    PART = "part"
    """Less was paid than was due."""
    WAIVED = "waived"
    OPEN = "open"
    """Nothing is written down, and the month has begun."""
    COMING = "coming"
    NOT_DUE = "not_due"
    """No member here in that month."""


@dataclass(frozen=True, slots=True)
class MonthDues:
    """One month."""

    month: int
    state: DuesState
    entries: tuple[EntryId, ...] = ()
    settled_on: date | None = None
    """The day of the latest entry for the month."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is owed."""
        return self.state in (DuesState.PAID, DuesState.WAIVED)

    def limit(self, year: int, grace_days: int) -> date:
        """Return the last day on which paying was in time, so many days after the month."""
        return _last_day(year, self.month) + timedelta(days=grace_days)

    def in_time(self, year: int, grace_days: int) -> bool:
        """Tell whether everything was paid, or waived, by then."""
        on = self.settled_on
        return self.is_settled and (on is None or on <= self.limit(year, grace_days))


def months_in(text: str, year: int) -> tuple[int, ...]:
    """Return the months of ``year`` that 所属月份 names: ``2026-03``, ``3月``, ``1-3月``."""
    found = _MONTHS.fullmatch(to_ascii_digits(text).replace(" ", "").strip())
    if found is None or int(found["year"] or year) != year:
        return ()
    first, last = int(found["first"]), int(found["last"] or found["first"])
    return tuple(range(first, last + 1)) if 1 <= first <= last <= 12 else ()


def dues_of(member: Member, facts: Facts, today: date) -> tuple[MonthDues, ...]:
    """Return the twelve months of the year."""
    return _year(member, _by_member(facts).get(member.id, []), facts, today)


def dues_by_member(
    facts: Facts, members: Iterable[Member], today: date
) -> dict[MemberId, tuple[MonthDues, ...]]:
    """Return the twelve months of each of these members; the ledger is read once."""
    entries = _by_member(facts)
    return {one.id: _year(one, entries.get(one.id, []), facts, today) for one in members}


_Mine = list[tuple[tuple[int, ...], LedgerEntry]]


def _by_member(facts: Facts) -> dict[MemberId, _Mine]:
    found: dict[MemberId, _Mine] = defaultdict(list)
    for entry in facts.entries:
        if entry.kind != KIND:
            continue
        months = months_in(str(entry.values.get("month", "")), facts.year)
        named = {one.member for one in people_in(entry, "person") if one.member is not None}
        for member in named if months else ():
            found[member].append((months, entry))
    return found


def _year(member: Member, mine: _Mine, facts: Facts, today: date) -> tuple[MonthDues, ...]:
    return tuple(
        _month(month, [(len(months), e) for months, e in mine if month in months], member, facts)
        if _has_begun(month, facts.year, today) or any(month in months for months, _ in mine)
        else MonthDues(month, DuesState.COMING)
        for month in range(1, 13)
    )


def _has_begun(month: int, year: int, today: date) -> bool:
    return date(year, month, 1) <= today


def _month(
    month: int, entries: list[tuple[int, LedgerEntry]], member: Member, facts: Facts
) -> MonthDues:
    ids = tuple(entry.id for _, entry in entries)
    if not entries:
        last = _last_day(facts.year, month)
        return MonthDues(month, DuesState.OPEN if is_member(member, last) else DuesState.NOT_DUE)
    on = max(entry.on for _, entry in entries)
    paid = sum((_amount(entry, "amount") / share for share, entry in entries), Fraction(0))
    due = max(_amount(entry, "due_amount") / share for share, entry in entries)
    if paid > 0 and paid >= due:
        return MonthDues(month, DuesState.PAID, ids, on)
    if any(entry.values.get("waiver") for _, entry in entries):
        return MonthDues(month, DuesState.WAIVED, ids, on)
    return MonthDues(month, DuesState.PART if paid or due else DuesState.PAID, ids, on)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _amount(entry: LedgerEntry, key: str) -> Fraction:
    value = entry.values.get(key)
    return Fraction(value.value) if isinstance(value, Quantity) else Fraction(0)
