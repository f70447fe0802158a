"""Papers added to a closed record, and undo for it: the books only grow, also when going back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from branchdesk.domain import filing
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import EvidenceHash, RecordId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import belongs_year, held_on
from branchdesk.domain.records import Attachment
from branchdesk.storage.records import SqlRecords
from branchdesk.storage.states import state
from branchdesk.storage.transaction import Transaction


class SqlFiling:
    """Satisfies `branchdesk.usecases.ports.Filing`; never commits."""

    def __init__(self, transaction: Transaction, records: SqlRecords) -> None:
        self._in = transaction
        self._records = records

    def add(
        self,
        record_id: RecordId,
        files: Sequence[Attachment],
        *,
        reason: str,
        today: date,
        now: datetime,
    ) -> Sequence[Attachment]:
        """Add files to a record and return those that it did not have yet.

        Raises:
            Rejected: ``NOT_FOUND`` if there is no such record.
        """
        final, draft = self._records.final(record_id), self._records.draft(record_id)
        if final is None and draft is None:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        added: dict[EvidenceHash, Attachment] = {}
        title = draft.title if draft is not None else ""
        if final is not None:
            title = final.record.title
            if new := filing.new_to(files, final.record.attachments):
                added.update((file.evidence, file) for file in new)
                version = filing.with_papers(final, new, reason=reason, today=today, now=now)
                self._records.finalise(*version)
        if draft is not None:
            new = filing.new_to(files, draft.attachments)
            added.update((file.evidence, file) for file in new)
            # Written again even if nothing is new: a version that is finalised drops it.
            attachments = (*draft.attachments, *new)
            self._keep(replace(draft, attachments=attachments), today=today, now=now)
        if added:
            papers = ",".join(f'"{one}"' for one in added)
            self._in.note(
                action="filed",
                entity="filing",
                entity_id=record_id,
                label=title,
                before=state(papers=f"[{papers}]"),
                after=state(papers="[]"),
            )
        return tuple(added.values())

    def put_back(self, record_id: str, was: dict[str, Any] | None) -> None:
        """Undo: leave the papers away, in one more version; what is typed loses them too."""
        papers = frozenset(EvidenceHash(str(one)) for one in (was or {}).get("papers", ()))
        known = RecordId(record_id)
        final, draft = self._records.final(known), self._records.draft(known)
        now = self._in.now()
        today = now.astimezone().date()
        version = None
        if final is not None:
            version = filing.without_papers(final, papers, today=today, now=now)
        if version is not None:
            self._records.finalise(*version)
        if draft is not None:
            kept = filing.left(draft.attachments, papers)
            self._keep(replace(draft, attachments=kept), today=today, now=now)

    def _keep(self, draft: RecordDraft, *, today: date, now: datetime) -> None:
        self._records.save_draft(
            draft,
            held_on=held_on(draft, today=today),
            belongs_year=belongs_year(draft, today=today),
            now=now,
        )
