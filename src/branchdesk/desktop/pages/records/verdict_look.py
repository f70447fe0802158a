"""How the verdict of a vote is shown: a shape, a sentence, a colour, a basis."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.wording.board import basis_line
from branchdesk.wording.votes import sentence_for_vote, vote_in_short


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """What stands under a vote."""

    sentence: str
    """With ✓ or ✗ before it once there is a verdict: never colour alone."""
    role: str
    """Of the label"""
    mark: Mark
    basis: str
    short: str
    """The same in a few words, for narrow places."""


def look_of(count: Count) -> VerdictLook:
    """Return how the vote stands now."""
    translate = QCoreApplication.translate
    verdict = count.verdict
    sentence = sentence_for_vote(verdict, translate, begun=count.begun, written=count.written)
    basis = verdict.pass_basis if verdict.quorum_met else verdict.quorum_basis
    shown = basis_line(basis, translate)
    short = vote_in_short(verdict, translate, begun=count.begun)
    if not verdict.quorum_met:
        return VerdictLook(f"✗ {sentence}", "problem", Mark.OVERDUE, shown, short)
    if not count.begun:
        cannot = not verdict.can_pass
        return VerdictLook(sentence, "warning" if cannot else "coming", Mark.DUE, shown, short)
    if verdict.passed:
        return VerdictLook(f"✓ {sentence}", "done", Mark.DONE, shown, short)
    return VerdictLook(f"✗ {sentence}", "problem", Mark.OVERDUE, shown, short)
