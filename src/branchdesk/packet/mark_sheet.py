"""What a ballot carries so that a scanner can find its boxes: four black squares and the code."""

from branchdesk.domain.ballot_marks import Area
from branchdesk.packet.canvas import A4, MM, Sheet
from branchdesk.packet.flow import RIGHT
from branchdesk.packet.paper_code import EDGE, MODULE, modules

WIDTH, HEIGHT = A4[0] / MM, A4[1] / MM
_SIDE, _FROM_EDGE = 6.0, 11.0
"""Millimetres; no printer and no scanner leaves more than five at the edge unseen."""


def corner_squares() -> tuple[Area, Area, Area, Area]:
    """Return where the squares are: upper left, upper right, lower right, lower left."""
    left, right = _FROM_EDGE, WIDTH - _FROM_EDGE - _SIDE
    top, low = _FROM_EDGE, HEIGHT - _FROM_EDGE - _SIDE
    upper = Area(left, top, _SIDE, _SIDE), Area(right, top, _SIDE, _SIDE)
    return (*upper, Area(right, low, _SIDE, _SIDE), Area(left, low, _SIDE, _SIDE))


def code_area(text: str) -> Area:
    """Return where `branchdesk.packet.paper_code.draw_code` puts the code with this text."""
    side = len(modules(text)) * MODULE / MM
    return Area(WIDTH - RIGHT / MM - side, HEIGHT - EDGE / MM - side, side, side)


def draw_corners(sheet: Sheet) -> None:
    """Draw the four squares."""
    sheet.boxes(
        tuple(
            (area.x * MM, A4[1] - (area.y + area.height) * MM, area.width * MM, area.height * MM)
            for area in corner_squares()
        )
    )
