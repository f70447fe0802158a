"""The duties of one sitting, side by side above the form; each has minutes of its own."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from branchdesk.desktop.pages.records.fields import LASTING
from branchdesk.desktop.pages.records.linked import EntryDuty
from branchdesk.desktop.pages.records.standing import Duty
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.records import RecordKind
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.domain.ledgers import EntryId, LedgerKind


class DutiesBar(QWidget):
    """Goes from one duty to another, and adds one."""

    wanted = Signal(str)
    """Id of the record to open"""
    add_wanted = Signal(object, object)
    """`RecordKind`, group or None"""
    entry_wanted = Signal(str)
    """Id of the ledger entry to open"""
    add_entry_wanted = Signal(str)
    """Key of the ledger to begin an entry of"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duties_bar")
        self._buttons: dict[QPushButton, RecordId] = {}
        self._choices: dict[QAction, tuple[RecordKind, GroupId | None]] = {}
        self._entries: dict[QPushButton, EntryId] = {}
        self._ledgers: dict[QAction, str] = {}
        self._menu = QMenu(self)
        self._add = QPushButton(self.tr("+ Duty of this sitting"))
        self._add.setObjectName("add_duty")
        self._add.setProperty("kind", "quiet")
        self._add.setProperty(LASTING, True)
        self._add.setToolTip(
            self.tr(
                "The same sitting also was something else: it gets minutes of its own, or an entry "
                "in a ledger. Day, place and people are taken over."
            )
        )
        self._add.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current_look().length(Space.XS))
        self._row.addWidget(self._add)

    @property
    def chips(self) -> Sequence[QPushButton]:
        """The duties, where there are several."""
        return tuple(self._buttons)

    @property
    def entry_chips(self) -> Sequence[QPushButton]:
        """The entries of ledgers."""
        return tuple(self._entries)

    def show_duties(
        self,
        duties: Sequence[Duty],
        *,
        current: RecordId,
        groups: Sequence[PartyGroup],
        locked: bool,
        entries: Sequence[EntryDuty] = (),
        kinds: "Sequence[LedgerKind]" = (),
    ) -> None:
        """Show the duties of the sitting, and which others it could have."""
        self._clear()
        names: Mapping[str, str] = {group.id: group.name for group in groups}
        several = len(duties) > 1
        for duty in duties if several else ():
            self._show_duty(duty, names, here=duty.id == current)
        for entry in entries:
            self._show_entry(entry)
        taken = {(duty.kind, duty.group) for duty in duties}
        self._offer(taken, groups)
        self._offer_ledgers(kinds)
        self._add.setVisible(not locked)
        self.setVisible(several or bool(entries) or not locked)

    def _show_duty(self, duty: Duty, names: Mapping[str, str], *, here: bool) -> None:
        word = word_for(duty.kind)
        name = names.get(duty.group or "", "")
        button = QPushButton(f"{word} · {name}" if name else word)
        button.setObjectName(f"duty_{len(self._buttons)}")
        button.setCheckable(True)
        button.setChecked(here)
        button.setProperty("kind", "chip")
        button.setProperty(LASTING, True)
        button.setAutoDefault(True)
        button.clicked.connect(self._lead)
        self._row.insertWidget(len(self._buttons), button)
        self._buttons[button] = duty.id

    def _show_entry(self, entry: EntryDuty) -> None:
        button = QPushButton(entry.kind_title)
        button.setObjectName(f"entry_{len(self._entries)}")
        button.setProperty("kind", "chip")
        button.setProperty(LASTING, True)
        button.setToolTip(filled(self.tr("In the ledger: {0}"), (entry.title,)))
        button.setAutoDefault(True)
        button.clicked.connect(self._lead_to_entry)
        self._row.insertWidget(len(self._buttons) + len(self._entries), button)
        self._entries[button] = entry.id

    def _offer_ledgers(self, kinds: "Sequence[LedgerKind]") -> None:
        if not kinds:
            return
        self._menu.addSection(self.tr("In a ledger"))
        if list(self._ledgers.values()) != [kind.key for kind in kinds]:
            self._ledgers = {QAction(kind.title, self): kind.key for kind in kinds}
            for action in self._ledgers:
                action.triggered.connect(self._choose_ledger)
        self._menu.addActions(list(self._ledgers))

    def _offer(
        self, taken: set[tuple[RecordKind, GroupId | None]], groups: Sequence[PartyGroup]
    ) -> None:
        self._menu.clear()
        self._choices.clear()
        for kind in RecordKind:
            if kind is RecordKind.GROUP_MEETING:
                for group in groups:
                    self._offer_one(f"{word_for(kind)} · {group.name}", kind, group.id, taken)
            else:
                self._offer_one(word_for(kind), kind, None, taken)

    def _offer_one(
        self,
        text: str,
        kind: RecordKind,
        group: GroupId | None,
        taken: set[tuple[RecordKind, GroupId | None]],
    ) -> None:
        if (kind, group) in taken:
            return
        action = QAction(text, self)
        action.triggered.connect(self._choose)
        self._menu.addAction(action)
        self._choices[action] = (kind, group)

    @Slot()
    def _lead(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            # It stays as it was until the other duty is really shown.
            pressed.setChecked(not pressed.isChecked())
            self.wanted.emit(self._buttons[pressed])

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.add_wanted.emit(*self._choices[chosen])

    @Slot()
    def _lead_to_entry(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.entry_wanted.emit(self._entries[pressed])

    @Slot()
    def _choose_ledger(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.add_entry_wanted.emit(self._ledgers[chosen])

    def _clear(self) -> None:
        for button in (*self._buttons, *self._entries):
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self._entries.clear()
