"""The earlier matters that an agenda item takes up, box below box."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.pages.records.settlement_box import SettlementBox
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.drafts import FollowUpDraft, PersonDraft, SettlementDraft
from branchdesk.usecases.records import new_follow_up_id


class SettledPart(QObject):
    """Shows them and hands them back; takes no room where there are none."""

    changed = Signal()
    grown = Signal()
    """Fields were added or taken away."""
    agreed_anew = Signal(object)
    """`FollowUpDraft` to be added to the item"""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.place = QWidget(card)
        self.place.setObjectName("settled_place")
        self._column = QVBoxLayout(self.place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_look().length(Space.S))
        self._today: date | None = None
        self.boxes: list[SettlementBox] = []
        self.place.hide()

    def prepare(self, *, today: date) -> None:
        """Say which day it is."""
        self._today = today
        for box in self.boxes:
            box.prepare(today=today)

    def show(self, lines: Sequence[SettlementDraft]) -> None:
        """Show what is taken up."""
        changed = len(lines) != len(self.boxes)
        for box in self.boxes[len(lines) :]:
            _bury(box)
        del self.boxes[len(lines) :]
        for index, line in enumerate(lines):
            if index == len(self.boxes):
                self.boxes.append(self._new_box())
            self.boxes[index].show_draft(line)
        self.place.setVisible(bool(self.boxes))
        if changed:
            self.grown.emit()

    def read(self, follow_ups: Sequence[FollowUpDraft]) -> tuple[SettlementDraft, ...]:
        """Return what is said of each; a matter agreed anew counts while it is in the item."""
        known = {line.id for line in follow_ups}
        found = []
        for box in self.boxes:
            line = box.read()
            if line.into is not None and line.into not in known:
                box.show_into(None)
                line = box.read()
            found.append(line)
        return tuple(found)

    def fields(self, path: str) -> dict[str, QWidget]:
        """Return the fields under their paths, in reading order."""
        found: dict[str, QWidget] = {}
        for index, box in enumerate(self.boxes):
            found |= box.fields(f"{path}.settled.{index}")
        return found

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in reading order."""
        return [stop for box in self.boxes for stop in box.stops()]

    def _new_box(self) -> SettlementBox:
        box = SettlementBox(self.place)
        if self._today is not None:
            box.prepare(today=self._today)
        box.changed.connect(self.changed)
        box.remove_wanted.connect(self._take_out)
        box.agree_anew_wanted.connect(self._agree_anew)
        self._column.addWidget(box)
        box.show()
        return box

    @Slot()
    def _take_out(self) -> None:
        box = self.sender()
        if isinstance(box, SettlementBox) and box in self.boxes:
            self.boxes.remove(box)
            _bury(box)
            self.place.setVisible(bool(self.boxes))
            self.grown.emit()
            self.changed.emit()

    @Slot()
    def _agree_anew(self) -> None:
        box = self.sender()
        if not isinstance(box, SettlementBox):
            return
        line = box.read()
        anew = FollowUpDraft(new_follow_up_id(), line.what, PersonDraft(line.owner))
        box.show_into(anew.id)
        self.agreed_anew.emit(anew)


def _bury(part: QWidget) -> None:
    part.hide()
    part.setParent(None)
    part.deleteLater()
