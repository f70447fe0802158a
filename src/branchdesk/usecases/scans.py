"""扫描件归档: scanned pages file themselves as evidence; what nobody knows waits in the tray."""

import uuid
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from branchdesk.domain import filing
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.elections import Election
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.paper_codes import PaperOf
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import Attachment
from branchdesk.domain.scanning import (
    Bundle,
    Doubt,
    Loose,
    LoosePage,
    ScannedPage,
    Shelf,
    Sorted,
    Target,
    is_ballot,
    shelf_of,
    sort_pages,
)
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress, UnitOfWork
from branchdesk.usecases.scan_files import PARTS, Share
from branchdesk.usecases.scan_files import files_in as files_in


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """What the reader saw in one file."""

    pages: tuple[ScannedPage, ...]
    is_picture: bool
    """One picture; its bytes are kept as they are."""


class ScanRoom(Protocol):
    """Looks at files from elsewhere, within bounds of memory and time."""

    def look(self, file: Path, *, progress: Progress) -> ScannedFile:
        """Return what stands on every page.

        Raises:
            Failed: FILE_NOT_FOUND, NOT_A_FILE, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE,
                SCAN_…; nothing was taken then.
            Cancelled: By ``progress``.
        """
        ...

    def cut(self, file: Path, pages: Sequence[ScannedPage], target: Path) -> None:
        """Write these pages of a PDF or a TIFF, upright, as a PDF of their own.

        The same pages always give the same bytes.

        Raises:
            Failed: If the file is too damaged for it, or the disk is full.
        """
        ...

    def aside(self) -> AbstractContextManager[str]:
        """Return a folder for cut pages, gone when it is left."""
        ...


@dataclass(frozen=True, slots=True)
class Filed:
    """What was filed in one place."""

    target: Target
    title: str
    on: date | None
    pages: tuple[int, ...]
    """Pages of the paper"""
    missing: tuple[int, ...] = ()
    already: bool = False
    """The same file was there before; nothing was written."""


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What became of everything that was handed in."""

    pages: int = 0
    filed: tuple[Filed, ...] = ()
    loose: tuple[LoosePage, ...] = ()
    """Pages that came into the tray now"""
    blank: int = 0
    """Empty back sides; left out"""
    refused: tuple[tuple[str, Failed], ...] = ()
    """Name and reason of every file that was not taken; the others were"""

    @property
    def filed_pages(self) -> int:
        """How many pages found their place."""
        return sum(len(one.pages) for one in self.filed)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A bundle or loose page whose file is safe in the evidence folder."""

    what: Bundle | Loose
    file: Attachment
    source: str
    of_pages: int


def file_scans(
    files: Sequence[Path],
    *,
    room: ScanRoom,
    today: date,
    now: datetime,
    work: UnitOfWork,
    progress: Progress,
) -> ScanReport:
    """Look at every page, file what is known, and put the rest into the tray: one act in the books.

    What cannot be taken does not stop the rest.

    Raises:
        Cancelled: By ``progress``, while pages are looked at; the books are as they were.
        Failed: If the books refuse; they are as they were.
    """
    shelf = shelf_for(work)
    kept: list[_Kept] = []
    refused: list[tuple[str, Failed]] = []
    pages = blank = 0
    seen: list[tuple[int, Path, ScannedFile]] = []
    for done, file in enumerate(files):
        try:
            seen.append((done, file, room.look(file, progress=Share(progress, done, len(files)))))
        except Failed as failure:
            refused.append((file.name, failure))
    with_ballots = any(_has_ballots(scan) for _number, _file, scan in seen)
    with room.aside() as folder:
        cut: list[tuple[_Cut, ...]] = []
        for number, file, scan in seen:
            try:
                known = _sorted(file, scan, shelf, with_ballots=with_ballots)
                parts: list[Bundle | Loose] = [*known.bundles, *known.loose]
                cut.append(_cut(file, scan, parts, room, Path(folder) / str(number)))
                pages, blank = pages + len(scan.pages), blank + len(known.blank)
            except Failed as failure:
                refused.append((file.name, failure))
        # From here on nothing waits for foreign files any more: it is done as a whole.
        progress(PARTS * len(files), PARTS * len(files))
        for one in cut:
            try:
                kept += _keep(one, now=now, work=work)
            except Failed as failure:
                refused.append((one[0].source, failure))
    filed, loose = _enter(kept, today=today, now=now, work=work)
    return ScanReport(pages, filed, loose, blank, tuple(refused))


def _has_ballots(scan: ScannedFile) -> bool:
    return any(is_ballot(page) for page in scan.pages)


def _sorted(file: Path, scan: ScannedFile, shelf: Shelf, *, with_ballots: bool) -> Sorted:
    """Say where the pages of a file go; a ballot goes nowhere, not even aside.

    Raises:
        Failed: If a ballot is in it, or may be.
    """
    if _has_ballots(scan):
        raise Failed(Trouble.SCAN_IS_A_BALLOT, file.name)
    known = sort_pages(scan.pages, shelf)
    if with_ballots and known.without_code:
        raise Failed(Trouble.SCAN_WITH_BALLOTS, file.name)
    return known


def shelf_for(work: UnitOfWork) -> Shelf:
    """Return where every paper of this branch belongs."""
    with work:
        mark = work.branch.mark()
        records = [line.id for line in work.records.lines() if line.version]
        entries = [line.id for line in work.ledgers.lines()]
        elections: dict[str, str | None] = {
            one.id: one.meeting for one in work.dossiers.all(Election)
        }
        removed = [
            *((PaperOf.RECORD, line.id) for line in work.records.lines(removed=True)),
            *((PaperOf.ENTRY, line.id) for line in work.ledgers.lines(removed=True)),
            *(
                (PaperOf.ELECTION, line.id)
                for line in work.dossiers.lines(kind=Election.KIND, removed=True)
            ),
        ]
    return shelf_of(mark, records=records, entries=entries, elections=elections, removed=removed)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of a file that lies aside, ready to be kept."""

    what: Bundle | Loose
    path: Path
    caption: str
    source: str
    of_pages: int


def _cut(
    file: Path, seen: ScannedFile, parts: Iterable[Bundle | Loose], room: ScanRoom, folder: Path
) -> tuple[_Cut, ...]:
    cut = []
    for number, part in enumerate(parts):
        placed = part.pages if isinstance(part, Bundle) else (part,)
        pages = [one.page for one in placed]
        path = file
        if not seen.is_picture:
            shown = "-".join(str(page.number) for page in pages[:3])
            more = "等" if len(pages) > 3 else ""
            path = folder / str(number) / f"{file.stem[:60]}_第{shown}{more}页.pdf"
            path.parent.mkdir(parents=True)
            try:
                room.cut(file, pages, path)
            except Failed as failure:
                broken = isinstance(part, Loose) and part.doubt is Doubt.NOT_READABLE
                if not broken or failure.trouble is Trouble.DISK_FULL:
                    raise
                # Nobody can take this page out: it waits as the whole file it came in.
                path = file
        cut.append(_Cut(part, path, _caption(part), file.name, len(seen.pages)))
    return tuple(cut)


def _caption(part: Bundle | Loose) -> str:
    if isinstance(part, Loose):
        return ""
    shown = "、".join(str(number) for number in part.numbers)
    return f"纸质件扫描（第{shown}页，共{part.pages[0].code.pages}页）"


def _keep(cut: Sequence[_Cut], *, now: datetime, work: UnitOfWork) -> list[_Kept]:
    """Copy the parts of a file into the evidence folder."""
    kept = []
    with work:
        for one in cut:
            stored = work.evidence.add(one.path, now=now)
            file = replace(stored.attachment, caption=one.caption)
            kept.append(_Kept(one.what, file, one.source, one.of_pages))
        work.commit()
    return kept


def _enter(
    kept: Sequence[_Kept], *, today: date, now: datetime, work: UnitOfWork
) -> tuple[tuple[Filed, ...], tuple[LoosePage, ...]]:
    bundles: dict[Target, list[tuple[Bundle, Attachment]]] = {}
    loose: list[LoosePage] = []
    for one in kept:
        if isinstance(one.what, Bundle):
            bundles.setdefault(one.what.target, []).append((one.what, one.file))
        else:
            loose.append(_loose(one.what, one, now=now))
    filed = []
    with work:
        known = {page.file.evidence for page in work.dossiers.all(LoosePage)}
        for target, parts in bundles.items():
            files = [file for _bundle, file in parts]
            placed = _file(target, files, reason=filing.FILED, today=today, now=now, work=work)
            pages = tuple(sorted({page for bundle, _file in parts for page in bundle.numbers}))
            missing = set.intersection(*(set(bundle.missing) for bundle, _file in parts))
            filed.append(replace(placed, pages=pages, missing=tuple(sorted(missing))))
        # The same scan handed in twice waits in the tray once.
        new = tuple(page for page in loose if page.file.evidence not in known)
        for page in new:
            work.dossiers.save(page)
        work.commit()
    return tuple(filed), new


def _loose(loose: Loose, kept: _Kept, *, now: datetime) -> LoosePage:
    likely = loose.likely
    return LoosePage(
        id=DossierId(uuid.uuid4().hex),
        file=kept.file,
        source=kept.source,
        page=loose.page.number,
        of_pages=kept.of_pages,
        doubt=loose.doubt,
        scanned_at=now,
        likely=likely.item if likely is not None and likely.of is PaperOf.RECORD else "",
    )


def _file(
    target: Target,
    files: Sequence[Attachment],
    *,
    reason: str,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> Filed:
    """Add files where they belong; inside a unit of work."""
    match target.of:
        case PaperOf.RECORD:
            return _to_record(target, files, reason=reason, today=today, now=now, work=work)
        case PaperOf.ENTRY:
            return _to_entry(target, files, work=work)
        case PaperOf.ELECTION:
            return _to_election(target, files, work=work)
        case PaperOf.BALLOT:
            raise ValueError("a ballot is never filed")


def _to_record(
    target: Target,
    files: Sequence[Attachment],
    *,
    reason: str,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> Filed:
    record = RecordId(target.item)
    added = work.filing.add(record, files, reason=reason, today=today, now=now)
    final = work.records.final(record)
    if final is not None:
        return Filed(target, final.record.title, final.record.held_on, (), already=not added)
    draft = work.records.draft(record)
    return Filed(target, draft.title if draft else "", None, (), already=not added)


def _to_entry(target: Target, files: Sequence[Attachment], *, work: UnitOfWork) -> Filed:
    entry = work.ledgers.get(EntryId(target.item))
    if entry is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    title = _title_of(entry, work)
    new = filing.new_to(files, entry.attachments)
    if new:
        filled = replace(entry, attachments=(*entry.attachments, *new))
        work.ledgers.save(filled, title=title)
    return Filed(target, title, entry.on, (), already=not new)


def _title_of(entry: LedgerEntry, work: UnitOfWork) -> str:
    """Return what the entry is called in lists; that does not change with its files."""
    lines = work.ledgers.lines(kind=entry.kind, year=entry.belongs_year)
    return next((line.title for line in lines if line.id == entry.id), "")


def _to_election(target: Target, files: Sequence[Attachment], *, work: UnitOfWork) -> Filed:
    election = work.dossiers.get(Election, DossierId(target.item))
    if election is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    new = filing.new_to(files, election.attachments)
    if new:
        report = replace(election.report, attachments=(*election.report.attachments, *new))
        work.dossiers.save(replace(election, report=report))
    return Filed(target, election.title, election.report.on, (), already=not new)
