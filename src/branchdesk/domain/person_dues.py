"""A member's 党费 month by month, as the ledger has it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from branchdesk.domain.facts import Facts
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


def months_in(text: str, year: int) -> tuple[int, ...]:
    """Return the months of ``year`` that 所属月份 names: ``2026-03``, ``3月``, ``1-3月``."""
    found = _MONTHS.fullmatch(to_ascii_digits(text).replace(" ", "").strip())
    if found is None or int(found["year"] or year) != year:
        return ()
    first, last = int(found["first"]), int(found["last"] or found["first"])
    return tuple(range(first, last + 1)) if 1 <= first <= last <= 12 else ()


def dues_of(member: Member, facts: Facts, today: date) -> tuple[MonthDues, ...]:
    """Return the twelve months of the year."""
    mine = [
        (months, entry)
        for entry in facts.entries
        if entry.kind == KIND
        and any(one.member == member.id for one in people_in(entry, "person"))
        and (months := months_in(str(entry.values.get("month", "")), facts.year))
    ]
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
        last = date(facts.year, month, calendar.monthrange(facts.year, month)[1])
        return MonthDues(month, DuesState.OPEN if is_member(member, last) else DuesState.NOT_DUE)
    paid = sum((_amount(entry, "amount") / share for share, entry in entries), Fraction(0))
    due = max(_amount(entry, "due_amount") / share for share, entry in entries)
    if paid > 0 and paid >= due:
        return MonthDues(month, DuesState.PAID, ids)
    if any(entry.values.get("waiver") for _, entry in entries):
        return MonthDues(month, DuesState.WAIVED, ids)
    return MonthDues(month, DuesState.PART if paid or due else DuesState.PAID, ids)


def _amount(entry: LedgerEntry, key: str) -> Fraction:
    value = entry.values.get(key)
    return Fraction(value.value) if isinstance(value, Quantity) else Fraction(0)
