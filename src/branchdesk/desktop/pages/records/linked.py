"""The ledger entries that are further duties of a record's sitting, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from branchdesk.domain.problems import Rejected
from branchdesk.domain.recording import to_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from branchdesk.domain.drafts import RecordDraft
    from branchdesk.domain.ids import SittingId
    from branchdesk.domain.ledgers import EntryId, LedgerKind
    from branchdesk.domain.records import Record
    from branchdesk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class EntryDuty:
    """One ledger entry of the sitting, for the row of duties above the form."""

    id: EntryId
    kind: str
    kind_title: str
    title: str


class LinkedEntries:
    """Knows the entries of a sitting, and lets them follow what its minutes say."""

    def __init__(self, desk: Desk, draft: RecordDraft) -> None:
        self._desk = desk
        self._known: Record | None = self._read(draft)
        """The minutes as the entries know them, None while they never could be read."""

    @property
    def kinds(self) -> Sequence[LedgerKind]:
        """The ledgers that a sitting may count for as well."""
        return [kind for kind in self._desk.ledgers.kinds if kind.from_sitting]

    def of(self, sitting: SittingId) -> Sequence[EntryDuty]:
        """Return the entries of a sitting, in the order they were begun."""
        # A new form stands before any ledger is thought of.
        from branchdesk.domain.ledger_reading import title_of
        from branchdesk.usecases import sittings

        rules = self._desk.ledgers
        return [
            EntryDuty(entry.id, entry.kind, kind.title, title_of(entry, kind))
            for entry in sittings.entries_of_sitting(sitting, work=self._desk.work())
            if (kind := rules.kind(entry.kind)) is not None
        ]

    def follow(self, draft: RecordDraft) -> None:
        """Carry a change of day, times, place, people or title into the entries."""
        from branchdesk.usecases import sittings

        now = self._read(draft)
        if now is None:
            return
        was, self._known = self._known, now
        if was is None or sittings.what_duties_share(was) == sittings.what_duties_share(now):
            return
        sittings.follow_minutes(was, now, rules=self._desk.ledgers, work=self._desk.work())

    def _read(self, draft: RecordDraft) -> Record | None:
        with self._desk.work() as work:
            roll = work.people.roll()
        try:
            return to_record(draft, roll=roll, today=self._desk.clock.today())
        except Rejected:
            return None
