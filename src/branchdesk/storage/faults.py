"""The border at which the database's own errors become sentences.

Every error of the driver passes through `translate`, which the engine hangs into SQLAlchemy.  What
is nobody's fault (a full disk, a file taken away) becomes `Failed`; what can only be a mistake of
this program stays the exception it was and ends in the net for unexpected errors.
"""

import errno
import sqlite3

from branchdesk.usecases.errors import Failed, Trouble

_TROUBLES = {
    "SQLITE_FULL": Trouble.DISK_FULL,
    "SQLITE_READONLY_DBMOVED": Trouble.DATABASE_MOVED,
    "SQLITE_CANTOPEN": Trouble.DATABASE_MOVED,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_BUSY": Trouble.BUSY,
    "SQLITE_LOCKED": Trouble.BUSY,
    "SQLITE_PROTOCOL": Trouble.BUSY,
    "SQLITE_CORRUPT": Trouble.DATABASE_DAMAGED,
    "SQLITE_NOTADB": Trouble.DATABASE_DAMAGED,
    "SQLITE_FORMAT": Trouble.DATABASE_DAMAGED,
    # A disk that answers a write or a flush with an error has no room or is dying: either way the
    # person must save elsewhere, and the words of the system stand behind the sentence.
    "SQLITE_IOERR_WRITE": Trouble.DISK_FULL,
    "SQLITE_IOERR_FSYNC": Trouble.DISK_FULL,
    "SQLITE_IOERR_TRUNCATE": Trouble.DISK_FULL,
    "SQLITE_IOERR_SHORT_READ": Trouble.DATABASE_DAMAGED,
    "SQLITE_IOERR_CORRUPTFS": Trouble.DATABASE_DAMAGED,
    # What cannot be read or found any more: a stick pulled out, a folder taken away.
    "SQLITE_IOERR": Trouble.DATABASE_MOVED,
}
_UNDECODABLE = "Could not decode to UTF-8"


def trouble_in(error: BaseException) -> Trouble | None:
    """Return which expected trouble a driver's error is; None if it is none of them.

    Extended codes are shortened from the right until one is known, so that a newer SQLite's finer
    distinctions still find their sentence.
    """
    name: str = getattr(error, "sqlite_errorname", "") or ""
    while name.startswith("SQLITE_") and name != "SQLITE":
        if name in _TROUBLES:
            return _TROUBLES[name]
        name = name.rpartition("_")[0]
    if isinstance(error, sqlite3.Error) and str(error).startswith(_UNDECODABLE):
        return Trouble.DATABASE_DAMAGED
    return None


def failed_from(error: BaseException, *values: str) -> Failed | None:
    """Return the expected failure that a driver's error stands for, None if it is a bug."""
    trouble = trouble_in(error)
    if trouble is None:
        return None
    code = getattr(error, "sqlite_errorname", type(error).__name__)
    return Failed(trouble, *values, detail=f"{code}: {error}")


def failed_from_os(error: OSError, *values: str) -> Failed:
    """Return the failure that an error of the file system stands for."""
    detail = f"{errno.errorcode.get(error.errno or 0, type(error).__name__)}: {error}"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            trouble = Trouble.DISK_FULL
        case errno.EROFS | errno.EACCES | errno.EPERM:
            trouble = Trouble.READ_ONLY
        case errno.ENAMETOOLONG:
            trouble = Trouble.NAME_TOO_LONG
        case errno.ENOENT:
            trouble = Trouble.FILE_NOT_FOUND
        case _:
            trouble = Trouble.FILE_UNREADABLE
    return Failed(trouble, *values, detail=detail)
