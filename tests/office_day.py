"""The day on which tests of the use cases take place."""

from datetime import UTC, date, datetime

TODAY = date(2026, 10, 21)
NOW = datetime(2026, 10, 21, 9, tzinfo=UTC)
