"""What was done in the books, and what the program is made of."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.settings_diagnostics import Ui_DiagnosticsView
from branchdesk.desktop.forms.settings_history import Ui_HistoryView
from branchdesk.desktop.models.lines import Line
from branchdesk.usecases.lines import JournalLine
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change


class HistoryView(QWidget):
    """The latest changes, and a way back from the last one."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HistoryView()
        self.ui.setupUi(self)
        self.ui.undo.clicked.connect(self.undo_wanted)

    def show_history(self, changes: Sequence[JournalLine], *, read_only: bool) -> None:
        """Show the latest changes, newest first."""
        translate = QCoreApplication.translate
        self.ui.history.show_lines(
            [
                Line(
                    sentence_for_change(run[0], translate),
                    end=self._times(len(run)) + local_moment(run[0].at, translate),
                )
                for run in _runs(changes)
            ]
        )
        latest = next((change for change in changes if change.undoable), None)
        self.ui.undo.setEnabled(latest is not None and not read_only)
        self.ui.intro.setText(
            filled(self.tr("Would be taken back: {0}"), (sentence_for_change(latest, translate),))
            if latest
            else self.tr(
                "Nothing can be taken back now. A finalised record is changed by a new version."
            )
        )

    def _times(self, count: int) -> str:
        return filled(self.tr("{0} times · "), (str(count),)) if count > 1 else ""


def _runs(changes: Sequence[JournalLine]) -> list[list[JournalLine]]:
    """Put together what was done to one thing again and again: a form keeps itself as one types."""
    return [list(run) for _, run in groupby(changes, lambda c: (c.action, c.entity, c.entity_id))]


class DiagnosticsView(QWidget):
    """Versions, to be copied for somebody who helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DiagnosticsView()
        self.ui.setupUi(self)
        self.ui.versions.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.copy.clicked.connect(self._copy)

    def show_versions(self, versions: Sequence[tuple[str, str]]) -> None:
        """Show what the program stands on."""
        self.ui.versions.setText("\n".join(f"{what}  {version}" for what, version in versions))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.versions.text())
