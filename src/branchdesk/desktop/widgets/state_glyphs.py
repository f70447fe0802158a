"""The shapes of the states: each can be told from the others without its colour."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPen, QPixmap, QPolygonF

from branchdesk.desktop.style import Look, current_look
from branchdesk.desktop.tokens import Palette
from branchdesk.domain.cycle_words import CellState


def state_colour(state: CellState, colours: Palette) -> str:
    """Return the colour of a state's shape."""
    match state:
        case CellState.DONE | CellState.DONE_LATE:
            return colours.done
        case CellState.DRAFT:
            return colours.draft
        case CellState.DUE | CellState.COMING:
            return colours.coming
        case CellState.OVERDUE:
            return colours.overdue
        case CellState.NOT_APPLICABLE:
            return colours.muted


def paint_state(painter: QPainter, box: QRectF, state: CellState, look: Look) -> None:
    """Draw the shape of a state into the square ``box``.

    Done: a filled disc with a tick; done late and draft: a ring with a sign; due: a dashed ring;
    coming: a small ring; overdue: a filled square with an exclamation mark; not
    applicable: a dash.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = look.palette
    colour = QColor(state_colour(state, colours))
    thick = box.width() / 11
    inner = box.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.setPen(QPen(colour, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case CellState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(box)
            _tick(painter, box, QColor(colours.on_state))
        case CellState.DONE_LATE:
            painter.setBrush(QColor(colours.done_tint))
            painter.drawEllipse(inner)
            _sign(painter, box, colour, QCoreApplication.translate("states", "L", "late entry"))
        case CellState.DRAFT:
            painter.setBrush(QColor(colours.draft_tint))
            painter.drawEllipse(inner)
            ink = QColor(colours.draft_text)
            _sign(painter, box, ink, QCoreApplication.translate("states", "D", "draft"))
        case CellState.DUE:
            pen = QPen(colour, thick)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            # Eight dashes close the ring evenly whatever its size.
            pen.setDashPattern([_dash(inner, thick) * share for share in (0.62, 0.38)])
            painter.setPen(pen)
            painter.drawEllipse(inner)
        case CellState.COMING:
            quarter = box.width() * 0.34
            painter.setPen(QPen(QColor(colours.edge), thick * 0.8))
            painter.drawEllipse(box.adjusted(quarter, quarter, -quarter, -quarter))
        case CellState.OVERDUE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            corner = box.width() * 0.2
            painter.drawRoundedRect(box, corner, corner)
            _exclamation(painter, box, QColor(colours.on_state))
        case CellState.NOT_APPLICABLE:
            middle, half = box.center(), box.width() * 0.22
            painter.setPen(QPen(QColor(colours.edge), thick))
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
    painter.restore()


def state_pixmap(state: CellState, size: int, *, ratio: float = 1.0) -> QPixmap:
    """Return the shape of a state, ``size`` device-independent pixels square."""
    speaks = QCoreApplication.translate("states", "D", "draft")
    return _drawn(state, size, ratio, current_look(), speaks)


@lru_cache(maxsize=128)
def _drawn(state: CellState, size: int, ratio: float, look: Look, _speaks: str) -> QPixmap:
    """Draw a shape once for each look and language: a board shows the same few 300 times."""
    image = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_state(painter, QRectF(0, 0, size, size), state, look)
    painter.end()
    return QPixmap.fromImage(image)


def state_icon(state: CellState, size: int, *, ratio: float = 1.0) -> QIcon:
    """Return the shape of a state as an icon."""
    return QIcon(state_pixmap(state, size, ratio=ratio))


def _dash(ring: QRectF, thick: float) -> float:
    around = 3.14159265 * ring.width()
    return around / 8 / thick


def _tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    pen = QPen(colour, box.width() * 0.105)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF([_at(box, 0.29, 0.52), _at(box, 0.44, 0.67), _at(box, 0.72, 0.36)])
    )


def _exclamation(painter: QPainter, box: QRectF, colour: QColor) -> None:
    pen = QPen(colour, box.width() * 0.125)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(_at(box, 0.5, 0.26), _at(box, 0.5, 0.54))
    painter.drawPoint(_at(box, 0.5, 0.75))


def _sign(painter: QPainter, box: QRectF, colour: QColor, text: str) -> None:
    font = QFont(painter.font())
    # A size in pixels on purpose: the sign is part of the drawing and grows with its box.
    font.setPixelSize(max(6, round(box.width() * 0.58)))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())
