"""The office's words for shown values, in the window's language."""

import re

from PySide6.QtCore import QCoreApplication

from branchdesk.wording import words

_MNEMONIC = re.compile(r"\(&\w\)")


def word_for(value: words.Shown) -> str:
    """Return the word for a value of any of the shown enumerations."""
    return words.word_for(value, QCoreApplication.translate)


def without_mnemonic(text: str) -> str:
    """Return what a label says, without the letter that leads to its field."""
    return _MNEMONIC.sub("", text).replace("&", "")
