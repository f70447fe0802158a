"""Everything the judging functions look at, read from the books in a few queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Who only names facts need not wait for everything that can stand in them.
    from datetime import date

    from branchdesk.domain.branch import Branch
    from branchdesk.domain.elections import Election
    from branchdesk.domain.follow_ups import Agreed, FollowUpNote, Matters
    from branchdesk.domain.ids import GroupId, RecordId
    from branchdesk.domain.ledgers import LedgerEntry
    from branchdesk.domain.org_life import OrgLife
    from branchdesk.domain.plans import Plan
    from branchdesk.domain.points import PointsBook
    from branchdesk.domain.records import FinalRecord, RecordKind
    from branchdesk.domain.recruitment import RecruitmentCase
    from branchdesk.domain.review import Review
    from branchdesk.domain.roll import Roll
    from branchdesk.domain.standard import StarSheet


@dataclass(frozen=True, slots=True)
class DraftFact:
    """A record begun and not finalised yet (or a finalised one being amended)."""

    id: RecordId
    kind: RecordKind
    held_on: date | None
    """None while the day is not typed or not a day."""
    belongs_year: int | None
    group: GroupId | None
    title: str
    amends: bool = False
    """Whether a finalised version exists (which then is in `Facts.records` too)."""


@dataclass(frozen=True, slots=True)
class PacketFact:
    """An exported packet of this workspace."""

    year: int
    made_on: date
    sha256: str


@dataclass(frozen=True, slots=True)
class Facts:
    """One branch, one year."""

    year: int
    branch: Branch
    roll: Roll
    records: tuple[FinalRecord, ...] = ()
    """Latest finalised versions of the records that belong to the year, in order of time."""
    drafts: tuple[DraftFact, ...] = ()
    review: Review | None = None
    sheet: StarSheet | None = None
    packets: tuple[PacketFact, ...] = ()
    org_life: OrgLife | None = None
    matters: tuple[Matters, ...] = ()
    """What every sitting agreed and found, whatever its year: a matter of December is open in
    January."""
    elsewhere: tuple[Agreed, ...] = ()
    """What was agreed outside of minutes, whatever its year: joint conferences, 整改清单."""
    notes: tuple[FollowUpNote, ...] = ()
    plan: Plan | None = None
    entries: tuple[LedgerEntry, ...] = ()
    """Entries of all ledgers that belong to the year, in order of time."""
    registrations: tuple[LedgerEntry, ...] = ()
    """双报到: every registration, whatever its year: it lasts until it is ended."""
    tasks: tuple[LedgerEntry, ...] = ()
    """Entries of the year and the two before in which a task has a day and is not done."""
    cases: tuple[RecruitmentCase, ...] = ()
    """发展党员: every case, whatever its years"""
    elections: tuple[Election, ...] = ()
    linked: tuple[FinalRecord, ...] = ()
    """Minutes of other years that cases and elections link to"""
    points: PointsBook | None = None
    """党员积分; None in a year in which they are not kept"""

    def stands_for(self, other: Facts) -> bool:
        """Tell whether every part is the very value that ``other`` has, not only an equal one."""
        return all(getattr(self, name) is getattr(other, name) for name in self.__slots__[1:])

    def finals(self) -> dict[RecordId, FinalRecord]:
        """Return the minutes at hand by their ids: those of the year, and the linked ones."""
        return {final.record.id: final for final in (*self.linked, *self.records)}
