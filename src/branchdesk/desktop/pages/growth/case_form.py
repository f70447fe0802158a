"""The form of a case: who it is, and the checklist stage by stage; decides nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.growth.rows import labelled
from branchdesk.desktop.pages.growth.step_row import StepRow
from branchdesk.desktop.pages.records.fields import (
    LASTING,
    chosen_in,
    may_shrink,
    show_choice,
    show_text,
    watch,
)
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.chip_line import ChipLine
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.domain.ids import RecordId
from branchdesk.domain.recruitment import Need, RecruitmentRules, Step
from branchdesk.domain.recruitment_draft import GENDERS, CaseDraft
from branchdesk.domain.recruitment_standing import CaseStanding, StepState
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.filling import filled

PERSON = "person"
"""The chip of the person's own facts"""
MinutesFor = Callable[[Step, RecordId | None], Sequence[RecordLine]]


class CaseForm(QWidget):
    """Chips for the person and the five stages, and the lines of the one that is chosen."""

    edited = Signal()

    def __init__(self, rules: RecruitmentRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_form")
        self._rules = rules
        self._filling = False
        self._kept: CaseDraft | None = None
        self.rows = {step.number: StepRow(step) for step in rules.steps}
        self.chips: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._line = ChipLine()
        self._parts: list[QWidget] = []
        self._make_person()
        self._lay_out()
        for row in self.rows.values():
            row.edited.connect(self.edited)
        watch(self._watched(), self._tell)
        self.show_part(PERSON)

    # Making

    def _make_person(self) -> None:
        self.name = QLineEdit()
        self.gender = QComboBox()
        for word in ("", *GENDERS):
            self.gender.addItem(word, word)
        self.born = QLineEdit()
        self.born.setPlaceholderText(self.tr("for example 1996-05"))
        self.ethnicity = QLineEdit()
        self.education = QLineEdit()
        self.unit_post = QLineEdit()
        self.begins_with = QComboBox()
        may_shrink(self.begins_with, letters=6)
        for step in self._rules.steps:
            self.begins_with.addItem(f"{step.number}. {step.title}", str(step.number))
        self.end_on = DayEdit()
        self.end_reason = QLineEdit()
        self.end_reason.setPlaceholderText(self.tr("Only if the case goes no further"))

    def _watched(self) -> tuple[QWidget, ...]:
        return tuple(self.person_fields.values())

    @property
    def person_fields(self) -> dict[str, QWidget]:
        """The fields of the person, by their paths."""
        return {
            "name": self.name,
            "gender": self.gender,
            "born": self.born,
            "ethnicity": self.ethnicity,
            "education": self.education,
            "unit_post": self.unit_post,
            "begins_with": self.begins_with,
            "end_on": self.end_on,
            "end_reason": self.end_reason,
        }

    @property
    def fields(self) -> dict[str, QWidget]:
        """Every field, by its path."""
        steps: dict[str, QWidget] = {f"steps.{number}": row.on for number, row in self.rows.items()}
        return {**self.person_fields, **steps}

    def names(self) -> dict[str, str]:
        """Return what the fields are called, by their paths."""
        called = {path: field.accessibleName() for path, field in self.person_fields.items()}
        steps = {f"steps.{n}": f"{n}. {row.step.title}" for n, row in self.rows.items()}
        return {**called, **steps}

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        self._chip(PERSON, self.tr("Person"))
        for stage in self._rules.stages:
            self._chip(stage.key, stage.title)
        self._parts.append(self._person_page())
        for stage in self._rules.stages:
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(gap)
            for step in self._rules.of_stage(stage.key):
                column.addWidget(self.rows[step.number])
            column.addStretch()
            self._parts.append(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.M))
        column.addWidget(self._line)
        for part in self._parts:
            column.addWidget(part)

    def _chip(self, key: str, text: str) -> None:
        chip = QPushButton(text)
        chip.setObjectName(f"stage_{key}")
        chip.setProperty("kind", "chip")
        chip.setProperty("part", key)
        chip.setProperty(LASTING, True)
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.clicked.connect(self._choose)
        self._group.addButton(chip)
        self.chips[key] = chip
        self._line.add(chip)

    def _person_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_look().length(Space.L))
        grid.setVerticalSpacing(current_look().length(Space.S))
        texts = (
            *(self.tr("Name"), self.tr("Gender"), self.tr("Born")),
            *(self.tr("Ethnicity"), self.tr("Education"), self.tr("Post in the unit")),
            self.tr("The first step kept here"),
            *(self.tr("Ended on"), self.tr("Reason of the end")),
        )
        for place, ((path, field), text) in enumerate(
            zip(self.person_fields.items(), texts, strict=True)
        ):
            field.setObjectName(f"case_{path}")
            grid.addWidget(labelled(text, field), place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(3, 1)
        return page

    # Showing

    def show_part(self, key: str) -> None:
        """Show the person, or a stage."""
        chip = self.chips.get(key) or self.chips[PERSON]
        chip.setChecked(True)
        place = list(self.chips.values()).index(chip)
        for index, part in enumerate(self._parts):
            part.setVisible(index == place)

    @property
    def part(self) -> str:
        """What is shown: the person, or the key of a stage."""
        chip = self._group.checkedButton()
        return str(chip.property("part")) if chip is not None else PERSON

    def show_draft(self, draft: CaseDraft, minutes: MinutesFor) -> None:
        """Show a case."""
        self._filling = True
        self._kept = draft
        for path, field in self.person_fields.items():
            text = getattr(draft, path)
            if isinstance(field, QComboBox):
                show_choice(field, text)
            elif isinstance(field, QLineEdit):
                show_text(field, text)
        for number, row in self.rows.items():
            row.show_draft(draft, minutes(row.step, draft.step(number).record))
        self._filling = False

    def show_standing(self, standing: CaseStanding, today: date) -> None:
        """Show how every step stands, and how far each stage is."""
        for number, row in self.rows.items():
            if (found := standing.of(number)) is not None:
                row.show_standing(found, today)
        for stage in self._rules.stages:
            steps = [one for one in standing.steps if one.step.stage == stage.key]
            owed = [one for one in steps if one.state is not StepState.NOT_APPLICABLE]
            done = sum(one.done for one in owed)
            counted = (stage.title, str(done), str(len(owed)))
            shown = filled(self.tr("{0} {1}/{2}"), counted) if owed else stage.title
            self._line.set_text(self.chips[stage.key], shown)

    # Reading

    def draft(self) -> CaseDraft | None:
        """Return exactly what stands in the form; None before a case was shown."""
        if self._kept is None:
            return None
        typed: dict[str, Any] = {}
        for path, field in self.person_fields.items():
            if isinstance(field, QComboBox):
                typed[path] = chosen_in(field)
            elif isinstance(field, QLineEdit):
                typed[path] = field.text()
        draft = replace(self._kept, **typed)
        for row in self.rows.values():
            draft = draft.with_step(row.read())
            if row.people is None:
                continue
            if Need.CONTACTS in row.step.needs:
                draft = replace(draft, contacts=row.people.text())
            else:
                draft = replace(draft, introducers=row.people.text())
        return draft

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _choose(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.show_part(str(pressed.property("part")))
