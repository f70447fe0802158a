"""Days and times as people type them: 10.20, 1020, 昨天; 1430, 下午2点半."""

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from branchdesk.desktop.icons import icon
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space, Type
from branchdesk.domain.dates import parse_day, parse_time

_ICON_EMS = 1.15
_STEP_MINUTES = 5
_BETWEEN = re.compile("[,、]")


class _MomentEdit(QLineEdit):
    """A line whose meaning is shown at its right end, and written out once it is left."""

    _examples = ""

    settled = Signal()
    """The line was left or stepped; its text is written out if it could be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._settle)

    def show_examples(self, examples: str) -> None:
        """Show how a moment can be typed; in a narrow line the first ways alone."""
        self._examples = examples
        self._fit_examples()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many examples as are whole."""
        super().resizeEvent(event)
        self._fit_examples()

    def changeEvent(self, event: QEvent) -> None:
        """Show no examples where nothing can be typed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ReadOnlyChange, QEvent.Type.EnabledChange):
            self._fit_examples()

    def _fit_examples(self) -> None:
        if self.isReadOnly() or not self.isEnabled():
            self.setPlaceholderText("")
            return
        room = self._inside().width() - 2 * current_look().length(Space.XS)
        ends = [*(found.start() for found in _BETWEEN.finditer(self._examples)), None]
        ways = [self._examples[:end] for end in reversed(ends)]
        fits = (way for way in ways if self.fontMetrics().horizontalAdvance(way) <= room)
        self.setPlaceholderText(next(fits, ways[-1]))

    def _inside(self) -> QRect:
        """Return where the text stands, without the room of what is shown at its end."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.adjusted(0, 0, -self._room_at_end(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show quietly what the text means."""
        super().paintEvent(event)
        hint = self._hint()
        if not hint:
            return
        look, room = current_look(), self._inside()
        painter = QPainter(self)
        font = look.font(Type.CAPTION)
        painter.setFont(font)
        typed = self.fontMetrics().horizontalAdvance(self.text() + "  ")
        needed = painter.fontMetrics().horizontalAdvance(hint)
        if typed + needed < room.width():
            painter.setPen(QColor(look.palette.muted))
            painter.drawText(room, int(_RIGHT), hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows up and down."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is not None and not self.isReadOnly() and self._step(steps):
            self.settled.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _settle(self) -> None:
        written = self._written_out()
        # Only now that it is left: rewriting while the input method composes would eat the words.
        if written and written != self.text() and not self.isReadOnly():
            self.setText(written)
        self.settled.emit()

    def _hint(self) -> str:
        return ""

    def _room_at_end(self) -> int:
        return 0

    def _written_out(self) -> str:
        return ""

    def _step(self, steps: int) -> bool:
        return False


class DayEdit(_MomentEdit):
    """A day, typed in any usual way, stepped with the arrows, or picked from a calendar."""

    # Qt tells of changes while a line is being made inside a form that is disabled.
    _pick: QToolButton | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = QDate.currentDate()
        self._today = date(today.year(), today.month(), today.day())
        look = current_look()
        picture = icon(
            "calendar",
            look.palette.muted,
            look.ems(_ICON_EMS),
            ratio=self.devicePixelRatioF(),
        )
        # Not Qt's own button in a line: that one does not grow with the letters.
        pick = QToolButton(self)
        pick.setObjectName("pick_day")
        pick.setIcon(picture)
        pick.setIconSize(QSize(look.ems(_ICON_EMS), look.ems(_ICON_EMS)))
        pick.setText(self.tr("Pick from a calendar"))
        pick.setToolTip(self.tr("Pick from a calendar"))
        pick.setCursor(Qt.CursorShape.ArrowCursor)
        pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pick.setProperty("in_line", "true")
        pick.clicked.connect(self._show_calendar)
        self._pick = pick
        self.setTextMargins(0, 0, self._room_at_end(), 0)
        self._calendar: _Calendar | None = None
        self.show_examples(self.tr("10.20, 1020, yesterday"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        wide = self._room_at_end()
        if self._pick is not None:
            self._pick.setGeometry(self.width() - wide, 0, wide, self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Offer the calendar only where a day can be picked."""
        super().changeEvent(event)
        changes = (QEvent.Type.ReadOnlyChange, QEvent.Type.EnabledChange)
        if self._pick is not None and event.type() in changes:
            self._pick.setVisible(self.isEnabled() and not self.isReadOnly())

    def set_today(self, today: date) -> None:
        """Say which day it is: 昨天 and days without a year mean something only then."""
        self._today = today
        self.update()

    def day(self) -> date | None:
        """Return the day that the text means, None if it means none."""
        return parse_day(self.text(), today=self._today)

    def set_day(self, day: date | None) -> None:
        """Write a day out, or nothing."""
        self.setText(day.isoformat() if day is not None else "")

    def _hint(self) -> str:
        day = self.day()
        if day is None:
            return self.tr("not a day") if self.text().strip() and not self.hasFocus() else ""
        # The language of the windows may be newer than the window: a widget keeps the old one.
        weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        written = day.isoformat()
        return weekday if self.text().strip() == written else f"{written} {weekday}"

    def _room_at_end(self) -> int:
        # The line keeps room for its button outside of the rectangle that the style gives.
        return current_look().ems(_ICON_EMS) + current_look().length(Space.M)

    def _written_out(self) -> str:
        day = self.day()
        return day.isoformat() if day is not None else ""

    def _step(self, steps: int) -> bool:
        self.set_day((self.day() or self._today) + timedelta(days=steps if self.day() else 0))
        return True

    @Slot()
    def _show_calendar(self) -> None:
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.picked.connect(self._take)
        self._calendar.open_under(self, self.day() or self._today)

    @Slot(object)
    def _take(self, day: date) -> None:
        self.set_day(day)
        self.setFocus()
        self.textEdited.emit(self.text())
        self.settled.emit()


class TimeEdit(_MomentEdit):
    """A time of day, typed in any usual way or stepped with the arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_examples(self.tr("14:30, 1430"))

    def moment(self) -> time | None:
        """Return the time that the text means, None if it means none."""
        return parse_time(self.text())

    def set_moment(self, moment: time | None) -> None:
        """Write a time out, or nothing."""
        self.setText(f"{moment:%H:%M}" if moment is not None else "")

    def _hint(self) -> str:
        moment = self.moment()
        if moment is None:
            return self.tr("not a time") if self.text().strip() and not self.hasFocus() else ""
        written = f"{moment:%H:%M}"
        return "" if written == self.text().strip() else written

    def _written_out(self) -> str:
        moment = self.moment()
        return f"{moment:%H:%M}" if moment is not None else ""

    def _step(self, steps: int) -> bool:
        moment = self.moment()
        if moment is None:
            return False
        minutes = moment.hour * 60 + moment.minute + steps * _STEP_MINUTES
        hour, minute = divmod(minutes % (24 * 60), 60)
        self.set_moment(time(hour, minute))
        return True


class _Calendar(QFrame):
    """A month to pick a day from, below the line."""

    picked = Signal(object)
    """date"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self.setProperty("card", "true")
        self._month = QCalendarWidget(self)
        self._month.setObjectName("calendar")
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)

    def open_under(self, line: QWidget, day: date) -> None:
        """Show the month of ``day`` below the line, inside the screen."""
        self._month.setSelectedDate(QDate(day.year, day.month, day.day))
        look = current_look()
        size = QSize(look.ems(21), look.ems(17))
        inset = look.length(Space.XS)
        self.resize(size)
        self._month.setGeometry(QRect(QPoint(), size).adjusted(inset, inset, -inset, -inset))
        corner = line.mapToGlobal(QPoint(0, line.height()))
        screen = line.screen().availableGeometry()
        corner.setX(min(corner.x(), screen.right() - size.width()))
        if corner.y() + size.height() > screen.bottom():
            corner = line.mapToGlobal(QPoint(0, -size.height()))
        self.move(corner)
        self.show()
        self._month.setFocus()

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
