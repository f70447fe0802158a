"""Where a record is on its way into the books, and the duties of its sitting."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.records import RecordKind

if TYPE_CHECKING:
    from branchdesk.usecases.lines import RecordLine


class Standing(StrEnum):
    """Where a record is on its way into the books."""

    DRAFT = "draft"
    FINAL = "final"
    """Closed: looked at, not typed into."""
    AMENDING = "amending"
    """Closed before, with changes that are not finalised yet."""
    REMOVED = "removed"
    """In the recycle bin."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty of the sitting, for the row of them above the form."""

    id: RecordId
    kind: RecordKind
    group: GroupId | None
    open: bool
    """Whether something in it is not finalised."""


def duty_of(line: "RecordLine") -> Duty:
    """Return the duty that a line of the list is."""
    return Duty(line.id, line.kind, line.group, open=line.has_draft or not line.version)
