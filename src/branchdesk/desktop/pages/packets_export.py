"""The card that makes a packet: where to, the passphrase, how far it is, what came of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.forms.packets_export import Ui_PacketExport
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.packets_presenter import ExportDraft, in_fours
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.domain.problems import Problem
from branchdesk.usecases.packets import PASSPHRASE_LENGTH, PacketReceipt
from branchdesk.wording.filling import filled
from branchdesk.wording.sizes import size_shown

_WHOLE = 1000


class PacketExport(QFrame):
    """Shows one of three things: the form, the progress, the result; decides nothing."""

    make_wanted = Signal(object)
    """ExportDraft"""
    choosing_target = Signal()
    cancel_wanted = Signal()
    preview_wanted = Signal()
    verify_wanted = Signal()
    folder_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.ui = Ui_PacketExport()
        self.ui.setupUi(self)
        EnterMovesOn(self.ui.form)
        self.ui.problem.hide()
        self.ui.first_use.setText(
            filled(
                self.tr(
                    "This is the first packet of the branch: a signing key is made now. Choose a "
                    "passphrase of at least {0} characters for it and keep it safe. Nobody can "
                    "recover it, not even the maker of this program. Whoever has key and "
                    "passphrase can sign in the name of the branch."
                ),
                (str(PASSPHRASE_LENGTH),),
            )
        )
        self.ui.make.clicked.connect(self._tell_make)
        self.ui.choose_target.clicked.connect(self.choosing_target)
        self.ui.cancel.clicked.connect(self._tell_cancel)
        self.ui.preview.clicked.connect(self.preview_wanted)
        self.ui.verify.clicked.connect(self.verify_wanted)
        self.ui.open_folder.clicked.connect(self.folder_wanted)
        self.ui.another.clicked.connect(self.another_wanted)
        self._show(self.ui.form)

    @property
    def is_asking(self) -> bool:
        """Whether the form is shown."""
        return not self.ui.form.isHidden()

    def show_form(self, target: Path, *, first_use: bool, may_make: bool) -> None:
        """Ask where to and for the passphrase."""
        self.ui.target.setText(str(target))
        self.ui.target.setCursorPosition(len(self.ui.target.text()))
        for part in (self.ui.first_use, self.ui.again_label, self.ui.again):
            part.setVisible(first_use)
        self.ui.make.setEnabled(may_make)
        self.mark(())
        self._show(self.ui.form)

    def set_target(self, target: Path) -> None:
        """Put another file name into the form."""
        self.ui.target.setText(str(target))

    def target(self) -> Path:
        """Return the file name as typed."""
        return Path(self.ui.target.text().strip())

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong with the form, and say it."""
        fields: dict[str, QWidget] = {
            "target": self.ui.target,
            "passphrase": self.ui.passphrase,
            "again": self.ui.again,
        }
        first = mark_problems(fields, problems)
        self.say("\n".join(sentence_for(problem) for problem in problems))
        if first is not None:
            first.setFocus()

    def say(self, sentence: str, *, detail: str = "") -> None:
        """Say what went wrong, above the button; empty for nothing."""
        self.ui.problem.setText(sentence)
        self.ui.problem.setToolTip(detail)
        self.ui.problem.setVisible(bool(sentence))

    def ask_passphrase_again(self, sentence: str) -> None:
        """Say that the passphrase was wrong and put the fingers on it."""
        self._show(self.ui.form)
        self.say(sentence)
        self.ui.passphrase.selectAll()
        self.ui.passphrase.setFocus()

    def show_running(self) -> None:
        """Show that the packet is being made."""
        self.ui.cancel.setEnabled(True)
        self.ui.cancel.setText(self.tr("Cancel"))
        self.show_progress(0, _WHOLE)
        self._show(self.ui.running)
        self.ui.cancel.setFocus()

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        share = done * _WHOLE // total if total else 0
        self.ui.progress.setValue(min(share, _WHOLE))
        self.ui.running_text.setText(
            filled(
                self.tr("{0} % · you can go on working; cancelling leaves no file"),
                (str(share * 100 // _WHOLE),),
            )
        )

    def show_result(self, receipt: PacketReceipt) -> None:
        """Show what was made; the passphrase is forgotten."""
        self.forget_passphrase()
        ui = self.ui
        ui.result_path.setText(str(receipt.path))
        ui.result_size.setText(
            filled(self.tr("{0} pages · {1}"), (str(receipt.pages), size_shown(receipt.size)))
        )
        left_out = "、".join(receipt.omitted_sections)
        ui.result_left_out.setText(filled(self.tr("Left out, nothing in it: {0}"), (left_out,)))
        ui.result_left_out.setVisible(bool(left_out))
        ui.sha.setText(in_fours(receipt.sha256))
        ui.signer_label.setText(filled(self.tr("Fingerprint of the signer {0}"), (receipt.signer,)))
        ui.fingerprint.setText(in_fours(receipt.fingerprint))
        self._show(ui.result)
        ui.preview.setFocus()

    def forget_passphrase(self) -> None:
        """Empty the fields with the passphrase."""
        self.ui.passphrase.clear()
        self.ui.again.clear()

    def draft(self) -> ExportDraft:
        """Return what stands in the form."""
        return ExportDraft(self.ui.target.text(), self.ui.passphrase.text(), self.ui.again.text())

    @Slot()
    def _tell_make(self) -> None:
        self.make_wanted.emit(self.draft())

    @Slot()
    def _tell_cancel(self) -> None:
        self.ui.cancel.setEnabled(False)
        self.ui.cancel.setText(self.tr("Stopping…"))
        self.cancel_wanted.emit()

    def _show(self, wanted: QWidget) -> None:
        for part in (self.ui.form, self.ui.running, self.ui.result):
            part.setVisible(part is wanted)
