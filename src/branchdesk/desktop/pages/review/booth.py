"""上机测评: the whole screen, one ballot after the other; who has voted is a list of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.review.booth_presenter import BoothPresenter
from branchdesk.desktop.pages.review.booth_sheet import BallotSheet
from branchdesk.desktop.pages.review.counting_parts import buddy, button, label
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.words import without_mnemonic
from branchdesk.domain.ballot_count import ENOUGH_TO_HIDE
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

_SIDE_EMS = 22.0


class BoothDialog(QDialog):
    """Two faces: the list of who is to vote, and the ballot; neither shows anything of the other.

    The ballot is left only by casting it: no key closes it, no list stands beside it.
    """

    counted = Signal()
    """The tallies stand in the review."""

    def __init__(
        self,
        presenter: BoothPresenter,
        people: Sequence[Person],
        shell: Shell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("booth")
        self.setWindowTitle(self.tr("Voting on this computer"))
        self._presenter = presenter
        self._shell = shell
        self._warned = False
        self.sheet = BallotSheet(presenter)
        self.sheet.setAccessibleName(self.tr("Ballot"))
        self._names = QStringListModel(self)
        self.voters = _VoterList()
        self.voters.setObjectName("voters")
        self.voters.setAccessibleName(self.tr("Who is to vote"))
        self.voters.setModel(self._names)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._desk_face(people))
        self._faces.addWidget(self._ballot_face())
        row = QVBoxLayout(self)
        row.setContentsMargins(*(current_look().length(Space.XL),) * 4)
        row.addWidget(self._faces)
        self._connect()
        self._show_desk()

    @property
    def shows_ballot(self) -> bool:
        """Whether somebody is voting now."""
        return self._faces.currentIndex() == 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go nowhere while a ballot lies on the screen."""
        if not (self.shows_ballot and event.key() == Qt.Key.Key_Escape):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave, unless somebody is voting or ballots would be lost unasked."""
        if self.shows_ballot:
            return
        waiting = self._presenter.in_memory
        if waiting and not self._shell.prompts.confirm(
            filled(
                self.tr(
                    "{0} ballots are only in memory: fewer than {1} are never stored alone. If you "
                    "leave now, the people without a tick in the stored list vote again."
                ),
                (str(waiting), str(ENOUGH_TO_HIDE)),
            ),
            yes=self.tr("Leave, these vote again"),
        ):
            return
        super().reject()

    def _desk_face(self, people: Sequence[Person]) -> QWidget:
        look = current_look()
        face = QWidget()
        row = QHBoxLayout(face)
        row.setSpacing(look.length(Space.L))
        left = QVBoxLayout()
        left.addWidget(label(self.tr("Who votes next?"), "heading"))
        left.addWidget(
            label(
                self.tr(
                    "Choose the name and press Enter: an empty ballot fills the screen. Turn away "
                    "while it is filled in. The list says who had a ballot, never which one."
                ),
                "muted",
            )
        )
        left.addWidget(self.voters, 1)
        row.addLayout(left, 1)
        row.addWidget(self._side(people))
        return face

    def _side(self, people: Sequence[Person]) -> QWidget:
        look = current_look()
        side = QFrame()
        side.setProperty("card", "true")
        side.setFixedWidth(look.ems(_SIDE_EMS))
        column = QVBoxLayout(side)
        column.setContentsMargins(*(look.length(Space.L),) * 4)
        column.setSpacing(look.length(Space.S))
        self.figures = label("", "strong")
        self.memory = label("", "muted")
        self.trouble = label("", "warning")
        self.problems = ProblemList()
        self.scrutineer = self._person("scrutineer", self.tr("&Scrutineer"), people, column)
        self.teller = self._person("teller", self.tr("Looks after the &computer"), people, column)
        self.hand_out = button("hand_out", self.tr("&Give a ballot"))
        self.close_vote = button("close_vote", self.tr("Close the &vote"), "primary")
        self.later = button("later", self.tr("Go on &later"))
        self.anew = button("begin_anew", self.tr("&Empty the box …"), "link")
        for part in (self.figures, self.memory, self.trouble, self.problems):
            column.addWidget(part)
        column.addStretch()
        for action in (self.hand_out, self.close_vote, self.later, self.anew):
            column.addWidget(action)
        return side

    def _person(
        self, name: str, text: str, people: Sequence[Person], column: QVBoxLayout
    ) -> QLineEdit:
        edit = PersonEdit()
        edit.set_people(people)
        edit.setObjectName(name)
        edit.setAccessibleName(without_mnemonic(text))
        edit.setText(getattr(self._presenter.booth.stored, name))
        edit.textChanged.connect(self._name)
        column.addWidget(buddy(text, edit))
        column.addWidget(edit)
        return edit

    def _ballot_face(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setSpacing(current_look().length(Space.M))
        column.addWidget(label(self.tr("Ballot of the member review · secret, no name"), "title"))
        self.guide = label(
            self.tr(
                "1 excellent, 2 qualified, 3 basically qualified, 4 unqualified, 0 or Space no "
                "mark. Arrows go back to a line. Ctrl+Enter casts the ballot."
            ),
            "muted",
        )
        column.addWidget(self.guide)
        column.addWidget(self.sheet, 1)
        foot = QHBoxLayout()
        self.unmarked = label("", "warning")
        self.cast = button("cast", self.tr("&Cast the ballot (Ctrl+Enter)"), "primary")
        foot.addWidget(self.unmarked, 1)
        foot.addWidget(self.cast)
        column.addLayout(foot)
        return face

    def _connect(self) -> None:
        self.voters.chosen.connect(self._hand_out)
        self.voters.doubleClicked.connect(self._hand_out)
        self.hand_out.clicked.connect(self._hand_out)
        self.close_vote.clicked.connect(self._close)
        self.later.clicked.connect(self.reject)
        self.anew.clicked.connect(self._begin_anew)
        self.cast.clicked.connect(self._cast)
        self.sheet.marked.connect(self._show_unmarked)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._cast)

    # What is done

    @Slot()
    def _name(self) -> None:
        self._presenter.name(
            scrutineer=self.scrutineer.text().strip(), teller=self.teller.text().strip()
        )
        self._show_figures()

    @Slot()
    def _hand_out(self) -> None:
        row = self.voters.currentIndex().row()
        if row < 0 or self.shows_ballot or not self._presenter.hand_out(row):
            return
        self._warned = False
        self.unmarked.setText("")
        self._faces.setCurrentIndex(1)
        self.sheet.lay_out()

    @Slot()
    def _cast(self) -> None:
        if not self.shows_ballot:
            return
        if self._presenter.unmarked and not self._warned:
            self._warned = True
            self._show_unmarked()
            return
        self._presenter.cast()
        self.sheet.lines.show_sheet()
        self._show_desk()

    @Slot()
    def _close(self) -> None:
        prompts = self._shell.prompts
        if self._presenter.totals().hides_nobody and not prompts.confirm(
            filled(
                self.tr(
                    "Fewer than {0} valid ballots: anonymity is weak. Only their number will be "
                    "kept, not what they say of each member. Close the vote?"
                ),
                (str(ENOUGH_TO_HIDE),),
            ),
            yes=self.tr("Close the vote"),
        ):
            return
        try:
            self._presenter.close()
        except Rejected:
            self._show_figures()
        except Failed as failure:
            prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self.counted.emit()
            self.accept()

    @Slot()
    def _begin_anew(self) -> None:
        if not self._shell.prompts.confirm(
            self.tr("Throw all ballots away, and let everybody vote again?"),
            yes=self.tr("Empty the box"),
        ):
            return
        try:
            self._presenter.start_over()
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        self._name()
        self._show_desk()

    # What is shown

    def _show_desk(self) -> None:
        self._faces.setCurrentIndex(0)
        presenter = self._presenter
        row = max(0, self.voters.currentIndex().row())
        marks = ["✓" if presenter.has_voted(voter) else "○" for voter in presenter.voters]
        self._names.setStringList(
            [f"{mark}  {voter.name}" for mark, voter in zip(marks, presenter.voters, strict=True)]
        )
        behind = [at for at, mark in enumerate(marks) if mark == "○"]
        following = next((at for at in behind if at >= row), behind[0] if behind else row)
        self.voters.setCurrentIndex(self._names.index(following))
        self.voters.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_figures()

    def _show_figures(self) -> None:
        presenter = self._presenter
        found = presenter.totals()
        numbers = (str(found.issued), str(len(presenter.voters)), str(found.returned))
        self.figures.setText(filled(self.tr("{0} of {1} had a ballot, {2} were cast"), numbers))
        pattern = self.tr("{0} ballots wait in memory; they are stored shuffled, five or more.")
        waiting = presenter.in_memory
        self.memory.setText(filled(pattern, (str(waiting),)) if waiting else "")
        trouble = presenter.trouble
        self.trouble.setText(sentence_for_trouble(trouble) if trouble is not None else "")
        problems = presenter.problems()
        begun = bool(found.issued)
        names = {
            "scrutineer": self.scrutineer.accessibleName(),
            "teller": self.teller.accessibleName(),
        }
        self.problems.show_problems(problems if begun else (), names=names)
        self.close_vote.setEnabled(not any(p.severity is Severity.HARD for p in problems))

    @Slot()
    def _show_unmarked(self) -> None:
        if self._warned:
            pattern = self.tr("{0} lines have no mark. Press again to cast it like this.")
            text = filled(pattern, (str(self._presenter.unmarked),))
            self.unmarked.setText(text if self._presenter.unmarked else "")


class _VoterList(QListView):
    """Enter chooses."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand out a ballot on Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
