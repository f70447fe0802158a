"""Small pictures of what lies in the evidence folder."""

from dataclasses import dataclass
from pathlib import Path

from branchdesk.domain.ids import EvidenceHash
from branchdesk.usecases.desk import Desk

THUMBNAIL_EDGE = 320
"""Longest side of a thumbnail in pixels; sharp up to twice its usual size."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Finds or makes small pictures; called in a job."""

    desk: Desk

    def __call__(self, evidence: EvidenceHash) -> Path | None:
        """Return where the small picture lies, None for what is no picture."""
        with self.desk.work() as work:
            return work.evidence.preview(evidence, edge=THUMBNAIL_EDGE)
