"""One item of the star standard beside the table: rule, proof, what is missing, score by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.forms.stars_item_panel import Ui_StarItemPanel
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.stars.presenter import ScoreDraft
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.desktop.words import word_for
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Attachment
from branchdesk.domain.standard import ItemScore, StandardItem
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut

_POINTS_EMS = 5.0


@dataclass(frozen=True, slots=True)
class ShownItem:
    """Everything the panel shows of an item."""

    item: ItemScore
    rule: StandardItem
    missing: Sequence[Line] = ()
    evidence: Sequence[Line] = ()
    people: Sequence[str] = ()
    editable: bool = False
    """Whether a score by hand may be entered here."""
    entered: bool = False
    """Whether there is one that can be taken back."""


class StarItemPanel(QFrame):
    """Shows an item and hands back the score as typed; decides nothing."""

    missing_opened = Signal(int)
    evidence_opened = Signal(int)
    edited = Signal()
    """Something in the score by hand was typed, dropped or taken away."""
    keep_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.ui = Ui_StarItemPanel()
        self.ui.setupUi(self)
        self._draft = ScoreDraft("")
        self._filling = False
        self.ui.missing.grow()
        self.ui.missing.wrap_titles()
        self.ui.evidence.grow()
        self.ui.note.set_lines(2, 8)
        self.ui.points.setFixedWidth(current_look().ems(_POINTS_EMS))
        self.ui.how.setTextFormat(Qt.TextFormat.PlainText)
        EnterMovesOn(self.ui.editor)
        self.ui.missing.opened.connect(self.missing_opened)
        self.ui.evidence.opened.connect(self.evidence_opened)
        self.ui.points.textEdited.connect(self._tell_edited)
        self.ui.note.textChanged.connect(self._tell_edited)
        self.ui.not_applicable.toggled.connect(self._tell_edited)
        self.ui.files.remove_wanted.connect(self._remove_file)
        self.ui.files.caption_edited.connect(self._caption_file)
        self.ui.keep.clicked.connect(self.keep_wanted)
        self.ui.drop.clicked.connect(self.drop_wanted)

    @property
    def files(self) -> EvidenceStrip:
        """Where evidence is dropped; the page keeps it."""
        return self.ui.files

    def show_item(self, shown: ShownItem, draft: ScoreDraft) -> None:
        """Show an item, and the score by hand as far as it is typed."""
        item = shown.item
        ui = self.ui
        ui.heading.setText(f"{item.code} {item.title}")
        ui.how.setText(self.tr("by hand") if item.by_hand else word_for(item.compute))
        self._show_score(item)
        _show_lines(ui.missing_heading, ui.missing, shown.missing)
        ui.rule.setText(shown.rule.rule)
        ui.proof.setText(shown.rule.evidence)
        basis = shown.rule.basis
        ui.basis.setText(basis_line(basis, QCoreApplication.translate) if basis else "")
        ui.basis.setVisible(basis is not None)
        ui.people.setText("、".join(shown.people))
        ui.people.setVisible(bool(shown.people))
        ui.evidence_heading.setText(
            filled(self.tr("What proves it: {0}"), (str(len(shown.evidence)),))
        )
        _show_lines(ui.evidence_heading, ui.evidence, shown.evidence)
        ui.editor.setVisible(shown.editable)
        ui.drop.setVisible(shown.entered)
        ui.points_most.setText(filled(self.tr("of {0}"), (cut(item.points),)))
        self.show_draft(draft)
        self.ui.scroll.verticalScrollBar().setValue(0)

    def show_draft(self, draft: ScoreDraft) -> None:
        """Show the score by hand."""
        self._filling = True
        self._draft = draft
        self.ui.points.setText(draft.points)
        self.ui.note.setPlainText(draft.note)
        self.ui.not_applicable.setChecked(draft.not_applicable)
        self.ui.files.show_files(draft.attachments)
        self._filling = False
        self._follow()
        self.mark(())

    def draft(self) -> ScoreDraft:
        """Return the score by hand exactly as it is typed."""
        return replace(
            self._draft,
            points=self.ui.points.text(),
            note=self.ui.note.toPlainText(),
            not_applicable=self.ui.not_applicable.isChecked(),
        )

    def add_files(self, files: Sequence[Attachment]) -> None:
        """Add evidence that was put into the folder."""
        known = {file.evidence for file in self._draft.attachments}
        added = tuple(file for file in files if file.evidence not in known)
        self._keep_files((*self._draft.attachments, *added))

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong, and say it."""
        fields: dict[str, QWidget] = {"points": self.ui.points, "note": self.ui.note}
        first = mark_problems(fields, problems)
        self.ui.problem.setText("\n".join(sentence_for(problem) for problem in problems))
        self.ui.problem.setVisible(bool(problems))
        if first is not None:
            first.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Only show."""
        for field in (self.ui.points, self.ui.note):
            field.setReadOnly(read_only)
        for part in (self.ui.not_applicable, self.ui.keep, self.ui.drop):
            part.setEnabled(not read_only)
        self.ui.files.set_read_only(read_only)

    def _show_score(self, item: ItemScore) -> None:
        pattern = self.tr("{0} of {1} points") if item.applicable else self.tr("Does not apply")
        self.ui.score.setText(filled(pattern, (cut(item.score), cut(item.available))))
        self.ui.bar.show_score(float(item.score), float(item.available))
        self.ui.bar.setVisible(item.applicable)
        shared = item.applicable and item.available != item.points
        self.ui.redistributed.setVisible(shared)
        self.ui.redistributed.setText(
            filled(
                self.tr("{0} points in the standard; those of items that do not apply are added."),
                (cut(item.points),),
            )
        )

    @Slot()
    def _tell_edited(self) -> None:
        if not self._filling:
            self._follow()
            self.edited.emit()

    def _follow(self) -> None:
        applies = not self.ui.not_applicable.isChecked()
        self.ui.points.setEnabled(applies)
        self.ui.note.setPlaceholderText(
            self.tr("Why so many points; what shows it")
            if applies
            else self.tr("Why it does not apply to this branch")
        )

    @Slot(str)
    def _remove_file(self, evidence: str) -> None:
        self._keep_files(tuple(f for f in self._draft.attachments if f.evidence != evidence))

    @Slot(str, str)
    def _caption_file(self, evidence: str, caption: str) -> None:
        self._keep_files(
            tuple(
                replace(file, caption=caption) if file.evidence == evidence else file
                for file in self._draft.attachments
            )
        )

    def _keep_files(self, files: tuple[Attachment, ...]) -> None:
        self._draft = replace(self._draft, attachments=files)
        self.ui.files.show_files(files)
        self.edited.emit()


def _show_lines(heading: QWidget, view: LineList, lines: Sequence[Line]) -> None:
    heading.setVisible(bool(lines))
    view.setVisible(bool(lines))
    view.show_lines(lines)
