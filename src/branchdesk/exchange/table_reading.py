"""Reading whole sheets out of a workbook; called in the child process of `roster_xlsx` only."""

import json
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook, load_workbook

from branchdesk.domain.ledger_sheet import SheetGrid, SheetRow
from branchdesk.domain.roster_sheet import CellKind, RosterCell
from branchdesk.exchange.xlsx_cells import cell_of
from branchdesk.exchange.xlsx_guard import Preflight, named
from branchdesk.usecases.errors import Failed, Trouble

MOST_ROWS = 5000
_MOST_COLUMNS = 60
_MOST_SHEETS = 10
_EMPTY_ROWS = 200
"""So many rows without anything end a sheet: formatted ones may go on without end."""


def read_tables(path: Path, seen: Preflight) -> tuple[SheetGrid, ...]:
    """Return the sheets of a workbook, visible ones first.

    Raises:
        Failed: XLSX_TOO_MANY_ROWS.
    """
    workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in workbook.worksheets if hasattr(sheet, "reset_dimensions")]
        sheets.sort(key=lambda sheet: sheet.sheet_state != "visible")
        titles = [sheet.title for sheet in sheets[:_MOST_SHEETS]]
        grids = [_grid(path, workbook, title) for title in titles]
    finally:
        workbook.close()
    if any(seen.part_of.get(grid.sheet_name, "") in seen.with_formulas for grid in grids):
        grids = _with_formulas(path, grids)
    return tuple(grids)


def pack(grids: tuple[SheetGrid, ...]) -> bytes:
    """Return sheets as bytes for another process."""
    tree = [
        [
            grid.file_name,
            grid.sheet_name,
            [
                [row.number, [[c, cell.text, cell.kind.value] for c, cell in row.cells.items()]]
                for row in grid.rows
            ],
        ]
        for grid in grids
    ]
    return json.dumps(tree, separators=(",", ":")).encode("ascii")


def unpack(document: bytes) -> tuple[SheetGrid, ...]:
    """Return the sheets in these bytes."""
    return tuple(
        SheetGrid(
            file_name,
            sheet_name,
            tuple(
                SheetRow(number, {c: RosterCell(text, CellKind(kind)) for c, text, kind in cells})
                for number, cells in rows
            ),
        )
        for file_name, sheet_name, rows in json.loads(document)
    )


def _grid(path: Path, workbook: Workbook, title: str) -> SheetGrid:
    rows: list[SheetRow] = []
    for row in _rows(workbook, title):
        if len(rows) >= MOST_ROWS:
            raise Failed(Trouble.XLSX_TOO_MANY_ROWS, named(path))
        rows.append(row)
    return SheetGrid(path.name, title, tuple(rows))


def _rows(workbook: Workbook, title: str) -> Iterator[SheetRow]:
    """Yield the rows that hold anything, until nothing more is likely."""
    sheet = workbook[title]
    # What a file says of its own size is often wrong, and sometimes meant to be.
    sheet.reset_dimensions()
    empty = 0
    rows = sheet.iter_rows(min_row=1, max_row=1_048_576, max_col=_MOST_COLUMNS)
    for number, cells in enumerate(rows, start=1):
        found = {
            column: cell
            for column, raw in enumerate(cells, start=1)
            if (cell := cell_of(raw)) is not None
        }
        if found:
            empty = 0
            yield SheetRow(number, found)
        else:
            empty += 1
            if empty >= _EMPTY_ROWS:
                return


def _with_formulas(path: Path, grids: list[SheetGrid]) -> list[SheetGrid]:
    """Return the sheets with a mark in each cell whose formula has no stored result."""
    workbook = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    try:
        found = []
        for grid in grids:
            known = {row.number: dict(row.cells) for row in grid.rows}
            for row in _rows(workbook, grid.sheet_name):
                for column, cell in row.cells.items():
                    if cell.kind is CellKind.NO_RESULT:
                        known.setdefault(row.number, {}).setdefault(column, cell)
            rows = tuple(SheetRow(number, cells) for number, cells in sorted(known.items()))
            found.append(SheetGrid(grid.file_name, grid.sheet_name, rows))
        return found
    finally:
        workbook.close()
