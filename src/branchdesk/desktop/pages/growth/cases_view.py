"""The tab of 发展党员, laid out: the cases on the left, the open one on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.growth.case_form import CaseForm
from branchdesk.desktop.pages.growth.cases_presenter import Shown
from branchdesk.desktop.pages.growth.rows import plain_label
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.recruitment import RecruitmentRules

LIST_EMS = 16


class CasesView(QWidget):
    """List, banner, form, files."""

    def __init__(self, rules: RecruitmentRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases_view")
        self.shown = QComboBox()
        self.shown.setObjectName("cases_shown")
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.shown.addItem(self.tr("Cases under way"), Shown.OPEN.value)
        self.shown.addItem(self.tr("All cases"), Shown.ALL.value)
        self.shown.addItem(self.tr("Recycle bin"), Shown.REMOVED.value)
        self.list = LineList()
        self.list.setObjectName("cases")
        self.list.setProperty("outlined", "true")
        self.list.setAccessibleName(self.tr("Cases"))
        self.list.wrap_titles()
        self.nobody = plain_label(self.tr("Nobody is listed here."), "muted")
        self.empty = EmptyState(
            "growth",
            self.tr("Nobody is being recruited yet"),
            self.tr(
                "Every applicant has a case: the 25 steps in five stages, each with its basis and "
                "its time limits. Days are typed once; votes are counted in the minutes."
            ),
            action=self.tr("New case"),
        )
        self.card = Card()
        self.banner = QFrame()
        self.banner.setProperty("banner", "coming")
        self.next = plain_label("", "strong")
        self.deadline = plain_label("", "muted")
        self.act = QPushButton()
        self.act.setObjectName("act")
        self.act.setProperty("kind", "primary")
        self.act.setAutoDefault(False)
        self.go = QPushButton(self.tr("Go to this step"))
        self.go.setObjectName("go_to_step")
        self.go.setAutoDefault(False)
        self.problems = ProblemList()
        self.form = CaseForm(rules)
        self.files_heading = plain_label("", "strong")
        self.strip = EvidenceStrip()
        self.scroller = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(self.shown)
        left.addWidget(self.nobody)
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(look.ems(LIST_EMS))
        self._dress_banner(gap)
        column = self.card.column
        for part in (self.banner, self.problems, self.form, self.files_heading, self.strip):
            column.addWidget(part)
        column.addStretch()
        self.scroller.setObjectName("case_scroll")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.card)
        self.card.setAutoFillBackground(False)  # its corners are round
        line = QHBoxLayout(self)
        line.setContentsMargins(0, gap, 0, 0)
        line.setSpacing(look.length(Space.L))
        line.addWidget(side)
        line.addWidget(self.scroller, 1)
        line.addWidget(self.empty, 1)

    def _dress_banner(self, gap: int) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.next)
        texts.addWidget(self.deadline)
        line = QHBoxLayout(self.banner)
        line.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        line.addLayout(texts, 1)
        line.addWidget(self.go)
        line.addWidget(self.act)

    def show_empty(self, *, empty: bool) -> None:
        """Teach what the page is for, or show the case."""
        self.empty.setVisible(empty)
        self.scroller.setVisible(not empty)

    def dress_banner(self, kind: str) -> None:
        """Give the banner the colour of what it says."""
        if self.banner.property("banner") != kind:
            self.banner.setProperty("banner", kind)
            self.banner.style().unpolish(self.banner)
            self.banner.style().polish(self.banner)
