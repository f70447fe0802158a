"""The buttons in the head of the page."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from branchdesk.desktop.commands import SCANS_KEYS
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.places import PageKey, Place


class PageActions(QObject):
    """What can be done with the list and with a record; the window binds the keys themselves."""

    def __init__(self, page: Page, *, may_begin: bool) -> None:
        super().__init__(page)
        self._places = page.shell.places
        self.begin = self._action("begin", self.tr("New record"), "Ctrl+N")
        self.begin.setEnabled(may_begin)
        self.finalise = self._action("finalise", self.tr("Finalise"), "Ctrl+Return")
        self.back = self._action("back", self.tr("To the list"), "Esc")
        self.back_to_record = self._action("back_to_record", self.tr("Back to the record"), "Esc")
        self.like_last = self._action("like_last", self.tr("As last time"))
        self.like_last.setToolTip(
            self.tr("Takes over place, people and agenda of the last one; never what was said")
        )
        self.theme = self._action("theme", self.tr("Theme of the month"), "Ctrl+T")
        self.theme.setToolTip(
            self.tr("Puts what the committee's theme of the month asks for on the agenda (Ctrl+T)")
        )
        self.versions = self._action("versions", self.tr("Versions"))
        self.remove = self._action("remove", self.tr("Remove"))
        self.remove.setToolTip(self.tr("Move to the recycle bin; it can be restored"))

        self.scans = self._action("scans", self.tr("File scans…"), SCANS_KEYS)
        self.scans.setToolTip(
            self.tr("Signed papers from the scanner find their record by the code in their foot")
        )
        self.scans.triggered.connect(self._go_to_scans)

    def of_record(
        self, presenter: RecordPresenter, *, out: Sequence[QAction], read_only: bool
    ) -> Sequence[QAction]:
        """Return what can be done with a record, the everyday things first.

        ``out``: what leads a finalised record out of the program.
        """
        actions = [self.back]
        if presenter.standing is Standing.DRAFT and not presenter.locked:
            actions.append(self.like_last)
            if presenter.themes():
                actions.append(self.theme)
        if presenter.version is not None:
            actions += [self.versions, *out, self.scans]
        if presenter.standing is not Standing.REMOVED and not read_only:
            actions.append(self.remove)
        return actions

    @Slot()
    def _go_to_scans(self) -> None:
        self._places.go(Place(PageKey.SCANS))

    def _action(self, name: str, text: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action
