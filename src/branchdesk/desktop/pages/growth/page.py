"""发展与换届: people on their way to full membership in one tab, elections in the other."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.growth.cases_tab import CasesTab
from branchdesk.desktop.pages.growth.elections_tab import ElectionsTab
from branchdesk.desktop.pages.growth.tab import GrowthTab
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.usecases.desk import Desk


class GrowthPage(Page):
    """Hands on what the window asks to the tab that is shown."""

    key = PageKey.GROWTH

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.cases = CasesTab(desk, shell)
        self.elections = ElectionsTab(desk, shell)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.tabBar().setAccessibleName(self.tr("Recruitment and elections"))
        self.tabs.addTab(self.cases, self.tr("Recruitment"))
        self.tabs.addTab(self.elections, self.tr("Elections"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.cases.header_changed.connect(self._tell)
        self.elections.header_changed.connect(self._tell)
        self.tabs.currentChanged.connect(self._change_tab)

    @property
    def _tab(self) -> GrowthTab:
        return self.cases if self.tabs.currentWidget() is self.cases else self.elections

    def title(self) -> str:
        return self.tr("Recruitment and elections")

    def subtitle(self) -> str:
        return self._tab.subtitle()

    @property
    def shows_year(self) -> bool:
        return False

    def primary_action(self) -> QAction | None:
        return self._tab.primary_action()

    def secondary_actions(self) -> Sequence[QAction]:
        return self._tab.secondary_actions()

    def refresh(self, year: int) -> None:
        """Read the tab that is shown; the other one is read when it is."""
        del year
        self._tab.refresh()

    @property
    def has_unsaved_changes(self) -> bool:
        return self.cases.has_unsaved_changes or self.elections.has_unsaved_changes

    def commit(self) -> bool:
        for tab in (self.cases, self.elections):
            if not tab.commit():
                self.tabs.setCurrentWidget(tab)
                return False
        return True

    def begin_new(self) -> None:
        self._tab.begin_new()

    def undo(self) -> None:
        self._tab.undo()

    def open_place(self, place: Place) -> None:
        """Open a case or an election, the tab of the elections, or begin a case."""
        of_elections = place.field == leads.ELECTIONS or place.value("tab") == leads.ELECTIONS
        self.tabs.setCurrentWidget(self.elections if of_elections else self.cases)
        if place.action is Action.NEW:
            self._tab.begin_new()
            return
        field = "" if place.field == leads.ELECTIONS else place.field
        self._tab.open_item(place.item, field)

    @Slot(int)
    def _change_tab(self) -> None:
        self._tab.refresh()
        self.header_changed.emit()

    @Slot()
    def _tell(self) -> None:
        self.header_changed.emit()
