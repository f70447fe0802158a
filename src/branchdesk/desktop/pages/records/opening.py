"""Ways to a record: begun, taken out of the books, or added to after it was left."""

import time
from collections.abc import Callable, Mapping

from branchdesk.desktop.pages.records import drafting
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.usual import with_usual_people
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.records import Attachment, RecordKind
from branchdesk.usecases import records
from branchdesk.usecases.desk import Desk


def begin(
    desk: Desk,
    kind: RecordKind,
    *,
    group: GroupId | None = None,
    period: Period | None = None,
    planned: Mapping[str, str] | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> RecordPresenter:
    """Return a new record with what is already known filled in; nothing is written yet.

    ``planned`` is what the year's plan says of it, see `drafting.with_planned`.
    """
    today = desk.clock.today()
    draft = records.begin_record(kind, today=today, work=desk.work(), group=group, period=period)
    with desk.work() as work:
        draft = with_usual_people(draft, roll=work.people.roll(), today=today)
    draft = drafting.with_planned(draft, planned or {})
    return RecordPresenter(desk, draft, new=True, monotonic=monotonic)


def open_record(
    desk: Desk, record_id: RecordId, *, monotonic: Callable[[], float] = time.monotonic
) -> RecordPresenter:
    """Return a record of the books: what is typed and not finalised, else its latest version.

    Raises:
        Rejected: If there is no such record.
    """
    draft = records.open_record(record_id, work=desk.work())
    with desk.work() as work:
        final = work.records.final(record_id)
        siblings = work.records.of_sitting(draft.sitting)
    removed = all(line.id != record_id for line in siblings)
    return RecordPresenter(desk, draft, final=final, removed=removed, monotonic=monotonic)


def attach_later(desk: Desk, record_id: RecordId, files: tuple[Attachment, ...]) -> bool:
    """Add files to a record that is not open any more; False if it cannot be typed into."""
    with desk.work() as work:
        draft = work.records.draft(record_id)
    if draft is None:
        return False
    records.keep_draft(
        drafting.with_files(draft, files),
        today=desk.clock.today(),
        now=desk.clock.now(),
        work=desk.work(),
    )
    desk.changed()
    return True
