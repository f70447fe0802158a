"""What stands behind a verdict: who signed, how to know them, what was found."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from branchdesk.desktop.forms.verify_panel import Ui_VerdictPanel
from branchdesk.desktop.pages.packets_presenter import in_fours
from branchdesk.usecases.packets import Verdict, VerdictCode
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.verdict_findings import sentence_for_code, word_for_verdict
from branchdesk.wording.verdicts import sentence_for_verdict

_ROLES = {
    VerdictCode.VALID: "done",
    VerdictCode.UNSIGNED: "warning",
    VerdictCode.TAMPERED: "overdue",
    VerdictCode.REJECTED: "overdue",
}


class VerdictPanel(QFrame):
    """Shows one verdict; knowing a signer is the page's to do."""

    trust_wanted = Signal()
    distrust_wanted = Signal()
    look_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.ui = Ui_VerdictPanel()
        self.ui.setupUi(self)
        self.ui.compared.toggled.connect(self.ui.trust.setEnabled)
        self.ui.trust.clicked.connect(self.trust_wanted)
        self.ui.distrust.clicked.connect(self.distrust_wanted)
        self.ui.look.clicked.connect(self.look_wanted)
        self.ui.open_folder.clicked.connect(self.folder_wanted)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict, the plain sentence first."""
        translate = QCoreApplication.translate
        ui = self.ui
        ui.word.setText(word_for_verdict(verdict.code, translate))
        _give_role(ui.sentence, _ROLES[verdict.code])
        ui.sentence.setText(sentence_for_verdict(verdict, translate))
        self._show_signer(verdict)
        ui.facts.setText("\n".join(self._facts(verdict)))
        ui.facts.setVisible(bool(ui.facts.text()))
        ui.rule.setVisible(bool(ui.facts.text()))
        findings = list(_findings(verdict))
        ui.findings.setText("\n".join(findings))
        ui.findings.setVisible(bool(findings))
        ui.findings_heading.setVisible(bool(findings))
        ui.look.setVisible(verdict.code is not VerdictCode.REJECTED)
        ui.scroll.verticalScrollBar().setValue(0)

    def _show_signer(self, verdict: Verdict) -> None:
        ui = self.ui
        signed = bool(verdict.fingerprint)
        intact = verdict.intact
        named = self.tr("Signer: {0}") if intact else self.tr("Signer, as the file says: {0}")
        ui.signer_heading.setText(filled(named, (verdict.signer,)))
        ui.fingerprint.setText(in_fours(verdict.fingerprint))
        for part in (ui.signer_heading, ui.fingerprint_label, ui.fingerprint):
            part.setVisible(signed)
        known = verdict.signer_known
        ui.known.setVisible(signed and intact)
        ui.known.setText(
            self.tr("This computer knows the signer: somebody compared the fingerprint before.")
            if known
            else self.tr(
                "This computer does not know the signer yet. That is no fault. Telephone the "
                "signer and compare the fingerprint, group by group; if it is the same, the "
                "signer can be known from now on."
            )
        )
        ui.compared.setChecked(False)
        ui.compared.setVisible(signed and intact and not known)
        ui.trust.setVisible(signed and intact and not known)
        ui.trust.setEnabled(False)
        ui.distrust.setVisible(signed and intact and known)

    def _facts(self, verdict: Verdict) -> Iterator[str]:
        translate = QCoreApplication.translate
        if verdict.branch:
            yield filled(self.tr("Branch: {0}"), (verdict.branch,))
        if verdict.year:
            yield filled(self.tr("Year: {0}"), (str(verdict.year),))
        if verdict.signed_at is not None:
            yield filled(
                self.tr("Signed {0}, as the signer's own clock said; this proves nothing"),
                (local_moment(verdict.signed_at, translate),),
            )
        if verdict.pages:
            yield filled(
                self.tr("{0} pages, {1} records, {2} evidence files"),
                (str(verdict.pages), str(verdict.records), str(verdict.evidence_files)),
            )
        if verdict.intact:
            yield (
                self.tr("The data inside agree with what is signed.")
                if verdict.data_agrees
                else self.tr("The data inside could not be compared with what is signed.")
            )


def _findings(verdict: Verdict) -> Iterator[str]:
    for code, detail in verdict.findings:
        sentence = sentence_for_code(code, QCoreApplication.translate)
        yield f"{sentence} {detail}".strip()


def _give_role(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
