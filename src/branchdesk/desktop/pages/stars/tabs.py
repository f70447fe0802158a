"""The other tabs of the page, each made when it is first looked at."""

from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from branchdesk.desktop.pages.stars.presenter import StarsPresenter
from branchdesk.desktop.pages.stars.procedure import Procedure
from branchdesk.desktop.shell import Shell
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.desktop.pages.stars.standard import StandardPart
    from branchdesk.desktop.pages.stars.what_if import WhatIf

_V = TypeVar("_V", bound=QWidget)


class Tab(IntEnum):
    """The tabs, from left to right."""

    ITEMS = 0
    ADJUSTMENTS = 1
    GAPS = 2
    WHAT_IF = 3
    PROCEDURE = 4
    STANDARD = 5


FIELDS = {
    "gaps": Tab.GAPS,
    "what_if": Tab.WHAT_IF,
    "procedure": Tab.PROCEDURE,
    "standard": Tab.STANDARD,
}
"""Fields of a `Place` that lead to a tab."""
ITEMS = (("star_rating", Tab.PROCEDURE), ("star-standard", Tab.STANDARD))
"""Beginnings of a `Place.item` that lead to a tab: dossiers."""


class StarsTabs(QObject):
    """Makes, shows and asks the tabs beside the items."""

    changed = Signal()
    """The books changed in one of them."""

    def __init__(self, tabs: QTabWidget, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._desk = desk
        self._shell = shell
        self._places: dict[Tab, QWidget] = {}
        self._parts: dict[Tab, QObject] = {}
        for tab, title in (
            (Tab.GAPS, self.tr("&Gap map")),
            (Tab.WHAT_IF, self.tr("&What if")),
            (Tab.PROCEDURE, self.tr("P&rocedure")),
            (Tab.STANDARD, self.tr("&Standard")),
        ):
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            tabs.addTab(place, title)
            self._places[tab] = place

    def show(self, index: int, presenter: StarsPresenter) -> None:
        """Show a tab as the books are now."""
        if not Tab.GAPS <= index <= Tab.STANDARD:
            return
        match Tab(index):
            case Tab.GAPS:
                self._show_gaps(presenter)
            case Tab.WHAT_IF:
                self._what_if().show_year(presenter.year)
            case Tab.PROCEDURE:
                self.procedure().show_year(presenter.year)
            case _:
                self.standard().refresh()
        self._hand_on_focus(Tab(index))

    def _hand_on_focus(self, tab: Tab) -> None:
        """Give the focus to what was made only after Qt had looked for somebody to take it."""
        place = self._places[tab]
        if not place.hasFocus():
            return
        other = place.nextInFocusChain()
        while other is not None and other is not place:
            takes = other.focusPolicy() & Qt.FocusPolicy.TabFocus and other.isEnabled()
            if takes and place.isAncestorOf(other) and other.isVisibleTo(place):
                other.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            other = other.nextInFocusChain()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something is typed in one of them that is not kept."""
        made = self._parts.get(Tab.PROCEDURE)
        return isinstance(made, Procedure) and made.has_unsaved_changes

    def commit(self) -> bool:
        """Keep what is typed; the edition of a standard waits for its own button."""
        made = self._parts.get(Tab.PROCEDURE)
        return made.commit() if isinstance(made, Procedure) else True

    def _show_gaps(self, presenter: StarsPresenter) -> None:
        from branchdesk.desktop.pages.stars.gaps import Gaps

        made = self._parts.get(Tab.GAPS)
        if not isinstance(made, Gaps):
            from branchdesk.desktop.pages.stars.gap_view import GapView

            view = self._put(Tab.GAPS, GapView())
            made = self._parts[Tab.GAPS] = Gaps(view, self._shell, self)
        made.show_year(presenter)

    def _what_if(self) -> "WhatIf":
        from branchdesk.desktop.pages.stars.what_if import WhatIf

        made = self._parts.get(Tab.WHAT_IF)
        if not isinstance(made, WhatIf):
            from branchdesk.desktop.pages.stars.what_if_view import WhatIfView

            view = self._put(Tab.WHAT_IF, WhatIfView())
            made = self._parts[Tab.WHAT_IF] = WhatIf(view, self._desk, self._shell, self)
        return made

    def procedure(self) -> Procedure:
        """Return the procedure, made if it was not looked at yet."""
        made = self._parts.get(Tab.PROCEDURE)
        if not isinstance(made, Procedure):
            from branchdesk.desktop.pages.stars.procedure_view import ProcedureView

            view = self._put(Tab.PROCEDURE, ProcedureView())
            made = self._parts[Tab.PROCEDURE] = Procedure(view, self._desk, self._shell, self)
            made.changed.connect(self.changed)
        return made

    def standard(self) -> "StandardPart":
        """Return the editor of the standard, made if it was not looked at yet."""
        from branchdesk.desktop.pages.stars.standard import StandardPart

        made = self._parts.get(Tab.STANDARD)
        if not isinstance(made, StandardPart):
            from branchdesk.desktop.pages.stars.standard_view import StandardView

            view = self._put(Tab.STANDARD, StandardView())
            made = self._parts[Tab.STANDARD] = StandardPart(view, self._desk, self._shell, self)
            made.changed.connect(self.changed)
        return made

    def _put(self, tab: Tab, view: _V) -> _V:
        layout = self._places[tab].layout()
        if layout is not None:
            layout.addWidget(view)
            # At once, not after the next event: the cursor may be put into it right now.
            view.show()
        return view
