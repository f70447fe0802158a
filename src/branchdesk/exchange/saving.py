"""Putting a file where the person wants it: whole or not at all."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from openpyxl import Workbook


def save_whole(workbook: "Workbook", target: Path) -> None:
    """Write a workbook; the file appears whole or not at all.

    Raises:
        Failed: TARGET_FOLDER_MISSING, TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE or DISK_FULL.
    """
    _write(target, workbook.save)


def save_bytes(content: bytes, target: Path) -> None:
    """Write a small file; it appears whole or not at all.

    Raises:
        Failed: As `save_whole`.
    """

    def write(side: Path) -> None:
        with side.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    _write(target, write)


def _write(target: Path, write: Callable[[Path], object]) -> None:
    unfinished = target.with_name(f".{target.name}.part")
    try:
        write(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise _explained(error, target) from error
    finally:
        # Where the folder is missing there is nothing to take away either.
        if target.parent.is_dir():
            unfinished.unlink(missing_ok=True)


def put_whole(content: bytes, target: Path) -> None:
    """Write a file; it appears whole or not at all.

    Raises:
        Failed: As `save_whole`.
    """
    unfinished = target.with_name(f".{target.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise _explained(error, target) from error
    finally:
        if target.parent.is_dir():
            unfinished.unlink(missing_ok=True)


def _explained(error: OSError, target: Path) -> Failed:
    if not target.parent.is_dir():
        return Failed(Trouble.TARGET_FOLDER_MISSING, str(target.parent))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Failed(Trouble.DISK_FULL, str(target))
    if isinstance(error, PermissionError) and target.exists():
        return Failed(Trouble.TARGET_OPEN_ELSEWHERE, str(target), detail=str(error))
    return Failed(Trouble.TARGET_NOT_WRITABLE, str(target), detail=str(error))
