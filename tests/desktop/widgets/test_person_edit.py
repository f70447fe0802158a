import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.people_search import Person, find_people
from branchdesk.desktop.widgets.person_edit import PersonEdit

ZHANG = Person("1", "张志远", "zhangzhiyuan zzy")
ZHAO = Person("2", "赵敏", "zhaomin zm", "预备")
ZENG = Person("3", "曾毅", "zengyi cengyi zy cy")
PEOPLE = (ZHANG, ZHAO, ZENG)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zzy", [ZHANG]),
        ("zhang", [ZHANG]),
        ("ZM", [ZHAO]),
        ("cy", [ZENG]),
        ("志", [ZHANG]),
        ("张", [ZHANG]),
        ("zhao min", [ZHAO]),
        ("z", [ZHANG, ZHAO, ZENG]),
        ("zy", [ZENG]),
        ("", []),
        ("李", []),
    ],
)
def test_people_are_found_by_name_pinyin_and_initials(typed, found):
    assert list(find_people(PEOPLE, typed)) == found


@pytest.fixture
def form(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.edit = PersonEdit(window)
    window.edit.set_people(PEOPLE)
    window.other = QLineEdit(window)
    column.addWidget(window.edit)
    column.addWidget(window.other)
    column.addStretch()
    window.resize(400, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.edit.setFocus()
    return window


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab], ids=["enter", "tab"])
def test_initials_and_a_key_write_the_name(form, qtbot, key):
    qtbot.keyClicks(form.edit, "zzy")

    qtbot.keyClick(form.edit, key)

    assert form.edit.name() == "张志远"
    assert form.edit.person_id() == "1"
    assert form.edit.offers == ()


def test_the_arrows_choose_among_several(form, qtbot):
    qtbot.keyClicks(form.edit, "z")

    qtbot.keyClick(form.edit, Qt.Key.Key_Down)
    qtbot.keyClick(form.edit, Qt.Key.Key_Return)

    assert form.edit.person_id() == "2"


def test_esc_closes_the_list_and_keeps_what_was_typed(form, qtbot):
    qtbot.keyClicks(form.edit, "zz")

    qtbot.keyClick(form.edit, Qt.Key.Key_Escape)

    assert form.edit.offers == ()
    assert form.edit.text() == "zz"


def test_somebody_from_outside_keeps_the_name_that_was_typed(form, qtbot):
    form.edit.setText("王建国")
    form.edit.textEdited.emit("王建国")

    qtbot.keyClick(form.edit, Qt.Key.Key_Tab)

    assert form.edit.name() == "王建国"
    assert form.edit.person_id() is None


def test_a_name_typed_in_full_is_that_member(form):
    form.edit.setText("赵敏")

    assert form.edit.person_id() == "2"


def test_two_of_the_same_name_are_told_apart_by_picking(form, qtbot):
    twin = Person("9", "张志远", "zhangzhiyuan zzy", "第二小组")
    form.edit.set_people((*PEOPLE, twin))
    form.edit.setText("张志远")
    undecided = form.edit.person_id()
    form.edit.clear()

    qtbot.keyClicks(form.edit, "zzy")
    qtbot.keyClick(form.edit, Qt.Key.Key_Down)
    qtbot.keyClick(form.edit, Qt.Key.Key_Return)

    assert undecided is None
    assert form.edit.person_id() == "9"


def test_changing_the_name_forgets_who_was_picked(form, qtbot):
    form.edit.set_person("张志远", "1")

    qtbot.keyClick(form.edit, Qt.Key.Key_Backspace)

    assert form.edit.person_id() is None


def test_enter_takes_the_person_and_moves_on_in_one_stroke(form, qtbot):
    EnterMovesOn(form)
    qtbot.keyClicks(form.edit, "zzy")

    qtbot.keyClick(form.edit, Qt.Key.Key_Return)

    assert form.edit.person_id() == "1"
    assert QApplication.focusWidget() is form.other


def test_enter_belongs_to_the_input_method_while_it_composes(form, qtbot):
    EnterMovesOn(form)
    QApplication.sendEvent(form.edit, QInputMethodEvent("zhang", []))

    qtbot.keyClick(form.edit, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is form.edit


def test_the_list_lies_inside_the_window_and_never_takes_the_focus(form, qtbot):
    qtbot.keyClicks(form.edit, "z")

    popup = form.findChild(QWidget, "people_list")

    assert form.rect().contains(popup.geometry())
    assert QApplication.focusWidget() is form.edit


def test_leaving_the_field_closes_the_list(form, qtbot):
    qtbot.keyClicks(form.edit, "z")

    form.other.setFocus()

    assert form.edit.offers == ()
