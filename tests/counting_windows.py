"""The windows in which ballots are counted and cast, shown for the tests."""

from PySide6.QtWidgets import QApplication

from branchdesk.desktop.style import fit_layouts

YEAR = 2026


def stored(desk):
    """Return the review in the books."""
    with desk.work() as work:
        return work.reviews.get(YEAR)


def shown(qtbot, dialog, before_close=None):
    """Show a window of the tests' own, large enough for a small screen."""
    qtbot.addWidget(dialog, before_close_func=before_close)
    fit_layouts(dialog)
    dialog.resize(1280, 680)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def press(qtbot, keys):
    """Press keys one by one, wherever the focus is; return how many it were."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)
    return len(keys)
