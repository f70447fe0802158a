"""One of the five stages above the page, or the checklist: how far it is."""

from PySide6.QtWidgets import QPushButton

from branchdesk.desktop.pages.org_life.presenter import StageState
from branchdesk.domain.org_life import Stage
from branchdesk.domain.org_life_terms import STAGES

_SHAPES = {StageState.OPEN: "○", StageState.BEGUN: "◐", StageState.DONE: "✓"}


class StageButton(QPushButton):
    """Two lines with a shape for the state; pressing it shows the stage."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(True)
        self.setProperty("step", "true")

    def show_stage(self, stage: Stage, state: StageState, second: str) -> None:
        """Show how far a stage is."""
        number = list(Stage).index(stage) + 1
        self.setText(f"{_SHAPES[state]} {number} {STAGES[stage]}\n{second}")
        said = self._said(state)
        self.setAccessibleName(f"{number} {STAGES[stage]}, {said}, {second}")
        self.setToolTip(f"{STAGES[stage]}: {said}")

    def show_checklist(self, name: str, second: str) -> None:
        """Show the checklist."""
        self.setText(f"{name}\n{second}")
        self.setAccessibleName(f"{name}, {second}")

    def _said(self, state: StageState) -> str:
        match state:
            case StageState.OPEN:
                return self.tr("not begun")
            case StageState.BEGUN:
                return self.tr("something is missing")
            case StageState.DONE:
                return self.tr("complete")
