"""Vetoes (一票否决) that the books themselves show; all others are stated by hand."""

from dataclasses import dataclass
from datetime import date, timedelta

from branchdesk.domain.board import Board
from branchdesk.domain.counting import as_of, month_and_day_in
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.facts import Facts
from branchdesk.domain.measures_organisation import term_end
from branchdesk.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class Judged:
    """One year of one branch, with its board."""

    facts: Facts
    profile: Profile
    today: date
    board: Board


def term_long_overdue(year: Judged) -> str:
    """Return the end of the term if it passed more than a year ago (V5), else nothing."""
    limits, day = year.profile.limits, as_of(year.facts.year, year.today)
    ends = term_end(year.facts, limits, day)
    if ends is None or day <= ends + timedelta(days=limits.term_shift_max_days):
        return ""
    return ends.isoformat()


def no_review(year: Judged) -> str:
    """Return what was never held once its last day has passed (V6), else nothing.

    Until 31 March of the following year nothing is said: it may still be held.
    """
    due = month_and_day_in(year.facts.year + 1, year.profile.limits.review_due)
    if year.today <= due:
        return ""
    lacking = (
        row.obligation.title
        for row in year.board.rows
        if row.obligation.subject in (Subject.ORG_LIFE_MEETING, Subject.MEMBER_REVIEW)
        and any(cell.state in (CellState.OVERDUE, CellState.DRAFT) for cell in row.cells)
    )
    return "、".join(lacking)
