"""The caretaker of a workspace, as the desk sees it; part of the composition."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import branchdesk
from branchdesk.storage import backups
from branchdesk.storage.workspace import BACKUPS, SqlWorkspace
from branchdesk.usecases.ports import Progress

if TYPE_CHECKING:
    from branchdesk.usecases.upkeep import BackupLine, Examination

_PARTS = ("PySide6-Essentials", "SQLAlchemy", "reportlab", "pikepdf", "pyHanko", "cryptography")


class StorageUpkeep:
    """Satisfies `branchdesk.usecases.upkeep.Upkeep`."""

    def __init__(self, workspace: SqlWorkspace) -> None:
        self._workspace = workspace

    def backup_now(self) -> "BackupLine":
        """Copy the books and check the copy."""
        path = self._workspace.backup_now()
        return next(line for line in self.backups() if line.path == path)

    def last_backup(self) -> datetime | None:
        """Return when the newest copy was made, None without any."""
        copies = backups.list_backups(self._workspace.folder / BACKUPS)
        return copies[0].made_at if copies else None

    def backups(self) -> "Sequence[BackupLine]":
        """Return every copy, newest first."""
        from branchdesk.usecases.upkeep import BackupLine

        return tuple(
            BackupLine(
                copy.path,
                copy.made_at,
                copy.path.stat().st_size,
                "" if copy.rolling else copy.path.stem,
            )
            for copy in backups.list_backups(self._workspace.folder / BACKUPS)
        )

    def restore(self, backup: Path) -> None:
        """Put a copy in the place of the books; the workspace is closed once the copy is good."""
        from branchdesk.storage import restoring

        restoring.restore(self._workspace.folder, backup, closing=self._workspace.close)

    def examine(self, *, progress: Progress) -> "Examination":
        """Check the books, the chain of versions and every evidence file."""
        # It knows every kind of document there is; opening a workspace does not wait for that.
        from branchdesk.storage.check import check

        return check(self._workspace.folder, progress=progress)

    def versions(self) -> Sequence[tuple[str, str]]:
        """Return the versions of the program and of what it stands on."""
        import platform
        from importlib import metadata

        return (
            ("BranchDesk", branchdesk.__version__),
            ("Python", platform.python_version()),
            ("SQLite", sqlite3.sqlite_version),
            *((part, metadata.version(part)) for part in _PARTS),
            ("System", platform.platform()),
        )
