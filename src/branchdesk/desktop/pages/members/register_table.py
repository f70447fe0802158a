"""How the table of the register looks and is moved about in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from branchdesk.desktop.models.register import Column, RegisterModel

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
