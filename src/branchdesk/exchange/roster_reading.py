"""Reading a roster out of a workbook; called in the child process of `roster_xlsx` only."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from branchdesk.domain.roster_sheet import (
    CellKind,
    RosterCell,
    RosterColumn,
    RosterField,
    RosterRow,
    RosterSheet,
)
from branchdesk.exchange import headings
from branchdesk.exchange.headings import Heading
from branchdesk.exchange.xlsx_cells import WorkbookCell, cell_of
from branchdesk.exchange.xlsx_guard import Preflight, named
from branchdesk.usecases.errors import Failed, Trouble

MOST_PEOPLE = 2000
_MOST_COLUMNS = 100
_MOST_SHEETS = 30
_EMPTY_ROWS = 200
"""So many rows without anything known end a sheet: formatted ones may go on without end."""
_LAST_ROW = 1_048_576

_FILLED_DOWN = (RosterField.GROUP, RosterField.CATEGORY, RosterField.STATUS)
"""A cell of these columns merged over several rows means each of the rows."""
_NOBODY = re.compile(
    r"(合计|总计|共计|小计).*"
    r"|(填表|制表|审核|报送|备注|注|说明|联系|单位)\S{0,6}\s*[:：].*"
    r"|.*(党小组|党支部|支委会).*",
    re.DOTALL,
)
"""What stands under 姓名 without being a name: sums, footers, headings of sections."""


class _Sheet(Protocol):
    """As much of openpyxl's read-only worksheet as is used here."""

    title: str

    def iter_rows(
        self, *, min_row: int, max_row: int, max_col: int
    ) -> Iterator[tuple[WorkbookCell, ...]]: ...


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Mapping[int, RosterCell]
    """By column, counting from 1."""

    def texts(self) -> list[str]:
        """Return the row as texts, with empty ones for empty cells."""
        return [
            self.cells[column].text if column in self.cells else ""
            for column in range(1, max(self.cells, default=0) + 1)
        ]


def read_roster(path: Path, seen: Preflight) -> RosterSheet:
    """Return the sheet whose heading names the most columns, read to its last person.

    Raises:
        Failed: NO_HEADER_ROW or XLSX_TOO_MANY_ROWS.
    """
    workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        sheets = sorted(workbook.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        found = [
            (sheet, heading)
            for sheet in sheets[:_MOST_SHEETS]
            if (heading := headings.find(_top(sheet))) is not None
        ]
        if not found:
            raise Failed(Trouble.NO_HEADER_ROW, named(path))
        sheet, heading = max(found, key=lambda pair: len(pair[1].columns))
        rows = list(_people(path, sheet, heading))
        part = seen.part_of.get(sheet.title, "")
        if part in seen.with_formulas and rows:
            rows = _with_formulas(path, sheet.title, heading, rows)
        rows = _filled_down(rows, heading, seen.merges.get(part, ()))
        return RosterSheet(
            file_name=path.name,
            sheet_name=sheet.title,
            header_row=heading.last_row,
            columns=tuple(
                RosterColumn(field, get_column_letter(column), title)
                for column, (field, title) in sorted(heading.columns.items())
            ),
            rows=tuple(_as_known(row, heading) for row in rows if not _is_nobody(row, heading)),
            unknown_columns=tuple(
                (get_column_letter(column), title)
                for column, title in sorted(heading.unknown.items())
            ),
            other_sheets=tuple(other.title for other in sheets if other is not sheet),
        )
    finally:
        workbook.close()


def _rows(sheet: _Sheet, first: int, last: int) -> Iterator[_Row]:
    # Never without bounds of our own: what a file says of its size is often wrong.
    rows = sheet.iter_rows(min_row=first, max_row=last, max_col=_MOST_COLUMNS)
    for number, row in enumerate(rows, start=first):
        cells = ((column, cell_of(cell)) for column, cell in enumerate(row, start=1))
        yield _Row(number, {column: cell for column, cell in cells if cell is not None})


def _top(sheet: _Sheet) -> list[Sequence[str]]:
    return [row.texts() for row in _rows(sheet, 1, headings.SEARCHED_ROWS + 1)]


def _people(path: Path, sheet: _Sheet, heading: Heading) -> Iterator[_Row]:
    """Yield the rows below the heading that hold anything in a known column."""
    empty = count = 0
    for row in _rows(sheet, heading.last_row + 1, _LAST_ROW):
        if any(column in heading.columns for column in row.cells):
            empty = 0
            count += 1
            if count > MOST_PEOPLE:
                raise Failed(Trouble.XLSX_TOO_MANY_ROWS, named(path))
            yield row
        else:
            empty += 1
            if empty >= _EMPTY_ROWS:
                return


def _is_nobody(row: _Row, heading: Heading) -> bool:
    """Tell whether a row holds a sum, a footer, a section's title or the heading once more."""
    name = next(
        (
            row.cells[column].text
            for column, (field, _) in heading.columns.items()
            if field is RosterField.NAME and column in row.cells
        ),
        "",
    )
    if name:
        return headings.field_of(name) is RosterField.NAME or bool(_NOBODY.fullmatch(name))
    texts = [cell.text for cell in row.cells.values()]
    return any(_NOBODY.fullmatch(text) for text in texts)


def _with_formulas(path: Path, title: str, heading: Heading, rows: list[_Row]) -> list[_Row]:
    """Return the rows with a mark in each cell whose formula has no stored result."""
    workbook = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    try:
        known = {row.number: row for row in rows}
        first, last = rows[0].number, rows[-1].number
        for row in _rows(cast("_Sheet", workbook[title]), first, last):
            formulas = {
                column: RosterCell(cell.text, CellKind.NO_RESULT)
                for column, cell in row.cells.items()
                if cell.kind is CellKind.NO_RESULT and column in heading.columns
            }
            kept = known.get(row.number)
            if kept is not None:
                known[row.number] = _Row(row.number, {**formulas, **kept.cells})
        return list(known.values())
    finally:
        workbook.close()


def _filled_down(rows: list[_Row], heading: Heading, merges: Iterable[str]) -> list[_Row]:
    """Return the rows with merged cells repeated where that is what they mean."""
    columns = {column for column, (field, _) in heading.columns.items() if field in _FILLED_DOWN}
    by_number = {row.number: row for row in rows}
    for merged in merges:
        left, top, right, bottom = range_boundaries(merged)
        source = by_number.get(top or 0)
        if (
            top is None
            or source is None
            or left != right
            or left not in columns
            or left not in source.cells
        ):
            continue
        for row in rows:
            if top < row.number <= (bottom or 0) and left not in row.cells:
                cells = {**row.cells, left: source.cells[left]}
                by_number[row.number] = _Row(row.number, cells)
    return [by_number[row.number] for row in rows]


def _as_known(row: _Row, heading: Heading) -> RosterRow:
    return RosterRow(
        row.number,
        {
            field: row.cells[column]
            for column, (field, _) in sorted(heading.columns.items())
            if column in row.cells
        },
    )
