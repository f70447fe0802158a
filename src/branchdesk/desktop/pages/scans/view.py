"""The parts of the page of scanned papers, laid out; what they do is the page's."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.line_list import LineList

_TRAY_EMS, _RECORDS_EMS = 19, 23
_FILED_EMS = 19
_FILED_LINE_EMS, _FILED_LINES = 3.95, 3
"""The list of what was filed is no higher while pages wait below it."""


class PagePicture(QScrollArea):
    """The picture of a page, as wide as there is room; it can be turned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_picture")
        self.setAccessibleName(self.tr("Picture of the page"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes with the width would never come to rest.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("ground", "true")
        self.viewport().setProperty("ground", "true")
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._shown.setWordWrap(True)
        self.setWidget(self._shown)
        self._picture = QPixmap()
        self._turned = 0

    def show_content(self, content: bytes) -> None:
        """Show a picture file; nothing in it: say that there is none."""
        self._turned = 0
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        if self._picture.isNull():
            self._shown.setText(self.tr("This page cannot be shown here; it can be filed even so."))
        else:
            self._fit()

    def say(self, text: str) -> None:
        """Show words instead of a picture."""
        self._picture = QPixmap()
        self._shown.setText(text)

    @Slot()
    def turn(self) -> None:
        """Turn the picture by a quarter; the file stays as it is."""
        self._turned = (self._turned + 90) % 360
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        seen = self._picture.transformed(QTransform().rotate(self._turned))
        ratio = self.devicePixelRatioF()
        wide = int(max(16, self.viewport().width()) * ratio)
        seen = seen.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        seen.setDevicePixelRatio(ratio)
        self._shown.setPixmap(seen)


class ScansView(QWidget):
    """What was filed above; below it the tray: pages, the page in hand, the records to choose."""

    file_wanted = Signal()
    """Enter on a record or in the search box, or the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scans_view")
        self.empty = EmptyState(
            "add-file",
            self.tr("Signed papers find their record by themselves"),
            self.tr(
                "Print minutes, counting sheets or ledger forms here, have them signed, and scan "
                "them. Then drop the PDF, the pictures or the whole folder anywhere on this window:"
                " the code in the foot of each page says where it belongs. What has no code waits "
                "here until you say where it belongs."
            ),
            action=self.tr("Choose files…"),
            other_action=self.tr("Choose a folder…"),
        )
        self.summary = _label("strong")
        self.refused = _label("problem")
        self.filed_card = Card(self.tr("Filed now"))
        self.filed = _list("filed", self.tr("Filed now"))
        self.take_back = _button("take_back", self.tr("Take all of it back"))
        self.take_back.setProperty("kind", "quiet")
        self.take_back.setToolTip(self.tr("The books as before this drop (Ctrl+Z)"))
        self.tray_card = Card()
        self.tray = _list("tray", self.tr("Pages that wait"))
        self.picture = PagePicture()
        self.turn = _button("turn", self.tr("Turn"))
        self.turn.setProperty("kind", "quiet")
        self.put_away = _button("put_away", self.tr("Belongs nowhere"))
        self.put_away.setToolTip(self.tr("Puts the page into the recycle bin; it can be undone"))
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Title, kind or day, such as 10.20"))
        self.search.setAccessibleName(self.tr("Search the records"))
        self.records = _list("records", self.tr("Records it may belong to"))
        self.file_here = _button("file_here", self.tr("File it here (Enter)"))
        self.file_here.setProperty("kind", "primary")
        for watched in (self.search, self.records):
            watched.installEventFilter(self)
        self.file_here.clicked.connect(self.file_wanted)
        self.turn.clicked.connect(self.picture.turn)
        self._lay_out()

    def show_part(self, *, teaching: bool, filed: int, tray: bool) -> None:
        """Show what there is; nothing at all: what the page is for.

        ``filed``: how many lines the list of what was filed has.
        """
        lines = min(filed, _FILED_LINES)
        self.filed.setMinimumHeight(current_look().ems(_FILED_LINE_EMS * lines))
        self._parts.setCurrentWidget(self.empty if teaching else self._working)
        self.filed_card.setVisible(bool(filed))
        self.tray_card.setVisible(tray)
        tall = current_look().ems(_FILED_EMS) if tray else 16777215
        self.filed_card.setMaximumHeight(tall)
        self._rest.setVisible(not tray and not filed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """File on Enter; the arrows in the search box move through the records."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.file_wanted.emit()
                return True
            if watched is self.search and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if key == Qt.Key.Key_Down else -1
                row = self.records.current_row() + step
                if 0 <= row < len(self.records.lines.lines):
                    self.records.stand_on(row)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.M)
        self.filed_card.head.addWidget(self.take_back)
        self.filed_card.column.addWidget(self.filed)
        self._lay_out_tray()
        self._rest = QWidget()
        self._working = QWidget()
        column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.summary)
        column.addWidget(self.refused)
        column.addWidget(self.filed_card, 1)
        column.addWidget(self.tray_card, 3)
        column.addWidget(self._rest, 1)
        self._parts = QStackedLayout(self)
        self._parts.addWidget(self._working)
        self._parts.addWidget(self.empty)

    def _lay_out_tray(self) -> None:
        look = current_look()
        gap = look.length(Space.M)
        parts = [QWidget() for _part in range(3)]
        left, middle, right = (QVBoxLayout(part) for part in parts)
        for column in (left, middle, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.length(Space.S))
        left.addWidget(self.tray, 1)
        left.addWidget(self.put_away)
        middle.addWidget(self.picture, 1)
        middle.addWidget(self.turn)
        asked = QLabel(self.tr("Which &record does this page belong to?"))
        asked.setProperty("role", "strong")
        asked.setWordWrap(True)
        asked.setBuddy(self.search)
        for widget in (asked, self.search):
            right.addWidget(widget)
        right.addWidget(self.records, 1)
        right.addWidget(self.file_here)
        self.tray.setFixedWidth(look.ems(_TRAY_EMS))
        self.put_away.setMaximumWidth(look.ems(_TRAY_EMS))
        for narrow in (asked, self.search, self.records, self.file_here):
            narrow.setMaximumWidth(look.ems(_RECORDS_EMS))
        self.records.setMinimumWidth(look.ems(_TRAY_EMS))
        self.picture.setMinimumWidth(look.ems(12))
        row = QHBoxLayout()
        row.setSpacing(gap)
        for part, share in zip(parts, (0, 1, 0), strict=True):
            row.addWidget(part, share)
        self.tray_card.column.addLayout(row, 1)
        order = (self.tray, self.put_away, self.turn, self.search, self.records, self.file_here)
        for first, then in pairwise(order):
            QWidget.setTabOrder(first, then)


def _list(name: str, spoken: str) -> LineList:
    made = LineList()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    return made


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return label
