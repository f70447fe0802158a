"""Charts, painted: bars and strips, with the sentence that says the same below them."""

from enum import Enum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from branchdesk.desktop.look import Look
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.charts import Bar, BarRow, Bars, Cell, Chart, Pattern, Strip, StripRow

_BAR_EMS = 0.85
_LINE_EMS = 1.5
"""From one row of a strip, or from one bar, to the next."""
_FOOT_EMS = 0.25
_LEAST_CELL_EMS = 2.6
_MOST_CELL_EMS = 4.2
_LABEL_EMS = 5.0
"""Room that names are reckoned with"""
_SHORT_EMS = 44.0
"""In a window lower than this, picture and sentence do not both have room."""
_MOST_LABEL = 0.4
"""Share of the width that labels may take."""


class WhenShort(Enum):
    """What stays in a low window, where the page's own work needs the room."""

    BOTH = "both"
    PICTURE = "picture"
    NOTHING = "nothing"


class ChartView(QWidget):
    """A chart and its sentence; nothing in it can be pressed."""

    def __init__(
        self, parent: QWidget | None = None, *, when_short: WhenShort = WhenShort.BOTH
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chart")
        self._when_short = when_short
        self.picture = ChartPicture()
        self.sentence = QLabel()
        self.sentence.setObjectName("chart_sentence")
        self.sentence.setProperty("role", "caption")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        column.addWidget(self.picture)
        column.addWidget(self.sentence)

    def show_chart(self, chart: Chart | None, sentence: str) -> None:
        """Show a chart, or only the sentence where there is none to be drawn."""
        self.picture.show_chart(chart)
        self.picture.setAccessibleName(sentence)
        self.picture.setToolTip(sentence)
        self.sentence.setText(sentence)
        self.setVisible(bool(sentence))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        short = is_short(self)
        drawn = self.picture.chart is not None
        self.picture.setVisible(drawn)
        self.sentence.setVisible(not (drawn and short and self._when_short is WhenShort.PICTURE))
        if short and self._when_short is WhenShort.NOTHING:
            self.hide()


def is_short(widget: QWidget) -> bool:
    """Tell whether a widget's window is too low for everything."""
    return widget.window().height() < current_look().ems(_SHORT_EMS)


class ChartPicture(QWidget):
    """Only the painted part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chart(self) -> Chart | None:
        """What is painted."""
        return self._chart

    def show_chart(self, chart: Chart | None) -> None:
        """Paint another chart."""
        if chart != self._chart:
            self._chart = chart
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for as much height as the rows need at the width it has."""
        wide = self.width() or current_look().ems(22)
        return QSize(current_look().ems(22), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be no narrower than half the cells of a strip need: the others go below them."""
        look, chart = current_look(), self._chart
        ems = 12.0
        if isinstance(chart, Strip):
            ems = ceil((len(chart.columns) + 1) / 2) * _LEAST_CELL_EMS + _label_ems(chart) + 0.1
        return QSize(look.ems(ems), self.heightForWidth(self.width() or look.ems(ems)))

    def hasHeightForWidth(self) -> bool:
        """A narrow strip stands in two bands."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width."""
        chart = self._chart
        lines = 0
        if isinstance(chart, Bars):
            lines = sum(len(row.bars) for row in chart.rows) + (1 if chart.legend else 0)
        elif isinstance(chart, Strip):
            lines = (len(chart.rows) + 1) * len(bands_of(chart, width, current_look()))
        return current_look().ems(lines * _LINE_EMS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart in the letters and colours of the look in force."""
        chart = self._chart
        if chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if isinstance(chart, Bars):
            _BarsPainter(painter, QRectF(self.rect()), current_look()).paint(chart)
        else:
            _StripPainter(painter, QRectF(self.rect()), current_look()).paint(chart)


def _label_ems(chart: Strip) -> float:
    return _LABEL_EMS if any(row.label for row in chart.rows) else 0.0


def bands_of(chart: Strip, width: float, look: Look) -> list[range]:
    """Return the columns, the sums as the last of them, in as few bands as the width allows."""
    columns = len(chart.columns) + 1
    fit = max(1, int((width - look.ems(1) * _label_ems(chart)) / look.ems(_LEAST_CELL_EMS)))
    each = ceil(columns / ceil(columns / fit))
    return [range(first, min(first + each, columns)) for first in range(0, columns, each)]


class _Painter:
    """What both kinds need."""

    def __init__(self, painter: QPainter, box: QRectF, look: Look) -> None:
        self.painter, self.box, self.look = painter, box, look
        self.metrics = QFontMetricsF(painter.font())
        self.line = look.ems(_LINE_EMS)
        self.gap = look.length(Space.S)
        self.ink = QColor(look.palette.ink)
        self.solid = QColor(look.palette.coming)
        self.hair = float(look.length(Space.HAIR))

    def widest(self, texts: list[str]) -> float:
        return max((self.metrics.horizontalAdvance(text) for text in texts), default=0.0)

    def write(
        self, box: QRectF, text: str, *, centred: bool = False, colour: QColor | None = None
    ) -> None:
        self.painter.setPen(colour or self.ink)
        flags = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        )
        shown = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self.painter.drawText(box, flags, shown)

    def fill(self, box: QRectF, pattern: Pattern) -> None:
        """Fill a box so that the patterns differ without their colour."""
        self.painter.setPen(QPen(self.solid, self.hair))
        if pattern is Pattern.SOLID:
            self.painter.setBrush(self.solid)
        else:
            self.painter.setBrush(QBrush(self.solid, Qt.BrushStyle.BDiagPattern))
        self.painter.drawRect(box)


class _BarsPainter(_Painter):
    """Labels on the left, bars from one line on, each with its number at its end."""

    def paint(self, chart: Bars) -> None:
        labels = self.widest([row.label for row in chart.rows])
        left = min(labels, self.box.width() * _MOST_LABEL) + self.gap
        numbers = self.widest([bar.number for row in chart.rows for bar in row.bars])
        room = max(self.box.width() - left - numbers - self.gap - self.hair, self.gap)
        y = self.box.top()
        for row in chart.rows:
            self._row(row, y, left, room)
            y += self.line * len(row.bars)
        self._legend(chart, y, left)

    def _row(self, row: BarRow, y: float, left: float, room: float) -> None:
        self.write(QRectF(0, y, left - self.gap, self.line), row.label)
        for bar in row.bars:
            self._bar(bar, y, left, room)
            y += self.line

    def _bar(self, bar: Bar, y: float, left: float, room: float) -> None:
        high = self.look.ems(_BAR_EMS)
        top = y + (self.line - high) / 2
        self.painter.setPen(QPen(QColor(self.look.palette.edge), self.hair))
        self.painter.setBrush(QColor(self.look.palette.sunken))
        self.painter.drawRect(QRectF(left, top, room, high))
        if bar.share > 0:
            self.fill(QRectF(left, top, max(room * bar.share, 2 * self.hair), high), bar.pattern)
        after = left + room + self.gap
        self.write(QRectF(after, y, self.box.right() - after, self.line), bar.number)

    def _legend(self, chart: Bars, y: float, left: float) -> None:
        x = left
        side = self.look.ems(_BAR_EMS)
        for pattern, text in chart.legend:
            self.fill(QRectF(x, y + (self.line - side) / 2, side, side), pattern)
            wide = self.metrics.horizontalAdvance(text)
            self.write(QRectF(x + side + self.gap / 2, y, wide + 2, self.line), text)
            x += side + wide + 2 * self.gap


class _StripPainter(_Painter):
    """A grid: names on the left, a cell for every column, the sum at the end."""

    @property
    def foot(self) -> float:
        """Height of the bar at the foot of a cell."""
        return float(self.look.ems(_FOOT_EMS))

    def paint(self, chart: Strip) -> None:
        labels = min(self.widest([row.label for row in chart.rows]), self.box.width() * _MOST_LABEL)
        left = labels + self.gap if labels else 0.0
        bands = bands_of(chart, self.box.width(), self.look)
        wide = (self.box.width() - left) / len(bands[0])
        wide = min(wide, self.look.ems(_MOST_CELL_EMS))
        heads = (*chart.columns, chart.total)
        y = 0.0
        for band in bands:
            for place, column in enumerate(band):
                head = QRectF(left + place * wide, y, wide, self.line)
                self.write(head, heads[column], centred=True)
            for row in chart.rows:
                y += self.line
                self._row(row, y, left, wide, band)
            y += self.line

    def _row(self, row: StripRow, y: float, left: float, wide: float, band: range) -> None:
        if left:
            self.write(QRectF(0, y, left - self.gap, self.line), row.label)
        for place, column in enumerate(band):
            box = QRectF(left + place * wide, y, wide, self.line)
            if column < len(row.cells):
                self._cell(row.cells[column], box)
            else:
                self.write(box, row.total, centred=True)

    def _cell(self, cell: Cell, room: QRectF) -> None:
        box = room.adjusted(self.hair, self.hair, -self.hair, -self.hair)
        edge = QPen(QColor(self.look.palette.edge), self.hair)
        self.painter.setPen(edge)
        if cell.share is None:
            # Nothing to be at: a line through the middle, no colour.
            middle = box.center().y()
            reach = box.width() / 6
            centre = box.center().x()
            self.painter.drawLine(QPointF(centre - reach, middle), QPointF(centre + reach, middle))
            return
        whole = cell.share >= 1
        palette = self.look.palette
        self.painter.setBrush(QColor(palette.coming_tint if whole else palette.card))
        self.painter.drawRect(box)
        self.write(box.adjusted(0, 0, 0, -self.foot), cell.number, centred=True)
        # The foot is as long as the share: a gap shows before its number is read.
        foot = QRectF(box.left(), box.bottom() - self.foot, box.width() * cell.share, self.foot)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.solid)
        self.painter.drawRect(foot)
