"""一年: one member's figures of the year, and what each of them rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.person_rows import RowsModel
from branchdesk.desktop.pages.charts.attendance_chart import AttendanceChart
from branchdesk.desktop.pages.members.year_presenter import (
    Part,
    PersonYearPresenter,
    YearFigure,
)
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.chart import WhenShort, is_short
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import MemberId
from branchdesk.domain.person_year import PersonYear
from branchdesk.wording.board import basis_label, basis_line
from branchdesk.wording.filling import filled
from branchdesk.wording.person_year import (
    attended_text,
    count_text,
    deed_text,
    dues_word,
    service_text,
    span_text,
    study_text,
)

if TYPE_CHECKING:
    from branchdesk.desktop.places import Place

_BEHIND_EMS = 12
_BEHIND_SHORT_EMS = 8


class PersonYearView(QWidget):
    """The figures above; the records and entries behind the chosen one below."""

    wanted = Signal(object)
    """`Place` of the record or entry that was pressed"""

    def __init__(self, presenter: PersonYearPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_year")
        self._presenter = presenter
        self._year: PersonYear | None = None
        self._figures: tuple[YearFigure, ...] = ()
        self._places: tuple[Place | None, ...] = ()
        self._member: MemberId | None = None
        self.model = RowsModel(self)
        self.table = PlainTable(outlined=False)
        self.table.setObjectName("year_figures")
        self.table.setAccessibleName(self.tr("Figures of the year"))
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card = Card(self.tr("Nobody is chosen"))
        self.empty = _label("muted")
        self.empty.setText(self.tr("Choose a member on the left: the year is shown here."))
        self.card.column.addWidget(self.empty)
        self.months = AttendanceChart(when_short=WhenShort.PICTURE)
        self.card.column.addWidget(self.months)
        self.card.column.addWidget(self.table, 1)
        self.behind_card = Card(self.tr("What the figure rests on"))
        self.rule = _label("basis")
        self.behind = QListWidget()
        self.behind.setObjectName("year_behind")
        self.behind.setAccessibleName(self.tr("What the figure rests on"))
        self.behind_card.column.addWidget(self.rule)
        self.behind_card.column.addWidget(self.behind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.M))
        column.addWidget(self.card, 1)
        column.addWidget(self.behind_card)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.behind.itemActivated.connect(self._open)
        self.behind.itemClicked.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figures the room they need."""
        super().resizeEvent(event)
        ems = _BEHIND_SHORT_EMS if is_short(self) else _BEHIND_EMS
        self.behind_card.setFixedHeight(current_look().ems(ems))

    def show_member(self, member: MemberId | None) -> None:
        """Show a member's year, staying at the same line."""
        row = max(self.table.currentIndex().row(), 0) if member == self._member else 0
        self._member = member
        self._year = self._presenter.of(member)
        self.empty.setVisible(self._year is None)
        self.months.show_member(
            self._presenter.attended(), self._year.member if self._year else None
        )
        self.table.setVisible(self._year is not None)
        self.behind_card.setVisible(self._year is not None)
        if self._year is None:
            self._figures = ()
            self.card.set_heading(self.tr("Nobody is chosen"))
            self.model.show((), ())
            return
        heading = filled(self.tr("{0} in {1}"), (self._year.member.name, str(self._year.year)))
        self.card.set_heading(heading)
        self._figures = tuple(self._presenter.figures(self._year))
        lines = [(self._title(one), self._text(one)) for one in self._figures]
        self.model.show(("", ""), lines)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.selectRow(min(row, len(lines) - 1))

    def _title(self, figure: YearFigure) -> str:
        match figure.part:
            case Part.ATTENDANCE if figure.record_kind is not None:
                return f"　{word_for(figure.record_kind)}"
            case Part.ATTENDANCE:
                return self.tr("Attendance")
            case Part.STUDY:
                return self.tr("Study together")
            case Part.SERVICE:
                return self.tr("Volunteer service")
            case Part.TALKS:
                return self.tr("Talks")
            case Part.HONOURS:
                return self.tr("Honours")
            case Part.CARE:
                return self.tr("Visits and care")
            case Part.DUES:
                return self.tr("Party dues")
            case Part.POSTS:
                return self.tr("Party posts")
            case Part.GROUPS:
                return self.tr("Party group")

    def _text(self, figure: YearFigure) -> str:
        translate, year = QCoreApplication.translate, self._year
        if year is None:
            return ""
        match figure.part:
            case Part.ATTENDANCE if figure.attended is not None:
                return attended_text(figure.attended, translate)
            case Part.STUDY:
                label = basis_label(self._presenter.hours_basis(year), translate)
                return f"{study_text(year.study, translate)} {label}".rstrip()
            case Part.SERVICE:
                return service_text(len(year.service), year.service_hours, translate)
            case Part.DUES:
                return self._dues(year)
            case Part.POSTS:
                return "、".join(self._posts(year)) or self.tr("none held")
            case Part.GROUPS:
                return "、".join(self._groups(year)) or self.tr("in no group")
            case _:
                return count_text(len(figure.deeds), translate)

    def _dues(self, year: PersonYear) -> str:
        if not self._presenter.dues_are_kept(year):
            return self.tr("nothing entered in the ledger of dues")
        settled, owed = self._presenter.paid_months(year)
        return filled(self.tr("{0} of {1} months settled"), (str(settled), str(owed)))

    def _posts(self, year: PersonYear) -> list[str]:
        translate = QCoreApplication.translate
        return [span_text(term, word_for(term.post), translate) for term in year.posts]

    def _groups(self, year: PersonYear) -> list[str]:
        translate, name = QCoreApplication.translate, self._presenter.group_name
        return [span_text(stay, name(stay.group), translate) for stay in year.groups]

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self.behind.clear()
        self._places = ()
        if self._year is None or not 0 <= current.row() < len(self._figures):
            return
        figure = self._figures[current.row()]
        name = self._title(figure).strip("　")
        self.behind_card.set_heading(filled(self.tr("Behind: {0}"), (name,)))
        self.rule.setText(self._rule(figure.part))
        self.rule.setVisible(bool(self.rule.text()))
        translate = QCoreApplication.translate
        if figure.part is Part.DUES:
            texts = [
                filled(self.tr("month {0}: {1}"), (str(m.month), dues_word(m.state, translate)))
                for m in self._year.dues
            ]
            self._places = self._presenter.places_of_dues(self._year)
        elif figure.part in (Part.POSTS, Part.GROUPS):
            posts = figure.part is Part.POSTS
            texts = self._posts(self._year) if posts else self._groups(self._year)
        else:
            newest = tuple(reversed(figure.deeds))
            study = figure.part is Part.STUDY
            texts = [deed_text(deed, translate, study=study) for deed in newest]
            self._places = tuple(self._presenter.place_of(d, figure.part) for d in newest)
        for text in texts:
            self.behind.addItem(QListWidgetItem(text))

    def _rule(self, part: Part) -> str:
        translate = QCoreApplication.translate
        match part:
            case Part.STUDY if self._year is not None:
                basis = basis_line(self._presenter.hours_basis(self._year), translate)
                return filled(self.tr("Basis: {0}"), (basis,))
            case Part.TALKS:
                return self.tr("Days and partners only; what was said is not shown here.")
            case Part.DUES:
                return self.tr("As the ledger of dues has it.")
            case _:
                return ""

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        row = self.behind.row(item)
        place = self._places[row] if 0 <= row < len(self._places) else None
        if place is not None:
            self.wanted.emit(place)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
