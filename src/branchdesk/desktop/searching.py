"""The search over everything, laid over the page as long as it is wanted."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.shell import Shell

if TYPE_CHECKING:
    from branchdesk.desktop.search.overlay import SearchOverlay
    from branchdesk.desktop.search.panel import SearchPanel


@runtime_checkable
class MakesSearch(Protocol):
    """A maker of pages that can look through everything as well."""

    def search(self, shell: "Shell") -> "SearchPanel":
        """Return the panel over everything in the workspace."""
        ...


class Searching(QObject):
    """Makes the panel when it is first wanted, and forgets it with the workspace."""

    found = Signal(object)
    """Place that was chosen."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._overlay: SearchOverlay | None = None

    @property
    def open(self) -> bool:
        """Whether it lies over the page."""
        return self._overlay is not None and self._overlay.isVisible()

    def begin(self, make: object, over: QWidget) -> None:
        """Lay it over a widget, where what makes the pages can search."""
        if self._overlay is None and isinstance(make, MakesSearch):
            from branchdesk.desktop.search.overlay import SearchOverlay

            self._overlay = SearchOverlay(make.search(self._shell), over)
            self._overlay.opened.connect(self.found)
        if self._overlay is not None:
            self._overlay.enter()

    def leave(self) -> bool:
        """Put it away; return whether it was open."""
        return self._overlay is not None and self._overlay.leave()

    def forget(self) -> None:
        """Throw it away: another workspace has other books."""
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
            self._overlay = None
