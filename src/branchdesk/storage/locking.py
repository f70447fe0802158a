"""One program at a time: a lock beside the database that names who holds it.

The lock itself is the operating system's and goes away with the process that holds it, however
that ends; so there are no stale locks to recover.  The words in the file only say whom to ask.
"""

import contextlib
import getpass
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from branchdesk.storage.files import PRIVATE_FILE
from branchdesk.usecases.errors import Failed, Trouble

_FAR_AWAY = 1 << 30
"""Windows locks bytes against reading too; this one lies behind everything that is written."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the workspace open."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""
    """UTC, ISO"""


class WorkspaceLock:
    """Held from `acquire` to `release`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, *, now: datetime) -> None:
        """Take the lock and write down who has it.

        Raises:
            Failed: ``IN_USE`` with user, host, pid and since of whoever holds it,
                ``NETWORK_SHARE`` where the file system has no locks at all.
            OSError: Where no file can be made, as on a medium that cannot be written.
        """
        while self._handle is None:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            try:
                _lock(handle)
                if not _still_named(handle, self._path):
                    # The holder before us took the file's name away between our two calls.
                    os.close(handle)
                    continue
            except BlockingIOError:
                os.close(handle)
                raise _in_use(self._path) from None
            except OSError as error:
                os.close(handle)
                raise Failed(Trouble.NETWORK_SHARE, str(self._path), detail=str(error)) from error
            # On a full disk the lock holds all the same, only without a name.
            with contextlib.suppress(OSError):
                _write(handle, _myself(now))
            self._handle = handle

    def release(self) -> None:
        """Give the lock back; without effect if it is not held."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if os.name == "nt":
            os.close(handle)
            self._path.unlink(missing_ok=True)
        else:
            # Named away while still held: nobody can lock a file that is about to vanish.
            self._path.unlink(missing_ok=True)
            os.close(handle)


def holder_named_in(path: Path) -> Holder:
    """Return who the lock file says holds it; an empty holder if it says nothing readable."""
    try:
        told = json.loads(path.read_text("utf-8"))
        return Holder(
            user=str(told["user"]),
            host=str(told["host"]),
            pid=int(told["pid"]),
            since=str(told["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _in_use(path: Path) -> Failed:
    holder = holder_named_in(path)
    return Failed(Trouble.IN_USE, holder.user, holder.host, str(holder.pid), holder.since)


def _myself(now: datetime) -> dict[str, str | int]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        # A container's user without a name.
        user = str(os.getuid()) if sys.platform != "win32" else ""
    return {
        "user": user,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": now.astimezone(UTC).isoformat(timespec="seconds"),
    }


def _write(handle: int, told: dict[str, str | int]) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(told, ensure_ascii=False).encode())


def _still_named(handle: int, path: Path) -> bool:
    held: Any = os.fstat(handle)
    try:
        named = path.stat()
    except FileNotFoundError:
        return False
    return (held.st_dev, held.st_ino) == (named.st_dev, named.st_ino)


def _lock(handle: int) -> None:
    """Take the lock or raise `BlockingIOError`; never wait."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
        except OSError as error:
            if error.errno == 36:  # EDEADLOCK: another process has the byte
                raise BlockingIOError from error
            raise
    else:
        import fcntl

        # flock belongs to this open file: another descriptor of ours cannot lose it by closing.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
