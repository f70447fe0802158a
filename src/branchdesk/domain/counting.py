"""Which records count for what: shared by the board, the stars and the compliance report."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.dates import Period, add_months
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.people import Member, MemberStatus, StatusChange
from branchdesk.domain.profile import Limits, Profile
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    FinalRecord,
    Record,
    RecordKind,
)
from branchdesk.domain.remembering import remembered
from branchdesk.domain.roll import Roll, full_members_on
from branchdesk.domain.voting import VoteVerdict, decide, kind_for, quorum

MEETINGS = frozenset({RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING})
"""The meetings that decide, and that begin with 第一议题."""

KINDS = {
    Subject.GENERAL_MEETING: RecordKind.GENERAL_MEETING,
    Subject.COMMITTEE_MEETING: RecordKind.COMMITTEE_MEETING,
    Subject.GROUP_MEETING: RecordKind.GROUP_MEETING,
    Subject.PARTY_LECTURE: RecordKind.PARTY_LECTURE,
    Subject.SECRETARY_LECTURE: RecordKind.PARTY_LECTURE,
    Subject.THEME_PARTY_DAY: RecordKind.THEME_PARTY_DAY,
    Subject.ORG_LIFE_MEETING: RecordKind.GENERAL_MEETING,
}
"""The kind of record that proves each subject; the others are not proved by one record."""


def month_and_day_in(year: int, month_and_day: str) -> date:
    """Return ``01-10`` as a day of ``year``."""
    return date.fromisoformat(f"{year:04}-{month_and_day}")


def verdict_on(record: Record, item: AgendaItem) -> VoteVerdict | None:
    """Return the verdict on an item's vote by the formula its subject demands, None without one."""
    if item.vote is None:
        return None
    return decide(replace(item.vote, kind=kind_for(record.kind, item.kind)))


def lacks_quorum(record: Record, item: AgendaItem) -> bool:
    """Tell whether an item was voted on by too few, by the formula its subject demands."""
    vote = item.vote
    if vote is None:
        return False
    return vote.due == 0 or vote.present < quorum(kind_for(record.kind, item.kind), vote.due)


def committee_sat(record: Record) -> bool:
    """Tell whether half of the committee or more was present (支部工作条例第十二条)."""
    return record.present > 0 and 2 * record.present >= record.due


@remembered(8_192)
def is_valid(record: Record) -> bool:
    """Tell whether a meeting counts: no vote lacked its quorum, and the committee could sit."""
    if record.kind not in MEETINGS:
        return True
    if record.kind is RecordKind.COMMITTEE_MEETING and not committee_sat(record):
        return False
    return not any(lacks_quorum(record, item) for item in record.agenda)


def has_item(record: Record, *kinds: AgendaKind) -> bool:
    """Tell whether the agenda holds an item of one of these kinds."""
    return any(item.kind in kinds for item in record.agenda)


def begins_with_first_topic(record: Record) -> bool:
    """Tell whether the first item of the agenda is 第一议题."""
    return bool(record.agenda) and record.agenda[0].kind is AgendaKind.FIRST_TOPIC


def proves(record: Record, subject: Subject) -> bool:
    """Tell whether a record is of the kind, and has the content, that proves ``subject``.

    组织生活会 held as a general meeting is one with an item of criticism and self-criticism.
    """
    if record.kind is not KINDS.get(subject):
        return False
    if subject is Subject.SECRETARY_LECTURE:
        return record.details.get("lecturer_role") == "secretary"
    if subject is Subject.ORG_LIFE_MEETING:
        return has_item(record, AgendaKind.CRITICISM)
    return True


def of_subject(
    facts: Facts, subject: Subject, *, period: Period | None = None, group: GroupId | None = None
) -> tuple[FinalRecord, ...]:
    """Return the year's records that prove ``subject``, valid or not, in order of time.

    组织生活会 closed in its dossier is proved by the record linked there too, once.
    """
    linked = org_life_record(facts) if subject is Subject.ORG_LIFE_MEETING else None
    kind = KINDS.get(subject)
    possible = by_kind(facts.records).get(kind, ()) if linked is None and kind else facts.records
    return tuple(
        final
        for final in possible
        if (proves(final.record, subject) or final.record.id == linked)
        and final.record.belongs_year == facts.year
        and (period is None or final.record.held_on in period)
        and (group is None or final.record.group == group)
    )


def org_life_record(facts: Facts) -> RecordId | None:
    """Return the record that stands for a finished 组织生活会, None where one proves itself.

    Held in several party groups, it is still one: the last of their sittings stands for it.
    """
    dossier = facts.org_life
    if dossier is None or dossier.finalised_at is None:
        return None
    held = [final.record for final in facts.records if final.record.id in dossier.meetings]
    if any(proves(record, Subject.ORG_LIFE_MEETING) for record in held):
        return None
    return max(held, key=lambda record: (record.starts_at, record.id)).id if held else None


def of_kinds(facts: Facts, kinds: Iterable[RecordKind]) -> tuple[FinalRecord, ...]:
    """Return the year's records of these kinds, in order of time."""
    return _of_kinds(facts.records, facts.year, frozenset(kinds))


@remembered(64)
def _of_kinds(
    records: tuple[FinalRecord, ...], year: int, kinds: frozenset[RecordKind]
) -> tuple[FinalRecord, ...]:
    return tuple(
        final
        for final in records
        if final.record.kind in kinds and final.record.belongs_year == year
    )


@remembered(16)
def by_kind(records: tuple[FinalRecord, ...]) -> Mapping[RecordKind, tuple[FinalRecord, ...]]:
    """Return the records of each kind, in their order."""
    found: dict[RecordKind, list[FinalRecord]] = {}
    for final in records:
        found.setdefault(final.record.kind, []).append(final)
    return MappingProxyType({kind: tuple(mine) for kind, mine in found.items()})


def committee_due(roll: Roll, limits: Limits, day: date) -> bool:
    """Tell whether the branch shall have a committee on ``day`` (第二十条)."""
    return len(full_members_on(roll, day)) >= limits.committee_from


def kept_from(facts: Facts) -> date:
    """Return the first day for which the branch owes anything in this workspace."""
    first_year = facts.branch.first_year or facts.year
    begins = date(max(first_year, 1), 1, 1)
    founded = facts.branch.founded_on
    return max(begins, founded) if founded else begins


def as_of(year: int, today: date) -> date:
    """Return the day on which a year's standing is judged: today, else its first or last day."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def probation_ends(member: Member, limits: Limits, day: date) -> date | None:
    """Return the day by which 转正 is to be discussed, None if not on probation on ``day``.

    A second change to 预备党员 marks an extension from that day, of its longest length.
    """
    if member.status_on(day) is not MemberStatus.PROBATIONARY:
        return None
    stretch: list[StatusChange] = []
    for change in sorted(member.statuses, key=lambda change: change.on):
        if change.on > day:
            break
        stretch = [*stretch, change] if change.status is MemberStatus.PROBATIONARY else []
    if len(stretch) > 1:
        return add_months(stretch[-1].on, limits.extend_max_months)
    admitted = member.joined.latest if member.joined and member.joined.day else stretch[0].on
    return add_months(admitted, limits.probation_months)


def owed_in(period: Period, facts: Facts) -> bool:
    """Tell whether the branch was there, and kept here, at some time in the period."""
    return period.last >= kept_from(facts)


def reference_day(period: Period, today: date) -> date:
    """Return the day on which an obligation's condition is judged: its end, or today in it."""
    return today if today in period else period.last


def finalised_first_on(final: FinalRecord) -> date:
    """Return the day on which a record was first finalised."""
    return final.version.first_finalised_on or final.version.finalised_on


def is_late(final: FinalRecord) -> bool:
    """Tell whether a record is 补录."""
    return final.version.late_days > 0


def shown_title(final: FinalRecord, profile: Profile) -> str:
    """Return what to call a record in a list: its title, else what its kind is called."""
    if final.record.title:
        return final.record.title
    of_this_kind = (
        line.title for line in profile.obligations if KINDS.get(line.subject) is final.record.kind
    )
    return next(of_this_kind, final.record.kind.value)
