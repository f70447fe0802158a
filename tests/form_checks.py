"""What every form owes to fingers, eyes and ears; each check returns the offenders."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from branchdesk.desktop.widgets.elided_label import ElidedLabel

INTERACTIVE = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit),
    *(QPlainTextEdit, QTextEdit),
)
# Parts that Qt makes inside of its own widgets.
_INNER = "qt_"


def interactive(form: QWidget) -> list[QWidget]:
    """Return what a person can use in a form that is shown."""
    return [
        widget
        for widget in form.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisibleTo(form)
        and not widget.objectName().startswith(_INNER)
        and not isinstance(widget, QHeaderView)
        and not isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit)
    ]


def without_a_name(form: QWidget) -> list[str]:
    """Return the classes of what can be used and has no object name."""
    return [type(widget).__name__ for widget in interactive(form) if not widget.objectName()]


def unspoken(form: QWidget) -> list[str]:
    """Return what a screen reader could not name."""
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.text()}
    return [
        widget.objectName()
        for widget in interactive(form)
        if not widget.accessibleName()
        and widget not in buddies
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def labels_that_lead_nowhere(form: QWidget) -> list[str]:
    """Return labels with a mnemonic and no other widget to lead to."""
    return [
        label.text()
        for label in form.findChildren(QLabel)
        if "&" in label.text().replace("&&", "") and label.buddy() in (None, label)
    ]


def mnemonics_used_twice(form: QWidget) -> list[str]:
    """Return the letters that two widgets claim."""
    texts = [
        widget.text().replace("&&", "")
        for kind in (QLabel, QAbstractButton)
        for widget in form.findChildren(kind)
        if widget.isVisibleTo(form)
    ]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text[:-1]]
    return sorted({letter for letter in letters if letters.count(letter) > 1})


def boxes_that_trap_tab(form: QWidget) -> list[str]:
    """Return boxes of several lines that Tab cannot leave."""
    return [
        box.objectName()
        for kind in (QPlainTextEdit, QTextEdit)
        for box in form.findChildren(kind)
        if not isinstance(box, QTextBrowser) and not box.tabChangesFocus() and not box.isReadOnly()
    ]


def tab_order(form: QWidget) -> list[QWidget]:
    """Return what Tab leads through, from the first to the last."""
    first = form
    order, widget = [], first.nextInFocusChain()
    wanted = set(interactive(form))
    while widget is not first:
        if widget in wanted and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def jumps_back(form: QWidget) -> list[str]:
    """Return where Tab jumps to a higher line inside the same card, or leftwards in a line."""
    found = []
    order = tab_order(form)
    for one, other in pairwise(order):
        if one.parentWidget() is not other.parentWidget():
            continue
        here, there = one.mapTo(form, QPoint()), other.mapTo(form, QPoint())
        same_line = abs(here.y() - there.y()) < one.height()
        if (same_line and there.x() < here.x()) or there.y() < here.y() - one.height():
            found.append(f"{one.objectName()} → {other.objectName()}")
    return found


def cut_off(form: QWidget) -> list[str]:
    """Return buttons and one-line labels that have less room than their text needs."""
    found = []
    for kind in (QAbstractButton, QLabel):
        for widget in form.findChildren(kind):
            text = widget.text()
            whole = isinstance(widget, QLabel) and (widget.wordWrap() or "<" in text)
            # A picture at the end of a line has its text for screen readers only.
            whole = whole or isinstance(widget.parentWidget(), QLineEdit)
            if not text or whole or not widget.isVisibleTo(form) or isinstance(widget, ElidedLabel):
                continue
            if widget.width() < widget.minimumSizeHint().width():
                found.append(text)
    return found


def everything_owed(form: QWidget) -> dict[str, list[str]]:
    """Return all offenders by what they owe; empty for a good form."""
    checks = {
        "no object name": without_a_name,
        "no accessible name": unspoken,
        "leads nowhere": labels_that_lead_nowhere,
        "mnemonic used twice": mnemonics_used_twice,
        "traps Tab": boxes_that_trap_tab,
        "Tab jumps back": jumps_back,
        "cut off": cut_off,
    }
    return {name: found for name, check in checks.items() if (found := check(form))}
