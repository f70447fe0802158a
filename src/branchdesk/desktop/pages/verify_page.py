"""验签: is this packet as it was signed, and by whom?"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from branchdesk.desktop.forms.verify_page import Ui_VerifyPage
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.models.verdict_lines import line_of_file
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.verify_presenter import VerifyPresenter
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.packets import PacketRoom, Verdict
from branchdesk.wording.filling import filled

_SIDE_EMS, _NARROW_EMS = 28.0, 40.0


class VerifyPage(Page):
    """Takes files, has them checked one after the other, and shows what came of it."""

    key = PageKey.VERIFY

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._room = desk.packets
        self._presenter = VerifyPresenter()
        self._job: Job | None = None
        self.ui = Ui_VerifyPage()
        self.ui.setupUi(self)
        self.setAcceptDrops(True)
        self.ui.side.set_width_ems(_SIDE_EMS)
        self._empty = EmptyState(
            "verify",
            self.tr("Is this packet as it was signed?"),
            self.tr(
                "Drop one or more packets here, or choose them. For each one the page says whether "
                "it was changed since it was signed, and who signed it."
            ),
        )
        self.ui.views.addWidget(self._empty)
        self.ui.choose.clicked.connect(self._choose)
        self.ui.clear_list.clicked.connect(self._clear)
        self.ui.stop.clicked.connect(self._stop)
        self.ui.files.looked_at.connect(self._show_row)
        self.ui.files.opened.connect(self._show_row)
        self.ui.panel.trust_wanted.connect(self._trust)
        self.ui.panel.distrust_wanted.connect(self._distrust)
        self.ui.panel.look_wanted.connect(self._look)
        self.ui.panel.folder_wanted.connect(self._open_folder)
        self._show()

    def title(self) -> str:
        return self.tr("Verify")

    @property
    def shows_year(self) -> bool:
        return False

    def open_place(self, place: Place) -> None:
        """Check the file that the place names."""
        if place.item:
            self.check((Path(place.item),))
        else:
            (self.ui.files if self._presenter.files else self.ui.choose).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the verdict below the files where the two have no room side by side."""
        super().resizeEvent(event)
        narrow = event.size().width() < current_look().ems(_NARROW_EMS)
        way = QBoxLayout.Direction
        self.ui.columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self.ui.columns.setStretch(1, 2 if narrow else 0)
        self.ui.side.set_free(free=narrow)

    def begin_new(self) -> None:
        """Choose files."""
        self._choose()

    def check(self, files: tuple[Path, ...]) -> None:
        """Put files on the page and have them checked."""
        if self._presenter.add(files):
            self._show()
            self._check_next()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if _files(event):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget that something hovered."""
        self._show_over(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Check what was dropped."""
        self._show_over(over=False)
        if files := _files(event):
            event.acceptProposedAction()
            self.check(files)

    # What is shown

    def _show(self, *, current: int = -1) -> None:
        files = self._presenter.files
        wanted = current if current >= 0 else self.ui.files.current_row()
        self.ui.files.show_lines(
            [line_of_file(file) for file in files], current=max(0, min(wanted, len(files) - 1))
        )
        self.ui.views.setCurrentIndex(0 if files else 1)
        self.ui.clear_list.setVisible(bool(files))
        self._show_progress()
        self._show_row(self.ui.files.current_row())

    def _show_progress(self) -> None:
        waiting, total = self._presenter.waiting, len(self._presenter.files)
        self.ui.running.setVisible(waiting > 0)
        self.ui.progress.setRange(0, total)
        self.ui.progress.setValue(total - waiting)
        self.ui.running_text.setText(
            filled(
                self.tr("Checking {0} of {1}"), (str(min(total - waiting + 1, total)), str(total))
            )
        )

    @Slot(int)
    def _show_row(self, row: int) -> None:
        verdict = self._verdict(row)
        self.ui.panel.setVisible(verdict is not None)
        if verdict is not None:
            self.ui.panel.show_verdict(verdict)

    def _verdict(self, row: int) -> Verdict | None:
        files = self._presenter.files
        return files[row].verdict if 0 <= row < len(files) else None

    def _show_over(self, *, over: bool) -> None:
        self.ui.drop.setProperty("over", "true" if over else "")
        self.ui.drop.style().unpolish(self.ui.drop)
        self.ui.drop.style().polish(self.ui.drop)

    # Checking

    def _check_next(self) -> None:
        path = self._presenter.begin_next()
        if path is None:
            return
        job = self.shell.job(_Check(self._room, path))
        job.succeeded.connect(self._judged)
        job.failed.connect(self._not_judged)
        job.ended.connect(self._ended)
        self._job = job
        self.shell.jobs.start(job)

    @Slot(object)
    def _judged(self, verdict: Verdict) -> None:
        row = self._presenter.judged(verdict)
        if row >= 0:
            self.ui.files.lines.change(row, line_of_file(self._presenter.files[row]))
            if row == self.ui.files.current_row():
                self._show_row(row)
        self._show_progress()

    @Slot(object)
    def _not_judged(self, error: Exception) -> None:
        # A bug, not a bad file: what waits is not tried, so that it is told only once.
        self._presenter.stopped()
        self._show()
        raise error

    @Slot()
    def _ended(self) -> None:
        self._job = None
        self._check_next()

    @Slot()
    def _stop(self) -> None:
        self._presenter.stopped()
        self._show()

    # What the person does

    @Slot()
    def _choose(self) -> None:
        files = self.shell.prompts.choose_open_files(
            self.tr("Packets to be checked"), filters=self.tr("PDF files (*.pdf);;All files (*)")
        )
        self.check(files)

    @Slot()
    def _clear(self) -> None:
        self._presenter.clear()
        self._show()
        self.ui.choose.setFocus()

    @Slot()
    def _trust(self) -> None:
        if (verdict := self._verdict(self.ui.files.current_row())) is not None:
            self._room.trust(verdict.fingerprint, name=verdict.signer)
            self._check_signer_again(verdict)
            self.shell.notices.say(filled(self.tr("{0} is known from now on."), (verdict.signer,)))

    @Slot()
    def _distrust(self) -> None:
        if (verdict := self._verdict(self.ui.files.current_row())) is not None:
            self._room.distrust(verdict.fingerprint)
            self._check_signer_again(verdict)

    def _check_signer_again(self, verdict: Verdict) -> None:
        known = verdict.fingerprint in self._room.known_signers()
        self._presenter.know(verdict.fingerprint, known=known)
        self._show()

    @Slot()
    def _look(self) -> None:
        if (verdict := self._verdict(self.ui.files.current_row())) is not None:
            self.shell.places.go(Place(PageKey.PACKETS, item=str(verdict.path)))

    @Slot()
    def _open_folder(self) -> None:
        verdict = self._verdict(self.ui.files.current_row())
        if verdict is not None and not open_outside(verdict.path.parent):
            self.shell.notices.say(str(verdict.path.parent))


@dataclass(frozen=True, slots=True)
class _Check:
    """Checks one file; runs in a job."""

    room: PacketRoom
    path: Path

    def __call__(self, job: Job) -> Verdict:
        return self.room.verify(self.path)


def _files(event: QDragEnterEvent | QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
