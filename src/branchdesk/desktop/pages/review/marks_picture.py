"""The picture of a scanned ballot, with what was read drawn around its boxes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from branchdesk.desktop.pages.review.marks_presenter import MarksPresenter
from branchdesk.desktop.style import current_look
from branchdesk.domain.ballot_count import BLANK, MARKS, UNREAD
from branchdesk.domain.ballot_marks import Area, MarkedSheet

_LEAST_EMS = (18.0, 20.0)
_PEN = 2.0


class _Scanned(QWidget):
    """Shows a part of the sheet in hand as large as there is room."""

    def __init__(self, presenter: MarksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._pixmap = QPixmap()
        self._scaled = QPixmap()
        """The part that is shown, as large as it is shown: scaling it anew at every key is slow"""
        self._scaled_for: tuple[int, QRect, QSize] | None = None

    def show_sheet(self, pixmap: QPixmap) -> None:
        """Show the sheet that the presenter looks at; ``pixmap`` is its picture."""
        self._pixmap = pixmap
        self.update()

    def _part(self) -> QRect:
        return self._pixmap.rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and, where its boxes are known, what was read."""
        del event
        part = self._part()
        painter = QPainter(self)
        if part.isEmpty():
            return
        size = part.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(QRect(left, top, size.width(), size.height()), self._fitted(part, size))
        sheet = self._presenter.sheet.sheet
        if sheet is None or self._presenter.is_skipped:
            return
        scale = size.width() / part.width()
        painter.setClipRect(left, top, size.width(), size.height())
        painter.translate(left - part.x() * scale, top - part.y() * scale)
        per_mm = scale * self._pixmap.width() / sheet.width
        self._draw_boxes(painter, sheet, per_mm)

    def _fitted(self, part: QRect, size: QSize) -> QPixmap:
        wanted = self._pixmap.cacheKey(), part, size
        if self._scaled_for != wanted:
            self._scaled_for = wanted
            self._scaled = self._pixmap.copy(part).scaled(
                size * self.devicePixelRatioF(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._scaled

    def _draw_boxes(self, painter: QPainter, sheet: MarkedSheet, per_mm: float) -> None:
        presenter, palette = self._presenter, current_look().palette
        ballot, asked = presenter.ballot, presenter.asked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        areas = {box.key: box.area for box in sheet.layout.boxes}
        # Where all of it is asked, dashes around every line would only be in the way.
        is_read = presenter.sheet.seen.unusable is None
        for line, mark in enumerate(ballot.marks):
            row = _row(areas, line)
            if row is None:
                continue
            if line == presenter.line:
                tint = QColor(palette.primary)
                tint.setAlpha(36)
                painter.fillRect(_scaled(row, per_mm), tint)
            if line in asked and is_read:
                # Dashes besides the colour: nothing is told by colour alone.
                painter.setPen(QPen(QColor(palette.overdue), _PEN, Qt.PenStyle.DashLine))
                painter.drawRect(_scaled(row, per_mm, inset=0.6))
            if mark not in (BLANK, UNREAD) and not ballot.void:
                painter.setPen(QPen(QColor(palette.done), _PEN))
                box = areas[f"{line}-{mark}"]
                painter.drawRoundedRect(_scaled(box, per_mm, inset=0.6), 4, 4)
        if ballot.void:
            painter.setPen(QPen(QColor(palette.overdue), _PEN * 2))
            whole = _scaled(Area(0, 0, sheet.width, sheet.height), per_mm)
            painter.drawLine(whole.topLeft(), whole.bottomRight())
            painter.drawLine(whole.topRight(), whole.bottomLeft())


class SheetPicture(_Scanned):
    """The whole sheet."""

    def __init__(self, presenter: MarksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, parent)
        self.setObjectName("sheet_picture")
        self.setAccessibleName(self.tr("Picture of the ballot"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Enough to see a sheet."""
        look = current_look()
        return QSize(look.ems(_LEAST_EMS[0]), look.ems(_LEAST_EMS[1]))


class LinePicture(_Scanned):
    """The line in hand, large; empty where nobody knows where it is."""

    def __init__(self, presenter: MarksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, parent)
        self.setObjectName("line_picture")
        self.setAccessibleName(self.tr("The line in hand, enlarged"))
        self.setFixedHeight(current_look().ems(4))

    def _part(self) -> QRect:
        sheet = self._presenter.sheet.sheet
        if sheet is None or self._pixmap.isNull():
            return QRect()
        row = _row({box.key: box.area for box in sheet.layout.boxes}, self._presenter.line)
        if row is None:
            return QRect()
        per_mm = self._pixmap.width() / sheet.width
        shown = Area(8, row.y - 1, sheet.width - 16, row.height + 2)
        return _scaled(shown, per_mm).toRect().intersected(self._pixmap.rect())


def _row(areas: dict[str, Area], line: int) -> Area | None:
    """Return the boxes of a line together."""
    first, last = areas.get(f"{line}-{MARKS[0]}"), areas.get(f"{line}-{MARKS[-1]}")
    last = areas.get(f"{line}-code", last)
    if first is None or last is None:
        return None
    return Area(first.x, first.y, last.x + last.width - first.x, first.height)


def _scaled(area: Area, per_mm: float, *, inset: float = 0) -> QRectF:
    return QRectF(
        (area.x + inset) * per_mm,
        (area.y + inset) * per_mm,
        (area.width - 2 * inset) * per_mm,
        (area.height - 2 * inset) * per_mm,
    )
