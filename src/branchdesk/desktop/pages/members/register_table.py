"""How the table of the register looks, is moved about in, and shares the page with the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHeaderView, QTableView

from branchdesk.desktop.forms.members_page import Ui_MembersPage
from branchdesk.desktop.models.register import Column, RegisterModel
from branchdesk.desktop.style import current_look

_LIST_EMS = 24.0
"""A list narrower than this shows names and what they are, no groups and no posts."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def dress_register(table: QTableView, model: RegisterModel) -> None:
    """Let a table show the register: whole rows, no grid, no grey head."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(_LEFT)
    header.setStretchLastSection(True)
    for column in (Column.NAME, Column.STATUS, Column.GROUP):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def share_width(ui: Ui_MembersPage, width: int) -> None:
    """Let the list say less where the form needs the room; the form is never cut."""
    bar = ui.form_scroll.verticalScrollBar().sizeHint().width()
    form = ui.form_card.minimumSizeHint().width() + bar
    ui.form_scroll.setMinimumWidth(form)
    narrow = width < current_look().ems(_LIST_EMS) + ui.columns.spacing() + form
    way = QBoxLayout.Direction
    ui.search_row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
    for column in (Column.GROUP, Column.POSTS):
        ui.register.setColumnHidden(column, narrow)
