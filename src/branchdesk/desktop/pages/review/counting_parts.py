"""Parts of the window in which two tellers count."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget


def keys_of_entering() -> str:
    """Return which keys enter a pile."""
    return QCoreApplication.translate(
        "CountingDialog",
        "1 excellent, 2 qualified, 3 basically qualified, 4 unqualified, 0 or Space no mark: each "
        "mark goes on by itself. Backspace takes back, V voids the ballot, * marks the rest like "
        "the line before, A to J add the codes N01 to N10. Every ballot is kept at once.",
    )


def keys_of_comparing() -> str:
    """Return which keys settle a difference."""
    return QCoreApplication.translate(
        "CountingDialog",
        "Look at the paper together: Left takes the first entry, Right the second, 1 to 4 or 0 "
        "what the paper says.",
    )


def rail(name: str) -> QPushButton:
    """Return one of the three steps over the grid."""
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("rail", "true")
    button.setCheckable(True)
    button.setAutoExclusive(True)
    button.setAutoDefault(False)
    return button


def scrolled(inner: QWidget) -> QScrollArea:
    """Return a widget that scrolls where it is too tall."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll


def label(text: str, role: str) -> QLabel:
    """Return a label of several lines."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def buddy(text: str, field: QWidget) -> QLabel:
    """Return the label of a field."""
    label = QLabel(text)
    label.setBuddy(field)
    return label


def number_names() -> tuple[str, str]:
    """Return what the numbers of the pile are called."""
    translate = QCoreApplication.translate
    return translate("CountingDialog", "&Issued"), translate("CountingDialog", "&Returned")


def people_names() -> tuple[str, str, str]:
    """Return what those who watch and count are called."""
    translate = QCoreApplication.translate
    return (
        translate("CountingDialog", "&Scrutineer"),
        translate("CountingDialog", "First &teller"),
        translate("CountingDialog", "Second te&ller"),
    )
