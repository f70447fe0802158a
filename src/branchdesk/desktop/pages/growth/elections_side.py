"""The left side of 换届: how the term and the seats stand, and the list of elections."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.growth.cases_view import LIST_EMS
from branchdesk.desktop.pages.growth.rows import plain_label
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.standard import Missing
from branchdesk.domain.terms_of_office import TermStanding, TermState, Vacancy
from branchdesk.wording.filling import filled
from branchdesk.wording.growth import sentence_for_term, sentence_for_vacancy
from branchdesk.wording.missing import sentence_for_missing

_BANNERS = {
    TermState.OVERDUE: "overdue",
    TermState.DUE: "draft",
    TermState.EXTENDED: "draft",
}


class ElectionsSide(QWidget):
    """Term, seats, elections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("elections_side")
        look = current_look()
        self.banner = QFrame()
        self.banner.setObjectName("term_banner")
        self.term = plain_label("", "strong")
        self.seats = plain_label("", "warning")
        inside = QVBoxLayout(self.banner)
        inside.setSpacing(look.length(Space.XS))
        inside.addWidget(self.term)
        inside.addWidget(self.seats)
        self.shown = QComboBox()
        self.shown.setObjectName("elections_shown")
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.shown.addItem(self.tr("Elections"), False)
        self.shown.addItem(self.tr("Recycle bin"), True)
        self.list = LineList()
        self.list.setObjectName("elections")
        self.list.setProperty("outlined", "true")
        self.list.setAccessibleName(self.tr("Elections"))
        self.list.wrap_titles()
        self.nothing = plain_label(self.tr("Nothing is listed here."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.S))
        for part in (self.banner, self.shown, self.nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.setFixedWidth(look.ems(LIST_EMS))

    def show_lines(self, lines: Sequence[Line], *, current: int) -> None:
        """Show the elections."""
        self.list.show_lines(lines, current=current)
        self.nothing.setVisible(not lines)

    def show_term(
        self,
        term: TermStanding,
        vacancies: Sequence[Vacancy],
        faults: Sequence[Missing],
        *,
        vacancy_days: int,
    ) -> None:
        """Show how term and seats stand; posts vacant for long are marked as such."""
        translate = QCoreApplication.translate
        self.term.setText(sentence_for_term(term, translate))
        banner = _BANNERS.get(term.state, "coming")
        if self.banner.property("banner") != banner:
            self.banner.setProperty("banner", banner)
            self.banner.style().unpolish(self.banner)
            self.banner.style().polish(self.banner)
        lines = [sentence_for_vacancy(vacancy, translate) for vacancy in vacancies]
        lines += [sentence_for_missing(fault, translate) for fault in faults]
        if any(vacancy.days > vacancy_days for vacancy in vacancies):
            mark = self.tr("Fill it in time: {0} days are this program's mark.")
            lines.append(filled(mark, (str(vacancy_days),)))
        self.seats.setText("\n".join(lines))
        self.seats.setVisible(bool(lines))
