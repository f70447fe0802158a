"""The grid of talks, drawn: days where there was a talk, a word where one is wanted."""

from functools import lru_cache

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.look import Look
from branchdesk.desktop.models.talk_grid import TalkGridModel, text_of_cell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.table_ground import paint_focus, paint_ground, paint_lines
from branchdesk.desktop.words import word_for
from branchdesk.domain.people import PartyPost
from branchdesk.domain.talks import TalkCell, TalkGrid, TalkRow, TalkState

_ROW_EMS = 2.0
_NAME_EMS = 8.5
_CELL_EMS = 5.2


class TalkGridView(QTableView):
    """Shows a `TalkGrid`; a click or Enter on a cell opens it."""

    opened = Signal(object)
    """`TalkCell` that was clicked or chosen with Enter"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talk_grid")
        self.setProperty("outlined", "true")
        self.setAccessibleName(self.tr("Who talked with whom"))
        self.grid_model = TalkGridModel(self)
        self.setModel(self.grid_model)
        self._delegate = _TalkDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setProperty("drawn", "true")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(current_look().ems(_ROW_EMS))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._open)

    def show_grid(self, grid: TalkGrid) -> None:
        """Replace everything shown; the cursor stays where it was, else at the first gap."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        top = self.verticalScrollBar().value()
        self.grid_model.show(grid)
        kept = self.grid_model.index(row, column)
        self.setCurrentIndex(kept if kept.isValid() else self._first_gap())
        self.verticalScrollBar().setValue(top)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns equal shares of the width."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of all cells at once, then what stands in them."""
        painter = QPainter(self.viewport())
        paint_ground(painter, self)
        paint_lines(painter, self)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space; arrows, Home and End are Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _first_gap(self) -> QModelIndex:
        model = self.grid_model
        for row in range(model.rowCount()):
            for column in range(1, model.columnCount()):
                index = model.index(row, column)
                cell = model.cell(index)
                if cell is not None and cell.state is TalkState.GAP:
                    return index
        return model.index(0, 1)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        cell = self.grid_model.cell(index)
        if cell is not None and cell.state is not TalkState.SELF:
            self.opened.emit(cell)

    def _share_width(self) -> None:
        columns = self.grid_model.columnCount() - 1
        if columns < 1:
            return
        look, room = current_look(), self.viewport().width()
        name = look.ems(_NAME_EMS)
        each = max(look.ems(_CELL_EMS), (room - name) // columns)
        head = self.horizontalHeader()
        head.resizeSection(0, max(name, room - columns * each))
        for column in range(1, columns + 1):
            head.resizeSection(column, each)


class _TalkDelegate(QStyledItemDelegate):
    """Draws a cell: a tint and a word, never a colour alone; a ring for the focus."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        box = QRect(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        cell = index.data(TalkGridModel.CELL_ROLE)
        painter.save()
        if isinstance(cell, TalkCell):
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            _paint_cell(painter, box, cell.state, text_of_cell(cell), hovered=hovered)
        elif isinstance(row := index.data(TalkGridModel.ROW_ROLE), TalkRow):
            _paint_name(painter, box, row)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, Radius.SMALL)
        painter.restore()


def _paint_cell(
    painter: QPainter, box: QRect, state: TalkState, text: str, *, hovered: bool
) -> None:
    look = current_look()
    colours, gap = look.palette, look.length(Space.XS)
    inner = QRectF(box).adjusted(gap, gap, -gap, -gap)
    ratio = painter.device().devicePixelRatioF()
    fill, _edge = _grounds(look)[state]
    if state is TalkState.FREE and hovered:
        fill = colours.hover
    if fill:
        painter.drawPixmap(
            inner.topLeft(), _ground(state, fill, inner.size().toTuple(), ratio, look)
        )
    if not text:
        return
    ink = {TalkState.DONE: colours.done, TalkState.GAP: colours.draft_text}
    painter.setPen(QColor(ink.get(state, colours.muted)))
    painter.setFont(look.font(Type.CAPTION))
    painter.drawText(
        inner, int(Qt.AlignmentFlag.AlignCenter), _shown(text, int(inner.width()), look)
    )


@lru_cache(maxsize=512)
def _shown(text: str, wide: int, look: Look) -> str:
    """Return as much of a cell's text as there is room for; the same few stand in many cells."""
    metrics = QFontMetrics(look.font(Type.CAPTION))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)


def _grounds(look: Look) -> dict[TalkState, tuple[str, str]]:
    """Return the colours of fill and dashed edge; empty: none."""
    colours = look.palette
    return {
        TalkState.DONE: (colours.done_tint, ""),
        TalkState.GAP: (colours.draft_tint, colours.draft),
        TalkState.FREE: ("", ""),
        TalkState.SELF: ("", ""),
    }


@lru_cache(maxsize=64)
def _ground(
    state: TalkState, fill: str, size: tuple[float, float], ratio: float, look: Look
) -> QPixmap:
    """Draw the ground of a cell once for each size: a grid shows the same few a hundred times."""
    image = QImage((QSizeF(*size) * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, hair = _grounds(look)[state][1], look.length(Space.HAIR)
    pen = QPen(QColor(edge or fill), hair)
    if edge:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    radius = look.length(Radius.SMALL)
    within = QRectF(0, 0, *size).adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
    painter.drawRoundedRect(within, radius, radius)
    painter.end()
    return QPixmap.fromImage(image)


def _paint_name(painter: QPainter, box: QRect, row: TalkRow) -> None:
    look = current_look()
    room = box.adjusted(look.length(Space.S), 0, -look.length(Space.XS), 0)
    body, caption = look.font(Type.BODY), look.font(Type.CAPTION)
    metrics = QFontMetrics(body)
    note = word_for(PartyPost.COMMISSIONER) if row.in_committee else ""
    wide = QFontMetrics(caption).horizontalAdvance(note) + look.length(Space.XS)
    # The name comes first: the note stands there only where both have room.
    if note and metrics.horizontalAdvance(row.member.name) + wide <= room.width():
        painter.setFont(caption)
        painter.setPen(QColor(look.palette.muted))
        painter.drawText(room, int(_RIGHT), note)
    painter.setFont(body)
    painter.setPen(QColor(look.palette.ink))
    name = metrics.elidedText(row.member.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(_LEFT), name)


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
