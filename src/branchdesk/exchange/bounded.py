"""Reading a small file that somebody handed over: never more of it than it may have."""

from pathlib import Path

from branchdesk.usecases.errors import Failed, Trouble


def read_bounded(path: Path, *, most: int) -> bytes:
    """Return a file's bytes.

    Raises:
        Failed: If it is not there, cannot be read, or has more than ``most`` bytes.
    """
    try:
        with path.open("rb") as file:
            # One byte more than allowed tells a large file without reading it.
            content = file.read(most + 1)
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, path.name) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error
    if len(content) > most:
        raise Failed(Trouble.FILE_TOO_LARGE, path.name)
    return content
