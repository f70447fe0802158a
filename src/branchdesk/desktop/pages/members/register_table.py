"""How the table of the register looks and is moved about in."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView

from branchdesk.desktop.models.register import Column, RegisterModel
from branchdesk.desktop.pages.members.presenter import Shown

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


def offer_views(choice: QComboBox) -> None:
    """Offer whom the register can show."""
    translate = QCoreApplication.translate
    choice.addItem(translate("MembersPage", "Members of today"), Shown.HERE)
    choice.addItem(translate("MembersPage", "Have left"), Shown.LEFT)
    choice.addItem(translate("MembersPage", "Recycle bin"), Shown.REMOVED)
