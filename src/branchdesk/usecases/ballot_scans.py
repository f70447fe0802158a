"""Scanned ballots of a review: read as one pile, in the order of the scans, taken by nobody yet.

What was read lives in memory only.  It becomes a teller's entry ballot by ballot, each confirmed
by a person who looks at its picture.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from branchdesk.domain.ballot_count import BLANK, MARKS, UNREAD, PaperCount
from branchdesk.domain.ballot_marks import MarkedSheet, Seen, SheetSeen, Unusable
from branchdesk.domain.ballot_papers import BallotForm, forms_for
from branchdesk.domain.paper_codes import PaperCode, PaperOf, code_for, read_code
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress, UnitOfWork
from branchdesk.usecases.scan_files import PARTS, Share

MOST_SHEETS = 2000
"""Of one reading; their pictures are kept in memory."""
CODE_BOX = "code"
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"})
_BAD_PICTURE = frozenset(
    {
        Trouble.SCAN_DAMAGED,
        Trouble.PICTURE_TOO_LARGE,
        Trouble.SCAN_TOOK_TOO_LONG,
        Trouble.FILE_EMPTY,
    }
)
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundBallot:
    """A ballot that was recognised on a page."""

    code: str
    seen: SheetSeen
    picture: bytes
    """A JPEG of the sheet alone"""


@dataclass(frozen=True, slots=True)
class BallotsOnPage:
    """What the reader saw on one page."""

    number: int
    readable: bool = True
    blank: bool = False
    codes: tuple[str, ...] = ()
    found: tuple[FoundBallot, ...] = ()
    picture: bytes = field(default=b"", repr=False)
    """Of the page, where something on it was not recognised"""


class BallotRoom(Protocol):
    """Knows where the boxes of a ballot are, and reads them off scans, within bounds."""

    def sheets(self, form: BallotForm) -> Sequence[MarkedSheet]:
        """Return the pages of a printed ballot."""
        ...

    def ballots(
        self, file: Path, known: Mapping[str, MarkedSheet], *, progress: Progress
    ) -> Sequence[BallotsOnPage]:
        """Return what is on every page of a file; nothing is written anywhere.

        Raises:
            Failed: As `branchdesk.usecases.scans.ScanRoom.look` does.
            Cancelled: By ``progress``.
        """
        ...


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet of the pile as the scanner saw it."""

    source: str
    """Name of the file"""
    page: int
    pages: int
    seen: SheetSeen
    picture: bytes = field(default=b"", repr=False)
    """A JPEG; empty if it cannot be shown"""
    sheet: MarkedSheet | None = None
    """Where the boxes are, if the picture shows the sheet alone"""
    trouble: Failed | None = None

    @property
    def may_be_counted(self) -> bool:
        """Whether this may be a ballot of the pile at all."""
        return self.seen.unusable not in (
            Unusable.OTHER_BRANCH,
            Unusable.OTHER_LIST,
            Unusable.OTHER_PAPER,
        )

    def marks(self, lines: int) -> str:
        """Return a sign per line, as a ballot has them; what is not plain is not read."""
        if self.seen.unusable is not None:
            return UNREAD * lines
        boxes = {box.key: box.seen for box in self.seen.boxes}
        return "".join(_mark(boxes, line) for line in range(lines))

    def written_codes(self, lines: int) -> frozenset[int]:
        """Return the lines with something written where the codes of 反向情形 go."""
        keys = {f"{line}-{CODE_BOX}": line for line in range(lines)}
        return frozenset(
            keys[box.key]
            for box in self.seen.boxes
            if box.key in keys and box.seen is not Seen.EMPTY
        )


def _mark(boxes: Mapping[str, Seen], line: int) -> str:
    """Return what a line says; one with a box that was not looked at is not read."""
    seen = {mark: boxes.get(f"{line}-{mark}", Seen.DOUBTFUL) for mark in MARKS}
    if Seen.DOUBTFUL in seen.values():
        return UNREAD
    marked = [mark for mark, what in seen.items() if what is Seen.MARKED]
    if not marked:
        return BLANK
    return marked[0] if len(marked) == 1 else UNREAD


@dataclass(frozen=True, slots=True)
class ReadPile:
    """What was read; nothing of it is entered yet."""

    sheets: tuple[ReadSheet, ...]
    blank: int = 0
    """Empty back sides; left out"""
    refused: tuple[Failed, ...] = ()
    """Files that are there twice"""
    prints: frozenset[str] = frozenset()
    """Fingerprints of the files"""


@dataclass(frozen=True, slots=True)
class _Known:
    """The ballots of this count, by the text of their code."""

    mark: str
    sheets: Mapping[str, MarkedSheet]
    several: frozenset[str]
    """Codes of ballots with more than one page"""


def read_pile(
    files: Sequence[Path],
    *,
    count: PaperCount,
    room: BallotRoom,
    work: UnitOfWork,
    progress: Progress,
    before: Collection[str] = (),
) -> ReadPile:
    """Read ballots off scans, file by file and page by page, in this order.

    Args:
        files: PDF files and pictures.
        count: The count they belong to: a ballot of any other list is not taken.
        room: Reads them.
        work: Knows this workspace's mark.
        progress: May cancel; nothing was taken then.
        before: Fingerprints of files that this teller read already.

    Raises:
        Cancelled: By ``progress``.
        Failed: If a file cannot be read, or nothing is in what was chosen; nothing was taken, so
            that no ballot is missing in the middle of the pile.
    """
    known = _known(count, room, work)
    sheets: list[ReadSheet] = []
    refused: list[Failed] = []
    prints: set[str] = set()
    blank = 0
    for done, file in enumerate(files):
        steps = Share(progress, done, len(files))
        steps(0, 0)
        print_ = _fingerprint(file)
        if print_ in prints or print_ in before:
            refused.append(Failed(Trouble.SAME_SCAN_TWICE, file.name))
            continue
        prints.add(print_)
        try:
            pages = room.ballots(file, known.sheets, progress=steps)
        except Failed as failure:
            if file.suffix.lower() not in _PICTURES or failure.trouble not in _BAD_PICTURE:
                raise
            # One picture is one ballot: it keeps its place in the pile and is counted by eye.
            unread = SheetSeen(unusable=Unusable.NOT_SHOWN)
            sheets.append(ReadSheet(file.name, 1, 1, unread, trouble=failure))
            continue
        blank += sum(page.blank for page in pages)
        for page in pages:
            sheets += _sheets_on(page, file, len(pages), known)
        if len(sheets) > MOST_SHEETS:
            raise Failed(Trouble.TOO_MANY_BALLOTS, str(MOST_SHEETS))
    if not sheets:
        raise refused[0] if refused else Failed(Trouble.NO_BALLOT_FOUND)
    progress(PARTS * len(files), PARTS * len(files))
    return ReadPile(tuple(sheets), blank, tuple(refused), frozenset(prints))


def _known(count: PaperCount, room: BallotRoom, work: UnitOfWork) -> _Known:
    with work:
        mark = work.branch.mark()
    sheets: dict[str, MarkedSheet] = {}
    several: set[str] = set()
    for form in forms_for(count.year, count.subjects) if mark else ():
        pages = room.sheets(form)
        for number, sheet in enumerate(pages, start=1):
            text = code_for(form.paper, mark=mark, page=number, pages=len(pages)).text
            if len(pages) == 1:
                sheets[text] = sheet
            else:
                several.add(text)
    return _Known(mark, sheets, frozenset(several))


def _sheets_on(page: BallotsOnPage, file: Path, pages: int, known: _Known) -> Sequence[ReadSheet]:
    """Return the ballots on a page, and one more for what is none of them."""
    if page.blank:
        return ()
    if known.several.intersection(page.codes):
        raise Failed(Trouble.BALLOT_OF_SEVERAL_PAGES, file.name)
    found = [
        ReadSheet(file.name, page.number, pages, one.seen, one.picture, known.sheets[one.code])
        for one in page.found
    ]
    others = [text for text in page.codes if text not in known.sheets]
    if others or not found:
        seen = SheetSeen(unusable=_why(page, others, known))
        found.append(ReadSheet(file.name, page.number, pages, seen, page.picture))
    return found


def _why(page: BallotsOnPage, codes: Sequence[str], known: _Known) -> Unusable:
    if not page.readable:
        return Unusable.NOT_SHOWN
    read = [code for text in codes if isinstance(code := read_code(text), PaperCode)]
    ballots = [code for code in read if code.of is PaperOf.BALLOT]
    if any(code.mark == known.mark for code in ballots):
        return Unusable.OTHER_LIST
    if ballots:
        return Unusable.OTHER_BRANCH
    # What is no whole code of this program may be a ballot's code with a stain.
    return Unusable.OTHER_PAPER if read else Unusable.NO_CODE


def _fingerprint(file: Path) -> str:
    found = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while part := stream.read(_CHUNK):
                found.update(part)
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, file.name, detail=str(error)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, file.name, detail=str(error)) from error
    return found.hexdigest()
