"""One list of the plan: its rows in a table, the row in hand in a form beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.plan_rows import RowLine, RowModel
from branchdesk.desktop.pages.plan.fields_form import FieldsForm, quiet
from branchdesk.desktop.pages.plan.presenter import Part, PlanPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.domain.plan_drafts import RowDraft
from branchdesk.domain.problems import Problem

KEEP_AFTER_MS = 1500
"""Milliseconds of quiet after which what is typed is kept."""
_SIDE_EMS, _LEAST_SIDE_EMS = 27, 23
_COLUMN_EMS, _LEAST_EMS = 13, 7
"""No column but the widest has more: a long text is whole in its tool tip."""


class RowsPart(QWidget):
    """Keeps the row in hand: after a while, on leaving it, and before the page is left."""

    kept = Signal()
    """The books changed."""
    removed = Signal()
    """A row was taken out."""

    def __init__(
        self,
        part: Part,
        presenter: PlanPresenter,
        form: FieldsForm,
        *,
        headings: Sequence[str],
        widest: int,
        gives_way: Sequence[int] = (),
        name: str,
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{part}_part")
        self.part = part
        self._presenter = presenter
        self._headings = tuple(headings)
        self._widest = widest
        self._gives_way = tuple(gives_way)
        """Columns that are left out one by one where there is no room; the form shows them."""
        self._clean: RowDraft | None = None
        self._new = False
        self.form = form
        self.table = PlainTable()
        self.table.setObjectName(f"{part}_table")
        self.table.setAccessibleName(name)
        self.model = RowModel(self)
        self.table.setModel(self.model)
        self.table.viewport().installEventFilter(self)
        self.hint = quiet(hint, "muted")
        self.add = QPushButton(self.tr("Add"))
        self.add.setObjectName(f"{part}_add")
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setObjectName(f"{part}_remove")
        self.remove.setProperty("kind", "quiet")
        self.above = QHBoxLayout()
        self.problems = ProblemList()
        self.problems.setObjectName(f"{part}_problems")
        self.card = Card(name)
        self.below = QVBoxLayout()
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._lay_out()
        self._connect()

    # What the page asks

    def refresh(self, *, anew: bool = False) -> None:
        """Show the rows; ``anew``: what stands in the form is replaced too."""
        current = self._clean.id if self._clean is not None else ""
        if self._clean is None or (anew and not self._new):
            rows = self._presenter.rows(self.part)
            first = self._presenter.draft(rows[0].id) if rows else None
            self._show(self._presenter.draft(current) or first, new=False)
        self._show_rows(self._clean.id if self._clean is not None else "")

    def open(self, key: str) -> None:
        """Show a row in the form, if it is there and what stands in the form can be kept."""
        draft = self._presenter.draft(key)
        if draft is not None and self.commit():
            self._show(draft, new=False)
            self._show_rows(key)

    def begin(self) -> None:
        """Begin a new row; nothing is written before something is typed."""
        if self._presenter.read_only or not self.commit():
            return
        self._show(self._presenter.blank(self.part), new=True)
        self._show_rows("")
        self.lead("")

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something typed is not in the books."""
        return not self._presenter.read_only and self._typed() != self._clean

    def commit(self) -> bool:
        """Keep the row in hand; on refusal mark the fields and keep every keystroke."""
        self._keep_soon.stop()
        typed = self._typed()
        if typed is None or not self.has_unsaved_changes:
            return True
        problems = self._presenter.save(typed)
        self._mark(problems)
        if problems:
            self.lead(problems[0].field)
            return False
        self._take_in(typed)
        return True

    @Slot(str)
    def lead(self, field: str) -> None:
        """Put the cursor into a field, the first one for none."""
        fields = self.form.fields
        widget = field_for(fields, field) if field else next(iter(fields.values()))
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the width of the table anew once the table itself has it."""
        if event.type() == QEvent.Type.Resize:
            self._share_width()
        return super().eventFilter(watched, event)

    # Inside

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        scroller = QScrollArea()
        scroller.setObjectName(f"{self.part}_scroll")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(self.card)
        self.card.setAutoFillBackground(False)  # its corners are round
        scroller.setMinimumWidth(look.ems(_LEAST_SIDE_EMS))
        scroller.setMaximumWidth(look.ems(_SIDE_EMS))
        self.card.column.addWidget(self.problems)
        self.card.column.addWidget(self.form)
        self.card.column.addLayout(self.below)
        self.card.column.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(gap)
        buttons.addStretch()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addLayout(self.above)
        left.addLayout(buttons)
        left.addWidget(self.hint)
        left.addWidget(self.table, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, gap, 0, 0)
        line.setSpacing(look.length(Space.L))
        line.addLayout(left, 3)
        line.addWidget(scroller, 2)
        self.problems.hide()
        writable = not self._presenter.read_only
        self.form.setEnabled(writable)
        self.add.setVisible(writable)
        self.remove.setVisible(writable)

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        self.form.edited.connect(self._keep_soon.start)
        self._keep_soon.timeout.connect(self._keep_quietly)
        self.problems.wanted.connect(self.lead)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def _typed(self) -> RowDraft | None:
        if self._clean is None:
            return None
        # Always of the kind that is shown: the form has its fields.
        texts: dict[str, Any] = {**self.form.texts()}
        return replace(self._clean, **texts)

    def _show(self, draft: RowDraft | None, *, new: bool) -> None:
        self._keep_soon.stop()
        self._clean, self._new = draft, new
        self._mark(())
        self.card.setEnabled(draft is not None)
        if draft is not None:
            self.form.show_texts(_texts(draft))
            # What a box of choices cannot hold is not to count as typed.
            self._clean = self._typed()
        self.remove.setEnabled(draft is not None and not new)

    def _take_in(self, typed: RowDraft) -> None:
        """Note that the row is in the books; the form stays as typed, with its cursor."""
        self._clean, self._new = typed, False
        self.remove.setEnabled(True)
        self._show_rows(typed.id)
        self.kept.emit()

    def _show_rows(self, current: str) -> None:
        rows = [self._line(key) for key in (row.id for row in self._presenter.rows(self.part))]
        chosen = self.table.selectionModel()
        blocked = chosen.blockSignals(True)
        self.model.show(self._headings, rows)
        if (place := self.model.row_of(current)) >= 0:
            self.table.selectRow(place)
        chosen.blockSignals(blocked)
        self._share_width()
        self.hint.setVisible(not rows)

    def _share_width(self) -> None:
        """Give the widest column what the others leave; where that is too little, scroll."""
        most = current_look().ems(_COLUMN_EMS)
        mode = QHeaderView.ResizeMode
        header = self.table.horizontalHeader()
        taken: dict[int, int] = {}
        for column in range(self.model.columnCount()):
            self.table.setColumnHidden(column, False)
            if column != self._widest:
                header.setSectionResizeMode(column, mode.Interactive)
                self.table.resizeColumnToContents(column)
                width = min(self.table.columnWidth(column), most)
                self.table.setColumnWidth(column, width)
                taken[column] = width
        if self.model.columnCount():
            least = current_look().ems(_LEAST_EMS)
            room = self.table.viewport().width()
            for column in self._gives_way:
                if room - sum(taken.values()) >= least:
                    break
                self.table.setColumnHidden(column, True)
                taken.pop(column, None)
            enough = room - sum(taken.values()) >= least
            header.setSectionResizeMode(self._widest, mode.Stretch if enough else mode.Interactive)
            if not enough:
                self.table.setColumnWidth(self._widest, most)

    def _line(self, key: str) -> RowLine:
        return RowLine(key, self._presenter.cells(key))

    def _mark(self, problems: Sequence[Problem]) -> None:
        self.problems.show_problems(problems, names=self.form.names)
        self.problems.setVisible(bool(problems))
        mark_problems(self.form.fields, problems)

    @Slot()
    def _keep_quietly(self) -> None:
        """Keep what is typed as far as it is right; say what is not, but leave the cursor."""
        typed = self._typed()
        if typed is None or not self.has_unsaved_changes:
            return
        problems = self._presenter.save(typed)
        self._mark(problems)
        if not problems:
            self._take_in(typed)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        key = self.model.id_at(current.row())
        if not key or (self._clean is not None and key == self._clean.id):
            return
        if self.commit():
            draft = self._presenter.draft(key)
            self._show(draft, new=False)
        self._show_rows(self._clean.id if self._clean is not None else "")

    @Slot()
    def _remove(self) -> None:
        if self._clean is None or self._new:
            return
        gone = self._clean.id
        place = self.model.row_of(gone)
        self._presenter.remove(gone)
        self._show_rows("")
        following = self.model.id_at(min(place, self.model.rowCount() - 1))
        self._show(self._presenter.draft(following), new=False)
        self._show_rows(following)
        self.removed.emit()


def _texts(draft: RowDraft) -> Mapping[str, str]:
    return {key: str(value) for key, value in asdict(draft).items() if key != "id"}
