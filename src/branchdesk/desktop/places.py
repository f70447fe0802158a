"""Places in the program, and going there: a line on 今日 opens the exact field."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class PageKey(StrEnum):
    """The pages, in the order of the rail."""

    TODAY = "today"
    CYCLE = "cycle"
    PLAN = "plan"
    RECORDS = "records"
    FOLLOW_UPS = "follow_ups"
    MEMBERS = "members"
    TALKS = "talks"
    GROWTH = "growth"
    ORG_LIFE = "org_life"
    REVIEW = "review"
    STARS = "stars"
    LEDGERS = "ledgers"
    REPORT = "report"
    PACKETS = "packets"
    VERIFY = "verify"
    BURDEN = "burden"
    MOVING = "moving"
    SETTINGS = "settings"
    SCANS = "scans"
    """Not on the rail: reached by a key, a drop, and from the records"""


NUMBERED = (
    PageKey.TODAY,
    PageKey.CYCLE,
    PageKey.RECORDS,
    PageKey.MEMBERS,
    PageKey.REVIEW,
    PageKey.STARS,
    PageKey.LEDGERS,
    PageKey.PACKETS,
    PageKey.VERIFY,
    PageKey.SETTINGS,
)
"""The pages that Alt+1 to Alt+9 and Alt+0 lead to; fingers learn a number once."""


def number_of(page: PageKey) -> str:
    """Return the digit that leads to a page together with Alt, empty if none does."""
    return str((NUMBERED.index(page) + 1) % 10) if page in NUMBERED else ""


class Action(StrEnum):
    """What to do on arriving."""

    SHOW = "show"
    NEW = "new"
    FIND = "find"


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the program; the page named by `page` understands the rest."""

    page: PageKey
    year: int | None = None
    """None: the year that is open."""
    item: str = ""
    """Id of the record, member or item to open."""
    field: str = ""
    """Dotted path of the field to put the cursor in, as in `Problem.field`."""
    action: Action = Action.SHOW
    values: tuple[tuple[str, str], ...] = ()
    """What a new item starts with, for example ``(("kind", "committee_meeting"), …)``."""

    def value(self, name: str) -> str:
        """Return one of `values`, empty if it is not there."""
        return dict(self.values).get(name, "")

    def filled_in(self) -> dict[str, str]:
        """Return the fields that a new entry starts with: those named ``values.…``."""
        return {
            name.removeprefix("values."): text
            for name, text in self.values
            if name.startswith("values.")
        }


class Places(QObject):
    """Carries the wish to go somewhere to the window; pages never know each other."""

    wanted = Signal(object)
    """Place"""

    def go(self, place: Place) -> None:
        """Ask the window to show a place; it may refuse if something would be lost."""
        self.wanted.emit(place)
