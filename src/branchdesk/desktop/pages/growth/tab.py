"""What the two tabs of 发展与换届 have in common, as the page sees them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.shell import Shell
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

_KEEP_AFTER_MS = 1200
"""After the last keystroke; what is typed is safe within two seconds."""


class GrowthTab(QWidget):
    """Keeps what is typed soon after it is typed; the rest is each tab's own."""

    header_changed = Signal()

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.shell = shell
        self.read_only = desk.workspace.read_only
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEEP_AFTER_MS)
        self._soon.timeout.connect(self._keep_quietly)

    # What each tab says

    def subtitle(self) -> str:
        """Return the quiet line beside the title."""
        return ""

    def primary_action(self) -> QAction | None:
        """Return the red button."""
        return None

    def secondary_actions(self) -> Sequence[QAction]:
        """Return the other buttons."""
        return ()

    def refresh(self) -> None:
        """Read what is shown anew; what is being typed stays."""

    def begin_new(self) -> None:
        """Begin something new."""

    def open_item(self, item: str, field: str) -> None:
        """Open a case or an election at a field."""
        del item, field

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something typed is not kept."""
        return False

    def keep(self) -> tuple[Problem, ...]:
        """Keep what is typed; return what stands against it."""
        return ()

    def show_problems(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        """Show what stands against keeping the form."""
        del problems, lead

    def take_back(self) -> JournalLine | None:
        """Take back the last act in the books."""
        return None

    def after_keeping(self) -> None:
        """Show what the books say now, leaving alone what is being typed."""

    # What they share

    def commit(self) -> bool:
        """Keep everything; on refusal mark the fields and lose nothing."""
        commit_pending_input()
        self._soon.stop()
        if not self.has_unsaved_changes:
            return True
        problems = self.keep()
        self.show_problems(problems, lead=bool(problems))
        if problems:
            return False
        self._tell_kept()
        return True

    def undo(self) -> None:
        """Take back the last act and say which."""
        if self.read_only:
            return
        undone = self.take_back()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self.shell.notices.changed.emit()
        self.refresh()

    @Slot()
    def typed(self) -> None:
        """Keep what stands there a moment from now."""
        if not self.read_only:
            self.shell.notices.keeping.emit()
            self._soon.start()

    @Slot()
    def _keep_quietly(self) -> None:
        if not self.has_unsaved_changes:
            return
        problems = self.keep()
        self.show_problems(problems)
        if not problems:
            self._tell_kept()

    def _tell_kept(self) -> None:
        self.shell.notices.tell_kept(self.desk.clock.now().astimezone())
        self.shell.notices.changed.emit()
        self.after_keeping()
