"""Where everything stands on a printed 民主测评票, in millimetres from its upper left corner.

Only the kind of paper and the number of lines decide: so the code on a ballot, which says both, is
enough to find every box of it again.
"""

from dataclasses import dataclass
from functools import cache

from branchdesk.domain.ballot_count import MARKS
from branchdesk.domain.ballot_marks import Area, MarkBox, MarkLayout, Sign
from branchdesk.domain.ballot_papers import BallotForm
from branchdesk.packet.canvas import A4, MM
from branchdesk.packet.mark_sheet import corner_squares
from branchdesk.packet.paper_code import MODULE

MARGIN = 10.0
CODE_BOX = "code"
_A4 = (A4[0] / MM, A4[1] / MM)
_A5 = (A4[0] / 2**0.5 / MM, A4[0] / MM)
_TITLE = 21.0
"""Height of what stands above the first table."""
_HEAD, _GAP = 7.0, 2.5
_MOST_ROW, _LEAST_ROW, _TEAM_ROW = 11.0, 6.3, 9.0
_NUMBER, _NAME, _CODES = 9.0, 23.0, 18.0
_MODULES = 29
"""Squares along a side of the code; all codes are equally long."""
_CODE = _MODULES * MODULE / MM
_CODE_RIGHT, _CODE_LOW = 24.0, 8.0
"""So far from the right and the lower edge that nothing of it is taken for a corner's square."""
_QUIET = 3.0
_WORDS = 13.0
"""Height of the list of codes of 反向情形."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: a head, and one row for each line of the ballot."""

    top: float
    height: float
    """Of one row"""
    columns: tuple[float, ...]
    lines: tuple[int, ...]
    """Lines of the ballot, counted from 0"""
    shown: int
    """Columns before the first box"""

    @property
    def low(self) -> float:
        """Where it ends."""
        return self.top + _HEAD + self.height * len(self.lines)

    @property
    def head(self) -> float:
        """Height of the head."""
        return _HEAD

    def cell(self, row: int, column: int) -> Area:
        """Return a cell below the head."""
        left = MARGIN + sum(self.columns[:column])
        return Area(left, self.top + _HEAD + row * self.height, self.columns[column], self.height)


@dataclass(frozen=True, slots=True)
class BallotPage:
    """One page of a ballot."""

    width: float
    height: float
    tables: tuple[Rows, ...]
    notes: Area
    words: Area | None
    """The list of codes of 反向情形"""
    marks: MarkLayout


@cache
def pages_of(form: BallotForm) -> tuple[BallotPage, ...]:
    """Return the pages of a ballot."""
    height = (_A4 if form.a4 else _A5)[1]
    members = range(1 if form.rates_team else 0, len(form.subjects))
    low = height - _CODE_LOW - _CODE - _GAP - (_WORDS if form.grounds else 0)
    team = _HEAD + _TEAM_ROW + _GAP if form.rates_team else 0
    room = low - MARGIN - _TITLE - team - _HEAD
    pages = max(1, -(-len(members) // int(room / _LEAST_ROW)))
    each = -(-len(members) // pages)
    parts = [tuple(members[at : at + each]) for at in range(0, len(members), each)] or [()]
    return tuple(_page(form, part, low, first=not at) for at, part in enumerate(parts))


def _page(form: BallotForm, lines: tuple[int, ...], low: float, *, first: bool) -> BallotPage:
    width, height = _A4 if form.a4 else _A5
    codes = (_CODES,) if form.grounds else ()
    box = (width - 2 * MARGIN - _NUMBER - _NAME - sum(codes)) / len(MARKS)
    boxes = (box,) * len(MARKS)
    tables = []
    top = MARGIN + _TITLE
    if form.rates_team and first:
        tables.append(Rows(top, _TEAM_ROW, (_NUMBER + _NAME, *boxes), (0,), 1))
        top = tables[0].low + _GAP
    row = min(_MOST_ROW, (low - top - _HEAD) / max(1, len(lines)))
    tables.append(Rows(top, row, (_NUMBER, _NAME, *boxes, *codes), lines, 2))
    code = Area(width - _CODE_RIGHT - _CODE, height - _CODE_LOW - _CODE, _CODE, _CODE)
    left = MARGIN + 7
    notes = Area(left, code.y, code.x - _QUIET - left, _CODE)
    words = Area(MARGIN, low + _GAP / 2, width - 2 * MARGIN, _WORDS) if form.grounds else None
    found = tuple(mark for table in tables for mark in _boxes(table))
    marks = MarkLayout(found, code, corner_squares(width, height))
    return BallotPage(width, height, tuple(tables), notes, words, marks)


def _boxes(table: Rows) -> list[MarkBox]:
    found = []
    for row, line in enumerate(table.lines):
        for column, mark in enumerate(MARKS, start=table.shown):
            found.append(MarkBox(f"{line}-{mark}", table.cell(row, column), Sign.TICK))
        if len(table.columns) > table.shown + len(MARKS):
            last = len(table.columns) - 1
            found.append(MarkBox(f"{line}-{CODE_BOX}", table.cell(row, last)))
    return found
