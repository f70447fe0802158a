"""The procedure as a part of the page: shows the rating, keeps what is typed, goes on a step."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from branchdesk.desktop import leads
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.pages.records.fields import lock
from branchdesk.desktop.pages.stars.procedure_presenter import ProcedurePresenter
from branchdesk.desktop.pages.stars.procedure_view import STAGES, ProcedureView, later_fields
from branchdesk.desktop.printing import Printing
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.star_rating import StarChange, StarRating, StarStage
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut_total
from branchdesk.wording.stars import stars_name

_JUDGE_AFTER_MS = 250

_NOT_YET = frozenset({Rule.REQUIRED, Rule.CHECK_MISSING, Rule.SELF_RATING_WITHOUT_MEETING})


class Procedure(QObject):
    """Follows the view."""

    changed = Signal()
    """The books changed."""

    def __init__(self, view: ProcedureView, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self._desk = desk
        self._shell = shell
        self._presenter = ProcedurePresenter(desk, year=desk.clock.today().year)
        self._stage = self._presenter.stored.following or StarStage.NAMED
        self._refused: StarStage | None = None
        """The step that could not be closed: everything it lacks is said from then on."""
        self._printing = Printing(desk, shell, self)
        self._judge_soon = QTimer(self)
        self._judge_soon.setSingleShot(True)
        self._judge_soon.setInterval(_JUDGE_AFTER_MS)
        self._judge_soon.timeout.connect(self._judge)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.steps.looked_at.connect(self._choose)
        view.meeting.toggled.connect(self._toggle_meeting)
        view.meeting.opened.connect(self._open_meeting)
        view.check.edited.connect(self._take_check)
        view.check.same_wanted.connect(self._check_as_rated)
        for form in view.forms.values():
            form.edited.connect(self._take)
        view.problems.wanted.connect(self._lead)
        view.go_on.clicked.connect(self.go_on)
        view.keep.clicked.connect(self._keep_pressed)
        view.back.clicked.connect(self._go_back)
        view.paper.clicked.connect(self._print)
        view.revoke.clicked.connect(self._revoke)

    def show_year(self, year: int) -> None:
        """Show the rating of a year."""
        if year != self._presenter.year:
            self._presenter = ProcedurePresenter(self._desk, year=year)
            self._refused = None
            self._stage = self._presenter.stored.following or StarStage.NAMED
        else:
            self._presenter.refresh()
        self._show()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something is typed that is not kept."""
        return self._presenter.has_unsaved_changes

    def commit(self) -> bool:
        """Keep what is typed; mark what cannot be read."""
        try:
            self._presenter.keep()
        except Rejected as refusal:
            self._mark(refusal.problems)
            return False
        return True

    @Slot()
    def go_on(self) -> None:
        """Take the next step."""
        commit_pending_input()
        following = self._presenter.stored.following
        if following is None or self._presenter.read_only:
            return
        try:
            self._presenter.go_on()
        except Rejected as refusal:
            self._stage = self._refused = following
            self._show()
            self._mark(refusal.problems)
            return
        self._refused = None
        self._stage = self._presenter.stored.following or StarStage.NAMED
        self._show()
        done = filled(self.tr("Taken: {0}"), (self.view.name_of(following),))
        self._shell.notices.say(done, undo=self._go_back)
        self.changed.emit()
        self._begin_step()

    def _begin_step(self) -> None:
        """Put the fingers on what is to be done next: what had them may be locked by now."""
        if self._stage is StarStage.CHECKED:
            self.view.check.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields = self.view.forms[self._stage].fields.values()
        first = next((one for one in fields if one.isEnabled()), self.view.steps)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _show(self) -> None:
        presenter, view = self._presenter, self.view
        lines = [self._step_line(stage) for stage in STAGES]
        view.steps.blockSignals(True)
        view.show_steps(lines, self._stage)
        view.steps.blockSignals(False)
        texts = presenter.texts()
        in_turn = set(presenter.fields_in_turn)
        for stage, form in view.forms.items():
            form.show_texts({key: texts.get(key, "") for key in form.fields})
            lock(form, locked=presenter.read_only or not in_turn & set(form.fields))
            for key in later_fields() & set(form.fields):
                form.fields[key].setEnabled(presenter.may_revoke())
            view.about[stage].setText(self._about(stage))
        view.meeting.show_records(
            presenter.meetings(),
            linked=[presenter.meeting] if presenter.meeting else [],
            locked=presenter.locked(StarStage.SELF_RATED),
        )
        self._show_checks()
        self._show_acts()
        self._judge()

    def _show_checks(self) -> None:
        locked = self._presenter.locked(StarStage.CHECKED)
        self.view.check.show_lines(self._presenter.check_lines(), locked=locked)

    def _show_acts(self) -> None:
        presenter, view = self._presenter, self.view
        following = presenter.stored.following
        at_hand = following is not None and self._stage is following and not presenter.read_only
        view.go_on.setVisible(at_hand)
        if following is not None:
            view.go_on.setText(filled(self.tr("Close: {0}"), (view.name_of(following),)))
        view.keep.setVisible(at_hand)
        begun = presenter.stored.stage is not StarStage.DRAFT
        view.back.setVisible(begun and not presenter.read_only)
        view.revoke.setVisible(self._stage is StarStage.NAMED and presenter.may_revoke())

    def _step_line(self, stage: StarStage) -> tuple[str, Mark]:
        rating = self._presenter.stored
        if rating.reached(stage):
            return self._done(rating, stage), Mark.DONE
        if stage is rating.following:
            return self.tr("to be done now"), Mark.DUE
        return self.tr("later"), Mark.COMING

    def _done(self, rating: StarRating, stage: StarStage) -> str:
        days = {
            StarStage.SELF_RATED: rating.rated_on,
            StarStage.DECLARED: rating.declared_on,
            StarStage.CHECKED: rating.checked_on,
            StarStage.PUBLICISED: rating.shown_to,
            StarStage.DECIDED: rating.decided_on,
            StarStage.NAMED: rating.named_on,
        }
        day = days.get(stage)
        return day.isoformat() if day is not None else ""

    def _about(self, stage: StarStage) -> str:
        own, own_stars, checked, checked_stars = self._presenter.numbers()
        translate = QCoreApplication.translate
        match stage:
            case StarStage.SELF_RATED | StarStage.DECLARED:
                pattern = self.tr("Self-rating: {0} points, {1}")
                return filled(pattern, (cut_total(own), stars_name(own_stars, translate)))
            case StarStage.CHECKED | StarStage.DECIDED:
                pattern = self.tr("Self-rating {0} points · after the check {1} points, {2}")
                stars = stars_name(checked_stars, translate)
                return filled(pattern, (cut_total(own), cut_total(checked), stars))
            case StarStage.PUBLICISED:
                days = str(self._presenter.shown.terms.publicity_days)
                return filled(self.tr("Made public for at least {0} days"), (days,))
            case _:
                return self._change()

    def _change(self) -> str:
        rating, change = self._presenter.stored, self._presenter.change()
        if change is None:
            return self.tr("Once it is decided, the stars are named and filed.")
        stars = stars_name(rating.final_stars or 0, QCoreApplication.translate)
        return filled(self.tr("{0} ({1})"), (stars, self._change_name(change)))

    def _change_name(self, change: StarChange) -> str:
        match change:
            case StarChange.FIRST:
                return self.tr("rated for the first time")
            case StarChange.PROMOTED:
                return self.tr("promoted")
            case StarChange.KEPT:
                return self.tr("kept")
            case StarChange.DEMOTED:
                return self.tr("demoted")
            case StarChange.REVOKED:
                return self.tr("revoked")

    @Slot()
    def _judge(self) -> None:
        presenter = self._presenter
        following = presenter.stored.following
        here = following is not None and self._stage is following
        problems = presenter.against() if here and not presenter.read_only else ()
        if self._refused is not following:
            # What is not typed yet is no mistake before somebody wants to go on.
            problems = tuple(problem for problem in problems if problem.rule not in _NOT_YET)
        self.view.problems.show_problems(problems, names=self.view.names())
        self.view.problems.setVisible(bool(problems))

    def _mark(self, problems: tuple[Problem, ...]) -> None:
        fields = {**self.view.fields(), **self.view.check.fields(self._presenter.check_lines())}
        mark_problems(fields, problems)
        self.view.problems.show_problems(problems, names=self.view.names())
        self.view.problems.setVisible(bool(problems))
        if problems:
            self._lead(problems[0].field)

    # What the person does

    @Slot(int)
    def _choose(self, row: int) -> None:
        if 0 <= row < len(STAGES):
            self._stage = STAGES[row]
            self.view.show_stage(self._stage)
            self._show_acts()
            self._judge()

    @Slot()
    def _take(self) -> None:
        in_turn = set(self._presenter.fields_in_turn)
        for form in self.view.forms.values():
            texts = {key: text for key, text in form.texts().items() if key in in_turn}
            if texts:
                self._presenter.take(texts)
        self._judge_soon.start()

    @Slot(str, str, str)
    def _take_check(self, code: str, points: str, reason: str) -> None:
        self._presenter.take_check(code, points, reason)
        self._show_checks()
        self.view.about[StarStage.CHECKED].setText(self._about(StarStage.CHECKED))
        self._judge_soon.start()

    @Slot()
    def _check_as_rated(self) -> None:
        self._presenter.check_as_rated()
        self._show_checks()
        self._judge()

    @Slot(str)
    def _toggle_meeting(self, record: str) -> None:
        self._presenter.toggle_meeting(RecordId(record))
        self._show()

    @Slot(str)
    def _open_meeting(self, record: str) -> None:
        self._shell.places.go(leads.record(RecordId(record)))

    @Slot(str)
    def _lead(self, path: str) -> None:
        if path.startswith("items."):
            _, code, field = path.split(".")
            self.view.check.stand_on(code, reason=field == "reason").setFocus()
            return
        widget = field_for(self.view.fields(), path)
        if widget is not None:
            self.view.scrolling.ensureWidgetVisible(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep_pressed(self) -> None:
        commit_pending_input()
        if self.commit():
            self._shell.notices.say(self.tr("The rating is kept."))
            self.changed.emit()

    @Slot()
    def _go_back(self) -> None:
        self._presenter.go_back()
        self._stage = self._presenter.stored.following or StarStage.NAMED
        self._show()
        self.changed.emit()

    @Slot()
    def _revoke(self) -> None:
        commit_pending_input()
        question = self.tr(
            "Take the stars of this year away? Day, document and reason stay in the rating."
        )
        if not self._shell.prompts.confirm(question, yes=self.tr("Take them away")):
            return
        try:
            self._presenter.revoke()
        except Rejected as refusal:
            self._mark(refusal.problems)
            return
        self._show()
        self.changed.emit()

    @Slot()
    def _print(self) -> None:
        commit_pending_input()
        if self.commit():
            form = self._presenter.printed()
            self._printing.print_form(form, name=f"{self._presenter.year}{form.title}")
