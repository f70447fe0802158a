"""Facts: everything that judging a year needs, in one query per kind."""

from sqlalchemy import or_, select

from branchdesk.domain.conferences import CONFERENCE, matters_of_conference
from branchdesk.domain.elections import Election
from branchdesk.domain.facts import DraftFact, Facts
from branchdesk.domain.follow_ups import FollowUpNote
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.org_life import OrgLife, OrgLifeMember, together
from branchdesk.domain.org_life_rules import matters_in
from branchdesk.domain.plans import Plan
from branchdesk.domain.points import PointsBook, PointsEntry, PointsSheet, PointsYear
from branchdesk.domain.records import RecordKind
from branchdesk.domain.recruitment import RecruitmentCase
from branchdesk.storage.branch_book import SqlBranchBook
from branchdesk.storage.dossiers import SqlDossiers
from branchdesk.storage.ledgers import SqlLedgers
from branchdesk.storage.people import SqlPeople
from branchdesk.storage.records import SqlRecords
from branchdesk.storage.tables import DraftRow, RecordRow
from branchdesk.storage.transaction import Transaction
from branchdesk.storage.yearly import SqlPackets, SqlReviews, SqlSheets


def facts_of(year: int, *, transaction: Transaction) -> Facts:
    """Return one year of the branch; records in the bin are not part of it.

    A draft whose day is not typed yet belongs to every year until it says otherwise.
    """
    session = transaction.session
    hashes = session.scalars(
        select(RecordRow.sha256)
        .where(
            RecordRow.belongs_year == year,
            RecordRow.version > 0,
            RecordRow.removed_at.is_(None),
        )
        .order_by(RecordRow.starts_at, RecordRow.created_at, RecordRow.id)
    )
    drafts = session.execute(
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
            or_(DraftRow.belongs_year == year, DraftRow.belongs_year.is_(None)),
            RecordRow.removed_at.is_(None),
        )
        .order_by(DraftRow.held_on.asc().nulls_last(), RecordRow.created_at, DraftRow.record_id)
    )
    roll = SqlPeople(transaction).roll()
    order = [member.id for member in roll.members]
    records = SqlRecords(transaction).finals([sha256 for sha256 in hashes.all() if sha256])
    dossiers = SqlDossiers(transaction)
    gatherings = dossiers.all(OrgLife)
    conferences = SqlLedgers(transaction).entries(kind=CONFERENCE)
    cases, elections = dossiers.all(RecruitmentCase), dossiers.all(Election)
    entries = tuple(SqlLedgers(transaction).entries(year))
    known = {final.record.id for final in records}
    wanted = {record for case in cases for record in case.records}
    wanted |= {record for election in elections for record in election.records}
    points = _points(year, dossiers)
    wanted |= {s.approved_in for s in points.sheets if s.approved_in} if points else set()
    return Facts(
        year=year,
        branch=SqlBranchBook(transaction).get(),
        roll=roll,
        records=tuple(records),
        drafts=tuple(
            DraftFact(
                id=RecordId(row.record_id),
                kind=RecordKind(row.kind),
                held_on=row.held_on,
                belongs_year=row.belongs_year,
                group=None if row.group_id is None else GroupId(row.group_id),
                title=row.title,
                amends=row.version > 0,
            )
            for row in drafts.all()
        ),
        review=SqlReviews(transaction).get(year),
        sheet=SqlSheets(transaction).get(year),
        packets=tuple(SqlPackets(transaction).of_year(year)),
        cases=tuple(cases),
        elections=tuple(elections),
        linked=tuple(SqlRecords(transaction).finals_of(wanted - known)),
        entries=entries,
        plan=next(iter(dossiers.all(Plan, year=year)), None),
        org_life=next(
            (
                together(one, dossiers.all(OrgLifeMember, year=year), order)
                for one in gatherings
                if one.belongs_year == year
            ),
            None,
        ),
        matters=tuple(SqlRecords(transaction).matters(unfinished=True)),
        elsewhere=(
            *(matter for entry in conferences for matter in matters_of_conference(entry)),
            *(matter for dossier in gatherings for matter in matters_in(dossier)),
        ),
        notes=tuple(dossiers.all(FollowUpNote)),
        points=points,
    )


def _points(year: int, dossiers: SqlDossiers) -> PointsBook | None:
    """Return 党员积分 of a year; None where they are switched off, which costs one query."""
    switch = next(iter(dossiers.all(PointsYear, year=year)), None)
    if switch is None or not switch.on:
        return None
    entries = dossiers.all(PointsEntry, year=year)
    return PointsBook(switch, tuple(entries), tuple(dossiers.all(PointsSheet, year=year)))
