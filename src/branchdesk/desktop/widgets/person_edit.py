"""A line in which people are found by name, pinyin or initials."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from branchdesk.desktop.people_search import Person, find_people
from branchdesk.desktop.style import current_look

_SHOWN = 8
_LEAST_WIDTH_EMS = 16


class PersonEdit(QLineEdit):
    """Offers whom the text may mean; Enter or Tab takes the one that is marked.

    Somebody who is in no register may stand here too: then there is a name and no id.  The list is
    part of the window and never takes the focus, so that the input method stays undisturbed.
    """

    picked = Signal(object)
    """`Person` that was taken from the list"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._picked: Person | None = None
        self._composing = False
        self._model = _PeopleModel(self)
        self._list: QListView | None = None
        self.setPlaceholderText(self.tr("Name or initials"))
        self.textEdited.connect(self._search)

    def changeEvent(self, event: QEvent) -> None:
        """Show no example where nothing can be typed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ReadOnlyChange, QEvent.Type.EnabledChange):
            typed = self.isEnabled() and not self.isReadOnly()
            self.setPlaceholderText(self.tr("Name or initials") if typed else "")

    def set_people(self, people: Sequence[Person]) -> None:
        """Say who can be picked, in the order of the register."""
        self._people = tuple(people)

    def set_person(self, name: str, person_id: str | None = None) -> None:
        """Show somebody."""
        self._picked = next((p for p in self._people if p.id == person_id), None)
        if self._picked is None and person_id:
            self._picked = Person(person_id, name)
        self.setText(name)

    def name(self) -> str:
        """Return the name as it stands there."""
        return self.text().strip()

    def person_id(self) -> str | None:
        """Return who was picked, or the only one of exactly this name; None for anybody else."""
        name = self.name()
        if self._picked is not None and self._picked.name == name:
            return self._picked.id
        same = [person for person in self._people if person.name == name]
        return same[0].id if len(same) == 1 else None

    @property
    def offers(self) -> tuple[Person, ...]:
        """Whom the open list shows; nobody while it is closed."""
        return self._model.people if self._list is not None and self._list.isVisible() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, or close it; everything else is typing."""
        if not self.offers or self._composing:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Down:
                self._mark(self._marked() + 1)
            case Qt.Key.Key_Up:
                self._mark(self._marked() - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self._marked())
            case Qt.Key.Key_Escape:
                self._close()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let Tab take the marked person on its way to the next field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self.offers
        ):
            self._take(self._marked())
        if event.type() == QEvent.Type.ShortcutOverride and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether words are being composed: Enter belongs to them then."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list with the field."""
        self._close()
        super().focusOutEvent(event)

    def _claims(self, event: QEvent) -> bool:
        # Esc closes the list first; only then does it mean something to the window.
        return (
            isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self.offers)
        )

    @Slot(str)
    def _search(self, typed: str) -> None:
        found = find_people(self._people, typed)[:_SHOWN]
        if not found or (len(found) == 1 and found[0].name == typed.strip()):
            self._close()
            return
        self._model.show(found)
        self._open()
        # A free name must not turn into somebody else: only letters mean "find" by themselves.
        self._mark(0 if typed.isascii() or len(found) == 1 else -1)

    def _open(self) -> None:
        if self._list is None:
            self._list = _PeopleList(self.window())
            self._list.setModel(self._model)
            self._list.clicked.connect(self._take_clicked)
            self.destroyed.connect(self._list.deleteLater)
        look = current_look()
        rows = self._list
        tall = sum(rows.sizeHintForRow(row) for row in range(self._model.rowCount()))
        wide = max(self.width(), look.ems(_LEAST_WIDTH_EMS))
        rows.resize(wide, tall + 2 * rows.frameWidth() + look.ems(0.8))
        window = self.window()
        corner = self.mapTo(window, QPoint(0, self.height()))
        if corner.y() + rows.height() > window.height():
            corner = self.mapTo(window, QPoint(0, -rows.height()))
        corner.setX(max(0, min(corner.x(), window.width() - rows.width())))
        rows.move(corner)
        rows.show()
        rows.raise_()

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _marked(self) -> int:
        return self._list.currentIndex().row() if self._list is not None else -1

    def _mark(self, row: int) -> None:
        if self._list is None:
            return
        rows = self._model.rowCount()
        self._list.setCurrentIndex(self._model.index(row % rows) if row >= 0 else QModelIndex())

    def _take(self, row: int) -> None:
        if row >= 0:
            person = self._model.people[row]
            self._picked = person
            self.setText(person.name)
            self.textEdited.emit(person.name)
            self.picked.emit(person)
        self._close()

    @Slot(QModelIndex)
    def _take_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())


class _PeopleList(QListView):
    """The list under the line: it never has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("people_list")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("popup", "true")
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("People found"))
        self.hide()


class _PeopleModel(QAbstractListModel):
    """Whom the text may mean."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.people: tuple[Person, ...] = ()

    def show(self, people: Sequence[Person]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.people)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name with its note."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        person = self.people[index.row()]
        return f"{person.name}  {person.note}" if person.note else person.name
