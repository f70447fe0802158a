"""What the windows in which ballots are counted and cast have in common."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QScrollArea, QWidget

from branchdesk.desktop.style import current_look

_SIZE_EMS = (84.0, 46.0)
_TITLE_EMS = 3.0


def size_of_counting() -> QSize:
    """Return how large a window with a grid of ballots likes to be: most of a small screen."""
    look = current_look()
    return QSize(look.ems(_SIZE_EMS[0]), look.ems(_SIZE_EMS[1]))


def open_large(dialog: QDialog) -> None:
    """Give a dialog the size it likes; Qt by itself gives no more than two thirds of a screen."""
    room = dialog.screen().availableSize()
    room.setHeight(room.height() - current_look().ems(_TITLE_EMS))
    dialog.resize(dialog.sizeHint().boundedTo(room))


def keys_of_entering() -> str:
    """Return what each key does while ballots are entered."""
    return QCoreApplication.translate(
        "CountingDialog",
        "1 excellent, 2 qualified, 3 basically qualified, 4 unqualified, 0 or Space no mark: each "
        "mark goes on by itself. Backspace takes back, V voids the ballot, * marks the rest like "
        "the line before, A to J add the codes N01 to N10. Every ballot is kept at once.",
    )


def keys_of_comparing() -> str:
    """Return what each key does while two entries are compared."""
    return QCoreApplication.translate(
        "CountingDialog",
        "Look at the paper together: Left takes the first entry, Right the second, 1 to 4 or 0 "
        "what the paper says.",
    )


def rail(name: str) -> QPushButton:
    """Return one of the buttons of which one is chosen."""
    made = button(name, "")
    made.setProperty("rail", "true")
    made.setCheckable(True)
    made.setAutoExclusive(True)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """Return what lets a narrow column be longer than the window."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll


def label(text: str, role: str) -> QLabel:
    """Return text that may take several lines."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(True)
    return made


def buddy(text: str, field: QWidget) -> QLabel:
    """Return a label whose letter leads to a field."""
    made = QLabel(text)
    made.setBuddy(field)
    return made


def button(name: str, text: str, kind: str = "") -> QPushButton:
    """Return a button that Enter in a field does not press; ``kind`` as in the style sheet."""
    made = QPushButton(text)
    made.setObjectName(name)
    if kind:
        made.setProperty("kind", kind)
    made.setAutoDefault(False)
    return made


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
