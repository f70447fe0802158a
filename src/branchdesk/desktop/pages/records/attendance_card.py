"""The sign-in sheet with its numbers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from branchdesk.desktop.forms.attendance import Ui_Attendance
from branchdesk.desktop.models.record_sheet import Column
from branchdesk.desktop.pages.records.sheet import Sheet
from branchdesk.domain.records import Presence, RecordKind
from branchdesk.wording.filling import filled

_WITH_MAKING_UP = (
    RecordKind.GROUP_MEETING,
    RecordKind.PARTY_LECTURE,
    RecordKind.THEME_PARTY_DAY,
)


class AttendanceCard(QFrame):
    """Shows the sheet, 应到 and 实到, and whether enough are there to decide."""

    entered = Signal(object)
    """`ExceptionDraft` whose reason or day was typed"""
    toggled = Signal(object)
    """tuple[MemberId, …]"""
    grown = Signal()
    """It wants another height."""
    marked = Signal(object, object)
    """tuple[MemberId, …], `Presence`"""

    def __init__(self, kind: RecordKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Attendance()
        self.ui.setupUi(self)
        self._kind = kind
        self._locked = False
        self.ui.sheet.show_made_up(visible=False)
        self.ui.sheet.sheet.entered.connect(self.entered)
        self.ui.sheet.toggled.connect(self.toggled)
        self.ui.sheet.marked.connect(self.marked)
        self.ui.sheet.moved.connect(self._explain)
        self._explain(Column.NAME)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another state of the sheet."""
        self._offer_making_up(sheet)
        tall = self.ui.sheet.sheet.rowCount()
        self.ui.sheet.sheet.show(sheet)
        if tall != self.ui.sheet.sheet.rowCount():
            self.ui.sheet.updateGeometry()
        if self._locked:
            self._say_reasons()
        numbers = (str(sheet.present), str(sheet.due))
        self.ui.counts.setText(filled(self.tr("{0} of {1} here"), numbers))
        _dress(self.ui.voters, *self._voters(sheet))

    def _say_reasons(self) -> None:
        """Say whole what the table of a closed record has no room for."""
        table = self.ui.sheet
        room = table.columnWidth(Column.REASON) - table.fontMetrics().height()
        long = table.fontMetrics().horizontalAdvance
        entries = ((line.name, line.entry.reason.strip()) for line in table.sheet.sheet.lines)
        said = "\n".join(f"{name}：{text}" for name, text in entries if long(text) > room)
        if said != self.ui.keys.text() or bool(said) is self.ui.keys.isHidden():
            self.ui.keys.setText(said)
            self.ui.keys.setVisible(bool(said))
            self.grown.emit()

    def _offer_making_up(self, sheet: Sheet) -> None:
        """Show the day of making up where one can be typed, or stands there."""
        if self._locked:
            wanted = any(line.entry.made_up_on for line in sheet.lines)
        else:
            wanted = any(line.presence is not Presence.PRESENT for line in sheet.lines)
        self.ui.sheet.show_made_up(visible=wanted and self._kind in _WITH_MAKING_UP)

    def forget(self) -> None:
        """Let the cursor begin at the first name again."""
        self.ui.sheet.sheet.show(Sheet())

    def set_locked(self, *, locked: bool) -> None:
        """Only show, or also take."""
        self._locked = locked
        self.ui.sheet.sheet.set_locked(locked=locked)
        self._offer_making_up(self.ui.sheet.sheet.sheet)
        self._explain(self.ui.sheet.currentIndex().column())

    def go_to(self, member: str) -> None:
        """Put the cursor on a member's reason, or on the first name."""
        row = self.ui.sheet.sheet.sheet.row_of(member)
        self.ui.sheet.setFocus()
        self.ui.sheet.stand_on(max(row, 0), Column.PRESENCE if row >= 0 else Column.NAME)

    def _voters(self, sheet: Sheet) -> tuple[str, str]:
        if not sheet.due:
            return self._nobody(), "problem"
        if not sheet.quorum:
            today = "" if sheet.day_known else self.tr("By today's register: no day is typed yet.")
            return today, "muted"
        numbers = (str(sheet.voters_present), str(sheet.voters_due), str(sheet.quorum))
        if sheet.quorum_met:
            pattern = self.tr("✓ Quorum: {0} of {1} with a vote are here, {2} are needed.")
            return filled(pattern, numbers), "done"
        pattern = self.tr("✗ No quorum: {0} of {1} with a vote are here, {2} are needed.")
        return filled(pattern, numbers), "problem"

    def _nobody(self) -> str:
        match self._kind:
            case RecordKind.COMMITTEE_MEETING:
                return self.tr(
                    "Nobody sits in the committee on that day. Enter the posts on the page Members."
                )
            case RecordKind.GROUP_MEETING:
                return self.tr("Choose the party group: its members are due.")
            case _:
                return self.tr("Nobody is in the members' register on that day.")

    @Slot(int)
    def _explain(self, column: int) -> None:
        if self._locked:
            self._say_reasons()
            return
        self.ui.keys.show()
        if column == Column.PRESENCE:
            self.ui.keys.setText(
                self.tr(
                    "Q leave · X absent · C late · Z left early · Space here again · Enter reason"
                )
            )
        else:
            self.ui.keys.setText(
                self.tr("Everybody is here until marked: letters find a name, Space marks it.")
            )


def _dress(label: QLabel, text: str, role: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
