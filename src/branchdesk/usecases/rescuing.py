"""What was typed when the books refused: put aside outside of them, and put back later."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import RecordId
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.records import keep_draft


@dataclass(frozen=True, slots=True)
class Rescued:
    """A draft that is not in the database."""

    draft: RecordDraft
    saved_at: datetime
    """UTC"""
    path: Path


class Rescue(Protocol):
    """This person's own folder for what the books of one workspace refused."""

    def keep(self, draft: RecordDraft, *, now: datetime) -> Path:
        """Put a form aside and return where it lies.

        Raises:
            Failed: If even that is refused.
        """
        ...

    def found(self) -> Sequence[Rescued]:
        """Return what lies there, oldest first."""
        ...

    def forget(self, record_id: RecordId) -> None:
        """Remove what lies there of a record: it is in the books."""
        ...


def still_missing(rescued: Iterable[Rescued], *, rescue: Rescue, work: UnitOfWork) -> list[Rescued]:
    """Return what the books do not hold; what they hold word for word is forgotten."""
    missing = []
    for one in rescued:
        with work:
            kept = work.records.draft(one.draft.id)
        if kept is not None and _same_text(kept, one.draft):
            rescue.forget(one.draft.id)
        else:
            missing.append(one)
    return missing


def put_back(
    rescued: Iterable[Rescued], *, rescue: Rescue, today: date, now: datetime, work: UnitOfWork
) -> list[RecordId]:
    """Keep drafts in the books again, forget each once it is safe there, and return the records.

    Raises:
        Failed: If the books still refuse; what was not put back still lies aside.
    """
    back = []
    for one in rescued:
        keep_draft(one.draft, today=today, now=now, work=work)
        rescue.forget(one.draft.id)
        back.append(one.draft.id)
    return back


def _same_text(one: RecordDraft, other: RecordDraft) -> bool:
    return replace(one, written_at=None) == replace(other, written_at=None)
