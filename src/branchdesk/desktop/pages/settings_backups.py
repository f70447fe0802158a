"""Backups, going back to one, and whether everything is whole."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.settings_backups import Ui_BackupsView
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.usecases.upkeep import BackupLine, Examination
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.findings import sentence_for_finding
from branchdesk.wording.sizes import size_shown

_WHOLE = 1000


class BackupsView(QWidget):
    """Shows the copies and the findings; doing something is the page's."""

    backup_wanted = Signal()
    folder_wanted = Signal()
    restore_wanted = Signal(int)
    """Place in the list"""
    check_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BackupsView()
        self.ui.setupUi(self)
        self.ui.findings.grow()
        self.ui.findings.wrap_titles()
        self.ui.back_up.clicked.connect(self.backup_wanted)
        self.ui.open_folder.clicked.connect(self.folder_wanted)
        self.ui.restore.clicked.connect(self._tell_restore)
        self.ui.check.clicked.connect(self.check_wanted)
        self.ui.stop.clicked.connect(self.stop_wanted)
        self.ui.backups.looked_at.connect(self._follow)
        self._read_only = False
        self.show_checking(going_on=False)
        self.show_examination(None)

    def show_backups(self, backups: Sequence[BackupLine], *, read_only: bool) -> None:
        """Show every copy, newest first."""
        self._read_only = read_only
        translate = QCoreApplication.translate
        lines = [
            Line(
                local_moment(copy.made_at, translate),
                filled(self.tr("put aside: {0}"), (copy.note,)) if copy.note else "",
                Mark.FILE,
                end=size_shown(copy.size),
                tip=str(copy.path),
            )
            for copy in backups
        ]
        self.ui.backups.show_lines(lines)
        newest = next(iter(backups), None)
        self.ui.last.setText(
            filled(self.tr("Latest backup: {0}"), (local_moment(newest.made_at, translate),))
            if newest
            else self.tr("There is no backup yet.")
        )
        self.ui.back_up.setEnabled(not read_only)
        self._follow()

    def show_backing_up(self, *, going_on: bool) -> None:
        """Show whether a backup is being made."""
        self.ui.back_up.setEnabled(not going_on and not self._read_only)
        self.ui.back_up.setText(self.tr("Backing up…") if going_on else self.tr("Back up now"))

    def show_checking(self, *, going_on: bool) -> None:
        """Show whether everything is being checked."""
        self.ui.check.setEnabled(not going_on)
        self.ui.progress.setVisible(going_on)
        self.ui.stop.setVisible(going_on)
        if going_on:
            self.ui.progress.setValue(0)
            self.show_examination(None)

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far the check is."""
        self.ui.progress.setRange(0, _WHOLE if total else 0)
        self.ui.progress.setValue(min(_WHOLE, done * _WHOLE // total) if total else 0)

    def show_examination(self, found: Examination | None) -> None:
        """Show what the check found; None: nothing was checked."""
        translate = QCoreApplication.translate
        findings = found.findings if found else ()
        self.ui.findings.show_lines(
            [Line(sentence_for_finding(f, translate), mark=Mark.OVERDUE) for f in findings]
        )
        self.ui.findings.setVisible(bool(findings))
        self.ui.verdict.setVisible(found is not None)
        if found is None:
            return
        pattern = (
            self.tr("✓ Everything is whole: {0} records and {1} files were read.")
            if found.sound
            else self.tr("{0} records and {1} files were read; this is not as it was put away:")
        )
        self.say(
            filled(pattern, (str(found.records), str(found.files))),
            role="done" if found.sound else "overdue",
        )

    def say(self, sentence: str, *, role: str = "problem") -> None:
        """Say what came of it."""
        label = self.ui.verdict
        label.setText(sentence)
        label.setVisible(bool(sentence))
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)

    def stand_on(self, part: str) -> None:
        """Put the fingers on the backups or on the check."""
        (self.ui.check if part == "check" else self.ui.back_up).setFocus()

    @Slot()
    def _tell_restore(self) -> None:
        self.restore_wanted.emit(self.ui.backups.current_row())

    @Slot()
    def _follow(self) -> None:
        chosen = self.ui.backups.current_row() >= 0
        self.ui.restore.setEnabled(chosen and not self._read_only)
