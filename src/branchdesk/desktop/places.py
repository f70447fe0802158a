"""Places in the program, and going there: a line on 今日 opens the exact field."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class PageKey(StrEnum):
    """The pages, in the order of the rail (Alt+1 to Alt+9, Alt+0)."""

    TODAY = "today"
    CYCLE = "cycle"
    RECORDS = "records"
    FOLLOW_UPS = "follow_ups"
    MEMBERS = "members"
    ORG_LIFE = "org_life"
    REVIEW = "review"
    STARS = "stars"
    LEDGERS = "ledgers"
    PACKETS = "packets"
    VERIFY = "verify"
    SETTINGS = "settings"


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


class Places(QObject):
    """Carries the wish to go somewhere to the window; pages never know each other."""

    wanted = Signal(object)
    """Place"""

    def go(self, place: Place) -> None:
        """Ask the window to show a place; it may refuse if something would be lost."""
        self.wanted.emit(place)
