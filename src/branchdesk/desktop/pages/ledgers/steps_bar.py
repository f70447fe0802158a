"""The way of an entry: the steps it went through, and a button for each one it may take now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, Step


class StepsBar(QFrame):
    """Shows the steps taken, the day of the next one, and the buttons."""

    wanted = Signal(str)
    """Key of the step to take on the day in `on`"""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps_bar")
        gap = current_look().length(Space.S)
        self._taken = QLabel()
        self._taken.setTextFormat(Qt.TextFormat.PlainText)
        self._taken.setWordWrap(True)
        self.on = DayEdit()
        self.on.setObjectName("step_on")
        self.on.setAccessibleName(self.tr("Day of the next step"))
        self._label = QLabel(self.tr("Next step on"))
        self._label.setBuddy(self.on)
        self._back = QPushButton(self.tr("Take the last step back"))
        self._back.setObjectName("step_back")
        self._back.setProperty("kind", "link")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.back_wanted)
        self.buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout()
        self._line.setSpacing(gap)
        self._line.addWidget(self._label)
        self._line.addWidget(self.on)
        self._line.addStretch(1)
        self._line.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._taken)
        column.addLayout(self._line)

    def show_way(
        self,
        kind: LedgerKind,
        entry: LedgerEntry | None,
        steps: Sequence[Step],
        *,
        read_only: bool = False,
    ) -> None:
        """Show where an entry stands; a new one has no way yet."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        self.setVisible(bool(kind.steps))
        if not kind.steps:
            return
        self._taken.setText(_way(kind, entry) or self.tr("The first step is taken on saving."))
        offered = () if read_only else tuple(steps)
        for place, step in enumerate(offered):
            button = QPushButton(step.title)
            button.setObjectName(f"step_{step.key}")
            button.setProperty("step", step.key)
            button.setAutoDefault(False)
            button.clicked.connect(self._tell)
            self._line.insertWidget(2 + place, button)
            self.buttons[step.key] = button
        self._label.setVisible(bool(offered))
        self.on.setVisible(bool(offered))
        self._back.setVisible(entry is not None and len(entry.steps) > 1 and not read_only)

    @Slot()
    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.wanted.emit(str(pressed.property("step")))


def _way(kind: LedgerKind, entry: LedgerEntry | None) -> str:
    parts = []
    for taken in entry.steps if entry else ():
        step = kind.step_of(taken.step)
        note = f"（{taken.note}）" if taken.note else ""
        parts.append(f"{step.title if step else taken.step} {taken.on.isoformat()}{note}")
    return " → ".join(parts)
