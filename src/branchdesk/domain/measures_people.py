"""Measures over attendance: study hours and presence.

Study hours are not defined by any superior text: one hour is `Limits.minutes_per_hour` minutes
of study together (本程序默认). Counted are whole lectures (or the hours entered for them), theme
days whose form is study, and in other sittings the study items' equal share of the time. Several
duties of one sitting never count for more than the time it took; 补学 alone does not count.
"""

from collections import defaultdict
from datetime import date
from fractions import Fraction

from branchdesk.domain.counting import of_kinds
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, SittingId
from branchdesk.domain.measuring import NOT_APPLICABLE, Measured, Subject, ids, percent
from branchdesk.domain.people import Member
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import AgendaKind, FinalRecord, Record, RecordKind
from branchdesk.domain.roll import members_on
from branchdesk.domain.standard import Missing, MissingKind

_STUDY = (AgendaKind.FIRST_TOPIC, AgendaKind.STUDY, AgendaKind.WARNING_EDUCATION)
_ORGANISATIONAL_LIFE = frozenset(RecordKind) - {RecordKind.COMMITTEE_MEETING}
"""Where every member is due; the committee's own meetings are not organisational life of all."""


def study_minutes(record: Record, limits: Limits) -> Fraction:
    """Return how many minutes of a record are study together."""
    minutes = Fraction(max(0, record.minutes))
    if record.kind is RecordKind.PARTY_LECTURE:
        entered = record.details.get("hours", "")
        return Fraction(entered) * limits.minutes_per_hour if entered else minutes
    if record.kind is RecordKind.THEME_PARTY_DAY and record.details.get("form") == "study":
        return minutes
    if not record.agenda:
        return Fraction(0)
    study = sum(item.kind in _STUDY for item in record.agenda)
    return minutes * Fraction(study, len(record.agenda))


def minutes_by_member(facts: Facts, limits: Limits) -> dict[MemberId, Fraction]:
    """Return the year's minutes of study of everybody who attended any."""
    sittings: dict[SittingId, list[FinalRecord]] = defaultdict(list)
    for final in of_kinds(facts, RecordKind):
        sittings[final.record.sitting].append(final)
    totals: dict[MemberId, Fraction] = defaultdict(Fraction)
    for together in sittings.values():
        took = max(f.record.ends_at for f in together) - min(f.record.starts_at for f in together)
        most = Fraction(int(took.total_seconds()), 60)
        credit: dict[MemberId, Fraction] = defaultdict(Fraction)
        for final in together:
            if study := study_minutes(final.record, limits):
                for line in final.record.attendance:
                    if line.presence.counts_as_present:
                        credit[line.member] += study
        for member, minutes in credit.items():
            # Hours entered for a lecture stand, also where they are more than the clock says.
            totals[member] += minutes if len(together) == 1 else min(minutes, most)
    return totals


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
            f"{member.name} {_hours(minutes.get(member.id, Fraction(0)), limits)}学时"
            for member in below
        )
        missing = (subject.lacking(MissingKind.MEMBERS_BELOW, *hours),)
    return Measured(
        subject.points * Fraction(len(reached), len(due)),
        evidence=ids(studied),
        members=reached,
        missing=missing,
    )


def _hours(minutes: Fraction, limits: Limits) -> int:
    return int(minutes / limits.minutes_per_hour)


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
