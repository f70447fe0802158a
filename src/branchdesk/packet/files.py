"""Files of this room appear whole or not at all, and say clearly why they did not."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from branchdesk.usecases.errors import Failed, Trouble

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def written_whole(target: Path, *, private: bool = False) -> Iterator[Path]:
    """Yield a path to write to; synced to the disk, it takes the target's place.

    Args:
        target: The file that shall exist in the end.
        private: Whether only its owner may read it.

    Raises:
        Failed: If the folder is missing, the disk is full, or the target is open elsewhere.
    """
    if not target.parent.is_dir():
        raise Failed(Trouble.TARGET_FOLDER_MISSING, str(target.parent))
    unfinished = target.with_name(f".{target.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        if private:
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield unfinished
        _sync(unfinished)
        _replace(unfinished, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise as_trouble(error, target) from error
    finally:
        _forget(unfinished)


def as_trouble(error: OSError, target: Path) -> Failed:
    """Return the sentence-bearing failure for a system error met while writing ``target``."""
    if error.errno in _NO_SPACE:
        return Failed(Trouble.DISK_FULL, str(target), detail=str(error))
    if error.errno == errno.ENOENT and not target.parent.is_dir():
        return Failed(Trouble.TARGET_FOLDER_MISSING, str(target.parent), detail=str(error))
    if error.errno == errno.ENAMETOOLONG:
        return Failed(Trouble.NAME_TOO_LONG, target.name, detail=str(error))
    return Failed(Trouble.TARGET_NOT_WRITABLE, str(target), detail=str(error))


def _replace(unfinished: Path, target: Path) -> None:
    try:
        unfinished.replace(target)
    except PermissionError as error:
        # Windows: a reader has the file open and nobody may take its place.
        if target.exists():
            raise Failed(Trouble.TARGET_OPEN_ELSEWHERE, str(target), detail=str(error)) from error
        raise
    except IsADirectoryError as error:
        raise Failed(Trouble.TARGET_NOT_WRITABLE, str(target), detail=str(error)) from error


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle for a folder's entries
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(unfinished: Path) -> None:
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:
        return  # the folder vanished or became read-only; its file went with it
