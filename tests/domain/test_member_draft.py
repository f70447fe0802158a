"""What stands in a member's form becomes a member, with every problem named at once."""

from dataclasses import replace
from datetime import date

import pytest
from workbooks import id_number

from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.member_draft import MemberDraft, StatusDraft, tidy_name
from branchdesk.domain.people import (
    Category,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    StatusChange,
)
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.roll import Roll

TODAY = date(2026, 3, 20)
ID = MemberId("m1")
GROUP = GroupId("g1")
OTHER = Member(MemberId("m0"), "王某", id_number=id_number("19700101"))
ROLL = Roll((OTHER,), (PartyGroup(GROUP, "第一党小组", date(2026, 1, 1)),))
FORM = MemberDraft(
    name="李秋实",
    gender="女",
    ethnicity="蒙古族",
    born="1985.07",
    joined="2010年7月1日",
    full_on="2011.07.01",
    group=GROUP,
    posts=(PartyPost.ORGANIZATION,),
    phone="１３８００００００００",
)


def read(draft: MemberDraft, keep: Member | None = None) -> Member:
    return draft.to_member(id=ID, roll=ROLL, today=TODAY, keep=keep)


def found(draft: MemberDraft, keep: Member | None = None) -> set[tuple[str, Rule, Severity]]:
    problems = draft.problems(id=ID, roll=ROLL, today=TODAY, keep=keep)
    return {(problem.field, problem.rule, problem.severity) for problem in problems}


def test_a_form_becomes_a_member_with_a_dated_history():
    member = read(FORM)

    assert str(member.born) == "1985-07"
    assert member.statuses == (
        StatusChange(date(2010, 7, 1), MemberStatus.PROBATIONARY),
        StatusChange(date(2011, 7, 1), MemberStatus.FULL),
    )
    assert member.group_on(date(2026, 1, 1)) == GROUP
    assert member.posts_on(date(2026, 1, 1)) == (PartyPost.ORGANIZATION,)
    assert member.phone == "13800000000"


def test_a_member_comes_back_to_the_form_and_is_the_same_member_again():
    member = read(replace(FORM, category=Category.RETIRED, note="行动不便\n送学上门"))

    assert read(MemberDraft.from_member(member, today=TODAY), keep=member) == member


def test_every_problem_is_named_at_once():
    bad = MemberDraft(
        gender="不详", born="七月", joined="2010.13", id_number="123", group=GroupId("没有")
    )

    with pytest.raises(Rejected) as refusal:
        read(bad)

    hard = [p for p in refusal.value.problems if p.severity is Severity.HARD]
    assert {(p.field, p.rule) for p in hard} == {
        ("name", Rule.REQUIRED),
        ("gender", Rule.NOT_A_CHOICE),
        ("born", Rule.NOT_A_DATE),
        ("joined", Rule.NOT_A_DATE),
        ("id_number", Rule.BAD_ID_NUMBER),
        ("group", Rule.UNKNOWN_GROUP),
    }


def test_birthday_and_sex_are_read_from_the_id_number_and_not_asked_again():
    member = read(MemberDraft(name="李秋实", id_number=id_number("19850712", "002")))

    assert (str(member.born), member.gender) == ("1985-07-12", "女")


def test_an_id_number_that_disagrees_with_the_form_is_questioned():
    draft = replace(FORM, gender="男", born="1985-08", id_number=id_number("19850712", "002"))

    questions = found(draft)

    assert questions == {("id_number", Rule.ID_NUMBER_DISAGREES, Severity.SOFT)}
    assert str(read(draft).born) == "1985-08"


def test_an_id_number_with_a_wrong_check_digit_is_refused():
    right = id_number()
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")

    assert ("id_number", Rule.BAD_ID_NUMBER, Severity.HARD) in found(replace(FORM, id_number=wrong))


def test_an_id_number_that_somebody_else_carries_is_refused_with_their_name():
    with pytest.raises(Rejected) as refusal:
        read(replace(FORM, born="", gender="", id_number=OTHER.id_number))

    [problem] = refusal.value.problems
    assert problem.rule is Rule.ALREADY_TAKEN
    assert "王某" in problem.values[0]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"born": "1995-01"}, ("joined", Rule.TOO_YOUNG, Severity.SOFT)),
        ({"full_on": "2009"}, ("full_on", Rule.NOT_A_FULL_MEMBER_BEFORE_JOINING, Severity.HARD)),
        ({"full_on": "2026-03-21"}, ("full_on", Rule.IN_THE_FUTURE, Severity.HARD)),
        (
            {"joined": "2026-04", "full_on": ""},
            ("joined", Rule.IN_THE_FUTURE, Severity.SOFT),
        ),
        ({"born": "1905-01-01"}, ("born", Rule.BEFORE_1921, Severity.SOFT)),
        ({"joined": ""}, ("joined", Rule.REQUIRED, Severity.SOFT)),
        ({"full_on": ""}, ("full_on", Rule.REQUIRED, Severity.SOFT)),
        (
            {"status": MemberStatus.PROBATIONARY},
            ("status", Rule.STATUS_DISAGREES, Severity.HARD),
        ),
        ({"unit_post": "长" * 121}, ("unit_post", Rule.TOO_LONG, Severity.HARD)),
    ],
)
def test_what_is_unlikely_is_questioned_and_what_cannot_be_is_refused(changes, problem):
    assert found(replace(FORM, **changes)) == {problem}


def test_somebody_of_the_same_name_and_birthday_is_asked_about():
    twin = Member(MemberId("m2"), "李秋实", born=read(FORM).born)
    roll = Roll((twin,), ROLL.groups)

    problems = FORM.problems(id=ID, roll=roll, today=TODAY)

    assert [problem.rule for problem in problems] == [Rule.NAMESAKE]


def test_a_later_form_ends_what_it_no_longer_says_and_begins_what_it_says_now():
    member = read(FORM)
    form = replace(
        MemberDraft.from_member(member, today=TODAY),
        group=None,
        posts=(PartyPost.SECRETARY,),
        since="3月1日",
    )

    after = read(form, keep=member)

    assert after.posts_on(date(2026, 2, 28)) == (PartyPost.ORGANIZATION,)
    assert after.posts_on(date(2026, 3, 1)) == (PartyPost.SECRETARY,)
    assert after.group_on(date(2026, 2, 28)) == GROUP
    assert after.group_on(date(2026, 3, 1)) is None


def test_the_history_is_edited_as_a_list_and_sorted_by_day():
    form = replace(
        FORM,
        history=(
            StatusDraft("2026-02-01", MemberStatus.LEFT, " 转出至第二支部 "),
            StatusDraft("2011-07-01", MemberStatus.FULL),
        ),
    )

    assert read(form, keep=read(FORM)).statuses == (
        StatusChange(date(2011, 7, 1), MemberStatus.FULL),
        StatusChange(date(2026, 2, 1), MemberStatus.LEFT, "转出至第二支部"),
    )


def test_a_line_of_the_history_that_is_no_day_is_named_with_its_place():
    history = (
        StatusDraft("2011-07-01"),
        StatusDraft(""),
        StatusDraft("去年"),
        StatusDraft("2011-07-01"),
    )

    problems = found(replace(FORM, history=history))

    assert problems == {
        ("history.1.on", Rule.REQUIRED, Severity.HARD),
        ("history.2.on", Rule.NOT_A_DATE, Severity.HARD),
        ("history.3.on", Rule.ALREADY_TAKEN, Severity.HARD),
    }


def test_a_corrected_date_moves_the_change_that_stood_on_it():
    member = read(FORM)
    form = replace(MemberDraft.from_member(member, today=TODAY), full_on="2011-08-15")

    after = read(form, keep=member)

    assert after.status_on(date(2011, 8, 14)) is MemberStatus.PROBATIONARY
    assert after.status_on(date(2011, 8, 15)) is MemberStatus.FULL


def test_becoming_a_full_member_enters_the_history_on_its_day():
    probationary = replace(FORM, joined="2025-02-01", full_on="", status=MemberStatus.PROBATIONARY)
    member = read(probationary)
    form = replace(MemberDraft.from_member(member, today=TODAY), full_on="2026-02-03")

    after = read(form, keep=member)

    assert after.status_on(date(2026, 2, 2)) is MemberStatus.PROBATIONARY
    assert after.status_on(date(2026, 2, 3)) is MemberStatus.FULL


def test_another_status_in_the_form_begins_on_the_day_it_says():
    member = read(FORM)
    form = replace(
        MemberDraft.from_member(member, today=TODAY), status=MemberStatus.LEFT, since="3.10"
    )

    after = read(form, keep=member)

    assert after.status_on(date(2026, 3, 9)) is MemberStatus.FULL
    assert after.status_on(date(2026, 3, 10)) is MemberStatus.LEFT


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张  三", "张三"),
        ("　李 秋实 ", "李秋实"),
        ("阿依古丽 ・ 买买提", "阿依古丽·买买提"),
        ("Anna Lee", "Anna Lee"),
        ("王𬭎", "王𬭎"),
    ],
)
def test_a_name_loses_the_blanks_that_tables_put_into_it(typed, name):
    assert tidy_name(typed) == name
