"""The marks before a line: a shape for each state, so that nothing is told by colour alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache

from branchdesk.desktop.icons import pixmap
from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Type

_ICONS = {Mark.FILE: "file", Mark.PHOTO: "photo", Mark.WAITING: "clock"}


def paint_mark(painter: QPainter, box: QRect, mark: Mark) -> None:
    """Draw a mark into a square box."""
    look = current_look()
    colours = look.palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = max(1.0, box.width() / 11)
    inner = QRectF(box).adjusted(edge, edge, -edge, -edge)
    match mark:
        case Mark.DONE:
            _fill(painter, colours.done)
            painter.drawEllipse(inner)
            _tick(painter, inner, colours.on_state, edge)
        case Mark.OVERDUE:
            _fill(painter, colours.overdue)
            painter.drawRoundedRect(inner, edge * 2, edge * 2)
            _letter(painter, inner, "!", colours.on_state)
        case Mark.DRAFT:
            _outline(painter, colours.draft, edge)
            painter.drawEllipse(inner)
            _letter(painter, inner, "稿", colours.draft_text)
        case Mark.DUE:
            _outline(painter, colours.overdue, edge, dashed=True)
            painter.drawEllipse(inner)
        case Mark.COMING:
            _fill(painter, colours.coming)
            third = inner.width() / 4
            painter.drawEllipse(inner.adjusted(third, third, -third, -third))
        case Mark.UNKNOWN:
            _outline(painter, colours.draft, edge)
            painter.drawEllipse(inner)
            _letter(painter, inner, "?", colours.draft_text)
        case Mark.FILE | Mark.PHOTO | Mark.WAITING:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(box.topLeft(), _icon(_ICONS[mark], box.width(), ratio))
        case Mark.NONE:
            pass
    painter.restore()


def _icon(name: str, size: int, ratio: float) -> QPixmap:
    # Drawn once and kept: a list paints the same icon in every line.
    colour = current_look().palette.muted
    key = f"line-mark-{name}-{colour}-{size}-{ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = pixmap(name, colour, size, ratio=ratio)
        QPixmapCache.insert(key, kept)
    return kept


def _fill(painter: QPainter, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))


def _outline(painter: QPainter, colour: str, width: float, *, dashed: bool = False) -> None:
    pen = QPen(QColor(colour), width)
    if dashed:
        pen.setDashPattern([2.6, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _tick(painter: QPainter, box: QRectF, colour: str, width: float) -> None:
    painter.setPen(QPen(QColor(colour), width * 1.2, c=Qt.PenCapStyle.RoundCap))
    side = box.width()
    points = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in _TICK]
    painter.drawPolyline(points)


_TICK = ((0.28, 0.52), (0.44, 0.67), (0.73, 0.36))


def _letter(painter: QPainter, box: QRectF, letter: str, colour: str) -> None:
    font = current_look().font(Type.CAPTION, bold=True)
    font.setPointSizeF(font.pointSizeF() * (0.68 if letter == "稿" else 0.9))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)
