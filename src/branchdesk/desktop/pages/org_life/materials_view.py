"""The materials checklist: what the books prove is ticked by itself, the rest by hand."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.org_life.boxes import button, label, labelled, line_box
from branchdesk.desktop.pages.org_life.presenter import OrgLifePresenter, with_tick
from branchdesk.desktop.pages.records.fields import show_text, watch
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.org_life import OrgLife
from branchdesk.domain.org_life_materials import Material, MaterialState
from branchdesk.wording.filling import filled

_MARKS = {
    MaterialState.PROVED: Mark.DONE,
    MaterialState.BY_HAND: Mark.DONE,
    MaterialState.NOT_APPLICABLE: Mark.UNKNOWN,
    MaterialState.MISSING: Mark.COMING,
}


class MaterialsView(QWidget):
    """Shows the seventeen lines and what was said of the chosen one."""

    edited = Signal()
    chosen = Signal()
    """Another line was chosen."""
    proof_wanted = Signal(object)
    """`Proof` to be opened"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("materials")
        self._filling = False
        self._materials: tuple[Material, ...] = ()
        self.number = 1
        """The line that is shown, from 1."""
        self.counted = label("")
        self.list = LineList()
        self.list.setObjectName("material_list")
        self.list.setAccessibleName(self.tr("Materials"))
        self.list.grow()
        self.name = label("", "heading")
        self.proved = label("")
        self.open = button("open_proof", self.tr("Open"))
        self.done = QCheckBox(self.tr("It is there (on paper or elsewhere)"))
        self.done.setObjectName("material_done")
        self.not_applicable = QCheckBox(self.tr("Does not apply"))
        self.not_applicable.setObjectName("material_not_applicable")
        self.note = line_box("material_note")
        self.detail = QWidget()
        inner = QVBoxLayout(self.detail)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(current_look().length(Space.S))
        for part in (self.name, self.proved, self.open, self.done, self.not_applicable):
            inner.addWidget(part)
        inner.setAlignment(self.open, Qt.AlignmentFlag.AlignLeft)
        labelled(inner, self.tr("Where it lies, or why it does not apply"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.S))
        column.addWidget(self.counted)
        column.addWidget(self.list)
        column.addStretch(1)
        watch((self.done, self.not_applicable, self.note), self._tell)
        self.list.looked_at.connect(self._choose)
        self.list.opened.connect(self._open_row)
        self.open.clicked.connect(self._open)

    def show_dossier(self, presenter: OrgLifePresenter) -> None:
        """Show the checklist; the chosen line stays chosen."""
        self._filling = True
        before = len(self._materials)
        self._materials = presenter.checklist()
        there = sum(one.state is not MaterialState.MISSING for one in self._materials)
        pattern = self.tr(
            "{0} of {1} are there. This program's own list: nothing in it is demanded, photographs "
            "are never needed."
        )
        self.counted.setText(filled(pattern, (str(there), str(len(self._materials)))))
        lines = [self._line(one) for one in self._materials]
        if before != len(lines):
            self.list.show_lines(lines, current=self.number - 1)
        else:
            for row, line in enumerate(lines):
                self.list.lines.change(row, line)
        self._show_chosen(presenter.dossier, locked=presenter.read_only)
        self._filling = False

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with what was said of the chosen line."""
        tick = replace(
            dossier.tick(self.number),
            done=self.done.isChecked(),
            not_applicable=self.not_applicable.isChecked(),
            note=self.note.text(),
        )
        return with_tick(dossier, tick)

    def _material(self) -> Material | None:
        return next((one for one in self._materials if one.number == self.number), None)

    def _line(self, one: Material) -> Line:
        return Line(
            title=f"{one.number}. {one.title}",
            mark=_MARKS[one.state],
            end=one.proof.text if one.proof else one.note[:16],
            word=self._word(one.state),
        )

    def _word(self, state: MaterialState) -> str:
        match state:
            case MaterialState.PROVED:
                return self.tr("in the books")
            case MaterialState.BY_HAND:
                return self.tr("ticked by hand")
            case MaterialState.NOT_APPLICABLE:
                return self.tr("does not apply")
            case MaterialState.MISSING:
                return self.tr("not there yet")

    def _show_chosen(self, dossier: OrgLife, *, locked: bool) -> None:
        material = self._material()
        if material is None:
            return
        tick, proof = dossier.tick(self.number), material.proof
        self.name.setText(f"{material.number}. {material.title}")
        self.proved.setText(
            filled(self.tr("The books hold it: {0}"), (proof.text,))
            if proof
            else self.tr("The books do not show it. It can be ticked by hand, or left.")
        )
        self.open.setVisible(proof is not None)
        self.done.setChecked(tick.done)
        self.not_applicable.setChecked(tick.not_applicable)
        show_text(self.note, tick.note)
        for box in (self.done, self.not_applicable):
            box.setEnabled(not locked)
            box.setVisible(proof is None)
        self.note.setReadOnly(locked)
        asks = tick.not_applicable and not tick.note.strip()
        self.note.setPlaceholderText(self.tr("Say why it does not apply") if asks else "")

    @Slot(int)
    def _choose(self, row: int) -> None:
        if not self._filling and row >= 0:
            self.number = row + 1
            self.chosen.emit()

    @Slot(int)
    def _open_row(self, row: int) -> None:
        if row == self.number - 1:
            self._open()

    @Slot()
    def _open(self) -> None:
        material = self._material()
        if material is not None and material.proof is not None:
            self.proof_wanted.emit(material.proof)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()
