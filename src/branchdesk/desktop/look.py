"""The looks in force: tokens, the 大字 factor, and what they come to on this screen.

Light on purpose: the first paint needs it, and nothing here asks Qt for more than a letter.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from branchdesk.desktop.tokens import BASE_POINTS, LIGHT, LetterSize, Palette, Radius, Space, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

FAMILIES = ("Noto Sans SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC")
"""The shipped letter first, so that every office sees the same; the others until it is unpacked."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, the 大字 factor, and the dots per inch that letters are set in."""

    palette: Palette = LIGHT
    letters: LetterSize = LetterSize.NORMAL
    dots_per_inch: float = 96.0
    base: float = field(init=False)
    """Height of the base letter in device-independent pixels."""

    def __post_init__(self) -> None:
        """Reckon once what every painter asks for."""
        base = self.points(Type.BODY) * self.dots_per_inch / 72
        object.__setattr__(self, "base", base)

    def points(self, step: Type) -> float:
        """Return the size of a letter in points."""
        return BASE_POINTS * float(step.value) * float(self.letters.value)

    def length(self, space: Space | Radius) -> int:
        """Return a distance in device-independent pixels, at least one."""
        return max(1, round(float(space.value) * self.base))

    def ems(self, count: float) -> int:
        """Return ``count`` times the height of the base letter in device-independent pixels."""
        return max(1, round(count * self.base))

    def font(self, step: Type = Type.BODY, *, bold: bool = False) -> "QFont":
        """Return the program's letter in one of its sizes, for a painter."""
        from PySide6.QtGui import QFont

        # A painter asks for the same few letters hundreds of times; a copy costs next to nothing.
        return QFont(_font(self.points(step), bold))


@lru_cache(maxsize=64)
def _font(points: float, bold: bool) -> "QFont":
    from PySide6.QtGui import QFont

    font = QFont(list(FAMILIES))
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
