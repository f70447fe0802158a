"""发展党员: every case with its stage and next step, and the checklist of the open one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.growth.case_form import PERSON
from branchdesk.desktop.pages.growth.cases_presenter import CaseRow, CasesPresenter, Shown
from branchdesk.desktop.pages.growth.cases_view import CasesView
from branchdesk.desktop.pages.growth.files import HasFiles, LineFiles
from branchdesk.desktop.pages.growth.rows import only_read
from branchdesk.desktop.pages.growth.tab import GrowthTab
from branchdesk.desktop.pages.records.fields import CalmWheel
from branchdesk.desktop.printing import Printing
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem
from branchdesk.domain.recruitment_standing import Act, StepState
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.printed import VoteSummary
from branchdesk.wording.filling import filled
from branchdesk.wording.growth import deadline_of, next_of, word_for_act


class CasesTab(GrowthTab):
    """Shows the cases, hands a form back, and says what each waits for."""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(desk, shell, parent)
        self.setObjectName("cases_tab")
        self.presenter = CasesPresenter(desk)
        self.view = CasesView(self.presenter.rules)
        self._lines: tuple[str, ...] = ()
        self._begun = False
        self._printing = Printing(desk, shell, self)
        self._files = LineFiles(
            self.view.strip,
            self.view.files_heading,
            self.view.scroller,
            desk=desk,
            shell=shell,
            find=self._line_with_files,
            owner=self._opened,
        )
        self._enter = EnterMovesOn(self.view.card)
        self._calm = CalmWheel(self)
        self._calm.calm(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._new = QAction(self.tr("New case"), self)
        self._new.triggered.connect(self.begin_new)
        self._remove = QAction(self.tr("Remove"), self)
        self._remove.triggered.connect(self._remove_now)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.shown.currentIndexChanged.connect(self._choose_shown)
        view.list.opened.connect(self._open_row)
        view.empty.acted.connect(self.begin_new)
        view.go.clicked.connect(self._go_to_next)
        view.act.clicked.connect(self._act)
        view.problems.wanted.connect(self._lead)
        view.form.edited.connect(self.typed)
        for row in view.form.rows.values():
            row.files_wanted.connect(self._show_files_of)
            row.open_wanted.connect(self._open_minutes)
            row.vote_wanted.connect(self._begin_vote)
            row.print_wanted.connect(self._print)

    # What the page asks

    def subtitle(self) -> str:
        rows = self.presenter.rows()
        open_cases = sum(not row.finished for row in rows)
        return filled(self.tr("{0} cases under way"), (str(open_cases),))

    def primary_action(self) -> QAction | None:
        return None if self.read_only else self._new

    def secondary_actions(self) -> Sequence[QAction]:
        opened = self.presenter.case is not None
        return () if self.read_only or not opened else (self._remove,)

    def refresh(self) -> None:
        changed = self.presenter.read()
        if not self.has_unsaved_changes:
            rows = self.presenter.rows()
            if self.presenter.case is None and rows and not self._begun:
                self.presenter.open(rows[0].case.id)
                changed = True
            if changed or self.view.form.draft() != self.presenter.clean:
                self._show_case()
                return
        self._show_around()

    def begin_new(self) -> None:
        if self.read_only or not self.commit():
            return
        self._begun = True
        self.presenter.begin()
        self._show_case()
        self.view.form.show_part(PERSON)
        self.view.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_item(self, item: str, field: str) -> None:
        if not item or not self.commit():
            return
        if self.presenter.open(DossierId(item)):
            self._show_case()
            self._go_to_next()
            if field:
                self._lead(field)
        else:
            self.shell.notices.say(self.tr("This case is no longer there."))

    @property
    def has_unsaved_changes(self) -> bool:
        draft = self.view.form.draft()
        return not self.read_only and draft is not None and draft != self.presenter.clean

    def keep(self) -> tuple[Problem, ...]:
        draft = self.view.form.draft()
        return self.presenter.keep(draft) if draft is not None else ()

    def show_problems(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        form = self.view.form
        self.view.problems.show_problems(problems, names=form.names())
        self.view.problems.setVisible(bool(problems))
        mark_problems(form.fields, problems)
        if lead and problems:
            self._lead(problems[0].field)

    def take_back(self) -> JournalLine | None:
        return self.presenter.undo()

    def after_keeping(self) -> None:
        self._show_around()

    # Showing

    def _show_case(self) -> None:
        form = self.view.form
        form.show_draft(self.presenter.clean, self.presenter.minutes_for)
        self._files.close()
        self.show_problems(())
        self._show_around()
        if self.read_only:
            only_read(form)
        following = self.presenter.standing.next
        opened = self.presenter.case is not None
        form.show_part(following.step.stage if opened and following is not None else PERSON)

    def _show_around(self) -> None:
        """Show list, banner and states; the fields stay as they are."""
        self._show_list()
        case, standing = self.presenter.case, self.presenter.standing
        view, translate = self.view, QCoreApplication.translate
        view.show_empty(empty=not self.presenter.rows() and case is None and not self._begun)
        view.card.set_heading(case.name if case is not None else self.tr("New case"))
        view.form.show_standing(standing, self.presenter.today)
        view.banner.setVisible(case is not None)
        view.next.setText(
            filled(self.tr("Next: {0}"), (next_of(standing, translate),))
            if standing.next is not None or standing.act is not None
            else next_of(standing, translate)
        )
        deadline = deadline_of(standing, self.presenter.today, translate)
        view.deadline.setText(deadline)
        view.deadline.setVisible(bool(deadline))
        view.act.setVisible(standing.act is not None and not self.read_only)
        if standing.act is not None:
            view.act.setText(word_for_act(standing.act, translate))
        view.go.setVisible(standing.act is None and standing.next is not None)
        late = any(one.state is StepState.LATE and not one.done for one in standing.steps)
        view.dress_banner("overdue" if late else "coming")
        self._files.refresh()
        self.header_changed.emit()

    def _show_list(self) -> None:
        removed = self.presenter.shown is Shown.REMOVED
        if removed:
            gone = self.presenter.removed()
            self._lines = tuple(line.id for line in gone)
            lines = [Line(line.title, mark=Mark.NONE) for line in gone]
        else:
            rows = self.presenter.rows()
            self._lines = tuple(row.case.id for row in rows)
            lines = [self._line(row) for row in rows]
        opened = self.presenter.case
        current = self._lines.index(opened.id) if opened and opened.id in self._lines else -1
        self.view.list.show_lines(lines, current=current)
        self.view.nobody.setVisible(not lines)

    def _line(self, row: CaseRow) -> Line:
        translate = QCoreApplication.translate
        standing = row.standing
        stage = next((s.title for s in self.presenter.rules.stages if s.key == standing.stage), "")
        mark = Mark.DONE if row.finished else Mark.DUE
        word = self.tr("finished") if row.finished else self.tr("under way")
        if any(one.state is StepState.LATE and not one.done for one in standing.steps):
            mark, word = Mark.OVERDUE, self.tr("overdue")
        second = next_of(standing, translate)
        if deadline := deadline_of(standing, self.presenter.today, translate):
            second = f"{second} · {deadline}"
        return Line(row.case.name, second, mark, end=stage, word=word)

    # Going about

    @Slot(int)
    def _choose_shown(self, index: int) -> None:
        self.presenter.shown = Shown(self.view.shown.itemData(index))
        self._show_around()

    @Slot(int)
    def _open_row(self, row: int) -> None:
        if not 0 <= row < len(self._lines) or not self.commit():
            return
        case = DossierId(self._lines[row])
        if self.presenter.shown is Shown.REMOVED:
            question = self.tr("Take this case out of the recycle bin?")
            if not self.read_only and self.shell.prompts.confirm(question, yes=self.tr("Take out")):
                self._restore(case)
            return
        if self.presenter.open(case):
            self._show_case()

    @Slot()
    def _go_to_next(self) -> None:
        following = self.presenter.standing.next
        if following is not None:
            self._lead(f"steps.{following.step.number}")

    @Slot(str)
    def _lead(self, field: str) -> None:
        form = self.view.form
        if field.startswith("steps."):
            row = form.rows[int(field.split(".")[1])]
            form.show_part(row.step.stage)
            row.on.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, row, partial(self.view.scroller.ensureWidgetVisible, row))
        elif field in form.person_fields:
            form.show_part(PERSON)
            form.person_fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _open_minutes(self, record: str) -> None:
        if self.commit():
            self.shell.places.go(leads.record(RecordId(record)))

    # Votes and the register

    @Slot(int)
    def _begin_vote(self, number: int) -> None:
        row = self.view.form.rows[number]
        if row.step.vote is None or not self.commit():
            return
        if self.presenter.case is None:
            self.show_problems(self.keep(), lead=True)
            return
        linked = row.minutes.record if row.minutes is not None else None
        if linked is not None:
            self.presenter.put_on_agenda(linked, row.chosen_item)
            record: RecordId | None = linked
        else:
            record = self.presenter.begin_vote(row.step.vote, row.chosen_item)
        self._books_changed()
        if record is not None:
            self.shell.places.go(leads.record(record))

    @Slot()
    def _act(self) -> None:
        act, case = self.presenter.standing.act, self.presenter.case
        if act is None or case is None or not self.commit():
            return
        months = 0
        if act is Act.EXTEND:
            least, most = self.presenter.extend_months
            answer = self.shell.prompts.ask_text(
                filled(
                    self.tr("By how many months is probation extended ({0} to {1})?"),
                    (str(least), str(most)),
                ),
                yes=self.tr("Extend"),
                start=str(least),
            )
            if answer is None:
                return
            months = int(answer) if answer.strip().isdecimal() else 0
        problems = self.presenter.act(months=months)
        if problems:
            self.shell.prompts.tell(sentence_for(problems[0]))
            return
        self._books_changed()
        said = self.tr("The register says it now: {0}. Ctrl+Z takes it back.")
        self.shell.notices.say(filled(said, (case.name,)), undo=self.undo)

    @Slot(int)
    def _print(self, number: int) -> None:
        vote = self.view.form.rows[number].step.vote
        if vote is None or not self.commit():
            return
        form = self.presenter.summary(vote)
        if not isinstance(form, VoteSummary):
            self.shell.notices.say(sentence_for(form[0]))
            return
        self._printing.print_form(form, name=f"{form.title}_{form.name}")

    def _books_changed(self) -> None:
        self.shell.notices.changed.emit()
        self._show_case()

    # Files

    def _opened(self) -> str:
        return self.presenter.clean.id

    def _line_with_files(self, line: str) -> tuple[HasFiles, str] | None:
        row = self.view.form.rows.get(int(line))
        if row is None:
            return None
        named = (str(row.step.number), row.step.title)
        return row, filled(self.tr("Files of step {0} {1}"), named)

    @Slot(int)
    def _show_files_of(self, number: int) -> None:
        self._files.show_line(str(number))

    # Taking back

    @Slot()
    def _remove_now(self) -> None:
        gone = self.presenter.remove()
        if gone is not None:
            self._begun = False
            self._books_changed()
            said = self.tr("The case is in the recycle bin.")
            self.shell.notices.say(said, undo=partial(self._restore, gone))

    def _restore(self, case: DossierId) -> None:
        self.presenter.restore(case)
        self.view.shown.setCurrentIndex(0)
        self._books_changed()
