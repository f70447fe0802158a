"""Looking at scans from the desk: a few pages at a time in a child, so that memory is bounded."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from branchdesk.packet.confined import Stopped, run_confined
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress

if TYPE_CHECKING:
    # Every opened workspace has this room; hardly anybody enters it in the first minute.
    from branchdesk.domain.ballot_marks import MarkedSheet
    from branchdesk.domain.ballot_papers import BallotForm
    from branchdesk.domain.scanning import ScannedPage
    from branchdesk.usecases.ballot_scans import BallotsOnPage
    from branchdesk.usecases.scans import ScannedFile

MOST_PAGES = 1000
"""Of one file; a thicker pile is scanned into several."""
_MOST_BYTES = 2 * 1024**3
_AT_ONCE = 8
"""Pages per child: few enough that Cancel is answered soon."""
_SECONDS, _SECONDS_FOR_ONE, _SECONDS_TO_CUT = 80, 25, 60
_MOST_STOPPED = 6
"""So many pages in a row that stop the child: the file is made to do that."""

_REFUSALS = {
    "encrypted": Trouble.SCAN_ENCRYPTED,
    "damaged": Trouble.SCAN_DAMAGED,
    "foreign": Trouble.NOT_A_SCAN,
    "too_long": Trouble.SCAN_TOO_LONG,
    "packet": Trouble.SCAN_IS_A_PACKET,
    "too_large": Trouble.PICTURE_TOO_LARGE,
}


class PdfScanRoom:
    """Satisfies `branchdesk.usecases.scans.ScanRoom` and `…ballot_scans.BallotRoom`.

    Args:
        most_pages: A file with more is refused whole.
    """

    def __init__(self, *, most_pages: int = MOST_PAGES) -> None:
        self._most_pages = most_pages

    def look(self, file: Path, *, progress: Progress) -> "ScannedFile":
        """Return what stands on every page; see the port for what it raises."""
        from branchdesk.usecases.scans import ScannedFile

        self._refuse_at_once(file)
        progress(0, 0)
        pages, seen = self._first(file)
        if pages is None:
            return ScannedFile(tuple(seen), is_picture=True)
        while len(seen) < pages:
            progress(len(seen), pages)
            seen += self._next(file, len(seen) + 1, min(_AT_ONCE, pages - len(seen)))
        return ScannedFile(tuple(seen), is_picture=False)

    def cut(self, file: Path, pages: "Sequence[ScannedPage]", target: Path) -> None:
        """Write these pages of a PDF, upright, as a PDF of their own."""
        wanted = [(page.number, page.turned) for page in pages]
        request = {"path": str(file), "target": str(target), "pages": wanted}
        self._asked("cut", file, request, seconds=_SECONDS_TO_CUT)

    def sheets(self, form: "BallotForm") -> "Sequence[MarkedSheet]":
        """Return the pages of a printed ballot."""
        from branchdesk.domain.ballot_marks import MarkedSheet
        from branchdesk.packet.ballot_layout import pages_of

        return [MarkedSheet(page.width, page.height, page.marks) for page in pages_of(form)]

    def ballots(
        self, file: Path, known: "Mapping[str, MarkedSheet]", *, progress: Progress
    ) -> "Sequence[BallotsOnPage]":
        """Return what is on every page; see `branchdesk.usecases.ballot_scans.BallotRoom`."""
        from branchdesk.packet.ballot_answers import pages_told
        from branchdesk.usecases.ballot_scans import BallotsOnPage

        self._refuse_at_once(file)
        sheets = [{"code": code, "sheet": asdict(sheet)} for code, sheet in known.items()]
        request = {"path": str(file), "most": self._most_pages, "known": sheets}
        total: int | None = None
        seen: list[BallotsOnPage] = []
        stopped = 0
        while total is None or len(seen) < total:
            progress(len(seen), total or 0)
            # Once a page stopped the child, all behind it are looked at alone.
            at_once = 1 if stopped else _AT_ONCE
            part = request | {"first": len(seen) + 1, "count": at_once}
            try:
                told = json.loads(run_confined("ballots", part, seconds=_SECONDS))
            except Stopped as error:
                stopped += 1
                if stopped > _MOST_STOPPED:
                    raise _took_too_long(file, error) from error
                if total is None:
                    part = request | {"first": 1, "count": 0}
                    told = self._asked("ballots", file, part, seconds=_SECONDS_FOR_ONE)
                    total = int(told["pages"])
                elif at_once == 1:
                    seen.append(BallotsOnPage(len(seen) + 1, readable=False))
                continue
            if "refused" in told:
                raise _refusal(file, told["refused"])
            total = int(told["pages"])
            found = pages_told(told)
            if not found and len(seen) < total:
                # Fewer pages come out of it than its head says.
                raise Failed(Trouble.SCAN_DAMAGED, file.name)
            seen += found
        return seen

    def aside(self) -> "tempfile.TemporaryDirectory[str]":
        """Return a folder for cut pages, gone when it is left."""
        return tempfile.TemporaryDirectory(prefix="branchdesk-scans-", ignore_cleanup_errors=True)

    def _refuse_at_once(self, file: Path) -> None:
        try:
            about = file.stat()
            if file.is_dir() or not file.is_file():
                raise Failed(Trouble.NOT_A_FILE, file.name)
            with file.open("rb") as stream:
                stream.read(1)
        except FileNotFoundError as error:
            raise Failed(Trouble.FILE_NOT_FOUND, file.name, detail=str(error)) from error
        except (OSError, ValueError) as error:
            raise Failed(Trouble.FILE_UNREADABLE, file.name, detail=str(error)) from error
        if not about.st_size:
            raise Failed(Trouble.FILE_EMPTY, file.name)
        if about.st_size > _MOST_BYTES:
            raise Failed(Trouble.FILE_TOO_LARGE, file.name, str(_MOST_BYTES // 1024**2))

    def _first(self, file: Path) -> "tuple[int | None, list[ScannedPage]]":
        """Return how many pages there are (None: it is a picture) and what the first ones show."""
        try:
            told = self._looked(file, 1, _AT_ONCE, seconds=_SECONDS)
        except Stopped:
            # One of the first pages stops the child; how many there are must be known even so.
            try:
                told = self._looked(file, 1, 0, seconds=_SECONDS_FOR_ONE)
            except Stopped as error:
                raise _took_too_long(file, error) from error
            if told["picture"]:
                raise _took_too_long(file, None) from None
            few = min(_AT_ONCE, int(told["pages"]))
            return int(told["pages"]), self._one_by_one(file, 1, few)
        return (None if told["picture"] else int(told["pages"])), _pages(told)

    def _next(self, file: Path, first: int, count: int) -> "list[ScannedPage]":
        try:
            return _pages(self._looked(file, first, count, seconds=_SECONDS))
        except Stopped:
            return self._one_by_one(file, first, count)

    def _one_by_one(self, file: Path, first: int, count: int) -> "list[ScannedPage]":
        """Look at pages alone: what stops the child is one page, and the others are read."""
        from branchdesk.domain.scanning import ScannedPage

        seen: list[ScannedPage] = []
        stopped = 0
        for number in range(first, first + count):
            try:
                seen += _pages(self._looked(file, number, 1, seconds=_SECONDS_FOR_ONE))
                stopped = 0
            except Stopped as error:
                stopped += 1
                if stopped >= _MOST_STOPPED:
                    raise _took_too_long(file, error) from error
                seen.append(ScannedPage(number, readable=False))
        return seen

    def _looked(self, file: Path, first: int, count: int, *, seconds: int) -> dict[str, Any]:
        request = {"path": str(file), "first": first, "count": count, "most": self._most_pages}
        told = json.loads(run_confined("scan", request, seconds=seconds))
        if "refused" in told:
            raise _refusal(file, told["refused"])
        answer: dict[str, Any] = told
        return answer

    def _asked(
        self, task: str, file: Path, request: dict[str, Any], *, seconds: int
    ) -> dict[str, Any]:
        try:
            told: dict[str, Any] = json.loads(run_confined(task, request, seconds=seconds))
        except Stopped as error:
            raise _took_too_long(file, error) from error
        if "refused" in told:
            raise _refusal(file, told["refused"])
        return told


def _pages(told: dict[str, Any]) -> "list[ScannedPage]":
    from branchdesk.domain.scanning import ScannedPage

    return [
        ScannedPage(
            int(one["number"]),
            tuple(str(text) for text in one["codes"]),
            int(one["turned"]),
            blank=bool(one["blank"]),
            readable=bool(one["readable"]),
        )
        for one in told["seen"]
    ]


def _refusal(file: Path, told: Sequence[str]) -> Failed:
    code, *values = (str(part) for part in told)
    if code == "disk_full":
        return Failed(Trouble.DISK_FULL, file.name)
    return Failed(_REFUSALS.get(code, Trouble.SCAN_DAMAGED), file.name, *values)


def _took_too_long(file: Path, error: Exception | None) -> Failed:
    return Failed(Trouble.SCAN_TOOK_TOO_LONG, file.name, detail=str(error or ""))
