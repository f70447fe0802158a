"""Scanned pages: what each one is, and why one has to be looked at by a person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ledgers import Privacy
from branchdesk.domain.paper_codes import (
    Misread,
    PaperCode,
    PaperForm,
    PaperOf,
    key_of,
    read_code,
)
from branchdesk.domain.records import Attachment


class Doubt(StrEnum):
    """Why a page did not file itself."""

    NO_CODE = "no_code"
    DAMAGED_CODE = "damaged_code"
    NEWER_CODE = "newer_code"
    OTHER_BRANCH = "other_branch"
    UNKNOWN = "unknown"
    """This branch's code, but the books know no such record."""
    REMOVED = "removed"
    """Its record lies in the recycle bin."""
    NO_MINUTES = "no_minutes"
    """A counting sheet of an election that names no minutes yet."""
    SEVERAL = "several"
    """Codes of different papers on one page."""
    NOT_READABLE = "not_readable"
    """The page could not be shown within the bounds of memory and time."""


@dataclass(frozen=True, slots=True)
class LoosePage:
    """A scanned page that waits for a person to say where it belongs.

    A document of the books, so that it survives the end of the program, is in every backup and in
    a handover, and can be taken back like everything else.
    """

    KIND: ClassVar[str] = "loose_page"
    NAME: ClassVar[str] = "待认领扫描页"
    PRIVACY: ClassVar[Privacy] = Privacy.PRIVATE
    """Nobody has looked at it yet: it may show anything."""
    PRIVATE: ClassVar[frozenset[str]] = frozenset({"attachments", "file", "likely"})

    id: DossierId
    file: Attachment
    source: str
    """Name of the file it was in"""
    page: int
    """Counted from 1"""
    of_pages: int
    doubt: Doubt
    scanned_at: datetime
    """UTC"""
    likely: str = ""
    """Id of the record whose pages stand before and after it"""

    @property
    def belongs_year(self) -> int | None:
        """It belongs to no year before somebody said where it belongs."""
        return None

    @property
    def title(self) -> str:
        """Return what it is called in lists and in the history."""
        return f"{self.source} 第{self.page}页" if self.of_pages > 1 else self.source

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The page itself."""
        return (self.file,)


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """What the reader saw on one page."""

    number: int
    """Counted from 1"""
    codes: tuple[str, ...] = ()
    turned: int = 0
    """Degrees clockwise by which it is to be turned to stand upright: 0, 90, 180, 270."""
    blank: bool = False
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Target:
    """Where pages are filed."""

    of: PaperOf
    item: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the papers of this branch belong: what every code may mean."""

    mark: str
    targets: Mapping[tuple[PaperOf, str], Target | Doubt]
    """By kind and fingerprint"""
    meetings: Mapping[str, str] = field(default_factory=dict)
    """The record with the vote, by the id of its election"""

    def place_of(self, page: ScannedPage) -> "Placed | Doubt":
        """Say where a page belongs, or why nobody can say."""
        if not page.readable:
            return Doubt.NOT_READABLE
        read = [read_code(text) for text in page.codes]
        codes = {code for code in read if isinstance(code, PaperCode)}
        if not codes:
            return _without_code(read)
        if len(codes) > 1:
            return Doubt.SEVERAL
        (code,) = codes
        if code.mark != self.mark or not self.mark:
            return Doubt.OTHER_BRANCH
        found = self._target(code)
        return found if isinstance(found, Doubt) else Placed(page, code, found)

    def _target(self, code: PaperCode) -> Target | Doubt:
        found = self.targets.get((code.of, code.key), Doubt.UNKNOWN)
        if isinstance(found, Doubt) or code.form is not PaperForm.COUNTING:
            return found
        # A counting sheet is part of the minutes of the meeting that voted.
        if found.of is PaperOf.ELECTION:
            meeting = self.meetings.get(found.item)
            if meeting is None:
                return Doubt.NO_MINUTES
            return self.targets.get((PaperOf.RECORD, key_of(meeting)), Doubt.NO_MINUTES)
        return found


@dataclass(frozen=True, slots=True)
class Placed:
    """A page that is known."""

    page: ScannedPage
    code: PaperCode
    target: Target


@dataclass(frozen=True, slots=True)
class Bundle:
    """The pages of one file that belong to one target, in the order of the paper."""

    target: Target
    pages: tuple[Placed, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Pages of the paper that are there, each once."""
        return tuple(sorted({placed.code.page for placed in self.pages}))

    @property
    def missing(self) -> tuple[int, ...]:
        """Pages of the paper that are not there."""
        papers = {placed.code.form: placed.code.pages for placed in self.pages}
        if len(papers) != 1:
            return ()
        (pages,) = papers.values()
        return tuple(sorted(set(range(1, pages + 1)) - set(self.numbers)))


@dataclass(frozen=True, slots=True)
class Loose:
    """A page that nobody knows, and the target it probably belongs to."""

    page: ScannedPage
    doubt: Doubt
    likely: Target | None = None


@dataclass(frozen=True, slots=True)
class Sorted:
    """The pages of one file, sorted."""

    bundles: tuple[Bundle, ...]
    loose: tuple[Loose, ...]
    blank: tuple[int, ...]

    @property
    def without_code(self) -> tuple[Loose, ...]:
        """Loose pages that may be anything, a ballot with a torn code as well."""
        return tuple(one for one in self.loose if one.doubt in _MAY_BE_ANYTHING)


def is_ballot(page: ScannedPage) -> bool:
    """Tell whether any code on a page is that of a ballot, of whatever branch."""
    read = (read_code(text) for text in page.codes)
    return any(isinstance(code, PaperCode) and code.of is PaperOf.BALLOT for code in read)


_MAY_BE_ANYTHING = frozenset({Doubt.NO_CODE, Doubt.DAMAGED_CODE, Doubt.NOT_READABLE})


def sort_pages(pages: Sequence[ScannedPage], shelf: Shelf) -> Sorted:
    """Say of every page of a file where it goes; none is left out."""
    seen = [(page, shelf.place_of(page)) for page in pages]
    bundles: dict[Target, list[Placed]] = {}
    loose: list[Loose] = []
    blank: list[int] = []
    for at, (page, found) in enumerate(seen):
        if isinstance(found, Placed):
            bundles.setdefault(found.target, []).append(found)
        elif page.blank and found is Doubt.NO_CODE:
            blank.append(page.number)
        else:
            loose.append(Loose(page, found, _likely(found, seen, at)))
    return Sorted(
        tuple(
            Bundle(target, tuple(sorted(placed, key=_order))) for target, placed in bundles.items()
        ),
        tuple(loose),
        tuple(blank),
    )


def shelf_of(
    mark: str,
    *,
    records: Iterable[str],
    entries: Iterable[str],
    elections: Mapping[str, str | None],
    removed: Iterable[tuple[PaperOf, str]] = (),
) -> Shelf:
    """Return where papers of this branch belong.

    Args:
        mark: Of the workspace.
        records: Ids of the records in the books.
        entries: Ids of the lines of ledgers.
        elections: The minutes with the vote, if there are any, by the id of the election.
        removed: What lies in the recycle bin.
    """
    targets: dict[tuple[PaperOf, str], Target | Doubt] = {
        (of, key_of(item)): Doubt.REMOVED for of, item in removed
    }
    for of, items in (
        (PaperOf.RECORD, records),
        (PaperOf.ENTRY, entries),
        (PaperOf.ELECTION, elections),
    ):
        targets.update({(of, key_of(item)): Target(of, item) for item in items})
    meetings = {election: meeting for election, meeting in elections.items() if meeting}
    return Shelf(mark, targets, meetings)


def _without_code(read: Sequence[PaperCode | Misread]) -> Doubt:
    if Misread.DAMAGED in read:
        return Doubt.DAMAGED_CODE
    return Doubt.NEWER_CODE if Misread.NEWER in read else Doubt.NO_CODE


def _order(placed: Placed) -> tuple[str, int, int]:
    return placed.code.form, placed.code.page, placed.page.number


def _likely(
    doubt: Doubt, seen: Sequence[tuple[ScannedPage, Placed | Doubt]], at: int
) -> Target | None:
    """Return the target whose pages stand around a page without a code."""
    if doubt not in (Doubt.NO_CODE, Doubt.DAMAGED_CODE, Doubt.NOT_READABLE):
        return None
    before = _next_placed(reversed(seen[:at]))
    after = _next_placed(seen[at + 1 :])
    if before is None:
        return after.target if after is not None and after.code.page > 1 else None
    goes_on = before.code.page < before.code.pages
    surrounded = after is not None and after.target == before.target
    return before.target if goes_on or surrounded else None


def _next_placed(seen: Iterable[tuple[ScannedPage, Placed | Doubt]]) -> Placed | None:
    return next((found for _page, found in seen if isinstance(found, Placed)), None)
