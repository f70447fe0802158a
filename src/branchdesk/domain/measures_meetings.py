"""Measures over the records of the cycle: how often, with what on the agenda."""

from datetime import date
from fractions import Fraction

from branchdesk.domain import measuring
from branchdesk.domain.board import BoardRow
from branchdesk.domain.counting import (
    MEETINGS,
    begins_with_first_topic,
    has_item,
    month_and_day_in,
    of_kinds,
    of_subject,
)
from branchdesk.domain.cycle_words import CellState, Per, Subject
from branchdesk.domain.dates import month_period
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.measuring import BY_HAND, NOT_APPLICABLE, WAITS_FOR_HAND, Measured, ids
from branchdesk.domain.occasions import (
    besides,
    entries_of,
    ids_of,
    says,
    sittings_by_record,
)
from branchdesk.domain.plan_parts import DUTIES_FORM, MEETINGS_FORM, PLAN_FORM, parts_of
from branchdesk.domain.records import AgendaKind, FinalRecord, RecordKind
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.domain.terms import day_name, period_name

_DONE = (CellState.DONE, CellState.DONE_LATE)
_LACKING = {
    Per.MONTH: MissingKind.NO_RECORD_IN_MONTH,
    Per.QUARTER: MissingKind.NO_RECORD_IN_QUARTER,
    Per.HALF_YEAR: MissingKind.NO_RECORD_IN_HALF_YEAR,
    Per.YEAR: MissingKind.NO_RECORD_IN_YEAR,
    Per.BELONGS_YEAR: MissingKind.NO_RECORD_IN_YEAR,
}


def obligation(subject: measuring.Subject) -> Measured:
    """Measure an obligation of the board: its share of periods done, averaged over the groups."""
    wanted = subject.item.parameters.get("subject", "")
    rows = [row for row in subject.board.rows if row.obligation.subject.value == wanted]
    if not rows:
        return WAITS_FOR_HAND
    share = share_done(rows)
    if share is None:
        return NOT_APPLICABLE
    return Measured(
        subject.points * share,
        evidence=_evidence(rows),
        missing=(*lacking_periods(rows, subject.points), *_quorum_failed(subject, rows)),
    )


def share_done(rows: list[BoardRow]) -> Fraction | None:
    """Return the share of applicable periods done, averaged over rows; None if none applies."""
    shares = []
    for row in rows:
        cells = [cell for cell in row.cells if cell.state is not CellState.NOT_APPLICABLE]
        if cells:
            shares.append(Fraction(sum(cell.state in _DONE for cell in cells), len(cells)))
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def lacking_periods(rows: list[BoardRow], worth: Fraction) -> tuple[Missing, ...]:
    """Return the periods without a record: those that have passed, then those still open.

    ``worth`` is what all periods together bring.
    """
    passed: list[str] = []
    still_open: list[str] = []
    lost = to_win = Fraction(0)
    by = date.min
    applying = [[c for c in row.cells if c.state is not CellState.NOT_APPLICABLE] for row in rows]
    whole = sum(bool(cells) for cells in applying)
    for row, cells in zip(rows, applying, strict=True):
        for cell in cells:
            name = f"{row.group_name}{period_name(cell.period)}"
            if cell.state is CellState.OVERDUE:
                passed.append(name)
                lost += worth / whole / len(cells)
            elif cell.state in (CellState.DUE, CellState.DRAFT, CellState.COMING):
                still_open.append(name)
                to_win += worth / whole / len(cells)
                by = max(by, cell.due_on)
    kind = _LACKING[rows[0].obligation.per]
    missing = []
    if passed:
        missing.append(Missing(kind, tuple(passed), points=lost))
    if still_open:
        missing.append(Missing(kind, tuple(still_open), by, open_now=True, points=to_win))
    return tuple(missing)


def _evidence(rows: list[BoardRow]) -> tuple[RecordId, ...]:
    return tuple(
        dict.fromkeys(found for row in rows for cell in row.cells for found in cell.records)
    )


def _quorum_failed(subject: measuring.Subject, rows: list[BoardRow]) -> tuple[Missing, ...]:
    invalid = {found for row in rows for cell in row.cells for found in cell.invalid}
    days = tuple(
        day_name(final.record.held_on)
        for final in subject.facts.records
        if final.record.id in invalid
    )
    # Its period lacks a record too: the points are counted there.
    return (Missing(MissingKind.QUORUM_FAILED, days, points=Fraction(0)),) if days else ()


def lectures(subject: measuring.Subject) -> Measured:
    """Measure 党课: a share per period, and the secretary's own lecture."""
    rows = [row for row in subject.board.rows if row.obligation.subject is Subject.PARTY_LECTURE]
    share = share_done(rows)
    if share is None:
        return WAITS_FOR_HAND if not rows else NOT_APPLICABLE
    own_points = subject.number("secretary_points", "1")
    own = of_subject(subject.facts, Subject.SECRETARY_LECTURE)
    missing = lacking_periods(rows, subject.points - own_points)
    if not own:
        missing = (
            *missing,
            subject.lacking(MissingKind.SECRETARY_HAS_NOT_LECTURED, points=own_points),
        )
    return Measured(
        (subject.points - own_points) * share + (own_points if own else 0),
        evidence=tuple(dict.fromkeys((*_evidence(rows), *ids(own)))),
        missing=missing,
    )


def first_topic(subject: measuring.Subject) -> Measured:
    """Measure the share of general and committee meetings that begin with 第一议题."""
    meetings = of_kinds(subject.facts, MEETINGS)
    if not meetings:
        return _nothing_yet(subject)
    good = [final for final in meetings if begins_with_first_topic(final.record)]
    share = Fraction(len(good), len(meetings))
    if share * 100 >= subject.number("full_from_percent", "95"):
        share = Fraction(1)
    bad = tuple(
        day_name(final.record.held_on)
        for final in meetings
        if not begins_with_first_topic(final.record)
    )
    missing = (Missing(MissingKind.WITHOUT_FIRST_TOPIC, bad),) if bad else ()
    return Measured(subject.points * share, evidence=ids(good), missing=missing)


def _nothing_yet(subject: measuring.Subject) -> Measured:
    lacking = subject.lacking(MissingKind.NO_RECORD_IN_YEAR, subject.item.title)
    return Measured(Fraction(0), missing=(lacking,))


def _with_item(
    subject: measuring.Subject, kind: AgendaKind, only: frozenset[RecordKind] = MEETINGS
) -> tuple[FinalRecord, ...]:
    """Return the year's records of some kinds with an agenda item of a kind."""
    return tuple(final for final in of_kinds(subject.facts, only) if has_item(final.record, kind))


def annual_plan(subject: measuring.Subject) -> Measured:
    """Measure the plan made in time, the 三会一课计划 reported, and the list of duties.

    A score by hand still counts where nothing of it is kept but minutes.
    """
    due = month_and_day_in(subject.facts.year, subject.profile.limits.plan_due)
    parts = parts_of(subject.facts)
    found = (
        (parts.made_on is not None and parts.made_on <= due, "plan_points", PLAN_FORM, due),
        (parts.reported, "reported_points", f"{MEETINGS_FORM}报备", subject.year_end),
        (parts.duties, "duties_points", DUTIES_FORM, subject.year_end),
    )
    score, missing = Fraction(0), []
    for there, points, name, by in found:
        if there:
            score += subject.number(points, "1")
        else:
            worth = subject.number(points, "1")
            missing.append(
                subject.lacking(MissingKind.PLAN_PART_MISSING, name, by=by, points=worth)
            )
    if not parts.kept:
        missing.append(BY_HAND)
    return Measured(
        min(subject.points, score),
        by_hand=not parts.kept,
        evidence=tuple(record.id for record in parts.approving if record.held_on <= due),
        attachments=parts.attachments,
        missing=tuple(missing),
    )


def _saying(
    entries: tuple[LedgerEntry, ...], words: tuple[str, ...], *, until: date = date.max
) -> tuple[LedgerEntry, ...]:
    return tuple(entry for entry in entries if says(entry, *words) and entry.on <= until)


def ideology(subject: measuring.Subject) -> Measured:
    """Measure 意识形态 studies: each half-year with one counts once."""
    found = _with_item(subject, AgendaKind.IDEOLOGY)
    halves = {final.record.held_on.month > 6 for final in found}
    missing = tuple(
        subject.lacking(
            MissingKind.NO_RECORD_IN_HALF_YEAR,
            "下半年" if second else "上半年",
            by=subject.year_end if second else date(subject.facts.year, 6, 30),
            points=subject.number("points_each", "1.5"),
        )
        for second in (False, True)
        if second not in halves
    )
    points = min(subject.points, len(halves) * subject.number("points_each", "1.5"))
    return Measured(points, evidence=ids(found), missing=missing)


def _per_occasion(
    subject: measuring.Subject,
    found: tuple[FinalRecord, ...],
    entries: tuple[LedgerEntry, ...] = (),
) -> Measured:
    """Return so many points per occasion, up to the item's, and how many more would fill it."""
    each = subject.number("points_each", "1")
    points = min(subject.points, (len(found) + len(entries)) * each)
    # Rounded up to whole records.
    lacking = -((points - subject.points) // each) if each else 0
    missing = (subject.lacking(MissingKind.MORE_NEEDED, str(lacking)),) if lacking else ()
    return Measured(points, evidence=ids(found), missing=missing, entries=ids_of(entries))


def warning_education(subject: measuring.Subject) -> Measured:
    """Measure 警示教育, whatever sitting it was part of, and what the ledger has besides."""
    anywhere = frozenset(RecordKind)
    found = _with_item(subject, AgendaKind.WARNING_EDUCATION, anywhere)
    entries = entries_of(subject.facts, *subject.words("ledgers"))
    return _per_occasion(subject, found, besides(subject.facts, entries, found))


def integration(subject: measuring.Subject) -> Measured:
    """Measure theme days joined with legislation research, inspection or deputies' visits.

    The minutes say so themselves, or an entry of the ledger that was part of the same sitting.
    """
    facts = subject.facts
    entries = entries_of(facts, *subject.words("ledgers"))
    sittings = sittings_by_record(facts)
    joined = {
        sittings.get(entry.record)
        for entry in entries
        if entry.record is not None and says(entry, *subject.words("joined_with"))
    }
    days = tuple(
        final
        for final in of_subject(facts, Subject.THEME_PARTY_DAY)
        if final.record.details.get("integration_kind", "").strip()
        or final.record.sitting in joined
    )
    return _per_occasion(subject, days)


def summaries(subject: measuring.Subject) -> Measured:
    """Measure the half-year report and the annual summary, by the months of the parameters.

    A summary that belongs to the year and was given in the next one is the annual one.
    """
    found = _with_item(subject, AgendaKind.SUMMARY)
    each = subject.number("points_each", "1")
    half = _months(subject, "half_year_months", "6-9")
    end = _months(subject, "year_end_months", "11-12")
    year, days = subject.facts.year, [final.record.held_on for final in found]
    papers = entries_of(subject.facts, *subject.words("reports"))
    half_papers = _saying(papers, subject.words("half_year_is"))
    end_papers = _saying(papers, subject.words("year_end_is"))
    score, missing = Fraction(0), []
    if half_papers or any(day.year == year and day.month in half for day in days):
        score += each
    else:
        by = month_period(year, half[-1]).last
        missing.append(
            subject.lacking(MissingKind.NO_RECORD_IN_YEAR, "半年报告", by=by, points=each)
        )
    if end_papers or any(day.year > year or day.month in end for day in days):
        score += each
    else:
        missing.append(subject.lacking(MissingKind.NO_RECORD_IN_YEAR, "年度总结", points=each))
    return Measured(
        min(subject.points, score),
        evidence=ids(found),
        missing=tuple(missing),
        entries=ids_of((*half_papers, *end_papers)),
    )


def _months(subject: measuring.Subject, parameter: str, default: str) -> range:
    first, last = subject.item.parameters.get(parameter, default).split("-")
    return range(int(first), int(last) + 1)
