import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QWidget

from branchdesk.desktop.look import Look
from branchdesk.desktop.style import apply_look, current_look
from branchdesk.desktop.tokens import LIGHT, LetterSize
from branchdesk.desktop.widgets.header import Header


def actions(*names):
    made = []
    for name in names:
        action = QAction(name)
        action.setObjectName(name)
        made.append(action)
    return made


def buttons(header):
    return [
        button.objectName() for button in header.findChildren(QPushButton) if not button.isHidden()
    ]


def test_a_few_actions_are_all_buttons(qtbot):
    header = Header()
    qtbot.addWidget(header)
    primary, *others = actions("save", "a", "b", "c", "d")

    header.offer_actions(primary, others)

    assert sorted(buttons(header)) == ["do_a", "do_b", "do_c", "do_d", "do_save"]


def test_where_actions_are_many_the_rest_stand_in_a_menu(qtbot):
    header = Header()
    qtbot.addWidget(header)
    primary, *others = actions("save", "a", "b", "c", "d", "e")

    header.offer_actions(primary, others)

    assert sorted(buttons(header)) == ["do_a", "do_b", "do_c", "do_save", "more_actions"]
    menu = header.findChild(QMenu, "more_menu")
    assert menu.actions() == others[3:]
    with qtbot.waitSignal(others[4].triggered):
        menu.actions()[1].trigger()


def test_the_menu_goes_with_the_page_that_needed_it(qtbot):
    header = Header()
    qtbot.addWidget(header)
    _, *others = actions("save", "a", "b", "c", "d", "e")
    header.offer_actions(None, others)

    header.offer_actions(None, others[:1])

    assert buttons(header) == ["do_a"]


@pytest.fixture
def largest(qtbot):
    """Let the letters be as large as they get."""
    app = QApplication.instance()
    before = current_look()
    apply_look(app, Look(LIGHT, LetterSize.LARGEST))
    yield
    apply_look(app, before)


def wide_header(qtbot, width, *names):
    """Return a head as wide as a window leaves it, with buttons of these names."""
    header = Header()
    qtbot.addWidget(header)
    header.show_title("统计台账", "党风廉政建设专题研究")
    header.offer_years((2025, 2026), 2026, visible=True)
    header.offer_actions(None, actions(*names))
    header.resize(width, header.sizeHint().height())
    with qtbot.waitExposed(header):
        header.show()
    return header


FROM_A_LEDGER = ("打印本条…", "打印清单…", "套用 Word 表…", "逐项复制…")
LEFT_BY_THE_RAIL = 941
"""What the largest letters leave of a window 1366 pixels wide."""


def squeezed(header):
    """Return what is narrower than it has to be."""
    parts = (*header.findChildren(QPushButton), header.findChild(QComboBox, "year"))
    shown = [part for part in parts if not part.isHidden()]
    return [part for part in shown if part.width() < part.sizeHint().width()]


@pytest.mark.usefixtures("largest")
def test_on_a_small_screen_with_the_largest_letters_nothing_in_the_head_is_squeezed(qtbot):
    header = wide_header(qtbot, LEFT_BY_THE_RAIL, *FROM_A_LEDGER)

    assert squeezed(header) == []
    assert "more_actions" in buttons(header)
    assert header.findChild(QWidget, "page_subtitle").width() > 0
    last = header.findChild(QPushButton, "more_actions")
    assert last.geometry().right() < header.width()


@pytest.mark.usefixtures("largest")
def test_what_has_no_room_in_the_head_stands_in_the_menu_and_comes_back_with_the_room(qtbot):
    header = wide_header(qtbot, LEFT_BY_THE_RAIL, *FROM_A_LEDGER)
    menu = header.findChild(QMenu, "more_menu")
    assert [action.text() for action in menu.actions()] == list(FROM_A_LEDGER[-2:])

    header.resize(2000, header.height())

    assert buttons(header) == [f"do_{name}" for name in FROM_A_LEDGER]
    assert menu.actions() == []


def test_a_full_head_fits_a_small_screen_with_ordinary_letters(qtbot):
    header = wide_header(qtbot, 1136, *FROM_A_LEDGER)

    assert squeezed(header) == []
    assert buttons(header) == [f"do_{name}" for name in FROM_A_LEDGER]


def test_an_action_that_goes_away_leaves_no_button_and_no_line_in_the_menu(qtbot):
    header = Header()
    qtbot.addWidget(header)
    _, *others = actions("save", "a", "b", "c", "d", "e")
    header.offer_actions(None, others)

    for action in others[1:]:
        action.setVisible(False)

    assert buttons(header) == ["do_a"]
    assert header.findChild(QMenu, "more_menu").actions() == []
