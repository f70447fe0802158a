"""The action 逐项复制… in the head of a page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from branchdesk.desktop.page import Page
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from branchdesk.domain.filling import FillFrom


class FillAction(QAction):
    """Opens the strip for what the page shows; what is typed is kept first."""

    def __init__(self, page: Page, desk: Desk, what: "Callable[[], FillFrom | None]") -> None:
        super().__init__(page)
        self._page, self._desk, self._what = page, desk, what
        self.setObjectName("fill")
        self.setText(self.tr("Copy item by item…"))
        self.setToolTip(self.tr("Copies field after field for the form of an outside platform"))
        self.triggered.connect(self._open)

    @Slot()
    def _open(self) -> None:
        # Only here: nobody who copies nothing pays for it.
        from branchdesk.desktop.fill.opening import open_fill_strip

        if not self._page.commit():
            return
        shell, what = self._page.shell, self._what()
        if what is None:
            shell.notices.say(self.tr("There is nothing to copy yet: save the entry first."))
            return
        open_fill_strip(
            self._desk, shell, what.source, what.values, kind=what.kind, title=what.title
        )
