"""Days, times and months as people type them."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from branchdesk.domain.text import to_ascii_digits

_SEPARATED = re.compile(r"(?:(\d{4}|\d{2})[./\-年])?(\d{1,2})[./\-月](\d{1,2})日?号?")
_RELATIVE = {"今天": 0, "昨天": -1, "前天": -2, "明天": 1, "大前天": -3, "后天": 2}
_CLOCK = re.compile(
    r"(上午|早上|中午|下午|晚上|傍晚)?(\d{1,2})(?:[:点时.](半|一刻|三刻|\d{1,2})?分?)?"
)
_CHINESE_MINUTES = {"半": 30, "一刻": 15, "三刻": 45}


@dataclass(frozen=True, slots=True, order=True)
class FuzzyDate:
    """A date known to the day, the month or only the year, as old files give it.

    A missing month or day is 0, so that an incomplete date sorts before the complete ones in it.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse what no calendar has.

        Raises:
            ValueError: If the parts are not a date.
        """
        date(self.year, self.month or 1, self.day or 1)
        if self.day and not self.month:
            raise ValueError("a day without a month")

    @classmethod
    def of(cls, day: date) -> "FuzzyDate":
        """Return the complete date of ``day``."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> "FuzzyDate":
        """Return the date written as ``1985``, ``1985-07`` or ``1985-07-12``.

        Raises:
            ValueError: If the text is none of these.
        """
        return cls(*(int(part) for part in text.split("-")))

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the ISO form, as long as it is known."""
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def parse_fuzzy(text: str) -> FuzzyDate | None:
    """Return the date in ``1985.07``, ``1985年7月``, ``1985-07-12``, ``19850712`` …, else None."""
    cleaned = to_ascii_digits(text).strip().replace(" ", "")
    for pattern in (
        r"(\d{4})[./\-年](\d{1,2})[./\-月](\d{1,2})日?",
        r"(\d{4})(\d{2})(\d{2})",
        r"(\d{4})[./\-年](\d{1,2})月?",
        r"(\d{4})(0[1-9]|1[0-2])",
        r"(\d{4})年?",
    ):
        if found := re.fullmatch(pattern, cleaned):
            try:
                return FuzzyDate(*(int(part) for part in found.groups()))
            except ValueError:
                return None
    return None


@lru_cache(maxsize=512)
def parse_day(text: str, *, today: date) -> date | None:
    """Return the day that ``text`` means, or None if it means none.

    Accepts ``10.20``, ``1020``, ``10月20日``, ``2026-10-20``, ``20261020``, ``20日``, ``昨天``.
    A day without a year is the most recent one that is not more than thirty days ahead.
    """
    cleaned = to_ascii_digits(text).strip().replace(" ", "")
    if cleaned in _RELATIVE:
        return today + timedelta(days=_RELATIVE[cleaned])
    year = month = day = 0
    if found := _SEPARATED.fullmatch(cleaned):
        year, month, day = int(found[1] or 0), int(found[2]), int(found[3])
    elif found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", cleaned):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := re.fullmatch(r"(\d{1,2})(\d{2})", cleaned):
        month, day = int(found[1]), int(found[2])
    elif found := re.fullmatch(r"(\d{1,2})[日号]", cleaned):
        year, month, day = today.year, today.month, int(found[1])
    if 0 < year < 100:
        year += 2000
    try:
        if year:
            return date(year, month, day)
        limit = today + timedelta(days=30)
        return next(
            found_day
            for found_year in (today.year + 1, today.year, today.year - 1, today.year - 2)
            if (found_day := _day_or_none(found_year, month, day)) and found_day <= limit
        )
    except (ValueError, StopIteration):
        return None


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_time(text: str) -> time | None:
    """Return the time in ``1430``, ``14:30``, ``930``, ``下午2点半`` …, else None."""
    cleaned = to_ascii_digits(text).strip().replace(" ", "").replace("：", ":")
    if found := re.fullmatch(r"(\d{1,2})(\d{2})", cleaned):
        hour, minute = int(found[1]), int(found[2])
    elif found := _CLOCK.fullmatch(cleaned):
        hour = int(found[2])
        spoken = found[3] or "0"
        minute = _CHINESE_MINUTES.get(spoken) if not spoken.isdigit() else int(spoken)  # type: ignore[assignment]
        if found[1] in ("下午", "晚上", "傍晚") and hour < 12:
            hour += 12
        if found[1] == "中午" and hour < 3:
            hour += 12
    else:
        return None
    try:
        return time(hour, minute)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Tell whether ``day`` lies in the period."""
        return self.first <= day <= self.last

    @property
    def months(self) -> range:
        """The calendar months it touches within the year of its first day, 1 to 12."""
        last = self.last.month if self.last.year == self.first.year else 12
        return range(self.first.month, last + 1)


def month_period(year: int, month: int) -> Period:
    """Return the calendar month."""
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def periods_of(year: int, months_each: int) -> Iterator[Period]:
    """Yield the periods of ``months_each`` months (1, 3, 6 or 12) that make up a year."""
    for start in range(1, 13, months_each):
        last = month_period(year, start + months_each - 1).last
        yield Period(date(year, start, 1), last)


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the last day of that month if it has none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_workdays(day: date, count: int) -> date:
    """Return the day ``count`` Mondays-to-Fridays later; public holidays are not known here."""
    while count:
        day += timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day
