import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.desktop.widgets.star_meter import ScoreBar, StarMeter
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.desktop.widgets.toast import Toast
from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.problems import Problem, Rule

HARD = Problem("place", Rule.REQUIRED, basis=Basis("article 11"))
SOFT = Problem("agenda.0.title", Rule.REQUIRED, severity=Severity.SOFT)


def shown(qtbot, widget, wide=400, tall=300):
    qtbot.addWidget(widget)
    widget.resize(wide, tall)
    widget.show()
    return widget


def test_what_blocks_comes_first_with_its_basis(qtbot):
    problems = shown(qtbot, ProblemList())

    problems.show_problems([SOFT, HARD])

    assert problems.problems == (HARD, SOFT)
    assert "article 11" in [label.text() for label in problems.findChildren(QLabel)]


def test_a_problem_leads_to_its_field(qtbot):
    problems = shown(qtbot, ProblemList())
    problems.show_problems([SOFT])

    with qtbot.waitSignal(problems.wanted) as wanted:
        problems.findChild(QPushButton, "problem_agenda_0_title").click()

    assert wanted.args == ["agenda.0.title"]


def test_a_field_is_marked_for_eyes_and_for_ears_until_it_is_right(qtbot):
    place, other = QLineEdit(), QLineEdit()
    qtbot.addWidget(place)
    qtbot.addWidget(other)
    fields = {"place": place, "chair": other}

    first = mark_problems(fields, [HARD])
    told, marked = place.accessibleDescription(), place.property("problem")
    mark_problems(fields, [])

    assert first is place
    assert told
    assert marked == "hard"
    assert place.accessibleDescription() == ""
    assert not place.property("problem")
    assert not other.property("problem")


def test_a_problem_deep_in_a_form_finds_the_nearest_field(qtbot):
    agenda, title = QWidget(), QWidget()
    qtbot.addWidget(agenda)
    qtbot.addWidget(title)
    fields = {"agenda": agenda, "agenda.0.title": title}

    assert field_for(fields, "agenda.0.title") is title
    assert field_for(fields, "agenda.1.vote.in_favour") is agenda
    assert field_for(fields, "place") is None


def test_a_box_grows_with_its_text_and_shrinks_again(qtbot):
    box = shown(qtbot, AutoGrowTextEdit())
    empty = box.height()

    box.setPlainText("\n".join("line" for _ in range(8)))
    full = box.height()
    box.clear()

    assert full > empty
    assert box.height() == empty
    box.setPlainText("\n" * 100)
    assert box.height() < 100 * box.fontMetrics().lineSpacing()


def test_a_box_shows_all_its_lines_without_scrolling(qtbot):
    box = shown(qtbot, AutoGrowTextEdit())

    box.setPlainText("\n".join("line" for _ in range(12)))

    assert box.verticalScrollBar().maximum() == 0


def test_tab_leaves_a_box(qtbot):
    form = QWidget()
    column = QVBoxLayout(form)
    box, line = AutoGrowTextEdit(), QLineEdit()
    column.addWidget(box)
    column.addWidget(line)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is line
    assert box.toPlainText() == ""


@pytest.mark.parametrize(("wide", "rows"), [(1200, 1), (500, 3), (100, 5)])
def test_cards_stand_side_by_side_as_far_as_they_fit(qtbot, wide, rows):
    flow = FlowCards(least_ems=14)
    cards = [Card(str(number)) for number in range(5)]

    flow.show_cards(cards)
    shown(qtbot, flow, wide, 600)

    tops = {card.mapTo(flow, card.rect().topLeft()).y() for card in cards}
    assert len(tops) == rows


def test_cards_that_are_replaced_are_gone(qtbot):
    flow = FlowCards()
    old, new = Card("old"), Card("new")
    flow.show_cards([old])
    shown(qtbot, flow)

    flow.show_cards([new])

    assert not old.isVisible()
    assert flow.cards == (new,)


def test_stars_are_spoken(qtbot):
    stars = shown(qtbot, StarMeter())

    stars.show_stars(4)

    assert stars.accessibleName() == "4 of 5 stars"


@pytest.mark.parametrize(("score", "whole", "share"), [(3, 6, 0.5), (7, 6, 1), (1, 0, 0)])
def test_a_bar_is_never_fuller_than_full(qtbot, score, whole, share):
    bar = shown(qtbot, ScoreBar())

    bar.show_score(score, whole)

    assert bar.share == share


def test_a_long_line_ends_in_an_ellipsis_and_is_whole_in_its_tip(qtbot):
    label = shown(qtbot, ElidedLabel("a very long line that does not fit at all"), 60, 20)

    cut = label.toolTip()
    label.setText("a")

    assert cut.startswith("a very long line")
    assert label.toolTip() == ""


def test_an_empty_state_shows_its_text_whole(qtbot):
    state = shown(
        qtbot, EmptyState("records", "Nothing yet", "word " * 40, action="Begin"), 700, 400
    )

    needed = state.text.heightForWidth(state.text.width())

    assert state.text.height() >= needed


def test_the_first_action_of_an_empty_state(qtbot):
    state = shown(qtbot, EmptyState("records", "Nothing yet", "", action="Begin"))

    with qtbot.waitSignal(state.acted):
        state.button.click()

    assert not state.other_button.isVisible()


def test_a_toast_takes_back_once(qtbot):
    window = shown(qtbot, QWidget(), 800, 600)
    toast, undone = Toast(window), []
    toast.say("Removed", lambda: undone.append(1))
    button = toast.findChild(QPushButton, "toast_undo")

    button.click()
    button.click()

    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_without_a_way_back_has_no_button_and_lies_in_the_window(qtbot):
    window = shown(qtbot, QWidget(), 800, 600)
    toast = Toast(window)

    toast.say("Kept")

    assert not toast.findChild(QPushButton, "toast_undo").isVisible()
    assert window.rect().contains(toast.geometry())


def test_a_sentence_that_does_not_say_which_field_begins_with_its_name(qtbot):
    problems = shown(qtbot, ProblemList())

    problems.show_problems([SOFT], names={"agenda.0.title": "Item 1 · Title"})

    assert any(label.text().startswith("Item 1 · Title") for label in problems.findChildren(QLabel))


def test_what_no_superior_text_asks_for_is_said_to_be_optional(qtbot):
    problems = shown(qtbot, ProblemList())
    optional = Problem("title", Rule.REQUIRED, Severity.SOFT, PROGRAM_DEFAULT)

    problems.show_problems([optional])

    texts = [label.text() for label in problems.findChildren(QLabel)]
    assert any("may be left out" in text for text in texts)


def test_what_the_program_itself_insists_on_is_never_called_optional(qtbot):
    problems = shown(qtbot, ProblemList())
    insisted = Problem("title", Rule.REQUIRED, Severity.HARD, PROGRAM_DEFAULT)

    problems.show_problems([insisted])

    texts = [label.text() for label in problems.findChildren(QLabel)]
    assert not any("may be left out" in text for text in texts)
    assert any("This program asks for it" in text for text in texts)


@pytest.mark.parametrize("make", [Card, lambda heading: EmptyState("records", heading, "")])
def test_nothing_flashes_up_as_a_window_of_its_own(qtbot, qapp, make):
    flashes = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                flashes.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    made = make("Heading")
    qapp.removeEventFilter(watch)
    qtbot.addWidget(made)

    assert flashes == []
