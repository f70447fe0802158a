"""The form of one record: shows a draft, hands it back, marks what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from branchdesk.desktop.forms.record_editor import Ui_RecordEditor
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.look import Look
from branchdesk.desktop.pages.records.agenda_part import AgendaPart
from branchdesk.desktop.pages.records.attendance_card import AttendanceCard
from branchdesk.desktop.pages.records.closing_card import ClosingCard
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.duties_bar import DutiesBar
from branchdesk.desktop.pages.records.fields import CalmWheel, TextField, lock
from branchdesk.desktop.pages.records.files_card import FilesCard
from branchdesk.desktop.pages.records.head_form import HeadForm
from branchdesk.desktop.pages.records.matters_bar import MattersBar
from branchdesk.desktop.pages.records.pasting import PastesFiles
from branchdesk.desktop.pages.records.sheet import Sheet
from branchdesk.desktop.pages.records.tab_order import chain_stops, stops_in
from branchdesk.desktop.pages.records.votes_card import VotesCard
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look, fit_layouts
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.desk import Desk

_SIDE_EMS = 25.5
_NARROW_EMS = 68.0
"""In a page narrower than this the side column goes below the head of the form."""


_ROWS_IN_ONE_COLUMN = 12
_BY_TAB = Qt.FocusReason.TabFocusReason


class RecordEditor(QWidget):
    """Decides nothing: whoever made it listens to it and tells it what to show."""

    changed = Signal()
    """Something was typed or chosen."""
    left = Signal()
    """The focus left a field: a good moment to keep."""

    def __init__(
        self, kind: RecordKind, desk: Desk, shell: Shell, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordEditor()
        self.ui.setupUi(self)
        self._locked = False
        self._ready = False
        self._narrow: bool | None = None
        self._people: tuple[Person, ...] = ()
        self.head = HeadForm(kind, self.ui.head_place)
        self.agenda = AgendaPart(kind, self.ui.agenda, self)
        # Made in their places: a style sheet is worked out anew whenever a part changes its parent.
        side = self.ui.side_inside
        self.attendance = AttendanceCard(kind, side)
        self.votes = VotesCard(side)
        self.closing = ClosingCard(side)
        self.files = FilesCard(desk, shell, self.ui.files_place)
        self.duties = DutiesBar()
        self.matters = MattersBar(self.ui.paper)
        self._enter = EnterMovesOn(self)
        self._wheel = CalmWheel(self)
        self._paste = PastesFiles(self.files, self)
        self._share_soon = _soon(self, self._share_room)
        self._reveal_soon = _soon(self, self._reveal)
        self._put_together()
        self.head.changed.connect(self.changed)
        self.agenda.changed.connect(self.changed)
        self.agenda.grown.connect(self._take_in_new_fields)
        self.votes.wanted.connect(self.go_to)
        self.closing.wanted.connect(self.go_to)
        for card in (self.closing, self.attendance):
            card.grown.connect(self._share_soon.start)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def prepare(
        self, people: Sequence[Person], groups: Sequence[PartyGroup], *, today: date
    ) -> None:
        """Say who can be picked and which day it is."""
        self._people = tuple(people)
        self.head.set_people(people, groups)
        self.head.set_today(today)
        self.agenda.prepare(people, today=today)

    def empty(self) -> None:
        """Forget the record shown before: its texts, its undo, its reasons, its cursor."""
        fields: list[TextField] = [*self.findChildren(QLineEdit)]
        fields += self.findChildren(QPlainTextEdit)
        for field in fields:
            with QSignalBlocker(field):
                field.clear()
        self.closing.forget()
        self.attendance.forget()
        for scroll in (self.ui.paper_scroll, self.ui.side_scroll):
            scroll.verticalScrollBar().setValue(0)

    def show_draft(self, draft: RecordDraft, *, locked: bool, closing: bool) -> None:
        """Show a draft; ``closing`` offers the fields for what came of the follow-ups."""
        self.head.show(draft)
        self.agenda.show(draft.agenda, closing=closing)
        self.files.show_draft(draft, locked=locked)
        self._locked = locked
        self._lock()
        if not self._ready:
            self._take_in_new_fields()

    def read(self, draft: RecordDraft) -> RecordDraft:
        """Return the draft with everything that stands in the fields."""
        return replace(self.head.read(draft), agenda=self.agenda.read())

    def show_live(self, draft: RecordDraft, sheet: Sheet, counts: Sequence[Count | None]) -> None:
        """Show what follows from what is typed: the sheet's numbers and the verdicts."""
        self.attendance.show_sheet(sheet)
        self._share_soon.start()
        self.agenda.show_counts(counts)
        self.votes.show_counts(draft, counts)

    def mark(self, problems: Sequence[Problem]) -> QWidget | None:
        """Mark the fields that problems belong to and return the first of them."""
        return mark_problems(self.fields(), problems)

    def names(self) -> Mapping[str, str]:
        """Return what every field is called, for the list of what is missing."""
        found = {path: field.accessibleName() for path, field in self.fields().items()}
        for index, card in enumerate(self.agenda.cards):
            number = card.ui.number.text()
            found |= {
                path: f"{number} · {name}" if name else number
                for path, name in found.items()
                if path == f"agenda.{index}" or path.startswith(f"agenda.{index}.")
            }
        return found

    def fields(self) -> Mapping[str, QWidget]:
        """Return every field under its path, in reading order."""
        sheet: dict[str, QWidget] = {
            "attendance": self.attendance.ui.sheet,
            "exceptions": self.attendance.ui.sheet,
        }
        agenda: dict[str, QWidget] = {**self.agenda.fields(), "agenda": self.ui.add_item}
        head = dict(self.head.fields)
        tail = {
            path: head.pop(path)
            for path in list(head)
            if self.head.tail is not None and self.head.tail.isAncestorOf(head[path])
        }
        return {**head, **sheet, **agenda, **tail, **self.closing.fields()}

    @Slot(str)
    def go_to(self, path: str) -> None:
        """Put the cursor into a field and bring it into view."""
        parts = path.split(".")
        if parts[0] in ("exceptions", "attendance"):
            self.attendance.go_to(parts[1] if len(parts) > 1 else "")
            return
        if parts[0] == "attachments":
            stops_in(self.files)[0].setFocus(_BY_TAB)
            return
        field = self._open_follow_up() if path == "follow_ups" else None
        # The head stands there at once; only who wants more waits for the whole agenda.
        field = field or field_for(self.head.fields, path) or field_for(self.fields(), path)
        if field is None:
            field = next(iter(self.fields().values()))
        field.setFocus(_BY_TAB)
        if isinstance(field, QLineEdit):
            field.deselect()
            field.end(False)

    @property
    def narrow(self) -> bool:
        """Whether everything stands in one column."""
        return bool(self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()
        self._share_soon.start()

    def _open_follow_up(self) -> QWidget | None:
        found = (card.open_follow_up() for card in self.agenda.cards)
        return next((field for field in found if field is not None), None)

    def _bring_into_view(self, field: QWidget) -> None:
        margin = current_look().ems(4)
        for scroll in (self.ui.paper_scroll, self.ui.side_scroll):
            if scroll.isAncestorOf(field):
                scroll.ensureWidgetVisible(field, margin, margin)

    def _put_together(self) -> None:
        self.ui.head_column.addWidget(self.head.widget)
        if self.head.tail is not None:
            self.ui.tail_column.addWidget(self.head.tail)
        self.ui.tail_place.setVisible(self.head.tail is not None)
        paper = self.ui.paper_column
        paper.insertWidget(paper.indexOf(self.ui.agenda_place), self.matters)
        self.ui.files_column.addWidget(self.files)
        self.head.add_to_heading(self.duties)
        cards: tuple[QWidget, ...] = (self.attendance, self.votes, self.closing)
        for card in cards:
            self.ui.side_column.addWidget(card)
        self.ui.side_column.addStretch(1)
        self.ui.side.set_width_ems(_SIDE_EMS)
        self.ui.standing_banner.hide()
        self.ui.trouble_banner.hide()

    @Slot()
    def _share_room(self) -> None:
        """Give the sheet what votes and checks leave of the side column."""
        table = self.attendance.ui.sheet
        if self._narrow:
            table.share(table.height_for(_ROWS_IN_ONE_COLUMN))
            return
        column = self.ui.side_column
        wide = self.ui.side_scroll.viewport().width()
        others = [card for card in (self.votes, self.closing) if not card.isHidden()]
        taken = sum(_height_of(card, wide) + column.spacing() for card in others)
        around = _height_of(self.attendance, wide) - table.height()
        table.share(self.ui.side_scroll.viewport().height() - taken - around)

    def _arrange(self) -> None:
        narrow = self.width() < current_look().ems(_NARROW_EMS)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        paper, side = self.ui.paper_column, self.ui.side_column
        cards: tuple[QWidget, ...] = (self.attendance, self.votes, self.closing)
        for card in cards:
            (side if narrow else paper).removeWidget(card)
        if narrow:
            paper.insertWidget(paper.indexOf(self.ui.head_place) + 1, self.attendance)
            paper.insertWidget(paper.indexOf(self.ui.files_place) + 1, self.votes)
            paper.insertWidget(paper.indexOf(self.votes) + 1, self.closing)
        else:
            for place, card in enumerate(cards):
                side.insertWidget(place, card)
        self.ui.side.setVisible(not narrow)

    @Slot()
    def _take_in_new_fields(self) -> None:
        self._ready = True
        if current_look().base != Look().base:
            fit_layouts(self)
        self._enter.watch(self)
        self._wheel.calm(self)
        self._paste.watch(self)
        self._lock()
        self._set_order()

    def _set_order(self) -> None:
        tail = () if self.head.tail is None else stops_in(self.head.tail)
        heading = stops_in(self.duties)
        beside = {*tail, *heading}
        head = [stop for stop in stops_in(self.head.widget) if stop not in beside]
        chain_stops(
            *heading,
            *head,
            self.attendance.ui.sheet,
            *self.matters.stops(),
            *(stop for card in self.agenda.standing for stop in card.stops()),
            self.ui.add_item,
            *tail,
            *stops_in(self.files),
            self.votes.list,
            *stops_in(self.closing),
        )

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old):
            self.left.emit()
        if new is not None and self.isAncestorOf(new):
            # A field made this moment has its place only after the layout's next turn.
            self._reveal_soon.start()

    @Slot()
    def _reveal(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            self._bring_into_view(focused)

    def _lock(self) -> None:
        for part in (self.head.widget, self.ui.agenda_place, self.ui.tail_place):
            lock(part, locked=self._locked)
        self.ui.add_item.setVisible(not self._locked)
        self.attendance.set_locked(locked=self._locked)


def _height_of(card: QWidget, wide: int) -> int:
    """Return how tall a card wants to be at this width."""
    return card.heightForWidth(wide) if card.hasHeightForWidth() else card.sizeHint().height()


def _soon(parent: QObject, slot: Callable[[], None]) -> QTimer:
    """Return a timer that runs in the event loop's next turn, once however often it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(slot)
    return timer
