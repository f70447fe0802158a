"""⑤: 整改清单, taken over from the lists with one press, put right and closed line by line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.rectification_rows import RectificationModel
from branchdesk.desktop.pages.org_life.boxes import button, label, line_box, text_box
from branchdesk.desktop.pages.org_life.presenter import OrgLifePresenter, text_of, with_unread
from branchdesk.desktop.pages.records.fields import TextField, show_text, text_in, watch
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.chip_line import ChipLine
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.domain.dates import parse_day
from branchdesk.domain.org_life import OrgLife, ProblemSource, Rectification, Stage
from branchdesk.wording.filling import filled

_DAYS = ("due", "closed_on")
_MOST_ROWS = 6
"""So many lines stand there whole; there is a bar for the others."""
_GIVES_WAY, _ROOMY_EMS = (3, 4), 36
"""The columns of source and owner give way where there is little room; the form shows them."""


class RectificationView(QWidget):
    """Shows the lines, and the chosen one below them."""

    edited = Signal()
    take_over_wanted = Signal(str)
    """Value of a `ProblemSource`"""
    add_wanted = Signal()
    remove_wanted = Signal(str)
    """Id of the line"""

    stage = Stage.RECTIFICATION

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_rectification")
        self._filling = False
        self._shown = ""
        self._today = date.min
        self._dossier: OrgLife | None = None
        self.sources = {
            source: button(f"take_over_{source.value}", "", kind="" if first else "quiet")
            for source, first in zip(ProblemSource, (True, False, False), strict=True)
        }
        self.add = button("add_line", self.tr("+ Line"), kind="quiet")
        self.acts = ChipLine()
        for one in (*self.sources.values(), self.add):
            self.acts.add(one)
        self.model = RectificationModel(self)
        self.table = PlainTable(outlined=False)
        self.table.setObjectName("rectifications")
        self.table.setAccessibleName(self.tr("Rectification list"))
        self.table.setModel(self.model)
        self.hint = label(
            self.tr(
                "Nothing is typed twice: take the problems over from the lists, then write "
                "measures, owner and date."
            )
        )
        self.form = QWidget()
        self.boxes: dict[str, TextField] = {
            "target": line_box("rectification_target"),
            "problem": text_box("rectification_problem", lines=2, most=6),
            "measures": text_box("rectification_measures", lines=2, most=8),
            "owner": PersonEdit(),
            "due": DayEdit(),
            "progress": text_box("rectification_progress", lines=2, most=8),
            "closed_on": DayEdit(),
            "confirmed_by": PersonEdit(),
        }
        self.remove = button("remove_line", self.tr("Take this line out"), kind="quiet")
        self._lay_out()
        watch(self.boxes.values(), self._tell)
        for one in self.sources.values():
            one.clicked.connect(self._take_over)
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def offer(self, people: Sequence[Person], *, today: date) -> None:
        """Say who can be picked and which day it is."""
        self._today = today
        for name in ("owner", "confirmed_by"):
            box = self.boxes[name]
            if isinstance(box, PersonEdit):
                box.set_people(people)
        for name in _DAYS:
            box = self.boxes[name]
            if isinstance(box, DayEdit):
                box.set_today(today)

    def show_dossier(self, presenter: OrgLifePresenter) -> None:
        """Show the list; the chosen line stays chosen."""
        self._filling = True
        self._dossier = presenter.dossier
        locked = presenter.locked(self.stage)
        names = (
            self.tr("From the lists ({0})"),
            self.tr("From criticism ({0})"),
            self.tr("From opinions ({0})"),
        )
        for (source, one), name in zip(self.sources.items(), names, strict=True):
            new = presenter.not_taken_over(source)
            self.acts.set_text(one, filled(name, (str(new),)))
            one.setEnabled(bool(new) and not locked)
        self.add.setEnabled(not locked)
        self.remove.setVisible(not locked)
        lines = presenter.dossier.rectifications
        self.model.show(lines, today=presenter.today)
        self._share_width()
        self.hint.setVisible(not lines)
        self.table.setVisible(bool(lines))
        row = self.model.row_of(self._shown)
        if row < 0 and lines:
            row, self._shown = 0, lines[0].id
        if row >= 0:
            self.table.selectRow(row)
        self._show_line(locked=locked)
        self._filling = False

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with what stands in the form of the chosen line."""
        line = next((one for one in dossier.rectifications if one.id == self._shown), None)
        if line is None:
            return dossier
        texts = {name: text_in(box) for name, box in self.boxes.items()}
        days = {name: parse_day(texts[name], today=self._today) for name in _DAYS}
        unread = {
            f"rectifications.{line.id}.{name}": "" if days[name] else texts[name].strip()
            for name in _DAYS
        }
        changed = replace(
            line,
            target=texts["target"],
            problem=texts["problem"],
            measures=texts["measures"],
            owner=texts["owner"],
            due=days["due"],
            progress=texts["progress"],
            closed_on=days["closed_on"],
            confirmed_by=texts["confirmed_by"],
        )
        lines = tuple(changed if one.id == line.id else one for one in dossier.rectifications)
        return with_unread(replace(dossier, rectifications=lines), unread)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields of the chosen line, and the table."""
        path = f"rectifications.{self._shown}"
        found: dict[str, QWidget] = {f"{path}.{name}": box for name, box in self.boxes.items()}
        return {"rectification": self.table, "rectifications": self.table, **found}

    def go_to(self, field: str) -> bool:
        """Go to a field of a line: ``rectifications.<id>.progress``."""
        parts = field.split(".")
        if parts[0] != "rectifications" or len(parts) < 3 or parts[2] not in self.boxes:
            return False
        if self.stand_on(parts[1]):
            self.boxes[parts[2]].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def stand_on(self, line_id: str) -> bool:
        """Choose a line; return whether it is there."""
        row = self.model.row_of(line_id)
        if row >= 0:
            self.table.selectRow(row)
        return row >= 0

    def _show_line(self, *, locked: bool) -> None:
        line = self.model.line_at(self.model.row_of(self._shown))
        self.form.setVisible(line is not None)
        if line is None or self._dossier is None:
            return
        for name, text in self._texts(line, self._dossier).items():
            show_text(self.boxes[name], text)
            self.boxes[name].setReadOnly(locked)

    def _texts(self, line: Rectification, dossier: OrgLife) -> dict[str, str]:
        path = f"rectifications.{line.id}"
        return {
            "target": line.target,
            "problem": line.problem,
            "measures": line.measures,
            "owner": line.owner,
            "due": text_of(dossier, f"{path}.due", line.due),
            "progress": line.progress,
            "closed_on": text_of(dossier, f"{path}.closed_on", line.closed_on),
            "confirmed_by": line.confirmed_by,
        }

    def _share_width(self) -> None:
        header = self.table.horizontalHeader()
        for column in range(self.model.columnCount()):
            mode = QHeaderView.ResizeMode.ResizeToContents
            if column == 2:
                mode = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
        row = self.table.verticalHeader().defaultSectionSize()
        rows = row * min(self.model.rowCount(), _MOST_ROWS)
        around = header.sizeHint().height() + 2 * self.table.frameWidth()
        self.table.setFixedHeight(around + rows)
        tight = self.width() < current_look().ems(_ROOMY_EMS)
        for column in _GIVES_WAY:
            self.table.setColumnHidden(column, tight)

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(gap)
        grid.setVerticalSpacing(gap)
        places = (
            ("target", self.tr("Whose"), 0, 0, 1),
            ("owner", self.tr("Owner"), 0, 2, 1),
            ("due", self.tr("Due"), 0, 4, 1),
            ("problem", self.tr("Problem"), 1, 0, 5),
            ("measures", self.tr("Measures"), 2, 0, 5),
            ("progress", self.tr("Progress"), 3, 0, 5),
            ("closed_on", self.tr("Closed on"), 4, 0, 1),
            ("confirmed_by", self.tr("Confirmed by"), 4, 2, 1),
        )
        for name, text, row, column, span in places:
            box = self.boxes[name]
            box.setObjectName(f"rectification_{name}")
            box.setAccessibleName(text)
            made = label(text)
            made.setWordWrap(False)
            made.setBuddy(box)
            if isinstance(box, QPlainTextEdit):
                # Beside the first line of the box.
                made.setContentsMargins(0, look.length(Space.S), 0, 0)
                grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
            else:
                grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, column + 1, 1, span)
        grid.addWidget(self.remove, 4, 4, 1, 2, Qt.AlignmentFlag.AlignRight)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(look.length(Space.M))
        for part in (self.acts, self.hint, self.table, self.form):
            column_of.addWidget(part)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _take_over(self) -> None:
        pressed = self.sender()
        chosen = next((source for source, one in self.sources.items() if one is pressed), None)
        if chosen is not None:
            self.take_over_wanted.emit(chosen.value)

    @Slot()
    def _remove(self) -> None:
        if self._shown:
            self.remove_wanted.emit(self._shown)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        line = self.model.line_at(current.row())
        if self._filling or line is None or line.id == self._shown:
            return
        self._filling = True
        self._shown = line.id
        self._show_line(locked=self.boxes["target"].isReadOnly())
        self._filling = False
