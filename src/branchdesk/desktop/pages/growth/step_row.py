"""One of the 25 steps in the checklist: its fields follow from what the rules ask for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from branchdesk.desktop.pages.growth.minutes_choice import MinutesChoice
from branchdesk.desktop.pages.growth.rows import PartRow
from branchdesk.desktop.pages.records.fields import chosen_in, may_shrink, show_text, watch
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.words import word_for
from branchdesk.domain.records import AgendaKind, Attachment
from branchdesk.domain.recruitment import Need, Step
from branchdesk.domain.recruitment_draft import CaseDraft, StepDraft
from branchdesk.domain.recruitment_standing import StepStanding
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled


class StepRow(PartRow):
    """Shows a step, hands back what is typed."""

    edited = Signal()
    files_wanted = Signal(int)
    open_wanted = Signal(str)
    vote_wanted = Signal(int)
    print_wanted = Signal(int)

    def __init__(self, step: Step) -> None:
        super().__init__(
            f"step_{step.number}", f"{step.number}. {step.title}", step.rule, step.basis
        )
        self.step = step
        self._draft = StepDraft(step.number)
        self._filling = False
        self._said_by_minutes = False
        self.on = DayEdit()
        self._texts: dict[str, QLineEdit] = {}
        self.people: QLineEdit | None = None
        """培养联系人 or 入党介绍人, which belong to the whole case"""
        self.ballots: tuple[QLineEdit, ...] = ()
        self.minutes: MinutesChoice | None = None
        self.item: QComboBox | None = None
        self._make_fields()
        self.files = self.add_files_button(self._named("files"))
        self.files.clicked.connect(self._want_files)
        if step.vote is not None:
            printing = self.add_button(self.tr("Print the summary of ballots…"), self._named("f14"))
            printing.clicked.connect(self._want_print)
        watched: list[QWidget] = [self.on, *self._texts.values(), *self.ballots]
        if self.people is not None:
            watched.append(self.people)
        watch(watched, self._tell)

    # Making

    def _named(self, field: str) -> str:
        return f"step_{self.step.number}_{field}"

    def _make_fields(self) -> None:
        needs, number = self.step.needs, self.step.number
        day = self.tr("Examined until") if Need.DAYS in needs else self.tr("Day")
        self.add_field(day, self.on, self._named("on"))
        self.on.setAccessibleName(filled(self.tr("Day of step {0}"), (str(number),)))
        if Need.WHO in needs:
            self._text("who", self.tr("By whom"))
        if Need.CONTACTS in needs:
            self.people = self._people(self.tr("Contacts (1-2)"))
        if Need.INTRODUCERS in needs:
            self.people = self._people(self.tr("Introducers (2)"))
        if Need.TRAINING in needs:
            self._text("training_days", self.tr("Days"))
            self._text("training_hours", self.tr("Study hours"))
        if Need.NUMBER in needs:
            self._text("number", self.tr("Document no."))
        if self.step.vote is not None:
            self.ballots = tuple(
                self._ballot(label, name)
                for label, name in (
                    (self.tr("Ballots issued"), "issued"),
                    (self.tr("returned"), "returned"),
                    (self.tr("valid"), "valid"),
                )
            )
        self._text("note", self.tr("Note"))
        if Need.DAYS in needs:
            days = QLineEdit()
            days.setPlaceholderText(self.tr("for example 2026-01-10、2026-07-08"))
            self.add_wide(self.tr("Days of the examinations"), days, self._named("days"))
            self._texts["days"] = days
        if self.step.records:
            self._make_minutes()

    def _text(self, key: str, label: str) -> None:
        field = QLineEdit()
        self._texts[key] = field
        self.add_field(label, field, self._named(key))

    def _people(self, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Names separated by 、"))
        self.add_field(label, field, self._named("people"))
        return field

    def _ballot(self, label: str, name: str) -> QLineEdit:
        field = QLineEdit()
        self.add_field(label, field, self._named(name))
        return field

    def _make_minutes(self) -> None:
        minutes = MinutesChoice(f"step_{self.step.number}")
        minutes.changed.connect(self._tell)
        minutes.open_wanted.connect(self.open_wanted)
        vote = self.step.vote
        if vote is not None:
            if len(vote.items) > 1:
                self.item = QComboBox()
                self.item.setObjectName(self._named("item"))
                self.item.setAccessibleName(self.tr("What is voted on"))
                for kind in vote.items:
                    self.item.addItem(word_for(kind), kind.value)
                may_shrink(self.item, letters=6)
                minutes.add(self.item)
            begin = minutes.add_button(self.tr("Begin the minutes…"), self._named("begin"))
            begin.clicked.connect(self._want_vote)
            self.begin = begin
        self.minutes = minutes
        self.add_below(minutes)

    # Showing

    def show_draft(self, draft: CaseDraft, minutes: Sequence[RecordLine]) -> None:
        """Show a step of a case; ``minutes`` are those that may prove it."""
        step = draft.step(self.step.number)
        self._filling = True
        self._draft = step
        self._said_by_minutes = False
        show_text(self.on, step.on)
        for key, field in self._texts.items():
            show_text(field, getattr(step, key))
        for field, text in zip(self.ballots, step.ballots, strict=False):
            show_text(field, text)
        if self.people is not None:
            show_text(
                self.people,
                draft.contacts if Need.CONTACTS in self.step.needs else draft.introducers,
            )
        if self.minutes is not None:
            self.minutes.offer(minutes, step.record)
        self._filling = False
        self._show_files()

    def show_standing(self, standing: StepStanding, today: date) -> None:
        """Show how the step stands; a day that the minutes say cannot be typed."""
        translate = QCoreApplication.translate
        note = ""
        if standing.due_on is not None and not standing.done:
            pattern = self.tr("by {0}") if standing.due_on >= today else self.tr("was due {0}")
            note = filled(pattern, (full_day(standing.due_on, translate),))
        self.show_state(standing.state, standing.problems, note=note)
        self._show_day(standing.on)

    def _show_day(self, on: date | None) -> None:
        """Show the day of linked minutes, which nobody types."""
        linked = self.minutes is not None and self.minutes.record is not None
        was, self._said_by_minutes = self._said_by_minutes, linked
        self.on.setReadOnly(linked)
        if not linked and not was:
            return
        shown = (on.isoformat() if on is not None else "") if linked else self._draft.on
        if self.on.text() != shown:
            self._filling = True
            self.on.setText(shown)
            self._filling = False

    def _show_files(self) -> None:
        self.files.show_count(len(self._draft.attachments))

    # Reading

    def read(self) -> StepDraft:
        """Return the step as typed."""
        record = self._draft.record
        if self.minutes is not None:
            record = self.minutes.record
        on = self._draft.on if self._said_by_minutes else self.on.text()
        typed: dict[str, Any] = {key: field.text() for key, field in self._texts.items()}
        ballots = self._draft.ballots
        if self.ballots:
            issued, returned, valid = (field.text() for field in self.ballots)
            ballots = (issued, returned, valid)
        return replace(self._draft, on=on, record=record, ballots=ballots, **typed)

    @property
    def chosen_item(self) -> AgendaKind:
        """What a new vote is about."""
        vote = self.step.vote
        if self.item is not None:
            return AgendaKind(chosen_in(self.item))
        return vote.items[0] if vote is not None else AgendaKind.RECRUITMENT

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The files of the step."""
        return self._draft.attachments

    def take_files(self, files: tuple[Attachment, ...]) -> None:
        """Let these be the files of the step."""
        self._draft = replace(self.read(), attachments=files)
        self._show_files()
        self.edited.emit()

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _want_files(self) -> None:
        self.files_wanted.emit(self.step.number)

    @Slot()
    def _want_vote(self) -> None:
        self.vote_wanted.emit(self.step.number)

    @Slot()
    def _want_print(self) -> None:
        self.print_wanted.emit(self.step.number)
