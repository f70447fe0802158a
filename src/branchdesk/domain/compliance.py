"""The compliance report (合规检查报告): every rule that can be computed, its result, its basis."""

from datetime import date

from branchdesk.domain.basis import PROGRAM_DEFAULT, Severity
from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.completeness import check
from branchdesk.domain.compliance_checks import CHECKS, Year
from branchdesk.domain.compliance_lines import ComplianceLine, ComplianceState
from branchdesk.domain.counting import shown_title
from branchdesk.domain.cycle import board as board_of
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.facts import Facts
from branchdesk.domain.profile import Check, Profile
from branchdesk.domain.records import FinalRecord, Override
from branchdesk.domain.terms import day_name, period_name

__all__ = ["ComplianceLine", "ComplianceState", "report"]

_DONE = (CellState.DONE, CellState.DONE_LATE)


def report(
    facts: Facts, profile: Profile, today: date, *, board: Board | None = None
) -> tuple[ComplianceLine, ...]:
    """Return every rule that can be computed as of ``today``.

    First the obligations of the board, then the profile's checks, then every hard rule that was
    set aside in a record of the year, with the reason as its last value.  ``board`` is the board
    of the same facts on the same day, where it is known already.
    """
    rows = (board or board_of(facts, profile, today)).rows
    year = Year(facts, profile, today)
    return (
        *(_obligation(row, today) for row in rows),
        *(_checked(line, year) for line in profile.checks if line.code in CHECKS),
        *(
            _overridden(final, override, facts, profile)
            for final in facts.records
            for override in final.version.overrides
        ),
    )


def _obligation(row: BoardRow, today: date) -> ComplianceLine:
    obligation = row.obligation
    cells = [cell for cell in row.cells if cell.state is not CellState.NOT_APPLICABLE]
    title = f"{obligation.title}（{row.group_name}）" if row.group_name else obligation.title
    return ComplianceLine(
        code=obligation.rule or obligation.code,
        title=title,
        state=_state(cells, today),
        basis=obligation.basis,
        severity=obligation.severity,
        expected=str(len(cells)) if cells else "",
        found=str(sum(cell.state in _DONE for cell in cells)) if cells else "",
        values=tuple(period_name(cell.period) for cell in cells if _is_missed(cell, today)),
        records=tuple(dict.fromkeys(found for cell in cells for found in cell.records)),
    )


def _is_missed(cell: Cell, today: date) -> bool:
    """Tell whether a cell's time is over and it is not done; a draft is not done."""
    overdue_draft = cell.state is CellState.DRAFT and today > cell.due_on
    return cell.state is CellState.OVERDUE or overdue_draft


def _state(cells: list[Cell], today: date) -> ComplianceState:
    if not cells:
        return ComplianceState.NOT_APPLICABLE
    if any(_is_missed(cell, today) for cell in cells):
        return ComplianceState.MISSING
    if any(cell.state not in _DONE for cell in cells):
        return ComplianceState.OPEN
    late = any(cell.state is CellState.DONE_LATE for cell in cells)
    return ComplianceState.LATE if late else ComplianceState.OK


def _checked(line: Check, year: Year) -> ComplianceLine:
    finding = CHECKS[line.code](year)
    return ComplianceLine(
        code=line.code,
        title=line.title,
        state=finding.state,
        basis=line.basis,
        severity=line.severity,
        expected=finding.expected,
        found=finding.found,
        values=finding.values,
        records=finding.records,
    )


def _overridden(
    final: FinalRecord, override: Override, facts: Facts, profile: Profile
) -> ComplianceLine:
    """Return the line of a hard rule set aside, with the basis the rule had."""
    problems = check(
        final.record,
        branch=facts.branch,
        roll=facts.roll,
        profile=profile,
        finalised_on=final.version.finalised_on,
    )
    bases = [
        problem.basis
        for problem in problems
        if problem.rule.value == override.rule and problem.field == override.field
    ]
    return ComplianceLine(
        code=override.rule,
        title=f"{day_name(final.record.held_on)} {shown_title(final, profile)}",
        state=ComplianceState.OVERRIDDEN,
        basis=(bases[0] if bases else None) or PROGRAM_DEFAULT,
        severity=Severity.HARD,
        values=(override.reason,),
        records=(final.record.id,),
    )
