"""The year-end papers: reading the facts of a year, keeping what a person adds to them."""

from datetime import date

from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.report import (
    AnnualReport,
    ReportKind,
    ReportRules,
    WrittenReport,
    compose,
    report_id,
)
from branchdesk.domain.report_facts import Fact, facts_of_year
from branchdesk.domain.year_figures import figures_of
from branchdesk.usecases.charts_of_year import ChartsOfYear, charts_of_year
from branchdesk.usecases.desk import Desk, YearView
from branchdesk.usecases.ports import UnitOfWork


def facts_for_report(
    view: YearView, *, ledgers: LedgerRules, today: date, work: UnitOfWork
) -> dict[str, Fact]:
    """Return everything that a year's report may speak of, by key."""
    counted = figures_of(view.facts, ledgers)
    return facts_of_year(view.facts, counted, view.stars, today=today)


def open_report(year: int, kind: ReportKind, *, work: UnitOfWork) -> AnnualReport:
    """Return what a person added to a year's report; a blank one if nothing was yet."""
    key = report_id(year, kind)
    with work:
        kept = work.dossiers.get(AnnualReport, key)
    return kept or AnnualReport(key, year, kind)


def begun_reports(year: int, *, work: UnitOfWork) -> int:
    """Return how many of a year's papers somebody began to write: those the packet will hold."""
    with work:
        return len(work.dossiers.all(AnnualReport, year=year))


def keep_report(report: AnnualReport, *, work: UnitOfWork) -> None:
    """Keep what a person added to a report."""
    with work:
        work.dossiers.save(report)
        work.commit()


def written_report(
    year: int,
    kind: ReportKind,
    *,
    view: YearView,
    rules: ReportRules,
    ledgers: LedgerRules,
    today: date,
    work: UnitOfWork,
) -> WrittenReport:
    """Return a year's paper as it would be printed now."""
    facts = facts_for_report(view, ledgers=ledgers, today=today, work=work)
    report = open_report(year, kind, work=work)
    return compose(rules.form(kind), report, facts, branch=view.facts.branch.name)


def charts_for(report: WrittenReport, *, desk: Desk) -> ChartsOfYear | None:
    """Return what is drawn at the end of a paper; only the summary of the year has charts."""
    if report.kind is not ReportKind.SUMMARY:
        return None
    return charts_of_year(
        desk.year_view(report.year),
        standard=desk.standard,
        profile=desk.profile,
        today=desk.clock.today(),
        work=desk.work(),
    )
