"""Design tokens: every colour, distance, letter size and radius of the program, and nothing else.

The style sheet and the painters read them; no colour or size stands anywhere else.  Lengths are in
ems of the base letter (10.5 points, 14 pixels on an ordinary screen), so that everything grows with
the 大字 setting.  No Qt in here.
"""

from dataclasses import dataclass
from enum import Enum

BASE_POINTS = 10.5
"""Size of the body letter at 100 %."""


class LetterSize(Enum):
    """The 大字 setting; the value is the factor for every length and letter."""

    NORMAL = 1.0
    LARGE = 1.25
    LARGEST = 1.5


class Space(Enum):
    """Distances, in ems of the base letter."""

    HAIR = 1 / 14
    XS = 4 / 14
    S = 8 / 14
    M = 12 / 14
    L = 16 / 14
    XL = 24 / 14
    XXL = 40 / 14


class Radius(Enum):
    """Rounded corners, in ems of the base letter."""

    SMALL = 4 / 14
    MEDIUM = 6 / 14
    LARGE = 10 / 14


class Type(Enum):
    """Letter sizes, as factors of the base letter."""

    CAPTION = 12 / 14
    BODY = 1.0
    HEADING = 15.5 / 14
    TITLE = 22 / 14
    FIGURE = 28 / 14


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour, as ``#RRGGBB``.  A ``…_tint`` lies under text, the plain one is a shape.

    State is never told by colour alone: painters add a shape, labels a word.
    """

    dark: bool
    ground: str
    card: str
    sunken: str
    """Fields that cannot be edited, tracks of progress bars."""
    hover: str
    ink: str
    muted: str
    line: str
    edge_soft: str
    """Outline of what can be typed into or pressed, at rest."""
    edge: str
    """The same outline under the pointer."""
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    place: str
    """Text of the current place."""
    place_tint: str
    month_tint: str
    """Under the running month of the year board."""
    focus: str
    done: str
    done_tint: str
    draft: str
    draft_text: str
    """Amber is too light for letters on white; this is the same hue, darker."""
    draft_tint: str
    coming: str
    coming_tint: str
    overdue: str
    overdue_tint: str
    on_state: str
    """A mark inside a filled state shape."""
    selection: str
    tip: str
    on_tip: str


LIGHT = Palette(
    dark=False,
    ground="#F7F6F3",
    card="#FFFFFF",
    sunken="#F1EFEB",
    hover="#F3F1ED",
    ink="#1F2328",
    muted="#656C7A",
    line="#E4E2DD",
    edge_soft="#D9D5CE",
    edge="#B9B4AA",
    primary="#B3261E",
    primary_hover="#9C1F18",
    primary_pressed="#841913",
    on_primary="#FFFFFF",
    place="#B3261E",
    place_tint="#F7E9E7",
    month_tint="#FBF3F1",
    focus="#2457A6",
    done="#2E7D4F",
    done_tint="#EDF6F0",
    draft="#B7791F",
    draft_text="#8A5A10",
    draft_tint="#FBF3E2",
    coming="#2457A6",
    coming_tint="#E9F0FA",
    overdue="#B3261E",
    overdue_tint="#FBEAE8",
    on_state="#FFFFFF",
    selection="#F4E3E0",
    tip="#2B2F36",
    on_tip="#F7F6F3",
)

DARK = Palette(
    dark=True,
    ground="#17191C",
    card="#202327",
    sunken="#2A2D32",
    hover="#2A2D32",
    ink="#ECEAE6",
    muted="#A6ACB6",
    line="#34383E",
    edge_soft="#43484F",
    edge="#626871",
    primary="#C93C33",
    primary_hover="#D04238",
    primary_pressed="#B2342C",
    on_primary="#FFFFFF",
    place="#F39A91",
    place_tint="#3A2523",
    month_tint="#2A2324",
    focus="#8DB4F5",
    done="#6CC08B",
    done_tint="#1F3328",
    draft="#DDA94B",
    draft_text="#E5B560",
    draft_tint="#352B19",
    coming="#8DB4F5",
    coming_tint="#1F2B3F",
    overdue="#F08A80",
    overdue_tint="#3B2321",
    on_state="#17191C",
    selection="#4A2E2B",
    tip="#ECEAE6",
    on_tip="#1F2328",
)
