"""扫描件归档 without Qt: what was filed, what waits in the tray, and where it may belong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from branchdesk.desktop import leads
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.paper_codes import PaperOf
from branchdesk.domain.records import RecordKind
from branchdesk.domain.scanning import LoosePage
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine, RecordLine
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.scan_tray import FiledByHand, file_by_hand, loose_pages, put_away
from branchdesk.usecases.scans import Filed, ScanReport, file_scans, files_in

MOST_CHOICES = 200
"""Records offered at once; a few letters in the search box find the others."""
PICTURE_WIDTH = 1100
"""Pixels of the picture of a page."""


class Steps(Protocol):
    """The job that the work runs in."""

    @property
    def step(self) -> Progress:
        """What tells how far the work is."""
        ...


@dataclass(frozen=True, slots=True)
class FileScans:
    """Reads and files scans; runs in a job."""

    desk: Desk
    paths: tuple[Path, ...]

    def __call__(self, job: Steps) -> ScanReport:
        """Return what became of them."""
        desk = self.desk
        assert desk.scans is not None  # noqa: S101 - offered only where there is one
        job.step(0, 0)
        return file_scans(
            files_in(self.paths),
            room=desk.scans,
            today=desk.clock.today(),
            now=desk.clock.now(),
            work=desk.work(),
            progress=job.step,
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a page of the tray, as a file's bytes; empty if it cannot be shown."""

    page: DossierId
    content: bytes


@dataclass(frozen=True, slots=True)
class MakePicture:
    """Makes the picture of a page of the tray; runs in a job."""

    desk: Desk
    page: LoosePage

    def __call__(self, job: Steps) -> Picture:
        """Return it."""
        job.step(0, 1)
        from branchdesk.usecases.errors import Failed

        evidence = self.page.file.evidence
        with self.desk.work() as work:
            original = work.evidence.path(evidence)
            small = None
            if original is not None and self.page.file.is_picture:
                small = work.evidence.preview(evidence, edge=PICTURE_WIDTH)
        content = b""
        try:
            if small is not None:
                content = small.read_bytes()
            elif original is not None:
                content = self.desk.packets.preview(original, 0, width=PICTURE_WIDTH)
        except (Failed, OSError):
            content = b""
        return Picture(self.page.id, content)


class ScansPresenter:
    """What the page of scanned papers shows.

    Args:
        desk: The open workspace.
        name_of: What a kind of record is called, in the language of the window.
    """

    def __init__(self, desk: Desk, *, name_of: Callable[[RecordKind], str]) -> None:
        self._desk = desk
        self._name_of = name_of
        self._records: tuple[RecordLine, ...] = ()
        self._last: RecordId | None = None
        self.tray: tuple[LoosePage, ...] = ()
        self.report: ScanReport | None = None
        self.sought = ""
        self._then = -1

    @property
    def read_only(self) -> bool:
        """Whether nothing can be filed here."""
        return self._desk.workspace.read_only or self._desk.scans is None

    @property
    def may_take_back(self) -> bool:
        """Whether the last act in the books was the last drop."""
        report = self.report
        did = report is not None and bool(report.filed or report.loose)
        return did and self._then == self._desk.changes and not self.read_only

    def read(self) -> None:
        """Read the tray and the records anew."""
        self.tray = tuple(loose_pages(work=self._desk.work()))
        self._records = ()
        if self.tray:
            # Records of all years are only looked for where a page waits for one.
            with self._desk.work() as work:
                self._records = tuple(work.records.lines())
        if self.report is not None:
            # What was filed by hand or put away since waits no more.
            waiting = {page.id for page in self.tray}
            loose = tuple(page for page in self.report.loose if page.id in waiting)
            self.report = replace(self.report, loose=loose)

    def take(self, report: ScanReport) -> None:
        """Take over what a drop came to."""
        self.report = report
        self._desk.changed()
        self._then = self._desk.changes

    def filed(self) -> Sequence[Filed]:
        """Return where pages of the last drop were filed."""
        return self.report.filed if self.report is not None else ()

    def place_of(self, filed: Filed) -> Place:
        """Return where filed pages can be seen."""
        match filed.target.of:
            case PaperOf.RECORD:
                return leads.record(RecordId(filed.target.item))
            case PaperOf.ENTRY:
                return leads.ledger_entry(EntryId(filed.target.item))
            case _:  # an election: a ballot is never filed
                return Place(PageKey.GROWTH, item=filed.target.item, field=leads.ELECTIONS)

    def choices(self, page: LoosePage | None) -> Sequence[RecordLine]:
        """Return the records that a page may belong to: the likely one first, then the newest."""
        words = self.sought.lower().split()
        found = [line for line in self._records if self._says(line, words)]
        first = {page.likely} if page is not None and page.likely else {self._last}
        found.sort(key=lambda line: line.id not in first)
        return found[:MOST_CHOICES]

    def is_likely(self, line: RecordLine, page: LoosePage | None) -> bool:
        """Tell whether the pages around this one belong to that record."""
        return page is not None and page.likely == line.id

    def file(self, pages: Sequence[DossierId], record: RecordId) -> FiledByHand:
        """File pages of the tray with a record.

        Raises:
            Rejected: If one of them is not there any more.
        """
        done = file_by_hand(
            pages,
            record,
            today=self._desk.clock.today(),
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._last = record
        self._desk.changed()
        return done

    def put_away(self, pages: Sequence[DossierId]) -> None:
        """Put pages that belong nowhere into the recycle bin."""
        put_away(pages, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        if self.may_take_back:
            self.report = None
        return self._desk.undo()

    def _says(self, line: RecordLine, words: Sequence[str]) -> bool:
        if not words:
            return True
        day = line.held_on
        days = f"{day.isoformat()} {day.month}月{day.day}日 {day.month}.{day.day}" if day else ""
        text = f"{line.title} {self._name_of(line.kind)} {days}".lower()
        return all(word in text for word in words)
