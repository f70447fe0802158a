"""What 民主评议 may take over from the year's 组织生活会, on which it often rides.

Only what the minutes and the dossier bear out: the day, the sitting as proof, who was there.
Minutes that tell of no criticism prove no self-review, and a ballot is one only where the general
meeting has 测评 on its agenda.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.org_life import MemberPart, OrgLife
from branchdesk.domain.records import AgendaKind, Record, RecordKind
from branchdesk.domain.review import ReviewStepKind

_BALLOT = "测评"


@dataclass(frozen=True, slots=True)
class StepFound:
    """A step that took place in sittings."""

    held_on: date
    """The first day"""
    days: frozenset[date]
    records: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that may be taken over."""

    steps: Mapping[ReviewStepKind, StepFound] = field(default_factory=dict)
    self_review_on: Mapping[MemberId, date] = field(default_factory=dict)
    peer_review_on: Mapping[MemberId, date] = field(default_factory=dict)
    """Only of those whose sitting was on another day than the step's."""


def found_in(dossier: OrgLife, meetings: Iterable[Record]) -> Found:
    """Return what a year's 组织生活会 says of its review; ``meetings`` are its final minutes."""
    held = sorted(meetings, key=lambda record: record.starts_at)
    parts = {part.member: part for part in dossier.members}
    spoken = [one for one in held if _tells_of_criticism(one) or _somebody_spoke(one, parts)]
    steps: dict[ReviewStepKind, StepFound] = {}
    if spoken:
        steps[ReviewStepKind.SELF_REVIEW] = steps[ReviewStepKind.PEER_REVIEW] = _step(spoken)
    counted = [one for one in held if _has_ballot(one)]
    if counted:
        steps[ReviewStepKind.BALLOT_REVIEW] = _step(counted)
    own = dict(_own_days(spoken, parts))
    first = spoken[0].held_on if spoken else None
    apart = {member: day for member, day in own.items() if day != first}
    return Found(steps, own, apart)


def _step(records: Sequence[Record]) -> StepFound:
    days = [record.held_on for record in records]
    return StepFound(days[0], frozenset(days), tuple(record.id for record in records))


def _tells_of_criticism(record: Record) -> bool:
    return any(item.kind is AgendaKind.CRITICISM for item in record.agenda)


def _somebody_spoke(record: Record, parts: Mapping[MemberId, MemberPart]) -> bool:
    there = (parts.get(member) for member in _present(record))
    return any(part is not None and part.self_criticism.strip() for part in there)


def _has_ballot(record: Record) -> bool:
    return record.kind is RecordKind.GENERAL_MEETING and any(
        _BALLOT in item.title for item in record.agenda
    )


def _own_days(
    spoken: Sequence[Record], parts: Mapping[MemberId, MemberPart]
) -> Iterable[tuple[MemberId, date]]:
    """Yield when each member examined themselves: there, or by a statement that was read out."""
    for member in dict.fromkeys([*parts, *(m for one in spoken for m in _due(one))]):
        part = parts.get(member)
        there = [one for one in spoken if member in _present(one)]
        said = part is not None and bool(part.self_criticism.strip())
        day = next((one.held_on for one in there if said or _tells_of_criticism(one)), None)
        if day is None and part is not None and part.statement.strip():
            day = next((one.held_on for one in spoken if member in _due(one)), None)
        if day is not None:
            yield member, day


def _due(record: Record) -> Iterable[MemberId]:
    return [line.member for line in record.attendance]


def _present(record: Record) -> Iterable[MemberId]:
    return {line.member for line in record.attendance if line.presence.counts_as_present}
