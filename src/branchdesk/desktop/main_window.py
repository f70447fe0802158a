"""The window: it leads from place to place and loses nothing on the way."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from branchdesk.desktop.first_sight import FirstSight
from branchdesk.desktop.look import Look
from branchdesk.desktop.places import PageKey, Place, Places
from branchdesk.desktop.preferences import PreferenceStore

if TYPE_CHECKING:
    # Everything else is imported in `furnish`: the window is painted before.
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from branchdesk.desktop.page import Page
    from branchdesk.desktop.prompts import Prompts
    from branchdesk.desktop.shell import Shell

PageMaker = Callable[[PageKey, "Shell"], "Page"]


_FIRST_LOOK_MS = 30
"""Long enough for the page to stand on the screen."""
_SIZE_EMS = (97.0, 54.0)
_SMALLEST_EMS = (56.0, 32.0)


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are made when they are first wanted.

    It comes into the world empty, so that it stands on the screen at once; `furnish` makes it what
    it is.  Nothing else may be called before that.
    """

    painted = Signal()
    """The window stands on the screen for the first time."""

    def __init__(self, store: PreferenceStore, look: Look) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._store = store
        self._make: PageMaker | None = None
        self._pages: dict[PageKey, Page] = {}
        self._stale: set[PageKey] = set()
        self._page: Page | None = None
        self._branch = ""
        self._year = 0
        self._years: tuple[int, ...] = ()
        self._was_painted = False
        self._heading_waits = False
        self._furnished = False
        self._restore(look)
        self.setCentralWidget(FirstSight(look))

    def furnish(self, prompts: "Prompts | None" = None) -> None:
        """Put in rail, header, keys and services; the application is dressed by now."""
        from branchdesk.desktop.commands import Commands
        from branchdesk.desktop.dropping import Dropping
        from branchdesk.desktop.frame import Frame
        from branchdesk.desktop.jobs import Jobs
        from branchdesk.desktop.keeping_news import KeepingNews
        from branchdesk.desktop.prompts import QtPrompts
        from branchdesk.desktop.searching import Searching
        from branchdesk.desktop.shell import Notices, Shell
        from branchdesk.desktop.widgets.toast import Toast

        self.shell = Shell(
            window=self,
            prompts=prompts if prompts is not None else QtPrompts(self),
            jobs=Jobs(self),
            places=Places(self),
            notices=Notices(self),
            preferences=self._store,
        )
        self._frame = Frame(self.shell.jobs)
        self.setCentralWidget(self._frame)
        self._toast = Toast(self)
        self._searching = Searching(self.shell, self)
        self._searching.found.connect(self.go)
        self._commands = Commands(self, self, self.shell.places)
        self._dropping = Dropping(self, self, self.shell.places)
        self._freshen_soon = QTimer(self)
        self._freshen_soon.setSingleShot(True)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._keeping = KeepingNews(notices=self.shell.notices, rail=self._frame.rail, parent=self)
        self._connect()
        self._furnished = True
        self.show_waiting()

    # What the start of the program calls

    @property
    def page(self) -> "Page | None":
        """The page that is shown, None while no workspace is open."""
        return self._page

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    @property
    def first_look_waits(self) -> bool:
        """Whether the first page stands there and has not been judged yet."""
        return self._look_soon.isActive()

    def show_waiting(self) -> None:
        """Show the outline of a page while the workspace is being opened."""
        from branchdesk.desktop.widgets.skeleton import Skeleton

        self.show_alone(Skeleton(self.tr("Opening the workspace…")))

    def show_alone(self, widget: QWidget, *, title: str = "") -> None:
        """Show something instead of the pages: the first-run wizard, or what went wrong."""
        self._forget_pages()
        self._make = None
        self._branch = ""
        self._frame.show_alone(widget)
        self._frame.header.show_title(title, "")
        self._show_branch_name()

    def show_branch(
        self,
        name: str,
        make: PageMaker,
        *,
        year: int,
        years: Iterable[int],
        read_only: bool = False,
    ) -> None:
        """Show an open workspace, from 今日 on."""
        self._forget_pages()
        self._make = make
        self._branch = name
        self._year, self._years = year, tuple(years)
        self._frame.rail.allow(pages=True)
        self._frame.banner.setVisible(read_only)
        self._show_branch_name()
        # Painted first and judged then: whoever wants to type at once need not wait for it.
        self._show_page(PageKey.TODAY, make)
        self._show_header()
        self._look_soon.start(_FIRST_LOOK_MS)

    def offer_years(self, years: Iterable[int]) -> None:
        """Offer these years in the header."""
        self._years = tuple(years)
        self._show_header()

    def leave_everything(self) -> bool:
        """Let every page keep what it has; return False if the person wants to stay."""
        return all(self._leave(page) for page in tuple(self._pages.values()))

    # Going from place to place

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a place, unless the page that is shown would lose something."""
        if self._make is None:
            return
        self._searching.leave()
        page = self._pages.get(place.page)
        if page is None or page is not self._page:
            if not self._leave(self._page):
                self._mark()
                return
            page = self._show_page(place.page, self._make)
        if place.year is not None and place.year != self._year:
            self._set_year(place.year)
        # However often the page tells on its way that its head is another, it is dressed once.
        self._heading_waits = True
        try:
            self._freshen()
            page.open_place(place)
        finally:
            self._heading_waits = False
            self._show_header()

    def _show_page(self, key: PageKey, make: PageMaker) -> "Page":
        page = self._pages.get(key)
        if page is None:
            from branchdesk.desktop.style import fit_layouts

            page = make(key, self.shell)
            page.header_changed.connect(self._show_header)
            fit_layouts(page)
            self._pages[key] = page
            self._stale.add(key)
            self._frame.pages.addWidget(page)
        self._page = page
        self._frame.pages.setCurrentWidget(page)
        self._mark()
        if self._frame.helping:
            self._show_help_text()
        return page

    def _leave(self, page: "Page | None") -> bool:
        from branchdesk.desktop.keys import commit_pending_input

        if page is None:
            return True
        commit_pending_input()
        if not page.has_unsaved_changes or page.commit():
            return True
        return self.shell.prompts.confirm(
            self.tr("This entry has not been saved."), yes=self.tr("Leave without saving")
        )

    @Slot(str)
    def _choose_page(self, key: str) -> None:
        self.go(Place(PageKey(key)))

    @Slot(int)
    def _choose_year(self, year: int) -> None:
        if year != self._year and self._leave(self._page):
            self._set_year(year)
            self._freshen()
        self._show_header()

    def _set_year(self, year: int) -> None:
        self._year = year
        self._stale.update(self._pages)
        self._show_branch_name()

    def _forget_pages(self) -> None:
        self._searching.forget()
        self._page = None
        self._pages.clear()
        self._stale.clear()
        self._frame.clear()

    # Searching

    @Slot()
    def search(self) -> None:
        """Lay the search over everything over the page."""
        self._searching.begin(self._make, self._frame.pages)

    @Slot()
    def _filter(self) -> None:
        if self._page is not None:
            self._searching.leave()
            self._page.begin_filter()

    # What is shown

    @Slot()
    def _everything_is_old(self) -> None:
        self._stale.update(self._pages)
        # Several changes of one act are shown once.
        self._freshen_soon.start(0)

    @Slot()
    def _freshen(self) -> None:
        if self._page is not None and self._page.key in self._stale:
            self._stale.discard(self._page.key)
            self._page.refresh(self._year)
            self._show_header()

    @Slot()
    def _look_first(self) -> None:
        """Let the first page judge what it shows, beside the window if it can."""
        page = self._page
        if page is None or page.key not in self._stale:
            return
        work = page.preparation(self._year)
        if work is None:
            self._show_first()
            return
        job = self.shell.job(work)
        job.succeeded.connect(self._show_first)
        # What went wrong goes wrong again in the window's thread, where it is understood.
        job.failed.connect(self._show_first)
        self.shell.jobs.queue(job)

    @Slot()
    def _show_first(self) -> None:
        if self._page is not None and self._page.key in self._stale:
            self._freshen()
            self._page.open_place(Place(self._page.key))

    @Slot()
    def _show_header(self) -> None:
        page, header = self._page, self._frame.header
        if page is not None and not self._heading_waits:
            header.show_title(page.title(), page.subtitle())
            header.offer_years(self._years, self._year, visible=page.shows_year)
            header.offer_actions(page.primary_action(), page.secondary_actions())

    def _show_branch_name(self) -> None:
        self._frame.rail.show_branch(self._branch, self._year)
        brand = self.tr("BranchDesk")
        self.setWindowTitle(f"{self._branch} · {brand}" if self._branch else brand)

    def _mark(self) -> None:
        if self._page is not None:
            self._frame.rail.mark(self._page.key)

    @Slot()
    def toggle_help(self) -> None:
        """Open the help of this page beside it, or put it away."""
        if self._frame.helping:
            self._frame.hide_help()
        else:
            self._show_help_text()

    def hide_help(self) -> bool:
        """Put away what lies over or beside the page; return whether anything was open."""
        if self._searching.leave():
            return True
        was_open = self._frame.helping
        self._frame.hide_help()
        return was_open

    def _show_help_text(self) -> None:
        topic = self._page.help_topic() if self._page is not None else "start"
        topic = "search" if self._searching.open else topic
        self._frame.show_help(topic, self._store.current.language.value)

    def _dress(self) -> None:
        from branchdesk.desktop.style import apply_look, current_look

        app = QApplication.instance()
        if isinstance(app, QApplication):
            wanted = self._store.current
            apply_look(app, Look(wanted.palette, wanted.letters, current_look().dots_per_inch))
            self._frame.dress()

    @Slot()
    def _take_preferences(self) -> None:
        from branchdesk.desktop.language import Translations

        app = QApplication.instance()
        if app is not None and (translations := app.findChild(Translations)) is not None:
            translations.speak(self._store.current.language)
        self._dress()
        self._make_anew()

    def _make_anew(self) -> None:
        # Pages are cheap to make; none of them then need know how to change its clothes.
        if self._page is None or not self.leave_everything():
            return
        key = self._page.key
        self._forget_pages()
        self.go(Place(key))

    # Beginning and end

    def _connect(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        notices = self.shell.notices
        self.shell.places.wanted.connect(self.go)
        self._frame.language_changed.connect(self._speak)
        self._frame.rail.chosen.connect(self._choose_page)
        self._frame.header.year_chosen.connect(self._choose_year)
        self._freshen_soon.timeout.connect(self._freshen)
        self._look_soon.timeout.connect(self._look_first)
        notices.said.connect(self._toast.say)
        notices.changed.connect(self._everything_is_old)
        notices.preferences_changed.connect(self._take_preferences)
        notices.search_wanted.connect(self.search)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self).activated.connect(self._filter)

    def _restore(self, look: Look) -> None:
        # Large letters on a small screen must not make a window that is larger than the screen.
        room = self.screen().availableSize()
        smallest = QSize(look.ems(_SMALLEST_EMS[0]), look.ems(_SMALLEST_EMS[1]))
        self.setMinimumSize(smallest.boundedTo(room))
        self.resize(QSize(look.ems(_SIZE_EMS[0]), look.ems(_SIZE_EMS[1])).boundedTo(room))
        if self._store.current.geometry:
            self.restoreGeometry(QByteArray(self._store.current.geometry))

    @Slot()
    def _speak(self) -> None:
        self._show_branch_name()
        self._show_header()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell once that the window stands on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close only if nothing would be lost, or if losing it was confirmed."""
        if not self.leave_everything():
            event.ignore()
            return
        self._store.change(geometry=bytes(self.saveGeometry().data()))
        if self._furnished:
            self.shell.jobs.finish()
        super().closeEvent(event)
