"""Papers that are added to a closed record: the next version of it, and the way back."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.counting import finalised_first_on
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment, FinalRecord, Record, Version

FILED = "纸质件扫描归档"
FILED_BY_HAND = "纸质件扫描归档（人工认领）"
TAKEN_BACK = "撤销纸质件扫描归档"


def new_to(files: Iterable[Attachment], known: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """Return the files whose bytes are not among the known ones, each once."""
    there = {file.evidence for file in known}
    return tuple({file.evidence: file for file in files if file.evidence not in there}.values())


def with_papers(
    final: FinalRecord, files: tuple[Attachment, ...], *, reason: str, today: date, now: datetime
) -> tuple[Record, Version]:
    """Return the next version of a record with these files beside its own."""
    record = replace(final.record, attachments=(*final.record.attachments, *files))
    return record, _next(final, reason=reason, today=today, now=now)


def without_papers(
    final: FinalRecord, papers: Collection[EvidenceHash], *, today: date, now: datetime
) -> tuple[Record, Version] | None:
    """Return the next version of a record without these files; None if it has none of them."""
    kept = left(final.record.attachments, papers)
    if kept == final.record.attachments:
        return None
    record = replace(final.record, attachments=kept)
    return record, _next(final, reason=TAKEN_BACK, today=today, now=now)


def left(files: tuple[Attachment, ...], papers: Collection[EvidenceHash]) -> tuple[Attachment, ...]:
    """Return the files that are none of these papers."""
    return tuple(file for file in files if file.evidence not in papers)


def _next(final: FinalRecord, *, reason: str, today: date, now: datetime) -> Version:
    was = final.version
    return Version(
        number=was.number + 1,
        finalised_at=now,
        # A clock that went wrong since does not put the later version before the earlier one.
        finalised_on=max(today, was.finalised_on),
        late_days=was.late_days,
        late_reason=was.late_reason,
        reason=reason,
        overrides=was.overrides,
        first_finalised_on=finalised_first_on(final),
    )
