"""Ballots that a scanner saw: where the boxes are, what was seen in each.

A scan never decides.  What is not as clear as print is asked, and the tellers confirm every sheet
beside its picture.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What a box asks for."""

    RING = "ring"
    """○"""
    CROSS = "cross"
    """×"""
    TICK = "tick"
    """√"""
    ANY = "any"


class Seen(StrEnum):
    """What was seen in a box."""

    EMPTY = "empty"
    MARKED = "marked"
    DOUBTFUL = "doubtful"
    """Something is there, but not clearly the sign that was asked for: a person looks at it."""


class Unusable(StrEnum):
    """Why nothing can be read off a sheet; all of it is counted by eye then."""

    NO_CODE = "no_code"
    """Nothing says what it is: a ballot whose code is torn, or any other sheet."""
    NOT_SHOWN = "not_shown"
    """The page, or the file, cannot be shown."""
    OTHER_BRANCH = "other_branch"
    OTHER_LIST = "other_list"
    """A ballot of this branch, of another year or of another list of members"""
    OTHER_PAPER = "other_paper"
    """This is no ballot: minutes, a ledger form, a sheet with some other code"""
    NO_CORNERS = "no_corners"
    """The four black squares were not all found where they must be: torn, folded, cut off."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the sheet, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MarkBox:
    """A box to be marked by hand."""

    key: str
    area: Area
    sign: Sign = Sign.ANY


@dataclass(frozen=True, slots=True)
class MarkLayout:
    """Where everything is on a printed ballot."""

    boxes: tuple[MarkBox, ...]
    code: Area
    """The QR code, without the white around it"""
    corners: tuple[Area, Area, Area, Area]
    """Black squares: upper left, upper right, lower right, lower left"""


@dataclass(frozen=True, slots=True)
class MarkedSheet:
    """A printed ballot: its size in millimetres, and where everything is on it."""

    width: float
    height: float
    layout: MarkLayout


@dataclass(frozen=True, slots=True)
class BoxSeen:
    """What was seen in one box."""

    key: str
    seen: Seen
    ink: float
    """Share of the box that is dark, 0 to 1"""


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """What was seen on one ballot."""

    boxes: tuple[BoxSeen, ...] = ()
    unusable: Unusable | None = None

    @property
    def asks(self) -> bool:
        """Whether a person must look at it before it can be counted at all."""
        return self.unusable is not None or any(box.seen is Seen.DOUBTFUL for box in self.boxes)

    def of(self, key: str) -> Seen:
        """Return what was seen in a box; one that was not looked at is in doubt."""
        found = next((box.seen for box in self.boxes if box.key == key), None)
        return Seen.DOUBTFUL if found is None else found
