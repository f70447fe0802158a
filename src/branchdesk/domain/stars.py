"""A branch judged against the star standard, live, from what its books hold.

Points are computed as exact fractions and only then turned into decimals that are cut, never
rounded up, so that 89.999… is four stars and 90 is five. Points of items that do not apply go to
the other items of their category in proportion; those of a category in which nothing applies go to
the other categories in proportion, so that a full score is always the standard's total.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, Context, Decimal
from fractions import Fraction

from branchdesk.domain.board import Board
from branchdesk.domain.cycle import board as board_of
from branchdesk.domain.facts import Facts
from branchdesk.domain.measures import MEASURES, VETO_MEASURES
from branchdesk.domain.measuring import WAITS_FOR_HAND, Measured, Subject
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.standard import (
    OVERRIDES,
    CategoryScore,
    Computed,
    ItemScore,
    ManualScore,
    Missing,
    MissingKind,
    Standard,
    StandardItem,
    StarResult,
    StarSheet,
)
from branchdesk.domain.vetoing import Judged

_CUT = Context(prec=28, rounding=ROUND_DOWN)
_ZERO = Fraction(0)


def score(
    facts: Facts,
    standard: Standard,
    profile: Profile,
    today: date,
    *,
    board: Board | None = None,
) -> StarResult:
    """Return every item's score, the total and the stars of the facts' year as of ``today``.

    ``board`` is the board of the same facts on the same day, where it is known already.
    """
    year_board = board or board_of(facts, profile, today)
    sheet = facts.sheet or StarSheet(facts.year)
    found = {
        item.code: _measured(Subject(item, facts, profile, today, year_board), sheet)
        for item in standard.items
    }
    available = redistributed(
        standard, {code for code, measured in found.items() if not measured.applicable}
    )
    exact = {
        item.code: _scaled(found[item.code].score, item, available[item.code])
        for item in standard.items
    }
    bonus, penalty = _adjustments(sheet, standard)
    total = max(_ZERO, sum(exact.values(), _ZERO) + bonus - penalty)
    vetoes = tuple(_vetoes(standard, sheet, Judged(facts, profile, today, year_board)))
    gate = tuple(_gate(standard, exact, facts))
    top, stars = _stars(standard, total, gate=gate, vetoed=bool(vetoes))
    return StarResult(
        year=facts.year,
        standard_id=standard.id,
        standard_title=standard.title,
        items=tuple(
            _item_score(item, found[item.code], exact[item.code], available[item.code], sheet)
            for item in standard.items
        ),
        categories=tuple(
            _category(code, title, standard, exact) for code, title in standard.categories
        ),
        bonus=as_decimal(bonus),
        penalty=as_decimal(penalty),
        total=as_decimal(total),
        stars=stars,
        vetoes=vetoes,
        next_threshold=_next(standard, total),
        gate_failed=gate if top else (),
    )


def display(total: Decimal) -> str:
    """Return points with two decimals, cut off: 89.999 is shown as 89.99."""
    return str(total.quantize(Decimal("0.01"), rounding=ROUND_DOWN))


def as_decimal(number: Fraction) -> Decimal:
    """Return a fraction as a decimal, exact where it can be, else cut after 28 digits."""
    quotient = _CUT.divide(Decimal(number.numerator), Decimal(number.denominator))
    # Without its trailing zeros, and without the exponent that 10 would get for losing its zero.
    return quotient.normalize(_CUT) + Decimal(0)


def redistributed(standard: Standard, not_applicable: set[str]) -> dict[str, Fraction]:
    """Return the points available for each item once those that do not apply are shared out.

    The sum stays the standard's total unless nothing applies at all.
    """
    whole = sum((Fraction(item.points) for item in standard.items), _ZERO)
    declared: dict[str, Fraction] = {}
    applying: dict[str, Fraction] = {}
    for item in standard.items:
        points = Fraction(item.points)
        declared[item.category] = declared.get(item.category, _ZERO) + points
        if item.code not in not_applicable:
            applying[item.category] = applying.get(item.category, _ZERO) + points
    reached = sum((declared[category] for category in applying), _ZERO)
    return {
        item.code: _ZERO
        if item.code in not_applicable
        else Fraction(item.points)
        * (declared[item.category] / applying[item.category])
        * (whole / reached)
        for item in standard.items
    }


def _measured(subject: Subject, sheet: StarSheet) -> Measured:
    """Return what was computed for an item, or entered by hand where a hand may enter."""
    item = subject.item
    measure = MEASURES.get(item.measure)
    measured = measure.compute(subject) if measure else WAITS_FOR_HAND
    by_hand = sheet.score(item.code)
    if by_hand is None or not may_enter(item, measured):
        return measured
    return replace(
        measured,
        score=min(max(_ZERO, Fraction(by_hand.points)), subject.points),
        applicable=not by_hand.not_applicable,
        attachments=(*measured.attachments, *by_hand.attachments),
        missing=tuple(m for m in measured.missing if m.kind is not MissingKind.ENTER_BY_HAND),
    )


def may_enter(item: StandardItem, measured: Measured) -> bool:
    """Tell whether a score by hand counts: never against what the records themselves show."""
    return item.compute is not Computed.AUTO or measured.by_hand


def _scaled(points: Fraction, item: StandardItem, available: Fraction) -> Fraction:
    return points * available / Fraction(item.points)


def _item_score(
    item: StandardItem,
    measured: Measured,
    exact: Fraction,
    available: Fraction,
    sheet: StarSheet,
) -> ItemScore:
    entered: ManualScore | None = sheet.score(item.code) if may_enter(item, measured) else None
    missing: tuple[Missing, ...] = ()
    if measured.applicable:
        missing = tuple(
            replace(m, points=_scaled(m.points, item, available)) if m.points else m
            for m in measured.missing
        )
    return ItemScore(
        code=item.code,
        category=item.category,
        title=item.title,
        points=item.points,
        available=as_decimal(available),
        score=as_decimal(exact),
        compute=item.compute,
        by_hand=entered is not None,
        applicable=measured.applicable,
        evidence=measured.evidence,
        attachments=measured.attachments,
        members=measured.members,
        entries=measured.entries,
        takes_hand=may_enter(item, measured),
        missing=missing,
        note=entered.note if entered else "",
        rule=item.rule,
        evidence_text=item.evidence,
    )


def _category(
    code: str, title: str, standard: Standard, exact: dict[str, Fraction]
) -> CategoryScore:
    mine = [item for item in standard.items if item.category == code]
    return CategoryScore(
        code=code,
        title=title,
        points=sum((item.points for item in mine), Decimal(0)),
        score=as_decimal(sum((exact[item.code] for item in mine), _ZERO)),
    )


def _adjustments(sheet: StarSheet, standard: Standard) -> tuple[Fraction, Fraction]:
    """Return 加分, capped, and 减分 as a positive number."""
    points = [Fraction(entry.points) for entry in sheet.adjustments]
    bonus = sum((entry for entry in points if entry > 0), _ZERO)
    penalty = -sum((entry for entry in points if entry < 0), _ZERO)
    return min(bonus, Fraction(standard.bonus_cap)), penalty


def _vetoes(standard: Standard, sheet: StarSheet, year: Judged) -> Iterator[tuple[str, str, str]]:
    """Yield the vetoes that apply: those stated by hand and those the books show."""
    stated = dict(sheet.vetoes)
    for veto in standard.vetoes:
        measure = VETO_MEASURES.get(veto.measure)
        shown = measure(year) if measure else ""
        if veto.code in stated or shown:
            yield veto.code, veto.title, stated.get(veto.code) or shown


def _gate(standard: Standard, exact: dict[str, Fraction], facts: Facts) -> Iterator[str]:
    for code in standard.five_star_gate:
        if not exact.get(code):
            yield code
    if standard.gate_without_overrides and any(final.version.overrides for final in facts.records):
        yield OVERRIDES


def _stars(
    standard: Standard, total: Fraction, *, gate: tuple[str, ...], vetoed: bool
) -> tuple[bool, int]:
    """Return whether the points reach the top, and the stars after gate and veto."""
    reached = [stars for stars, least in standard.thresholds if total >= Fraction(least)]
    most = max(count for count, _ in standard.thresholds)
    allowed = [count for count in reached if count < most] if gate else reached
    stars = max(allowed, default=0)
    return most in reached, min(stars, standard.vetoed_stars) if vetoed else stars


def _next(standard: Standard, total: Fraction) -> Decimal | None:
    above = [least for _, least in standard.thresholds if total < Fraction(least)]
    return min(above, default=None)


def check_sheet(sheet: StarSheet, standard: Standard) -> tuple[Problem, ...]:
    """Return what is wrong with what was entered by hand: range, note, unknown codes."""
    return (*_scores(sheet, standard), *_entries(sheet, standard))


def _scores(sheet: StarSheet, standard: Standard) -> Iterator[Problem]:
    for entry in sheet.scores:
        path, item = f"scores.{entry.code}", standard.item(entry.code)
        if item is None:
            yield Problem(path, Rule.NOT_FOUND, values=(entry.code,))
            continue
        if not entry.points.is_finite() or not 0 <= entry.points <= item.points:
            yield Problem(f"{path}.points", Rule.SCORE_OUT_OF_RANGE, values=(str(item.points),))
        if not entry.note.strip():
            yield Problem(f"{path}.note", Rule.SCORE_WITHOUT_NOTE)


def _entries(sheet: StarSheet, standard: Standard) -> Iterator[Problem]:
    for index, entry in enumerate(sheet.adjustments):
        path = f"adjustments.{index}"
        if not entry.points.is_finite() or entry.points == 0 or abs(entry.points) > 100:
            yield Problem(
                f"{path}.points", Rule.SCORE_OUT_OF_RANGE, values=(str(standard.bonus_cap),)
            )
        if not entry.note.strip():
            yield Problem(f"{path}.note", Rule.SCORE_WITHOUT_NOTE)
    known = {veto.code for veto in standard.vetoes}
    for code, note in sheet.vetoes:
        if code not in known:
            yield Problem(f"vetoes.{code}", Rule.NOT_FOUND, values=(code,))
        elif not note.strip():
            yield Problem(f"vetoes.{code}.note", Rule.SCORE_WITHOUT_NOTE)
