"""Everything of a workspace as one stream, and a workspace from such a stream.

The stream is a tar archive, written and read from front to back, so that neither side ever holds
more than a piece of it.  What locks and unlocks it is not known here.
"""

import contextlib
import json
import re
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from branchdesk.storage import faults
from branchdesk.storage.check import check
from branchdesk.storage.counting import COUNTING
from branchdesk.storage.engine import database_uri
from branchdesk.storage.evidence import EvidenceFolder
from branchdesk.storage.files import PART, PRIVATE_FILE, fsync_file, make_folder
from branchdesk.storage.side_folder import arriving, refuse_without_room, told_of
from branchdesk.storage.workspace import BACKUPS, DATABASE, LOCK, SqlWorkspace, refuse_taken
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import Arrived
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.upkeep import FindingKind

_MANIFEST = "handover.json"
_FORMAT = "branchdesk-handover-contents"
_VERSION = 1
_LARGEST_MANIFEST = 256 * 1024 * 1024
_EXTRAS = "handover"
"""Folder of what was written for the successor alone; never handed on."""
_NOT_TAKEN = frozenset({"evidence", BACKUPS, "previews", COUNTING, _EXTRAS})
_KEY = ".key"
_PIECE = 1 << 20
_SAFE = re.compile(r'(?!\.\.?$)[^\x00-\x1f/\\:*?"<>|]{1,200}')
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the stream."""

    name: str
    size: int
    path: Path | None = None
    content: bytes = b""


def has_keys(folder: Path) -> bool:
    """Tell whether a workspace holds signing keys."""
    return any(folder.glob(f"*{_KEY}"))


def pack(
    workspace: SqlWorkspace,
    out: IO[bytes],
    *,
    keys: bool,
    extras: Mapping[str, bytes],
    program: str,
    now: datetime,
    progress: Progress,
) -> None:
    """Write everything of an open workspace into a stream; `OSError` where it cannot be written.

    Args:
        workspace: Its books are copied in one step first.
        out: Takes the stream.
        keys: Whether signing keys go with it.
        extras: Small files for the successor, by name.
        program: Version of the program.
        now: UTC.
        progress: Told how many bytes are written; may stop it.
    """
    progress(0, 0)
    with tempfile.TemporaryDirectory(prefix="branchdesk-") as scratch:
        copy = Path(scratch) / DATABASE
        workspace.copy_books(copy)
        files = [
            *(_File(f"{_EXTRAS}/{name}", len(text), content=text) for name, text in extras.items()),
            _File(DATABASE, copy.stat().st_size, copy),
            *_own_files(workspace.folder, keys=keys),
            *_evidence(copy, workspace.folder),
        ]
        manifest: dict[str, Any] = {
            "format": _FORMAT,
            "version": _VERSION,
            "program": program,
            "made_at": now.isoformat(),
            "branch": _branch_in(copy),
            "keys": any(file.name.endswith(_KEY) for file in files),
            "files": [{"name": file.name, "size": file.size} for file in files],
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
        told = _Told(progress, sum(file.size for file in files))
        # A stream: tar looks back at nothing.
        with tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT) as archive:
            for file in (_File(_MANIFEST, len(text), content=text), *files):
                entry = tarfile.TarInfo(file.name)
                entry.size, entry.mode, entry.mtime = file.size, PRIVATE_FILE, int(now.timestamp())
                with file.path.open("rb") if file.path else BytesIO(file.content) as content:
                    archive.addfile(entry, told.reading(content))


def unpack(stream: IO[bytes], folder: Path, *, name: str, progress: Progress) -> Arrived:
    """Make a new workspace from a stream, look at everything in it, then give it its name.

    Args:
        stream: Read to its end.
        folder: New or empty.
        name: What the stream is called in a sentence.
        progress: Told how many bytes are read; may stop it.

    Raises:
        Failed: If the stream is no such one, the folder is taken, or there is no room; no
            half-made workspace is left.
        Cancelled: When ``progress`` stopped it; likewise.
    """
    folder = folder.absolute()
    refuse_taken(folder)
    progress(0, 0)
    try:
        with (
            told_of(folder),
            arriving(folder) as side,
            tarfile.open(fileobj=stream, mode="r|") as archive,
        ):
            manifest = _manifest(archive, name)
            sizes = {str(file["name"]): int(file["size"]) for file in manifest["files"]}
            refuse_without_room(folder, sum(sizes.values()))
            _write(archive, side, sizes, _Told(progress, sum(sizes.values())), name)
            while stream.read(_PIECE):
                # To the end: only then it is known that nothing was cut off.
                continue
            for place in _NOT_TAKEN - {_EXTRAS, COUNTING}:
                make_folder(side / place)
            examination = check(side)
            if any(f.kind is FindingKind.DATABASE_DAMAGED for f in examination.findings):
                raise _damaged(name, examination.findings[0].subject)
    except (tarfile.TarError, EOFError) as error:
        raise _damaged(name, str(error)) from error
    return Arrived(
        folder, str(manifest.get("branch", "")), examination, with_keys=bool(manifest.get("keys"))
    )


def _write(
    archive: tarfile.TarFile, side: Path, sizes: Mapping[str, int], told: "_Told", name: str
) -> None:
    left = dict(sizes)
    while (entry := archive.next()) is not None:
        if not entry.isreg() or left.pop(entry.name, None) != entry.size:
            raise _damaged(name, entry.name)
        target = _place(side, entry.name, name)
        content = archive.extractfile(entry)
        if content is None:
            raise _damaged(name, entry.name)
        with target.open("xb") as file:
            target.chmod(PRIVATE_FILE)
            reading = told.reading(content)
            while piece := reading.read(_PIECE):
                file.write(piece)
        if target.stat().st_size != entry.size:
            raise _damaged(name, entry.name)
        fsync_file(target)
    if left:
        raise _damaged(name, next(iter(left)))


def _place(side: Path, path: str, name: str) -> Path:
    """Return where a file goes: inside, whatever its name says."""
    parts = path.split("/")
    if len(parts) > _DEEPEST or not all(_SAFE.fullmatch(part) for part in parts):
        raise _damaged(name, path[:200])
    target = side
    for part in parts[:-1]:
        target /= part
        make_folder(target)
    return target / parts[-1]


def _manifest(archive: tarfile.TarFile, name: str) -> dict[str, Any]:
    first = archive.next()
    if first is None or first.name != _MANIFEST or not first.isreg():
        raise _damaged(name, "no list of contents")
    content = archive.extractfile(first)
    if content is None or first.size > _LARGEST_MANIFEST:
        raise _damaged(name, "no list of contents")
    try:
        tree: dict[str, Any] = json.loads(content.read())
        form, version = tree["format"], tree["version"]
        named = [(str(file["name"]), int(file["size"])) for file in tree["files"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(name, str(error)) from error
    if (
        form != _FORMAT
        or len({one for one, _ in named}) != len(named)
        or (any(size < 0 for _, size in named))
    ):
        raise _damaged(name, "list of contents")
    if version != _VERSION:
        raise Failed(Trouble.EXPORT_NEWER, name, detail=f"contents version {version}")
    return tree


def _damaged(name: str, detail: str) -> Failed:
    return Failed(Trouble.HANDOVER_DAMAGED, name, detail=detail)


def _own_files(folder: Path, *, keys: bool) -> Iterator[_File]:
    """Yield what else lies in a workspace: rules, templates, and the keys if they are wished."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        parts = name.split("/")
        if (
            parts[0] in _NOT_TAKEN
            or parts[0].startswith(DATABASE)
            or parts[0] == LOCK
            or name.endswith(PART)
            or path.is_symlink()
            or not path.is_file()
            or (name.endswith(_KEY) and not keys)
            or len(parts) > _DEEPEST
            or not all(_SAFE.fullmatch(part) for part in parts)
        ):
            continue
        yield _File(name, path.stat().st_size, path)


def _evidence(books: Path, folder: Path) -> Iterator[_File]:
    """Yield every file the books know and the folder has."""
    files = EvidenceFolder(folder)
    for (sha256,) in _asked(books, "SELECT sha256 FROM evidence ORDER BY added_at, sha256"):
        path = files.path_of(sha256)
        if path is not None:
            yield _File(f"evidence/{sha256[:2]}/{sha256}", path.stat().st_size, path)


def _branch_in(books: Path) -> str:
    for (value,) in _asked(books, "SELECT value FROM setting WHERE key = 'branch'"):
        return str(json.loads(value).get("name", ""))
    return ""


def _asked(books: Path, query: str) -> list[tuple[Any, ...]]:
    try:
        with contextlib.closing(
            sqlite3.connect(database_uri(books, read_only=True), uri=True)
        ) as connection:
            return connection.execute(query).fetchall()
    except sqlite3.Error as error:
        raise faults.failed_from(error, str(books)) or error from error


class _Told:
    """Tells how many bytes went through."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = max(total, 1)
        self._done = 0

    def reading(self, file: IO[bytes]) -> "_Counted":
        """Return a file whose reading is told."""
        return _Counted(file, self)

    def went(self, size: int) -> None:
        """Tell that so many bytes more went through."""
        self._done += size
        self._progress(min(self._done, self._total), self._total)


class _Counted:
    """A file that tells how far it is read; that is where stopping happens."""

    def __init__(self, file: IO[bytes], told: _Told) -> None:
        self._file = file
        self._told = told

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes."""
        piece = self._file.read(size)
        self._told.went(len(piece))
        return piece
