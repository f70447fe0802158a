"""The editor of the standard, laid out: items beside the form of the chosen one, then the rest."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.standard_rows import StandardColumn, StandardModel
from branchdesk.desktop.pages.org_life.boxes import button, label, text_box
from branchdesk.desktop.pages.plan.fields_form import Field, FieldsForm, choice
from branchdesk.desktop.pages.stars.ground import clear_ground
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.words import word_for
from branchdesk.domain.standard import Computed
from branchdesk.wording.measures import known_measures

_CODE_EMS, _POINTS_EMS = 4.0, 4.6
_FORM_EMS = 24.0


class StandardView(QWidget):
    """Widgets only; what they do is the part's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standard_view")
        look = current_look()
        gap = look.length(Space.S)
        self.intro = label("", "muted")
        self.sums = label("", "strong")
        self.sums.setObjectName("standard_sums")
        self.model = StandardModel(self)
        self.table = self._table()
        self.item_form = self._item_form()
        self.whole_form = self._whole_form()
        self.without_overrides = _box(
            "standard_without_overrides",
            self.tr("The top stars also need a year without a hard rule set aside"),
        )
        self.one_step_up = _box(
            "standard_one_step_up", self.tr("At most one star more than the year before")
        )
        self.new_unrated = _box(
            "standard_new_unrated", self.tr("A branch founded in the year gets no star")
        )
        self.add = button("standard_add", self.tr("Add an item"), kind="quiet")
        self.remove = button("standard_remove", self.tr("Leave the item out"), kind="quiet")
        self.keep = button("standard_keep", self.tr("Put in force"), kind="primary")
        self.drop = button("standard_drop", self.tr("Forget the changes"), kind="quiet")
        self.hand_out = button("standard_hand_out", self.tr("Hand out signed…"))
        self.take = button("standard_take", self.tr("Take over a signed file…"))
        self.shipped = button(
            "standard_shipped", self.tr("Back to the program’s own"), kind="quiet"
        )
        self.problems = ProblemList()
        self.trouble = label("", "problem")
        self.trouble.setObjectName("standard_trouble")
        self.trouble.hide()
        self.parts = QTabWidget()
        self.parts.setObjectName("standard_parts")
        self.parts.addTab(self._items_part(), self.tr("Items"))
        self.parts.addTab(self._whole_part(), self.tr("Bands, quotas, vetoes"))
        acts = QHBoxLayout()
        acts.setSpacing(gap)
        for one in (self.keep, self.drop, self.hand_out, self.take, self.shipped):
            acts.addWidget(one)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(gap)
        column.addWidget(self.intro)
        column.addWidget(self.parts, 1)
        column.addWidget(self.sums)
        column.addWidget(self.trouble)
        column.addWidget(self.problems)
        column.addLayout(acts)

    def switches(self) -> tuple[QCheckBox, ...]:
        """Return the boxes to tick."""
        return (self.without_overrides, self.one_step_up, self.new_unrated)

    def _table(self) -> QTableView:
        look = current_look()
        table = QTableView()
        table.setObjectName("standard_items")
        table.setAccessibleName(self.tr("Items of the standard"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for column, ems in ((StandardColumn.CODE, _CODE_EMS), (StandardColumn.POINTS, _POINTS_EMS)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, look.ems(ems))
        for column in (StandardColumn.TITLE, StandardColumn.MEASURE):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _items_part(self) -> QWidget:
        part = QWidget()
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.remove)
        below.addStretch()
        left.addLayout(below)
        row = QHBoxLayout(part)
        row.setSpacing(current_look().length(Space.M))
        row.addLayout(left, 1)
        form = _scrolled(self.item_form, "standard_item_scroll")
        form.setFixedWidth(current_look().ems(_FORM_EMS))
        row.addWidget(form)
        return part

    def _whole_part(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.whole_form)
        for box in self.switches():
            column.addWidget(box)
        column.addStretch()
        return _scrolled(inside, "standard_whole_scroll")

    def _item_form(self) -> FieldsForm:
        words = [(word_for(how), how.value) for how in Computed]
        measures = known_measures(QCoreApplication.translate)
        listed = [(text, name) for name, text in measures.items()]
        fields = (
            Field("code", self.tr("Code"), _line()),
            Field("category", self.tr("Category"), _line()),
            Field("title", self.tr("Title"), _line(), wide=True),
            Field("points", self.tr("Points"), _line()),
            Field("effort", self.tr("Hours to make one good"), _line()),
            Field("rule", self.tr("Scoring rule"), text_box("", lines=2, most=6), wide=True),
            Field("evidence", self.tr("Evidence"), _line(), wide=True),
            Field("compute", self.tr("Points come from"), choice(words), wide=True),
            Field("measure", self.tr("Computed by"), choice(listed), wide=True),
            Field(
                "parameters",
                self.tr("Numbers of the computation"),
                text_box("", lines=2, most=8),
                wide=True,
                note=self.tr("One a line: name = value"),
            ),
            Field("basis", self.tr("Basis (empty: that of the standard)"), _line(), wide=True),
        )
        return FieldsForm("standard_item", fields)

    def _whole_form(self) -> FieldsForm:
        fields = (
            Field("title", self.tr("Title of the standard"), _line(), wide=True),
            Field("basis", self.tr("Basis"), _line(), wide=True),
            Field("total", self.tr("Points altogether"), _line()),
            Field("bonus_cap", self.tr("Most bonus points"), _line()),
            Field("vetoed_stars", self.tr("Most stars with a veto (0: not rated)"), _line()),
            Field("gate", self.tr("Items that need points for the top stars"), _line()),
            Field("publicity_days", self.tr("Least days of publicity"), _line()),
            Field("peer_percent", self.tr("Weight of the appraisal in per cent"), _line()),
            Field("categories", self.tr("Categories: code | title | points"), _lines(), wide=True),
            Field("bands", self.tr("Bands: stars | least points"), _lines()),
            Field("quotas", self.tr("Quotas: stars | share of the branches"), _lines()),
            Field(
                "vetoes",
                self.tr("Vetoes: code | what | measure (may be missing)"),
                _lines(),
                wide=True,
            ),
            Field(
                "adjustments",
                self.tr("Bonus and penalties: what | points | most (may be missing)"),
                _lines(),
                wide=True,
            ),
        )
        return FieldsForm("standard_whole", fields)


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    clear_ground(scroll)
    return scroll


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(300)
    return made


def _lines() -> QWidget:
    return text_box("", lines=3, most=12)


def _box(name: str, text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setObjectName(name)
    return made
