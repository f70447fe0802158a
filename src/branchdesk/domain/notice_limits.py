"""From where on 「请再看一眼」 speaks in this branch: two limits, set in the settings.

They touch nobody's judgement: the hints they govern are kept, printed and counted nowhere.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import Attachment
from branchdesk.domain.text import to_ascii_digits

NOTICE_LIMITS = DossierId("notice-limits")
MOST_PERCENT, MOST_CHARACTERS = 100, 9999


@dataclass(frozen=True, slots=True)
class NoticeLimits:
    """What the branch has set for itself; without it the profile's numbers hold."""

    KIND: ClassVar[str] = "notice_limits"
    NAME: ClassVar[str] = "“请再看一眼”的界限"

    id: DossierId
    percent: int
    """From how much of the same words on something is said; 0: never."""
    least_characters: int
    """Minutes that say less are not compared."""

    @property
    def belongs_year(self) -> int | None:
        """Return None: they hold until changed."""
        return None

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"{self.percent} %，{self.least_characters} 字"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return nothing."""
        return ()


def read_limits(percent: str, characters: str) -> NoticeLimits:
    """Return what was typed.

    Raises:
        Rejected: With every field that is no number within its bounds.
    """
    problems: list[Problem] = []
    numbers = [
        _number(field, text, most, problems)
        for field, text, most in (
            ("percent", percent, MOST_PERCENT),
            ("least_characters", characters, MOST_CHARACTERS),
        )
    ]
    if problems:
        raise Rejected(tuple(problems))
    return NoticeLimits(NOTICE_LIMITS, *numbers)


def _number(field: str, text: str, most: int, problems: list[Problem]) -> int:
    typed = to_ascii_digits(text).strip().rstrip("%％字").strip()
    if not typed:
        problems.append(Problem(field, Rule.REQUIRED))
    elif not (typed.isascii() and typed.isdigit()):
        problems.append(Problem(field, Rule.NOT_A_NUMBER, values=(text.strip(),)))
    elif int(typed[:9]) > most:
        problems.append(Problem(field, Rule.OUT_OF_RANGE, values=(text.strip(), "0", str(most))))
    else:
        return int(typed)
    return 0


def in_force(limits: Limits, kept: NoticeLimits | None) -> Limits:
    """Return the profile's limits with what the branch has set for itself."""
    if kept is None:
        return limits
    return replace(
        limits, likeness_percent=kept.percent, likeness_least_characters=kept.least_characters
    )
