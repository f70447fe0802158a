"""发展与换届, as the office uses it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from branch_year import NAMES, make_branch
from form_checks import everything_owed
from PySide6.QtCore import Qt

from branchdesk import app
from branchdesk.desktop import leads
from branchdesk.desktop.pages.growth.page import GrowthPage
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.election_judging import Part
from branchdesk.domain.elections import Election
from branchdesk.domain.people import MemberStatus, PartyPost
from branchdesk.domain.recruitment import RecruitmentCase
from branchdesk.domain.roll import holders_on
from branchdesk.usecases.finalising import Finalising, finalise_record
from branchdesk.usecases.records import open_record

HELD = date(2026, 10, 12)


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = GrowthPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


@pytest.fixture
def gone_to(shell):
    """Return the places that the page led to."""
    seen = []
    shell.places.wanted.connect(seen.append)
    return seen


def begin(page, name="罗一鸣"):
    page.open_place(Place(PageKey.GROWTH, action=Action.NEW))
    page.cases.view.form.name.setText(name)
    assert page.commit()


def row(page, number):
    return page.cases.view.form.rows[number]


def cases(desk):
    with desk.work() as work:
        return work.dossiers.all(RecruitmentCase)


def elections(desk):
    with desk.work() as work:
        return work.dossiers.all(Election)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def close_minutes(desk, record, *, votes=None):
    """Count a vote in minutes that were begun on the page, and close them."""
    draft = open_record(record, work=desk.work())
    items = []
    for item in draft.agenda:
        if item.vote is None:
            continue
        vote = item.vote
        if votes is None:
            vote = replace(vote, in_favour="22", against="0", abstained="0")
        else:
            lines = zip(vote.candidates, votes, strict=True)
            vote = replace(vote, candidates=tuple(replace(c, in_favour=str(n)) for c, n in lines))
        items.append(replace(item, discussion="充分讨论。", decision="同意。", vote=vote))
    draft = replace(
        draft,
        day=HELD.isoformat(),
        starts="14:30",
        ends="16:00",
        place="三楼会议室",
        chair=PersonDraft("张志远"),
        recorder=PersonDraft("李娜"),
        agenda=(replace(draft.agenda[0], title="学习", discussion="领学原文。"), *items),
    )
    finalise_record(
        draft,
        closing=Finalising(late_reason="补记"),
        today=desk.clock.today(),
        now=desk.clock.now(),
        profile=desk.profile,
        work=desk.work(),
    )
    desk.changed()


# 发展党员


def test_an_empty_page_teaches_and_its_button_begins_a_case(page, qtbot):
    assert page.cases.view.empty.isVisible()

    press(qtbot, page.cases.view.empty.button)

    assert page.cases.view.form.isVisible()
    assert page.cases.view.form.name.hasFocus()


@pytest.mark.parametrize("stage", ["person", "application", "activist", "prospect", "admission"])
def test_every_stage_owes_nothing_to_fingers_eyes_and_ears(page, qtbot, stage):
    begin(page)
    page.cases.view.form.show_part(stage)

    # A stage that was hidden is laid out a moment after it is shown.
    qtbot.waitUntil(lambda: everything_owed(page) == {}, timeout=2000)


def test_what_is_typed_is_kept_by_itself(page, qtbot, desk):
    begin(page)

    row(page, 1).on.setText("10.8")
    qtbot.waitUntil(lambda: bool(cases(desk)[0].steps), timeout=5000)

    assert cases(desk)[0].taken(1).on == date(2026, 10, 8)
    assert row(page, 1).on.text() == "10.8"


def test_the_list_says_stage_and_next_step_with_its_deadline(page):
    begin(page)
    row(page, 1).on.setText("2026-10-08")
    page.commit()

    [line] = page.cases.view.list.lines.lines

    assert line.title == "罗一鸣"
    assert line.end == "申请入党"
    assert "党组织派人谈话" in line.second
    assert "19 days left" in line.second


def test_a_day_that_is_none_is_marked_and_nothing_is_lost(page, desk):
    begin(page)
    row(page, 1).on.setText("32.13")

    assert not page.commit()

    assert row(page, 1).on.text() == "32.13"
    assert "32.13" in row(page, 1).on.accessibleDescription()
    assert page.has_unsaved_changes


def test_looking_at_a_case_changes_nothing_in_the_books(page, desk):
    begin(page)
    begin(page, "叶知秋")
    with desk.work() as work:
        before = len(work.journal.lines())

    for case in cases(desk):
        page.open_place(Place(PageKey.GROWTH, item=case.id))
        assert not page.has_unsaved_changes
        page.commit()

    with desk.work() as work:
        assert len(work.journal.lines()) == before


def test_the_vote_is_begun_here_counted_in_the_minutes_and_comes_back(page, qtbot, desk, gone_to):
    begin(page)
    press(qtbot, row(page, 15).begin)
    [record] = [place.item for place in gone_to if place.page is PageKey.RECORDS]

    close_minutes(desk, record)
    page.refresh(2026)
    assert row(page, 15).on.text() == HELD.isoformat()
    assert not page.has_unsaved_changes
    assert page.cases.view.act.isVisible()
    press(qtbot, page.cases.view.act)

    with desk.work() as work:
        [member] = [m for m in work.people.roll().members if m.name == "罗一鸣"]
    assert member.status_on(HELD) is MemberStatus.PROBATIONARY
    assert not page.cases.view.act.isVisible()


def test_undo_takes_the_register_back(page, qtbot, desk, gone_to):
    begin(page)
    press(qtbot, row(page, 15).begin)
    close_minutes(desk, gone_to[0].item)
    page.refresh(2026)
    press(qtbot, page.cases.view.act)

    page.undo()

    with desk.work() as work:
        assert "罗一鸣" not in [m.name for m in work.people.roll().members]
    assert page.cases.view.act.isVisible()


def test_a_removed_case_can_be_taken_back(page, desk, prompts):
    begin(page)
    [remove] = page.secondary_actions()
    remove.trigger()
    assert cases(desk) == []

    page.cases.view.shown.setCurrentIndex(2)
    prompts.will_answer(True)
    page.cases.view.list.opened.emit(0)

    assert [case.name for case in cases(desk)] == ["罗一鸣"]


def test_the_summary_of_ballots_is_printed_where_the_person_says(
    page, qtbot, desk, gone_to, prompts, tmp_path, monkeypatch
):
    opened = []
    monkeypatch.setattr(
        "branchdesk.desktop.printing.open_outside", lambda path: opened.append(path)
    )
    begin(page)
    press(qtbot, row(page, 15).begin)
    close_minutes(desk, gone_to[0].item)
    page.refresh(2026)
    target = tmp_path / "汇总表.pdf"
    prompts.will_answer(target)

    row(page, 15).print_wanted.emit(15)
    qtbot.waitUntil(lambda: bool(opened), timeout=20000)

    assert target.read_bytes().startswith(b"%PDF")


# 换届


def begin_election(page, qtbot):
    page.open_place(Place(PageKey.GROWTH, field=leads.ELECTIONS))
    if not page.elections.empty.isVisible():
        page.primary_action().trigger()
    else:
        press(qtbot, page.elections.empty.button)
    form = page.elections.form
    form.seats.setText("3")
    form.candidates.setText("、".join(NAMES[:4]))
    form.scrutineers.setText(NAMES[6])
    form.tellers.setText(NAMES[7])
    assert page.commit()
    return form


def test_an_election_begins_with_its_request_and_owes_nothing(page, qtbot):
    form = begin_election(page, qtbot)

    assert form.papers["request"].on.isVisible()
    assert everything_owed(page.elections) == {}


def test_the_term_leads_from_today_to_the_elections(page):
    page.open_place(Place(PageKey.GROWTH, field=leads.ELECTIONS))

    assert page.tabs.currentWidget() is page.elections
    assert "2027" in page.elections.side.term.text()


def test_an_election_goes_from_the_ballot_to_the_register(page, qtbot, desk, gone_to):
    form = begin_election(page, qtbot)
    form.vote_wanted.emit(Part.MEETING.value)
    close_minutes(desk, gone_to[-1].item, votes=(21, 20, 18, 5))
    page.refresh(2026)

    assert form.posts.names == NAMES[:3]
    boxes = form.posts.findChildren(type(form.kind))
    for box, post in zip(
        boxes[::2], ("organization_commissioner", "secretary", "commissioner"), strict=True
    ):
        box.setCurrentIndex(box.findData(post))
    form.papers["report"].on.setText("2026-10-13")
    form.papers["approval"].on.setText("2026-10-16")
    form.hand_over_on.setText("2026-10-19")
    press(qtbot, form.hand_over)

    with desk.work() as work:
        roll, term = work.people.roll(), work.branch.get().term
    assert [m.name for m in holders_on(roll, PartyPost.SECRETARY, date(2026, 10, 19))] == [NAMES[1]]
    assert term.elected_on == HELD
    assert elections(desk)[0].handed_over_on == date(2026, 10, 19)


def test_before_the_approval_nothing_is_handed_over_and_the_reason_stands_there(page, qtbot, desk):
    form = begin_election(page, qtbot)
    form.hand_over_on.setText("2026-10-19")

    press(qtbot, form.hand_over)

    assert elections(desk)[0].handed_over_on is None
    assert page.elections.problems.problems


def test_a_read_only_workspace_shows_everything_and_changes_nothing(qtbot, shell, tmp_path):
    folder = tmp_path / "branch"
    desk = make_branch(folder)
    first = GrowthPage(desk, shell)
    qtbot.addWidget(first)
    first.refresh(2026)
    begin(first)
    desk.workspace.close()
    reading = app.open_desk(Path(folder), read_only=True, clock=desk.clock)
    try:
        page = GrowthPage(reading, shell)
        qtbot.addWidget(page)
        page.refresh(2026)
        page.show()

        assert page.cases.view.form.name.text() == "罗一鸣"
        assert page.cases.view.form.name.isReadOnly()
        assert page.primary_action() is None
        assert not page.has_unsaved_changes
    finally:
        reading.workspace.close()
