"""民主评议: four steps above, the chosen step on the left, the members on the right."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.forms.review_page import Ui_ReviewPage
from branchdesk.desktop.keeping_later import KeepingLater
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.charts.review_chart import ReviewChart
from branchdesk.desktop.pages.org_life.layout import StageRow
from branchdesk.desktop.pages.review.ballots_part import BallotsPart
from branchdesk.desktop.pages.review.evidence import StepEvidence, added
from branchdesk.desktop.pages.review.figures import show_figures
from branchdesk.desktop.pages.review.outcome_part import OutcomePart
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.pages.review.steps import StepState, is_begun, step_of
from branchdesk.desktop.pages.review.taking_part import TakingOver
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import ReviewStepKind
from branchdesk.domain.review_procedure import needs_help
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled

_ABOUT_BALLOTS = (
    *(ReviewStepKind.PREPARATION, ReviewStepKind.BALLOT_REVIEW),
    *(ReviewStepKind.ORGANIZATION_RATING, ReviewStepKind.FEEDBACK),
)
"""Steps in which ballots are printed, counted, or their outcome."""
_SIDE_EMS = 22.0
_BUTTON_EMS = 9.5


class ReviewPage(Page):
    """Shows the review of the year, hands it back as typed, and marks what is missing."""

    key = PageKey.REVIEW

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = ReviewPresenter(desk, year=desk.clock.today().year)
        self._kind = ReviewStepKind.SELF_REVIEW
        self._problems: tuple[Problem, ...] = ()
        self.ui = Ui_ReviewPage()
        self.ui.setupUi(self)
        self.ui.side.set_width_ems(_SIDE_EMS)
        self.ui.table.setFrameShape(self.ui.table.Shape.NoFrame)
        self._steps = {kind: getattr(self.ui, kind.value) for kind in ReviewStepKind}
        self.ui.step.ui.held_on.set_today(desk.clock.today())
        self._rail = StageRow(tuple(self._steps.values()), least_ems=_BUTTON_EMS)
        self._rail.setProperty("card", "")
        self._rail.setProperty("clear", "true")
        self.ui.steps.addWidget(self._rail)
        self.ballots = BallotsPart(desk, shell, self.ui.ballot_bar, self._shown, self)
        self._chart = ReviewChart(self.ui.table_card)
        self.ui.table_column.addWidget(self._chart)
        # In the column that scrolls: the table beside it keeps its room.
        form = self.ui.step.ui
        self.outcome = OutcomePart(shell, form.content)
        form.column.insertWidget(form.column.indexOf(form.rule), self.outcome)
        self._evidence = StepEvidence(desk, shell, self.ui.step.ui.files, self)
        self._taking = TakingOver(shell, self._shown, self)
        self._keeping = KeepingLater(self, desk, self._shown_presenter)
        self._make_actions()
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Democratic review")

    def subtitle(self) -> str:
        presenter = self._presenter
        if presenter.closed:
            return self.tr("Finalised")
        done = sum(
            presenter.state(kind, self._problems) is StepState.DONE for kind in ReviewStepKind
        )
        return filled(self.tr("For the year {0}: {1} of 7 steps"), (str(presenter.year), str(done)))

    def primary_action(self) -> QAction | None:
        presenter = self._presenter
        return None if presenter.locked else self._finalise

    def secondary_actions(self) -> Sequence[QAction]:
        presenter = self._presenter
        reopen = (self._reopen,) if presenter.closed and not presenter.read_only else ()
        return (*reopen, *self._taking.actions(presenter), self._count_elsewhere)

    def refresh(self, year: int) -> None:
        """Show a year; what is typed and not kept stays."""
        if year != self._presenter.year:
            self.commit()
            self._presenter = ReviewPresenter(self._desk, year=year)
            self._kind = ReviewStepKind.SELF_REVIEW
        else:
            self._presenter.refresh()
        people = [Person(line.id, line.name, line.pinyin) for line in self._presenter.people()]
        self.ui.step.offer(self._presenter.candidates(), people)
        self._show_all()

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter.has_unkept or self.outcome.is_typed

    def commit(self) -> bool:
        """Keep everything typed, half-typed text included."""
        commit_pending_input()
        self._keeping.keep()
        return not self.has_unsaved_changes

    def finalise(self) -> None:
        """Close the review, or lead to what is missing."""
        if self._presenter.locked:
            return
        commit_pending_input()
        try:
            self._presenter.finalise()
        except Rejected as refusal:
            self._show_all()
            blocking = (p for p in refusal.problems if p.severity is Severity.HARD)
            self._lead(next(blocking).field)
            self.shell.notices.say(
                self.tr("Not finalised: something is missing. Everything typed is kept.")
            )
        except Failed as failure:
            self.shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self._show_all()
            self._steps[self._kind].setFocus(Qt.FocusReason.OtherFocusReason)
            self.shell.notices.changed.emit()
            self.shell.notices.say(self.tr("The review is finalised."), undo=self._open_again)

    def undo(self) -> None:
        """Take back the last change of the table."""
        if self._presenter.undo():
            self._edited()

    def open_place(self, place: Place) -> None:
        """Put the cursor into a field, or into the step that is to be done next."""
        if place.field:
            self._lead(place.field)
            return
        # Nothing waits for preparing: who comes back is past it.
        blank = not any(is_begun(kind, self._presenter.draft) for kind in ReviewStepKind)
        kinds = [kind for kind in ReviewStepKind if blank or kind is not ReviewStepKind.PREPARATION]
        states = ((kind, self._presenter.state(kind, self._problems)) for kind in kinds)
        self._show_step(next((k for k, s in states if s is not StepState.DONE), self._kind))
        self.ui.step.ui.held_on.setFocus(Qt.FocusReason.OtherFocusReason)

    # Setting up

    def _make_actions(self) -> None:
        self._finalise = QAction(self.tr("Finalise"), self)
        self._finalise.setObjectName("finalise_review")
        self._finalise.setToolTip(self.tr("Finalise (Ctrl+Enter)"))
        self._finalise.triggered.connect(self.finalise)
        self._reopen = QAction(self.tr("Open again"), self)
        self._reopen.setObjectName("reopen_review")
        self._reopen.triggered.connect(self._open_again)
        self._count_elsewhere = QAction(self.tr("Open a teller’s file …"), self)
        self._count_elsewhere.setObjectName("count_elsewhere")
        self._count_elsewhere.triggered.connect(self.ballots.count_elsewhere)

    def _connect(self) -> None:
        ui = self.ui
        for button in self._steps.values():
            button.clicked.connect(self._choose_step)
        ui.step.edited.connect(self._take_step)
        ui.step.day_wanted.connect(self._fill_days)
        ui.step.record_opened.connect(self._open_record)
        ui.step.problem_wanted.connect(self._lead)
        self._evidence.stored.connect(self._take_files)
        ui.table.lines.written.connect(self._write)
        ui.table.lines.participation_toggled.connect(self._toggle)
        ui.table.pasted.connect(self._paste)
        ui.table.cleared.connect(self._clear)
        ui.cap_override_reason.textEdited.connect(self._take_reason)
        ui.take_in.clicked.connect(self._take_in)
        self.ballots.counted.connect(self._show_counted)
        self.outcome.added.connect(self._show_added)
        self.outcome.sight_wanted.connect(ui.step.ui.scroll.ensureWidgetVisible)
        self._taking.taken.connect(self._show_taken)
        self._keeping.judge_wanted.connect(self._judge)

    # What is shown

    def _show_all(self) -> None:
        presenter, ui = self._presenter, self.ui
        self._show_step(self._kind)
        reason = presenter.draft.cap_override_reason
        if ui.cap_override_reason.text() != reason:
            ui.cap_override_reason.setText(reason)
        ui.cap_override_reason.setReadOnly(presenter.locked)
        closed = presenter.review.finalised_at
        ui.banner.setVisible(closed is not None)
        if closed is not None:
            when = local_moment(closed, QCoreApplication.translate)
            ui.banner_text.setText(
                filled(self.tr("Finalised on {0}. Open it again to change something."), (when,))
            )
        ui.keys.setVisible(not presenter.locked)
        self._judge()

    def _show_step(self, kind: ReviewStepKind) -> None:
        self._kind = kind
        self._steps[kind].setChecked(True)
        self.ui.step.show_step(self._presenter.draft, kind, locked=self._presenter.locked)
        self._evidence.stand_at(self._presenter.year, kind)
        self.ui.table.show_step(kind)
        ballots = self._presenter.draft.ballots
        self.ui.ballot_bar.setVisible(kind in _ABOUT_BALLOTS)
        self.ui.ballot_bar.show_state(
            ballots.counted_by, withheld=ballots.withheld, locked=self._presenter.locked
        )
        self._show_problems()
        self._show_figures()

    @Slot()
    def _judge(self) -> None:
        self._keeping.judged()
        presenter = self._presenter
        self._problems = presenter.problems()
        for kind, button in self._steps.items():
            state = presenter.state(kind, self._problems)
            button.show_step(kind, state, presenter.review.step(kind).held_on)
        self._show_problems()
        self._show_figures()
        self.header_changed.emit()

    def _show_problems(self) -> None:
        presenter = self._presenter
        shown = presenter.problems_of(self._kind, self._problems)
        self.ui.step.show_problems(shown)
        nobody = self._kind is ReviewStepKind.HELP and not needs_help(presenter.review)
        self.ui.step.show_waiting(presenter.waiting(self._kind), nobody=nobody)
        in_table = [
            problem
            for kind in ReviewStepKind
            for problem in presenter.problems_of(kind, self._problems)
        ]
        self.ui.table.lines.show(
            presenter.draft.lines,
            favoured=presenter.favoured(),
            problems=in_table,
            locked=presenter.locked,
            counted=presenter.draft.is_counted,
        )
        mark_problems({"cap_override_reason": self.ui.cap_override_reason}, in_table)

    def _show_figures(self) -> None:
        show_figures(self.ui, self._presenter, self._kind)
        rating = self._kind is ReviewStepKind.ORGANIZATION_RATING or self._presenter.cap().exceeded
        self._chart.show_review(self._presenter.review if rating else None)
        if self._kind is ReviewStepKind.HELP:
            self.outcome.show_review(self._presenter)
        else:
            self.outcome.hide()

    # What the person does

    @Slot()
    def _choose_step(self) -> None:
        pressed = self.sender()
        chosen = next((kind for kind, button in self._steps.items() if button is pressed), None)
        if chosen is not None:
            self._show_step(chosen)

    @Slot()
    def _take_step(self) -> None:
        self._keeping.typed(changed=self._presenter.typed(self.ui.step.into(self._presenter.draft)))

    @Slot()
    def _fill_days(self) -> None:
        if self._presenter.fill_days(self._kind):
            self._edited()

    @Slot(str)
    def _take_reason(self, text: str) -> None:
        draft = replace(self._presenter.draft, cap_override_reason=text)
        self._keeping.typed(changed=self._presenter.typed(draft))

    @Slot(int, str, str)
    def _write(self, row: int, field: str, text: str) -> None:
        if self._presenter.write(row, field, text):
            self._edited()

    @Slot(int)
    def _toggle(self, row: int) -> None:
        if self._presenter.toggle_participation(row):
            self._edited()

    def _shown(self) -> ReviewPresenter | None:
        commit_pending_input()
        return self._presenter

    @Slot()
    def _show_counted(self) -> None:
        self._presenter.refresh()
        self._show_all()

    @Slot()
    def _show_taken(self) -> None:
        self._keeping.typed(changed=True)
        self._show_all()

    @Slot()
    def _show_added(self) -> None:
        self._show_all()
        self.shell.notices.changed.emit()
        self.shell.notices.say(self.tr("Added; the review stays finalised."))

    @Slot(object)
    def _clear(self, cells: Sequence[tuple[int, str]]) -> None:
        if cells and self._presenter.clear(cells):
            self._edited()

    @Slot(int, object, str)
    def _paste(self, row: int, fields: Sequence[str], text: str) -> None:
        if self._presenter.locked:
            return
        pasted = self._presenter.paste(text, row=row, fields=fields)
        self._edited()
        sentence = filled(self.tr("{0} members’ lines were filled in."), (str(pasted.rows),))
        if pasted.unknown:
            names = "、".join(pasted.unknown)
            sentence += " " + filled(self.tr("Not in this table: {0}"), (names,))
        self.shell.notices.say(sentence, undo=self.undo)

    @Slot()
    def _take_in(self) -> None:
        self._presenter.take_in_missing()
        self._edited()

    @Slot()
    def _open_again(self) -> None:
        try:
            self._presenter.reopen()
        except Failed as failure:
            self.shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
            return
        self._show_all()
        self.shell.notices.changed.emit()

    @Slot(str)
    def _open_record(self, record: str) -> None:
        self.shell.places.go(leads.record(RecordId(record)))

    @Slot(str)
    def _lead(self, field: str) -> None:
        self._show_step(step_of(field))
        if field == "cap_override_reason":
            self.ui.override.show()
            self.ui.cap_override_reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.outcome.lead(field):
            return
        cell = self.ui.table.lines.cell_of(field)
        if cell.isValid():
            self.ui.table.go_to(cell)
        elif (found := field_for(self.ui.step.fields(), field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ui.step.ui.scroll.ensureWidgetVisible(found)

    # Keeping

    def _shown_presenter(self) -> ReviewPresenter:
        return self._presenter

    def _edited(self) -> None:
        self._keeping.typed(changed=True)
        self._judge()

    @Slot(int, str, object)
    def _take_files(self, year: int, kind: str, files: tuple[Attachment, ...]) -> None:
        presenter = self._presenter
        if year != presenter.year:
            return
        step = presenter.draft.step(ReviewStepKind(kind))
        changed = replace(step, attachments=added(step.attachments, files))
        if presenter.typed(presenter.draft.with_step(changed)):
            if self._kind is changed.kind:
                self.ui.step.show_step(presenter.draft, self._kind, locked=presenter.locked)
            self._edited()
