"""The journal and the way back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from storage.samples import (
    BRANCH,
    FIRST_GROUP,
    NOW,
    SteppingClock,
    do,
    draft,
    finalise,
    keep,
    member,
    record,
    review,
)

from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.records import Person
from branchdesk.domain.standard import StarSheet
from branchdesk.storage.workspace import SqlWorkspace
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.ports import UnitOfWork

R1 = RecordId("r1")


def history(workspace: SqlWorkspace) -> list[tuple[str, str, str]]:
    with workspace.work() as work:
        return [(each.action, each.entity, each.entity_id) for each in work.journal.lines()]


def undo(workspace: SqlWorkspace) -> JournalLine | None:
    with workspace.work() as work:
        undone = work.journal.undo()
        work.commit()
    return undone


def names(workspace: SqlWorkspace) -> list[str]:
    with workspace.work() as work:
        return [each.name for each in work.people.roll().members]


def test_every_change_is_noted_by_itself(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    do(workspace.work(), lambda work: work.people.save_group(FIRST_GROUP))
    do(workspace.work(), lambda work: work.people.remove(MemberId("m1"), now=NOW))
    do(workspace.work(), lambda work: work.people.restore(MemberId("m1")))
    do(workspace.work(), lambda work: work.reviews.save(review()))
    do(workspace.work(), lambda work: work.sheets.save(StarSheet(2026)))
    finalise(workspace.work(), record())
    do(workspace.work(), lambda work: work.records.remove(R1, now=NOW))

    assert history(workspace) == [
        ("removed", "record", "r1"),
        ("finalised", "record", "r1"),
        ("saved", "stars", "2026"),
        ("saved", "review", "2026"),
        ("restored", "member", "m1"),
        ("removed", "member", "m1"),
        ("saved", "group", "g1"),
        ("saved", "member", "m1"),
        ("saved", "branch", "branch"),
    ]


def test_a_line_says_what_when_and_of_whom(workspace: SqlWorkspace, clock: SteppingClock) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))

    with workspace.work() as work:
        [line] = work.journal.lines(limit=1)

    assert line.label == member(1).name
    assert line.at == clock.moment
    assert line.undoable


def test_typing_into_a_form_is_not_noted(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())

    assert history(workspace) == [("saved", "branch", "branch")]


def test_saving_what_is_there_already_is_not_noted(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))

    do(workspace.work(), lambda work: work.people.save(member(1)))
    do(workspace.work(), lambda work: work.branch.save(BRANCH))

    assert len(history(workspace)) == 2


def test_what_is_not_committed_is_not_noted(workspace: SqlWorkspace) -> None:
    with workspace.work() as work:
        work.people.save(member(1))

    assert history(workspace) == [("saved", "branch", "branch")]


def test_undo_takes_back_the_latest_act_then_the_one_before(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1, name="甲")))
    do(workspace.work(), lambda work: work.people.save(member(1, name="乙")))
    do(workspace.work(), lambda work: work.people.remove(MemberId("m1"), now=NOW))

    after = []
    for _ in range(3):
        undo(workspace)
        after.append(names(workspace))

    assert after == [["乙"], ["甲"], []]
    assert undo(workspace) is None


def test_undo_says_what_it_took_back_and_does_not_take_it_back_again(
    workspace: SqlWorkspace,
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1, name="甲")))

    undone = undo(workspace)

    assert undone is not None
    assert (undone.action, undone.entity, undone.label) == ("saved", "member", "甲")
    with workspace.work() as work:
        assert not any(line.undoable for line in work.journal.lines())


def test_one_act_is_undone_as_a_whole(workspace: SqlWorkspace) -> None:
    def arrive(work: object) -> None:
        work.people.save_group(FIRST_GROUP)  # type: ignore[attr-defined]
        for number in range(1, 4):
            work.people.save(member(number))  # type: ignore[attr-defined]

    do(workspace.work(), arrive)
    assert [action for action, entity, _ in history(workspace) if entity == "member"] == [
        "imported"
    ] * 3

    undo(workspace)

    with workspace.work() as work:
        assert work.people.roll().members == ()
        assert work.people.roll().groups == ()


def test_changes_within_one_act_are_taken_back_last_first(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1, name="甲")))

    def twice(work: UnitOfWork) -> None:
        work.people.save(member(1, name="乙"))
        work.people.save(member(1, name="丙"))

    do(workspace.work(), twice)

    undo(workspace)

    assert names(workspace) == ["甲"]


def test_page_review_and_sheet_go_back_to_what_they_were(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.branch.save(replace(BRANCH, name="改名")))
    do(workspace.work(), lambda work: work.reviews.save(review()))
    do(workspace.work(), lambda work: work.reviews.save(review(finalised_at=NOW)))
    do(workspace.work(), lambda work: work.sheets.save(StarSheet(2026)))

    for _ in range(4):
        undo(workspace)
    with workspace.work() as work:
        assert work.branch.get() == BRANCH
        assert work.reviews.get(2026) is None
        assert work.sheets.get(2026) is None


def test_a_removed_record_comes_back(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())
    do(workspace.work(), lambda work: work.records.remove(R1, now=NOW))

    undo(workspace)

    with workspace.work() as work:
        assert [line.id for line in work.records.lines()] == ["r1"]


def test_discarded_changes_come_back_as_typed(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())
    keep(workspace.work(), draft(title="改后的题"))
    do(workspace.work(), lambda work: work.records.drop_draft(R1))

    undo(workspace)

    with workspace.work() as work:
        assert work.records.draft(R1) == draft(title="改后的题")


def test_a_finalised_version_is_never_undone(workspace: SqlWorkspace) -> None:
    final = finalise(workspace.work(), record())

    assert undo(workspace) is None

    with workspace.work() as work:
        assert work.records.final(R1) == final


def test_an_act_before_a_finalised_version_that_has_nothing_to_do_with_it_can_be_undone(
    workspace: SqlWorkspace,
) -> None:
    do(workspace.work(), lambda work: work.sheets.save(StarSheet(2026)))
    finalise(workspace.work(), record())

    undone = undo(workspace)

    assert undone is not None
    assert undone.entity == "stars"


@pytest.mark.parametrize("named", ["attendance", "chair", "group"])
def test_whoever_a_finalised_version_names_cannot_be_taken_away(
    workspace: SqlWorkspace, named: str
) -> None:
    do(workspace.work(), lambda work: work.people.save_group(FIRST_GROUP))
    do(workspace.work(), lambda work: work.people.save(member(1)))
    bare = record(attendance=(), chair=Person("某"), recorder=Person("某"))
    made = {
        "attendance": replace(bare, attendance=record(people=1).attendance),
        "chair": replace(bare, chair=Person("曾样一", MemberId("m1"))),
        "group": replace(bare, group=FIRST_GROUP.id),
    }[named]
    finalise(workspace.work(), made)

    while undo(workspace):
        pass

    with workspace.work() as work:
        roll = work.people.roll()
    assert roll.groups == (FIRST_GROUP,)
    assert bool(roll.members) is (named != "group")


def test_a_later_change_of_somebody_named_can_still_be_undone(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    finalise(workspace.work(), record())
    do(workspace.work(), lambda work: work.people.save(member(1, name="改名")))

    undo(workspace)

    assert names(workspace) == [member(1).name]


def test_order_is_by_number_even_when_the_clock_goes_back(
    workspace: SqlWorkspace, clock: SteppingClock
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1, name="甲")))
    clock.moment -= timedelta(days=4000)
    do(workspace.work(), lambda work: work.people.save(member(1, name="乙")))

    undo(workspace)

    assert names(workspace) == ["甲"]
