"""学时 entered in the ledgers: trainings and study outside the minutes, by who took part.

Hours stand in the books either as minutes of a sitting or as an entry, never as both: an entry
that was part of a sitting on record says nothing new.
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry, Quantity
from branchdesk.domain.people import Member
from branchdesk.domain.profile import Limits

STUDY_LEDGERS = {
    "study_hours": "person",
    "training": "people",
    "study_class": "people",
    "theory_center_group": "people",
    "organ_study": "people",
    "thematic_seminar": "people",
}
"""The ledgers of study together, and the field that names who took part."""
HOURS = "hours"


def entered_hours(facts: Facts) -> Iterator[tuple[MemberId, LedgerEntry, Fraction]]:
    """Yield (member, entry, hours) for everybody named in an entry with hours."""
    on_record = {final.record.id for final in facts.records}
    for entry in facts.entries:
        people = entry.values.get(STUDY_LEDGERS.get(entry.kind, ""), ())
        hours = entry.values.get(HOURS)
        if entry.record in on_record or not isinstance(hours, Quantity):
            continue
        if isinstance(people, tuple):
            for named in dict.fromkeys(person.member for person in people):
                if named is not None:
                    yield named, entry, Fraction(hours.value)


def entered_by_member(facts: Facts) -> dict[MemberId, Fraction]:
    """Return the hours entered in the ledgers for each member."""
    totals: dict[MemberId, Fraction] = defaultdict(Fraction)
    for member, _, hours in entered_hours(facts):
        totals[member] += hours
    return totals


def hours_wanted(member: Member, limits: Limits, *, in_committee: bool) -> int | None:
    """Return the hours a member should reach; None for who is exempt."""
    if member.exempt_from_hours:
        return None
    return limits.secretary_hours if in_committee else limits.member_hours
