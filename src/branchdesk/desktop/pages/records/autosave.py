"""When what was typed is to be kept; knows no Qt, the time is handed in."""

from collections.abc import Callable

QUIET_SECONDS = 0.8
"""A pause in typing this long is a good moment."""
AT_MOST_SECONDS = 2.0
"""However fast somebody types: no keystroke stays unkept for longer."""
RETRY_SECONDS = 15.0
"""After the disk refused."""


class Autosave:
    """Says how long the page may still wait before it keeps the draft."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._now = monotonic
        self._first: float | None = None
        self._last = 0.0
        self._not_before = 0.0

    @property
    def waiting(self) -> bool:
        """Whether something is not kept yet."""
        return self._first is not None

    def typed(self) -> None:
        """Something changed just now."""
        self._last = self._now()
        if self._first is None:
            self._first = self._last

    def kept(self) -> None:
        """Everything is safe."""
        self._first = None
        self._not_before = 0.0

    def refused(self) -> None:
        """It could not be kept; try again a little later."""
        self._not_before = self._now() + RETRY_SECONDS

    def seconds_left(self) -> float | None:
        """Return in how many seconds to keep the draft, 0 for now, None while all is kept."""
        if self._first is None:
            return None
        due = min(self._last + QUIET_SECONDS, self._first + AT_MOST_SECONDS)
        return max(0.0, max(due, self._not_before) - self._now())
