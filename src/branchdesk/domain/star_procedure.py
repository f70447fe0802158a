"""What each step of 评星定级 asks for, and what the committee's check comes to.

Who may go on is decided here alone.  Every problem is pinned to its field, so that the page can put
the cursor there.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from branchdesk.domain.branch import Branch
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import FinalRecord, RecordKind
from branchdesk.domain.roll import Roll, has_committee
from branchdesk.domain.standard import OVERRIDES, Standard, StarResult
from branchdesk.domain.star_rating import RatedItem, RatingTerms, StarRating, StarStage
from branchdesk.domain.stars import as_decimal

LATEST = (1, 31)
"""Month and day of the next year until which minutes of a self-rating may lie."""
_ZERO = Fraction(0)


def terms_of(standard: Standard) -> RatingTerms:
    """Return what of a standard decides the stars."""
    return RatingTerms(
        standard=standard.title,
        version=standard.version,
        thresholds=standard.thresholds,
        bonus_cap=standard.bonus_cap,
        vetoed_stars=standard.vetoed_stars,
        gate=standard.five_star_gate,
        publicity_days=standard.publicity_days,
        peer_percent=standard.peer_percent,
        one_step_up=standard.one_step_up,
        new_branch_unrated=standard.new_branch_unrated,
    )


def with_scores(rating: StarRating, result: StarResult, standard: Standard) -> StarRating:
    """Return a rating that holds the points as they are judged now.

    What the committee has given an item stays with it.
    """
    return replace(
        rating,
        terms=terms_of(standard),
        items=tuple(
            _with_check(
                RatedItem(
                    code=item.code,
                    category=item.category,
                    title=item.title,
                    points=item.available,
                    score=item.score,
                    applicable=item.applicable,
                ),
                rating.item(item.code),
            )
            for item in result.items
        ),
        bonus=result.bonus,
        penalty=result.penalty,
        total=result.total,
        stars=result.stars,
        vetoes=result.vetoes,
        set_aside=OVERRIDES in result.gate_failed,
    )


def _with_check(item: RatedItem, before: RatedItem | None) -> RatedItem:
    if before is None or before.checked is None:
        return item
    return replace(item, checked=before.checked, reason=before.reason)


def may_discuss(final: FinalRecord, year: int, roll: Roll) -> bool:
    """Tell whether minutes may be those of the self-rating of a year.

    支委会; where there is none, 党员大会. Held in the year, or in January after it.
    """
    day = final.record.held_on
    seated = has_committee(roll, day)
    kind = RecordKind.COMMITTEE_MEETING if seated else RecordKind.GENERAL_MEETING
    return final.record.kind is kind and date(year, 1, 1) <= day <= date(year + 1, *LATEST)


def checked_total(rating: StarRating) -> Decimal:
    """Return the points after the committee's check, exact; what is not checked counts as rated."""
    base = sum(
        (
            Fraction(item.score if item.checked is None else item.checked)
            for item in rating.items
            if item.applicable
        ),
        _ZERO,
    )
    own = rating.bonus if rating.checked_bonus is None else rating.checked_bonus
    bonus = min(Fraction(own), Fraction(rating.terms.bonus_cap))
    off = rating.penalty if rating.checked_penalty is None else rating.checked_penalty
    base = max(_ZERO, base - Fraction(off))
    weight = Fraction(rating.terms.peer_percent) / 100
    if weight and rating.peer is not None:
        base = base * (1 - weight) + Fraction(rating.peer) * weight
    return as_decimal(base + bonus)


def checked_stars(rating: StarRating) -> int:
    """Return the stars that the check comes to; never rounded up, after gate and veto."""
    terms = rating.terms
    total = checked_total(rating)
    reached = [stars for stars, least in terms.thresholds if total >= least]
    if not reached:
        return 0
    top = max(stars for stars, _ in terms.thresholds)
    if rating.set_aside or any(not _given(rating, code) for code in terms.gate):
        reached = [stars for stars in reached if stars < top]
    stars = max(reached, default=0)
    if rating.vetoes or rating.veto_found.strip():
        stars = min(stars, terms.vetoed_stars)
    return stars


def _given(rating: StarRating, code: str) -> Decimal:
    item = rating.item(code)
    if item is None:
        return Decimal(0)
    return item.score if item.checked is None else item.checked


def is_unrated(rating: StarRating, branch: Branch) -> bool:
    """Tell whether the branch was founded in the year and therefore gets no star."""
    founded = branch.founded_on
    return rating.terms.new_branch_unrated and founded is not None and founded.year == rating.year


def last_day_shown(rating: StarRating) -> date | None:
    """Return the first day on which 公示 may end, counted with the day it begins."""
    if rating.shown_from is None:
        return None
    return rating.shown_from + timedelta(days=max(1, rating.terms.publicity_days) - 1)


def check_step(
    rating: StarRating,
    stage: StarStage,
    *,
    meeting: FinalRecord | None,
    branch: Branch,
    roll: Roll,
    today: date,
) -> tuple[Problem, ...]:
    """Say what stands against going on to a stage; ``meeting`` is the minutes that are linked."""
    match stage:
        case StarStage.DRAFT:
            return ()
        case StarStage.SELF_RATED:
            return tuple(_self_rating(rating, meeting, roll, today))
        case StarStage.DECLARED:
            return tuple(_declaration(rating, branch, today))
        case StarStage.CHECKED:
            return tuple(_check(rating, today))
        case StarStage.PUBLICISED:
            return tuple(_publicity(rating))
        case StarStage.DECIDED:
            return tuple(_decision(rating, today))
        case StarStage.NAMED:
            return tuple(_naming(rating, today))


def _self_rating(
    rating: StarRating, meeting: FinalRecord | None, roll: Roll, today: date
) -> Iterator[Problem]:
    if rating.meeting is None:
        yield Problem("meeting", Rule.SELF_RATING_WITHOUT_MEETING)
    elif meeting is None:
        yield Problem("meeting", Rule.RECORD_NOT_FINAL)
    elif not may_discuss(meeting, rating.year, roll):
        yield Problem("meeting", Rule.SELF_RATING_WITHOUT_MEETING)
    yield from _day(rating.rated_on, "rated_on", today)
    if meeting is not None:
        yield from _not_before(rating.rated_on, meeting.record.held_on, "rated_on")
    yield from _text(rating.signed_by, "signed_by")


def _declaration(rating: StarRating, branch: Branch, today: date) -> Iterator[Problem]:
    yield from _day(rating.declared_on, "declared_on", today)
    yield from _not_before(rating.declared_on, rating.rated_on, "declared_on")
    target = rating.target
    if target is None:
        yield Problem("target", Rule.REQUIRED)
    elif is_unrated(rating, branch):
        if target:
            yield Problem("target", Rule.NEW_BRANCH_UNRATED)
    elif target > rating.stars:
        yield Problem("target", Rule.STARS_NOT_REACHED, values=(str(rating.stars),))
    elif rating.terms.one_step_up and target > (rating.previous or 0) + 1:
        yield Problem("target", Rule.ONE_STEP_UP, values=(str((rating.previous or 0) + 1),))


def _check(rating: StarRating, today: date) -> Iterator[Problem]:
    yield from _day(rating.checked_on, "checked_on", today)
    yield from _not_before(rating.checked_on, rating.declared_on, "checked_on")
    yield from _text(rating.checked_by, "checked_by")
    applying = [item for item in rating.items if item.applicable]
    unchecked = [item.code for item in applying if item.checked is None]
    if unchecked:
        yield Problem(
            f"items.{unchecked[0]}.checked", Rule.CHECK_MISSING, values=("、".join(unchecked),)
        )
    for item in applying:
        if item.checked is not None and not 0 <= item.checked <= item.points:
            yield Problem(
                f"items.{item.code}.checked",
                Rule.CHECK_OUT_OF_RANGE,
                values=(item.code, f"{item.points:f}"),
            )
        if item.differs and not item.reason.strip():
            yield Problem(
                f"items.{item.code}.reason", Rule.CHECK_WITHOUT_REASON, values=(item.code,)
            )
    if rating.terms.peer_percent:
        if rating.peer is None:
            yield Problem("peer", Rule.REQUIRED)
        elif not 0 <= rating.peer <= 100:
            yield Problem("peer", Rule.SCORE_OUT_OF_RANGE, values=("100",))


def _publicity(rating: StarRating) -> Iterator[Problem]:
    first, last = rating.shown_from, rating.shown_to
    if first is None:
        yield Problem("shown_from", Rule.REQUIRED)
    if last is None:
        yield Problem("shown_to", Rule.REQUIRED)
    yield from _text(rating.shown_at, "shown_at")
    yield from _not_before(first, rating.checked_on, "shown_from")
    if first is None or last is None:
        return
    days = (last - first).days + 1
    if days < 1:
        yield Problem("shown_to", Rule.END_BEFORE_START)
    elif days < rating.terms.publicity_days:
        needed = str(rating.terms.publicity_days)
        yield Problem("shown_to", Rule.PUBLICITY_TOO_SHORT, values=(needed, str(days)))


def _decision(rating: StarRating, today: date) -> Iterator[Problem]:
    if rating.shown_to is not None and today <= rating.shown_to:
        yield Problem("decided_on", Rule.PUBLICITY_RUNNING, values=(rating.shown_to.isoformat(),))
    for objection in rating.objections:
        if not objection.answer.strip():
            yield Problem(
                f"objections.{objection.id}", Rule.OBJECTION_OPEN, values=(objection.what,)
            )
    yield from _day(rating.decided_on, "decided_on", today)
    if rating.decided_on is not None and rating.shown_to is not None:
        after = rating.shown_to + timedelta(days=1)
        yield from _not_before(rating.decided_on, after, "decided_on")
    yield from _text(rating.document, "document")
    yield from _text(rating.decided_by, "decided_by")
    if rating.awarded is None:
        yield Problem("awarded", Rule.REQUIRED)
    elif rating.awarded != checked_stars(rating) and not rating.decision_note.strip():
        yield Problem("decision_note", Rule.DECISION_DIFFERS, values=(str(checked_stars(rating)),))


def _naming(rating: StarRating, today: date) -> Iterator[Problem]:
    yield from _day(rating.named_on, "named_on", today)
    yield from _not_before(rating.named_on, rating.decided_on, "named_on")


def check_revocation(rating: StarRating, today: date) -> tuple[Problem, ...]:
    """Say what stands against taking the stars away again."""
    return (
        *_day(rating.revoked_on, "revoked_on", today),
        *_not_before(rating.revoked_on, rating.decided_on, "revoked_on"),
        *_text(rating.revoked_by, "revoked_by"),
        *_text(rating.revoked_why, "revoked_why"),
    )


def _day(day: date | None, field: str, today: date) -> Iterator[Problem]:
    if day is None:
        yield Problem(field, Rule.REQUIRED)
    elif day > today:
        yield Problem(field, Rule.IN_THE_FUTURE, values=(day.isoformat(),))


def _not_before(day: date | None, first: date | None, field: str) -> Iterator[Problem]:
    if day is not None and first is not None and day < first:
        yield Problem(field, Rule.BEFORE_EARLIER_STEP, values=(day.isoformat(), first.isoformat()))


def _text(text: str, field: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(field, Rule.REQUIRED)
