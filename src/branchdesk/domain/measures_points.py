"""Measures over 党费 month by month, and over the quarterly sheets of 党员积分.

Not every branch keeps its dues here: without a line in the ledger the item waits for a score by
hand, as do points in a year in which they are switched off.
"""

from datetime import date
from fractions import Fraction

from branchdesk.domain.measuring import WAITS_FOR_HAND, Measured, Subject
from branchdesk.domain.occasions import entries_of, ids_of
from branchdesk.domain.person_dues import KIND, DuesState, dues_by_member
from branchdesk.domain.points import quarter_name
from branchdesk.domain.points_quarters import QuarterState, quarters
from branchdesk.domain.standard import Missing, MissingKind


def dues(subject: Subject) -> Measured:
    """Measure the share of member-months paid in full and in time, and that dues were published.

    A month counts once it can be late; one that is paid counts at once.
    """
    facts, grace = subject.facts, int(subject.number("grace_days", "30"))
    entries = entries_of(facts, KIND)
    if not entries:
        return WAITS_FOR_HAND
    owed = paid = 0
    behind: dict[str, int] = {}
    months = dues_by_member(facts, facts.roll.members, subject.day)
    for member in facts.roll.members:
        for month in months[member.id]:
            in_time = month.in_time(facts.year, grace)
            if month.state in (DuesState.COMING, DuesState.NOT_DUE):
                continue
            if in_time or month.limit(facts.year, grace) < subject.today:
                owed += 1
                paid += in_time
                if not in_time:
                    behind[member.name] = behind.get(member.name, 0) + 1
    share = Fraction(paid, owed) if owed else Fraction(0)
    score = subject.number("paid_points", "2") * share
    published = entries_of(facts, *subject.words("published"))
    missing: list[Missing] = []
    if behind:
        names = [f"{name} {count}个月" for name, count in behind.items()]
        shown = names if len(names) <= 8 else [f"{len(names)}名"]
        missing.append(_unpaid(subject, shown))
    if published:
        score += subject.number("published_points", "1")
    else:
        ledger = next(iter(subject.words("published")), "")
        missing.append(
            Missing(
                MissingKind.NO_ENTRY,
                ("党费公布",),
                subject.year_end,
                open_now=subject.today <= subject.year_end,
                ledger=ledger,
            )
        )
    return Measured(
        min(score, subject.points),
        by_hand=True,
        entries=ids_of((*entries, *published)),
        missing=tuple(missing),
    )


def _unpaid(subject: Subject, names: list[str]) -> Missing:
    return Missing(
        MissingKind.DUES_UNPAID,
        tuple(names),
        subject.year_end,
        open_now=subject.today <= subject.year_end,
        ledger=KIND,
    )


def points_published(subject: Subject) -> Measured:
    """Measure how many quarters were published: long enough, agreed, every objection answered."""
    book = subject.facts.points
    if book is None:
        return WAITS_FOR_HAND
    found = quarters(book, subject.today)
    done = [one for one in found if one.state is QuarterState.DONE]
    rest = tuple(quarter_name(one.number) for one in found if one.state is not QuarterState.DONE)
    records = (one.sheet.approved_in for one in done if one.sheet is not None)
    due = date(subject.facts.year + 1, 1, 31)
    kind = MissingKind.POINTS_NOT_PUBLISHED
    missing = (subject.lacking(kind, *rest, by=due),) if rest else ()
    return Measured(
        min(subject.number("points_each", "0.5") * len(done), subject.points),
        evidence=tuple(dict.fromkeys(one for one in records if one is not None)),
        missing=missing,
    )
