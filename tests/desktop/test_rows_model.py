"""Tables that are only looked at: the chosen line stays chosen while its words change."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from branchdesk.desktop.models.rectification_rows import RectificationModel
from branchdesk.desktop.models.standard_rows import StandardModel
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.org_life import Rectification
from branchdesk.domain.standard_draft import ItemDraft

TODAY = date(2026, 11, 1)


@pytest.fixture
def table(qtbot, qtmodeltester):
    """Return a table of three lines, the second of them chosen."""
    model = RectificationModel()
    lines = [Rectification(FollowUpId(name), "支委会", f"问题{name}") for name in "abc"]
    model.show(lines, today=TODAY)
    qtmodeltester.check(model)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setCurrentIndex(model.index(1, 2))
    return view, model, lines


def test_a_line_that_is_typed_into_stays_chosen_and_shows_the_new_words(table, qtbot):
    view, model, lines = table

    with qtbot.waitSignal(model.dataChanged):
        model.show([lines[0], replace(lines[1], problem="改过"), lines[2]], today=TODAY)

    assert view.currentIndex().row() == 1
    assert model.index(1, 2).data() == "改过"
    assert model.line_at(1).problem == "改过"


def test_other_lines_are_shown_from_the_beginning(table, qtbot):
    view, model, lines = table

    with qtbot.waitSignal(model.modelReset):
        model.show(lines[::-1], today=TODAY)

    assert not view.currentIndex().isValid()
    assert [model.index(row, 2).data() for row in range(3)] == ["问题c", "问题b", "问题a"]
    assert model.line_at(3) is None


def test_in_the_standard_a_code_may_be_typed_over_in_its_place(qtbot):
    model = StandardModel()
    first, second = (ItemDraft(code, "一", "项目", "5", "", "") for code in ("A1", "A2"))
    model.show([first, second])

    with qtbot.waitSignal(model.dataChanged):
        model.show([replace(first, code="B9"), second])

    assert model.index(0, 0).data() == "B9"


def test_what_stands_over_the_columns_is_one_word_for_each(table):
    _, model, _ = table
    across = Qt.Orientation.Horizontal

    heads = [model.headerData(n, across) for n in range(model.columnCount())]

    assert heads == ["Status", "Whose", "Problem", "From", "Owner", "Due"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
