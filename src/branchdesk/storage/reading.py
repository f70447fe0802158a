"""Facts: everything that judging a year needs; only what was written to since is read anew."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import or_, select, text

from branchdesk.domain.branch import Branch
from branchdesk.domain.conferences import CONFERENCE, matters_of_conference
from branchdesk.domain.dossiers import Dossier
from branchdesk.domain.elections import Election
from branchdesk.domain.facts import DraftFact, Facts
from branchdesk.domain.follow_ups import Agreed, FollowUpNote
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.org_life import OrgLife, OrgLifeMember, together
from branchdesk.domain.org_life_rules import matters_in
from branchdesk.domain.plans import Plan
from branchdesk.domain.points import PointsBook, PointsEntry, PointsSheet, PointsYear
from branchdesk.domain.records import FinalRecord, RecordKind
from branchdesk.domain.recruitment import RecruitmentCase
from branchdesk.domain.registrations import REGISTRATION
from branchdesk.domain.review import Review
from branchdesk.domain.roll import Roll
from branchdesk.storage.branch_book import SqlBranchBook
from branchdesk.storage.changes import BEGUN, dossiers_of, finals_of, places_written_by
from branchdesk.storage.dossiers import SqlDossiers
from branchdesk.storage.further_tables import LedgerEntryRow, PacketRow, ReviewRow, StarSheetRow
from branchdesk.storage.ledgers import SqlLedgers
from branchdesk.storage.people import SqlPeople
from branchdesk.storage.records import SqlRecords
from branchdesk.storage.tables import DraftRow, MemberRow, PartyGroupRow, RecordRow, SettingRow
from branchdesk.storage.transaction import Transaction
from branchdesk.storage.yearly import SqlPackets, SqlReviews, SqlSheets

if TYPE_CHECKING:
    from branchdesk.domain.ledgers import LedgerEntry

_T = TypeVar("_T")
_D = TypeVar("_D", bound=Dossier)

_DRAFTS = (BEGUN, RecordRow.__tablename__, DraftRow.__tablename__)
_ROLL = (MemberRow.__tablename__, PartyGroupRow.__tablename__)
_TASK_YEARS = 2
"""Tasks of entries that belong to earlier years are not asked for any more."""
_ENTRIES = (LedgerEntryRow.__tablename__,)
_ORG_LIFE = tuple(dossiers_of(kind.KIND) for kind in (OrgLife, OrgLifeMember))
_GROWTH = tuple(dossiers_of(kind.KIND) for kind in (RecruitmentCase, Election))
_POINTS = tuple(dossiers_of(kind.KIND) for kind in (PointsYear, PointsEntry, PointsSheet))


def facts_of(year: int, *, transaction: Transaction) -> Facts:
    """Return one year of the branch; what is in the recycle bin is not part of it.

    What was read before and not written to since is the very same value, so that `Facts` of which
    nothing changed are equal part by part by ``is``.
    """
    return _Year(year, transaction).facts()


class _Year:
    def __init__(self, year: int, transaction: Transaction) -> None:
        self._year = year
        self._in = transaction
        self._parts = transaction.store.parts
        # Also the statement that meets a file which is gone or broken by now.
        version = transaction.session.execute(text("PRAGMA data_version")).scalar_one()
        self._parts.stand_on(version)
        self._uncommitted = places_written_by(transaction.session)

    def _part(self, name: Hashable, places: tuple[str, ...], read: Callable[[], _T]) -> _T:
        return self._parts.get(name, places, read, uncommitted=self._uncommitted)

    def _dossiers(self, kind: type[_D], year: int | None = None) -> tuple[_D, ...]:
        def read() -> tuple[_D, ...]:
            return tuple(SqlDossiers(self._in).all(kind, year=year))

        return self._part((kind.KIND, year), (dossiers_of(kind.KIND),), read)

    def facts(self) -> Facts:
        """Put the parts together."""
        year = self._year
        return Facts(
            year=year,
            branch=self._part("branch", (SettingRow.__tablename__,), self._branch),
            roll=self._part("roll", _ROLL, self._roll),
            records=self._records(),
            drafts=self._part(("drafts", year), _DRAFTS, self._drafts),
            review=self._part(("review", year), (ReviewRow.__tablename__,), self._review),
            sheet=self._part(
                ("sheet", year),
                (StarSheetRow.__tablename__,),
                lambda: SqlSheets(self._in).get(year),
            ),
            packets=self._part(
                ("packets", year),
                (PacketRow.__tablename__,),
                lambda: tuple(SqlPackets(self._in).of_year(year)),
            ),
            cases=self._dossiers(RecruitmentCase),
            elections=self._dossiers(Election),
            linked=self._part(
                ("linked", year), (RecordRow.__tablename__, *_GROWTH, *_POINTS), self._linked
            ),
            entries=self._part(
                ("entries", year), _ENTRIES, lambda: tuple(SqlLedgers(self._in).entries(year))
            ),
            registrations=self._part(
                "registrations",
                _ENTRIES,
                lambda: tuple(SqlLedgers(self._in).entries(kind=REGISTRATION)),
            ),
            tasks=self._part(
                ("tasks", year),
                _ENTRIES,
                lambda: tuple(SqlLedgers(self._in).with_open_tasks(year - _TASK_YEARS, year)),
            ),
            plan=next(iter(self._dossiers(Plan, year)), None),
            org_life=self._part(("org_life", year), (*_ORG_LIFE, *_ROLL), self._org_life),
            matters=tuple(SqlRecords(self._in).matters(unfinished=True)),
            elsewhere=self._part("elsewhere", (*_ENTRIES, *_ORG_LIFE), self._elsewhere),
            notes=self._dossiers(FollowUpNote),
            points=self._part(("points", year), _POINTS, self._points),
        )

    def _branch(self) -> Branch:
        return SqlBranchBook(self._in).get()

    def _roll(self) -> Roll:
        return SqlPeople(self._in).roll()

    def _review(self) -> Review | None:
        return SqlReviews(self._in).get(self._year)

    def _records(self) -> tuple[FinalRecord, ...]:
        def read() -> tuple[FinalRecord, ...]:
            hashes = self._in.session.scalars(
                select(RecordRow.sha256)
                .where(
                    RecordRow.belongs_year == self._year,
                    RecordRow.version > 0,
                    RecordRow.removed_at.is_(None),
                )
                .order_by(RecordRow.starts_at, RecordRow.created_at, RecordRow.id)
            )
            return tuple(SqlRecords(self._in).finals([sha for sha in hashes.all() if sha]))

        return self._part(("records", self._year), (finals_of(self._year),), read)

    def _drafts(self) -> tuple[DraftFact, ...]:
        """Read the drafts; one whose day is not typed yet belongs to every year until it is."""
        rows = self._in.session.execute(
            select(
                DraftRow.record_id,
                RecordRow.kind,
                DraftRow.held_on,
                DraftRow.belongs_year,
                DraftRow.group_id,
                DraftRow.title,
                RecordRow.version,
            )
            .join(RecordRow, RecordRow.id == DraftRow.record_id)
            .where(
                or_(DraftRow.belongs_year == self._year, DraftRow.belongs_year.is_(None)),
                RecordRow.removed_at.is_(None),
            )
            .order_by(DraftRow.held_on.asc().nulls_last(), RecordRow.created_at, DraftRow.record_id)
        )
        return tuple(
            DraftFact(
                id=RecordId(row.record_id),
                kind=RecordKind(row.kind),
                held_on=row.held_on,
                belongs_year=row.belongs_year,
                group=None if row.group_id is None else GroupId(row.group_id),
                title=row.title,
                amends=row.version > 0,
            )
            for row in rows.all()
        )

    def _linked(self) -> tuple[FinalRecord, ...]:
        wanted = {record for case in self._dossiers(RecruitmentCase) for record in case.records}
        wanted |= {record for one in self._dossiers(Election) for record in one.records}
        points = self._part(("points", self._year), _POINTS, self._points)
        wanted |= {s.approved_in for s in points.sheets if s.approved_in} if points else set()
        known = {final.record.id for final in self._records()}
        return tuple(SqlRecords(self._in).finals_of(wanted - known))

    def _points(self) -> PointsBook | None:
        """Return 党员积分; None where they are switched off, which costs one query."""
        switch = next(iter(self._dossiers(PointsYear, self._year)), None)
        if switch is None or not switch.on:
            return None
        entries = self._dossiers(PointsEntry, self._year)
        return PointsBook(switch, entries, self._dossiers(PointsSheet, self._year))

    def _org_life(self) -> OrgLife | None:
        order = [member.id for member in self._part("roll", _ROLL, self._roll).members]
        members: Sequence[OrgLifeMember] = self._dossiers(OrgLifeMember, self._year)
        return next(
            (
                together(one, members, order)
                for one in self._dossiers(OrgLife)
                if one.belongs_year == self._year
            ),
            None,
        )

    def _elsewhere(self) -> tuple[Agreed, ...]:
        conferences: Sequence[LedgerEntry] = SqlLedgers(self._in).entries(kind=CONFERENCE)
        return (
            *(matter for entry in conferences for matter in matters_of_conference(entry)),
            *(matter for one in self._dossiers(OrgLife) for matter in matters_in(one)),
        )
