"""Photographs on the page: two below each other, each with its caption."""

from dataclasses import dataclass
from typing import Self

from branchdesk.packet.canvas import GREY, Photo, Sheet
from branchdesk.packet.flow import HEIGHT, LEFT, WIDTH
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.table import Laid, stacked

_GAP = 10.0
_HALF = (HEIGHT - 70) / 2
"""Height for a picture with its caption, so that two and a heading fill a page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One photograph with its caption, or the statement why it is not there."""

    fonts: FontBook
    caption: tuple[Laid, ...]
    photo: Photo | None
    statement: tuple[Laid, ...] = ()
    keep_with_next: bool = False

    @property
    def _size(self) -> tuple[float, float]:
        if self.photo is None:
            return WIDTH, stacked(self.statement) + 24
        room = _HALF - stacked(self.caption) - 2 * _GAP
        scale = min(WIDTH / self.photo.width, room / self.photo.height)
        return self.photo.width * scale, self.photo.height * scale

    @property
    def height(self) -> float:
        """Picture, caption and the space between and below."""
        return self._size[1] + stacked(self.caption) + 2 * _GAP

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw the picture and its caption."""
        width, height = self._size
        left = LEFT + (WIDTH - width) / 2
        if self.photo is None:
            sheet.box(left, top - height, width, height, stroke=GREY)
            y = top - 12
            for line in self.statement:
                line.paint(sheet, LEFT, y, WIDTH, self.fonts)
                y -= line.leading
        else:
            sheet.photo(left, top - height, width, height, self.photo)
            sheet.box(left, top - height, width, height, stroke=GREY, line=0.4)
        y = top - height - _GAP / 2
        for line in self.caption:
            line.paint(sheet, LEFT, y, WIDTH, self.fonts)
            y -= line.leading
