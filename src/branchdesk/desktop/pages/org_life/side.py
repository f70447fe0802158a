"""Beside a stage: what is missing and on what basis, a note, and the papers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.pages.org_life.boxes import label, labelled, text_box
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.basis import Basis
from branchdesk.domain.problems import Problem
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled

_MOST = 8


class StageSide(QScrollArea):
    """The right column of the page."""

    wanted = Signal(str)
    """`Problem.field`"""
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_side")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.guide = label("")
        self.basis = label("", "basis")
        self.missing = Card()
        self.problems = ProblemList()
        self.more = label("")
        self.nothing = label(self.tr("Nothing is missing here."))
        for part in (self.guide, self.basis, self.problems, self.more, self.nothing):
            self.missing.column.addWidget(part)
        self.papers = Card(self.tr("Notes and papers"))
        self.note = text_box("stage_note", lines=2, most=8)
        self.note_label = labelled(self.papers.column, self.tr("Note"), self.note)
        self.strip = EvidenceStrip()
        self.papers.column.addWidget(self.strip)
        inside = QWidget()
        inside.setProperty("clear", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.M))
        for card in (self.missing, self.papers):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.problems.wanted.connect(self.wanted)
        self.note.textChanged.connect(self.edited)

    def show_missing(
        self,
        problems: Sequence[Problem],
        *,
        heading: str,
        guide: str,
        basis: Basis,
        names: Mapping[str, str],
    ) -> None:
        """Show the guide of a stage and what it lacks, the first few of it."""
        self.missing.set_heading(heading)
        self.guide.setText(guide)
        self.basis.setText(basis_line(basis, QCoreApplication.translate))
        self.problems.show_problems(problems[:_MOST], names=names)
        rest = len(problems) - _MOST
        self.more.setText(filled(self.tr("and {0} more"), (str(rest),)))
        self.more.setVisible(rest > 0)
        self.problems.setVisible(bool(problems))
        self.nothing.setVisible(not problems)
