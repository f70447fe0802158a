"""The tab of 党员积分 on 党员: made when it is first looked at, hidden while points are off."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from branchdesk.desktop.shell import Shell
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.points import is_on

if TYPE_CHECKING:
    from branchdesk.desktop.pages.points.view import PointsView


class PointsTab(QWidget):
    """Stands for the view until somebody wants it."""

    wanted = Signal(object)
    """`Place` of what an entry rests on"""

    def __init__(
        self, desk: Desk, shell: Shell, tabs: QTabBar, index: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("points_tab")
        self._desk = desk
        self._shell = shell
        self._tabs = tabs
        self._index = index
        self._year = desk.clock.today().year
        self._on = False
        self._view: PointsView | None = None
        tabs.addTab(self.tr("Points"))
        tabs.setTabVisible(index, False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._enter = QAction(self.tr("Enter points"), self)
        self._enter.triggered.connect(self._begin)

    @property
    def on(self) -> bool:
        """Whether points are kept in the year that is shown."""
        return self._on

    @property
    def view(self) -> "PointsView":
        """What the tab holds."""
        if self._view is None:
            from branchdesk.desktop.pages.points.view import PointsView

            self._view = PointsView(self._desk, self._shell)
            self._view.wanted.connect(self.wanted)
            self._column.addWidget(self._view)
        self._view.presenter.year = self._year
        return self._view

    @property
    def enter_action(self) -> QAction | None:
        """What most people come to the tab for."""
        return None if self._desk.workspace.read_only else self._enter

    def offer(self, year: int) -> None:
        """Show the tab in a year in which points are kept, and leave it in any other."""
        self._year = year
        self._on = on = is_on(year, work=self._desk.work())
        if not on and self._tabs.currentIndex() == self._index:
            self._tabs.setCurrentIndex(0)
        self._tabs.setTabVisible(self._index, on)

    def refresh(self) -> None:
        """Read the year anew."""
        self.view.refresh()

    def show_entry(self, entry: str) -> None:
        """Stand on an entry."""
        if self.on and entry:
            self.view.show_entry(entry)

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something is typed that is not in the books."""
        return self._view is not None and self._view.has_unsaved_changes

    def commit(self) -> bool:
        """Enter what is typed."""
        return self._view is None or self._view.commit()

    def escape(self) -> bool:
        """Close an open form."""
        return self._view is not None and self._view.escape()

    @Slot()
    def _begin(self) -> None:
        self.view.begin_entry()
