"""A record's life: begun, typed, closed, amended, taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from office_day import NOW, TODAY

from branchdesk.domain.dates import month_period
from branchdesk.domain.drafts import (
    AgendaDraft,
    ExceptionDraft,
    PersonDraft,
    VoteDraft,
)
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind, Override, Presence, RecordKind, VoteKind
from branchdesk.usecases.finalising import Finalising, check_record, finalise_record
from branchdesk.usecases.records import (
    add_duty,
    begin_record,
    discard_changes,
    keep_draft,
    open_record,
    remove_record,
    restore_record,
    versions_of,
)


@pytest.fixture
def committee_meeting(workspace):
    begun = begin_record(RecordKind.COMMITTEE_MEETING, today=TODAY, work=workspace.work())
    return replace(
        begun,
        day="10.20",
        starts="1430",
        ends="1600",
        title="10月支委会",
        place="三楼会议室",
        chair=PersonDraft("张某"),
        recorder=PersonDraft("李某"),
        agenda=(
            AgendaDraft(
                AgendaKind.FIRST_TOPIC, "学习重要讲话", discussion="集体学习", decision="落实"
            ),
            AgendaDraft(
                AgendaKind.DISCUSSION,
                "研究主题党日安排",
                discussion="逐一发表意见",
                decision="同意",
                vote=VoteDraft(VoteKind.COMMITTEE, in_favour="3", against="0", abstained="0"),
            ),
        ),
    )


@pytest.fixture
def closing(rules, workspace):
    def close(draft, *, today=TODAY, **said):
        return finalise_record(
            draft,
            closing=Finalising(**said),
            today=today,
            now=NOW + (today - TODAY),
            profile=rules.profile,
            work=workspace.work(),
        )

    return close


def test_what_is_half_typed_is_kept_exactly_as_typed(workspace, committee_meeting):
    half = replace(committee_meeting, day="10.", starts="14:3", title="  10月支")

    keep_draft(half, today=TODAY, now=NOW, work=workspace.work())

    again = open_record(half.id, work=workspace.work())
    assert again == replace(half, written_at=NOW)


def test_a_closed_record_is_in_the_books_with_its_version_and_has_no_draft(
    workspace, committee_meeting, closing
):
    keep_draft(committee_meeting, today=TODAY, now=NOW, work=workspace.work())

    final = closing(committee_meeting)

    with workspace.work() as work:
        assert work.records.draft(committee_meeting.id) is None
        assert work.records.final(committee_meeting.id) == final
        assert work.records.chain_head() == final.version.sha256
    assert final.version.number == 1
    assert final.version.late_days == 0


def test_nothing_is_written_when_closing_is_refused(workspace, committee_meeting, closing):
    unreadable = replace(committee_meeting, starts="half past two")

    with pytest.raises(Rejected):
        closing(unreadable)

    with workspace.work() as work:
        assert work.records.final(committee_meeting.id) is None


def test_a_late_record_needs_a_reason_and_keeps_both_times(committee_meeting, closing):
    later = TODAY + timedelta(days=30)
    dated = replace(committee_meeting, day="2026-10-20")

    with pytest.raises(Rejected) as refusal:
        closing(dated, today=later)
    final = closing(dated, today=later, late_reason="当时停电")

    assert [problem.rule for problem in refusal.value.problems] == [Rule.LATE_WITHOUT_REASON]
    assert final.version.late_days == 31
    assert final.version.late_reason == "当时停电"
    assert final.record.held_on == date(2026, 10, 20)


def test_a_meeting_without_quorum_is_closed_only_with_a_written_reason(committee_meeting, closing):
    away = tuple(
        ExceptionDraft(MemberId(member), Presence.LEAVE, "公出") for member in ("m2", "m3")
    )
    alone = replace(
        committee_meeting,
        exceptions=away,
        agenda=(replace(committee_meeting.agenda[0]),),
    )

    with pytest.raises(Rejected) as refusal:
        closing(alone)
    [problem] = [p for p in refusal.value.problems if p.rule is Rule.QUORUM_NOT_MET]
    final = closing(alone, overrides=(Override(problem.rule, problem.field, "如实记录流会"),))

    assert problem.basis is not None
    assert final.version.overrides[0].reason == "如实记录流会"


def test_changing_a_closed_record_needs_a_reason_and_keeps_the_old_version(
    workspace, committee_meeting, closing
):
    first = closing(committee_meeting)
    changed = replace(open_record(committee_meeting.id, work=workspace.work()), place="五楼会议室")

    with pytest.raises(Rejected) as refusal:
        closing(changed)
    second = closing(changed, change_reason="地点写错")

    versions = versions_of(committee_meeting.id, work=workspace.work())
    assert [problem.rule for problem in refusal.value.problems] == [Rule.AMENDED_WITHOUT_REASON]
    assert [final.record.place for final in versions] == ["三楼会议室", "五楼会议室"]
    assert second.version.previous_sha256 == first.version.sha256


def test_closing_again_without_a_change_is_refused(workspace, committee_meeting, closing):
    closing(committee_meeting)
    same = open_record(committee_meeting.id, work=workspace.work())

    with pytest.raises(Rejected) as refusal:
        closing(same, change_reason="再存一次")

    assert [problem.rule for problem in refusal.value.problems] == [Rule.NOTHING_CHANGED]


def test_unfinalised_changes_can_be_dropped(workspace, committee_meeting, closing):
    final = closing(committee_meeting)
    changed = replace(open_record(final.record.id, work=workspace.work()), title="改")
    keep_draft(changed, today=TODAY, now=NOW, work=workspace.work())

    discard_changes(final.record.id, work=workspace.work())

    assert open_record(final.record.id, work=workspace.work()).title == "10月支委会"


def test_a_removed_record_leaves_the_lists_and_comes_back_whole(
    workspace, committee_meeting, closing
):
    final = closing(committee_meeting)

    remove_record(final.record.id, now=NOW, work=workspace.work())
    with workspace.work() as work:
        gone = work.records.lines(year=2026)
        in_bin = work.records.lines(removed=True)
        counted = work.facts(2026).records
    restore_record(final.record.id, work=workspace.work())

    assert not gone
    assert not counted
    assert [line.id for line in in_bin] == [final.record.id]
    with workspace.work() as work:
        assert [line.id for line in work.records.lines(year=2026)] == [final.record.id]


def test_removing_can_be_undone(workspace, committee_meeting, closing):
    final = closing(committee_meeting)
    remove_record(final.record.id, now=NOW, work=workspace.work())

    with workspace.work() as work:
        undone = work.journal.undo()
        work.commit()

    assert undone is not None
    with workspace.work() as work:
        assert [line.id for line in work.records.lines(year=2026)] == [final.record.id]


def test_the_next_record_takes_over_place_and_people_but_no_speech(
    workspace, committee_meeting, closing
):
    closing(committee_meeting)

    new = begin_record(RecordKind.COMMITTEE_MEETING, today=TODAY, work=workspace.work())

    assert (new.place, new.chair.name, new.starts) == ("三楼会议室", "张某", "14:30")
    assert [item.kind for item in new.agenda] == [AgendaKind.FIRST_TOPIC, AgendaKind.DISCUSSION]
    assert not any(item.discussion or item.title for item in new.agenda)


def test_a_record_for_a_month_gone_by_starts_without_a_day(workspace):
    august = month_period(2026, 8)

    new = begin_record(
        RecordKind.THEME_PARTY_DAY, today=TODAY, work=workspace.work(), period=august
    )

    assert new.day == ""


def test_a_second_duty_of_the_sitting_shares_its_time_and_has_minutes_of_its_own(
    workspace, committee_meeting, closing
):
    closing(committee_meeting)
    second = add_duty(committee_meeting, RecordKind.PARTY_LECTURE)
    lecture = replace(
        second,
        title="党纪学习专题党课",
        details={
            "lecturer": "张某",
            "lecturer_role": "secretary",
            "outline": "三个方面",
        },
    )

    final = closing(lecture)

    with workspace.work() as work:
        siblings = work.records.of_sitting(committee_meeting.sitting)
    assert final.record.starts_at.hour == 14
    assert final.record.due == 8
    assert {line.kind for line in siblings} == {
        RecordKind.COMMITTEE_MEETING,
        RecordKind.PARTY_LECTURE,
    }


def test_checking_says_what_is_missing_without_writing(workspace, committee_meeting, rules):
    bare = replace(committee_meeting, place="", agenda=())

    checked = check_record(bare, today=TODAY, profile=rules.profile, work=workspace.work())

    assert checked.record is not None
    assert {problem.field for problem in checked.problems} >= {"place", "agenda"}
    with workspace.work() as work:
        assert work.records.final(bare.id) is None


def test_problems_point_at_the_item_as_it_stands_in_the_form_blank_ones_included(
    workspace, committee_meeting, rules
):
    unsaid = AgendaDraft(AgendaKind.DISCUSSION, "研究工作")
    draft = replace(committee_meeting, agenda=(AgendaDraft(), unsaid))

    checked = check_record(draft, today=TODAY, profile=rules.profile, work=workspace.work())

    fields = {
        problem.field.split(".")[1] for problem in checked.problems if "agenda." in problem.field
    }
    assert fields == {"1"}


def test_an_amendment_of_a_late_record_keeps_its_reason_and_is_not_asked_again(
    workspace, committee_meeting, closing
):
    later = TODAY + timedelta(days=30)
    dated = replace(committee_meeting, day="2026-10-20")
    closing(dated, today=later, late_reason="当时停电")
    changed = replace(open_record(dated.id, work=workspace.work()), place="五楼会议室")

    final = closing(changed, today=later, change_reason="地点写错")

    assert final.version.late_reason == "当时停电"
    assert final.version.late_days == 31
