"""How the table of the register looks, is moved about in, and shares the page with the form."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QComboBox, QHeaderView, QTableView

from branchdesk.desktop.forms.members_page import Ui_MembersPage
from branchdesk.desktop.models.register import Column, RegisterModel
from branchdesk.desktop.pages.members.presenter import Shown
from branchdesk.desktop.style import current_look

_NEEDS = {Column.STATUS: 16.0, Column.GROUP: 28.0, Column.POSTS: 33.0}
"""How wide the list has to be to show a column; names stand there always."""
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


def share_width(ui: Ui_MembersPage, width: int) -> None:
    """Let the list say less where the form needs the room; the form is never cut."""
    bar = ui.form_scroll.verticalScrollBar().sizeHint().width()
    form = ui.form_card.minimumSizeHint().width() + bar
    ui.form_scroll.setMinimumWidth(form)
    room = (width - ui.columns.spacing() - form) / current_look().ems(1)
    way = QBoxLayout.Direction
    roomy = room >= _NEEDS[Column.GROUP]
    ui.search_row.setDirection(way.LeftToRight if roomy else way.TopToBottom)
    for column, ems in _NEEDS.items():
        ui.register.setColumnHidden(column, room < ems)
