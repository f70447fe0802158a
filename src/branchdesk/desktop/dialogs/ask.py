"""One line asked for, or a passphrase, twice if it is new."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


class AskDialog(QDialog):
    """Asks for one text; the answer can be given once it is usable."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        *,
        yes: str,
        start: str = "",
        detail: str = "",
        secret: bool = False,
        repeat: bool = False,
        shortest: int = 1,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ask_dialog")
        self.setWindowTitle(self.tr("BranchDesk"))
        self._shortest = shortest
        self._first = self._line("answer", question, secret=secret)
        self._again: QLineEdit | None = None
        self._hint = QLabel()
        self._hint.setProperty("role", "warning")
        self._yes = QPushButton(yes)
        self._yes.setObjectName("yes")
        self._yes.setProperty("kind", "primary")
        self._yes.setDefault(True)
        self._arrange(question, detail, repeat=repeat)
        self._first.setText(start)
        self._first.selectAll()
        self._judge()

    def answer(self) -> str:
        """Return what was typed, without blanks at its ends unless it is a passphrase."""
        text = self._first.text()
        return text if self._first.echoMode() == QLineEdit.EchoMode.Password else text.strip()

    def _arrange(self, question: str, detail: str, *, repeat: bool) -> None:
        look = current_look()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.XL),) * 4)
        column.setSpacing(look.length(Space.S))
        label = QLabel(question)
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        label.setBuddy(self._first)
        column.addWidget(label)
        if detail:
            more = QLabel(detail)
            more.setWordWrap(True)
            more.setProperty("role", "muted")
            column.addWidget(more)
        column.addWidget(self._first)
        if repeat:
            self._again = self._line("again", self.tr("Once more"), secret=True)
            again = QLabel(self.tr("Once more"))
            again.setBuddy(self._again)
            column.addWidget(again)
            column.addWidget(self._again)
        column.addWidget(self._hint)
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._yes.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self._yes)
        column.addLayout(row)
        self.setMinimumWidth(look.ems(30))

    def _line(self, name: str, what: str, *, secret: bool) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(what)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(self._judge)
        return line

    @Slot()
    def _judge(self) -> None:
        problem = self._problem()
        self._hint.setText(problem)
        self._yes.setEnabled(not problem and bool(self.answer()))

    def _problem(self) -> str:
        text = self._first.text()
        if text and len(text) < self._shortest:
            return self.tr("At least %n characters.", "", self._shortest)
        if self._again is not None and self._again.text() and self._again.text() != text:
            return self.tr("The two are not the same.")
        if self._again is not None and not self._again.text():
            # Nothing is wrong yet, but nothing is confirmed either.
            return self.tr("Type it once more.") if text else ""
        return ""
