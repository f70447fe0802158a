"""The marks before a line: the shapes of the board, some icons, and one for what is not sure."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache

from branchdesk.desktop.icons import pixmap
from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Type
from branchdesk.desktop.widgets.state_glyphs import paint_state
from branchdesk.domain.cycle_words import CellState

_STATES = {
    Mark.DONE: CellState.DONE,
    Mark.OVERDUE: CellState.OVERDUE,
    Mark.DRAFT: CellState.DRAFT,
    Mark.DUE: CellState.DUE,
    Mark.COMING: CellState.COMING,
}
_ICONS = {Mark.FILE: "file", Mark.PHOTO: "photo", Mark.WAITING: "clock"}


def paint_mark(painter: QPainter, box: QRect, mark: Mark) -> None:
    """Draw a mark into a square box."""
    if (state := _STATES.get(mark)) is not None:
        paint_state(painter, QRectF(box), state, current_look())
    elif (name := _ICONS.get(mark)) is not None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(box.topLeft(), _icon(name, box.width(), ratio))
    elif mark is Mark.UNKNOWN:
        _question(painter, QRectF(box))


def _icon(name: str, size: int, ratio: float) -> QPixmap:
    # Drawn once and kept: a list paints the same icon in every line.
    colour = current_look().palette.muted
    key = f"line-mark-{name}-{colour}-{size}-{ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = pixmap(name, colour, size, ratio=ratio)
        QPixmapCache.insert(key, kept)
    return kept


def _question(painter: QPainter, box: QRectF) -> None:
    look = current_look()
    thick = box.width() / 11
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.draft), thick))
    painter.setBrush(QColor(look.palette.draft_tint))
    painter.drawEllipse(box.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
    painter.setFont(look.font(Type.CAPTION, bold=True))
    painter.setPen(QColor(look.palette.draft_text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "?")
    painter.restore()
