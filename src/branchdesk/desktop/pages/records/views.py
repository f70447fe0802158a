"""What the page of records can show besides a form, each made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from branchdesk.desktop.pages.records.list_presenter import ListPresenter
from branchdesk.desktop.style import fit_layouts

if TYPE_CHECKING:
    # Not even their code is read before.
    from branchdesk.desktop.pages.records.chooser import RecordChooser
    from branchdesk.desktop.pages.records.list_view import RecordList
    from branchdesk.desktop.pages.records.versions import RecordVersions


class RecordViews(QStackedLayout):
    """Who comes for a form waits neither for the list nor for the earlier versions."""

    opened = Signal(str)
    begin_wanted = Signal()
    filtered = Signal()
    remove_wanted = Signal(str)
    restore_wanted = Signal(str)
    chosen = Signal(object)
    """A place that begins a record"""

    def __init__(self, lines: ListPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._lines = lines
        self._page = page

    @property
    def shown(self) -> QWidget | None:
        """The view in front, None before there is one."""
        current: QWidget | None = self.currentWidget()
        return current

    @property
    def shows_list(self) -> bool:
        """Whether the list is in front, or would be."""
        return self.shown is None or self._is_shown("list")

    @property
    def shows_chooser(self) -> bool:
        """Whether it is asked what is to be begun."""
        return self._is_shown("chooser")

    @property
    def shows_versions(self) -> bool:
        """Whether the earlier versions are in front."""
        return self._is_shown("versions")

    @cached_property
    def list(self) -> "RecordList":
        """The list of records."""
        from branchdesk.desktop.pages.records.list_view import RecordList

        made = RecordList(self._lines, self._page)
        made.opened.connect(self.opened)
        made.begin_wanted.connect(self.begin_wanted)
        made.filtered.connect(self.filtered)
        made.remove_wanted.connect(self.remove_wanted)
        made.restore_wanted.connect(self.restore_wanted)
        self._take(made)
        return made

    @cached_property
    def chooser(self) -> "RecordChooser":
        """What kind of record is to be begun."""
        from branchdesk.desktop.pages.records.chooser import RecordChooser

        made = RecordChooser(self._page)
        made.chosen.connect(self.chosen)
        self._take(made)
        return made

    @cached_property
    def versions(self) -> "RecordVersions":
        """What a record was in earlier versions."""
        from branchdesk.desktop.pages.records.versions import RecordVersions

        made = RecordVersions(self._page)
        self._take(made)
        return made

    def _is_shown(self, name: str) -> bool:
        made = self.__dict__.get(name)
        return made is not None and made is self.shown

    def _take(self, view: QWidget) -> None:
        fit_layouts(view)
        self.addWidget(view)
