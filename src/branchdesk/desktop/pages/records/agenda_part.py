"""The agenda of a record, card below card."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from branchdesk.desktop.pages.records.agenda_card import AgendaCard
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.people_search import Person
from branchdesk.domain.drafts import AgendaDraft
from branchdesk.domain.records import RecordKind

_AT_ONCE = 1
"""So many items stand in a form from its first moment; the first of them is what is read first."""
_REST_AFTER = 30
"""Milliseconds: once the form stands on the screen."""


class AgendaPart(QObject):
    """Shows agenda items and hands them back.

    A form that is opened stands there with its first item; the others follow while one looks.
    Whoever asks for them gets them all.
    """

    changed = Signal()
    grown = Signal()
    """Fields were added or taken away."""
    move_wanted = Signal(int, int)
    """Item, -1 up or 1 down"""
    remove_wanted = Signal(int)

    def __init__(self, sitting: RecordKind, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._column = column
        self._people: tuple[Person, ...] = ()
        self._today = date.min
        self._cards: list[AgendaCard] = []
        self._items: tuple[AgendaDraft, ...] = ()
        self._closing = False
        self._counts: Sequence[Count | None] = ()
        self._rest_soon = QTimer(self)
        self._rest_soon.setSingleShot(True)
        self._rest_soon.setInterval(_REST_AFTER)
        self._rest_soon.timeout.connect(self._show_rest)

    @property
    def cards(self) -> Sequence[AgendaCard]:
        """The items in their order."""
        self._show_rest()
        return self._cards

    @property
    def standing(self) -> Sequence[AgendaCard]:
        """The items that stand in the form by now; the others are about to follow."""
        return self._cards

    def prepare(self, people: Sequence[Person], *, today: date) -> None:
        """Say who can be picked and which day it is."""
        self._people, self._today = tuple(people), today
        for card in self._cards:
            card.prepare(people, today=today)

    def show(self, items: Sequence[AgendaDraft], *, closing: bool) -> None:
        """Show the items; the cards that are there are used again."""
        self._rest_soon.stop()
        self._items, self._closing, self._counts = tuple(items), closing, ()
        changed = len(items) < len(self._cards)
        for card in self._cards[len(items) :]:
            card.hide()
            card.setParent(None)
            card.deleteLater()
        del self._cards[len(items) :]
        for card, item in zip(self._cards, items, strict=False):
            card.show_draft(item, closing=closing)
        grown = self._grow(_AT_ONCE)
        self._number()
        if changed or grown:
            self.grown.emit()
        if len(self._cards) < len(items):
            self._rest_soon.start()

    def read(self) -> tuple[AgendaDraft, ...]:
        """Return the items as typed."""
        typed = tuple(card.read() for card in self._cards)
        return typed + self._items[len(typed) :]

    def show_counts(self, counts: Sequence[Count | None]) -> None:
        """Show the verdict of every vote."""
        self._counts = counts
        for card, count in zip(self._cards, counts, strict=False):
            card.show_count(count)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields of every item under their paths, in reading order."""
        found: dict[str, QWidget] = {}
        for index, card in enumerate(self.cards):
            found |= card.fields(f"agenda.{index}")
        return found

    def current(self) -> int:
        """Return the item that has the focus, else the last one; -1 without items."""
        focused = QApplication.focusWidget()
        for index, card in enumerate(self._cards):
            if focused is not None and card.isAncestorOf(focused):
                return index
        return len(self._items) - 1

    @Slot()
    def _show_rest(self) -> None:
        self._rest_soon.stop()
        if self._grow(len(self._items)):
            self._number()
            self.show_counts(self._counts)
            self.grown.emit()

    def _grow(self, wanted: int) -> bool:
        """Make cards until so many stand there; tell whether one was missing."""
        missing = self._items[len(self._cards) : wanted]
        for item in missing:
            card = self._new_card()
            card.show_draft(item, closing=self._closing)
            self._cards.append(card)
        return bool(missing)

    def _number(self) -> None:
        for index, card in enumerate(self._cards):
            card.set_number(index + 1, of=len(self._items))

    def _new_card(self) -> AgendaCard:
        card = AgendaCard(self._sitting, self._column.parentWidget())
        card.prepare(self._people, today=self._today)
        card.changed.connect(self.changed)
        card.grown.connect(self.grown)
        card.move_wanted.connect(self._move)
        card.remove_wanted.connect(self._remove)
        self._column.addWidget(card)
        # At once, not in the loop's next turn: Tab only leads to what is shown.
        card.show()
        return card

    @Slot(int)
    def _move(self, steps: int) -> None:
        self.move_wanted.emit(self._place_of_sender(), steps)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._place_of_sender())

    def _place_of_sender(self) -> int:
        return next(place for place, card in enumerate(self._cards) if card is self.sender())
