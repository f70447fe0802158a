"""One step of the review beside the table: day, what happened, the meetings and papers of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from branchdesk.desktop.forms.review_step import Ui_ReviewStep
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.records.fields import CalmWheel, lock, show_text, watch
from branchdesk.desktop.pages.review.draft import ReviewDraft, StepDraft
from branchdesk.desktop.pages.review.taking import DAYS
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.link_button import LinkButton
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import ReviewStepKind
from branchdesk.domain.review_procedure import Waiting
from branchdesk.domain.terms import TEAM_GRADES
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.filling import filled

_MOST_PROBLEMS = 10
_COUNTED = ("issued", "returned", "valid", "scrutineer", "teller", "second_teller")
_NUMBERS = (*_COUNTED, "duty_by", "duty_on")
_MOST_NAMES = 12


class ReviewStepForm(QFrame):
    """Shows a step and hands it back exactly as typed; decides nothing."""

    edited = Signal()
    day_wanted = Signal()
    """The day of the step is that of everybody who has none."""
    record_opened = Signal(str)
    """Id of the record"""
    problem_wanted = Signal(str)
    """`Problem.field`"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.ui = Ui_ReviewStep()
        self.ui.setupUi(self)
        self._filling = False
        self._locked = False
        self._step = StepDraft(ReviewStepKind.SELF_REVIEW)
        self._candidates: dict[str, RecordLine] = {}
        self.ui.note.set_lines(3, 10)
        self.ui.files.stand_under(self.ui.files_label)
        self._enter = EnterMovesOn(self)
        self._calm = CalmWheel()
        self._calm.calm(self)
        ui = self.ui
        ui.duty_note.set_lines(2, 8)
        texts = (ui.held_on, ui.note, ui.duty_note, *(getattr(ui, name) for name in _NUMBERS))
        watch(texts, self._tell)
        ui.rates_team.toggled.connect(self._tell)
        self.ui.day_for_all.clicked.connect(self.day_wanted)
        self.ui.link.clicked.connect(self._link)
        self.ui.problems.wanted.connect(self.problem_wanted)
        self.ui.files.caption_edited.connect(self._caption)
        self.ui.files.remove_wanted.connect(self._remove_file)

    @property
    def kind(self) -> ReviewStepKind:
        """The step that is shown."""
        return self._step.kind

    def fields(self) -> dict[str, QWidget]:
        """Return the widget of every field of the step, in reading order."""
        ui, path = self.ui, f"steps.{self.kind.value}"
        found: dict[str, QWidget] = {f"{path}.held_on": ui.held_on, f"{path}.note": ui.note}
        if self.kind is ReviewStepKind.BALLOT_REVIEW:
            found["ballots"] = ui.issued
            found |= {f"ballots.{name}": getattr(ui, name) for name in _COUNTED}
            found |= {"duty.held_on": ui.duty_on, "duty.by": ui.duty_by, "duty": ui.duty_note}
        return found

    def offer(self, records: Sequence[RecordLine], people: Sequence[Person]) -> None:
        """Say which meetings and people can be chosen."""
        self._candidates = {line.id: line for line in records}
        self._filling = True
        chosen = self.ui.candidates.currentData()
        self.ui.candidates.clear()
        for line in records:
            self.ui.candidates.addItem(_record_name(line), line.id)
        self.ui.candidates.setCurrentIndex(max(0, self.ui.candidates.findData(chosen)))
        popup = self.ui.candidates.view()
        popup.setMinimumWidth(popup.sizeHintForColumn(0) + current_look().ems(2))
        self.ui.candidates.setPlaceholderText(self.tr("No finalised record in this time"))
        ui = self.ui
        for person in (ui.scrutineer, ui.teller, ui.second_teller, ui.duty_by):
            person.set_people(people)
        self._filling = False

    def show_step(self, draft: ReviewDraft, kind: ReviewStepKind, *, locked: bool) -> None:
        """Show a step of the draft; what is already there is left alone, cursor and all."""
        self._filling = True
        ui = self.ui
        self._step = draft.step(kind)
        self._locked = locked
        ui.heading.setText(word_for(kind))
        ui.guide.setText(_guide(kind))
        show_text(ui.held_on, self._step.held_on)
        show_text(ui.note, self._step.note)
        for name in _NUMBERS:
            show_text(getattr(ui, name), getattr(draft, name))
        show_text(ui.duty_note, draft.duty_note)
        ui.rates_team.setChecked(draft.rates_team)
        self._show_team(draft)
        for part in (ui.ballots, ui.duty):
            part.setVisible(kind is ReviewStepKind.BALLOT_REVIEW)
        ui.files.show_files(self._step.attachments)
        ui.files.set_read_only(locked)
        self._show_records()
        lock(ui.content, locked=locked)
        if draft.is_counted and not locked:
            for name in _COUNTED:
                getattr(ui, name).setReadOnly(True)
            ui.rates_team.setEnabled(False)
        # Only to choose from, so nothing while nothing can be chosen.
        ui.candidates.setVisible(not locked)
        ui.records_label.setVisible(bool(self._step.record_ids) or not locked)
        self._filling = False

    def show_waiting(self, found: Waiting, *, nobody: bool = False) -> None:
        """Say who is missing in the step; ``nobody``: there is nobody the step is for."""
        ui = self.ui
        names = "、".join(found.names[:_MOST_NAMES])
        if len(found.names) > _MOST_NAMES:
            names = filled(self.tr("{0} and others"), (names,))
        sentences = []
        if names:
            pattern = self.tr("Still missing ({0}): {1}")
            sentences.append(filled(pattern, (str(len(found.names)), names)))
        if found.ballots:
            pattern = self.tr("{0} ballots did not come back; whose, nobody knows.")
            sentences.append(filled(pattern, (str(found.ballots),)))
        if nobody:
            sentences.append(self.tr("Nobody was rated basically qualified or below."))
        ui.day_for_all.setVisible(
            self.kind in DAYS and bool(names and ui.held_on.text().strip()) and not self._locked
        )
        ui.waiting.setText("\n".join(sentences))
        ui.waiting.setVisible(bool(sentences))

    def _show_team(self, draft: ReviewDraft) -> None:
        pairs = zip(TEAM_GRADES, draft.ballots.team, strict=True)
        tally = "　".join(f"{word} {votes}" for word, votes in pairs)
        self.ui.team_tally.setText(filled(self.tr("Committee as a team: {0}"), (tally,)))
        self.ui.team_tally.setVisible(any(draft.ballots.team))

    def into(self, draft: ReviewDraft) -> ReviewDraft:
        """Return the draft with what stands in this form."""
        ui = self.ui
        step = replace(self._step, held_on=ui.held_on.text(), note=ui.note.toPlainText())
        draft = draft.with_step(step)
        texts = {name: getattr(ui, name).text() for name in _NUMBERS}
        texts["duty_note"] = ui.duty_note.toPlainText()
        return replace(draft, rates_team=ui.rates_team.isChecked(), **texts)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List what is missing, the first few of it, and mark the fields."""
        ui = self.ui
        ui.problems.show_problems(problems[:_MOST_PROBLEMS])
        rest = len(problems) - _MOST_PROBLEMS
        ui.more.setText(filled(self.tr("and {0} more, marked in the table"), (str(rest),)))
        ui.more.setVisible(rest > 0)
        for part in (ui.problems_heading, ui.rule, ui.problems):
            part.setVisible(bool(problems))
        mark_problems(self.fields(), [p for p in problems if not p.field.startswith("members.")])

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _link(self) -> None:
        record = self.ui.candidates.currentData()
        if record and record not in self._step.record_ids:
            self._take_records((*self._step.record_ids, str(record)))

    @Slot()
    def _unlink(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            record = pressed.property("record")
            self._take_records(tuple(r for r in self._step.record_ids if r != record))
            self.ui.candidates.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_record(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.record_opened.emit(pressed.property("record"))

    def _take_records(self, records: tuple[str, ...]) -> None:
        self._step = replace(self._step, record_ids=records)
        self._show_records()
        self.edited.emit()

    def _show_records(self) -> None:
        column = self.ui.records_column
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, record in enumerate(self._step.record_ids):
            column.addWidget(self._record_row(place, record))
        self.ui.records.setVisible(bool(self._step.record_ids))

    def _record_row(self, place: int, record: str) -> QWidget:
        known = self._candidates.get(record)
        name = _record_lines(known) if known else self.tr("A record that is no longer there")
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        opener = LinkButton(name)
        opener.setObjectName(f"open_record_{place}")
        opener.setProperty("record", record)
        opener.setEnabled(known is not None)
        opener.setProperty("lasting", "true")
        opener.clicked.connect(self._open_record)
        row.addWidget(opener, 1)
        remover = _link_button(self.tr("Take out"), f"unlink_record_{place}", record)
        remover.setAccessibleName(filled(self.tr("Take out {0}"), (opener.accessibleName(),)))
        remover.setVisible(not self._locked)
        remover.clicked.connect(self._unlink)
        row.addWidget(remover)
        return widget

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        files = tuple(
            replace(file, caption=caption) if file.evidence == evidence else file
            for file in self._step.attachments
        )
        self._take_files(files)

    @Slot(str)
    def _remove_file(self, evidence: str) -> None:
        wanted = EvidenceHash(evidence)
        self._take_files(tuple(f for f in self._step.attachments if f.evidence != wanted))

    def _take_files(self, files: tuple[Attachment, ...]) -> None:
        self._step = replace(self._step, attachments=files)
        self.ui.files.show_files(files)
        self.edited.emit()


def _link_button(text: str, name: str, record: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("kind", "link")
    button.setProperty("record", record)
    button.setAutoDefault(False)
    return button


def _record_name(line: RecordLine) -> str:
    return " ".join(_record_lines(line).splitlines())


def _record_lines(line: RecordLine) -> str:
    """Return day and kind, and below them what it is called."""
    kind = word_for(line.kind)
    title = line.title if line.title and line.title != kind else ""
    first = " ".join(part for part in (str(line.held_on or ""), kind) if part)
    return "\n".join(part for part in (first, title) if part)


def _guide(kind: ReviewStepKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case ReviewStepKind.SELF_REVIEW:
            return translate(
                "ReviewStepForm",
                "Every member examines themselves against the standard of a qualified member. "
                "Large branches may do this in their groups.",
            )
        case ReviewStepKind.PEER_REVIEW:
            return translate(
                "ReviewStepForm",
                "The members say openly what they think of each other: criticism, not praise.",
            )
        case ReviewStepKind.BALLOT_REVIEW:
            return translate(
                "ReviewStepForm",
                "A secret ballot with four grades. Print ballots and count them with the buttons "
                "over the table, or vote here: the tallies then stand in the table by themselves.",
            )
        case ReviewStepKind.PREPARATION:
            return translate(
                "ReviewStepForm",
                "Plan and notice, and who takes part. The review may ride on the meeting of "
                "organisational life; it belongs to the year above, whenever it is held.",
            )
        case ReviewStepKind.FEEDBACK:
            return translate(
                "ReviewStepForm",
                "Every rated member is told the result in person and signs for it.",
            )
        case ReviewStepKind.HELP:
            return translate(
                "ReviewStepForm",
                "Whoever was rated basically qualified or below gets a plan and somebody who "
                "helps. If correction within a time was decided, enter from when and for how many "
                "months, as decided: the program assumes nothing.",
            )
        case ReviewStepKind.ORGANIZATION_RATING:
            return translate(
                "ReviewStepForm",
                "The committee or the meeting decides from the ballots and the daily conduct, "
                "and tells every member in person.",
            )
