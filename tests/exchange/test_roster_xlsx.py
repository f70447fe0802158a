"""What stands in an office's roster comes out as rows that say where they stood."""

from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from workbooks import HEADINGS, PEOPLE, handmade, sheet_of, text_row, workbook

from branchdesk.domain.roster_sheet import CellKind, RosterField
from branchdesk.exchange import roster_reading, roster_xlsx
from branchdesk.exchange.roster_template import write_template
from branchdesk.exchange.xlsx_guard import preflight
from branchdesk.usecases.errors import Failed, Trouble


@pytest.fixture(name="path")
def a_path(tmp_path):
    return tmp_path / "党员名册.xlsx"


def read_roster(path):
    # What the child process does, without the second that starting one takes.
    return roster_reading.read_roster(path, preflight(path))


def fields(sheet):
    return {column.letter: column.field for column in sheet.columns}


def texts(sheet, field):
    return [row.text(field) for row in sheet.rows]


def test_a_plain_roster_is_read_with_row_numbers_and_column_letters(path):
    sheet = roster_xlsx.read_roster(workbook(path))

    assert texts(sheet, RosterField.NAME) == ["张志远", "李秋实", "王䶮"]
    assert [row.number for row in sheet.rows] == [2, 3, 4]
    assert sheet.letter(RosterField.JOINED) == "F"
    assert (sheet.file_name, sheet.sheet_name) == ("党员名册.xlsx", "名册")


def test_title_rows_above_the_headings_are_passed_over(path):
    above = [["中共云岭市人大常委会机关第一支部党员名册"], ["单位：机关第一支部", "", "2026年1月"]]

    sheet = read_roster(workbook(path, above=above))

    assert sheet.header_row == 3
    assert sheet.rows[0].number == 4


def test_headings_are_known_in_any_order_with_blanks_breaks_brackets_and_full_width_signs(path):
    headings = [
        "序号",
        "入 党\n时间",
        "手机号码（必填）",
        "姓　名*",
        "【民族】",
        "备　注：",
        "星座",
    ]

    sheet = read_roster(
        workbook(path, [[1, "2001.07", "1", "张志远", "汉族", "x", "狮子"]], headings=headings)
    )

    assert fields(sheet) == {
        "B": RosterField.JOINED,
        "C": RosterField.PHONE,
        "D": RosterField.NAME,
        "E": RosterField.ETHNICITY,
        "F": RosterField.NOTE,
    }
    assert sheet.unknown_columns == (("A", "序号"), ("G", "星座"))


def test_a_heading_of_two_rows_with_merged_cells_is_one_heading(path):
    book = Workbook()
    sheet = book.active
    sheet.append(["党员名册"])
    sheet.append(["姓名", "性别", "党内情况", None, None, "联系方式"])
    sheet.append([None, None, "入党时间", "转正时间", "党内职务", None])
    sheet.append(["张志远", "男", "1995.06", "1996.06", "书记", "123"])
    for merged in ("A2:A3", "B2:B3", "C2:E2", "F2:F3"):
        sheet.merge_cells(merged)
    book.save(path)

    roster = read_roster(path)

    assert fields(roster) == {
        "A": RosterField.NAME,
        "B": RosterField.GENDER,
        "C": RosterField.JOINED,
        "D": RosterField.FULL_ON,
        "E": RosterField.POSTS,
        "F": RosterField.PHONE,
    }
    assert [row.number for row in roster.rows] == [4]


def test_a_heading_split_into_a_word_above_and_one_below_is_put_together(path):
    rows = [["姓名", "入党", "转正"], ["", "时间", "时间"], ["张志远", "1995.06", "1996.06"]]

    roster = read_roster(workbook(path, rows[1:], headings=rows[0]))

    assert fields(roster)["B"] is RosterField.JOINED
    assert fields(roster)["C"] is RosterField.FULL_ON


def test_section_titles_above_the_headings_leave_their_merged_neighbours_readable(path):
    rows = [["基本信息", None, "备注"], ["姓名", "性别", None], ["张志远", "男", "驻村"]]

    roster = read_roster(workbook(path, rows[1:], headings=rows[0]))

    assert roster.rows[0].text(RosterField.NOTE) == "驻村"


def test_a_group_merged_over_several_rows_is_the_group_of_each(path):
    book = Workbook()
    sheet = book.active
    sheet.append(["姓名", "所在党小组", "备注"])
    for row in (["甲某", "第一党小组", "x"], ["乙某"], ["丙某"], ["丁某", "第二党小组"], ["戊某"]):
        sheet.append(row)
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("C2:C4")
    book.save(path)

    roster = read_roster(path)

    assert texts(roster, RosterField.GROUP) == [*["第一党小组"] * 3, "第二党小组", ""]
    # A remark merged by accident is not everybody's remark.
    assert texts(roster, RosterField.NOTE) == ["x", "", "", "", ""]


@pytest.mark.parametrize(
    ("value", "number_format", "text", "kind"),
    [
        (date(1985, 7, 12), "yyyy-mm-dd", "1985-07-12", CellKind.DATE),
        (31240, "General", "31240", CellKind.NUMBER),
        (31240, 'yyyy"年"m"月"', "1985-07-12", CellKind.DATE),
        (1985.07, "General", "1985.07", CellKind.NUMBER),
        (1985.1, "0.00", "1985.10", CellKind.NUMBER),
        (198507, "General", "198507", CellKind.NUMBER),
        ("1985年7月", "@", "1985年7月", CellKind.TEXT),
        (" 1985.07 ", "@", "1985.07", CellKind.TEXT),
    ],
)
def test_a_cell_says_what_the_spreadsheet_kept_it_as(path, value, number_format, text, kind):
    book = Workbook()
    book.active.append(["姓名", "入党时间"])
    book.active.append(["张志远", value])
    book.active["B2"].number_format = number_format
    book.save(path)

    cell = read_roster(path).rows[0].cells[RosterField.JOINED]

    assert (cell.text, cell.kind) == (text, kind)


def test_a_formula_that_was_never_calculated_is_named_and_not_read_as_empty(path):
    workbook(path, [["张志远", "=1+1"], ["李秋实", "2011.07"]], headings=["姓名", "入党时间"])

    roster = read_roster(path)

    cell = roster.rows[0].cells[RosterField.JOINED]
    assert (cell.kind, cell.text) == (CellKind.NO_RESULT, "=1+1")
    assert roster.rows[1].cells[RosterField.JOINED].kind is CellKind.TEXT


def test_the_stored_result_of_a_formula_is_what_counts(path):
    rows = [
        text_row(1, ["姓名", "备注"]),
        '<row r="2"><c r="A2" t="str"><f>"张"&amp;"志远"</f><v>张志远</v></c>'
        '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    ]
    handmade(path, sheet_of(rows))

    row = read_roster(path).rows[0]

    assert row.text(RosterField.NAME) == "张志远"
    assert row.cells[RosterField.NOTE].kind is CellKind.NO_RESULT


def test_the_sheet_with_the_headings_is_read_and_the_others_are_named(path):
    book = Workbook()
    book.active.title = "填表说明"
    book.active.append(["请如实填写"])
    roster = book.create_sheet("2026名册")
    for row in (HEADINGS, *PEOPLE):
        roster.append(list(row))
    book.create_sheet("Sheet3")
    book.save(path)

    sheet = read_roster(path)

    assert sheet.sheet_name == "2026名册"
    assert sheet.other_sheets == ("填表说明", "Sheet3")


def test_sums_footers_repeated_headings_and_section_titles_are_nobody(path):
    rows = [
        ["第一党小组（2人）"],
        PEOPLE[0],
        HEADINGS,
        PEOPLE[1],
        ["合计：2人"],
        ["填表人：李秋实", "", "审核人：张志远"],
        ["", "填表人：李秋实"],
    ]

    sheet = read_roster(workbook(path, rows))

    assert texts(sheet, RosterField.NAME) == ["张志远", "李秋实"]


def test_a_row_without_a_name_that_says_something_is_kept_to_be_asked_about(path):
    sheet = read_roster(workbook(path, [PEOPLE[0], ["", "女", "", "1985.07"]]))

    assert texts(sheet, RosterField.NAME) == ["张志远", ""]


def test_two_hundred_thousand_formatted_empty_rows_are_not_walked_through(path):
    empty = "".join(f'<c r="{letter}{{0}}" s="0"/>' for letter in "ABC")
    rows = [
        text_row(1, HEADINGS),
        *(text_row(number, person) for number, person in enumerate(PEOPLE, start=2)),
        *(f'<row r="{n}">{empty.format(n)}</row>' for n in range(5, 200_005)),
        "<row who reads as far as this finds a damaged workbook",
    ]
    handmade(path, sheet_of(rows, before='<dimension ref="A1:K200004"/>'))

    sheet = roster_xlsx.read_roster(path)

    assert texts(sheet, RosterField.NAME) == ["张志远", "李秋实", "王䶮"]


def test_a_list_far_longer_than_a_branch_is_refused(path):
    rows = (text_row(n, [f"党员{n}"]) for n in range(2, 3000))
    handmade(path, sheet_of([text_row(1, ["姓名"]), *rows]))

    with pytest.raises(Failed) as failure:
        read_roster(path)

    assert failure.value.trouble is Trouble.XLSX_TOO_MANY_ROWS


def test_no_more_columns_are_read_than_a_roster_has(path):
    headings = ["姓名", *(f"第{number}次" for number in range(2, 140)), "备注"]

    sheet = read_roster(workbook(path, [["张志远"]], headings=headings))

    assert len(sheet.unknown_columns) == 99
    assert sheet.letter(RosterField.NOTE) == ""


def test_a_workbook_that_lies_about_its_size_is_read_as_it_is(path):
    rows = [text_row(1, HEADINGS), *(text_row(n, p) for n, p in enumerate(PEOPLE, start=2))]
    handmade(path, sheet_of(rows, before='<dimension ref="A1:A2"/>'))

    assert texts(read_roster(path), RosterField.JOINED) == ["1995.06", "2010年7月", "2026-05-12"]


def test_a_workbook_without_a_name_column_is_no_roster(path):
    with pytest.raises(Failed) as failure:
        read_roster(workbook(path, [["1", "2"]], headings=["日期", "金额"]))

    assert failure.value.trouble is Trouble.NO_HEADER_ROW


def test_the_empty_template_is_read_back_as_a_roster_of_nobody(path):
    write_template(path)

    sheet = read_roster(path)

    assert sheet.rows == ()
    assert {column.field for column in sheet.columns} == set(RosterField) - {RosterField.ARRIVED}
    assert sheet.unknown_columns == ()
    cells = load_workbook(path).active[4]
    assert {cell.number_format for cell in cells} == {"@"}


def test_a_template_for_a_folder_that_is_missing_leaves_nothing(tmp_path):
    with pytest.raises(Failed) as failure:
        write_template(tmp_path / "没有" / "名册.xlsx")

    assert failure.value.trouble is Trouble.TARGET_FOLDER_MISSING
    assert list(tmp_path.iterdir()) == []
