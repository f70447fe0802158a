"""Scrolled parts of the tabs lie on the card, not on a ground of their own."""

from PySide6.QtWidgets import QScrollArea


def clear_ground(scroll: QScrollArea) -> None:
    """Let what is behind a scrolled part be seen; call it once its widget is set."""
    scroll.viewport().setAutoFillBackground(False)
    inside = scroll.widget()
    if inside is not None:
        inside.setAutoFillBackground(False)
