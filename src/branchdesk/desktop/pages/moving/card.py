"""One way out or in: what it does, its few fields, how far it is, what came of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.moving.presenter import WayDraft
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.desktop.words import without_mnemonic
from branchdesk.domain.problems import Problem

_WHOLE = 1000


class WayCard(Card):
    """Hands back what is typed; doing it is the page's."""

    wanted = Signal()
    stop_wanted = Signal()
    choosing = Signal(str)
    """Name of the field whose file or folder is to be chosen"""
    after_wanted = Signal()
    """The button offered after it was done"""

    def __init__(self, name: str, heading: str, about: str, *, act: str) -> None:
        super().__init__(heading)
        self.setObjectName(name)
        self._fields: dict[str, QLineEdit] = {}
        self._choices: dict[str, QCheckBox] = {}
        self._enter: EnterMovesOn | None = None
        self._form = QWidget()
        self._form.setProperty("clear", "true")
        self.column.addWidget(_label(f"{name}_about", about, "muted"))
        self.problem = _label(f"{name}_problem", "", "problem")
        self.done = _label(f"{name}_done", "", "done")
        self.done.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{name}_progress")
        self.progress.setAccessibleName(heading)
        self.progress.setProperty("state", "coming")
        self.act = _button(f"{name}_act", act)
        self.stop = _button(f"{name}_stop", self.tr("Cancel"))
        self.after = _button(f"{name}_after", "")
        self.act.clicked.connect(self.wanted)
        self.stop.clicked.connect(self._tell_stop)
        self.after.clicked.connect(self.after_wanted)

    def add_path(self, field: str, label: str, choose: str) -> None:
        """Add a line for a file or folder, with a button that chooses one."""
        line = self._line(field, label)
        button = _button(f"{self.objectName()}_{field}_choose", self.tr("Choose…"))
        button.setAccessibleName(choose)
        button.setProperty("field", field)
        button.clicked.connect(self._tell_choosing)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        self.column.addLayout(row)

    def add_secret(self, field: str, label: str) -> None:
        """Add a line for a passphrase."""
        line = self._line(field, label)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        self.column.addWidget(line)

    def add_choice(self, field: str, label: str) -> QCheckBox:
        """Add a box to tick."""
        box = QCheckBox(label)
        box.setObjectName(f"{self.objectName()}_{field}")
        box.setAccessibleName(without_mnemonic(label))
        self._choices[field] = box
        self.column.addWidget(box)
        return box

    def finish(self) -> None:
        """Put what every card ends with below its fields."""
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.after, self.stop, self.act):
            buttons.addWidget(button)
        for part in (self.problem, self.done, self.progress):
            self.column.addWidget(part)
        self.column.addStretch()
        self.column.addLayout(buttons)
        self._enter = EnterMovesOn(self)
        self.show_idle()

    def field(self, name: str) -> QLineEdit:
        """Return a line."""
        return self._fields[name]

    def choice(self, name: str) -> QCheckBox:
        """Return a box to tick."""
        return self._choices[name]

    def draft(self) -> WayDraft:
        """Return what stands in the card."""
        typed: dict[str, Any] = {name: line.text() for name, line in self._fields.items()}
        typed.update((name, box.isChecked()) for name, box in self._choices.items())
        return WayDraft(**typed)

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong, and say it."""
        first = mark_problems(dict(self._fields), problems)
        self.say("\n".join(sentence_for(problem) for problem in problems))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str, *, detail: str = "") -> None:
        """Say what went wrong; empty for nothing."""
        self.problem.setText(sentence)
        self.problem.setToolTip(detail)
        self.problem.setVisible(bool(sentence))

    def show_idle(self) -> None:
        """Show the fields, ready to be used."""
        for part in (self.progress, self.stop, self.done, self.after):
            part.hide()
        self.say("")
        self._allow(able=True)

    def show_running(self) -> None:
        """Show that it is being done."""
        self.show_idle()
        self._allow(able=False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("Cancel"))
        self.stop.show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.progress.setRange(0, _WHOLE if total else 0)
        self.progress.setValue(min(_WHOLE, done * _WHOLE // total) if total else 0)

    def show_done(self, sentences: Sequence[str], *, after: str) -> None:
        """Show what came of it; passphrases are forgotten."""
        self.show_idle()
        for line in self._fields.values():
            if line.echoMode() is QLineEdit.EchoMode.Password:
                line.clear()
        self.done.setText("\n".join(sentence for sentence in sentences if sentence))
        self.done.show()
        self.after.setText(after)
        self.after.setAccessibleName(after)
        self.after.show()
        self.after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, field: str, label: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"{self.objectName()}_{field}")
        line.setAccessibleName(without_mnemonic(label))
        words = QLabel(label)
        words.setBuddy(line)
        self._fields[field] = line
        self.column.addWidget(words)
        return line

    def _allow(self, *, able: bool) -> None:
        for line in self._fields.values():
            line.setEnabled(able)
        for box in self._choices.values():
            box.setEnabled(able)
        self.act.setEnabled(able)

    @Slot()
    def _tell_choosing(self) -> None:
        button = self.sender()
        self.choosing.emit(str(button.property("field")))

    @Slot()
    def _tell_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Stopping…"))
        self.stop_wanted.emit()


def _label(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(without_mnemonic(text))
    button.setAutoDefault(False)
    return button
