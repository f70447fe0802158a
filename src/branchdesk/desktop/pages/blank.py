"""A page with nothing in it yet."""

from PySide6.QtWidgets import QVBoxLayout

from branchdesk.desktop.page import Page
from branchdesk.desktop.places import PageKey
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.empty_state import EmptyState


class BlankPage(Page):
    """Says what it is."""

    def __init__(self, key: PageKey, shell: Shell) -> None:
        self.key = key
        super().__init__(shell)
        column = QVBoxLayout(self)
        column.addWidget(EmptyState(key.value, key.value.title(), ""))

    def title(self) -> str:
        return self.key.value.title()
