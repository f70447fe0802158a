"""决议: what the year's sittings decided, with the verdict of each vote."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.counting import of_kinds, verdict_on
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import RecordKind, Vote
from branchdesk.domain.remembering import remembered
from branchdesk.domain.voting import VoteVerdict


@dataclass(frozen=True, slots=True)
class Resolution:
    """One agenda item that was decided."""

    record: RecordId
    field: str
    """Path of the decision in the record's form."""
    on: date
    kind: RecordKind
    sitting: str
    """What the sitting is called."""
    subject: str
    text: str
    """The decision; empty where only a vote is noted."""
    vote: Vote | None = None
    verdict: VoteVerdict | None = None


def _rests_on(facts: Facts) -> tuple[object, ...]:
    return facts.records, facts.year


@remembered(8, of=_rests_on)
def resolutions_of(facts: Facts) -> tuple[Resolution, ...]:
    """Return everything decided in the year's finalised minutes, newest first."""
    return tuple(reversed(tuple(_in_order(facts))))


def _in_order(facts: Facts) -> Iterator[Resolution]:
    for final in of_kinds(facts, RecordKind):
        record = final.record
        for place, item in enumerate(record.agenda):
            if item.decision or item.vote:
                yield Resolution(
                    record=record.id,
                    field=f"agenda.{place}.decision",
                    on=record.held_on,
                    kind=record.kind,
                    sitting=record.title,
                    subject=item.title,
                    text=item.decision,
                    vote=item.vote,
                    verdict=verdict_on(record, item),
                )
