"""两人计票: who counts and how many on the left, the pile on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.dropping import scans_in
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.review.ballot_grid import BallotGrid, DifferencesView
from branchdesk.desktop.pages.review.counting_parts import (
    buddy,
    button,
    keys_of_comparing,
    keys_of_entering,
    label,
    number_names,
    open_large,
    people_names,
    rail,
    scrolled,
    size_of_counting,
)
from branchdesk.desktop.pages.review.counting_presenter import (
    NUMBERS,
    PEOPLE,
    CountingPresenter,
)
from branchdesk.desktop.pages.review.marks_window import ScannedBallotsDialog
from branchdesk.desktop.pages.review.teller_exchange import TellerExchange
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.problem_list import ProblemList, mark_problems
from branchdesk.desktop.words import without_mnemonic
from branchdesk.domain.ballot_count import ENOUGH_TO_HIDE, Side
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

_SIDE_EMS = 21.0


class CountingDialog(QDialog):
    """Two entries of one pile; closes only when the numbers add up."""

    counted = Signal()
    """The tallies stand in the review."""

    def __init__(
        self,
        presenter: CountingPresenter,
        people: Sequence[Person],
        shell: Shell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("counting")
        self.setWindowTitle(self.tr("Counting by two tellers"))
        self._presenter = presenter
        self._shell = shell
        self.fields: dict[str, QLineEdit] = {}
        self._judged = (-1, False, False)
        self.reading: ScannedBallotsDialog | None = None
        self.setAcceptDrops(presenter.may_read_scans)
        self.grid = BallotGrid(presenter)
        self.differences = DifferencesView(presenter)
        self.problems = ProblemList()
        self._make_parts()
        self._arrange(people)
        self._connect()
        self._judge()
        open_large(self)

    def sizeHint(self) -> QSize:
        """Most of a small screen."""
        return size_of_counting()

    def _make_parts(self) -> None:
        self.first = rail("first_entry")
        self.second = rail("second_entry")
        self.check = rail("check_entries")
        self._views = QStackedWidget()
        self._views.addWidget(self.grid)
        self._views.addWidget(self.differences)
        self.grid.setAccessibleName(self.tr("Ballots of the pile"))
        self.differences.setAccessibleName(self.tr("Where the two entries differ"))
        self.keys = QLabel()
        self.keys.setProperty("role", "caption")
        self.keys.setWordWrap(True)
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "warning")
        self.figures = QLabel()
        self.figures.setWordWrap(True)
        self.close_count = button("close_count", self.tr("Close the &count"), "primary")
        self.scans = button("read_scans", self.tr("Rea&d scans …"))
        self.later = button("later", self.tr("Go on lat&er"))
        self.anew = button("begin_anew", self.tr("&Begin anew …"), "link")
        self.exchange = TellerExchange(self._presenter, self._shell)

    def _arrange(self, people: Sequence[Person]) -> None:
        look = current_look()
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.length(Space.L),) * 4)
        row.setSpacing(look.length(Space.M))
        row.addWidget(self._side(people))
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setSpacing(look.length(Space.S))
        tabs = QHBoxLayout()
        for entry in (self.first, self.second, self.check):
            tabs.addWidget(entry, 1)
        column.addLayout(tabs)
        column.addWidget(self._views, 1)
        column.addWidget(self.hint)
        foot = QHBoxLayout()
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.scans, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)
        row.addWidget(card, 1)

    def _side(self, people: Sequence[Person]) -> QWidget:
        look = current_look()
        side = QFrame()
        side.setProperty("card", "true")
        side.setFixedWidth(look.ems(_SIDE_EMS))
        inner = QWidget()
        inner.setProperty("clear", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, look.length(Space.S), 0)
        column.setSpacing(look.length(Space.XS))
        column.addWidget(label(self.tr("The pile"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "Open the box, shuffle the ballots, then number them with a pencil. "
                    "Each teller enters all of them, without the other’s entry."
                ),
                "muted",
            )
        )
        numbers = QGridLayout()
        for at, (name, text) in enumerate(zip(NUMBERS, number_names(), strict=True)):
            edit = self._field(CountEdit(), name, text)
            numbers.addWidget(buddy(text, edit), 0, at)
            numbers.addWidget(edit, 1, at)
        numbers.setColumnStretch(2, 1)
        column.addLayout(numbers)
        for name, text in zip(PEOPLE, people_names(), strict=True):
            person = PersonEdit()
            person.set_people(people)
            edit = self._field(person, name, text)
            column.addWidget(buddy(text, edit))
            column.addWidget(edit)
        column.addWidget(self.exchange)
        column.addWidget(self.figures)
        column.addWidget(self.problems)
        column.addStretch()
        self._enter = EnterMovesOn(inner)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(*(look.length(Space.L),) * 4)
        outer.setSpacing(look.length(Space.S))
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(self.close_count)
        foot = QHBoxLayout()
        foot.addWidget(self.later)
        foot.addStretch()
        foot.addWidget(self.anew)
        outer.addLayout(foot)
        return side

    def _field(self, edit: QLineEdit, name: str, text: str) -> QLineEdit:
        edit.setObjectName(name)
        edit.setAccessibleName(without_mnemonic(text))
        edit.setText(self._presenter.texts[name])
        edit.textChanged.connect(self._take_text)
        self.fields[name] = edit
        return edit

    def _connect(self) -> None:
        self.first.clicked.connect(self._show_first)
        self.second.clicked.connect(self._show_second)
        self.check.clicked.connect(self._show_differences)
        self.grid.typed.connect(self._judge_if_new)
        self.differences.settled.connect(self._judge)
        self.exchange.taken.connect(self._show_taken)
        self.scans.clicked.connect(self.read_scans)
        self.close_count.clicked.connect(self._close)
        self.later.clicked.connect(self.reject)
        self.anew.clicked.connect(self._begin_anew)
        self.problems.wanted.connect(self._lead)
        self.first.setChecked(True)

    # What the person does

    def reject(self) -> None:
        """Keep everything and go; on a disk that refuses, stay."""
        if self._presenter.keep():
            super().reject()
        elif (trouble := self._presenter.trouble) is not None:
            self._shell.prompts.tell(sentence_for_trouble(trouble), detail=trouble.detail)

    @Slot()
    def _take_text(self) -> None:
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            before = self._presenter.columns
            self._presenter.type_text(edit.objectName(), edit.text())
            if self._presenter.columns != before:
                self.grid.pile.show_all()
                self.grid.stand()
            self._judge()

    @Slot()
    def _show_first(self) -> None:
        self._show_pile(Side.FIRST)

    @Slot()
    def _show_second(self) -> None:
        self._show_pile(Side.SECOND)

    def _show_pile(self, side: Side) -> None:
        self._views.setCurrentWidget(self.grid)
        (self.first if side is Side.FIRST else self.second).setChecked(True)
        self.grid.show_pile(side)
        self._judge()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take scans of ballots while a pile is entered."""
        if self.scans.isVisible() and scans_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped as the entry of the teller shown."""
        if paths := scans_in(event.mimeData()):
            event.acceptProposedAction()
            self.read_scans().read(paths)

    @Slot()
    def read_scans(self) -> ScannedBallotsDialog:
        """Make the entry of the teller shown out of scans."""
        self._presenter.keep()
        dialog = ScannedBallotsDialog(self._presenter, self._shell, self)
        dialog.finished.connect(self._leave_scans)
        dialog.finished.connect(dialog.deleteLater)
        self.reading = dialog
        dialog.open()
        return dialog

    @Slot()
    def _leave_scans(self) -> None:
        self.reading = None
        self._show_pile(self._presenter.side)

    @Slot()
    def _show_differences(self) -> None:
        self._presenter.keep()
        self.check.setChecked(True)
        self.differences.show_differences()
        self._views.setCurrentWidget(self.differences)
        self.differences.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    @Slot()
    def _show_taken(self) -> None:
        """Show what came from the second teller's own computer."""
        self.fields["second_teller"].setText(self._presenter.texts["second_teller"])
        self._show_pile(Side.SECOND)
        if self._presenter.differences():
            self._show_differences()

    @Slot(str)
    def _lead(self, field: str) -> None:
        match field:
            case "first":
                self._show_pile(Side.FIRST)
            case "second":
                self._show_pile(Side.SECOND)
            case "differences":
                self._show_differences()
            case _ if field in self.fields:
                self.fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close(self) -> None:
        presenter, prompts = self._presenter, self._shell.prompts
        if presenter.totals().hides_nobody and not prompts.confirm(
            filled(
                self.tr(
                    "Fewer than {0} valid ballots: anonymity is weak. Only their number will be "
                    "kept, not what they say of each member. Close the count?"
                ),
                (str(ENOUGH_TO_HIDE),),
            ),
            yes=self.tr("Close the count"),
        ):
            return
        try:
            presenter.close()
        except Rejected as refusal:
            self._judge()
            self._lead(refusal.problems[0].field)
        except Failed as failure:
            prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self.counted.emit()
            self.accept()

    @Slot()
    def _begin_anew(self) -> None:
        sure = self._shell.prompts.confirm(
            self.tr(
                "Forget everything that both tellers entered, and begin with the first ballot?"
            ),
            yes=self.tr("Begin anew"),
        )
        if not sure:
            return
        try:
            self._presenter.start_over()
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        self._show_pile(Side.FIRST)

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
        for entry, side, text in (
            (self.first, Side.FIRST, self.tr("1 First teller\n{0} of {1}")),
            (self.second, Side.SECOND, self.tr("2 Second teller\n{0} of {1}")),
        ):
            done, due = presenter.progress(side)
            entry.setText(filled(text, (str(done), str(due) if due else "?")))
        found = presenter.differences()
        pattern = self.tr("3 Compare\n{0} differences")
        button_text = filled(pattern, (str(len(found)),))
        self.check.setText(button_text if found else self.tr("3 Compare\nno difference"))
        problems = presenter.problems()
        names = {name: edit.accessibleName() for name, edit in self.fields.items()}
        self.problems.show_problems(problems, names=names)
        mark_problems(self.fields, problems)
        result = presenter.totals()
        numbers = tuple(map(str, (result.issued, result.returned, result.valid, presenter.voided)))
        self.figures.setText(
            filled(self.tr("Issued {0} · returned {1} · valid {2} · void {3}"), numbers)
        )
        self.close_count.setEnabled(not any(p.severity is Severity.HARD for p in problems))
        self._show_hint()

    def _show_hint(self) -> None:
        presenter = self._presenter
        comparing = self._views.currentWidget() is self.differences
        self.keys.setText(keys_of_comparing() if comparing else keys_of_entering())
        self.scans.setVisible(presenter.may_read_scans and not comparing)
        sentence = ""
        if presenter.trouble is not None:
            sentence = sentence_for_trouble(presenter.trouble)
        elif not comparing and (many := presenter.too_many_excellent()):
            pattern = self.tr("On this ballot {0} are excellent; the limit is {1}. Void it with V.")
            sentence = filled(pattern, (str(many), str(presenter.most_excellent)))
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
