"""年度循环 without Qt: which cell leads where, and what stands beside the board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from branchdesk.desktop import leads
from branchdesk.desktop.pages.today_presenter import Entry
from branchdesk.desktop.places import Place
from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import FinalRecord
from branchdesk.usecases.desk import Desk

NEXT_LINES = 4
"""How many lines of what comes next stand beside the board."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of the board, with its row."""

    row: BoardRow
    cell: Cell


@dataclass(frozen=True, slots=True)
class Doubt:
    """A record of a cell that does not count, or a draft."""

    record: RecordId
    title: str


class CyclePresenter:
    """The board of one year."""

    def __init__(self, desk: Desk, *, year: int) -> None:
        self._desk = desk
        self.year = year

    @property
    def board(self) -> Board:
        """The year, judged as of today."""
        return self._desk.year_view(self.year).board

    @property
    def this_month(self) -> int:
        """The running month, 0 if the board is of another year."""
        today = self._desk.clock.today()
        return today.month if today.year == self.year else 0

    def columns(self, cell: Cell) -> tuple[int, ...]:
        """Return the months in which the shape of a cell is drawn.

        Where something was held, it is drawn there; what still wants something is drawn where it
        falls due.
        """
        if cell.months and cell.state in (CellState.DONE, CellState.DONE_LATE):
            monthly = cell.period.months == range(cell.month, cell.month + 1)
            return tuple(dict.fromkeys(cell.months)) if monthly else cell.months
        return (cell.month,)

    def label(self, cell: Cell) -> str:
        """Return ``1/2`` where more than one is asked for and not all are there, else nothing."""
        if cell.minimum > 1 and 0 < cell.done < cell.minimum and cell.state is CellState.DUE:
            return f"{cell.done}/{cell.minimum}"
        return ""

    def place(self, spot: Spot) -> Place | None:
        """Return where a cell leads; None if it only has something to say or to choose from."""
        return leads.for_cell(spot.row, spot.cell, year=self.year)

    def records(self, spot: Spot) -> Sequence[FinalRecord]:
        """Return the records that count in a cell, in order of time."""
        return self._found(spot.cell.records)

    def invalid(self, spot: Spot) -> Sequence[FinalRecord]:
        """Return the records of a cell that do not count."""
        return self._found(spot.cell.invalid)

    def may_begin(self, spot: Spot) -> bool:
        """Tell whether a new record can be begun from a cell, whatever is there already."""
        if spot.cell.state is CellState.NOT_APPLICABLE or self._desk.workspace.read_only:
            return False
        return spot.cell.period.first <= self._desk.clock.today()

    def new_record(self, spot: Spot) -> Place:
        """Return the place of a new record for a cell."""
        return leads.for_obligation(
            spot.row.obligation, year=self.year, group=spot.row.group, period=spot.cell.period
        )

    def coming(self) -> Sequence[Entry]:
        """Return what comes next in this year, the most pressing first."""
        todos = self._desk.year_view(self.year).todos
        return [Entry(todo, self.year) for todo in todos[:NEXT_LINES]]

    def open_this_month(self) -> int:
        """Return how many cells still want something by the end of the running month."""
        return self.board.open_this_month

    def overdue(self) -> int:
        """Return how many cells are overdue."""
        return sum(cell.state is CellState.OVERDUE for row in self.board.rows for cell in row.cells)

    def _found(self, ids: Iterable[RecordId]) -> Sequence[FinalRecord]:
        known = {final.record.id: final for final in self._desk.year_view(self.year).facts.records}
        return [known[found] for found in ids if found in known]
