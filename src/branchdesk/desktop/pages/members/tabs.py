"""What the page of the members shows."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabBar

YEAR, OVERVIEW = "year", "overview"
"""`Place.field` that means a member's year, and the overview of all."""


class Tab(IntEnum):
    """The tabs, from left to right."""

    FORM = 0
    YEAR = 1
    ALL = 2
    POINTS = 3
    """Hidden in a year in which no points are kept"""


def fill_tabs(tabs: QTabBar) -> None:
    """Put in the tabs that are always there."""
    translate = QCoreApplication.translate
    tabs.setObjectName("tabs")
    tabs.setAccessibleName(translate("MembersPage", "Form, year, all members"))
    tabs.addTab(translate("MembersPage", "Form"))
    tabs.addTab(translate("MembersPage", "One year"))
    tabs.addTab(translate("MembersPage", "All members"))
