"""When minutes happened, were written, were closed, were changed: all four, side by side. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from branchdesk.domain.records import Version


class Step(StrEnum):
    """What happened to minutes."""

    HELD = "held"
    """The sitting itself"""
    WRITTEN = "written"
    """The first keystroke was kept."""
    FINALISED = "finalised"
    CHANGED = "changed"
    """Closed again as a later version."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One point on the line."""

    step: Step
    on: date
    days_after: int
    """From the day of the sitting; negative: before it."""
    at: datetime | None = None
    """UTC; None for the sitting, whose clock stands in the minutes."""
    version: int = 0
    reason: str = ""
    """Why it was late, or why it was changed."""


def timeline(
    held_on: date,
    written_at: datetime | None,
    versions: Sequence[Version] = (),
    *,
    local_day: Callable[[datetime], date],
) -> tuple[Moment, ...]:
    """Return what happened in order of days; of one day, in the order in which it must have been.

    ``versions`` come oldest first; ``local_day`` tells the day of a moment where the office is.
    """
    moments = [Moment(Step.HELD, held_on, 0)]
    if written_at is not None:
        day = local_day(written_at)
        moments.append(Moment(Step.WRITTEN, day, (day - held_on).days, written_at))
    for version in versions:
        first = version.number == 1
        moments.append(
            Moment(
                Step.FINALISED if first else Step.CHANGED,
                version.finalised_on,
                (version.finalised_on - held_on).days,
                version.finalised_at,
                version.number,
                version.late_reason if first else version.reason,
            )
        )
    order = list(Step)
    return tuple(sorted(moments, key=lambda one: (one.on, order.index(one.step), one.version)))
