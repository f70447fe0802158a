"""What if: sittings that are planned or owed, to be ticked, and the score they would bring."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.org_life.boxes import label
from branchdesk.desktop.pages.stars.ground import clear_ground
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.words import word_for
from branchdesk.domain.standard import StarResult
from branchdesk.domain.what_if import Supposed
from branchdesk.wording.days import day_and_month
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut, cut_total
from branchdesk.wording.stars import stars_name


class WhatIfView(QWidget):
    """Shows what may be supposed and what it would change; stores nothing."""

    changed = Signal()
    """Something was ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("what_if_view")
        look = current_look()
        self._boxes: dict[str, QCheckBox] = {}
        self._filling = False
        self.verdict = label("", "strong")
        self.verdict.setObjectName("what_if_verdict")
        self.assumed = label(
            self.tr(
                "Supposed: everybody comes, meetings begin with the First Topic, an hour each, "
                "finalised the same day. Nothing is stored."
            ),
            "basis",
        )
        self.clear = QPushButton(self.tr("Untick everything"))
        self.clear.setObjectName("what_if_clear")
        self.clear.setProperty("kind", "quiet")
        self.every = QPushButton(self.tr("Tick everything"))
        self.every.setObjectName("what_if_every")
        self.every.setProperty("kind", "quiet")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setSpacing(look.length(Space.XS))
        self._rows.addStretch()
        scroll = QScrollArea()
        scroll.setObjectName("what_if_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._list)
        clear_ground(scroll)
        self.nothing = label(self.tr("Nothing planned or owed is left in this year."), "muted")
        self.changes = LineList()
        self.changes.setObjectName("what_if_changes")
        self.changes.setAccessibleName(self.tr("What would change"))
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.every)
        head.addWidget(self.clear)
        both = QHBoxLayout()
        both.setSpacing(look.length(Space.L))
        both.addWidget(scroll, 3)
        beside = QVBoxLayout()
        self.changes_heading = label(self.tr("What would change"), "heading")
        beside.addWidget(self.changes_heading)
        beside.addWidget(self.changes, 1)
        both.addLayout(beside, 2)
        column = QVBoxLayout(self)
        column.setSpacing(look.length(Space.S))
        column.addLayout(head)
        column.addWidget(self.assumed)
        column.addWidget(self.nothing)
        column.addLayout(both, 1)
        self.clear.clicked.connect(self._untick)
        self.every.clicked.connect(self._tick)

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of what is supposed."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def show_events(self, events: Sequence[Supposed]) -> None:
        """Offer what may be supposed; what is ticked stays ticked."""
        kept = self.ticked
        self._filling = True
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for place, one in enumerate(events):
            box = QCheckBox(self._said(one))
            box.setObjectName(f"what_if_{place}")
            box.setChecked(one.key in kept)
            box.toggled.connect(self._tell)
            self._boxes[one.key] = box
            self._rows.insertWidget(place, box)
        self._filling = False
        self.nothing.setVisible(not events)
        self.clear.setEnabled(bool(events))
        self.every.setEnabled(bool(events))

    def show_result(self, now: StarResult, then: StarResult) -> None:
        """Show what would change."""
        translate = QCoreApplication.translate
        self.verdict.setText(
            filled(
                self.tr("Now {0} points, {1} → then {2} points, {3} (+{4})"),
                (
                    cut_total(now.total),
                    stars_name(now.stars, translate),
                    cut_total(then.total),
                    stars_name(then.stars, translate),
                    cut(max(now.total, then.total) - now.total),
                ),
            )
        )
        before = {item.code: item.score for item in now.items}
        lines = []
        for item in then.items:
            more = item.score - before.get(item.code, item.score)
            if cut(abs(more)) != "0":
                mark = Mark.DONE if more > 0 else Mark.OVERDUE
                end = f"+{cut(more)}" if more > 0 else f"−{cut(-more)}"
                lines.append(Line(f"{item.code} {item.title}", "", mark, end=end))
        self.changes.show_lines(lines)
        self.changes_heading.setVisible(bool(lines))

    def _said(self, one: Supposed) -> str:
        day = day_and_month(one.on, QCoreApplication.translate)
        kind = word_for(one.kind)
        where = self.tr("planned") if one.planned else self.tr("owed")
        title = one.title if one.title != kind else ""
        return " · ".join(part for part in (day, kind, one.group_name, title, where) if part)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    @Slot()
    def _untick(self) -> None:
        self._set_all(on=False)

    @Slot()
    def _tick(self) -> None:
        self._set_all(on=True)

    def _set_all(self, *, on: bool) -> None:
        self._filling = True
        for box in self._boxes.values():
            box.setChecked(on)
        self._filling = False
        self._tell()
        if not on:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
