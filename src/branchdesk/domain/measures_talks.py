"""The measure of 谈心谈话: the share of the talks wanted that are there.

Everything wanted counts alike: pairs of committee members, members with a committee member, members
among themselves (本程序默认; the standard says only 「2分×谈心谈话覆盖率」). Who keeps the talks on
paper and has entered none here scores the item by hand.
"""

from fractions import Fraction

from branchdesk.domain.measuring import BY_HAND, NOT_APPLICABLE, Measured, Subject, percent
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.domain.talks import TalkGrid, grid_of, talks_in


def heart_talks(subject: Subject) -> Measured:
    """Measure the coverage of the year's talks."""
    grid = grid_of(subject.facts, subject.today)
    rate = grid.rate
    if rate is None:
        return NOT_APPLICABLE
    lacking = _lacking(subject, grid)
    if not talks_in(subject.facts.entries):
        return Measured(Fraction(0), by_hand=True, missing=(BY_HAND, *lacking))
    return Measured(subject.points * rate, missing=lacking)


def _lacking(subject: Subject, grid: TalkGrid) -> tuple[Missing, ...]:
    """Return the coverages that are not full; numbers only, no names."""
    parts = (
        ("委员之间", grid.pairs),
        ("委员与党员之间", grid.with_committee),
        ("党员之间", grid.among_members),
    )
    whole = sum(part.wanted for _, part in parts) or 1
    return tuple(
        subject.lacking(
            MissingKind.RATE_BELOW,
            f"{name}{percent(part.done, part.wanted)}",
            "100%",
            points=subject.points * Fraction(part.wanted - part.done, whole),
        )
        for name, part in parts
        if not part.is_full
    )
