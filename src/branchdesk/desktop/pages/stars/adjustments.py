"""Bonus, penalties and vetoes: what a person states beside the scored items, each with a note."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from branchdesk.desktop.forms.stars_adjustments import Ui_StarsAdjustments
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.stars.presenter import AdjustmentDraft
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Attachment
from branchdesk.domain.standard import Adjustment, AdjustmentRule, Standard, Veto
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut

_POINTS_EMS = 5.0


class StarsAdjustments(QWidget):
    """Shows what was stated and hands back what is typed; decides nothing."""

    add_wanted = Signal(object)
    """AdjustmentDraft"""
    remove_wanted = Signal(int)
    """Place in the sheet"""
    veto_stated = Signal(str, str)
    """Code and note"""
    veto_taken_back = Signal(str)
    """Code"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StarsAdjustments()
        self.ui.setupUi(self)
        self._rules: tuple[AdjustmentRule, ...] = ()
        self._vetoes: dict[str, VetoRow] = {}
        self._files: tuple[Attachment, ...] = ()
        self.ui.adjustments.grow()
        self.ui.points.setFixedWidth(current_look().ems(_POINTS_EMS))
        self.ui.problem.hide()
        self._enter = EnterMovesOn(self)
        self.ui.choice.currentIndexChanged.connect(self._take_rule)
        self.ui.add.clicked.connect(self._add)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.adjustments.looked_at.connect(self._follow)
        self.ui.files.remove_wanted.connect(self._remove_file)
        self.ui.files.caption_edited.connect(self._caption_file)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.ui.adjustments)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def show_standard(self, standard: Standard, *, read_only: bool) -> None:
        """Offer the lines and vetoes of a standard."""
        self._rules = standard.adjustments
        self.ui.choice.clear()
        for rule in standard.adjustments:
            self.ui.choice.addItem(f"{rule.title}  {_signed(cut(rule.points))}")
        self.ui.choice.addItem(self.tr("Another bonus"))
        self.ui.choice.addItem(self.tr("Another penalty"))
        self.ui.adjustments_heading.setText(
            filled(
                self.tr("Bonus (at most {0} points together) and penalties"),
                (cut(standard.bonus_cap),),
            )
        )
        self.ui.vetoes_text.setText(
            filled(
                self.tr("If one of these applies, the branch gets at most {0} stars."),
                (str(standard.vetoed_stars),),
            )
            if standard.vetoed_stars
            else self.tr("If one of these applies, the branch is not rated.")
        )
        self._make_vetoes(standard.vetoes)
        for part in (self.ui.choice, self.ui.points, self.ui.note, self.ui.add, self.ui.remove):
            part.setEnabled(not read_only)
        self.ui.files.set_read_only(read_only)
        for row in self._vetoes.values():
            row.set_read_only(read_only)

    def show_sheet(
        self,
        adjustments: Sequence[Adjustment],
        *,
        stated: Mapping[str, str],
        found: Mapping[str, str],
    ) -> None:
        """Show what was entered; ``found`` are the vetoes that the books themselves show."""
        self.ui.adjustments.show_lines([_line(entry) for entry in adjustments])
        self.ui.adjustments.setVisible(bool(adjustments))
        self.ui.nothing.setVisible(not adjustments)
        self._follow()
        for code, row in self._vetoes.items():
            row.show_veto(stated.get(code), found.get(code, ""))

    def draft(self) -> AdjustmentDraft:
        """Return the line to be added, as typed."""
        return AdjustmentDraft(
            points=self.ui.points.text(),
            note=self.ui.note.text(),
            penalty=self._is_penalty(self.ui.choice.currentIndex()),
            attachments=self._files,
        )

    @property
    def files(self) -> EvidenceStrip:
        """Where evidence is dropped; the page keeps it."""
        return self.ui.files

    def add_files(self, files: Sequence[Attachment]) -> None:
        """Add evidence that was put into the folder to the line to be added."""
        known = {file.evidence for file in self._files}
        self._keep_files((*self._files, *(f for f in files if f.evidence not in known)))

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong with the line to be added, and say it."""
        fields: dict[str, QWidget] = {"points": self.ui.points, "note": self.ui.note}
        short = [_in_line(problem) for problem in problems]
        first = mark_problems(fields, short)
        self.ui.problem.setText("\n".join(sentence_for(problem) for problem in short))
        self.ui.problem.setVisible(bool(problems))
        if first is not None:
            first.setFocus()

    def clear_line(self) -> None:
        """Empty the line to be added."""
        self.ui.note.clear()
        self._keep_files(())
        self.mark(())

    def _make_vetoes(self, vetoes: Sequence[Veto]) -> None:
        for row in self._vetoes.values():
            row.hide()
            row.deleteLater()
        self._vetoes = {}
        for veto in vetoes:
            row = VetoRow(veto)
            row.stated.connect(self.veto_stated)
            row.taken_back.connect(self.veto_taken_back)
            self._vetoes[veto.code] = row
            self.ui.vetoes.addWidget(row)
        self._enter.watch(self)

    def _is_penalty(self, index: int) -> bool:
        if 0 <= index < len(self._rules):
            return self._rules[index].points < 0
        return index == len(self._rules) + 1

    @Slot(int)
    def _take_rule(self, index: int) -> None:
        rule = self._rules[index] if 0 <= index < len(self._rules) else None
        self.ui.points.setText(cut(abs(rule.points)) if rule else "")
        if not self.ui.note.text().strip() or self.ui.note.text() in self._titles():
            self.ui.note.setText(rule.title if rule else "")

    def _titles(self) -> set[str]:
        return {rule.title for rule in self._rules}

    @Slot()
    def _add(self) -> None:
        self.add_wanted.emit(self.draft())

    @Slot()
    def _remove(self) -> None:
        row = self.ui.adjustments.current_row()
        if row >= 0 and self.ui.remove.isEnabled():
            self.remove_wanted.emit(row)

    @Slot(str)
    def _remove_file(self, evidence: str) -> None:
        self._keep_files(tuple(f for f in self._files if f.evidence != evidence))

    @Slot(str, str)
    def _caption_file(self, evidence: str, caption: str) -> None:
        self._keep_files(
            tuple(replace(f, caption=caption) if f.evidence == evidence else f for f in self._files)
        )

    def _keep_files(self, files: tuple[Attachment, ...]) -> None:
        self._files = files
        self.ui.files.show_files(files)

    @Slot()
    def _follow(self) -> None:
        self.ui.remove.setVisible(self.ui.adjustments.current_row() >= 0)


class VetoRow(QWidget):
    """One veto: a box to tick, and the note that goes with it."""

    stated = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, veto: Veto, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = veto.code
        self._showing = False
        self._shown_note = ""
        self.box = QCheckBox(f"{veto.code}  {veto.title}")
        self.box.setObjectName(f"veto_{veto.code}")
        self.note = QLineEdit()
        self.note.setObjectName(f"veto_note_{veto.code}")
        self.note.setMaxLength(300)
        self.note.setPlaceholderText(self.tr("What happened, when, which document"))
        self.note.setAccessibleName(filled(self.tr("Note on {0}"), (veto.title,)))
        look = current_look()
        beside = QHBoxLayout()
        beside.setContentsMargins(look.length(Space.XL), 0, 0, 0)
        beside.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.XS))
        column.addWidget(self.box)
        column.addLayout(beside)
        self.note.hide()
        self.box.toggled.connect(self._toggled)
        self.note.editingFinished.connect(self._typed)

    def show_veto(self, note: str | None, found: str) -> None:
        """Show the note that was stated (None: not stated) or what the books show."""
        self._showing = True
        by_books = bool(found) and note is None
        self._shown_note = note or ""
        self.box.setChecked(note is not None or by_books)
        self.box.setEnabled(not by_books)
        self.note.setText(note if note is not None else found)
        self.note.setReadOnly(by_books)
        self.note.setVisible(self.box.isChecked())
        self._showing = False

    def set_read_only(self, read_only: bool) -> None:
        """Only show."""
        self.box.setEnabled(not read_only)
        self.note.setReadOnly(read_only)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        if self._showing:
            return
        self.note.setVisible(on)
        if on:
            self.note.setFocus()
        elif self._shown_note:
            self.taken_back.emit(self._code)

    @Slot()
    def _typed(self) -> None:
        note = self.note.text().strip()
        if note and note != self._shown_note and not self.note.isReadOnly():
            self._shown_note = note
            self.stated.emit(self._code, note)


def _line(entry: Adjustment) -> Line:
    penalty = entry.points < 0
    return Line(
        title=entry.note,
        second=filled(
            QCoreApplication.translate("StarsAdjustments", "{0} files"),
            (str(len(entry.attachments)),),
        )
        if entry.attachments
        else "",
        mark=Mark.OVERDUE if penalty else Mark.DONE,
        end=_signed(cut(entry.points)),
    )


def _signed(points: str) -> str:
    return points.replace("-", "−") if points.startswith("-") else f"+{points}"


def _in_line(problem: Problem) -> Problem:
    """Return the problem with the field of the form instead of its path in the sheet."""
    field = problem.field.rpartition(".")[2]
    return Problem(field, problem.rule, problem.severity, problem.basis, problem.values)
