"""Long work in the foot of the window: how far it is, and a way to stop it."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.jobs import Job, Jobs
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.elided_label import ElidedLabel


class JobPanel(QWidget):
    """One line for each job with a title; hidden while there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lines: dict[Job, _JobLine] = {}
        jobs.started.connect(self._show_job)
        self.hide()

    @Slot(object)
    def _show_job(self, job: Job) -> None:
        line = _JobLine(job)
        self._lines[job] = line
        self._column.addWidget(line)
        job.ended.connect(self._drop)
        self.show()

    @Slot()
    def _drop(self) -> None:
        ended: QObject = self.sender()
        if isinstance(ended, Job) and (line := self._lines.pop(ended, None)) is not None:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self.setVisible(bool(self._lines))


class _JobLine(QFrame):
    """Title, bar, Cancel."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        look = current_look()
        self._title = ElidedLabel(job.title)
        self._bar = QProgressBar()
        self._bar.setObjectName("job_progress")
        self._bar.setAccessibleName(job.title)
        self._bar.setProperty("state", "coming")
        self._bar.setRange(0, 0)
        self._cancel = QPushButton()
        self._cancel.setObjectName("job_cancel")
        self._cancel.setProperty("kind", "quiet")
        self._cancel.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.length(Space.M))
        row.addWidget(self._title, 1)
        row.addWidget(self._bar, 2)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._stop)
        job.progressed.connect(self._show_progress)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        # A bar counts in 32 bits; bytes of a packet do not fit.
        thousandths = round(1000 * done / total) if total else 0
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(thousandths)

    @Slot()
    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))
        self._job.cancel()

    def _retranslate(self) -> None:
        stopping = self._job.wants_to_stop
        self._cancel.setText(self.tr("Stopping…") if stopping else self.tr("Cancel"))
