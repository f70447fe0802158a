"""Ledgers as the secretary keeps them: begin, save, move on, take back, tie to a sitting."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from ledger_values import LEDGERS, kind
from record_books import committee_draft, open_books

from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.usecases import ledgers
from branchdesk.usecases.records import keep_draft

TODAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 8, 0, tzinfo=UTC)


def wish(workspace, **values: str):
    of = kind("micro_wish")
    draft = ledgers.begin_entry(of, today=TODAY)
    typed = replace(
        draft, values={**draft.values, "content": "一盏灯", "community": "东街", **values}
    )
    return ledgers.save_entry(typed, kind=of, today=TODAY, now=NOW, work=workspace.work())


def test_a_new_entry_begins_today_with_the_usual_values() -> None:
    draft = ledgers.begin_entry(kind("micro_wish"), today=TODAY)

    assert draft.on == "2026-06-30"
    assert draft.values == {"category": "其他"}
    assert draft.id != ledgers.begin_entry(kind("micro_wish"), today=TODAY).id


def test_what_cannot_be_saved_is_not_kept(workspace) -> None:
    with pytest.raises(Rejected) as caught:
        wish(workspace, content=" ")

    assert [(p.field, p.rule) for p in caught.value.problems] == [("values.content", Rule.REQUIRED)]
    with workspace.work() as work:
        assert work.ledgers.lines() == []


def test_an_entry_goes_its_way_step_by_step_and_back(workspace) -> None:
    of, made = kind("micro_wish"), wish(workspace)
    assert [step.key for step in ledgers.next_steps(made, of)] == ["claimed"]

    moved = ledgers.take_step(
        made.id,
        step="claimed",
        on=TODAY,
        kind=of,
        today=TODAY,
        note="党员认领",
        work=workspace.work(),
    )
    back = ledgers.take_step_back(made.id, kind=of, work=workspace.work())

    assert moved.status == "claimed"
    assert moved.steps[-1].note == "党员认领"
    assert back == made
    with pytest.raises(Rejected):
        ledgers.take_step_back(made.id, kind=of, work=workspace.work())


def test_a_step_too_early_is_refused(workspace) -> None:
    of, made = kind("micro_wish"), wish(workspace)

    with pytest.raises(Rejected) as caught:
        ledgers.take_step(
            made.id, step="visited", on=TODAY, kind=of, today=TODAY, work=workspace.work()
        )

    assert caught.value.problems[0].rule is Rule.STEP_OUT_OF_ORDER


def test_an_entry_is_changed_in_its_form(workspace) -> None:
    of, made = kind("micro_wish"), wish(workspace)
    form = ledgers.open_entry(made.id, rules=LEDGERS, work=workspace.work())

    changed = ledgers.save_entry(
        replace(form, values={**form.values, "cost": "35.5元"}),
        kind=of,
        today=TODAY,
        now=NOW,
        work=workspace.work(),
    )

    assert changed.id == made.id
    assert changed.written_at == made.written_at
    [line] = ledgers.lines_of(of, year=2026, work=workspace.work(), containing="35.5")
    assert line.title == "一盏灯"


def test_an_entry_is_removed_and_restored(workspace) -> None:
    made = wish(workspace)

    ledgers.remove_entry(made.id, now=NOW, work=workspace.work())
    assert ledgers.lines_of(kind("micro_wish"), year=None, work=workspace.work()) == []
    ledgers.restore_entry(made.id, work=workspace.work())

    assert len(ledgers.lines_of(kind("micro_wish"), year=None, work=workspace.work())) == 1


def test_nothing_is_opened_that_is_not_there(workspace) -> None:
    with pytest.raises(Rejected):
        ledgers.open_entry(ledgers.new_entry_id(), rules=LEDGERS, work=workspace.work())
    with pytest.raises(Rejected):
        ledgers.begin_entry_of(RecordId("none"), kind("visit"), today=TODAY, work=workspace.work())


def test_a_duty_of_a_sitting_takes_over_what_the_minutes_know(tmp_path) -> None:
    books = open_books(tmp_path / "branch")
    final = books.finalised(committee_draft())
    of = kind("volunteer_service")

    draft = ledgers.begin_entry_of(
        final.record.id, of, today=books.clock.today(), work=books.desk.work()
    )
    made = ledgers.save_entry(
        draft, kind=of, today=books.clock.today(), now=NOW, work=books.desk.work()
    )

    assert made.on == final.record.held_on
    assert made.record == final.record.id
    assert [person.member for person in made.values["people"]] == [
        line.member for line in final.record.attendance if line.presence.counts_as_present
    ]
    assert made.values["span"] == f"{final.record.starts_at:%H:%M}-{final.record.ends_at:%H:%M}"
    with books.desk.work() as work:
        assert work.ledgers.of_record(final.record.id) == [made]
    books.desk.workspace.close()


def test_a_sitting_that_is_only_a_draft_lends_its_day_too(tmp_path) -> None:
    books = open_books(tmp_path / "branch")
    today = books.clock.today()
    form = keep_draft(committee_draft(), today=today, now=books.clock.now(), work=books.desk.work())

    draft = ledgers.begin_entry_of(
        form.id, kind("joint_conference"), today=today, work=books.desk.work()
    )

    assert draft.record == form.id
    assert draft.values["chair"] == form.chair.name
    books.desk.workspace.close()
