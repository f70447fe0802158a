"""Everything in the program that may stop and wait for an answer."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from branchdesk.desktop.dialogs.ask import AskDialog


class Prompts(Protocol):
    """The one way to ask the person; tests hand in a script of answers instead."""

    def confirm(self, question: str, *, yes: str, detail: str = "", no: str = "") -> bool:
        """Ask and return whether the person pressed ``yes``; the safe answer has the focus."""
        ...

    def tell(self, what: str, *, detail: str = "") -> None:
        """Say something that must not be missed; ``detail`` stays folded."""
        ...

    def choose_open_files(self, title: str, *, filters: str = "") -> tuple[Path, ...]:
        """Return the files picked, none if the person changed their mind."""
        ...

    def choose_save_file(self, title: str, *, suggested: Path, filters: str = "") -> Path | None:
        """Return where to write, None if the person changed their mind."""
        ...

    def choose_folder(self, title: str, *, start: Path | None = None) -> Path | None:
        """Return the folder picked, None if the person changed their mind."""
        ...

    def ask_text(self, question: str, *, yes: str, start: str = "", detail: str = "") -> str | None:
        """Return one line of text, None if the person changed their mind."""
        ...

    def ask_passphrase(
        self, question: str, *, yes: str, repeat: bool = False, shortest: int = 1, detail: str = ""
    ) -> str | None:
        """Return a passphrase (typed twice if it is new), None if the person changed their mind."""
        ...


class QtPrompts:
    """`Prompts` with real boxes over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def confirm(self, question: str, *, yes: str, detail: str = "", no: str = "") -> bool:
        box = self._box(QMessageBox.Icon.Question, question, detail)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refuse = box.addButton(
            no or QCoreApplication.translate("prompts", "Cancel"), QMessageBox.ButtonRole.RejectRole
        )
        box.setDefaultButton(refuse)
        box.setEscapeButton(refuse)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return pressed is accept

    def tell(self, what: str, *, detail: str = "") -> None:
        box = self._box(QMessageBox.Icon.Information, what, detail)
        close = box.addButton(
            QCoreApplication.translate("prompts", "Close"), QMessageBox.ButtonRole.AcceptRole
        )
        box.setDefaultButton(close)
        box.exec()
        box.deleteLater()

    def choose_open_files(self, title: str, *, filters: str = "") -> tuple[Path, ...]:
        names, _kind = QFileDialog.getOpenFileNames(self._window, title, "", filters)
        return tuple(Path(name) for name in names)

    def choose_save_file(self, title: str, *, suggested: Path, filters: str = "") -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), filters)
        return Path(name) if name else None

    def choose_folder(self, title: str, *, start: Path | None = None) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._window, title, str(start or ""))
        return Path(name) if name else None

    def ask_text(self, question: str, *, yes: str, start: str = "", detail: str = "") -> str | None:
        return _answer(AskDialog(self._window, question, yes=yes, start=start, detail=detail))

    def ask_passphrase(
        self, question: str, *, yes: str, repeat: bool = False, shortest: int = 1, detail: str = ""
    ) -> str | None:
        return _answer(
            AskDialog(
                self._window,
                question,
                yes=yes,
                detail=detail,
                secret=True,
                repeat=repeat,
                shortest=shortest,
            )
        )

    def _box(self, icon: QMessageBox.Icon, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle(QCoreApplication.translate("prompts", "BranchDesk"))
        box.setIcon(icon)
        box.setText(text)
        if detail:
            box.setDetailedText(detail)
        return box


def _answer(dialog: AskDialog) -> str | None:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
