"""验签 without Qt: files waiting, being checked, and judged, one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from branchdesk.usecases.packets import Verdict

MOST_FILES = 500
"""More than this at once is a mistake, not an inbox."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file on the page."""

    path: Path
    verdict: Verdict | None = None
    """None while it waits or is being checked."""
    checking: bool = False


class VerifyPresenter:
    """The files of the page, in the order in which they were handed in."""

    def __init__(self) -> None:
        self._files: tuple[CheckedFile, ...] = ()

    @property
    def files(self) -> Sequence[CheckedFile]:
        """Every file on the page."""
        return self._files

    @property
    def waiting(self) -> int:
        """How many files have no verdict yet."""
        return sum(file.verdict is None for file in self._files)

    def add(self, paths: Iterable[Path]) -> int:
        """Put files on the page and return how many; one already there is checked anew."""
        wanted = list(dict.fromkeys(path.absolute() for path in paths))[:MOST_FILES]
        kept = [file for file in self._files if file.path not in wanted]
        self._files = (*kept, *(CheckedFile(path) for path in wanted))
        return len(wanted)

    def begin_next(self) -> Path | None:
        """Return the next file to check and mark it; None if none waits or one is being checked."""
        if any(file.checking for file in self._files):
            return None
        for index, file in enumerate(self._files):
            if file.verdict is None:
                self._put(index, replace(file, checking=True))
                return file.path
        return None

    def judged(self, verdict: Verdict) -> int:
        """Keep a verdict and return the place of its file; -1 if it was taken off the page."""
        for index, file in enumerate(self._files):
            if file.path == verdict.path:
                self._put(index, CheckedFile(file.path, verdict))
                return index
        return -1

    def know(self, fingerprint: str, *, known: bool) -> None:
        """Take note that a signer is known from now on, or is not any more."""
        self._files = tuple(
            replace(file, verdict=replace(file.verdict, signer_known=known))
            if file.verdict is not None and file.verdict.fingerprint == fingerprint
            else file
            for file in self._files
        )

    def stopped(self) -> None:
        """Take every file that has no verdict off the page: the person wants no more of it."""
        self._files = tuple(file for file in self._files if file.verdict is not None)

    def clear(self) -> None:
        """Empty the page."""
        self._files = ()

    def _put(self, index: int, file: CheckedFile) -> None:
        self._files = (*self._files[:index], file, *self._files[index + 1 :])
