"""What the window expects of a page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.jobs import Work
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.shell import Shell


class Page(QWidget):
    """A page that shows nothing; a real one overrides what it needs.

    The window calls `refresh` before the page is first seen, and again whenever it is shown after
    the books or the year changed.  It calls `commit` before the page is left.
    """

    header_changed = Signal()
    """Title, subtitle or actions are to be read again."""

    key: PageKey

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.setObjectName(f"{self.key}_page")

    def title(self) -> str:
        """Return the heading of the page."""
        return ""

    def subtitle(self) -> str:
        """Return the quiet line beside the title, empty for none."""
        return ""

    def primary_action(self) -> QAction | None:
        """Return the one thing most people come here for; the header shows it as a red button."""
        return None

    def secondary_actions(self) -> Sequence[QAction]:
        """Return the other buttons of the header, from left to right."""
        return ()

    @property
    def shows_year(self) -> bool:
        """Whether the header offers the choice of the year."""
        return True

    def refresh(self, year: int) -> None:
        """Read what is shown anew; must take less than 100 ms (slower things are jobs)."""

    def preparation(self, year: int) -> Work | None:
        """Return the slow part of the first `refresh`, to be done beside the window; None: none.

        It touches no widget and leaves what it found where `refresh` will look for it.
        """
        del year
        return None

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether leaving the page now would lose something."""
        return False

    def commit(self) -> bool:
        """Keep everything typed (Ctrl+S, and before leaving); return whether it is kept."""
        return True

    def finalise(self) -> None:
        """Do what Ctrl+Enter means here."""

    def begin_new(self) -> None:
        """Do what Ctrl+N means here; by default a new record."""
        self.shell.places.go(Place(PageKey.RECORDS, action=Action.NEW))

    def begin_search(self) -> None:
        """Do what Ctrl+F means: search everything, on every page."""
        self.shell.notices.search_wanted.emit()

    def begin_filter(self) -> None:
        """Do what Ctrl+Shift+F means: go to this page's own search box; none: search everything."""
        self.begin_search()

    def undo(self) -> None:
        """Do what Ctrl+Z means where no text is being edited."""

    def escape(self) -> bool:
        """Go one step back on Esc, losing nothing; return whether there was a step."""
        return False

    def open_place(self, place: Place) -> None:
        """Show the item that the place names and put the cursor into its field."""

    def help_topic(self) -> str:
        """Return the name of the help text, a file in resources/help without its ending."""
        return self.key.value
