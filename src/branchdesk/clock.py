"""The one clock, and a stopped one for looking at a year as of another day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


class SystemClock:
    """The computer's clock."""

    def today(self) -> date:
        """Return the local day."""
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return the moment, UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that always shows the same day (``--today``, samples, tests)."""

    day: date

    def today(self) -> date:
        """Return the day."""
        return self.day

    def now(self) -> datetime:
        """Return nine in the morning of the day, UTC."""
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC)
