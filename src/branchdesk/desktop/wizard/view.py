"""The first-run wizard: one calm page inside the window, five short steps."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from branchdesk.desktop.forms.wizard import Ui_Wizard
from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.pages.members.roster import RosterView
from branchdesk.desktop.pages.records.fields import show_choice, show_text, watch
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look, fit_layouts
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.desktop.wizard.presenter import (
    FIELDS,
    LAST_TYPED,
    WizardDraft,
    WizardPresenter,
    WizardStep,
)
from branchdesk.desktop.words import word_for
from branchdesk.domain.branch import BranchKind
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

_SHEET_EMS = 48.0
_WIDE_EMS = 84.0


class WizardView(QWidget):
    """Shows a step and hands back what is typed; making the workspace is the opening's."""

    wanted = Signal(object, object)
    """Path and BranchDraft of the workspace to be made"""
    existing_wanted = Signal()
    """An existing workspace is to be opened instead"""
    handover_wanted = Signal()
    """A handover file is to be received instead"""
    count_wanted = Signal()
    """A second teller's file is to be counted instead"""
    finished = Signal()
    """Everything is done, or left for later"""

    def __init__(
        self, shell: Shell, *, today: date, documents: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("wizard")
        self._shell = shell
        self._filling = False
        self._may_receive = self._may_count = False
        self._roster: RosterView | None = None
        self._presenter = WizardPresenter(
            today=today, documents=documents, folder_pattern=self.tr("BranchDesk-{0}")
        )
        self.ui = Ui_Wizard()
        self.ui.setupUi(self)
        self.ui.sheet.setMaximumWidth(current_look().ems(_SHEET_EMS))
        self.ui.groups.set_lines(4, 8)
        self.ui.elected_on.set_today(today)
        for kind in BranchKind:
            self.ui.kind.addItem(word_for(kind), kind.value)
        self._fields: dict[str, QWidget] = {
            name: getattr(self.ui, name) for names in FIELDS.values() for name in names
        }
        self._enter = EnterMovesOn(self)
        self._connect()
        fit_layouts(self)
        self._show()

    # What the opening tells

    def set_busy(self, *, busy: bool) -> None:
        """Say that the workspace is being made; nothing can be pressed meanwhile."""
        self.ui.pages.setEnabled(not busy)
        self.ui.buttons.setEnabled(not busy)
        self.ui.where_at.setText(
            self.tr("Making the workspace…") if busy else self._where(self._presenter.step)
        )

    def offer_receiving(self, *, offered: bool) -> None:
        """Say whether a handover file can be received; in the first step only, before typing."""
        self._may_receive = offered
        self.ui.receive.setVisible(offered and self._presenter.step is WizardStep.PLACE)

    def offer_counting(self, *, offered: bool) -> None:
        """Say whether a second teller's file can be counted; in the first step only."""
        self._may_count = offered
        self.ui.count.setVisible(offered and self._presenter.step is WizardStep.PLACE)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.ui.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: Rejected | Failed | None) -> None:
        """Say why the workspace was not made, at the fields; everything typed stays.

        None is a mistake of the program, which is told elsewhere.
        """
        self.set_busy(busy=False)
        if isinstance(error, Rejected):
            self._presenter.step = self._presenter.step_of(error.problems[0].field)
            self._show(error.problems)
        elif error is not None:
            self._presenter.step = WizardStep.PLACE
            self._show()
            self._explain(error)

    def offer_members(self, desk: Desk) -> None:
        """The workspace is there: offer to take over a roster."""
        self.set_busy(busy=False)
        self._presenter.step = WizardStep.MEMBERS
        self._roster = RosterView(desk, self._shell, self)
        self._roster.hide()
        self._roster.closed.connect(self._show_choice)
        self._roster.imported.connect(self.finished)
        self._show()

    # Setting up

    def _connect(self) -> None:
        ui = self.ui
        watch(self._fields.values(), self._take)
        ui.next.clicked.connect(self._go_on)
        ui.skip.clicked.connect(self._skip)
        ui.back.clicked.connect(self._go_back)
        ui.choose.clicked.connect(self._choose_folder)
        ui.open_existing.clicked.connect(self.existing_wanted)
        ui.receive.clicked.connect(self.handover_wanted)
        ui.count.clicked.connect(self.count_wanted)
        ui.import_now.clicked.connect(self._import)
        ui.later.clicked.connect(self.finished)
        ui.problems.wanted.connect(self._lead)

    # What is shown

    def _show(self, problems: Sequence[Problem] = ()) -> None:
        step, ui = self._presenter.step, self.ui
        self._show_draft()
        ui.heading.setText(self._heading(step))
        ui.where_at.setText(self._where(step))
        ui.pages.setCurrentIndex(step)
        ui.back.setVisible(step is not WizardStep.PLACE)
        ui.skip.setVisible(step is not WizardStep.PLACE)
        self.offer_receiving(offered=self._may_receive)
        self.offer_counting(offered=self._may_count)
        ui.next.setText(self.tr("&Make the workspace") if step is LAST_TYPED else self.tr("&Next"))
        ui.buttons.setVisible(step is not WizardStep.MEMBERS)
        ui.trouble.hide()
        self._mark(problems)
        if not problems:
            first = ui.import_now if step is WizardStep.MEMBERS else self._fields[FIELDS[step][0]]
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft(self) -> None:
        self._filling = True
        for name, field in self._fields.items():
            text = getattr(self._presenter.draft, name)
            if isinstance(field, QComboBox):
                show_choice(field, text)
            elif isinstance(field, QLineEdit | QPlainTextEdit) and not field.hasFocus():
                show_text(field, text)
        self._filling = False

    def _mark(self, problems: Sequence[Problem]) -> None:
        self.ui.problems.show_problems(problems)
        self.ui.problems.setVisible(bool(problems))
        first = mark_problems(self._fields, problems)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, trouble: Failed) -> None:
        self.ui.trouble.setText(sentence_for_trouble(trouble))
        self.ui.trouble.setToolTip(trouble.detail)
        self.ui.trouble.show()
        self.ui.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading(self, step: WizardStep) -> str:
        match step:
            case WizardStep.PLACE:
                return self.tr("Set up your branch")
            case WizardStep.SUPERIOR:
                return self.tr("Where the branch belongs")
            case WizardStep.GROUPS:
                return self.tr("Groups and party day")
            case WizardStep.TERM:
                return self.tr("Term of the committee")
            case WizardStep.MEMBERS:
                return self.tr("Members")

    def _where(self, step: WizardStep) -> str:
        place = filled(self.tr("Step {0} of {1}"), (str(step + 1), str(len(WizardStep))))
        if step in (WizardStep.PLACE, WizardStep.MEMBERS):
            return place
        later = self.tr("can be left for later; it stands in the settings")
        return f"{place} · {later}"

    # What the person does

    @Slot()
    def _take(self) -> None:
        if self._filling:
            return
        texts = {name: self._text(field) for name, field in self._fields.items()}
        self._presenter.typed(WizardDraft(**texts))
        if not self.ui.folder.hasFocus():
            self._filling = True
            show_text(self.ui.folder, self._presenter.draft.folder)
            self._filling = False

    def _text(self, field: QWidget) -> str:
        if isinstance(field, QComboBox):
            return str(field.currentData())
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        return field.text() if isinstance(field, QLineEdit) else ""

    @Slot()
    def _go_on(self) -> None:
        commit_pending_input()
        problems = self._presenter.problems(self._presenter.step)
        trouble = self._presenter.trouble()
        if problems or trouble is not None:
            self._show(problems)
            if trouble is not None and not problems:
                self._explain(trouble)
            return
        self._go(make=self._presenter.go_on())

    @Slot()
    def _skip(self) -> None:
        commit_pending_input()
        self._go(make=self._presenter.skip())

    def _go(self, *, make: bool) -> None:
        if make:
            self._show()
            self.set_busy(busy=True)
            self.wanted.emit(self._presenter.folder, self._presenter.wanted())
        else:
            self._show()

    @Slot()
    def _go_back(self) -> None:
        commit_pending_input()
        self._presenter.back()
        self._show()

    @Slot(str)
    def _lead(self, field: str) -> None:
        self._fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_folder(self) -> None:
        start = self._presenter.folder.parent
        chosen = self._shell.prompts.choose_folder(
            self.tr("An empty folder for the new workspace"), start=start
        )
        if chosen is not None:
            self.ui.folder.setText(str(chosen))

    # The roster

    @Slot()
    def _import(self) -> None:
        if self._roster is not None:
            # Only now: a page that is not looked at would still ask for its height.
            self.ui.pages.addWidget(self._roster)
            fit_layouts(self._roster)
            self._stretch(wide=True)
            self.ui.pages.setCurrentWidget(self._roster)
            self._roster.choose()

    @Slot()
    def _show_choice(self) -> None:
        if self._roster is not None:
            self.ui.pages.removeWidget(self._roster)
            self._roster.hide()
        self._stretch(wide=False)
        self._show()

    def _stretch(self, *, wide: bool) -> None:
        """Give a table the whole page, and a few fields no more than they need."""
        look = current_look()
        self.ui.sheet.setMaximumWidth(look.ems(_WIDE_EMS if wide else _SHEET_EMS))
        self.ui.across.setRowStretch(1, 100 if wide else 0)
