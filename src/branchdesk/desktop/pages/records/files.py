"""Putting files into the evidence folder; called from jobs, touches no form."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

THUMBNAIL_EDGE = 320
"""Longest side of a thumbnail in pixels; sharp up to twice its usual size."""


class Steps(Protocol):
    """The job that the work runs in."""

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; may raise `Cancelled`."""
        ...


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of the files handed in."""

    attachments: tuple[Attachment, ...] = ()
    refused: tuple[tuple[str, Failed], ...] = ()
    """Name and reason of every file that could not be kept; the others were."""


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """Copies files into the evidence folder, one transaction each."""

    desk: Desk
    files: tuple[Path, ...]

    def __call__(self, job: Steps) -> Stored:
        """Store them; what cannot be kept does not stop the rest."""
        kept, refused = [], []
        for done, file in enumerate(self.files):
            job.step(done, len(self.files))
            try:
                kept.append(self._store(file))
            except Failed as failure:
                refused.append((file.name, failure))
        return Stored(tuple(kept), tuple(refused))

    def _store(self, file: Path) -> Attachment:
        with self.desk.work() as work:
            stored = work.evidence.add(file, now=self.desk.clock.now())
            work.commit()
        return stored.attachment


@dataclass(frozen=True, slots=True)
class StorePicture:
    """Keeps a pasted picture."""

    desk: Desk
    encode: Callable[[], bytes]
    """Called in the job: turning a large screenshot into a file takes a while."""
    name: str

    def __call__(self, job: Steps) -> Stored:
        """Store it."""
        job.step(0, 1)
        try:
            with self.desk.work() as work:
                stored = work.evidence.add_bytes(
                    self.encode(), name=self.name, now=self.desk.clock.now()
                )
                work.commit()
        except Failed as failure:
            return Stored(refused=((self.name, failure),))
        return Stored((stored.attachment,))


@dataclass(frozen=True, slots=True)
class MakeThumbnails:
    """Finds or makes small pictures."""

    desk: Desk
    wanted: tuple[EvidenceHash, ...]

    def __call__(self, job: Steps) -> dict[EvidenceHash, Path]:
        """Return where the small picture of each picture lies; what is none is left out."""
        found = {}
        for done, evidence in enumerate(self.wanted):
            job.step(done, len(self.wanted))
            with self.desk.work() as work:
                path = work.evidence.preview(evidence, edge=THUMBNAIL_EDGE)
            if path is not None:
                found[evidence] = path
        return found
