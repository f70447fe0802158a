"""How far the publication of each quarter is, and what it still lacks. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.points import QUARTERS, PointsBook, PointsSheet, last_day_of


class QuarterState(StrEnum):
    """Where a quarter stands."""

    COMING = "coming"
    """Too early to publish it."""
    TO_PUBLISH = "to_publish"
    AHEAD = "ahead"
    """Made, and not hung yet."""
    HANGING = "hanging"
    UNANSWERED = "unanswered"
    """The time is over, an objection has no answer."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter of the year."""

    number: int
    state: QuarterState
    sheet: PointsSheet | None = None
    """The latest issue."""
    earlier: tuple[PointsSheet, ...] = ()


def quarters(book: PointsBook, today: date) -> tuple[Quarter, ...]:
    """Return the four quarters of a year."""
    return tuple(_quarter(book, number, today) for number in QUARTERS)


def _quarter(book: PointsBook, number: int, today: date) -> Quarter:
    sheets = sorted(
        (sheet for sheet in book.sheets if sheet.quarter == number), key=lambda s: s.issue
    )
    if not sheets:
        early = today < last_day_of(book.year.year, number).replace(day=1)
        return Quarter(number, QuarterState.COMING if early else QuarterState.TO_PUBLISH)
    return Quarter(number, _state(sheets, today), sheets[-1], tuple(sheets[:-1]))


def _state(sheets: list[PointsSheet], today: date) -> QuarterState:
    latest = sheets[-1]
    if today < latest.starts_on:
        return QuarterState.AHEAD
    if today <= latest.ends_on:
        return QuarterState.HANGING
    if any(sheet.open_objections for sheet in sheets):
        return QuarterState.UNANSWERED
    return QuarterState.DONE
