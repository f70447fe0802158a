"""The version of Qt is pinned; these are the reasons one would notice first."""

import sys

import PySide6
from PySide6.QtWidgets import QLabel


def test_qt_is_the_version_that_old_office_computers_can_load():
    assert PySide6.__version__ == "6.9.3"


def test_qt_does_not_eat_references_to_none(qapp):
    label, before = QLabel(), sys.getrefcount(None)

    for _ in range(1000):
        label.setText("x")

    # PySide6 6.12.0 on Python 3.11 loses one with each call and dies after some thousands.
    assert sys.getrefcount(None) > before - 100
