"""Talks made in a line each, and a year in which nobody lacks one."""

from datetime import date

from ledger_values import kind

from branchdesk.domain.ledger_reading import to_entry
from branchdesk.domain.ledgers import EntryId, LedgerDraft, LedgerEntry
from branchdesk.domain.people import Member
from branchdesk.domain.roll import Roll, committee_on, members_on

SECRET = "母亲病重，想请长假"
"""What only those who ask for it may see."""


def talk(
    talker: str, partner: str, day: date, *, roll: Roll, name: str = "", **said: str
) -> LedgerEntry:
    """Return a talk as it stands in the books."""
    typed = LedgerDraft(
        EntryId(name or f"{talker}-{partner}-{day}"),
        "heart_talk",
        on=day.isoformat(),
        values={"talker": talker, "partner": partner, **said},
    )
    return to_entry(typed, kind=kind("heart_talk"), roll=roll, today=day)


def full_coverage(roll: Roll, day: date) -> tuple[LedgerEntry, ...]:
    """Return talks after which no pair lacks one."""
    seats = committee_on(roll, day)
    seated = {member.id for member in seats}
    others = [member for member in members_on(roll, day) if member.id not in seated]

    def between(one: Member, other: Member) -> LedgerEntry:
        return talk(one.name, other.name, day, roll=roll)

    return (
        *(between(one, other) for i, one in enumerate(seats) for other in seats[i + 1 :]),
        *(between(seats[i % len(seats)], other) for i, other in enumerate(others) if seats),
        *(between(others[0], other) for other in others[1:]),
        *(between(seat, others[0]) for seat in seats if others),
    )
