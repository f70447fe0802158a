"""读扫描件: choose the scans, wait while they are read, then confirm ballot by ballot."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.dropping import scans_in
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.desktop.pages.review.marks_presenter import MarksPresenter, ReadBallots
from branchdesk.desktop.pages.review.marks_view import MarksView
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.domain.ballot_count import Side, entered
from branchdesk.usecases.ballot_scans import ReadPile
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.desktop.jobs import Job

_SIZE_EMS = (86.0, 46.0)
_STEPS = 1000


class ScannedBallotsDialog(QDialog):
    """Makes the entry of the teller whose turn it is out of scans, each confirmed by a person."""

    def __init__(
        self,
        counting: CountingPresenter,
        shell: Shell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scanned_ballots")
        first = counting.side is Side.FIRST
        self.setWindowTitle(
            self.tr("Read scans as the first teller’s entry")
            if first
            else self.tr("Read scans as the second teller’s entry")
        )
        self.setAcceptDrops(True)
        self._counting, self._shell = counting, shell
        self._job: Job | None = None
        self._start = 0
        self.presenter: MarksPresenter | None = None
        self.view: MarksView | None = None
        look = current_look()
        self.stack = QStackedWidget()
        self.begin = EmptyState(
            "add-file",
            self.tr("Scans of the ballots"),
            self._what_to_know(),
            action=self.tr("Choose &files …"),
            other_action=self.tr("Choose a f&older …"),
        )
        self.stack.addWidget(self.begin)
        self.stack.addWidget(self._waiting())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.L),) * 4)
        column.setSpacing(look.length(Space.S))
        column.addWidget(self.stack, 1)
        self.told = QLabel()
        self.told.setProperty("role", "warning")
        self.told.setWordWrap(True)
        self.told.hide()
        self.leave = QPushButton(self.tr("&Close"))
        self.leave.setObjectName("leave")
        self.leave.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        column.addLayout(foot)
        self.begin.acted.connect(self._choose_files)
        self.begin.acted_otherwise.connect(self._choose_folder)
        self.cancel.clicked.connect(self._stop)
        self.leave.clicked.connect(self.reject)
        self.begin.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Most of a small screen."""
        look = current_look()
        return QSize(look.ems(_SIZE_EMS[0]), look.ems(_SIZE_EMS[1]))

    def _what_to_know(self) -> str:
        return self.tr(
            "Shuffle the pile before it is numbered and scanned, as for counting by hand, so that "
            "no scan leads to who voted; scan it in the order of the numbers. Nothing is taken "
            "before a teller has confirmed it with Enter beside the picture. The program keeps no "
            "picture. The scans stay where they are: seal or destroy them as you do the paper."
        )

    def _waiting(self) -> QWidget:
        look = current_look()
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.setSpacing(look.length(Space.M))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("How far the scans are read"))
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("&Stop reading"))
        self.cancel.setObjectName("stop_reading")
        self.cancel.setAutoDefault(False)
        label = QLabel(self.tr("The ballots are being read. Nothing of them is taken yet."))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        column.addWidget(label)
        column.addWidget(self.progress)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return waiting

    # Scans come in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take PDF files, pictures and folders, as long as nothing was read."""
        if self.stack.currentWidget() is self.begin and scans_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        if paths := scans_in(event.mimeData()):
            event.acceptProposedAction()
            self.read(paths)

    @Slot()
    def _choose_files(self) -> None:
        files = self._shell.prompts.choose_open_files(
            self.tr("Scans of the ballots"),
            filters=self.tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)"),
        )
        if files:
            self.read(files)

    @Slot()
    def _choose_folder(self) -> None:
        folder = self._shell.prompts.choose_folder(self.tr("Folder of scanned ballots"))
        if folder is not None:
            self.read((folder,))

    def read(self, paths: tuple[Path, ...]) -> None:
        """Read scans in the background."""
        if self._job is not None or self.view is not None:
            return
        counting = self._counting
        there = entered(counting.count.pile(counting.side))
        self._start = 0
        if there and self._shell.prompts.confirm(
            filled(
                self.tr(
                    "This teller has entered {0} ballots. Do these scans go on behind them, or do "
                    "they begin with ballot No. 1 again?"
                ),
                (str(there),),
            ),
            yes=filled(self.tr("Go on with No. {0}"), (str(there + 1),)),
            no=self.tr("Begin with No. 1"),
        ):
            self._start = there
        before = counting.read_files[counting.side] if self._start else frozenset()
        job = self._shell.job(ReadBallots(counting.desk, counting.count, paths, before))
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._show_pile)
        job.failed.connect(self._explain)
        job.ended.connect(self._ended)
        self._job = job
        self._tell("")
        self.progress.setRange(0, 0)
        self.stack.setCurrentIndex(1)
        self.cancel.setText(self.tr("&Stop reading"))
        self.cancel.setEnabled(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shell.jobs.start(job, passing=True)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self.cancel.setText(self.tr("Stopping …"))
            self._job.cancel()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, _STEPS if total else 0)
        self.progress.setValue(_STEPS * done // total if total else 0)

    @Slot(object)
    def _show_pile(self, pile: ReadPile) -> None:
        if self._job is None:
            return
        counting = self._counting
        counting.read_files[counting.side] |= pile.prints
        self.presenter = MarksPresenter(counting, pile, start=self._start)
        self.view = MarksView(self.presenter)
        self.view.changed.connect(self._show_standing)
        self.stack.addWidget(self.view)
        self.stack.setCurrentWidget(self.view)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_standing()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._tell(sentence_for_trouble(error))

    @Slot()
    def _ended(self) -> None:
        self._job = None
        if self.view is None:
            self.stack.setCurrentWidget(self.begin)
            self.begin.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is confirmed

    @Slot()
    def _show_standing(self) -> None:
        presenter = self.presenter
        assert presenter is not None  # noqa: S101 - there is a view only with one
        pile = presenter.pile
        told = [sentence_for_trouble(one) for one in pile.refused]
        count = self._counting.count
        if pile.blank:
            pattern = self.tr("{0} empty pages were left out.")
            told.append(filled(pattern, (str(pile.blank),)))
        if presenter.skipped:
            pattern = self.tr("{0} scans were left out as no ballots of this pile.")
            told.append(filled(pattern, (str(presenter.skipped),)))
        if presenter.ends > count.issued:
            pattern = self.tr("The scans hold more ballots ({0}) than were issued ({1}).")
            told.append(filled(pattern, (str(presenter.ends), str(count.issued))))
        elif count.returned and presenter.ends != count.returned:
            pattern = self.tr("With these scans there are {0} ballots; {1} came back.")
            told.append(filled(pattern, (str(presenter.ends), str(count.returned))))
        self._tell(" ".join(told))

    def reject(self) -> None:
        """Close; what is not confirmed is asked about, since it is nowhere but here."""
        presenter = self.presenter
        if presenter is not None and presenter.would_lose:
            left = len(presenter.pile.sheets) - presenter.done
            sure = self._shell.prompts.confirm(
                filled(
                    self.tr(
                        "{0} scans are not confirmed; what was read of them is forgotten. What "
                        "was confirmed stays. Close?"
                    ),
                    (str(left),),
                ),
                yes=self.tr("Close"),
            )
            if not sure:
                return
        self._stop()
        self._job = None
        super().reject()

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
