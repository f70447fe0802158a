"""In the counting window: the second count goes to another computer, and comes back as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.jobs import Job, Work
from branchdesk.desktop.pages.review.counting_parts import button
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain import teller_file
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.teller_file import ENDING, Doubt, TellerFile, Unfit
from branchdesk.usecases import tellers
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.tellers import TellerRoom
from branchdesk.wording.filling import filled
from branchdesk.wording.tellers import sentence_for_unfit

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class TellerExchange(QWidget):
    """Two buttons; files are written, read and destroyed beside the window."""

    taken = Signal()
    """The second entry is the one of a file."""

    def __init__(
        self, presenter: CountingPresenter, shell: Shell, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("clear", "true")
        self._presenter = presenter
        self._shell = shell
        self._came_from: Path | None = None
        self.give = button("give_to_teller", self.tr("&Hand to another teller …"), "link")
        self.take = button("take_from_teller", self.tr("Ta&ke the file back …"), "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        column.addWidget(self.give)
        column.addWidget(self.take)
        if presenter.desk.tellers is None:
            # Never shown before it has a parent: it would flash up as a window of its own.
            self.hide()
        self.give.clicked.connect(self._give)
        self.take.clicked.connect(self._take)

    # There

    @Slot()
    def _give(self) -> None:
        presenter, prompts = self._presenter, self._shell.prompts
        room = presenter.desk.tellers
        presenter.keep()
        try:
            file = self._file()
        except Rejected as refusal:
            names = {"issued": self.tr("Issued"), "returned": self.tr("Returned")}
            prompts.tell(
                "\n".join(f"{names[one.field]}: {sentence_for(one)}" for one in refusal.problems)
            )
            return
        target = prompts.choose_save_file(
            self.tr("File for the second teller"),
            suggested=suggested(self.tr("Ballots of {0} {1}"), file),
            filters=pattern_of_files(),
        )
        if target is not None and room is not None:
            self._do(_Write(room, with_ending(target), file), self._tell_given)

    def _file(self) -> TellerFile:
        presenter = self._presenter
        if unread := [p for p in presenter.problems() if p.rule is Rule.NOT_A_NUMBER]:
            raise Rejected(unread)
        return tellers.handed_out(
            presenter.count, most_excellent=presenter.most_excellent, work=presenter.desk.work()
        )

    @Slot(object)
    def _tell_given(self, path: Path) -> None:
        pattern = self.tr(
            "Written: {0}\nIt holds the list on the ballot and the numbers, no mark. On the other "
            "computer it is opened with this program, “Count ballots …” on the first "
            "page; no workspace is needed. The paper must be numbered before. A code in the "
            "file shows damage and editing; it is no signature."
        )
        self._shell.prompts.tell(filled(pattern, (str(path),)))

    # And back

    @Slot()
    def _take(self) -> None:
        files = self._shell.prompts.choose_open_files(
            self.tr("File of the second teller"), filters=pattern_of_files()
        )
        room = self._presenter.desk.tellers
        if files and room is not None:
            self._came_from = files[0]
            self._do(_Read(room, files[0]), self._judge)

    @Slot(object)
    def _judge(self, file: TellerFile) -> None:
        presenter, prompts = self._presenter, self._shell.prompts
        branch = tellers.branch_of(presenter.desk.work())
        if found := tuple(teller_file.unfit(file, presenter.count, branch=branch)):
            prompts.tell(sentence_for_unfit(found, QCoreApplication.translate))
            return
        if teller_file.is_here(file, presenter.count):
            found = (Unfit(Doubt.HERE_ALREADY),)
            prompts.tell(sentence_for_unfit(found, QCoreApplication.translate))
        elif self._may_replace(file) and self._take_over(file):
            self.taken.emit()
        else:
            return
        self._offer_destroying()

    def _may_replace(self, file: TellerFile) -> bool:
        there = teller_file.replaced(file, self._presenter.count)
        if there is None:
            return True
        pattern = self.tr(
            "Here the second teller is “{0}”, with {1} ballots begun. Replace that by the entry of "
            "“{2}”, {3} ballots?"
        )
        who = there.name or self.tr("nobody named")
        values = (who, str(there.ballots), file.teller, str(len(file.ballots)))
        return self._shell.prompts.confirm(filled(pattern, values), yes=self.tr("Replace"))

    def _take_over(self, file: TellerFile) -> bool:
        """Put the ballots into the count; on a disk that refuses everything is as it was."""
        presenter = self._presenter
        before = presenter.count
        presenter.count = teller_file.taken_over(file, before)
        if presenter.keep():
            presenter.texts["second_teller"] = presenter.count.second_teller
            return True
        presenter.count = before
        if (trouble := presenter.trouble) is not None:
            self._shell.prompts.tell(sentence_for_trouble(trouble), detail=trouble.detail)
        return False

    def _offer_destroying(self) -> None:
        room, path = self._presenter.desk.tellers, self._came_from
        if room is None or path is None:
            return
        pattern = self.tr(
            "The ballots are in the count now. The file still holds every one of them: {0}\n"
            "Overwrite it with zeros and remove it? Destroy other copies of it as well, and let "
            "the second teller forget the ballots on the other computer."
        )
        sure = self._shell.prompts.confirm(
            filled(pattern, (str(path),)),
            yes=self.tr("Destroy the file"),
            no=self.tr("Keep it for now"),
        )
        if sure:
            self._do(_Destroy(room, path), self._tell_destroyed)

    @Slot(object)
    def _tell_destroyed(self, path: Path) -> None:
        pattern = self.tr("Overwritten and removed: {0}")
        self._shell.notices.say(filled(pattern, (path.name,)))

    # Beside the window

    def _do(self, work: Work, then: Callable[..., None]) -> None:
        self.setEnabled(False)
        job = self._shell.job(work)
        job.succeeded.connect(then)
        job.failed.connect(self._explain)
        job.ended.connect(self._be_ready)
        self._shell.jobs.queue(job)

    @Slot()
    def _be_ready(self) -> None:
        self.setEnabled(True)

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


def pattern_of_files() -> str:
    """Return what file boxes show."""
    words = QCoreApplication.translate("TellerExchange", "Tellers’ files")
    return f"{words} (*{ENDING})"


def with_ending(path: Path) -> Path:
    """Return where to write: with the ending by which the program knows its files."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def suggested(pattern: str, file: TellerFile) -> Path:
    """Return a place and a name for a file; signs that no system takes are left out."""
    name = filled(pattern, (file.branch, str(file.year)))
    name = "".join(sign for sign in name if sign not in '\\/:*?"<>|')
    folder = QStandardPaths.writableLocation(_DOCUMENTS)
    return Path(folder or Path.home()) / (name + ENDING)


@dataclass(frozen=True, slots=True)
class _Write:
    room: TellerRoom
    path: Path
    file: TellerFile

    def __call__(self, job: Job) -> Path:
        self.room.write(self.path, self.file)
        return self.path


@dataclass(frozen=True, slots=True)
class _Read:
    room: TellerRoom
    path: Path

    def __call__(self, job: Job) -> TellerFile:
        return self.room.read(self.path)


@dataclass(frozen=True, slots=True)
class _Destroy:
    room: TellerRoom
    path: Path

    def __call__(self, job: Job) -> Path:
        self.room.destroy(self.path)
        return self.path
