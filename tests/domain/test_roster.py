"""What importing a roster would do is known to the cell before anything is written."""

from dataclasses import replace
from datetime import date

import pytest
from workbooks import id_number

from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import (
    Category,
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.problems import Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster import Difference, LineKind, plan
from branchdesk.domain.roster_sheet import (
    CellKind,
    RosterCell,
    RosterColumn,
    RosterField,
    RosterRow,
    RosterSheet,
)

TODAY = date(2026, 3, 20)
GROUP = PartyGroup(GroupId("g1"), "第一党小组", date(2026, 1, 1))
KNOWN = Member(
    MemberId("m1"),
    "张志远",
    gender="男",
    born=FuzzyDate(1970, 3, 5),
    id_number=id_number("19700305", "001"),
    joined=FuzzyDate(1995, 6),
    full_on=FuzzyDate(1996, 6),
    unit_post="处长",
    statuses=(StatusChange(date(1996, 6, 1), MemberStatus.FULL),),
    groups=(GroupStay(GROUP.id, date(2026, 1, 1)),),
    posts=(PostTerm(PartyPost.SECRETARY, date(2026, 1, 1)),),
)
ROLL = Roll((KNOWN,), (GROUP,))
LETTERS = dict(zip(RosterField, "ABCDEFGHIJKLMNOP", strict=True))


def row(number: int, **cells: str | RosterCell) -> RosterRow:
    return RosterRow(
        number,
        {
            RosterField(field): value if isinstance(value, RosterCell) else RosterCell(value)
            for field, value in cells.items()
        },
    )


def roster(*rows: RosterRow, fields=tuple(RosterField)) -> RosterSheet:
    columns = tuple(RosterColumn(field, LETTERS[field], field.value) for field in fields)
    return RosterSheet("名册.xlsx", "名册", 3, columns, rows)


def person(number: int, name: str = "李秋实", **cells: str | RosterCell) -> RosterRow:
    return row(number, **{"name": name, "joined": "2010.07", "full_on": "2011.07"} | cells)


def planned(*rows: RosterRow, roll: Roll = ROLL, **options):
    return plan(roster(*rows), roll=roll, today=TODAY, **options)


def cells_of(result) -> list[tuple[str, Rule, Severity]]:
    return [
        (f"{found.column}{found.row}", found.problem.rule, found.problem.severity)
        for found in result.problems
    ]


def number(text: str) -> RosterCell:
    return RosterCell(text, CellKind.NUMBER)


def test_somebody_new_is_new_with_everything_the_row_says():
    result = planned(
        person(
            4,
            gender="女",
            ethnicity="蒙古族",
            group="第一党小组",
            posts="组织委员、第一党小组组长",
            category="退休",
            phone=number("13800000000"),
        )
    )

    [line] = result.new
    assert (line.row, line.name, line.problems) == (4, "李秋实", ())
    assert line.member.category is Category.RETIRED
    assert line.member.group_on(TODAY) == GROUP.id
    assert line.member.posts_on(TODAY) == (PartyPost.ORGANIZATION, PartyPost.GROUP_LEADER)
    assert line.member.phone == "13800000000"
    assert result.may_import


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (RosterCell("2010-07-12", CellKind.DATE), "2010-07-12"),
        (number("40371"), "2010-07-12"),
        (number("40371.5"), "2010-07-12"),
        (number("2010.07"), "2010-07"),
        (number("2010.7"), "2010-07"),
        (number("2010.10"), "2010-10"),
        (number("2010.12"), "2010-12"),
        (number("201007"), "2010-07"),
        (number("20100712"), "2010-07-12"),
        (number("2010"), "2010"),
        (RosterCell("2010年7月"), "2010-07"),
        (RosterCell("2010年7月12日"), "2010-07-12"),
        (RosterCell("２０１０．０７"), "2010-07"),
        (RosterCell("2010/7/12 00:00:00"), "2010-07-12"),
        (RosterCell("2010. 07"), "2010-07"),
        (RosterCell("2010.1"), "2010-01"),
        (RosterCell("40371"), "2010-07-12"),
    ],
)
def test_a_date_is_read_however_the_office_wrote_it(cell, day):
    result = planned(person(4, joined=cell))

    assert str(result.new[0].member.joined) == day


def test_a_number_that_may_be_january_or_october_gives_its_year_and_a_question():
    result = planned(person(4, joined=number("2010.1")))

    assert str(result.new[0].member.joined) == "2010"
    assert cells_of(result) == [("F4", Rule.MONTH_AMBIGUOUS, Severity.SOFT)]


def test_what_is_no_date_is_refused_with_its_cell():
    result = planned(person(4, joined="7月1日"))

    assert cells_of(result) == [("F4", Rule.NOT_A_DATE, Severity.HARD)]
    assert not result.may_import


def test_an_id_number_kept_as_a_number_is_damaged_and_said_to_be():
    result = planned(person(4, id_number=number("110101199003070000")))

    assert cells_of(result) == [("E4", Rule.NUMBER_DAMAGED, Severity.HARD)]


def test_a_wrong_check_digit_is_refused_with_its_cell():
    right = id_number()
    wrong = right[:-1] + ("1" if right[-1] != "1" else "2")

    assert cells_of(planned(person(4, id_number=wrong))) == [
        ("E4", Rule.BAD_ID_NUMBER, Severity.HARD)
    ]


def test_a_formula_without_a_result_is_refused_with_its_cell_and_only_once():
    result = planned(row(4, name=RosterCell("=A1", CellKind.NO_RESULT), joined="2010.07"))

    assert ("A4", Rule.NO_RESULT, Severity.HARD) in cells_of(result)
    assert Rule.REQUIRED not in {rule for cell, rule, _ in cells_of(result) if cell == "A4"}


def test_a_row_without_a_name_is_asked_about():
    assert ("A4", Rule.REQUIRED, Severity.HARD) in cells_of(planned(person(4, name="")))


@pytest.mark.parametrize("same", [{"id_number": id_number()}, {"born": "1985-07-12"}])
def test_the_same_person_twice_in_the_file_is_refused_at_the_second_place(same):
    result = planned(person(4, **same), person(9, **same))

    [problem] = result.problems
    assert (problem.row, problem.problem.rule) == (9, Rule.DUPLICATE_ROW)
    assert problem.problem.values == ("4",)
    assert [line.kind for line in result.lines] == [LineKind.NEW, LineKind.REFUSED]


def test_two_people_of_one_name_are_told_apart_by_their_birthdays():
    result = planned(person(4, born="1985-07-12"), person(9, born="1990-01-01"))

    assert len(result.new) == 2
    assert result.problems == ()


def test_two_rows_of_one_name_that_nothing_tells_apart_are_asked_about():
    result = planned(person(4, phone="1"), person(9, phone="2"))

    assert cells_of(result) == [("A9", Rule.POSSIBLE_DUPLICATE_ROW, Severity.SOFT)]
    assert result.may_import


@pytest.mark.parametrize(
    "who",
    [
        {"id_number": KNOWN.id_number},
        {"born": "1970.03"},
        {"born": "1970-03-05"},
        {},
    ],
)
def test_a_member_of_the_register_is_known_by_number_by_birthday_or_by_an_only_name(who):
    result = planned(person(4, "张志远", joined="1995.06", full_on="1996.06", **who))

    assert [line.known for line in result.lines] == ["m1"]
    assert result.new == ()


def test_a_namesake_with_another_birthday_is_somebody_new():
    result = planned(person(4, "张志远", born="1990-01-01"))

    assert len(result.new) == 1
    assert result.not_listed == ("张志远",)


def test_what_the_roster_changes_is_shown_field_by_field_and_blanks_erase_nothing():
    result = planned(
        person(
            4,
            "张志远",
            joined="1995.06",
            full_on="1996.06",
            unit_post="一级调研员",
            posts="书记",
            group="二组",
            education="",
        )
    )

    [line] = result.changed
    assert line.differences == (
        Difference("group", "第一党小组", "二组"),
        Difference("unit_post", "处长", "一级调研员"),
    )
    assert line.member.gender == "男"
    assert line.member.group_on(date(2026, 3, 19)) == GROUP.id
    assert [group.name for group in result.groups] == ["二组"]


def test_what_is_known_already_is_unchanged():
    result = planned(
        person(4, "张 志远", joined="1995.06", full_on="1996年6月", posts="支部书记", group="1组")
    )

    assert [line.kind for line in result.lines] == [LineKind.UNCHANGED]
    assert result.groups == ()


def test_another_name_under_a_known_number_is_asked_about():
    result = planned(
        person(4, "张致远", joined="1995.06", full_on="1996.06", id_number=KNOWN.id_number)
    )

    assert cells_of(result) == [("A4", Rule.NAME_DIFFERS, Severity.SOFT)]
    assert result.changed[0].differences == (Difference("name", "张志远", "张致远"),)


def test_two_rows_that_mean_the_same_member_are_refused_at_the_second_place():
    first = person(4, "张志远", joined="1995.06", full_on="1996.06", born="1970-03-05")
    second = person(5, "张志", joined="1995.06", full_on="1996.06", id_number=KNOWN.id_number)

    result = planned(first, second)

    assert [line.kind for line in result.lines] == [LineKind.UNCHANGED, LineKind.REFUSED]


def test_one_name_for_two_members_of_the_register_means_neither():
    twin = replace(KNOWN, id=MemberId("m2"), id_number="", born=FuzzyDate(1980))
    roll = Roll((KNOWN, twin), (GROUP,))

    assert len(planned(person(4, "张志远"), roll=roll).new) == 1


@pytest.mark.parametrize(
    ("words", "status", "category"),
    [
        ("正式党员", MemberStatus.FULL, Category.IN_SERVICE),
        ("预备党员", MemberStatus.PROBATIONARY, Category.IN_SERVICE),
        ("退休党员", MemberStatus.FULL, Category.RETIRED),
        ("在职", MemberStatus.FULL, Category.IN_SERVICE),
    ],
)
def test_the_category_column_may_hold_the_status_or_the_tie_to_the_unit(words, status, category):
    full_on = "" if status is MemberStatus.PROBATIONARY else "2011.07"
    result = planned(person(4, category=words, full_on=full_on))

    [line] = result.new
    assert (line.member.status_on(TODAY), line.member.category) == (status, category)


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        ("党支部书记", (PartyPost.SECRETARY,)),
        ("副书记兼组织委员", (PartyPost.DEPUTY_SECRETARY, PartyPost.ORGANIZATION)),
        ("支委、纪检委员", (PartyPost.DISCIPLINE,)),
        ("青年委员", (PartyPost.COMMISSIONER,)),
        ("普通党员", ()),
        ("无", ()),
        ("/", ()),
    ],
)
def test_posts_are_read_as_the_office_writes_them(words, posts):
    result = planned(person(4, posts=words))

    assert result.new[0].member.posts_on(TODAY) == posts
    assert result.problems == ()


@pytest.mark.parametrize("words", ["机关党委副书记", "联络员"])
def test_a_post_that_is_none_of_the_branch_is_asked_about_and_not_taken_over(words):
    result = planned(person(4, posts=words))

    assert result.new[0].member.posts == ()
    assert cells_of(result) == [("K4", Rule.NOT_A_CHOICE, Severity.SOFT)]


def test_a_row_left_out_by_the_person_stands_in_nobodys_way():
    bad = person(4, joined="七月")

    result = planned(bad, person(5, "王某"), leave_out=frozenset({4}))

    assert [line.kind for line in result.lines] == [LineKind.LEFT_OUT, LineKind.NEW]
    assert result.may_import


def test_a_roster_without_a_column_for_the_day_of_joining_says_so_once():
    sheet = roster(row(4, name="甲某"), row(5, name="乙某"), fields=(RosterField.NAME,))

    result = plan(sheet, roll=Roll(), today=TODAY)

    assert cells_of(result) == [("3", Rule.REQUIRED, Severity.SOFT)]
    assert result.may_import


def test_a_roster_of_nobody_is_not_imported():
    result = planned()

    assert not result.may_import
    assert cells_of(result) == [("A3", Rule.REQUIRED, Severity.HARD)]


def test_groups_and_posts_without_a_date_begin_with_the_first_year_kept():
    result = planned(person(4, group="第三党小组", posts="宣传委员"), begins=date(2025, 1, 1))

    [line] = result.new
    assert result.groups[0].since == date(2025, 1, 1)
    assert line.member.groups[0].since == date(2025, 1, 1)
    assert line.member.posts[0].since == date(2025, 1, 1)


def test_a_seat_in_the_committee_begins_with_its_term_and_a_group_leader_with_the_year():
    row_of_two_posts = person(4, group="1组", posts="宣传委员、党小组组长")

    result = planned(row_of_two_posts, begins=date(2026, 1, 1), elected_on=date(2025, 3, 20))

    [line] = result.new
    assert {term.post: term.since for term in line.member.posts} == {
        PartyPost.PUBLICITY: date(2025, 3, 20),
        PartyPost.GROUP_LEADER: date(2026, 1, 1),
    }
