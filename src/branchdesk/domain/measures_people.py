"""Measures over attendance: study hours and presence.

Study hours are not defined by any superior text: one hour is `Limits.minutes_per_hour` minutes
of study together (本程序默认). Counted are whole lectures (or the hours entered for them), theme
days whose form is study, and in other sittings the study items' equal share of the time. Several
duties of one sitting never count for more than the time it took; 补学 alone does not count. Minutes
are whole ones, parts of a minute are cut. Hours stated in the ledgers of `Limits.study_ledgers`
count for the members whom an entry names.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from branchdesk.domain.counting import of_kinds
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, SittingId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.measuring import NOT_APPLICABLE, Measured, Subject, ids, percent
from branchdesk.domain.occasions import (
    entries_of,
    ids_of,
    members_named,
    number_in,
    sittings_by_record,
)
from branchdesk.domain.people import Member
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import AgendaKind, Record, RecordKind
from branchdesk.domain.remembering import remembered
from branchdesk.domain.roll import members_on
from branchdesk.domain.standard import Missing, MissingKind

_RECORDS = 4_096

_STUDY = (AgendaKind.FIRST_TOPIC, AgendaKind.STUDY, AgendaKind.WARNING_EDUCATION)
_ORGANISATIONAL_LIFE = frozenset(RecordKind) - {RecordKind.COMMITTEE_MEETING}
"""Where every member is due; the committee's own meetings are not organisational life of all."""


@remembered(_RECORDS)
def study_minutes(record: Record, limits: Limits) -> int:
    """Return how many minutes of a record are study together."""
    minutes = max(0, record.minutes)
    if record.kind is RecordKind.PARTY_LECTURE:
        entered = record.details.get("hours", "")
        return int(Fraction(entered) * limits.minutes_per_hour) if entered else minutes
    if record.kind is RecordKind.THEME_PARTY_DAY and record.details.get("form") == "study":
        return minutes
    if not record.agenda:
        return 0
    study = sum(item.kind in _STUDY for item in record.agenda)
    return minutes * study // len(record.agenda)


def study_entries(facts: Facts, limits: Limits) -> tuple[LedgerEntry, ...]:
    """Return the year's entries of ledgers that state hours of study together."""
    return tuple(
        entry for entry in entries_of(facts, *limits.study_ledgers) if number_in(entry, "hours") > 0
    )


def minutes_by_member(
    facts: Facts, limits: Limits, *, only: MemberId | None = None
) -> Mapping[MemberId, int]:
    """Return the year's minutes of study of everybody who attended any.

    The hours of an entry that was part of a sitting count with its minutes, together for no more
    than the sitting took.  ``only``: of this member alone.
    """
    totals = _minutes_of_all(facts, limits)
    return totals if only is None else {only: totals.get(only, 0)}


@remembered(8, of=lambda facts, limits: (facts.year, facts.records, facts.entries, limits))
def _minutes_of_all(facts: Facts, limits: Limits) -> Mapping[MemberId, int]:
    sittings: dict[SittingId, list[Record]] = defaultdict(list)
    for final in of_kinds(facts, RecordKind):
        sittings[final.record.sitting].append(final.record)
    sitting_of = sittings_by_record(facts)
    duties: dict[SittingId, list[LedgerEntry]] = defaultdict(list)
    totals: dict[MemberId, int] = defaultdict(int)
    for entry in study_entries(facts, limits):
        sitting = sitting_of.get(entry.record) if entry.record is not None else None
        if sitting in sittings:
            duties[sitting].append(entry)
            continue
        for member in members_named(entry, "people", "person"):
            totals[member] += _stated(entry, limits)
    for sitting, together in sittings.items():
        for member, minutes in _credit(together, duties.get(sitting, []), limits).items():
            totals[member] += minutes
    return MappingProxyType(dict(totals))


def _rests_on(
    together: list[Record], duties: list[LedgerEntry], limits: Limits
) -> tuple[object, ...]:
    return (*together, *duties, limits)


@remembered(_RECORDS, of=_rests_on)
def _credit(
    together: list[Record], duties: list[LedgerEntry], limits: Limits
) -> Mapping[MemberId, int]:
    """Return the minutes of study that one sitting gives everybody who was there."""
    credit: dict[MemberId, int] = defaultdict(int)
    for record in together:
        if study := study_minutes(record, limits):
            for line in record.attendance:
                if line.presence.counts_as_present:
                    credit[line.member] += study
    # Hours entered for a lecture stand, also where they are more than the clock says.
    most = max(credit.values(), default=0) if len(together) == 1 else _took(together)
    if duties:
        most = max(most, _took(together))
    for entry in duties:
        for member in members_named(entry, "people", "person"):
            credit[member] += _stated(entry, limits)
    return {member: min(minutes, most) for member, minutes in credit.items()}


def _stated(entry: LedgerEntry, limits: Limits) -> int:
    return int(number_in(entry, "hours") * limits.minutes_per_hour)


def _took(together: list[Record]) -> int:
    """Return how many minutes passed between the first beginning and the last end."""
    took = max(r.ends_at for r in together) - min(r.starts_at for r in together)
    return int(took.total_seconds()) // 60


def hours_due(facts: Facts, day: date) -> tuple[Member, ...]:
    """Return the members whose study hours are counted."""
    return tuple(m for m in members_on(facts.roll, day) if not m.exempt_from_hours)


def study_hours(subject: Subject) -> Measured:
    """Measure the share of members who reach the year's study hours."""
    limits = subject.profile.limits
    due = hours_due(subject.facts, subject.day)
    if not due:
        return NOT_APPLICABLE
    minutes = minutes_by_member(subject.facts, limits)
    wanted = limits.member_hours * limits.minutes_per_hour
    below = [member for member in due if minutes.get(member.id, 0) < wanted]
    reached = tuple(member.id for member in due if member not in below)
    studied = tuple(
        final
        for final in of_kinds(subject.facts, RecordKind)
        if study_minutes(final.record, limits)
    )
    missing: tuple[Missing, ...] = ()
    if below:
        hours = (
            f"{member.name} {_hours(minutes.get(member.id, 0), limits)}学时" for member in below
        )
        missing = (subject.lacking(MissingKind.MEMBERS_BELOW, *hours),)
    return Measured(
        subject.points * Fraction(len(reached), len(due)),
        evidence=ids(studied),
        members=reached,
        missing=missing,
        entries=ids_of(study_entries(subject.facts, limits)),
    )


def _hours(minutes: int, limits: Limits) -> int:
    return minutes // limits.minutes_per_hour


def attendance(subject: Subject) -> Measured:
    """Measure presence at organisational life: full from one rate, nothing at another, linear."""
    records = of_kinds(subject.facts, _ORGANISATIONAL_LIFE)
    due = sum(final.record.due for final in records)
    if not due:
        lacking = subject.lacking(MissingKind.NO_RECORD_IN_YEAR, subject.item.title)
        return Measured(Fraction(0), missing=(lacking,))
    present = sum(final.record.present for final in records)
    full = subject.number("full_from_percent", "85")
    zero = subject.number("zero_at_percent", "60")
    rate = Fraction(100 * present, due)
    if rate >= full:
        share = Fraction(1)
    else:
        share = max(Fraction(0), (rate - zero) / (full - zero)) if full > zero else Fraction(0)
    missing: tuple[Missing, ...] = ()
    if share < 1:
        missing = (subject.lacking(MissingKind.RATE_BELOW, percent(present, due), f"{full}%"),)
    return Measured(subject.points * share, evidence=ids(records), missing=missing)
