"""The page of talks: the grid leads to a talk or begins one; what was said stays out of sight."""

from datetime import date

import pytest
from branch_year import make_branch
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from talk_values import SECRET, talk

from branchdesk.desktop import leads
from branchdesk.desktop.pages.talks.page import TalksPage
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.talks import TalkState

DAY = date(2026, 5, 6)


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = TalksPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


def keep(desk, *talks):
    with desk.work() as work:
        roll = work.people.roll()
        for number, (one, other, said) in enumerate(talks):
            entry = talk(one, other, DAY, roll=roll, name=f"t{number}", **said)
            work.ledgers.save(entry, title=other)
        work.commit()
    desk.changed()


def kept(desk):
    with desk.work() as work:
        return work.ledgers.entries(kind="heart_talk")


def member(desk, name):
    return next(m for m in desk.year_view(2026).facts.roll.members if m.name == name)


def stand_on(page, row_name, column_name):
    model = page.view.grid.grid_model
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    index = model.index(rows.index(row_name), heads.index(column_name))
    page.view.grid.setCurrentIndex(index)
    return model.cell(index)


def seen(page):
    """Return every text on the page, hidden boxes and names for screen readers included."""
    texts = []
    for widget in page.findChildren(QWidget):
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QLineEdit):
            texts.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            texts.append(widget.toPlainText())
    texts += [f"{line.title} {line.second} {line.tip}" for line in page.view.list.lines.lines]
    return "\n".join(texts)


def names_in(page):
    form = page.view.form
    return form.open_values["talker"].text(), form.open_values["partner"].text()


def test_enter_on_a_gap_begins_a_talk_with_both_people(qtbot, page, desk):
    cell = stand_on(page, "孙丽", "李娜")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Return)

    assert cell.state is TalkState.GAP
    assert names_in(page) == ("李娜", "孙丽")
    assert page.view.form.relation.text() == "委员-党员"
    assert not page.has_unsaved_changes
    assert kept(desk) == []


def test_a_talk_that_is_saved_fills_the_grid_at_once(qtbot, page, desk):
    stand_on(page, "孙丽", "李娜")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Return)
    page.view.form.said_values["issues"].setPlainText(SECRET)
    page.primary_action().trigger()

    [entry] = kept(desk)
    assert entry.values["relation"] == "委员-党员"
    assert "issues" in entry.sealed
    assert stand_on(page, "孙丽", "李娜").state is TalkState.DONE
    assert stand_on(page, "孙丽", "张志远").state is TalkState.FREE


def test_the_column_of_all_others_leaves_the_partner_open(qtbot, page):
    stand_on(page, "孙丽", "Others")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Space)

    assert names_in(page) == ("孙丽", "")
    assert QApplication.focusWidget() in (None, page.view.form.open_values["partner"])


def test_enter_on_a_talk_opens_it_without_what_was_said(qtbot, page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET, "place": "三楼"}))
    page.refresh(2026)
    stand_on(page, "孙丽", "李娜")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Return)

    assert page.view.form.open_values["place"].text() == "三楼"
    assert SECRET not in seen(page)
    assert not page.view.form.said.isVisibleTo(page)


def test_what_was_said_is_shown_on_demand_and_hidden_on_leaving(qtbot, page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    qtbot.mouseClick(page.view.form.show_said, Qt.MouseButton.LeftButton)
    shown = seen(page)
    page.hide()
    page.show()

    assert SECRET in shown
    assert SECRET not in seen(page)
    assert not page.has_unsaved_changes


def test_esc_hides_what_was_said_and_loses_nothing_typed(qtbot, page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    page.view.form.show_said.click()
    page.view.form.said_values["issues"].setPlainText("另一段话")

    assert page.escape()
    assert "另一段话" not in seen(page)
    assert page.commit()
    assert kept(desk)[0].values["issues"] == "另一段话"


def test_another_talk_is_opened_hidden_and_undo_brings_nothing_back(qtbot, page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}), ("李娜", "刘洋", {"issues": "没什么"}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    page.view.form.show_said.click()
    page.open_place(leads.talk(EntryId("t1")))
    hidden = seen(page)
    page.view.form.show_said.click()
    box = page.view.form.said_values["issues"]
    box.undo()

    assert SECRET not in hidden
    assert box.toPlainText() == "没什么"


def test_saving_a_hidden_talk_keeps_what_was_said(page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    page.view.form.open_values["place"].setText("会议室")

    assert page.commit()
    [entry] = kept(desk)
    assert (entry.values["place"], entry.values["issues"]) == ("会议室", SECRET)


def test_the_history_names_the_partner_and_nothing_that_was_said(page, desk):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))

    with desk.work() as work:
        labels = [line.label for line in work.journal.lines()]
        found = [work.ledgers.lines(containing=words) for words in (SECRET, SECRET[:2])]

    assert labels[0] == "孙丽"
    assert not any(SECRET in label for label in labels)
    assert found == [[], []]


def test_an_event_calls_for_a_talk_and_the_talk_takes_it_off_the_list(page, desk):
    # The 23rd member was admitted in March.
    [line] = page.view.wanted.lines.lines
    page.view.wanted.opened.emit(0)
    names = names_in(page)
    page.primary_action().trigger()

    assert "吕方" in line.title
    assert names == ("张志远", "吕方")
    assert kept(desk)[0].values["sort"] == "必谈"
    assert not page.view.wanted_card.isVisibleTo(page)


def test_a_line_of_today_begins_the_talk_it_speaks_of(page, desk):
    who = member(desk, "吕方")
    [line] = [one for one in desk.year_view(2026).todos if one.kind == "talk"]

    place = leads.for_todo(line, year=2026)
    page.open_place(place)

    assert place == Place(PageKey.TALKS, action=Action.NEW, values=(("partner", who.id),))
    assert names_in(page)[1] == "吕方"


def test_a_refused_talk_keeps_every_keystroke_and_marks_the_field(page, desk):
    page.begin_new()
    page.view.form.open_values["talker"].setText("李娜")
    page.view.form.said_values["issues"].setPlainText(SECRET)

    assert not page.commit()
    assert page.view.form.open_values["partner"].property("problem") == "hard"
    assert page.view.form.said_values["issues"].toPlainText() == SECRET
    assert kept(desk) == []


def test_a_removed_talk_comes_back_from_the_recycle_bin(page, desk, prompts):
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    page.secondary_actions()[0].trigger()
    gone = kept(desk)
    page.view.shown.setCurrentIndex(1)
    binned = seen(page)
    prompts.will_answer(True)
    page.view.list.opened.emit(0)

    assert gone == []
    assert "李娜 — 孙丽" in binned
    assert SECRET not in binned
    assert [entry.id for entry in kept(desk)] == ["t0"]


def test_the_last_act_can_be_taken_back(page, desk):
    page.begin_new()
    for key, name in (("talker", "李娜"), ("partner", "孙丽")):
        page.view.form.open_values[key].setText(name)
    page.primary_action().trigger()
    before = len(kept(desk))

    page.undo()

    assert (before, len(kept(desk))) == (1, 0)


def test_every_cell_says_in_words_what_it_shows(page):
    model = page.view.grid.grid_model
    spoken = [
        model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]

    assert all(spoken)
    assert "孙丽 and 李娜: a talk is still wanted" in spoken


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page, desk):
    assert everything_owed(page) == {}
    keep(desk, ("李娜", "孙丽", {"issues": SECRET}))
    page.refresh(2026)
    page.open_place(leads.talk(EntryId("t0")))
    assert everything_owed(page) == {}
    page.view.tabs.setCurrentIndex(1)
    assert everything_owed(page) == {}


def test_where_there_is_no_room_beside_the_grid_the_form_is_a_tab(qtbot, page):
    page.resize(700, 560)
    narrow = page.view.tabs.count()
    stand_on(page, "孙丽", "李娜")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Return)
    shown = page.view.form.isVisible()
    owed = everything_owed(page)
    page.resize(1300, 680)

    assert (narrow, page.view.tabs.count()) == (3, 2)
    assert shown
    assert owed == {}
    assert page.view.form.isVisible()
    assert names_in(page) == ("李娜", "孙丽")
