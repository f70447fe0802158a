"""What goes along with a record in the form: its sitting's other duties, and papers filed since."""

from dataclasses import dataclass, replace

from branchdesk.desktop.pages.records import drafting
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import Attachment, FinalRecord
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.records import keep_draft


def carry_into_sitting(kept: RecordDraft, *, was: RecordDraft, desk: Desk) -> None:
    """Carry a change of day, time, place and people into the other duties of the sitting."""
    shared = drafting.OF_THE_SITTING
    if all(getattr(kept, name) == getattr(was, name) for name in shared):
        return
    with desk.work() as work:
        others = [
            draft
            for line in work.records.of_sitting(kept.sitting)
            if line.id != kept.id and line.has_draft
            for draft in [work.records.draft(line.id)]
            if draft is not None
        ]
    for other in others:
        followed = drafting.follow_sitting(other, was=was, now=kept)
        if followed != other:
            keep_draft(followed, today=desk.clock.today(), now=desk.clock.now(), work=desk.work())


@dataclass(frozen=True, slots=True)
class InBooks:
    """What the books hold of a record."""

    final: FinalRecord | None
    typed: RecordDraft | None
    """Unfinalised changes"""


def in_books(record_id: RecordId, *, desk: Desk) -> InBooks:
    """Return what the books hold of a record now."""
    with desk.work() as work:
        return InBooks(work.records.final(record_id), work.records.draft(record_id))


def with_papers_since(
    draft: RecordDraft, final: FinalRecord | None, kept: RecordDraft, *, now: InBooks
) -> RecordDraft:
    """Return what is typed with the papers that came to the record meanwhile, or left it again.

    Papers are filed, and taken back, beside a form that may be open. What the form says itself of
    its files stays.

    Args:
        draft: What is typed.
        final: The version that the form knows.
        kept: What the form kept last.
        now: What the books hold.
    """
    files = draft.attachments
    if final is not None and now.final is not None:
        files = _followed(files, final.record.attachments, now.final.record.attachments)
    if now.typed is not None:
        files = _followed(files, kept.attachments, now.typed.attachments)
    return draft if files == draft.attachments else replace(draft, attachments=files)


def with_files_of(kept: RecordDraft, other: RecordDraft | None) -> RecordDraft:
    """Return what was kept, with the files of another state of the same form."""
    return kept if other is None else replace(kept, attachments=other.attachments)


def _followed(
    files: tuple[Attachment, ...], was: tuple[Attachment, ...], now: tuple[Attachment, ...]
) -> tuple[Attachment, ...]:
    before, after = {one.evidence for one in was}, {one.evidence for one in now}
    here = {one.evidence for one in files}
    stay = tuple(one for one in files if one.evidence in after or one.evidence not in before)
    come = tuple(one for one in now if one.evidence not in before and one.evidence not in here)
    return stay + come
