"""What to begin: what is due now comes first, then a record of any kind."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.forms.record_chooser import Ui_RecordChooser
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.today_presenter import Entry
from branchdesk.desktop.pages.todo_lines import line_of
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.words import word_for
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.desk import Desk


class RecordChooser(QFrame):
    """Two lists; the arrows go from one into the other, Enter begins."""

    chosen = Signal(object)
    """`Place` of the new record"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordChooser()
        self.ui.setupUi(self)
        self._due: tuple[Place, ...] = ()
        self._any: tuple[Place, ...] = ()
        for lines in (self.ui.due, self.ui.any_kind):
            lines.grow()
        self.ui.due.opened.connect(self._choose_due)
        self.ui.any_kind.opened.connect(self._choose_any)

    def show_choices(self, due: Sequence[Entry], groups: Sequence[PartyGroup]) -> None:
        """Show what is due, and what there is."""
        self._due = tuple(entry.place for entry in due)
        self.ui.due.show_lines([line_of(entry) for entry in due], current=0)
        self.ui.due_heading.setVisible(bool(due))
        self.ui.due.setVisible(bool(due))
        choices = list(_kinds(groups))
        self._any = tuple(place for _line, place in choices)
        self.ui.any_kind.show_lines([line for line, _place in choices], current=0)

    def take_focus(self) -> None:
        """Stand on what is most pressing."""
        (self.ui.due if self._due else self.ui.any_kind).setFocus()

    @Slot(int)
    def _choose_due(self, row: int) -> None:
        self.chosen.emit(self._due[row])

    @Slot(int)
    def _choose_any(self, row: int) -> None:
        self.chosen.emit(self._any[row])


def due_records(desk: Desk, year: int) -> list[Entry]:
    """Return what is to be recorded now, the most pressing first."""
    entries = (Entry(todo, year) for todo in desk.year_view(year).todos)
    return [
        entry
        for entry in entries
        if entry.todo.kind != "coming"
        and entry.place.page is PageKey.RECORDS
        and entry.place.action is Action.NEW
    ]


def _kinds(groups: Sequence[PartyGroup]) -> list[tuple[Line, Place]]:
    found = []
    for kind in RecordKind:
        if kind is not RecordKind.GROUP_MEETING:
            found.append((Line(word_for(kind)), leads.new_record(kind)))
        found += [
            (Line(f"{word_for(kind)} · {group.name}"), leads.new_record(kind, group=group.id))
            for group in groups
            if kind is RecordKind.GROUP_MEETING
        ]
    return found
