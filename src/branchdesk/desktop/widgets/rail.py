"""The left rail: where one is, and where one can go."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.first_sight import RAIL_EMS
from branchdesk.desktop.icons import icon
from branchdesk.desktop.places import PageKey, number_of
from branchdesk.desktop.style import Look, current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.wording.filling import filled

_ICON_EMS = 1.3
WITHIN = {PageKey.SCANS: PageKey.RECORDS}
"""Pages without a button of their own, and the one that they belong to"""
_BEGINS = frozenset({PageKey.MEMBERS, PageKey.REVIEW, PageKey.LEDGERS, PageKey.PACKETS})
"""Pages with a little room above: what one does, people, judging, figures, what is handed on."""
_LEAST_BUTTON_EMS = 2.2


class Rail(QFrame):
    """Brand, branch, pages, and in its foot what has been kept."""

    chosen = Signal(str)
    """Value of a `PageKey`"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._buttons: dict[PageKey, QPushButton] = {}
        self._been: set[PageKey] = set()
        self._gaps: list[QSpacerItem] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._brand = QLabel()
        self._brand.setObjectName("brand")
        self._brand.setProperty("role", "heading")
        self._branch = _quiet("branch_name")
        self._kept = _quiet("kept")
        self._backed_up = _quiet("backed_up")
        self._kept.hide()
        self._column = QVBoxLayout(self)
        self._arrange()
        self.retranslate()
        self.dress()

    def show_branch(self, name: str, year: int) -> None:
        """Show whose books are open, and which year."""
        self._branch.setText(f"{name} · {year}" if name else "")

    def show_kept(self, sentence: str) -> None:
        """Show whether everything typed is safe."""
        self._kept.setText(sentence)
        self._kept.setVisible(bool(sentence))

    def show_backed_up(self, sentence: str) -> None:
        """Show when the last backup was made."""
        self._backed_up.setText(sentence)

    def mark(self, page: PageKey) -> None:
        """Mark the page one is on."""
        shown = WITHIN.get(page, page)
        if shown not in self._been:
            self._been.add(shown)
            self._dress_button(shown)
        self._buttons[shown].setChecked(True)
        if shown is not PageKey.SETTINGS:
            self._room.ensureWidgetVisible(self._buttons[shown])

    def allow(self, *, pages: bool) -> None:
        """Let the pages be chosen, or not while no workspace is open."""
        for button in self._buttons.values():
            button.setEnabled(pages)

    def button(self, page: PageKey) -> QPushButton:
        """Return the button of a page."""
        return self._buttons[page]

    def dress(self) -> None:
        """Take over the look in force: icons, width, distances."""
        look = current_look()
        for page in self._buttons:
            self._dress_button(page)
        self._space(look)

    def _dress_button(self, page: PageKey) -> None:
        look, button = current_look(), self._buttons[page]
        colours, size, gap = look.palette, look.ems(_ICON_EMS), look.length(Space.XS)
        # The colour of where one is, is drawn for a page one has been on.
        place = colours.place if page in self._been else ""
        ratio = self.devicePixelRatioF()
        button.setIcon(icon(page.value, colours.muted, size, checked=place, ratio=ratio, gap=gap))
        button.setIconSize(QSize(size + gap, size))
        # Where the window is low, the buttons move closer together instead of widening it.
        button.setMinimumHeight(look.ems(_LEAST_BUTTON_EMS))

    def retranslate(self) -> None:
        """Take over the language in force."""
        self._brand.setText(self.tr("BranchDesk"))
        for page, name in self._names().items():
            button, number = self._buttons[page], number_of(page)
            button.setText(name)
            button.setAccessibleName(name)
            hint = filled(self.tr("{0} (Alt+{1})"), (name, number)) if number else name
            button.setToolTip(hint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _names(self) -> dict[PageKey, str]:
        return {
            PageKey.TODAY: self.tr("Today"),
            PageKey.CYCLE: self.tr("Year cycle"),
            PageKey.PLAN: self.tr("Year plan"),
            PageKey.RECORDS: self.tr("Meetings and activities"),
            PageKey.FOLLOW_UPS: self.tr("Agreed matters"),
            PageKey.MEMBERS: self.tr("Members"),
            PageKey.TALKS: self.tr("Heart-to-heart talks"),
            PageKey.GROWTH: self.tr("Recruitment and elections"),
            PageKey.ORG_LIFE: self.tr("Organisational life meeting"),
            PageKey.REVIEW: self.tr("Member review"),
            PageKey.STARS: self.tr("Star rating"),
            PageKey.LEDGERS: self.tr("Ledgers and figures"),
            PageKey.REPORT: self.tr("Summary and duty report"),
            PageKey.PACKETS: self.tr("Packets"),
            PageKey.VERIFY: self.tr("Check a packet"),
            PageKey.BURDEN: self.tr("Lighter burden"),
            PageKey.MOVING: self.tr("Handover and export"),
            PageKey.SETTINGS: self.tr("Settings and backup"),
        }

    def _arrange(self) -> None:
        self._column.addWidget(self._brand)
        self._column.addWidget(self._branch)
        self._gap = QSpacerItem(0, 0)
        self._column.addItem(self._gap)
        # With large letters on a small screen the pages are more than fit.
        self._room = QScrollArea()
        self._room.setObjectName("rail_room")
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("rail_pages")
        self._pages = QVBoxLayout(inner)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._room.setWidget(inner)
        self._column.addWidget(self._room, 1)
        for page in (one for one in PageKey if one not in WITHIN):
            button = QPushButton()
            button.setObjectName(f"go_{page.value}")
            button.setProperty("rail", "true")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(self._tell)
            self._group.addButton(button)
            self._buttons[page] = button
            if page in _BEGINS:
                gap = QSpacerItem(0, 0)
                self._gaps.append(gap)
                self._pages.addItem(gap)
            (self._column if page is PageKey.SETTINGS else self._pages).addWidget(button)
        self._pages.addStretch()
        self._column.addWidget(self._kept)
        self._column.addWidget(self._backed_up)

    def _space(self, look: Look) -> None:
        edge = look.length(Space.S)
        self._column.setContentsMargins(edge, look.length(Space.L), edge, look.length(Space.M))
        self._column.setSpacing(look.length(Space.HAIR) * 2)
        self._pages.setSpacing(look.length(Space.HAIR))
        for gap in self._gaps:
            gap.changeSize(0, look.length(Space.XS))
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        self._room.setMinimumWidth(widest)
        # Where the help stands beside the page, the page gives way: names stay whole.
        self.setMinimumWidth(max(look.ems(RAIL_EMS), widest + 2 * edge + look.length(Space.HAIR)))
        inner = look.length(Space.M)
        self._gap.changeSize(0, look.length(Space.M))
        for label in (self._brand, self._branch, self._kept, self._backed_up):
            label.setContentsMargins(inner, 0, 0, 0)

    @Slot()
    def _tell(self) -> None:
        sender = self.sender()
        for page, button in self._buttons.items():
            if button is sender:
                self.chosen.emit(page.value)


def _quiet(name: str) -> ElidedLabel:
    label = ElidedLabel()
    label.setObjectName(name)
    label.setProperty("role", "caption")
    return label
