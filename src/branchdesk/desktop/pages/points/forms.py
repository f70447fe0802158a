"""The small forms of 党员积分: an entry, a reversal, a quarter's publication, an objection."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.growth.rows import labelled, plain_label
from branchdesk.desktop.pages.records.fields import CalmWheel, chosen_in, may_shrink, show_choice
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.desktop.words import word_for
from branchdesk.domain.points_draft import ObjectionDraft, ReversalDraft, SheetDraft
from branchdesk.domain.problems import Problem
from branchdesk.usecases.lines import RecordLine

_BOX_EMS = 4.5


class PointsForm(Card):
    """A card with fields, what is wrong with them, and two buttons."""

    save_wanted = Signal()
    closed = Signal()

    def __init__(self, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.fields: dict[str, QWidget] = {}
        self.problems = ProblemList()
        self.problems.hide()
        self.intro = plain_label("", "basis")
        self.intro.hide()
        self.save = QPushButton(save)
        self.save.setObjectName("save_points")
        self.save.setProperty("kind", "primary")
        self.save.setAutoDefault(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("cancel_points")
        self.cancel.setAutoDefault(False)
        self._wheel = CalmWheel(self)
        self.column.addWidget(self.problems)
        self.column.addWidget(self.intro)
        self.save.clicked.connect(self.save_wanted)
        self.cancel.clicked.connect(self.closed)
        self.problems.wanted.connect(self._lead)

    def explain(self, text: str) -> None:
        """Say what the form does."""
        self.intro.setText(text)
        self.intro.setVisible(bool(text))

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong, and put the fingers into the first such field."""
        names = {path: field.accessibleName() for path, field in self.fields.items()}
        self.problems.show_problems(problems, names=names)
        self.problems.setVisible(bool(problems))
        first = mark_problems(self.fields, problems)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, path: str, label: str, field: QWidget) -> QWidget:
        """Put a field under its label."""
        field.setObjectName(f"points_{path}")
        self.fields[path] = field
        part = labelled(label, field)
        self.column.addWidget(part)
        return part

    def add_beside(self, *parts: tuple[str, str, QWidget]) -> None:
        """Put fields beside each other."""
        line = QHBoxLayout()
        line.setSpacing(current_look().length(Space.M))
        for path, label, field in parts:
            field.setObjectName(f"points_{path}")
            self.fields[path] = field
            line.addWidget(labelled(label, field), 1)
        self.column.addLayout(line)

    def finish(self) -> None:
        """Put the buttons under the fields."""
        line = QHBoxLayout()
        line.setSpacing(current_look().length(Space.S))
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addStretch()
        self.column.addLayout(line)
        self.column.addStretch(1)
        self._enter = EnterMovesOn(self)
        self._wheel.calm(self)

    @Slot(str)
    def _lead(self, path: str) -> None:
        if (found := field_for(self.fields, path)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def text_box() -> QPlainTextEdit:
    """Return a box for a few lines that Tab leaves."""
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(current_look().ems(_BOX_EMS))
    return box


def offer_minutes(choice: QComboBox, lines: Sequence[RecordLine], none: str) -> None:
    """Offer finalised minutes, newest first."""
    chosen = chosen_in(choice)
    choice.clear()
    choice.addItem(none, "")
    for line in lines:
        day = line.held_on.isoformat() if line.held_on is not None else ""
        choice.addItem(f"{day} {word_for(line.kind)}", line.id)
    if chosen:
        show_choice(choice, chosen)


class ReversalForm(PointsForm):
    """Takes something back: a reason and two names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("reversal_form", self.tr("Take back"), parent)
        self.reason = text_box()
        self.proposer, self.approver = PersonEdit(), PersonEdit()
        self.add("reason", self.tr("Reason"), self.reason)
        self.add_beside(
            ("proposer", self.tr("Proposed by"), self.proposer),
            ("approver", self.tr("Approved by"), self.approver),
        )
        self.finish()

    def begin(self, heading: str, people: Sequence[Person]) -> None:
        """Show an empty form."""
        self.set_heading(heading)
        self.explain(
            self.tr(
                "The entry stays where it is; an entry against it is added. What the minutes say "
                "wrongly is better put right in the minutes: the points follow by themselves."
            )
        )
        for field in (self.proposer, self.approver):
            field.set_people(people)
            field.clear()
        self.reason.clear()
        self.mark(())

    def draft(self) -> ReversalDraft:
        """Return exactly what stands in the form."""
        return ReversalDraft(self.reason.toPlainText(), self.proposer.text(), self.approver.text())


class PublishForm(PointsForm):
    """Publishes a quarter: from when to when, where, and where it was agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("publish_form", self.tr("Publish"), parent)
        self.quarter = 1
        self.approved_in = QComboBox()
        may_shrink(self.approved_in, letters=10)
        self.starts_on, self.ends_on, self.place = DayEdit(), DayEdit(), QLineEdit()
        self.add("approved_in", self.tr("Agreed in the minutes of"), self.approved_in)
        self.add_beside(
            ("starts_on", self.tr("From"), self.starts_on),
            ("ends_on", self.tr("Until"), self.ends_on),
        )
        self.add("place", self.tr("Where it hangs"), self.place)
        self.finish()

    def begin(
        self,
        heading: str,
        quarter: int,
        lines: Sequence[RecordLine],
        *,
        starts: date,
        ends: date,
        explained: str,
    ) -> None:
        """Show the form of a quarter with its days proposed."""
        self.quarter = quarter
        self.set_heading(heading)
        self.explain(explained)
        self.approved_in.clear()
        offer_minutes(self.approved_in, lines, self.tr("Choose the minutes"))
        self.starts_on.setText(starts.isoformat())
        self.ends_on.setText(ends.isoformat())
        self.place.clear()
        self.mark(())

    def draft(self) -> SheetDraft:
        """Return exactly what stands in the form."""
        return SheetDraft(
            self.quarter,
            self.starts_on.text(),
            self.ends_on.text(),
            self.place.text(),
            chosen_in(self.approved_in),
        )


class ObjectionForm(PointsForm):
    """Notes what somebody has against a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("objection_form", self.tr("Note the objection"), parent)
        self.on, self.by, self.what = DayEdit(), PersonEdit(), text_box()
        self.add_beside(("on", self.tr("Day"), self.on), ("by", self.tr("Raised by"), self.by))
        self.add("what", self.tr("What is objected to"), self.what)
        self.finish()

    def begin(self, heading: str, people: Sequence[Person], *, today: date) -> None:
        """Show an empty form."""
        self.set_heading(heading)
        self.explain(self.tr("Who raised it stays in the books; F17 prints what and the answer."))
        self.by.set_people(people)
        self.by.clear()
        self.on.setText(today.isoformat())
        self.what.clear()
        self.mark(())

    def draft(self) -> ObjectionDraft:
        """Return exactly what stands in the form."""
        return ObjectionDraft(self.on.text(), self.by.text(), self.what.toPlainText())
