"""The members' register and the party groups."""

from dataclasses import replace
from datetime import date

import pytest
from storage.samples import FIRST_GROUP, NOW, do, member

from branchdesk.domain.ids import MemberId
from branchdesk.domain.roll import Roll
from branchdesk.storage.workspace import SqlWorkspace


def roll(workspace: SqlWorkspace) -> Roll:
    with workspace.work() as work:
        return work.people.roll()


def save(workspace: SqlWorkspace, *members: object) -> None:
    def act(work: object) -> None:
        for each in members:
            work.people.save(each)  # type: ignore[attr-defined]

    do(workspace.work(), act)


def test_the_roll_stands_in_the_order_of_the_register(workspace: SqlWorkspace) -> None:
    save(workspace, member(3), member(1), member(2))
    save(workspace, replace(member(3), note="改过"))

    assert [each.id for each in roll(workspace).members] == ["m3", "m1", "m2"]


def test_a_member_comes_back_as_saved(workspace: SqlWorkspace) -> None:
    save(workspace, member(1))

    with workspace.work() as work:
        assert work.people.get(MemberId("m1")) == member(1)
        assert work.people.get(MemberId("m9")) is None


def test_groups_come_back_in_order_and_can_be_closed(workspace: SqlWorkspace) -> None:
    closed = replace(FIRST_GROUP, until=date(2026, 6, 30))
    do(workspace.work(), lambda work: work.people.save_group(FIRST_GROUP))

    do(workspace.work(), lambda work: work.people.save_group(closed))

    assert roll(workspace).groups == (closed,)


def test_a_removed_member_leaves_the_roll_for_the_bin_and_comes_back(
    workspace: SqlWorkspace,
) -> None:
    save(workspace, member(1), member(2))

    do(workspace.work(), lambda work: work.people.remove(MemberId("m1"), now=NOW))

    with workspace.work() as work:
        assert [line.id for line in work.people.lines()] == ["m2"]
        assert [line.removed_at for line in work.people.lines(removed=True)] == [NOW]
        assert work.people.get(MemberId("m1")) == member(1)
    do(workspace.work(), lambda work: work.people.restore(MemberId("m1")))
    assert [each.id for each in roll(workspace).members] == ["m1", "m2"]


def test_an_id_number_is_held_by_who_is_in_the_register(workspace: SqlWorkspace) -> None:
    number = member(1).id_number
    save(workspace, member(1), member(2, id_number=""))

    with workspace.work() as work:
        assert work.people.holder_of(number) == "m1"
        assert work.people.holder_of("110101198507019990") is None
        assert work.people.holder_of("") is None
    do(workspace.work(), lambda work: work.people.remove(MemberId("m1"), now=NOW))
    with workspace.work() as work:
        assert work.people.holder_of(number) is None


def test_pinyin_is_kept_with_the_line_and_follows_the_name(workspace: SqlWorkspace) -> None:
    save(workspace, member(1, name="曾样一"))
    with workspace.work() as work:
        [before] = work.people.lines()

    save(workspace, member(1, name="覃样一"))

    with workspace.work() as work:
        [after] = work.people.lines()
    assert "zengyangyi" in before.pinyin.split()
    assert {"qinyangyi", "tanyangyi"} <= set(after.pinyin.split())


def test_removing_nobody_is_a_mistake_of_the_caller(workspace: SqlWorkspace) -> None:
    with workspace.work() as work, pytest.raises(Exception, match="No row was found"):
        work.people.remove(MemberId("m9"), now=NOW)
