"""Putting files into the evidence folder, and out of it; called from jobs, touches no form."""

import errno
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed, Trouble


class Steps(Protocol):
    """The job that the work runs in."""

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; may raise `Cancelled`."""
        ...


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of the files handed in."""

    owner: str
    """What they were handed in for: by the time they are kept, another thing may be shown."""
    attachments: tuple[Attachment, ...] = ()
    refused: tuple[tuple[str, Failed], ...] = ()
    """Name and reason of every file that could not be kept; the others were."""


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """Copies files into the evidence folder, one transaction each."""

    desk: Desk
    owner: str
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
        return Stored(self.owner, tuple(kept), tuple(refused))

    def _store(self, file: Path) -> Attachment:
        with self.desk.work() as work:
            stored = work.evidence.add(file, now=self.desk.clock.now())
            work.commit()
        return stored.attachment


@dataclass(frozen=True, slots=True)
class StorePicture:
    """Keeps a pasted picture."""

    desk: Desk
    owner: str
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
            return Stored(self.owner, refused=((self.name, failure),))
        return Stored(self.owner, (stored.attachment,))


@dataclass(frozen=True, slots=True)
class CopyToOpen:
    """Lays a copy under its own name, so that the system knows which program opens it.

    In the evidence folder files have no names, and nothing outside may change them.
    """

    desk: Desk
    file: Attachment

    def __call__(self, job: Steps) -> Path | None:
        """Return where the copy lies; None if the file is gone or would be run, not shown.

        Raises:
            Failed: If there is no room for a copy, or nothing may be written.
        """
        job.step(0, 1)
        if Path(self.file.name).suffix.lower() in _RUN:
            return None
        with self.desk.work() as work:
            original = work.evidence.path(self.file.evidence)
        if original is None:
            return None
        folder = self.desk.previews / "opened" / self.file.evidence[:16]
        copy = folder / Path(self.file.name).name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not copy.is_file() or copy.stat().st_size != self.file.size:
                shutil.copyfile(original, copy)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            trouble = Trouble.DISK_FULL if full else Trouble.TARGET_NOT_WRITABLE
            raise Failed(trouble, str(folder), detail=str(error)) from error
        return copy


_RUN = frozenset(
    {
        *(".exe", ".com", ".bat", ".cmd", ".scr", ".msi", ".ps1", ".vbs", ".js", ".jse", ".wsf"),
        *(".hta", ".lnk", ".url", ".reg", ".jar", ".sh", ".desktop", ".appimage", ".run", ".py"),
    }
)
"""Endings of files that a double click runs; they may be kept, but not opened from here."""
