"""What stands in a record's form: text, exactly as typed, before anything is decided about it."""

from dataclasses import dataclass, field
from datetime import datetime

from branchdesk.domain.ids import EvidenceHash, FollowUpId, GroupId, MemberId, RecordId, SittingId
from branchdesk.domain.records import (
    AgendaKind,
    Attachment,
    Presence,
    RecordKind,
    VoteKind,
    VoteMethod,
)


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A name as typed, and the member it was resolved to when one was picked."""

    name: str = ""
    member: MemberId | None = None


@dataclass(frozen=True, slots=True)
class ExceptionDraft:
    """A member who was due and is not simply present; everybody else is (全到)."""

    member: MemberId
    presence: Presence
    reason: str = ""
    made_up_on: str = ""


@dataclass(frozen=True, slots=True)
class CandidateDraft:
    """A candidate's line on the counting sheet."""

    name: str = ""
    in_favour: str = ""


@dataclass(frozen=True, slots=True)
class ExclusionDraft:
    """A voter proposed to be left out of 应到会."""

    member: MemberId
    reason: int = 4
    consent: str = ""


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """A vote being counted. 应到 and 实到 come from the attendance and are not typed."""

    kind: VoteKind = VoteKind.GENERAL
    method: VoteMethod = VoteMethod.SHOW_OF_HANDS
    in_favour: str = ""
    against: str = ""
    abstained: str = ""
    written_in_favour: str = ""
    seats: str = ""
    candidates: tuple[CandidateDraft, ...] = ()
    excluded: tuple[ExclusionDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """An agreed matter being written down."""

    id: FollowUpId
    what: str = ""
    owner: PersonDraft = PersonDraft()
    due: str = ""
    done_on: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class SettlementDraft:
    """What became of a matter agreed before, being written down.

    All but the last four fields are as the register gave them and are not typed.
    """

    of: FollowUpId
    what: str = ""
    owner: str = ""
    agreed_in: str = ""
    due: str = ""
    done_on: str = ""
    result: str = ""
    new_due: str = ""
    into: FollowUpId | None = None


@dataclass(frozen=True, slots=True)
class AgendaDraft:
    """An agenda item being written down."""

    kind: AgendaKind = AgendaKind.DISCUSSION
    title: str = ""
    speaker: PersonDraft = PersonDraft()
    discussion: str = ""
    decision: str = ""
    for_general_meeting: bool = False
    vote: VoteDraft | None = None
    follow_ups: tuple[FollowUpDraft, ...] = ()
    settled: tuple[SettlementDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """A record's form. Compared with ``==`` to know whether anything is unsaved."""

    id: RecordId
    sitting: SittingId
    kind: RecordKind
    day: str = ""
    starts: str = ""
    ends: str = ""
    """Clock times; an end before the start is refused, not guessed to be the next day."""
    belongs_year: str = ""
    """Empty: the year of the day."""
    group: GroupId | None = None
    title: str = ""
    place: str = ""
    chair: PersonDraft = PersonDraft()
    recorder: PersonDraft = PersonDraft()
    guests: str = ""
    """Names with their unit in brackets, separated by 、 or a comma."""
    agenda: tuple[AgendaDraft, ...] = ()
    exceptions: tuple[ExceptionDraft, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    details: dict[str, str] = field(default_factory=dict)
    written_at: datetime | None = None
    """When the first keystroke was kept, UTC."""

    def attachment(self, evidence: EvidenceHash) -> Attachment | None:
        """Return the attachment with these bytes."""
        return next((file for file in self.attachments if file.evidence == evidence), None)
