"""Blocks without rules: headings, prose, empty space, lines to sign on."""

from dataclasses import dataclass, replace
from typing import Self

from branchdesk.packet.canvas import BLACK, RED, Colour, Sheet
from branchdesk.packet.flow import LEFT, WIDTH
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.table import Laid, fitting, stacked


@dataclass(frozen=True, slots=True)
class Prose:
    """Lines of text as wide as the text area."""

    fonts: FontBook
    lines: tuple[Laid, ...]
    after: float = 0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The lines and the space below."""
        return stacked(self.lines) + self.after

    @property
    def least(self) -> float:
        """Two lines, or all that must stay together."""
        for count in range(min(2, len(self.lines)), len(self.lines)):
            if not self.lines[count - 1].keep:
                return stacked(self.lines[:count])
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Return the lines that fit and the others."""
        count = fitting(self.lines, room)
        if not 0 < count < len(self.lines):
            return None
        first = replace(self, lines=self.lines[:count], after=0.0)
        return first, replace(self, lines=self.lines[count:])

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw the lines."""
        for index, line in enumerate(self.lines):
            top -= line.before if index else 0
            line.paint(sheet, LEFT, top, WIDTH, self.fonts)
            top -= line.leading


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, so many points high."""

    height: float
    keep_with_next: bool = False

    @property
    def least(self) -> float:
        """Nothing must fit: at the foot of a page it vanishes."""
        return 0

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rule across the text area."""

    thickness: float = 1.2
    colour: Colour = RED
    after: float = 0
    inset: float = 0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The rule and the space below."""
        return self.thickness + self.after

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw the rule."""
        y = top - self.thickness / 2
        left, right = LEFT + self.inset, LEFT + WIDTH - self.inset
        sheet.rule(left, y, right, y, width=self.thickness, colour=self.colour)


@dataclass(frozen=True, slots=True)
class SignLines:
    """Places for wet signatures: a label, a line to write on, a date to fill in."""

    fonts: FontBook
    labels: tuple[tuple[Laid, Laid], ...]
    """(label, date) of each line."""
    step: float = 46
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """All lines."""
        return self.step * len(self.labels)

    @property
    def least(self) -> float:
        """All lines: signatures are not torn apart."""
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw labels and lines."""
        begin = LEFT + max(label.line.width for label, _date in self.labels) + 6
        for label, date in self.labels:
            top -= self.step
            upper = top + label.leading
            label.paint(sheet, begin - 6 - label.line.width, upper, WIDTH, self.fonts)
            end = LEFT + WIDTH - date.line.width - 8
            sheet.rule(begin, top + 2, end, top + 2, width=0.6, colour=BLACK)
            date.paint(sheet, end + 8, upper, date.line.width, self.fonts)
