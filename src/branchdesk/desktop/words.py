"""The office's words for shown values, in the window's language."""

from PySide6.QtCore import QCoreApplication

from branchdesk.wording import words


def word_for(value: words.Shown) -> str:
    """Return the word for a value of any of the shown enumerations."""
    return words.word_for(value, QCoreApplication.translate)
