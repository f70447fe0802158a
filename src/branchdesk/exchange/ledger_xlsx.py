"""Ledgers from and to Excel workbooks."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, cast

from branchdesk.domain.ledger_sheet import (
    ON,
    SheetGrid,
    headings_of,
    matching_columns,
    texts_of,
)
from branchdesk.domain.ledgers import (
    LedgerEntry,
    LedgerKind,
    Qualifier,
    Quantity,
    Shape,
    column_may_leave,
)
from branchdesk.exchange.roster_xlsx import SECONDS, ask_child
from branchdesk.exchange.saving import save_whole
from branchdesk.exchange.xlsx_guard import check_file, named
from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from openpyxl.cell import Cell

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "|", "%")
_NOT_IN_XML = str.maketrans("", "", "\ufffe\uffff")
_OLDEST = date(1901, 1, 1)
_WIDTHS = {Shape.TEXT: 40, Shape.PEOPLE: 30, Shape.LINE: 24, Shape.ORGANISATION: 20}
_MOST_EXACT = Decimal(10) ** 15


def read_ledger_table(path: Path, kind: LedgerKind, *, seconds: int = SECONDS) -> SheetGrid:
    """Return the sheet of a workbook that has the most columns of a ledger. Call it from a job.

    Raises:
        Failed: NO_HEADER_ROW if no sheet is one of this ledger; or with what the file is instead.
    """
    # Only here: it brings openpyxl along.
    from branchdesk.exchange.table_reading import unpack

    check_file(path)
    grids = unpack(ask_child(path, seconds, "tables"))
    best = max(grids, key=lambda grid: matching_columns(grid, kind), default=None)
    if best is None or not matching_columns(best, kind):
        raise Failed(Trouble.NO_HEADER_ROW, named(path))
    return best


def write_ledger(
    target: Path,
    kind: LedgerKind,
    entries: Sequence[LedgerEntry],
    *,
    restricted: bool = False,
) -> None:
    """Write a ledger as a workbook that can be read back; the file appears whole or not at all.

    Args:
        target: The file.
        kind: The ledger.
        entries: Its lines, in the order wanted.
        restricted: Whether fields that would tell who it is about are written too; private ones
            never are.

    Raises:
        Failed: TARGET_FOLDER_MISSING, TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE or DISK_FULL.
    """
    shapes = {field.key: field.shape for field in kind.fields}
    shown = [
        (key, heading)
        for key, heading in headings_of(kind)
        if column_may_leave(kind, key, restricted=restricted)
    ]
    rows = (
        [_cell(key, entry, texts.get(key, ""), shapes.get(key)) for key, _ in shown]
        for entry in entries
        for texts in (texts_of(entry, kind),)
    )
    widths = [_WIDTHS.get(shapes.get(key, Shape.DATE), 13) for key, _ in shown]
    write_table(target, kind.title, [heading for _, heading in shown], rows, widths=widths)


def write_table(
    target: Path,
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str | Decimal | date]],
    *,
    widths: Sequence[int] = (),
) -> None:
    """Write any list as a workbook; no text in it can act as a formula.

    Raises:
        Failed: As `write_ledger`.
    """
    # Only here: it takes a fifth of a second to load.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    sheet = workbook.active or workbook.create_sheet()
    sheet.title = "".join(sign for sign in title if sign not in "[]:*?/\\")[:31] or "台账"
    fill(cast("Cell", sheet.cell(1, 1)), title)
    sheet.cell(1, 1).font = Font(name="宋体", size=14, bold=True)
    for column, heading in enumerate(headings, start=1):
        head = cast("Cell", sheet.cell(2, column))
        fill(head, heading)
        head.font = Font(name="宋体", size=11, bold=True)
        width = widths[column - 1] if column <= len(widths) else 16
        sheet.column_dimensions[get_column_letter(column)].width = width
    wrapped = Alignment(vertical="top", wrap_text=True)
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row, start=1):
            if value == "":
                continue
            cell = cast("Cell", sheet.cell(number, column))
            fill(cell, value)
            cell.alignment = wrapped
    sheet.freeze_panes = "B3"
    save_whole(workbook, target)


def fill(cell: "Cell", value: str | Decimal | date) -> None:
    """Put a value into a cell; a text stays a text."""
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "yyyy-mm-dd"
        return
    if isinstance(value, Decimal):
        cell.value = int(value) if value == value.to_integral_value() else float(value)
        return
    text = value.translate(_NOT_IN_XML)
    cell.value = text
    # A text stays a text, whatever it begins with, also when somebody opens and edits the cell.
    cell.data_type = "s"
    cell.number_format = "@"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def _cell(key: str, entry: LedgerEntry, text: str, shape: Shape | None) -> str | Decimal | date:
    value = entry.values.get(key)
    if isinstance(value, Quantity):
        exact = value.qualifier is Qualifier.EXACT and value.value < _MOST_EXACT
        return value.value if exact else text
    if text and (key == ON or shape is Shape.DATE):
        day = date.fromisoformat(text)
        return day if day >= _OLDEST else text
    return text
