"""Everything of a branch's year in one frozen bundle: what a packet is typeset from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from branchdesk.domain import compliance, cycle, stars
from branchdesk.domain.board import Board
from branchdesk.domain.branch import Branch
from branchdesk.domain.compliance import ComplianceLine
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.follow_ups import Matter, Register
from branchdesk.domain.handing_out import handed_out
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.org_life_materials import OrgLifeForms, forms_of
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attachment, FinalRecord
from branchdesk.domain.registers import register_of
from branchdesk.domain.report import AnnualReport, ReportKind, ReportRules, WrittenReport, compose
from branchdesk.domain.report_facts import facts_of_year
from branchdesk.domain.review import Review
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import Standard, StarResult, StarSheet
from branchdesk.domain.year_figures import figures_of
from branchdesk.usecases.charts_of_year import ChartsOfYear, earlier_years
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.printed_points import PrintedPoints, points_of_year
from branchdesk.usecases.printed_stars import RatingOfYear, rating_of_year
from branchdesk.usecases.year_parts import (
    CaseOfYear,
    ElectionOfYear,
    PlanOfYear,
    cases_of_year,
    elections_of_year,
    matters_of_year,
    papers_of,
    plan_of_year,
)


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
    plan: PlanOfYear | None = None
    cases: tuple[CaseOfYear, ...] = ()
    """发展党员: those in which something was done in the year."""
    elections: tuple[ElectionOfYear, ...] = ()
    reports: tuple[WrittenReport, ...] = ()
    """The year-end papers that somebody began to write, as they would print now."""
    rating: RatingOfYear | None = None
    """评星定级 as a procedure, as far as F16 shows it; None while nobody began it."""
    points: tuple[PrintedPoints, ...] = ()
    """党员积分: the sheets of the quarters; empty in a year in which they are not kept."""
    papers: tuple[Attachment, ...] = ()
    """Files of plan, 组织生活会 and elections that may leave the branch."""
    stars_before: tuple[StarResult, ...] = ()
    """Earlier years, the latest first: those kept here judged by the same standard, those before
    them as they were rated."""

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What was agreed in the year, and of earlier years what was open in it."""
        return matters_of_year(self.register, self.year)

    @property
    def charts(self) -> ChartsOfYear:
        """What the charts are drawn from."""
        return ChartsOfYear(
            year=self.year,
            today=self.today,
            records=self.records,
            roll=self.roll,
            review=self.review,
            stars=self.stars,
            stars_before=self.stars_before,
            first_year=self.branch.first_year or self.year,
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """Return every file the year refers to, each once, in order of first use."""
        return _attachments(self.records, self.review, self.sheet, self.entries, self.papers)


def gather(
    year: int,
    *,
    today: date,
    now: datetime,
    profile: Profile,
    standard: Standard,
    ledgers: LedgerRules,
    work: UnitOfWork,
    report_rules: Callable[[], ReportRules] | None = None,
    previews: Path | None = None,
) -> YearFile:
    """Read and judge a year; ``now`` is UTC. Nothing is written.

    ``report_rules`` are read only if a year-end paper was begun; without them none is printed.
    """
    with work:
        facts = work.facts(year)
        entries = tuple(
            handed_out(entry, kind) for entry in facts.entries if (kind := ledgers.kind(entry.kind))
        )
        papers = papers_of(facts)
        evidence = {
            file.evidence: path
            for file in _attachments(facts.records, facts.review, facts.sheet, entries, papers)
            if (path := work.evidence.path(file.evidence)) is not None
        }
        chain_head = work.records.chain_head()
        made_before = sum(packet.year == year for packet in work.packets.all())
        rated = rating_of_year(year, facts, today=today, work=work)
        earlier = earlier_years(facts, work=work)
        begun = work.dossiers.all(AnnualReport, year=year) if report_rules is not None else ()
    board = cycle.board(facts, profile, today)
    result = stars.score(facts, standard, profile, today, board=board)
    counted = figures_of(facts, ledgers)
    reports: tuple[WrittenReport, ...] = ()
    if begun and report_rules is not None:
        rules, known = report_rules(), facts_of_year(facts, counted, result, today=today)
        ordered = sorted(begun, key=lambda one: list(ReportKind).index(one.kind))
        reports = tuple(
            compose(rules.form(one.kind), one, known, branch=facts.branch.name) for one in ordered
        )
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
        stars=result,
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
        figures=counted,
        plan=plan_of_year(facts, profile, today=today),
        cases=cases_of_year(facts, profile, today=today),
        elections=elections_of_year(facts),
        reports=reports,
        rating=rated,
        points=points_of_year(facts),
        papers=papers,
        stars_before=earlier.judged(result, standard=standard, profile=profile, today=today),
    )


def _attachments(
    records: tuple[FinalRecord, ...],
    review: Review | None,
    sheet: StarSheet | None,
    entries: tuple[LedgerEntry, ...],
    papers: tuple[Attachment, ...],
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
    found.update((file.evidence, file) for file in papers)
    return tuple(found.values())
