"""A short line for a number."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

_DIGITS = "0000"


class CountEdit(QLineEdit):
    """As wide as four digits, whatever the letters; the text stays as typed.

    No spin box: its number is the old one until the focus leaves, and the wheel changes it unseen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setMaxLength(6)

    def sizeHint(self) -> QSize:
        """Room for four digits."""
        hint = super().sizeHint()
        letters = self.fontMetrics()
        usual = letters.horizontalAdvance("x") * 17
        return QSize(hint.width() - usual + letters.horizontalAdvance(_DIGITS), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than that."""
        return self.sizeHint()
