"""Stand-ins for parts of the window."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from branchdesk.desktop.page import Page
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell


class StubPage(Page):
    """A page with one line and one box, that remembers what it was asked."""

    def __init__(self, key: PageKey, shell: Shell, *, dirty: bool = False, keeps: bool = True):
        self.key = key
        super().__init__(shell)
        self.dirty = dirty
        self.keeps = keeps
        self.asked: list[object] = []
        self.heading = key.value
        self.line = QLineEdit(self)
        self.line.setObjectName("line")
        self.line.setAccessibleName("line")
        self.box = QPlainTextEdit(self)
        self.box.setObjectName("box")
        self.box.setAccessibleName("box")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.box)
        self.action = QAction("Do it", self)
        self.action.setObjectName("it")

    def title(self) -> str:
        return self.heading

    def primary_action(self) -> QAction:
        return self.action

    def refresh(self, year: int) -> None:
        self.asked.append(("refresh", year))

    @property
    def has_unsaved_changes(self) -> bool:
        return self.dirty

    def commit(self) -> bool:
        self.asked.append("commit")
        if self.keeps:
            self.dirty = False
        return self.keeps

    def finalise(self) -> None:
        self.asked.append("finalise")

    def begin_new(self) -> None:
        self.asked.append("new")

    def begin_search(self) -> None:
        self.asked.append("search")

    def undo(self) -> None:
        self.asked.append("undo")

    def escape(self) -> bool:
        self.asked.append("escape")
        return True

    def open_place(self, place: Place) -> None:
        self.asked.append(place)


class StubPages:
    """Makes stub pages and remembers them."""

    def __init__(self) -> None:
        self.made: dict[PageKey, StubPage] = {}

    def __call__(self, key: PageKey, shell: Shell) -> StubPage:
        self.made[key] = StubPage(key, shell)
        return self.made[key]
