"""The register is kept as the office keeps it: dated, one holder to a seat, nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from workbooks import id_number

from branchdesk.domain.branch import Branch
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import MemberStatus, PartyPost
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.storage.workspace import SqlWorkspace, create
from branchdesk.usecases import people
from branchdesk.usecases.lines import MemberLine

TODAY = date(2026, 3, 20)
NOW = datetime(2026, 3, 20, 1, tzinfo=UTC)
NOBODY = MemberId("nobody")


@pytest.fixture
def workspace(tmp_path) -> Iterator[SqlWorkspace]:
    made = create(tmp_path / "支部", branch=Branch("第一支部", first_year=2025))
    yield made
    made.close()


@pytest.fixture
def work(workspace):
    return workspace.work()


def enter(work, name="张志远", **form):
    draft = MemberDraft(name=name, joined="1995.06", full_on="1996.06", **form)
    return people.save_member(draft, today=TODAY, work=work)


def stored(work, member_id):
    with work:
        return work.people.get(member_id)


def rule_of(refused) -> Rule:
    return refused.value.problems[0].rule


def test_somebody_entered_stands_in_the_register_since_the_first_year_kept(work):
    member = enter(work, posts=(PartyPost.SECRETARY,))

    assert stored(work, member.id) == member
    assert member.posts[0].since == date(2025, 1, 1)


def test_a_refused_form_writes_nothing(work):
    with pytest.raises(Rejected):
        enter(work, name="")

    with work:
        assert work.people.lines() == []


def test_a_form_saved_again_goes_on_with_the_history(work):
    member = enter(work)
    form = replace(MemberDraft.from_member(member, today=TODAY), unit_post="二级调研员")

    after = people.save_member(form, today=TODAY, work=work, member_id=member.id)

    assert (after.id, after.unit_post) == (member.id, "二级调研员")
    assert after.statuses == member.statuses


def test_problems_are_told_while_typing_without_writing_anything(work):
    member = enter(work, id_number=id_number("19700305", "001"))

    problems = people.check_member(
        MemberDraft(name="王某", id_number=member.id_number), today=TODAY, work=work
    )

    assert Rule.ALREADY_TAKEN in {problem.rule for problem in problems}


def test_becoming_a_full_member_notes_the_day_it_counts_from(work):
    draft = MemberDraft(name="李秋实", joined="2025-05-12", status=MemberStatus.PROBATIONARY)
    member = people.save_member(draft, today=TODAY, work=work)
    passed = date(2026, 5, 12)

    after = people.change_status(member.id, on=passed, status=MemberStatus.FULL, work=work)

    assert after.full_on == FuzzyDate.of(passed)
    assert after.status_on(date(2026, 5, 11)) is MemberStatus.PROBATIONARY


def test_leaving_the_branch_keeps_the_day_of_becoming_a_full_member(work):
    member = enter(work)

    after = people.change_status(
        member.id, on=TODAY, status=MemberStatus.LEFT, note="转出至第二支部", work=work
    )

    assert after.full_on == member.full_on
    assert stored(work, member.id).status_on(TODAY) is MemberStatus.LEFT


def test_a_group_is_made_once_and_people_move_between_groups(work):
    first = people.save_group("第一党小组", since=date(2025, 1, 1), work=work)
    second = people.save_group(" 第二党小组 ", since=date(2025, 1, 1), work=work)
    member = enter(work, group=first.id)

    people.change_group(member.id, group=second.id, since=date(2026, 3, 1), work=work)

    assert second.name == "第二党小组"
    assert stored(work, member.id).group_on(date(2026, 2, 28)) == first.id
    assert stored(work, member.id).group_on(date(2026, 3, 1)) == second.id


def test_two_groups_of_one_name_at_a_time_are_refused_and_one_after_the_other_is_not(work):
    people.save_group("第一党小组", since=date(2024, 1, 1), until=date(2024, 12, 31), work=work)
    people.save_group("第一党小组", since=date(2025, 1, 1), work=work)

    with pytest.raises(Rejected) as refused:
        people.save_group("第一党小组", since=date(2026, 1, 1), work=work)

    assert rule_of(refused) is Rule.ALREADY_TAKEN


def test_a_group_that_ends_before_it_begins_or_has_no_name_is_refused(work):
    with pytest.raises(Rejected):
        people.save_group("甲", since=TODAY, until=date(2026, 1, 1), work=work)
    with pytest.raises(Rejected):
        people.save_group(" ", since=TODAY, work=work)


def test_a_group_that_does_not_exist_is_refused(work):
    member = enter(work)

    with pytest.raises(Rejected) as refused:
        people.change_group(member.id, group=GroupId("没有"), since=TODAY, work=work)

    assert rule_of(refused) is Rule.UNKNOWN_GROUP


def test_a_seat_is_handed_over_and_never_held_by_two(work):
    secretary = enter(work, posts=(PartyPost.SECRETARY,))
    successor = enter(work, name="李秋实")
    day = date(2026, 3, 1)

    with pytest.raises(Rejected) as refused:
        people.hold_post(successor.id, post=PartyPost.SECRETARY, since=day, work=work)
    people.hold_post(successor.id, post=PartyPost.SECRETARY, since=day, work=work, hand_over=True)

    assert rule_of(refused) is Rule.POST_HELD
    assert refused.value.problems[0].values == ("张志远",)
    assert stored(work, secretary.id).posts[0].until == date(2026, 2, 28)
    assert stored(work, successor.id).posts_on(day) == (PartyPost.SECRETARY,)


def test_every_group_has_its_own_leader(work):
    enter(work, posts=(PartyPost.GROUP_LEADER,))
    other = enter(work, name="李秋实")

    people.hold_post(other.id, post=PartyPost.GROUP_LEADER, since=TODAY, work=work)

    assert stored(work, other.id).posts_on(TODAY) == (PartyPost.GROUP_LEADER,)


def test_a_post_ends_on_the_day_said(work):
    member = enter(work, posts=(PartyPost.SECRETARY,))

    people.end_post(member.id, post=PartyPost.SECRETARY, until=TODAY, work=work)

    assert stored(work, member.id).posts[0].until == TODAY


def test_a_member_in_the_recycle_bin_comes_back_whole(work):
    member = enter(work)

    people.remove_member(member.id, now=NOW, work=work)
    with work:
        gone = work.people.roll().members
    people.restore_member(member.id, work=work)

    assert gone == ()
    with work:
        assert work.people.roll().members == (member,)


def test_a_member_does_not_come_back_over_somebody_with_their_number(work):
    number = id_number("19700305", "001")
    member = enter(work, id_number=number)
    people.remove_member(member.id, now=NOW, work=work)
    enter(work, name="张致远", id_number=number)

    with pytest.raises(Rejected) as refused:
        people.restore_member(member.id, work=work)

    assert rule_of(refused) is Rule.ALREADY_TAKEN


@pytest.mark.parametrize(
    "act",
    [
        lambda work: people.end_post(NOBODY, post=PartyPost.SECRETARY, until=TODAY, work=work),
        lambda work: people.remove_member(NOBODY, now=NOW, work=work),
        lambda work: people.restore_member(NOBODY, work=work),
        lambda work: people.change_status(NOBODY, on=TODAY, status=MemberStatus.FULL, work=work),
    ],
)
def test_nobody_is_no_member(work, act):
    with pytest.raises(Rejected) as refused:
        act(work)

    assert rule_of(refused) is Rule.NOT_FOUND


LINES = (
    MemberLine(MemberId("1"), "李志远", "lizhiyuan lzy"),
    MemberLine(MemberId("2"), "张志远", "zhangzhiyuan zzy"),
    MemberLine(MemberId("3"), "王䶮", "wangyan wy"),
    MemberLine(MemberId("4"), "曾单", "zengdan zd zengshan zs"),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["李志远", "张志远", "王䶮", "曾单"]),
        ("志远", ["李志远", "张志远"]),
        ("zzy", ["张志远"]),
        ("ZHANG", ["张志远"]),
        ("zhi yuan", ["李志远", "张志远"]),
        ("䶮", ["王䶮"]),
        ("wangyan", ["王䶮"]),
        ("zs", ["曾单"]),
        ("z", ["张志远", "曾单", "李志远"]),
        ("没有", []),
    ],
)
def test_people_are_found_by_name_by_pinyin_and_by_initials(text, names):
    assert [line.name for line in people.search_people(LINES, text)] == names
