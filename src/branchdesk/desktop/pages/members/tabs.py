"""What the page of the members shows."""

from enum import IntEnum


class Tab(IntEnum):
    """The tabs, from left to right."""

    FORM = 0
    YEAR = 1
    ALL = 2
    POINTS = 3
    """Hidden in a year in which no points are kept"""
