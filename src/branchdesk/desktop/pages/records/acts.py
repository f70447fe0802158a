"""Acts in the form that can be taken back: each knows its own way back, past later typing."""

from collections.abc import Callable
from dataclasses import dataclass

from branchdesk.domain.drafts import RecordDraft

Step = Callable[[RecordDraft], RecordDraft]

_MOST = 100


@dataclass(frozen=True, slots=True)
class Act:
    """Something done in the form."""

    said: str
    """What was done, for the sentence."""
    back: Step
    """Takes it back from whatever the form holds by then."""


class Acts:
    """The acts since the form was opened, the latest last."""

    def __init__(self) -> None:
        self._done: list[Act] = []

    def note(self, said: str, back: Step) -> None:
        """Remember an act."""
        self._done.append(Act(said, back))
        del self._done[:-_MOST]

    def take_back(self) -> Act | None:
        """Return the latest act and forget it; None if there is none."""
        return self._done.pop() if self._done else None

    def forget(self) -> None:
        """Forget everything: another draft is shown."""
        self._done.clear()
