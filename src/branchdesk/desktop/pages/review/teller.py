"""计票 for somebody else's branch: the second teller's window, which needs no workspace."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.review.ballot_grid import BallotGrid
from branchdesk.desktop.pages.review.counting_parts import (
    buddy,
    button,
    keys_of_entering,
    label,
    open_large,
    scrolled,
    size_of_counting,
)
from branchdesk.desktop.pages.review.teller_exchange import (
    pattern_of_files,
    suggested,
    with_ending,
)
from branchdesk.desktop.pages.review.teller_presenter import TellerPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.ballot_count import Side
from branchdesk.domain.teller_file import TellerFile
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.tellers import TellerRoom
from branchdesk.wording.filling import filled

_SIDE_EMS = 21.0


class TellerDialog(QDialog):
    """One entry of the pile; it goes back to the branch as a file."""

    given_back = Signal(object)
    """Path of the file with the entry"""

    def __init__(
        self,
        presenter: TellerPresenter,
        room: TellerRoom,
        shell: Shell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("teller_counting")
        self.setWindowTitle(filled(self.tr("Counting for {0}"), (presenter.file.branch,)))
        self._presenter = presenter
        self._room = room
        self._shell = shell
        self._judged = (-1, False, False)
        self.grid = BallotGrid(presenter)
        self.grid.setAccessibleName(self.tr("Ballots of the pile"))
        self.problems = ProblemList()
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "warning")
        self.figures = label("", "")
        self.give_back = button("give_back", self.tr("&Give the file back …"), "primary")
        self.later = button("later", self.tr("Go on lat&er"))
        self.forget = button("forget", self.tr("&Forget all …"), "link")
        row = QHBoxLayout(self)
        look = current_look()
        row.setContentsMargins(*(look.length(Space.L),) * 4)
        row.setSpacing(look.length(Space.M))
        row.addWidget(self._side())
        row.addWidget(self._pile(), 1)
        self._connect()
        self._judge()
        open_large(self)
        if presenter.teller:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Most of a small screen."""
        return size_of_counting()

    def _pile(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setSpacing(current_look().length(Space.S))
        column.addWidget(self.grid, 1)
        column.addWidget(self.hint)
        keys = label(keys_of_entering(), "caption")
        column.addWidget(keys)
        return card

    def _side(self) -> QWidget:
        look, file = current_look(), self._presenter.file
        side = QFrame()
        side.setProperty("card", "true")
        side.setFixedWidth(look.ems(_SIDE_EMS))
        inner = QWidget()
        inner.setProperty("clear", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, look.length(Space.S), 0)
        column.setSpacing(look.length(Space.S))
        heading = filled(self.tr("{0}, review of {1}"), (file.branch, str(file.year)))
        column.addWidget(label(heading, "heading"))
        column.addWidget(
            label(
                self.tr(
                    "Enter every ballot in the order of the numbers on the paper, without the "
                    "first teller’s entry. Then give the file back: the two are compared in the "
                    "branch’s own program."
                ),
                "muted",
            )
        )
        self.teller = QLineEdit(self._presenter.teller)
        self.teller.setObjectName("teller")
        self.teller.setAccessibleName(self.tr("Second teller"))
        column.addWidget(buddy(self.tr("Second &teller (you)"), self.teller))
        column.addWidget(self.teller)
        numbers = (str(file.issued), str(file.returned))
        column.addWidget(
            label(
                filled(
                    self.tr(
                        "Issued {0}, returned {1}. If the pile has another number, tell the "
                        "scrutineer: it is corrected in the branch’s program and the file handed "
                        "over again; what is entered here stays."
                    ),
                    numbers,
                ),
                "caption",
            )
        )
        column.addWidget(self.figures)
        column.addWidget(self.problems)
        column.addStretch()
        self._enter = EnterMovesOn(inner)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(*(look.length(Space.L),) * 4)
        outer.setSpacing(look.length(Space.S))
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(self.give_back)
        foot = QHBoxLayout()
        foot.addWidget(self.later)
        foot.addStretch()
        foot.addWidget(self.forget)
        outer.addLayout(foot)
        return side

    def _connect(self) -> None:
        self.teller.textChanged.connect(self._name)
        self.grid.typed.connect(self._judge_if_new)
        self.problems.wanted.connect(self._lead)
        self.give_back.clicked.connect(self._give_back)
        self.later.clicked.connect(self.reject)
        self.forget.clicked.connect(self._forget)

    # What the person does

    def reject(self) -> None:
        """Keep everything and go; on a disk that refuses, stay."""
        if self._presenter.keep():
            super().reject()
        elif (trouble := self._presenter.trouble) is not None:
            self._shell.prompts.tell(sentence_for_trouble(trouble), detail=trouble.detail)

    @Slot()
    def _name(self) -> None:
        self._presenter.name(self.teller.text())
        self._judge()

    @Slot(str)
    def _lead(self, field: str) -> None:
        if field == "teller":
            self.teller.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.show_pile(Side.SECOND)

    @Slot()
    def _give_back(self) -> None:
        presenter = self._presenter
        presenter.keep()
        file = presenter.returning()
        target = self._shell.prompts.choose_save_file(
            self.tr("File with your entry"),
            suggested=suggested(self.tr("Second count of {0} {1}"), file),
            filters=pattern_of_files(),
        )
        if target is None:
            return
        self.setEnabled(False)
        job = self._shell.job(_GiveBack(self._room, with_ending(target), file))
        job.succeeded.connect(self._tell_given_back)
        job.failed.connect(self._explain)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _tell_given_back(self, path: Path) -> None:
        self.setEnabled(True)
        pattern = self.tr(
            "Written: {0}\nIt holds the ballots: carry it to the branch’s computer yourself, do "
            "not send it. Forget the ballots on this computer now? Otherwise they stay until you "
            "open the file you were handed again and forget them."
        )
        self.given_back.emit(path)
        if (
            not self._shell.prompts.confirm(
                filled(pattern, (str(path),)),
                yes=self.tr("Forget them here"),
                no=self.tr("Keep them for now"),
            )
            or self._forgotten()
        ):
            self.accept()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        self.setEnabled(True)
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)

    @Slot()
    def _forget(self) -> None:
        sure = self._shell.prompts.confirm(
            self.tr("Forget every ballot that was entered on this computer?"),
            yes=self.tr("Forget them"),
        )
        if sure and self._forgotten():
            self.grid.show_pile(Side.SECOND)
            self._judge()

    def _forgotten(self) -> bool:
        try:
            self._presenter.forget()
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
            return False
        return True

    # What is shown

    @Slot()
    def _judge_if_new(self) -> None:
        """Judge when a ballot is done, begun or left: fast fingers wait for nothing else."""
        if self._presenter.standing() == self._judged:
            self._show_hint()
        else:
            self._judge()

    @Slot()
    def _judge(self) -> None:
        presenter = self._presenter
        self._judged = presenter.standing()
        done, due = presenter.progress()
        numbers = tuple(map(str, (done, due, presenter.voided)))
        self.figures.setText(filled(self.tr("Entered {0} of {1}, void {2}"), numbers))
        problems = presenter.problems()
        self.problems.show_problems(problems, names={"teller": self.teller.accessibleName()})
        self.give_back.setEnabled(not problems)
        self._show_hint()

    def _show_hint(self) -> None:
        presenter, sentence = self._presenter, ""
        if presenter.trouble is not None:
            sentence = sentence_for_trouble(presenter.trouble)
        elif many := presenter.too_many_excellent():
            pattern = self.tr("On this ballot {0} are excellent; the limit is {1}. Void it with V.")
            sentence = filled(pattern, (str(many), str(presenter.most_excellent)))
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))


@dataclass(frozen=True, slots=True)
class _GiveBack:
    room: TellerRoom
    path: Path
    file: TellerFile

    def __call__(self, job: Job) -> Path:
        self.room.write(self.path, self.file)
        return self.path
