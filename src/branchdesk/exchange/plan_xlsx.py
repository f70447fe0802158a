"""The 三会一课计划报备表 as a workbook, ready to be printed on A4 across."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from branchdesk.domain.plan_report import HEADINGS, PlanReport
from branchdesk.exchange.ledger_xlsx import fill
from branchdesk.exchange.saving import save_whole

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (6, 11, 24, 44, 18, 18, 20)
_FONT = "宋体"


def write_report(target: Path, report: PlanReport) -> None:
    """Write the form; the file appears whole or not at all, and no text in it is a formula.

    Raises:
        Failed: As `branchdesk.exchange.saving.save_whole`.
    """
    # Only here: it takes a fifth of a second to load.
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active or workbook.create_sheet())
    sheet.title = "三会一课计划报备表"
    _head(sheet, report)
    _table(sheet, report)
    _foot(sheet, 4 + len(report.rows))
    _page(sheet)
    save_whole(workbook, target)


def _head(sheet: "Worksheet", report: PlanReport) -> None:
    from openpyxl.styles import Alignment, Font

    wide = len(HEADINGS)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=wide)
    title = cast("Cell", sheet.cell(1, 1))
    fill(title, report.title)
    title.font = Font(name="黑体", size=16)
    title.alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 32
    day = report.reported_on
    shown = f"{day.year}年{day.month}月{day.day}日" if day else "    年  月  日"
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=4)
    sheet.merge_cells(start_row=2, start_column=5, end_row=2, end_column=wide)
    left, right = cast("Cell", sheet.cell(2, 1)), cast("Cell", sheet.cell(2, 5))
    fill(left, f"党支部：{report.branch}")
    fill(right, f"报备日期：{shown}")
    right.alignment = Alignment(horizontal="right")
    for cell in (left, right):
        cell.font = Font(name=_FONT, size=11)


def _table(sheet: "Worksheet", report: PlanReport) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    line = Side(style="thin")
    border = Border(left=line, right=line, top=line, bottom=line)
    for number, row in enumerate((HEADINGS, *report.rows), start=3):
        for column, text in enumerate(row, start=1):
            cell = cast("Cell", sheet.cell(number, column))
            if text:
                fill(cell, text)
            across = "center" if number == 3 or column in (1, 2) else "left"
            cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)
            cell.font = Font(name=_FONT, size=11, bold=number == 3)
            cell.border = border


def _foot(sheet: "Worksheet", row: int) -> None:
    from openpyxl.styles import Alignment, Font

    lines = ("党支部书记（签字）：", "上级党组织审核意见（盖章）：")
    for place, text in enumerate(lines):
        column = 1 if place == 0 else 5
        last = 4 if place == 0 else len(HEADINGS)
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=last)
        cell = cast("Cell", sheet.cell(row, column))
        fill(cell, text)
        cell.font = Font(name=_FONT, size=11)
        cell.alignment = Alignment(vertical="center")
    sheet.row_dimensions[row].height = 36


def _page(sheet: "Worksheet") -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "3:3"
    sheet.freeze_panes = "A4"
