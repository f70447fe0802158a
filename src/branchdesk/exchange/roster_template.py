"""An empty roster to fill in: the headings this program knows, every cell kept as text."""

from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.exchange.saving import save_whole

if TYPE_CHECKING:
    from openpyxl import Workbook

_TITLE = "党员名册"
_COLUMNS = (
    ("姓名", "必填", 12),
    ("性别", "男、女", 7),
    ("民族", "汉族", 8),
    ("出生日期", "1985-07-12 或 1985.07", 13),
    ("公民身份号码", "18位;可不填", 22),
    ("入党时间", "2010-06-30 或 2010.06", 13),
    ("转正时间", "预备党员不填", 13),
    ("党员类别", "正式党员、预备党员", 12),
    ("人员类别", "在职、离退休", 10),
    ("党内职务", "书记、副书记、组织委员、宣传委员、纪检委员、党小组组长", 16),
    ("所在党小组", "第一党小组", 13),
    ("单位职务", "", 20),
    ("学历", "", 10),
    ("手机号", "", 14),
    ("备注", "", 20),
)
_EMPTY_ROWS = 60
_CHOICES = {
    "性别": "男,女",
    "党员类别": "正式党员,预备党员",
    "人员类别": "在职,离退休,其他",
}


def write_template(target: Path) -> None:
    """Write an empty roster; the file appears whole or not at all.

    Raises:
        Failed: TARGET_FOLDER_MISSING, TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE or DISK_FULL.
    """
    save_whole(_workbook(), target)


def _workbook() -> "Workbook":
    # Only here: it takes a fifth of a second to load.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    workbook = Workbook()
    sheet = workbook.active or workbook.create_sheet()
    sheet.title = _TITLE
    thin = Side(style="thin", color="999999")
    line = Border(left=thin, right=thin, top=thin, bottom=thin)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet["A1"] = _TITLE
    sheet["A1"].font = Font(name="宋体", size=16, bold=True)
    sheet["A1"].alignment = middle
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(_COLUMNS))
    sheet.row_dimensions[2].height = 48
    for column, (heading, hint, width) in enumerate(_COLUMNS, start=1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = width
        explained = sheet.cell(2, column, hint)
        explained.font = Font(name="宋体", size=9, color="777777")
        explained.alignment = middle
        head = sheet.cell(3, column, heading)
        head.font = Font(name="宋体", size=11, bold=True)
        head.fill = PatternFill("solid", fgColor="F0EEE8")
        head.alignment = middle
        head.border = line
        for row in range(4, 4 + _EMPTY_ROWS):
            cell = sheet.cell(row, column)
            # Text: an ID number keeps its last digits, 2010.10 its zero, and =1+1 stays a text.
            cell.number_format = "@"
            cell.border = line
        if choices := _CHOICES.get(heading):
            allowed = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
            allowed.add(f"{letter}4:{letter}{3 + _EMPTY_ROWS}")
            sheet.add_data_validation(allowed)
    sheet.freeze_panes = "B4"
    return workbook
