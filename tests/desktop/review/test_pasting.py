"""Blocks of cells from Excel and WPS."""

from datetime import date

from branchdesk.desktop.pages.review.draft import LineDraft, ReviewDraft, StepDraft
from branchdesk.desktop.pages.review.pasting import cells_of, paste
from branchdesk.domain.ids import MemberId
from branchdesk.domain.review import ReviewStepKind

TODAY = date(2026, 10, 21)
_TALLIES = ("excellent", "qualified", "basically_qualified", "unqualified")
_FIELDS = ("name", *_TALLIES, "grade", "reason", "feedback_on", "help_plan")


def table(*names, unrated=()):
    lines = tuple(
        LineDraft(MemberId(f"m{place}"), name, rated=name not in unrated)
        for place, name in enumerate(names)
    )
    return ReviewDraft(2026, tuple(StepDraft(kind) for kind in ReviewStepKind), lines=lines)


def votes(draft):
    return ["/".join(line.text(field) for field in _TALLIES) for line in draft.lines]


def test_a_block_without_names_fills_down_from_the_cell_and_leaves_out_the_unrated():
    draft = table("甲", "预", "乙", unrated=("预",))

    pasted = paste(draft, "8\t3\t0\t0\r\n9\t2\t0\t0\r\n", row=0, fields=_TALLIES, today=TODAY)

    assert votes(pasted.draft) == ["8/3/0/0", "///", "9/2/0/0"]
    assert pasted.rows == 2


def test_a_block_with_names_finds_its_people_in_any_order():
    draft = table("张 三", "李四")

    pasted = paste(
        draft, "李四\t1\t10\t0\t0\n张三\t8\t3\t0\t0\n王五\t1", row=1, fields=_FIELDS, today=TODAY
    )

    assert votes(pasted.draft) == ["8/3/0/0", "1/10/0/0"]
    assert pasted.unknown == ("王五",)


def test_headings_say_which_column_is_which():
    draft = table("甲", "乙")
    block = "序号\t姓名\t等次\t优秀\t评定理由\n1\t乙\t优秀\t8\t表现突出\n2\t甲\t2\t1\t"

    pasted = paste(draft, block, row=0, fields=_FIELDS, today=TODAY)

    assert [line.grade for line in pasted.draft.lines] == ["合格", "优秀"]
    assert pasted.draft.lines[1].reason == "表现突出"
    assert pasted.draft.lines[1].excellent == "8"


def test_two_people_of_one_name_are_taken_in_the_order_of_the_table():
    pasted = paste(table("张三", "张三"), "张三\t8\n张三\t1", row=0, fields=_FIELDS, today=TODAY)

    assert [line.excellent for line in pasted.draft.lines] == ["8", "1"]


def test_a_cell_of_several_lines_stays_one_cell():
    assert cells_of('1\t"第一行\n第二行"\n2\t好') == [["1", "第一行\n第二行"], ["2", "好"]]


def test_what_cannot_be_read_is_pasted_as_it_is():
    pasted = paste(table("甲"), "#N/A\tx", row=0, fields=_TALLIES, today=TODAY)

    assert pasted.draft.lines[0].excellent == "#N/A"


def test_more_rows_than_members_are_left_out():
    pasted = paste(table("甲"), "1\n2\n3", row=0, fields=("excellent",), today=TODAY)

    assert (pasted.rows, pasted.draft.lines[0].excellent) == (1, "1")
