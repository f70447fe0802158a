"""The procedure of a rating, laid out: the steps at the left, the form of the chosen one beside."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.org_life.boxes import button, label, text_box
from branchdesk.desktop.pages.org_life.record_choice import RecordChoice
from branchdesk.desktop.pages.plan.fields_form import Field, FieldsForm, choice
from branchdesk.desktop.pages.stars.check_view import CheckView
from branchdesk.desktop.pages.stars.ground import clear_ground
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.star_rating import ORDER, StarStage
from branchdesk.domain.star_rating_draft import AFTERWARDS
from branchdesk.wording.stars import stars_name

STAGES = ORDER[1:]
_STEPS_EMS = 15.0
_MOST_STARS = 5


class ProcedureView(QWidget):
    """Widgets only; what they do is the part's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("procedure_view")
        look = current_look()
        gap = look.length(Space.M)
        self.steps = LineList()
        self.steps.setObjectName("procedure_steps")
        self.steps.setAccessibleName(self.tr("Steps of the rating"))
        self.steps.setFixedWidth(look.ems(_STEPS_EMS))
        self.meeting = RecordChoice(
            "rating_meeting", self.tr("The meeting that discussed the self-rating")
        )
        self.check = CheckView()
        self.forms = {stage: self._form(stage) for stage in STAGES}
        self.about = {stage: label("", "strong") for stage in STAGES}
        self._pages = {stage: self._page(stage) for stage in STAGES}
        self.problems = ProblemList()
        self.go_on = button("procedure_go_on", "", kind="primary")
        self.keep = button("procedure_keep", self.tr("Keep"))
        self.back = button("procedure_back", self.tr("Open the last step again"), kind="quiet")
        self.paper = button("procedure_print", self.tr("Print F16"), kind="quiet")
        self.revoke = button("procedure_revoke", self.tr("Take the stars away"), kind="quiet")
        acts = QHBoxLayout()
        acts.setSpacing(look.length(Space.S))
        for one in (self.go_on, self.keep, self.revoke, self.back, self.paper):
            acts.addWidget(one)
        acts.addStretch()
        inside = QWidget()
        right = QVBoxLayout(inside)
        right.setSpacing(gap)
        for page in self._pages.values():
            right.addWidget(page)
        right.addStretch()
        self.scrolling = QScrollArea()
        self.scrolling.setObjectName("procedure_scroll")
        self.scrolling.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolling.setWidgetResizable(True)
        self.scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolling.setWidget(inside)
        clear_ground(self.scrolling)
        beside = QVBoxLayout()
        beside.addWidget(self.scrolling, 1)
        # Beside the button that was pressed, not under a form that may be longer than the page.
        beside.addWidget(self.problems)
        beside.addLayout(acts)
        whole = QHBoxLayout(self)
        whole.setSpacing(gap)
        whole.addWidget(self.steps)
        whole.addLayout(beside, 1)

    def show_steps(self, lines: Sequence[tuple[str, Mark]], stage: StarStage) -> None:
        """Show how far each step is, and the form of one."""
        shown = [
            Line(f"{place} {self.name_of(one)}", second, mark)
            for place, (one, (second, mark)) in enumerate(zip(STAGES, lines, strict=True), start=1)
        ]
        self.steps.show_lines(shown, current=STAGES.index(stage))
        self.show_stage(stage)

    def show_stage(self, stage: StarStage) -> None:
        """Show the form of a step alone."""
        for one, page in self._pages.items():
            page.setVisible(one is stage)

    def fields(self) -> dict[str, QWidget]:
        """Return every field under its path."""
        found: dict[str, QWidget] = {"meeting": self.meeting.list}
        for form in self.forms.values():
            found |= form.fields
        return found

    def names(self) -> dict[str, str]:
        """Return what the fields are called."""
        return {key: name for form in self.forms.values() for key, name in form.names.items()}

    def name_of(self, stage: StarStage) -> str:
        """Return what a step is called."""
        match stage:
            case StarStage.DRAFT:
                return self.tr("Draft")
            case StarStage.SELF_RATED:
                return self.tr("Self-rating")
            case StarStage.DECLARED:
                return self.tr("Declaration")
            case StarStage.CHECKED:
                return self.tr("Committee’s check")
            case StarStage.PUBLICISED:
                return self.tr("Publicity")
            case StarStage.DECIDED:
                return self.tr("Decision")
            case StarStage.NAMED:
                return self.tr("Naming")

    def _page(self, stage: StarStage) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.S))
        column.addWidget(self.about[stage])
        if stage is StarStage.SELF_RATED:
            column.addWidget(self.meeting)
        if stage is StarStage.CHECKED:
            column.addWidget(self.check)
        column.addWidget(self.forms[stage])
        return page

    def _form(self, stage: StarStage) -> FieldsForm:
        return FieldsForm(f"rating_{stage.value}", self._fields_of(stage))

    def _fields_of(self, stage: StarStage) -> tuple[Field, ...]:
        match stage:
            case StarStage.SELF_RATED:
                return (
                    Field("rated_on", self.tr("Day of the self-rating"), _line()),
                    Field("signed_by", self.tr("Signed by (secretary)"), _line()),
                    Field("previous", self.tr("Stars of the year before"), _stars(self.tr("none"))),
                    Field(
                        "report",
                        self.tr("Report: what is lacking, what is to be done"),
                        _box(),
                        wide=True,
                    ),
                )
            case StarStage.DECLARED:
                return (
                    Field("target", self.tr("Stars asked for"), _stars(self.tr("choose"))),
                    Field("declared_on", self.tr("Handed in on"), _line()),
                )
            case StarStage.CHECKED:
                return (
                    Field("checked_on", self.tr("Checked on"), _line()),
                    Field("checked_by", self.tr("Checked by"), _line()),
                    Field("checked_bonus", self.tr("Bonus (empty: as rated)"), _line()),
                    Field("checked_penalty", self.tr("Penalties (empty: as rated)"), _line()),
                    Field(
                        "peer",
                        self.tr("Appraisal, of a hundred (if any)"),
                        _line(),
                    ),
                    Field("veto_found", self.tr("Veto found, and why"), _line()),
                    Field("opinion", self.tr("Opinion"), _box(), wide=True),
                )
            case StarStage.PUBLICISED:
                return (
                    Field("shown_from", self.tr("Public from"), _line()),
                    Field("shown_to", self.tr("Public until (that day too)"), _line()),
                    Field("shown_at", self.tr("Where"), _line(), wide=True),
                    Field(
                        "objections",
                        self.tr("Objections, one a line: day | what | answer"),
                        _box(),
                        wide=True,
                        note=self.tr("Never write down by whom."),
                    ),
                )
            case StarStage.DECIDED:
                return (
                    Field("awarded", self.tr("Stars decided"), _stars(self.tr("choose"))),
                    Field("decided_on", self.tr("Decided on"), _line()),
                    Field("decided_by", self.tr("Decided by"), _line()),
                    Field("document", self.tr("Number of the document"), _line()),
                    Field(
                        "decision_note",
                        self.tr("Why it is not what the check comes to (quota …)"),
                        _line(),
                        wide=True,
                    ),
                )
            case _:
                return (
                    Field("named_on", self.tr("Named on"), _line()),
                    Field("plaque", self.tr("Plaque, file"), _line()),
                    Field("revoked_on", self.tr("Taken away on"), _line()),
                    Field("revoked_by", self.tr("Taken away by (document)"), _line()),
                    Field("revoked_why", self.tr("Why"), _line(), wide=True),
                )


def later_fields() -> frozenset[str]:
    """Return the fields that are typed into after the end."""
    return frozenset(AFTERWARDS)


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(300)
    return made


def _box() -> QWidget:
    return text_box("", lines=2, most=8)


def _stars(none: str) -> QWidget:
    translate = QCoreApplication.translate
    named = [(stars_name(stars, translate), str(stars)) for stars in range(_MOST_STARS, -1, -1)]
    return choice([(none, ""), *named])
