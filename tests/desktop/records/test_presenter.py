"""A record in the form, without a window."""

import time
from dataclasses import replace
from datetime import date

import pytest
from record_books import (
    NAMES,
    committee_draft,
    general_draft,
    member_id,
    person,
)

from branchdesk.desktop.pages.records.opening import begin, open_record
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.domain.dates import Period
from branchdesk.domain.drafts import AgendaDraft, ExceptionDraft, VoteDraft
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind, Override, Presence, RecordKind, VoteKind
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.finalising import Finalising

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
MAY = Period(date(2026, 5, 1), date(2026, 5, 31))


def typed(presenter: RecordPresenter, **changes: object) -> None:
    presenter.typed(replace(presenter.draft, **changes))


def kept(books, draft) -> RecordPresenter:
    """Return a presenter of a draft that lies in the books."""
    presenter = RecordPresenter(books.desk, draft, new=True, monotonic=books.clock.monotonic)
    typed(presenter, guests="列席者")
    assert presenter.keep()
    return presenter


def test_a_new_record_knows_who_chairs_and_todays_date(desk):
    presenter = begin(desk, RecordKind.COMMITTEE_MEETING, period=OCTOBER)

    assert presenter.draft.chair == person("张志远")
    assert presenter.draft.day == "2026-10-21"


def test_the_leader_of_the_group_chairs_its_meeting(desk):
    presenter = begin(desk, RecordKind.GROUP_MEETING, group=GroupId("g1"))

    assert presenter.draft.chair.name == "郑样红"


def test_a_period_gone_by_leaves_the_day_open(desk):
    assert begin(desk, RecordKind.COMMITTEE_MEETING, period=MAY).draft.day == ""


def test_a_new_record_that_nobody_typed_into_leaves_no_trace(desk, books):
    presenter = begin(desk, RecordKind.COMMITTEE_MEETING)
    before = presenter.draft
    typed(presenter, title="x")
    presenter.typed(before)

    assert presenter.keep()

    assert books.kept(before.id) is None


def test_what_was_typed_is_due_to_be_kept_within_two_seconds(desk, books):
    presenter = begin(desk, RecordKind.COMMITTEE_MEETING, monotonic=books.clock.monotonic)

    typed(presenter, day="10.2")

    assert presenter.seconds_to_keep() <= 2
    assert presenter.keep()
    assert presenter.seconds_to_keep() is None
    assert books.kept(presenter.draft.id).day == "10.2"


def test_the_first_keystroke_fixes_when_the_minutes_were_written(desk, books):
    presenter = kept(books, committee_draft())
    first = presenter.draft.written_at

    books.clock.pass_days(1)
    typed(presenter, title="later")
    presenter.keep()

    assert first is not None
    assert presenter.draft.written_at == first


class FullDisk:
    """A workspace whose disk is full."""

    read_only = False

    def __init__(self, workspace) -> None:
        self._workspace = workspace
        self.full = True

    def work(self):
        if self.full:
            raise Failed(Trouble.DISK_FULL, "x")
        return self._workspace.work()


def test_a_full_disk_is_said_and_tried_again(desk, books):
    presenter = kept(books, committee_draft())
    disk = desk.workspace = FullDisk(desk.workspace)
    typed(presenter, title="kept at last")

    assert not presenter.keep()
    assert presenter.trouble.trouble is Trouble.DISK_FULL
    assert presenter.has_unkept

    disk.full = False
    assert presenter.keep()
    assert presenter.trouble is None
    desk.workspace = disk._workspace
    assert books.kept("r1").title == "kept at last"


def test_a_change_of_time_and_place_follows_into_the_other_duties(desk, books):
    first = kept(books, general_draft())
    second_id = first.add_duty(RecordKind.THEME_PARTY_DAY)
    second = open_record(desk, second_id)
    typed(second, place="another room")
    second.keep()

    typed(first, starts="15:00", place="third room")
    first.keep()

    assert books.kept(second_id).starts == "15:00"
    assert books.kept(second_id).place == "another room"


def test_a_duty_more_has_minutes_of_its_own(desk, books):
    first = kept(books, general_draft())

    second_id = first.add_duty(RecordKind.THEME_PARTY_DAY)

    second = open_record(desk, second_id)
    assert [duty.id for duty in first.duties()] == ["r2", second_id]
    assert second.draft.sitting == first.draft.sitting
    assert second.draft.place == "三楼会议室"
    assert [item.kind for item in second.draft.agenda] == [AgendaKind.STUDY]


def test_a_duty_can_be_added_before_anything_was_typed(desk, books):
    first = begin(desk, RecordKind.GENERAL_MEETING)

    first.add_duty(RecordKind.PARTY_LECTURE)

    assert books.kept(first.draft.id) is not None
    assert [duty.kind for duty in first.duties()] == [
        RecordKind.GENERAL_MEETING,
        RecordKind.PARTY_LECTURE,
    ]


def test_like_last_fills_only_what_is_empty(desk, books):
    books.finalised(committee_draft())
    presenter = begin(desk, RecordKind.COMMITTEE_MEETING)
    typed(presenter, place="elsewhere", starts="", recorder=replace(person("陈志强"), name=""))

    again = presenter.like_last()

    assert again.place == "elsewhere"
    assert again.starts == "14:30"
    assert again.recorder.name == "李娜样"
    assert [item.discussion for item in again.agenda] == ["", ""]


def test_a_refused_record_stays_as_typed(desk, books):
    presenter = kept(books, committee_draft(ends="14"))
    draft = presenter.draft

    with pytest.raises(Rejected) as refused:
        presenter.finalise(Finalising())

    assert [problem.field for problem in refused.value.problems] == ["ends"]
    assert presenter.draft == draft
    assert books.kept("r1") == draft


def test_a_late_record_asks_why(desk, books):
    presenter = kept(books, committee_draft(day="2026-9-20"))

    assert presenter.check().late_days == 31
    with pytest.raises(Rejected) as refused:
        presenter.finalise(Finalising())
    assert refused.value.problems[0].field == "late_reason"
    presenter.finalise(Finalising(late_reason="出差"))

    assert presenter.version.late_days == 31


def test_a_finalised_record_is_locked_until_it_is_amended_with_a_reason(desk, books):
    presenter = kept(books, committee_draft())
    presenter.finalise(Finalising())

    assert presenter.standing is Standing.FINAL
    assert not presenter.typed(replace(presenter.draft, title="x"))

    presenter.amend()
    typed(presenter, title="更正后的名称")
    presenter.keep()
    assert presenter.standing is Standing.AMENDING
    with pytest.raises(Rejected) as refused:
        presenter.finalise(Finalising())
    assert refused.value.problems[0].rule is Rule.AMENDED_WITHOUT_REASON

    presenter.finalise(Finalising(change_reason="名称写错"))
    assert presenter.version.number == 2
    assert presenter.standing is Standing.FINAL


def test_an_amendment_begun_is_still_there_when_it_is_opened_again(desk, books):
    presenter = kept(books, committee_draft())
    presenter.finalise(Finalising())
    presenter.amend()
    typed(presenter, place="half")
    presenter.keep()

    again = open_record(desk, RecordId("r1"))

    assert again.standing is Standing.AMENDING
    assert again.draft.place == "half"


def test_changes_can_be_taken_back_to_the_latest_version(desk, books):
    presenter = kept(books, committee_draft())
    presenter.finalise(Finalising())
    presenter.amend()
    typed(presenter, place="half")
    presenter.keep()

    presenter.discard_changes()

    assert presenter.standing is Standing.FINAL
    assert presenter.draft.place == "三楼会议室"
    assert books.kept("r1") is None


def test_a_removed_record_can_be_opened_read_and_restored(desk, books):
    kept(books, committee_draft()).remove()

    again = open_record(desk, RecordId("r1"))
    assert again.standing is Standing.REMOVED
    assert again.locked

    again.restore()
    assert again.standing is Standing.DRAFT


def test_a_quorum_that_failed_can_be_set_aside_in_writing_only(desk, books):
    gone = tuple(
        ExceptionDraft(member_id(name), Presence.LEAVE, "公出")
        for name in ("张志远", "李娜样", "陈志强", "赵样敏")
    )
    presenter = kept(books, committee_draft(exceptions=gone))

    with pytest.raises(Rejected) as refused:
        presenter.finalise(Finalising())
    [problem] = [p for p in refused.value.problems if p.rule is Rule.QUORUM_NOT_MET]
    override = Override(problem.rule.value, problem.field, "上级批准")
    final = presenter.finalise(Finalising(overrides=(override,)))

    assert final.version.overrides == (override,)


def test_problems_point_into_the_form_even_past_blank_items(desk, books):
    items = (
        AgendaDraft(AgendaKind.FIRST_TOPIC, "学习", discussion="x"),
        AgendaDraft(),
        AgendaDraft(title="表决", discussion="x", decision="y", vote=VoteDraft(in_favour="99")),
        AgendaDraft(title="另一项", discussion="x"),
    )
    presenter = kept(books, general_draft(agenda=items))

    fields = {problem.field for problem in presenter.check().problems}

    assert "agenda.2.vote.in_favour" in fields


def test_a_rule_is_set_aside_where_the_form_shows_it_even_past_blank_items(desk, books):
    away = tuple(ExceptionDraft(member_id(name), Presence.LEAVE, "x") for name in NAMES[:7])
    items = (
        AgendaDraft(AgendaKind.FIRST_TOPIC, "学习", discussion="x"),
        AgendaDraft(),
        AgendaDraft(title="表决", discussion="x", decision="y", vote=VoteDraft(in_favour="1")),
    )
    presenter = kept(books, general_draft(agenda=items, exceptions=away))
    problems = [p for p in presenter.check().problems if p.rule is Rule.QUORUM_NOT_MET]
    aside = tuple(Override(p.rule.value, p.field, "上级批准") for p in problems)

    final = presenter.finalise(Finalising(overrides=aside))

    assert [line.field for line in aside] == ["agenda.2.vote"]
    assert [line.field for line in final.version.overrides] == ["agenda.1.vote"]


def test_the_sheet_starts_with_everybody_there(desk, books):
    presenter = begin(desk, RecordKind.GENERAL_MEETING)

    sheet = presenter.sheet()

    assert (sheet.due, sheet.present) == (12, 12)
    assert (sheet.voters_due, sheet.voters_present, sheet.quorum) == (11, 11, 6)


def test_the_verdict_follows_what_is_typed(desk, books):
    item = AgendaDraft(title="t", vote=VoteDraft(VoteKind.COMMITTEE, in_favour="3"))
    presenter = kept(books, committee_draft(agenda=(item,)))

    [before] = presenter.counts(presenter.sheet())
    more = replace(item, vote=replace(item.vote, in_favour="4"))
    typed(presenter, agenda=(more,))
    [after] = presenter.counts(presenter.sheet())

    assert (before.verdict.passed, before.verdict.needed) == (False, 4)
    assert after.verdict.passed


def test_checking_at_every_keystroke_does_not_grow_with_the_year(desk, books):
    def quickest() -> float:
        presenter = kept(books, committee_draft())
        presenter.check()
        taken = []
        for _ in range(7):
            begun = time.perf_counter()
            presenter.check()
            presenter.sheet()
            taken.append(time.perf_counter() - begun)
        return min(taken)

    books.finalised(committee_draft("old"))
    with_one = quickest()
    for number in range(60):
        books.finalised(committee_draft(f"old{number}"))

    assert quickest() < 6 * with_one


def test_removing_a_closed_record_leaves_its_version_as_it_was(desk, books):
    presenter = kept(books, committee_draft())
    presenter.finalise(Finalising())

    presenter.remove()

    assert books.kept("r1") is None
    assert open_record(desk, RecordId("r1")).version.number == 1


def test_removing_a_record_that_was_never_kept_does_nothing(desk, books):
    presenter = begin(desk, RecordKind.COMMITTEE_MEETING)

    presenter.remove()

    assert presenter.standing is Standing.DRAFT
    assert books.kept(presenter.draft.id) is None
