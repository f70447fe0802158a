"""What the buttons over the table do: print, count, vote, and show the outcome."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from branchdesk.desktop.pages.review.ballot_bar import BallotBar
from branchdesk.desktop.pages.review.ballot_forms import BallotFormsDialog
from branchdesk.desktop.pages.review.booth import BoothDialog
from branchdesk.desktop.pages.review.booth_presenter import BoothPresenter
from branchdesk.desktop.pages.review.counting import CountingDialog
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.printing import Printing
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain import reviewing
from branchdesk.domain.problems import Rejected
from branchdesk.usecases import printed_review
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.printed_review import SheetSize
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.desktop.telling import Telling


class BallotsPart(QObject):
    """Opens what is asked for over the review that the page shows."""

    counted = Signal()
    """The tallies in the books are new."""

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        bar: BallotBar,
        shown: Callable[[], ReviewPresenter | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell
        self._shown = shown
        self._printing = Printing(desk, shell, self)
        self.dialog: QDialog | None = None
        self._telling: Telling | None = None
        bar.forms_wanted.connect(self.print_ballots)
        bar.count_wanted.connect(self.count)
        bar.booth_wanted.connect(self.vote)
        bar.printed.connect(self.print_result)

    @Slot()
    def print_ballots(self) -> None:
        """Ask how ballots are to be printed."""
        presenter = self._shown()
        if presenter is None:
            return
        rated = len(reviewing.rated(presenter.review))
        dialog = BallotFormsDialog(
            copies=rated, names=rated, pages=self._pages, parent=self._shell.window
        )
        dialog.wanted.connect(self._write_ballots)
        self._open(dialog)

    @Slot(int, str, bool)
    def _write_ballots(self, copies: int, size: str, grounds: bool) -> None:
        presenter = self._shown()
        if presenter is None:
            return
        form = self._form(presenter, copies, SheetSize(size), grounds=grounds)
        self._printing.print_form(form, name=form.title)

    def _form(
        self, presenter: ReviewPresenter, copies: int, size: SheetSize, *, grounds: bool
    ) -> printed_review.ReviewBallot:
        return printed_review.review_ballot(
            presenter.review,
            most_excellent=presenter.cap().most,
            copies=copies,
            size=size,
            grounds=grounds,
            work=self._desk.work(),
        )

    def _pages(self, size: SheetSize, grounds: bool) -> int:
        """Return how many pages a ballot would have."""
        presenter, room = self._shown(), self._desk.ballots
        if presenter is None or room is None:
            return 1
        return len(room.sheets(self._form(presenter, 1, size, grounds=grounds).layout))

    @Slot(str)
    def print_result(self, which: str) -> None:
        """Print F11, F07 or F09."""
        presenter = self._shown()
        if presenter is None:
            return
        review, today, work = presenter.review, self._desk.clock.today(), self._desk.work()
        form: printed_review.PrintedReview
        match which:
            case "minutes":
                form = printed_review.review_minutes(review, work=work)
            case "sheets":
                form = printed_review.member_sheets(review, today=today, work=work)
            case _:
                form = printed_review.review_results(
                    review, profile=self._desk.profile, today=today, work=work
                )
        self._printing.print_form(form, name=form.title)

    @Slot()
    def count(self) -> None:
        """Let two tellers enter the pile."""
        presenter = self._kept()
        if presenter is None:
            return
        try:
            counting = CountingPresenter(
                self._desk, presenter.review, most_excellent=presenter.cap().most
            )
        except (Rejected, Failed) as refusal:
            self._tell(refusal)
            return
        dialog = CountingDialog(counting, self._people(presenter), self._shell, self._shell.window)
        dialog.counted.connect(self._tell_counted)
        self._open(dialog)

    @Slot()
    def vote(self) -> None:
        """Let the members vote on this computer, over the whole screen."""
        presenter = self._kept()
        if presenter is None:
            return
        try:
            booth = BoothPresenter(self._desk, presenter.review)
        except (Rejected, Failed) as refusal:
            self._tell(refusal)
            return
        dialog = BoothDialog(booth, self._people(presenter), self._shell, self._shell.window)
        dialog.counted.connect(self._tell_counted)
        self._open(dialog, full=True)

    @Slot()
    def count_elsewhere(self) -> None:
        """Count as the second teller, of whatever branch, from the file that was handed over."""
        if self._telling is None and self._desk.tellers is not None:
            from branchdesk.desktop.telling import Telling

            self._telling = Telling(self._desk.tellers, self._shell, self)
        if self._telling is not None:
            self._telling.ask()

    def _kept(self) -> ReviewPresenter | None:
        """Return the review with everything typed in the books: counting writes over them."""
        presenter = self._shown()
        if presenter is None or presenter.locked:
            return None
        return presenter if presenter.keep_whole() else None

    def _people(self, presenter: ReviewPresenter) -> Sequence[Person]:
        return [Person(line.id, line.name, line.pinyin) for line in presenter.people()]

    def _open(self, dialog: QDialog, *, full: bool = False) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._forget)
        if full:
            dialog.setModal(True)
            dialog.showFullScreen()
        else:
            dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    @Slot()
    def _tell_counted(self) -> None:
        self.counted.emit()
        presenter = self._shown()
        if presenter is None:
            return
        ballots = presenter.review.ballots
        numbers = tuple(map(str, (ballots.issued, ballots.returned, ballots.valid, ballots.void)))
        pattern = self.tr(
            "Counted: issued {0}, returned {1}, valid {2}, void {3}. The tallies stand in the "
            "table; the ballots are forgotten."
        )
        self._shell.notices.say(filled(pattern, numbers))
        self._shell.notices.changed.emit()

    def _tell(self, refusal: Exception) -> None:
        prompts = self._shell.prompts
        if isinstance(refusal, Rejected):
            prompts.tell("\n".join(sentence_for(problem) for problem in refusal.problems))
        elif isinstance(refusal, Failed):
            prompts.tell(sentence_for_trouble(refusal), detail=refusal.detail)
