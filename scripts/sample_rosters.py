"""Make the two rosters of seeds/sample: one as offices send it, one with the usual mistakes.

Run it after changing seeds/sample/members.toml:  .venv/bin/python scripts/sample_rosters.py
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from branchdesk.domain.idnumber import check_digit
from branchdesk.sample import story

SAMPLE = Path(__file__).resolve().parent.parent / "seeds" / "sample"
YEAR = 2026
HEADINGS = (
    *("序号", "姓  名", "性别", "民族", "出生年月", "入党时间", "转正时间"),
    *("党内职务", "所在党小组", "人员类别", "单位职务", "学历", "备注"),
)
FIELDS = (
    *("name", "gender", "ethnicity", "born", "joined", "full_on"),
    *("posts", "group", "category", "unit_post", "education"),
)
MOMENT = datetime(YEAR, 1, 4, 9, 0)  # noqa: DTZ001 - what Excel keeps has no zone


def office_roster() -> Workbook:
    """Return the sample's members as an office keeps them: title rows, merged groups, odd dates."""
    members = [m for m in story.read(SAMPLE, "members", year=YEAR)["members"] if "entered" not in m]
    rows = [
        [number, *(_office_style(field, member) for field in FIELDS), ""]
        for number, member in enumerate(members, start=1)
    ]
    book = _roster("中共云岭市人大常委会机关第一支部党员名册", HEADINGS, rows)
    _merge_groups(book, rows, column=9)
    return book


def roster_with_errors() -> Workbook:
    """Return a roster with one of each mistake that the import names to the cell."""
    good, wrong = _id_number("198507120", right=True), _id_number("199003070", right=False)
    headings = ("姓名", "性别", "公民身份号码", "入党时间", "转正时间", "党内职务", "所在党小组")
    rows: list[list[Any]] = [
        ["甲一", "女", good, "2010年7月", "2011年7月", "组织委员", "第一党小组"],
        ["乙二", "男", wrong, "2015.06", "2016.06", "", "第一党小组"],
        ["丙三", "男", int(_id_number("197001010", right=False)[:17] + "0"), "1995.06", "", "", ""],
        ["丁四", "女", "", "七月一日", "", "", "第二党小组"],
        ["甲一", "女", good, "2010.07", "2011.07", "", "第一党小组"],
        ["戊五", "先生", "", "2012.12", "2013.12", "联络员", "第二党小组"],
        ["", "男", "", "2001.06", "2002.06", "", ""],
        ["己六", "男", "", "=D5", "2009.06", "", "第二党小组"],
        ["庚七", "女", "", "2008.06", "2007.06", "", "第二党小组"],
    ]
    return _roster("党员名册(有错误的样例)", headings, rows)


def _office_style(field: str, member: dict[str, Any]) -> str:
    text = str(member.get(field, ""))
    match field:
        case "category":
            return f"{text or '在职'}{member.get('status', '正式党员')}"
        case "born":
            return text.replace("-", ".")
        case "joined" | "full_on" if text:
            year, month, *_ = text.split("-")
            return f"{year}年{int(month)}月"
        case _:
            return text


def _id_number(birthday_and_sex: str, *, right: bool) -> str:
    """Return a number of the region 000000, which is nobody's, rightly or wrongly checked."""
    digits = f"000000{birthday_and_sex[:8]}00{birthday_and_sex[8:]}"[:17]
    check = check_digit(digits)
    return digits + (check if right else "0" if check != "0" else "1")


def _roster(title: str, headings: Sequence[str], rows: list[list[Any]]) -> Workbook:
    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "党员名册"
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    sheet.append([title])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(headings))
    sheet["A1"].font = Font(name="宋体", size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append([f"统计时间:{MOMENT:%Y.%m}"])
    sheet.append(list(headings))
    for row in rows:
        sheet.append(row)
    for cells in sheet.iter_rows(min_row=3, max_row=3 + len(rows)):
        for cell in cells:
            cell.border = border
    for column in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 14
    sheet.append([f"合计:{len(rows)}人"])
    # The same file whenever it is made.
    book.properties.created = book.properties.modified = MOMENT
    book.properties.creator = "BranchDesk"
    return book


def _merge_groups(book: Workbook, rows: list[list[Any]], *, column: int) -> None:
    sheet = book.active
    first = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index][column - 1] != rows[first][column - 1]:
            if sheet is not None and index - first > 1:
                sheet.merge_cells(
                    start_row=4 + first,
                    end_row=3 + index,
                    start_column=column,
                    end_column=column,
                )
            first = index


if __name__ == "__main__":
    office_roster().save(SAMPLE / "roster.xlsx")
    roster_with_errors().save(SAMPLE / "roster-with-errors.xlsx")
    print(f"written to {SAMPLE}")
