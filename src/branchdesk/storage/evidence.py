"""The evidence folder: original bytes under their SHA-256, written so that a power cut loses none.

A file is written aside, flushed, renamed, its folder flushed; only then its row is written.  So a
row never names a file that is not there.  Names are for people: no file is reached by one.
"""

import errno
import hashlib
import io
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import func, select

from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.storage import faults, previews
from branchdesk.storage.file_kinds import HEAD, kind_of
from branchdesk.storage.file_names import clean_name
from branchdesk.storage.files import PART, PRIVATE_FILE, fsync_folder, make_folder
from branchdesk.storage.further_tables import EvidenceRow
from branchdesk.storage.transaction import Transaction
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.lines import StoredEvidence

MOST_BYTES = 200 * 1024 * 1024
_PIECE = 1 << 20
_HASH = re.compile(r"[0-9a-f]{64}")
_VANISHED = frozenset(
    {errno.ENOENT, errno.EIO, errno.ESTALE, errno.ENODEV, errno.ENXIO, errno.EBADF}
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file that is safely in the folder."""

    sha256: str
    size: int
    mime: str
    path: Path
    already_known: bool
    pixels: tuple[int, int] | None


class EvidenceFolder:
    """The files alone; needs no database."""

    def __init__(self, workspace: Path) -> None:
        self._files = workspace / "evidence"
        self._previews = workspace / "previews"

    def path_of(self, sha256: str) -> Path | None:
        """Return where the file with this hash lies; None if it is gone, or no hash at all."""
        if not _HASH.fullmatch(sha256):
            return None
        path = self._files / sha256[:2] / sha256
        return path if path.is_file() else None

    def keep_file(self, source: Path) -> _Kept:
        """Copy a file in.

        Raises:
            Failed: ``FILE_NOT_FOUND``, ``NOT_A_FILE``, ``FILE_EMPTY``, ``FILE_TOO_LARGE``,
                ``FILE_UNREADABLE``, ``FILE_VANISHED``, ``PICTURE_TOO_LARGE``, ``DISK_FULL``;
                nothing is left behind then.
        """
        name = clean_name(source.name)
        try:
            # Without waiting: a pipe with nobody at its other end would keep us for ever.
            handle = os.open(source, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        except FileNotFoundError as error:
            raise Failed(Trouble.FILE_NOT_FOUND, name, detail=str(error)) from error
        except IsADirectoryError as error:
            raise Failed(Trouble.NOT_A_FILE, name) from error
        except OSError as error:
            # Windows refuses to open a folder with the words it has for a locked file.
            trouble = Trouble.NOT_A_FILE if source.is_dir() else Trouble.FILE_UNREADABLE
            raise Failed(trouble, name, detail=str(error)) from error
        except ValueError as error:
            raise Failed(Trouble.FILE_NOT_FOUND, name, detail=str(error)) from error
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            os.close(handle)
            raise Failed(Trouble.NOT_A_FILE, name)
        with os.fdopen(handle, "rb") as stream:
            return self.keep_stream(stream, name=name, expected=about.st_size)

    def keep_stream(self, stream: BinaryIO, *, name: str, expected: int) -> _Kept:
        """Copy ``expected`` bytes in; `Failed` like `keep_file`."""
        if expected == 0:
            raise Failed(Trouble.FILE_EMPTY, name)
        if expected > MOST_BYTES:
            raise Failed(Trouble.FILE_TOO_LARGE, name, str(MOST_BYTES // (1024 * 1024)))
        try:
            make_folder(self._files)
            with self._aside() as (aside, unfinished):
                sha256, head = _copy(stream, aside, name=name, expected=expected)
                aside.close()
                mime = kind_of(head, name=name)
                pixels = (
                    previews.picture_size(unfinished, name=name)
                    if mime in previews.DRAWABLE
                    else None
                )
                path = self._files / sha256[:2] / sha256
                known = _same_bytes(path, sha256)
                if not known:
                    make_folder(path.parent)
                    unfinished.replace(path)
                    fsync_folder(path.parent)
        except OSError as error:
            raise faults.failed_from_os(error, name) from error
        return _Kept(sha256, expected, mime, path, known, pixels)

    def preview_of(self, sha256: str, *, edge: int) -> Path | None:
        """Return a JPEG no larger than ``edge`` pixels, made once; None if it is no picture."""
        source = self.path_of(sha256)
        if source is None:
            return None
        with source.open("rb") as file:
            mime = kind_of(file.read(HEAD), name="")
        if mime not in previews.DRAWABLE:
            return None
        for folder in self._preview_folders():
            target = folder / sha256[:2] / f"{sha256}-{edge}.jpg"
            if target.is_file():
                return target
            try:
                make_folder(folder)
                make_folder(target.parent)
            except OSError:
                # A medium that cannot be written: the next folder is this person's own.
                continue
            made = previews.make_preview(source, target, aside=folder, edge=edge)
            return target if made else None
        return None

    def _preview_folders(self) -> Iterator[Path]:
        yield self._previews
        from branchdesk import paths

        own = paths.cache_dir() / "previews"
        own.mkdir(parents=True, exist_ok=True)
        yield own

    @contextmanager
    def _aside(self) -> Iterator[tuple[BinaryIO, Path]]:
        handle, name = tempfile.mkstemp(suffix=PART, prefix=".", dir=self._files)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as aside:
                unfinished.chmod(PRIVATE_FILE)
                yield aside, unfinished
        finally:
            unfinished.unlink(missing_ok=True)


_BINARY = getattr(os, "O_BINARY", 0)


def _copy(source: BinaryIO, aside: BinaryIO, *, name: str, expected: int) -> tuple[str, bytes]:
    """Copy and flush; return the hash and the first bytes."""
    digest, head, copied = hashlib.sha256(), b"", 0
    while True:
        try:
            piece = source.read(_PIECE)
        except OSError as error:
            trouble = Trouble.FILE_VANISHED if error.errno in _VANISHED else Trouble.FILE_UNREADABLE
            raise Failed(trouble, name, detail=str(error)) from error
        if not piece:
            break
        copied += len(piece)
        if copied > expected:
            # Somebody is still writing to it: half a file is no evidence.
            raise Failed(Trouble.FILE_VANISHED, name, detail="the file grew while it was read")
        head = head or piece[:HEAD]
        digest.update(piece)
        aside.write(piece)
    if copied < expected:
        raise Failed(Trouble.FILE_VANISHED, name, detail=f"{copied} of {expected} bytes")
    aside.flush()
    os.fsync(aside.fileno())
    return digest.hexdigest(), head


def _same_bytes(path: Path, sha256: str) -> bool:
    """Tell whether the file is there and unharmed; a damaged one is worth replacing."""
    return path.is_file() and hash_of(path) == sha256


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class SqlEvidence:
    """Satisfies `branchdesk.usecases.ports.Evidence`; never commits."""

    def __init__(self, transaction: Transaction, folder: EvidenceFolder) -> None:
        self._in = transaction
        self._folder = folder

    def add(self, source: Path, *, now: datetime) -> StoredEvidence:
        """Copy a file in, then write its row; see `EvidenceFolder.keep_file` for refusals."""
        self._refuse_if_read_only()
        return self._enter(self._folder.keep_file(source), clean_name(source.name), now)

    def add_bytes(self, content: bytes, *, name: str, now: datetime) -> StoredEvidence:
        """Keep pasted content as a file."""
        self._refuse_if_read_only()
        shown = clean_name(name)
        kept = self._folder.keep_stream(io.BytesIO(content), name=shown, expected=len(content))
        return self._enter(kept, shown, now)

    def path(self, evidence: EvidenceHash) -> Path | None:
        """Return where the original lies, None if it is gone; also outside of ``with``."""
        return self._folder.path_of(evidence)

    def preview(self, evidence: EvidenceHash, *, edge: int) -> Path | None:
        """Return a JPEG no larger than ``edge`` pixels; also outside of ``with``, in any thread."""
        return self._folder.preview_of(evidence, edge=edge)

    def taken_on(self, evidence: EvidenceHash) -> date | None:
        """Return the day a picture was taken; also outside of ``with``, in any thread."""
        path = self._folder.path_of(evidence)
        return previews.taken_on(path) if path is not None else None

    def totals(self) -> tuple[int, int]:
        """Return how many files the books know, and how many bytes they have in all."""
        query = select(func.count(), func.coalesce(func.sum(EvidenceRow.size), 0))
        count, size = self._in.session.execute(query.select_from(EvidenceRow)).one()
        return int(count), int(size)

    def _refuse_if_read_only(self) -> None:
        if self._in.store.read_only:
            raise Failed(Trouble.READ_ONLY, str(self._in.store.folder))

    def _enter(self, kept: _Kept, name: str, now: datetime) -> StoredEvidence:
        session = self._in.session
        if session.get(EvidenceRow, kept.sha256) is None:
            width, height = kept.pixels or (None, None)
            session.add(
                EvidenceRow(
                    sha256=kept.sha256,
                    name=name,
                    mime=kept.mime,
                    size=kept.size,
                    width=width,
                    height=height,
                    added_at=now,
                )
            )
            session.flush()
        attachment = Attachment(EvidenceHash(kept.sha256), name, kept.mime, kept.size)
        return StoredEvidence(attachment, kept.path, kept.already_known)
