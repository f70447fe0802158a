"""Ctrl+V of a screenshot or of files, wherever the cursor stands in the form."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from branchdesk.desktop.pages.records.files_card import FilesCard


class PastesFiles(QObject):
    """Lets text fields pass on what is no text.

    Text on the clipboard is pasted as text, even where a program put a picture of it beside.
    """

    def __init__(self, files: FilesCard, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files

    def watch(self, form: QWidget) -> None:
        """Include the fields inside ``form``; call again for fields made later."""
        for kind in (QLineEdit, QPlainTextEdit):
            for field in form.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take pictures and files; leave text alone."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            content = QGuiApplication.clipboard().mimeData()
            if content.hasUrls() or not content.hasText():
                return self._files.paste()
        return False
