from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

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
