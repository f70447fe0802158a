"""When the sample happens: every day of it in one year, none of them on a weekend."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from branchdesk.clock import StoppedClock, SystemClock

LAST_DAY = (11, 20)
"""Month and day on which the sample's secretary sits at the desk."""

_SATURDAY, _SUNDAY = 5, 6
_OFFICE = timezone(timedelta(hours=8))
_PLACES = re.compile(r"\{(year|last_year|next_year|day|iso)(?::(\d\d)-(\d\d))?\}")


def sample_clock(year: int | None) -> StoppedClock:
    """Return the clock of the sample of a year; None: the latest year that is far enough gone.

    Nothing of the sample then lies in the future of the person who looks at it.
    """
    if year is None:
        today = SystemClock().today()
        year = today.year if (today.month, today.day) >= LAST_DAY else today.year - 1
    return StoppedClock(date(year, *LAST_DAY))


def workday(year: int, month_and_day: str) -> date:
    """Return the day ``03-05`` of a year, or the Friday or Monday beside it."""
    day = date.fromisoformat(f"{year:04}-{month_and_day}")
    match day.weekday():
        case 5:
            return day - timedelta(days=1)
        case 6:
            return day + timedelta(days=1)
        case _:
            return day


def days_later(day: date, count: int) -> date:
    """Return the day so many days later, or the Monday after it."""
    later = day + timedelta(days=count)
    while later.weekday() in (_SATURDAY, _SUNDAY):
        later += timedelta(days=1)
    return later


def moment(day: date, clock: time) -> datetime:
    """Return a time of day in the office as a moment, UTC."""
    return datetime.combine(day, clock, tzinfo=_OFFICE).astimezone(UTC)


def dated(text: str, year: int) -> str:
    """Return a text of the story with its years and days filled in."""

    def shown(place: re.Match[str]) -> str:
        what, month, day = place.groups()
        if month:
            on = workday(year, f"{month}-{day}")
            return on.isoformat() if what == "iso" else f"{on.month}月{on.day}日"
        return str(year + {"year": 0, "last_year": -1, "next_year": 1}[what])

    return _PLACES.sub(shown, text)
