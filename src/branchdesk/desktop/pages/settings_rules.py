"""What the branch is held to, each rule with where it comes from; only to be read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from branchdesk.desktop.forms.settings_rules import Ui_RulesView
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.settings_presenter import RuleLine, RulePart
from branchdesk.desktop.words import word_for
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled


class RulesView(QWidget):
    """A long list: title, number, basis."""

    standard_wanted = Signal()
    """The editor of the star standard"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RulesView()
        self.ui.setupUi(self)
        self.ui.rules.wrap_titles()
        # The list takes what is left: where letters are large nothing above it is cut.
        whatever = self.ui.rules.sizePolicy()
        whatever.setVerticalPolicy(QSizePolicy.Policy.Ignored)
        whatever.setVerticalStretch(1)
        self.ui.rules.setSizePolicy(whatever)
        self.ui.standard.clicked.connect(self.standard_wanted)

    def show_rules(self, rules: Sequence[RuleLine], *, profile: str, standard: str) -> None:
        """Show the rules in force."""
        self.ui.intro.setText(
            filled(
                self.tr(
                    "Rules: {0}. Star standard: {1}. They stand in files that can be read and "
                    "edited; what has no superior basis is called the program's default and "
                    "never blocks."
                ),
                (profile, standard),
            )
        )
        self.ui.rules.show_lines([self._line(rule) for rule in rules])

    def _line(self, rule: RuleLine) -> Line:
        basis = basis_line(rule.basis, QCoreApplication.translate)
        parts = [self._part(rule.part)]
        if rule.severity is not None:
            parts.append(word_for(rule.severity))
        return Line(rule.title, f"{' · '.join(parts)} · {basis}", end=self._value(rule))

    def _value(self, rule: RuleLine) -> str:
        if rule.per is not None:
            return filled(self.tr("{0}: at least {1}"), (word_for(rule.per), str(rule.minimum)))
        if rule.asked is not None:
            return self.tr("on") if rule.asked else self.tr("off")
        return rule.value

    def _part(self, part: RulePart) -> str:
        match part:
            case RulePart.OBLIGATION:
                return self.tr("Obligation")
            case RulePart.VOTE:
                return self.tr("Vote")
            case RulePart.LIMIT:
                return self.tr("Limit")
            case RulePart.CHECK:
                return self.tr("Compliance check")
            case RulePart.TALK:
                return self.tr("Talk called for")
            case RulePart.POINTS:
                return self.tr("Members' points")
            case RulePart.STANDARD:
                return self.tr("Star standard")
