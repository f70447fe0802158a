"""The 三会一课计划报备表: what the committee gets."""

from datetime import date

from openpyxl import load_workbook

from branchdesk.domain.branch import Branch
from branchdesk.domain.ids import GroupId
from branchdesk.domain.plan_report import HEADINGS, report_of
from branchdesk.domain.plans import Plan, PlanLine, plan_id
from branchdesk.domain.records import RecordKind
from branchdesk.domain.themes import Theme, theme_id
from branchdesk.exchange.plan_xlsx import write_report

PLAN = Plan(
    plan_id(2026),
    2026,
    lines=(
        PlanLine("a", RecordKind.GROUP_MEETING, 3, group=GroupId("g1"), theme='=HYPERLINK("x")'),
        PlanLine("b", RecordKind.THEME_PARTY_DAY, 3, 15, chair="郭某", place="花圃"),
        PlanLine("c", RecordKind.THEME_PARTY_DAY, 4, theme="自己的主题"),
    ),
    reported_on=date(2026, 1, 29),
)
THEMES = tuple(
    Theme(theme_id("党委", 2026, (month,)), "党委", 2026, (month,), "上级主题", date(2026, 2, 1))
    for month in (3, 4)
)


def written(tmp_path):
    report = report_of(
        PLAN,
        branch=Branch("第一支部", superior="党委"),
        group_names={GroupId("g1"): "第一党小组"},
        themes=THEMES,
    )
    write_report(tmp_path / "报备表.xlsx", report)
    return load_workbook(tmp_path / "报备表.xlsx").active


def test_every_planned_sitting_is_a_row_with_its_theme_or_the_committees(tmp_path):
    sheet = written(tmp_path)

    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=6)]
    assert rows == [
        list(HEADINGS),
        ["1", "3月", "党小组会（第一党小组）", '=HYPERLINK("x")', None, None, None],
        ["2", "3月15日", "主题党日", "上级主题", "郭某", "花圃", None],
        ["3", "4月", "主题党日", "自己的主题", None, None, None],
    ]
    assert sheet["A1"].value == "2026年度“三会一课”计划报备表"
    assert sheet["E2"].value == "报备日期：2026年1月29日"


def test_no_text_is_a_formula_and_the_form_fits_one_sheet_across(tmp_path):
    sheet = written(tmp_path)

    assert sheet["D4"].data_type == "s"
    assert sheet["D4"].quotePrefix
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
