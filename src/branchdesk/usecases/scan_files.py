"""Scans that a person chose, among files and in folders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress

MOST_FILES = 3000
"""In one drop; a whole archive is given in parts."""
ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"})


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the scans among files and in folders, in the order of their names.

    What was named itself is returned whatever it is, so that its refusal has a sentence.

    Raises:
        Failed: ``TOO_MANY_SCANS``; nothing was taken.
    """
    found: list[Path] = []
    for path in paths:
        for one in _walk(path) if path.is_dir() else (path,):
            if len(found) >= MOST_FILES:
                raise Failed(Trouble.TOO_MANY_SCANS, str(MOST_FILES))
            found.append(one)
    return tuple(dict.fromkeys(found))


def _walk(folder: Path) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        try:
            inside = sorted(waiting.pop().iterdir(), key=lambda path: path.name)
        except OSError:
            continue
        for path in inside:
            if path.name.startswith(".") or path.is_symlink():
                continue
            if path.is_dir():
                waiting.append(path)
            elif path.suffix.lower() in ENDINGS:
                yield path


PARTS = 1000
"""Steps of progress a file has, however many pages."""


@dataclass(frozen=True, slots=True)
class Share:
    """Tells the progress of one file as a share of all."""

    progress: Progress
    done: int
    total: int

    def __call__(self, done: int, total: int) -> None:
        share = PARTS * done // total if total else 0
        self.progress(PARTS * self.done + min(share, PARTS - 1), PARTS * self.total)
