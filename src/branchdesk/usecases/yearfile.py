"""Everything of a branch's year in one frozen bundle: what a packet is typeset from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from branchdesk.domain import compliance, cycle, stars
from branchdesk.domain.board import Board
from branchdesk.domain.branch import Branch
from branchdesk.domain.compliance import ComplianceLine
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.follow_ups import Register
from branchdesk.domain.handing_out import handed_out
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.org_life_materials import OrgLifeForms, forms_of
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attachment, FinalRecord
from branchdesk.domain.registers import register_of
from branchdesk.domain.review import Review
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import Standard, StarResult, StarSheet
from branchdesk.domain.year_figures import figures_of
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class YearFile:
    """One branch, one year, judged; plus where its evidence lies."""

    year: int
    today: date
    made_at: datetime
    """UTC"""
    branch: Branch
    roll: Roll
    records: tuple[FinalRecord, ...]
    """In order of time."""
    review: Review | None
    sheet: StarSheet | None
    board: Board
    stars: StarResult
    compliance: tuple[ComplianceLine, ...]
    profile: Profile
    chain_head: str
    """SHA-256 of the version finalised last in the workspace."""
    evidence: Mapping[EvidenceHash, Path] = field(default_factory=dict)
    """Where the original bytes of each attachment lie; a missing one is left out."""
    previews: Path | None = None
    """Where shrunk pictures are kept for the next export."""
    org_life: OrgLifeForms | None = None
    """What F06 and F12 print; None while 组织生活会 is not closed."""
    register: Register = field(default_factory=Register)
    """Every agreed matter of all years, with what became of it."""
    revision: int = 1
    """1 for the first packet of the year, counting up."""
    ledgers: LedgerRules = field(default_factory=lambda: LedgerRules(()))
    entries: tuple[LedgerEntry, ...] = ()
    """Of the year's ledgers, with only what may leave the branch; in order of time."""
    figures: tuple[FigureTotal, ...] = ()
    """Every counted figure of the year."""

    def attachments(self) -> tuple[Attachment, ...]:
        """Return every file the year refers to, each once, in order of first use."""
        return _attachments(self.records, self.review, self.sheet, self.entries)


def gather(
    year: int,
    *,
    today: date,
    now: datetime,
    profile: Profile,
    standard: Standard,
    ledgers: LedgerRules,
    work: UnitOfWork,
    previews: Path | None = None,
) -> YearFile:
    """Read and judge a year; ``now`` is UTC. Nothing is written."""
    with work:
        facts = work.facts(year)
        entries = tuple(
            handed_out(entry, kind) for entry in facts.entries if (kind := ledgers.kind(entry.kind))
        )
        evidence = {
            file.evidence: path
            for file in _attachments(facts.records, facts.review, facts.sheet, entries)
            if (path := work.evidence.path(file.evidence)) is not None
        }
        chain_head = work.records.chain_head()
        made_before = sum(packet.year == year for packet in work.packets.all())
    board = cycle.board(facts, profile, today)
    return YearFile(
        year=year,
        today=today,
        made_at=now,
        branch=facts.branch,
        roll=facts.roll,
        records=facts.records,
        review=facts.review,
        sheet=facts.sheet,
        board=board,
        stars=stars.score(facts, standard, profile, today, board=board),
        compliance=compliance.report(facts, profile, today),
        profile=profile,
        chain_head=chain_head,
        evidence=evidence,
        previews=previews,
        org_life=forms_of(facts),
        register=register_of(facts, today=today),
        revision=made_before + 1,
        ledgers=ledgers,
        entries=entries,
        figures=figures_of(facts, ledgers),
    )


def _attachments(
    records: tuple[FinalRecord, ...],
    review: Review | None,
    sheet: StarSheet | None,
    entries: tuple[LedgerEntry, ...],
) -> tuple[Attachment, ...]:
    found: dict[EvidenceHash, Attachment] = {}
    for final in records:
        found.update((file.evidence, file) for file in final.record.attachments)
    for step in review.steps if review else ():
        found.update((file.evidence, file) for file in step.attachments)
    if sheet is not None:
        for score in sheet.scores:
            found.update((file.evidence, file) for file in score.attachments)
        for adjustment in sheet.adjustments:
            found.update((file.evidence, file) for file in adjustment.attachments)
    for entry in entries:
        found.update((file.evidence, file) for file in entry.attachments)
    return tuple(found.values())
