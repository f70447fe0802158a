"""组织生活会 as the office uses it: five stages, closed, put right."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from record_books import NAMES, committee_draft, general_draft, member_id, open_books

from branchdesk.desktop.pages.org_life.page import OrgLifePage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.drafts import AgendaDraft, ExceptionDraft
from branchdesk.domain.org_life import ProblemSource, Stage
from branchdesk.domain.records import AgendaKind, Presence
from branchdesk.usecases.org_life import open_org_life

FIRST = member_id(NAMES[0])


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    made.finalised(committee_draft("study", day="2026-10-15"))
    general = general_draft("m1", day="2026-10-16")
    item = AgendaDraft(AgendaKind.CRITICISM, "批评与自我批评", discussion="逐人进行。")
    made.finalised(replace(general, agenda=(general.agenda[0], item)))
    yield made
    made.desk.workspace.close()


@pytest.fixture
def page(qtbot, books, shell):
    made = OrgLifePage(books.desk, shell)
    made.resize(1136, 690)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def gone_to(shell):
    places = []
    shell.places.wanted.connect(places.append)
    return places


def stage(page, which):
    page.ui.button(which).click()
    return page.ui.stages.get(which, page.ui.rectification)


def kept(books, year=2026):
    return open_org_life(year, today=books.clock.today(), work=books.desk.work())


def link(page, which, record):
    page._presenter.toggle_record(which, record)
    page._edited(changed=True)


def fill_in(page):
    """Give every stage its record."""
    link(page, Stage.STUDY, "study")
    opinions = stage(page, Stage.OPINIONS)
    opinions.talks.setText("12")
    opinions.boxes["opinions"].setPlainText("云河社区：多到现场")
    problems = stage(page, Stage.PROBLEMS)
    problems.boxes["committee_problems"].setPlainText("学习不够\n谈话流于形式")
    problems.members.boxes["problems"].setPlainText("前紧后松")
    link(page, Stage.MEETING, "m1")


def test_pressing_a_record_links_it_and_pressing_again_takes_it_out(page, books, qtbot):
    view = stage(page, Stage.STUDY)
    view.choice.list.setFocus()

    qtbot.keyClick(view.choice.list, Qt.Key.Key_Return)
    page.commit()
    assert len(kept(books).of_stage(Stage.STUDY).records) == 1

    qtbot.keyClick(view.choice.list, Qt.Key.Key_Return)
    page.commit()
    assert kept(books).of_stage(Stage.STUDY).records == ()


def test_a_linked_record_opens_from_here(page, gone_to):
    view = stage(page, Stage.MEETING)

    view.choice.open.click()

    assert gone_to[0].page is PageKey.RECORDS


def test_everything_typed_is_kept_member_by_member(page, books):
    fill_in(page)
    view = stage(page, Stage.MEETING)
    view.members.names.stand_on(1)
    view.members.boxes["criticism"].setPlainText("张志远：发言少")
    assert page.commit()

    dossier = kept(books)

    assert (dossier.talks, dossier.opinions) == (12, "云河社区：多到现场")
    assert [part.problems for part in dossier.members[:2]] == ["前紧后松", ""]
    assert dossier.members[1].criticism == "张志远：发言少"
    assert page.ui.button(Stage.OPINIONS).text().startswith("✓")


def test_half_a_number_or_day_is_kept_as_typed_and_marked(page, books):
    stage(page, Stage.OPINIONS).talks.setText("十来次")
    page.commit()
    page.refresh(2026)

    assert stage(page, Stage.OPINIONS).talks.text() == "十来次"
    assert kept(books).unread == (("talks", "十来次"),)


def test_the_gate_asks_for_a_reason_and_keeps_it(page, books, prompts):
    prompts.will_answer(None)
    page.finalise()
    assert kept(books).finalised_at is None
    assert "学习" in prompts.asked[0]

    prompts.will_answer("材料在纸质卷")
    page.finalise()

    assert kept(books).finalised_at is not None
    assert {line.reason for line in kept(books).overrides} == {"材料在纸质卷"}
    assert "材料在纸质卷" in page.ui.banner_text.text()


def test_with_a_record_of_every_stage_nobody_is_asked_and_the_stages_are_locked(page, books):
    fill_in(page)

    page.finalise()

    assert kept(books).finalised_at is not None
    assert stage(page, Stage.OPINIONS).talks.isReadOnly()
    assert page.primary_action() is None
    page.secondary_actions()[0].trigger()
    assert not stage(page, Stage.OPINIONS).talks.isReadOnly()


def test_after_closing_the_lists_become_the_rectification_list_and_are_closed_there(
    page, books, qtbot
):
    fill_in(page)
    page.finalise()
    view = stage(page, Stage.RECTIFICATION)

    view.sources[ProblemSource.SELF].click()
    assert [line.problem for line in page._presenter.dossier.rectifications] == [
        "学习不够",
        "谈话流于形式",
        "前紧后松",
    ]
    view.table.selectRow(1)
    view.boxes["measures"].setPlainText("列提纲")
    view.boxes["due"].setText("10.20")
    qtbot.waitUntil(lambda: view.model.index(1, 0).data() == "● overdue")

    view.boxes["closed_on"].setText("2026-10-21")
    view.boxes["confirmed_by"].setText(NAMES[0])
    page.commit()
    line = kept(books).rectifications[1]
    assert (line.measures, str(line.closed_on), line.confirmed_by) == (
        "列提纲",
        "2026-10-21",
        NAMES[0],
    )
    assert not view.sources[ProblemSource.SELF].isEnabled()


def test_what_is_taken_over_or_thrown_away_comes_back_with_undo(page, books):
    fill_in(page)
    view = stage(page, Stage.RECTIFICATION)
    view.sources[ProblemSource.SELF].click()
    page.commit()
    view.remove.click()
    page.commit()
    assert len(kept(books).rectifications) == 2

    page.undo()

    assert len(kept(books).rectifications) == 3


def test_a_new_record_of_the_sitting_is_begun_kept_linked_and_opened(page, books, gone_to):
    view = stage(page, Stage.MEETING)
    names = [action.text() for action in view.begin.menu().actions()]
    assert len(names) == 4

    view.begin.menu().actions()[0].trigger()

    [record] = kept(books).meetings
    assert gone_to == [Place(PageKey.RECORDS, item=record)]
    assert books.kept(record).title == "2026年度组织生活会"


def test_who_was_absent_is_asked_for_a_statement(page, books):
    absent = general_draft("m2", day="2026-10-17")
    books.finalised(replace(absent, exceptions=(ExceptionDraft(FIRST, Presence.LEAVE, "住院"),)))
    page.refresh(2026)
    link(page, Stage.MEETING, "m2")
    view = stage(page, Stage.MEETING)

    assert view.members.boxes["statement"].isVisible()
    view.members.names.stand_on(1)
    assert not view.members.boxes["statement"].isVisible()


def test_the_checklist_opens_what_proves_a_line_and_takes_ticks_by_hand(page, books, gone_to):
    fill_in(page)
    page.ui.checklist.click()
    view = page.ui.materials
    view.list.stand_on(7)
    view.open.click()
    assert gone_to == [Place(PageKey.RECORDS, item="m1")]

    view.list.stand_on(15)
    view.done.setChecked(True)
    view.note.setText("文件柜")
    page.commit()

    tick = kept(books).tick(16)
    assert (tick.done, tick.note) == (True, "文件柜")


def test_problems_lead_to_their_field(page):
    page._lead(f"members.{FIRST}.problems")
    assert page.ui.stages[Stage.PROBLEMS].members.boxes["problems"].hasFocus()
    page._lead("theme")
    assert page.ui.meeting.boxes["theme"].hasFocus()
    page._lead("study")
    assert page.ui.stages[Stage.STUDY].choice.list.hasFocus()


def test_another_year_is_another_dossier(page, books):
    stage(page, Stage.OPINIONS).boxes["opinions"].setPlainText("社区：好")
    page.refresh(2025)
    assert stage(page, Stage.OPINIONS).boxes["opinions"].toPlainText() == ""
    assert kept(books).opinions == "社区：好"


@pytest.mark.parametrize("which", [*Stage, None])
def test_every_stage_is_for_fingers_eyes_and_ears(page, which):
    fill_in(page)
    stage(page, Stage.RECTIFICATION).sources[ProblemSource.SELF].click()

    page.ui.button(which).click()

    assert everything_owed(page) == {}
