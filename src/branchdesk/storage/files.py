"""Files appear whole or not at all, and stay after a power cut."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_PIECE = 1 << 20
PART = ".part"
"""Ending of what is not finished; such files are swept away at the next opening."""


def fsync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable; Windows does that by itself."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        # A folder that may be entered but not listed, such as the one above somebody's home.
        return
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems (mounted sticks and phones) know no flushing of folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def fsync_file(path: Path) -> None:
    """Make the contents of a finished file durable."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private(path: Path) -> None:
    """Let nobody but the owner in; a medium without owners (a stick) is left as it is."""
    with contextlib.suppress(OSError):
        path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)


def make_folder(folder: Path) -> None:
    """Make a private folder that survives a power cut; one that is there is left alone."""
    if folder.is_dir():
        return
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    fsync_folder(folder.parent)


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path to write to; it takes the target's place, durably, if the block succeeds."""
    unfinished = target.with_name(f".{target.name}{PART}")
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        yield unfinished
        fsync_file(unfinished)
        unfinished.replace(target)
        fsync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a crash left unfinished in a folder; only while nobody else writes there."""
    for pattern in (f".*{PART}", f".*{PART}-journal"):
        for leftover in folder.glob(pattern) if folder.is_dir() else ():
            leftover.unlink(missing_ok=True)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file that nobody has open, and flush the copy; its name is flushed by the caller."""
    with source.open("rb") as reading, target.open("wb") as writing:
        target.chmod(PRIVATE_FILE)
        while piece := reading.read(_PIECE):
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())


def write_whole(target: Path, content: bytes) -> None:
    """Write a small private file at once."""
    with replacing(target) as unfinished:
        unfinished.write_bytes(content)
