"""The tray of scanned pages that nobody knew: looked through, filed by hand, or put away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from branchdesk.domain import filing
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.scanning import LoosePage
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class FiledByHand:
    """Pages of the tray that found their record."""

    record: RecordId
    title: str
    pages: int


def loose_pages(*, work: UnitOfWork) -> Sequence[LoosePage]:
    """Return what waits in the tray, oldest first."""
    with work:
        return work.dossiers.all(LoosePage)


def loose_count(*, work: UnitOfWork) -> int:
    """Return how many pages wait in the tray."""
    with work:
        return len(work.dossiers.lines(kind=LoosePage.KIND))


def file_by_hand(
    pages: Sequence[DossierId], record: RecordId, *, today: date, now: datetime, work: UnitOfWork
) -> FiledByHand:
    """File pages of the tray with a record: one act, undone as one.

    Raises:
        Rejected: ``NOT_FOUND`` if the record or a page is not there any more; nothing was filed.
    """
    with work:
        found = [work.dossiers.get(LoosePage, page) for page in pages]
        known = [page for page in found if page is not None]
        if len(known) != len(pages) or not pages:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        files = [page.file for page in known]
        work.filing.add(record, files, reason=filing.FILED_BY_HAND, today=today, now=now)
        for page in known:
            work.dossiers.remove(page.id, now=now)
        final, draft = work.records.final(record), work.records.draft(record)
        title = final.record.title if final is not None else draft.title if draft else ""
        work.commit()
    return FiledByHand(record, title, len(known))


def put_away(pages: Sequence[DossierId], *, now: datetime, work: UnitOfWork) -> None:
    """Put pages that belong nowhere into the recycle bin: one act, undone as one."""
    with work:
        for page in pages:
            work.dossiers.remove(page, now=now)
        work.commit()
