"""What a ballot carries so that a scanner can find its boxes: four black squares and the code."""

from collections.abc import Iterable

from branchdesk.domain.ballot_marks import Area
from branchdesk.packet.canvas import A4, MM, Sheet
from branchdesk.packet.flow import RIGHT
from branchdesk.packet.paper_code import EDGE, MODULE, modules

WIDTH, HEIGHT = A4[0] / MM, A4[1] / MM
_SIDE, _FROM_EDGE, _FROM_EDGE_OF_A5 = 5.0, 11.0, 8.0
"""Millimetres; no printer and no scanner leaves more than five at the edge unseen.

A4 fills the glass: the further inside, the more askew it may lie before a corner is cut off.
"""


def corner_squares(width: float = WIDTH, height: float = HEIGHT) -> tuple[Area, Area, Area, Area]:
    """Return where the squares are: upper left, upper right, lower right, lower left."""
    edge = _FROM_EDGE if width > WIDTH - 1 else _FROM_EDGE_OF_A5
    left, right = edge, width - edge - _SIDE
    top, low = edge, height - edge - _SIDE
    upper = Area(left, top, _SIDE, _SIDE), Area(right, top, _SIDE, _SIDE)
    return (*upper, Area(right, low, _SIDE, _SIDE), Area(left, low, _SIDE, _SIDE))


def code_area(text: str) -> Area:
    """Return where `branchdesk.packet.paper_code.draw_code` puts the code with this text."""
    side = len(modules(text)) * MODULE / MM
    return Area(WIDTH - RIGHT / MM - side, HEIGHT - EDGE / MM - side, side, side)


def draw_corners(sheet: Sheet, corners: Iterable[Area], x: float, top: float) -> None:
    """Draw the squares of a ballot whose upper left corner is at (x, top), in points."""
    sheet.boxes(
        tuple(
            (
                x + area.x * MM,
                top - (area.y + area.height) * MM,
                area.width * MM,
                area.height * MM,
            )
            for area in corners
        )
    )
