"""补记帮助结果 in the last step of a closed review: whom, when, what; nothing else is opened."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.forms.review_outcome import Ui_ReviewOutcome
from branchdesk.desktop.pages.records.fields import CalmWheel, lock
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.review import MemberReview, ReviewAddition
from branchdesk.domain.review_outcome import REASON, may_be_added
from branchdesk.usecases.errors import Failed
from branchdesk.wording.days import full_day, local_moment
from branchdesk.wording.filling import filled


class OutcomePart(QFrame):
    """Shown in the last step of a closed review in which somebody is helped."""

    added = Signal()
    """The books have one version of the review more."""
    sight_wanted = Signal(QWidget)
    """A widget of this part that is to be scrolled to"""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReviewOutcome()
        self.ui.setupUi(self)
        self._shell = shell
        self._presenter: ReviewPresenter | None = None
        self._shown = ("", "")
        """What stood in the books when it was shown"""
        self._member = ""
        self._aside: dict[str, tuple[str, str]] = {}
        """What was typed of others before somebody else was chosen"""
        self._calm = CalmWheel()
        self._calm.calm(self)
        self.ui.member.currentIndexChanged.connect(self._change_member)
        self.ui.outcome.returnPressed.connect(self._add)
        self.ui.add.clicked.connect(self._add)
        self.ui.problems.wanted.connect(self._lead)
        self._reveal_soon = QTimer(self)
        self._reveal_soon.setSingleShot(True)
        self._reveal_soon.setInterval(0)
        self._reveal_soon.timeout.connect(self._reveal)
        self.hide()

    @property
    def is_typed(self) -> bool:
        """Whether something stands here that is not in the books."""
        return bool(self._aside) or self._typed() != self._kept()

    def show_review(self, presenter: ReviewPresenter) -> None:
        """Show whom something may be added for; what is typed stays."""
        ui, review = self.ui, presenter.review
        lines = () if presenter.read_only else may_be_added(review)
        fresh = self._presenter is None or self._presenter.year != presenter.year
        self._presenter = presenter
        offered = [ui.member.itemData(place) for place in range(ui.member.count())]
        if fresh or offered != [line.member for line in lines]:
            self._offer(lines)
        elif self._typed() == self._shown != self._kept():
            # Taken back elsewhere, and nobody has typed since.
            self._show_member()
        pattern = self.tr(
            "The finalised review stays as it is. This becomes version {0} of it, "
            "with the reason “{1}”."
        )
        ui.told.setText(filled(pattern, (str(review.version + 1), REASON)))
        ui.past.setText("\n".join(_line_of(one) for one in review.additions))
        ui.past.setVisible(bool(review.additions))
        self.setVisible(bool(lines))
        # The step around it is locked; this is what may still be written.
        lock(self, locked=not lines)

    def _offer(self, lines: Sequence[MemberReview]) -> None:
        ui = self.ui
        with QSignalBlocker(ui.member):
            ui.member.clear()
            for line in lines:
                ui.member.addItem(line.name, line.member)
        if self._presenter is not None:
            ui.outcome_on.set_today(self._presenter.today)
        self._aside.clear()
        self._member = str(ui.member.currentData() or "")
        self._show_member()

    def lead(self, field: str) -> bool:
        """Put the cursor here if ``members.<id>.outcome`` is to be filled in; say whether so."""
        parts = field.split(".")
        if self.isHidden() or parts[0] != "members" or parts[-1] != "outcome":
            return False
        found = self.ui.member.findData(parts[1])
        if found < 0:
            return False
        self.ui.member.setCurrentIndex(found)
        first = self.ui.outcome_on if not self.ui.outcome_on.text() else self.ui.outcome
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal_soon.start()
        return True

    @Slot()
    def _reveal(self) -> None:
        """Scroll here once everything has its place: what fits, and the cursor in any case."""
        ui = self.ui
        below = ui.problems if ui.problems.isVisibleTo(self) else ui.add
        focused = next((one for one in self.fields().values() if one.hasFocus()), ui.outcome)
        for widget in (below, focused):
            self.sight_wanted.emit(widget)

    def fields(self) -> dict[str, QWidget]:
        """Return the widget of every field, in reading order."""
        ui = self.ui
        return {"member": ui.member, "outcome_on": ui.outcome_on, "outcome": ui.outcome}

    def _typed(self) -> tuple[str, str]:
        return (self.ui.outcome.text().strip(), self.ui.outcome_on.text().strip())

    def _kept(self) -> tuple[str, str]:
        wanted = self.ui.member.currentData()
        lines = may_be_added(self._presenter.review) if self._presenter is not None else ()
        line = next((one for one in lines if one.member == wanted), None)
        if line is None:
            return ("", "")
        return (line.outcome, line.outcome_on.isoformat() if line.outcome_on else "")

    @Slot()
    def _change_member(self) -> None:
        if self._typed() != self._shown:
            self._aside[self._member] = self._typed()
        self._member = str(self.ui.member.currentData() or "")
        self._show_member()
        if self._member in self._aside:
            outcome, on = self._aside.pop(self._member)
            self.ui.outcome.setText(outcome)
            self.ui.outcome_on.setText(on)

    def _show_member(self) -> None:
        self._shown = self._kept()
        outcome, on = self._shown
        self.ui.outcome.setText(outcome)
        self.ui.outcome_on.setText(on)
        self._show_problems(())

    @Slot()
    def _add(self) -> None:
        ui, presenter = self.ui, self._presenter
        if presenter is None:
            return
        typed = ui.outcome_on.text().strip()
        day = ui.outcome_on.day()
        if typed and day is None:
            self._refuse((Problem("outcome_on", Rule.NOT_A_DATE, values=(typed,)),))
            return
        try:
            presenter.add_outcome(str(ui.member.currentData() or ""), ui.outcome.text(), day)
        except Rejected as refusal:
            self._refuse(refusal.problems)
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self._show_member()
            self.added.emit()

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self._show_problems(problems)
        self._lead(problems[0].field)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        ui = self.ui
        names = {name: widget.accessibleName() for name, widget in self.fields().items()}
        ui.problems.show_problems(problems, names=names)
        ui.problems.setVisible(bool(problems))
        mark_problems(self.fields(), problems)

    @Slot(str)
    def _lead(self, field: str) -> None:
        if (found := field_for(self.fields(), field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal_soon.start()


def _line_of(one: ReviewAddition) -> str:
    translate = QCoreApplication.translate
    pattern = translate("OutcomePart", "Added on {0} ({1}): {2}, {3}, {4}")
    when, day = local_moment(one.at, translate), full_day(one.on, translate)
    return filled(pattern, (when, one.reason, one.name, day, one.outcome))
