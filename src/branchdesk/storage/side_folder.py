"""Folders appear whole or not at all, as files do: built beside their place, named at the end."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from branchdesk.storage import faults
from branchdesk.storage.files import PART, PRIVATE_FOLDER, fsync_folder
from branchdesk.usecases.errors import Failed, Trouble

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextlib.contextmanager
def arriving(target: Path) -> Iterator[Path]:
    """Yield a new private folder; it takes its name, durably, if the block succeeds.

    Args:
        target: What it shall be called; nothing, or an empty folder, may be there.
    """
    target = target.absolute()
    side = target.with_name(f".{target.name}{PART}")
    # What a power cut left of an earlier attempt.
    shutil.rmtree(side, ignore_errors=True)
    target.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    try:
        side.mkdir(mode=PRIVATE_FOLDER)
        yield side
        _flush(side)
        if target.is_dir():
            _empty(target)
        side.rename(target)
        fsync_folder(target.parent)
    finally:
        shutil.rmtree(side, ignore_errors=True)


def _flush(folder: Path) -> None:
    for place, _, _ in os.walk(folder):
        fsync_folder(Path(place))


def _empty(folder: Path) -> None:
    """Take an empty folder away; what a system puts into every folder goes with it."""
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()


@contextlib.contextmanager
def told_of(target: Path) -> Iterator[None]:
    """Turn errors of the system met while writing ``target`` into sentences."""
    try:
        yield
    except OSError as error:
        detail = f"{errno.errorcode.get(error.errno or 0, '')}: {error}"
        if error.errno in _NO_SPACE:
            raise Failed(Trouble.DISK_FULL, str(target), detail=detail) from error
        if error.errno == errno.ENAMETOOLONG:
            raise Failed(Trouble.NAME_TOO_LONG, target.name, detail=detail) from error
        if error.errno == errno.ENOENT and not target.parent.is_dir():
            raise Failed(Trouble.TARGET_FOLDER_MISSING, str(target.parent)) from error
        raise Failed(Trouble.TARGET_NOT_WRITABLE, str(target), detail=detail) from error


def refuse_existing(target: Path) -> None:
    """Refuse to write where something is already, or where no folder is.

    Raises:
        Failed: ``TARGET_EXISTS`` or ``TARGET_FOLDER_MISSING``.
    """
    if not target.absolute().parent.is_dir():
        raise Failed(Trouble.TARGET_FOLDER_MISSING, str(target.absolute().parent))
    if target.exists() or target.is_symlink():
        raise Failed(Trouble.TARGET_EXISTS, str(target))


def refuse_without_room(folder: Path, needed: int) -> None:
    """Refuse before anything is written what would not fit.

    Raises:
        Failed: ``DISK_FULL``.
    """
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    try:
        free = shutil.disk_usage(place).free
    except OSError as error:
        raise faults.failed_from_os(error, str(place)) from error
    if free < needed:
        raise Failed(Trouble.DISK_FULL, str(folder), detail=f"{needed} bytes needed, {free} free")
