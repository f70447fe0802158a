"""One of the four steps above the page: its place, how far it is, its day."""

from datetime import date

from PySide6.QtWidgets import QPushButton

from branchdesk.desktop.pages.review.steps import StepState
from branchdesk.desktop.words import word_for
from branchdesk.domain.review import ReviewStepKind

_SHAPES = {StepState.OPEN: "○", StepState.BEGUN: "◐", StepState.DONE: "✓"}


class StepButton(QPushButton):
    """Two lines with a shape for the state; pressing it shows the step."""

    def show_step(self, kind: ReviewStepKind, state: StepState, day: date | None) -> None:
        """Show how far the step is."""
        number = list(ReviewStepKind).index(kind) + 1
        second = self.tr("nothing open") if state is StepState.DONE else self.tr("not held yet")
        if day is not None:
            second = day.isoformat()
        self.setText(f"{_SHAPES[state]} {number} {word_for(kind)}\n{second}")
        said = self._said(state)
        self.setAccessibleName(f"{number} {word_for(kind)}, {said}, {second}")
        self.setToolTip(said)

    def _said(self, state: StepState) -> str:
        match state:
            case StepState.OPEN:
                return self.tr("not begun")
            case StepState.BEGUN:
                return self.tr("something is missing")
            case StepState.DONE:
                return self.tr("complete")
