"""Checked files as lines: the file, its verdict in a sentence, a mark for what it came to."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.verify_presenter import CheckedFile
from branchdesk.usecases.packets import Verdict, VerdictCode
from branchdesk.wording.verdict_findings import word_for_verdict
from branchdesk.wording.verdicts import sentence_for_verdict


def line_of_file(file: CheckedFile) -> Line:
    """Return the line of a file, whether it is judged or waits."""
    translate = QCoreApplication.translate
    name = file.path.name
    if file.verdict is None:
        second = (
            translate("VerifyPage", "being checked…")
            if file.checking
            else translate("VerifyPage", "waiting")
        )
        return Line(name, second, Mark.WAITING, tip=str(file.path))
    return Line(
        name,
        sentence_for_verdict(file.verdict, translate),
        mark_of(file.verdict),
        tip=str(file.path),
        word=word_for_verdict(file.verdict.code, translate),
    )


def mark_of(verdict: Verdict) -> Mark:
    """Return the shape for a verdict; an unknown signer leaves a question."""
    match verdict.code:
        case VerdictCode.VALID:
            return Mark.DONE if verdict.signer_known else Mark.UNKNOWN
        case VerdictCode.UNSIGNED:
            return Mark.UNKNOWN
        case VerdictCode.TAMPERED | VerdictCode.REJECTED:
            return Mark.OVERDUE
