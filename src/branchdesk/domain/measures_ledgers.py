"""Measures over the ledgers: 双报到, 志愿服务, 微心愿, 突击队, 书记项目, 党建品牌, 支委培训.

Which ledger, which step and which word proves what stands in the standard's file. Not everything
that was done is always in a ledger, so a score by hand still counts where one is given.
"""

from datetime import date
from fractions import Fraction

from branchdesk.domain.counting import of_subject
from branchdesk.domain.cycle_words import Subject as Obliged
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.measures_people import minutes_by_member, study_entries
from branchdesk.domain.measuring import WAITS_FOR_HAND, Measured, Subject
from branchdesk.domain.occasions import (
    entries_of,
    ids_of,
    members_named,
    occasion,
    occasion_of,
    sittings_by_record,
    text_in,
)
from branchdesk.domain.people import Category, Member
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.registrations import registrations_of, standing
from branchdesk.domain.roll import committee_on, members_on
from branchdesk.domain.standard import Missing, MissingKind


def nothing_in(
    subject: Subject, ledger: str, *what: str, points: Fraction | None = None
) -> Missing:
    """Return that a ledger has nothing yet; it can be made good there until the year's end."""
    return Missing(
        MissingKind.NO_ENTRY,
        what or (subject.item.title,),
        subject.year_end,
        open_now=subject.today <= subject.year_end,
        points=points,
        ledger=ledger,
    )


def not_closed(
    subject: Subject, entries: tuple[LedgerEntry, ...], *, points: Fraction | None = None
) -> Missing:
    """Return that entries are not done with; that can be made good at any time."""
    return Missing(
        MissingKind.NOT_CLOSED,
        (str(len(entries)),),
        open_now=True,
        points=points,
        ledger=entries[0].kind,
        entries=ids_of(entries),
    )


def volunteering(subject: Subject) -> Measured:
    """Measure how many in-service members registered, and how often each volunteers on average."""
    due = tuple(
        m for m in members_on(subject.facts.roll, subject.day) if m.category is Category.IN_SERVICE
    )
    if not due:
        return WAITS_FOR_HAND
    registrations = subject.words("registrations")
    registered = standing(registrations_of(subject.facts, *registrations), subject.day)
    there = [member for member in due if member.id in registered]
    services, days, times = _services(subject)
    total = sum(times.get(member.id, 0) for member in due)
    mean, wanted = Fraction(total, len(due)), subject.number("times", "4")
    share = min(Fraction(1), mean / wanted) if wanted else Fraction(1)
    missing = list(_volunteering_lacks(subject, due, set(registered), registrations))
    if share < 1:
        below = (f"人均{_tenths(mean)}次", f"{_tenths(wanted)}次")
        ledger = next(iter(subject.words("services")), "")
        missing.append(
            Missing(
                MissingKind.RATE_BELOW,
                below,
                subject.year_end,
                open_now=subject.today <= subject.year_end,
                ledger=ledger,
            )
        )
    return Measured(
        subject.number("registered_points", "1") * Fraction(len(there), len(due))
        + subject.number("times_points", "3") * share,
        by_hand=True,
        evidence=tuple(final.record.id for final in days),
        entries=ids_of((*_proving(subject, registrations, registered, there), *services)),
        missing=tuple(missing),
    )


def _proving(
    subject: Subject,
    ledgers: tuple[str, ...],
    registered: dict[MemberId, tuple[LedgerEntry, ...]],
    there: list[Member],
) -> tuple[LedgerEntry, ...]:
    """Return what says that they are registered, oldest first, and the branch's own entries."""
    own = [e for e in entries_of(subject.facts, *ledgers) if not any(members_named(e))]
    said = [entry for member in there for entry in registered[member.id]]
    return tuple(sorted((*own, *said), key=lambda entry: (entry.on, entry.id)))


def _volunteering_lacks(
    subject: Subject,
    due: tuple[Member, ...],
    named: set[MemberId],
    registrations: tuple[str, ...],
) -> tuple[Missing, ...]:
    absent = tuple(member.name for member in due if member.id not in named)
    if not absent:
        return ()
    return (
        Missing(
            MissingKind.NOT_REGISTERED,
            absent if len(absent) <= 8 else (f"{len(absent)}名",),
            subject.year_end,
            open_now=subject.today <= subject.year_end,
            points=subject.number("registered_points", "1") * Fraction(len(absent), len(due)),
            ledger=next(iter(registrations), ""),
        ),
    )


def _services(
    subject: Subject,
) -> tuple[tuple[LedgerEntry, ...], tuple[FinalRecord, ...], dict[MemberId, int]]:
    """Return entries and theme days of service, and how often each member took part."""
    facts = subject.facts
    days = tuple(
        final
        for final in of_subject(facts, Obliged.THEME_PARTY_DAY)
        if final.record.details.get("form") == "volunteer_service"
    )
    entries = entries_of(facts, *subject.words("services"))
    sittings = sittings_by_record(facts)
    took_part: dict[str, set[MemberId]] = {}
    for final in days:
        present = {x.member for x in final.record.attendance if x.presence.counts_as_present}
        took_part.setdefault(occasion_of(final.record.sitting), set()).update(present)
    for entry in entries:
        took_part.setdefault(occasion(entry, sittings), set()).update(members_named(entry))
    times: dict[MemberId, int] = {}
    for members in took_part.values():
        for member in members:
            times[member] = times.get(member, 0) + 1
    return entries, days, times


def _tenths(number: Fraction) -> str:
    """Return a number as shown, cut to one decimal."""
    tenths = number.numerator * 10 // number.denominator
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"


def wishes(subject: Subject) -> Measured:
    """Measure that wishes were claimed, and how many of them were fulfilled."""
    ledgers = subject.words("wishes")
    found = entries_of(subject.facts, *ledgers)
    closed_at = subject.words("closed")
    claimed_at = {*subject.words("claimed"), *closed_at}
    claimed = tuple(entry for entry in found if entry.status in claimed_at)
    closed = tuple(entry for entry in claimed if entry.status in closed_at)
    if not claimed:
        lacking = nothing_in(subject, next(iter(ledgers), ""))
        return Measured(Fraction(0), by_hand=True, entries=ids_of(found), missing=(lacking,))
    first = subject.number("claimed_points", "1")
    score = first + (subject.points - first) * Fraction(len(closed), len(claimed))
    still_open = tuple(entry for entry in claimed if entry not in closed)
    missing = (not_closed(subject, still_open),) if still_open else ()
    return Measured(score, by_hand=True, entries=ids_of(claimed), missing=missing)


def vanguard(subject: Subject) -> Measured:
    """Measure teams, posts and conferences: so many points each, up to the item's."""
    ledgers = subject.words("kinds")
    found = entries_of(subject.facts, *ledgers)
    each = subject.number("points_each", "1")
    points = min(subject.points, len(found) * each)
    missing: tuple[Missing, ...] = ()
    if points < subject.points:
        empty = [key for key in ledgers if not entries_of(subject.facts, key)]
        lacking = -((points - subject.points) // each) if each else 0
        missing = (
            Missing(
                MissingKind.MORE_NEEDED,
                (str(lacking),),
                subject.year_end,
                open_now=subject.today <= subject.year_end,
                ledger=next(iter((*empty, *ledgers)), ""),
            ),
        )
    return Measured(points, by_hand=True, entries=ids_of(found), missing=missing)


def projects(subject: Subject) -> Measured:
    """Measure that a secretary's project is on schedule, and that the brand shows something."""
    project_ledgers, brand_ledgers = subject.words("projects"), subject.words("brands")
    closed = subject.words("closed")
    mine = entries_of(subject.facts, *project_ledgers)
    late = tuple(e for e in mine if e.status not in closed and _is_past(e, subject.day))
    brands = tuple(
        entry
        for entry in entries_of(subject.facts, *brand_ledgers)
        if entry.attachments
        or any(text_in(entry, key).strip() for key in subject.words("shown_by"))
    )
    project_points = subject.number("project_points", "1")
    brand_points = subject.number("brand_points", "1")
    score, missing = Fraction(0), []
    if mine and not late:
        score += project_points
    elif late:
        missing.append(not_closed(subject, late, points=project_points))
    else:
        missing.append(
            nothing_in(subject, next(iter(project_ledgers), ""), "书记项目", points=project_points)
        )
    if brands:
        score += brand_points
    else:
        missing.append(
            nothing_in(subject, next(iter(brand_ledgers), ""), "党建品牌成果", points=brand_points)
        )
    return Measured(
        min(score, subject.points),
        by_hand=True,
        entries=ids_of((*mine, *brands)),
        missing=tuple(missing),
    )


def _is_past(entry: LedgerEntry, day: date) -> bool:
    due = text_in(entry, "due")
    return bool(due) and date.fromisoformat(due) < day


def committee_hours(subject: Subject) -> Measured:
    """Measure the committee's study hours on average against what its members owe in a year."""
    limits = subject.profile.limits
    committee = committee_on(subject.facts.roll, subject.day)
    if not committee or not limits.secretary_hours:
        return WAITS_FOR_HAND
    minutes = minutes_by_member(subject.facts, limits)
    total = sum(minutes.get(member.id, 0) for member in committee)
    mean = Fraction(total, len(committee) * limits.minutes_per_hour)
    share = min(Fraction(1), mean / limits.secretary_hours)
    missing: tuple[Missing, ...] = ()
    if share < 1:
        values = (f"人均{_tenths(mean)}学时", f"{limits.secretary_hours}学时")
        missing = (
            Missing(
                MissingKind.RATE_BELOW,
                values,
                subject.year_end,
                open_now=subject.today <= subject.year_end,
                ledger=next(iter(limits.study_ledgers), ""),
            ),
        )
    mine = {member.id for member in committee}
    entries = tuple(
        entry
        for entry in study_entries(subject.facts, limits)
        if mine.intersection(members_named(entry))
    )
    return Measured(
        subject.points * share,
        by_hand=True,
        entries=ids_of(entries),
        members=tuple(member.id for member in committee),
        missing=missing,
    )
