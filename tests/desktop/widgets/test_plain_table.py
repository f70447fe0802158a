from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel

from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.plain_table import PlainTable


def shown(qtbot, *texts, colour=None):
    """Return a table with a line for each text, the first one chosen."""
    model = QStandardItemModel(0, 1)
    for text in texts:
        item = QStandardItem(text)
        if colour is not None:
            item.setData(colour, Qt.ItemDataRole.ForegroundRole)
        model.appendRow(item)
    table = PlainTable()
    table.model_kept = model
    table.setModel(model)
    table.selectRow(0)
    qtbot.addWidget(table)
    table.resize(300, 160)
    with qtbot.waitExposed(table):
        table.show()
    return table


def colours(table):
    shot = table.viewport().grab().toImage()
    return {shot.pixelColor(x, y).name() for x in range(shot.width()) for y in range(shot.height())}


def test_what_is_overdue_is_red_in_the_chosen_line_too(qtbot):
    red = QColor(current_look().palette.overdue)

    assert red.name() in colours(shown(qtbot, "●●● 超期", colour=red))


def test_an_empty_table_says_that_it_is_empty(qtbot):
    table = shown(qtbot)
    before = colours(table)

    table.say_nothing("本年度还没有登记。")

    assert colours(table) != before


def test_a_table_with_lines_says_nothing_besides(qtbot):
    table = shown(qtbot, "一条")
    before = colours(table)

    table.say_nothing("本年度还没有登记。")

    assert colours(table) == before
