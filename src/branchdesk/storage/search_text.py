"""Everything a record says, as one text to search in."""

from collections.abc import Iterator

from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.records import Record
from branchdesk.domain.text import clean_text


def text_of_record(record: Record) -> str:
    """Return what can be found in a finalised record."""
    return _joined(_in_record(record))


def text_of_draft(draft: RecordDraft) -> str:
    """Return what can be found in a record's form."""
    return _joined(_in_draft(draft))


def _joined(parts: Iterator[str]) -> str:
    return "\n".join(clean_text(part) for part in parts if part.strip())


def _in_record(record: Record) -> Iterator[str]:
    yield from (record.title, record.place, record.chair.name, record.recorder.name)
    for guest in record.guests:
        yield f"{guest.name} {guest.role}"
    for item in record.agenda:
        yield from (item.title, item.discussion, item.decision)
        yield item.speaker.name if item.speaker else ""
        for matter in item.follow_ups:
            yield from (matter.what, matter.owner.name, matter.result)
        for found in item.settled:
            yield from (found.what, found.owner, found.result)
        for candidate in item.vote.candidates if item.vote else ():
            yield candidate.name
    for line in record.attendance:
        # Only who was away: everybody's name in every record would find every record.
        if line.reason or not line.presence.counts_as_present:
            yield f"{line.name} {line.reason}"
    for file in record.attachments:
        yield f"{file.name} {file.caption}"
    yield from record.details.values()


def _in_draft(draft: RecordDraft) -> Iterator[str]:
    yield from (draft.title, draft.place, draft.chair.name, draft.recorder.name, draft.guests)
    for item in draft.agenda:
        yield from (item.title, item.discussion, item.decision, item.speaker.name)
        for matter in item.follow_ups:
            yield from (matter.what, matter.owner.name, matter.result)
        for found in item.settled:
            yield from (found.what, found.owner, found.result)
        for candidate in item.vote.candidates if item.vote else ():
            yield candidate.name
    for line in draft.exceptions:
        yield line.reason
    for file in draft.attachments:
        yield f"{file.name} {file.caption}"
    yield from draft.details.values()
