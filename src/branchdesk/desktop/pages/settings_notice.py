"""From where on 「请再看一眼」 speaks: two numbers beside the rules, kept or given back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.settings_rules import Ui_RulesView
from branchdesk.desktop.pages.settings_presenter import SettingsPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled


class NoticeLimitsPart(QObject):
    """The two fields in the view of the rules."""

    changed = Signal()
    """Other limits hold now."""

    def __init__(
        self, ui: Ui_RulesView, presenter: SettingsPresenter, shell: Shell, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui, self._presenter, self._shell = ui, presenter, shell
        ui.keep_notice.clicked.connect(self._keep)
        ui.percent.returnPressed.connect(self._keep)
        ui.least_characters.returnPressed.connect(self._keep)
        ui.default_notice.clicked.connect(self._give_back)
        ui.notice_problems.wanted.connect(self._lead)

    def show_limits(self) -> None:
        """Show what holds, and what the program would take by itself."""
        ui, presenter = self._ui, self._presenter
        held, default = presenter.notice_limits, presenter.default_limits
        ui.percent.setText(str(held.likeness_percent))
        ui.least_characters.setText(str(held.likeness_least_characters))
        ui.notice_basis.setText(
            filled(
                self.tr(
                    "Program's default: {0} %, {1} characters. 0 % says nothing at all. The hints "
                    "are not kept, not printed and no obstacle."
                ),
                (str(default.likeness_percent), str(default.likeness_least_characters)),
            )
        )
        for field in (ui.percent, ui.least_characters):
            field.setReadOnly(presenter.read_only)
        ui.keep_notice.setVisible(not presenter.read_only)
        ui.default_notice.setVisible(not presenter.read_only and held != default)
        self._show_problems(())

    def fields(self) -> dict[str, QWidget]:
        """Return the widget of every field, in reading order."""
        return {"percent": self._ui.percent, "least_characters": self._ui.least_characters}

    @Slot()
    def _keep(self) -> None:
        ui, presenter = self._ui, self._presenter
        if presenter.read_only:
            return
        try:
            presenter.keep_notice_limits(ui.percent.text(), ui.least_characters.text())
        except Rejected as refusal:
            self._show_problems(refusal.problems)
            self._lead(refusal.problems[0].field)
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self._tell(self.tr("These limits hold from the next look on."))

    @Slot()
    def _give_back(self) -> None:
        try:
            self._presenter.forget_notice_limits()
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self._ui.percent.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell(self.tr("The program's default holds again."))

    def _tell(self, sentence: str) -> None:
        self.changed.emit()
        self._shell.notices.changed.emit()
        self._shell.notices.say(sentence)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        ui = self._ui
        names = {name: widget.accessibleName() for name, widget in self.fields().items()}
        ui.notice_problems.show_problems(problems, names=names)
        ui.notice_problems.setVisible(bool(problems))
        mark_problems(self.fields(), problems)

    @Slot(str)
    def _lead(self, field: str) -> None:
        if (found := field_for(self.fields(), field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
