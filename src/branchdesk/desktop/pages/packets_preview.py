"""A packet looked at inside the program: pictures of its pages, made in the background."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from branchdesk.desktop.forms.packets_preview import Ui_PacketPreview
from branchdesk.desktop.icons import icon
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.packets_pages import WHOLE_PAGE, PagesPresenter, Wanted
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.packets import PacketRoom
from branchdesk.wording.filling import filled

_LIST_EMS = 6.0
_A4 = 297 / 210
_PAGE_EMS = 42.0
"""Width of an A4 page at 100 %, in ems of the base letter."""
_PAUSE = 120
"""Milliseconds after a change of size before pictures are made anew."""


class PacketPreview(QFrame):
    """Pages at the left, the page in hand beside them; keys turn pages and change the size."""

    left = Signal()
    """The person goes back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.ui = Ui_PacketPreview()
        self.ui.setupUi(self)
        self._shell: Shell | None = None
        self._room: PacketRoom | None = None
        self._path: Path | None = None
        self._pages = PagesPresenter()
        self._making: Wanted | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._show_page)
        ui = self.ui
        for watched in (ui.page_list, ui.scroll, ui.scroll.viewport()):
            watched.installEventFilter(self)
        ui.back.clicked.connect(self.left)
        ui.previous.clicked.connect(self._previous)
        ui.next.clicked.connect(self._next)
        ui.smaller.clicked.connect(self._smaller)
        ui.larger.clicked.connect(self._larger)
        ui.fit.clicked.connect(self._fit)
        ui.page_list.looked_at.connect(self._go)
        for part in (ui.scroll, ui.scroll.viewport()):
            part.setProperty("ground", "true")
        self.dress()

    def set_room(self, room: PacketRoom, shell: Shell) -> None:
        """Say who makes the pictures, and where the work is done."""
        self._room, self._shell = room, shell

    @property
    def path(self) -> Path | None:
        """The file that is looked at."""
        return self._path

    def show_file(self, path: Path) -> None:
        """Look at a file from its first page on."""
        self._path = path
        self._pages.begin(0)
        self.ui.page_list.show_lines(())
        self.ui.file.setText(path.name)
        self._say(self.tr("Opening…"))
        if self._shell is not None and self._room is not None:
            job = self._shell.job(_Count(self._room, path))
            job.succeeded.connect(self._counted)
            job.failed.connect(self._explain)
            self._shell.jobs.start(job)
        self.ui.page_list.setFocus()

    def dress(self) -> None:
        """Take over the look in force."""
        look = current_look()
        self.ui.page_list.setFixedWidth(look.ems(_LIST_EMS))
        size = look.ems(1.2)
        icons: tuple[tuple[QToolButton, str], ...] = (
            (self.ui.previous, "previous"),
            (self.ui.next, "next"),
            (self.ui.smaller, "minus"),
            (self.ui.larger, "plus"),
        )
        for button, name in icons:
            button.setIcon(icon(name, look.palette.ink, size, ratio=self.devicePixelRatioF()))
            button.setIconSize(QSize(size, size))
        self.ui.back.setIcon(icon("back", look.palette.ink, size, ratio=self.devicePixelRatioF()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn pages and change the size with keys, wherever the fingers are."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the whole page fit anew."""
        super().resizeEvent(event)
        if self._pages.count:
            self._soon.start()

    def _press(self, event: QKeyEvent) -> bool:
        page = self._pages.page
        match event.key():
            case Qt.Key.Key_PageDown:
                self._turn(page + 1)
            case Qt.Key.Key_PageUp:
                self._turn(page - 1)
            case Qt.Key.Key_Home:
                self._turn(0)
            case Qt.Key.Key_End:
                self._turn(self._pages.count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._larger()
            case Qt.Key.Key_Minus:
                self._smaller()
            case Qt.Key.Key_0:
                self._fit()
            case _:
                return False
        return True

    @Slot(object)
    def _counted(self, counted: tuple[Path, int]) -> None:
        path, count = counted
        if path != self._path:
            return
        self._pages.begin(count)
        names = [filled(self.tr("Page {0}"), (str(number + 1),)) for number in range(count)]
        self.ui.page_list.show_lines([Line(name) for name in names], current=0)
        self._show_page()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        self._making = None
        if not isinstance(error, Failed):
            self._say(self.tr("This file cannot be shown."))
            raise error
        self._say(sentence_for_trouble(error))

    @Slot(int)
    def _go(self, row: int) -> None:
        if row >= 0 and self._pages.go(row):
            self._show_page()

    def _turn(self, page: int) -> None:
        if self._pages.go(page):
            self.ui.page_list.stand_on(self._pages.page)
            self._show_page()

    @Slot()
    def _previous(self) -> None:
        self._turn(self._pages.page - 1)

    @Slot()
    def _next(self) -> None:
        self._turn(self._pages.page + 1)

    @Slot()
    def _smaller(self) -> None:
        self._pages.smaller()
        self._soon.start()

    @Slot()
    def _larger(self) -> None:
        self._pages.larger()
        self._soon.start()

    @Slot()
    def _fit(self) -> None:
        self._pages.zoom = WHOLE_PAGE
        self._soon.start()

    @Slot()
    def _show_page(self) -> None:
        pages, ui = self._pages, self.ui
        ui.place.setText(f"{pages.page + 1} / {pages.count}")
        ui.previous.setEnabled(pages.page > 0)
        ui.next.setEnabled(pages.page < pages.count - 1)
        whole = _page_width() * self.devicePixelRatioF()
        ui.zoom.setText(f"{self._width() / whole:.0%}")
        picture = pages.picture(Wanted(pages.page, self._width()))
        if picture is not None:
            self._show_picture(picture)
        elif self._making is None or self._making.page != pages.page:
            self._say(self.tr("Drawing the page…"))
        self._make_next()

    def _show_picture(self, png: bytes) -> None:
        shown = QPixmap.fromImage(QImage.fromData(png))
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.ui.picture.setPixmap(shown)
        self.ui.picture.resize(shown.deviceIndependentSize().toSize())
        self.ui.picture.setAccessibleName(
            filled(self.tr("Picture of page {0}"), (str(self._pages.page + 1),))
        )

    def _say(self, sentence: str) -> None:
        self.ui.picture.setPixmap(QPixmap())
        self.ui.picture.setText(sentence)
        self.ui.picture.resize(self.ui.scroll.viewport().size())

    def _make_next(self) -> None:
        if self._making is not None or self._shell is None or self._room is None:
            return
        wanted = self._pages.next_to_make(self._width())
        if wanted is None or self._path is None:
            return
        self._making = wanted
        job = self._shell.job(_Draw(self._room, self._path, wanted))
        job.succeeded.connect(self._drawn)
        job.failed.connect(self._not_drawn)
        self._shell.jobs.start(job)

    @Slot(object)
    def _drawn(self, drawn: tuple[Path, Wanted, bytes]) -> None:
        path, wanted, png = drawn
        self._making = None
        if path == self._path:
            self._pages.keep(wanted, png)
            if wanted.page == self._pages.page and wanted.width == self._width():
                self._show_picture(png)
        self._make_next()

    @Slot(object)
    def _not_drawn(self, error: Exception) -> None:
        if self._making is not None:
            self._pages.cannot_make(self._making)
        self._explain(error)

    def _width(self) -> int:
        """Return how many pixels of the screen a page is wide."""
        look = current_look()
        room = self.ui.scroll.viewport().size()
        gap = 2 * look.length(Space.S)
        if self._pages.zoom == WHOLE_PAGE:
            wide = min(room.width() - gap, (room.height() - gap) / _A4)
        else:
            wide = _page_width() * self._pages.zoom
        return max(1, round(wide * self.devicePixelRatioF()))


def _page_width() -> int:
    """Return how wide a page is at 100 %, in device-independent pixels."""
    return current_look().ems(_PAGE_EMS)


@dataclass(frozen=True, slots=True)
class _Count:
    """Counts the pages of a file; runs in a job."""

    room: PacketRoom
    path: Path

    def __call__(self, job: Job) -> tuple[Path, int]:
        return self.path, self.room.page_count(self.path)


@dataclass(frozen=True, slots=True)
class _Draw:
    """Draws one page; runs in a job."""

    room: PacketRoom
    path: Path
    wanted: Wanted

    def __call__(self, job: Job) -> tuple[Path, Wanted, bytes]:
        job.step(0, 0)
        picture = self.room.preview(self.path, self.wanted.page, width=self.wanted.width)
        return self.path, self.wanted, picture
