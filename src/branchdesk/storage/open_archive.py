"""The two shapes of an open export, a .zip and a folder, written and read the same way.

What is read comes from elsewhere: its names and sizes are judged before anything is opened, no
name decides where something is written, and nothing is read further than it said it would be.
"""

import contextlib
import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Protocol

from branchdesk.storage import open_form
from branchdesk.storage.files import PRIVATE_FILE, make_folder, replacing
from branchdesk.storage.open_form import Packed
from branchdesk.storage.side_folder import arriving
from branchdesk.usecases.errors import Failed, Trouble

_PIECE = 1 << 20
_ZIP = ".zip"
_OF_THE_SYSTEM = frozenset({".DS_Store", "desktop.ini", "Thumbs.db"})
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
"""What damaged archives make the library raise; what it cannot unpack is a RuntimeError too."""


class Sink(Protocol):
    """Takes the files of an export one by one."""

    def put(self, path: str, pieces: Iterable[bytes], *, packed: bool = True) -> Packed:
        """Write a file; ``packed``: made smaller where the shape knows how."""
        ...


class Source(Protocol):
    """Gives the files of an export."""

    @property
    def sizes(self) -> dict[str, int]:
        """Size of each file, by its path, as it says itself."""
        ...

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield a file; never more than its size, `Failed` if it is less."""
        ...


@contextlib.contextmanager
def writing(target: Path) -> Iterator[Sink]:
    """Yield a sink; the archive or folder takes its name if the block succeeds."""
    if target.suffix.lower() != _ZIP:
        with arriving(target) as folder:
            yield _FolderSink(folder)
        return
    with (
        replacing(target) as unfinished,
        zipfile.ZipFile(unfinished, "w", allowZip64=True) as archive,
    ):
        yield _ZipSink(archive)


@contextlib.contextmanager
def reading(source: Path) -> Iterator[Source]:
    """Yield an export to read from, its names and sizes found harmless.

    Raises:
        Failed: ``FILE_NOT_FOUND``, ``NO_OPEN_EXPORT``, ``OPEN_EXPORT_DAMAGED``,
            ``UNPACKS_TOO_LARGE``; also while reading.
    """
    if source.is_dir():
        yield _FolderSource(source)
        return
    if not source.is_file():
        raise Failed(Trouble.FILE_NOT_FOUND, str(source))
    try:
        archive = zipfile.ZipFile(source)
    except _BROKEN_ZIP as error:
        with source.open("rb") as file:
            begun = file.read(4) == b"PK\x03\x04"
        trouble = Trouble.OPEN_EXPORT_DAMAGED if begun else Trouble.NO_OPEN_EXPORT
        raise Failed(trouble, source.name, detail=str(error)) from error
    with archive:
        yield _ZipSource(archive, source.name)


def damaged(what: str, detail: str = "") -> Failed:
    """Return the failure of an export of which something is not as it should be."""
    return Failed(Trouble.OPEN_EXPORT_DAMAGED, what, detail=detail)


class _ZipSink:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def put(self, path: str, pieces: Iterable[bytes], *, packed: bool = True) -> Packed:
        # Always the same moment: what did not change is the same file again.
        entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.external_attr = PRIVATE_FILE << 16
        with self._archive.open(entry, "w", force_zip64=True) as file:
            return _put(file, path, pieces)


class _FolderSink:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, path: str, pieces: Iterable[bytes], *, packed: bool = True) -> Packed:
        del packed
        target = self._folder / path
        make_folder(target.parent)
        with target.open("xb") as file:
            target.chmod(PRIVATE_FILE)
            done = _put(file, path, pieces)
            file.flush()
            os.fsync(file.fileno())
        return done


def _put(file: IO[bytes], path: str, pieces: Iterable[bytes]) -> Packed:
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        file.write(piece)
        digest.update(piece)
        size += len(piece)
    return Packed(path, digest.hexdigest(), size)


class _ZipSource:
    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        entries = archive.infolist()
        if open_form.MANIFEST not in archive.NameToInfo:
            raise Failed(Trouble.NO_OPEN_EXPORT, name)
        if len(entries) > open_form.MOST_FILES:
            raise Failed(Trouble.UNPACKS_TOO_LARGE, name, detail=f"{len(entries)} files")
        self.sizes: dict[str, int] = {}
        for entry in entries:
            if entry.is_dir() and entry.filename.rstrip("/") in ("evidence", "rules"):
                continue
            _refuse_odd(entry.filename)
            if entry.filename in self.sizes:
                raise damaged(entry.filename, "the name is there twice")
            if (
                entry.file_size > open_form.SMALL
                and entry.file_size > entry.compress_size * open_form.MOST_PACKED
            ):
                raise Failed(Trouble.UNPACKS_TOO_LARGE, entry.filename)
            self.sizes[entry.filename] = entry.file_size

    def pieces(self, path: str) -> Iterator[bytes]:
        try:
            with self._archive.open(path) as file:
                yield from _pieces(file, path, self.sizes[path])
        except _BROKEN_ZIP as error:
            raise damaged(path, str(error)) from error


class _FolderSource:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        if not (folder / open_form.MANIFEST).is_file():
            raise Failed(Trouble.NO_OPEN_EXPORT, str(folder))
        self.sizes: dict[str, int] = {}
        for place, _, names in os.walk(folder):
            for name in names:
                file = Path(place, name)
                path = file.relative_to(folder).as_posix()
                if name in _OF_THE_SYSTEM:
                    continue
                _refuse_odd(path)
                about = file.lstat()
                if not stat.S_ISREG(about.st_mode):
                    raise damaged(path, "this is not a file of its own")
                self.sizes[path] = about.st_size

    def pieces(self, path: str) -> Iterator[bytes]:
        try:
            with (self._folder / path).open("rb") as file:
                yield from _pieces(file, path, self.sizes[path])
        except OSError as error:
            raise Failed(Trouble.FILE_UNREADABLE, path, detail=str(error)) from error


def _refuse_odd(path: str) -> None:
    """Refuse every path but the few that an export has: none of them leads anywhere else."""
    if path != open_form.MANIFEST and not open_form.is_known(path):
        raise damaged(path[:200], "no file of an export is called so")


def _pieces(file: IO[bytes], path: str, size: int) -> Iterator[bytes]:
    left = size
    while left:
        piece = file.read(min(_PIECE, left))
        if not piece:
            raise damaged(path, f"{left} bytes are missing")
        left -= len(piece)
        yield piece
