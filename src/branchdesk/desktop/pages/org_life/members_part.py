"""The members one by one: who there is, and what is written of the chosen one."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.org_life.boxes import label, labelled
from branchdesk.desktop.pages.records.fields import TextField, show_text, text_in, watch
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.ids import MemberId
from branchdesk.domain.org_life import MemberPart

_NAMES_EMS = 13
_TALL_EMS = 16


class MembersPart(QWidget):
    """Shows and hands back some of the texts of every member; decides nothing."""

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[tuple[str, str, TextField, str]],
        *,
        only_absent: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show these fields: (name in `MemberPart`, label, widget, hint)."""
        super().__init__(parent)
        self.setObjectName("members_part")
        look = current_look()
        self._filling = False
        self._locked = False
        self._parts: tuple[MemberPart, ...] = ()
        self._absent: frozenset[MemberId] = frozenset()
        self._done: frozenset[MemberId] = frozenset()
        self._shown: MemberId | None = None
        self.boxes: dict[str, TextField] = {name: box for name, _, box, _ in fields}
        self._only_absent = {}
        self.names = LineList()
        self.names.setObjectName("member_names")
        self.names.setAccessibleName(self.tr("Members"))
        self.names.setFixedWidth(look.ems(_NAMES_EMS))
        self.names.setMinimumHeight(look.ems(_TALL_EMS))
        self.name = label("", "heading")
        form = QVBoxLayout()
        form.setSpacing(look.length(Space.XS))
        form.addWidget(self.name)
        for name, text, box, hint in fields:
            made = labelled(form, text, box, hint=hint)
            if name in only_absent:
                self._only_absent[name] = (made, box)
        form.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.length(Space.L))
        row.addWidget(self.names)
        row.addLayout(form, 1)
        watch(self.boxes.values(), self._tell)
        self.names.looked_at.connect(self._choose)

    def show_parts(
        self,
        parts: Sequence[MemberPart],
        *,
        done: Collection[MemberId],
        absent: Collection[MemberId],
        locked: bool,
    ) -> None:
        """Show the members; who is shown stays shown."""
        self._locked = locked
        same = [(p.member, p.name) for p in parts] == [(p.member, p.name) for p in self._parts]
        self._parts, self._absent, self._done = tuple(parts), frozenset(absent), frozenset(done)
        if same:
            for row, part in enumerate(self._parts):
                self.names.lines.change(row, self._line(part))
        else:
            self._filling = True
            self.names.show_lines([self._line(part) for part in self._parts])
            self._filling = False
        if self._part() is None and self._parts:
            self._shown = self._parts[0].member
        row = next((n for n, p in enumerate(self._parts) if p.member == self._shown), -1)
        if row >= 0 and row != self.names.current_row():
            self.names.stand_on(row)
        self._show_texts()

    def into(self, parts: Sequence[MemberPart]) -> tuple[MemberPart, ...]:
        """Return the members with what stands in the boxes."""
        texts: dict[str, Any] = {name: text_in(box) for name, box in self.boxes.items()}
        return tuple(
            replace(part, **texts) if part.member == self._shown else part for part in parts
        )

    def go_to(self, member: str, field: str) -> None:
        """Put the cursor into a field of a member."""
        row = next((n for n, part in enumerate(self._parts) if part.member == member), -1)
        if row >= 0:
            self.names.stand_on(row)
        box = self.boxes.get(field)
        (box or self.names).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in reading order."""
        return [self.names, *self.boxes.values()]

    def _part(self) -> MemberPart | None:
        return next((part for part in self._parts if part.member == self._shown), None)

    def _line(self, part: MemberPart) -> Line:
        done = part.member in self._done
        away = self.tr("absent") if part.member in self._absent else ""
        word = self.tr("written") if done else self.tr("missing")
        mark = Mark.DONE if done else Mark.COMING
        return Line(title=part.name, end=away, mark=mark, word=word)

    def _show_texts(self) -> None:
        part = self._part()
        self._filling = True
        self.name.setText(part.name if part else "")
        for name, box in self.boxes.items():
            text = str(getattr(part, name)) if part else ""
            show_text(box, text)
            box.setReadOnly(self._locked or part is None)
        away = part is not None and part.member in self._absent
        for name, widgets in self._only_absent.items():
            written = part is not None and bool(getattr(part, name))
            for widget in widgets:
                widget.setVisible(away or written)
        self._filling = False

    @Slot(int)
    def _choose(self, row: int) -> None:
        if self._filling or not 0 <= row < len(self._parts):
            return
        self._shown = self._parts[row].member
        self._show_texts()

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self._parts = self.into(self._parts)
            self.edited.emit()
