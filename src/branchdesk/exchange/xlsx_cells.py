"""One cell of a workbook as text, with what the spreadsheet kept it as."""

import re
from datetime import date, datetime, time, timedelta
from typing import Protocol

from branchdesk.domain.roster_sheet import CellKind, RosterCell
from branchdesk.domain.text import clean_text

_LONGEST = 5000
"""Characters; the form refuses long before."""
_DECIMALS = re.compile(r"0\.(0+)(?:_\s*)?")


class WorkbookCell(Protocol):
    """As much of openpyxl's cell as is used here."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...
    @property
    def number_format(self) -> str: ...


def cell_of(cell: WorkbookCell) -> RosterCell | None:
    """Return a cell that is not empty; blanks alone are nothing."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return RosterCell(str(value)[:80], CellKind.NO_RESULT)
    if cell.data_type == "e":
        return RosterCell(str(value)[:20], CellKind.NO_RESULT)
    return _typed(value, cell)


def _typed(value: object, cell: WorkbookCell) -> RosterCell | None:
    if isinstance(value, bool):
        return RosterCell("是" if value else "否")
    if isinstance(value, datetime):
        return RosterCell(value.date().isoformat(), CellKind.DATE)
    if isinstance(value, date):
        return RosterCell(value.isoformat(), CellKind.DATE)
    if isinstance(value, time | timedelta):
        return RosterCell(str(value))
    if isinstance(value, int | float):
        return RosterCell(_number(value, str(cell.number_format)), CellKind.NUMBER)
    text = clean_text(str(value)).strip()[:_LONGEST]
    return RosterCell(text) if text else None


def _number(value: float, number_format: str) -> str:
    """Return a number as the sheet shows it: 1985.10 where two decimals are asked for."""
    if found := _DECIMALS.fullmatch(number_format):
        return f"{value:.{len(found[1])}f}"
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return repr(value)
