"""What the foot of the rail says: whether everything typed is safe, and when it was copied last."""

from datetime import datetime

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.shell import Notices
from branchdesk.desktop.widgets.rail import Rail
from branchdesk.wording.filling import filled


class KeepingNews(QObject):
    """Tells the rail what pages tell the window."""

    def __init__(self, *, notices: Notices, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._rail = rail
        notices.kept.connect(self._show_kept)
        notices.keeping.connect(self._show_keeping)
        notices.backed_up.connect(self._show_backed_up)

    @Slot(object)
    def _show_kept(self, at: datetime) -> None:
        self._rail.show_kept(filled(self.tr("Kept at {0}"), (f"{at:%H:%M:%S}",)))

    @Slot()
    def _show_keeping(self) -> None:
        self._rail.show_kept(self.tr("Keeping…"))

    @Slot(object)
    def _show_backed_up(self, at: datetime | None) -> None:
        when = f"{at:%m-%d %H:%M}" if at is not None else self.tr("never", "backup")
        self._rail.show_backed_up(filled(self.tr("Last backup: {0}"), (when,)))
