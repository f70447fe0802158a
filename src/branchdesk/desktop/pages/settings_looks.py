"""How the windows look and speak, for this person on this computer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from branchdesk.desktop.forms.settings_looks import Ui_LooksForm
from branchdesk.desktop.preferences import Language, Preferences
from branchdesk.desktop.tokens import LetterSize


class LooksForm(QWidget):
    """Every choice takes effect at once; the language after the next start."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LooksForm()
        self.ui.setupUi(self)
        self._letters = {
            LetterSize.NORMAL: self.ui.normal,
            LetterSize.LARGE: self.ui.large,
            LetterSize.LARGEST: self.ui.largest,
        }
        self._languages = {
            Language.CHINESE: self.ui.chinese,
            Language.ENGLISH: self.ui.english,
        }
        self._colours = {False: self.ui.light, True: self.ui.dark}
        # One group for each question, or choosing a colour would take back the size.
        for answers in (self._letters, self._colours, self._languages):
            group = QButtonGroup(self)
            for button in answers.values():
                group.addButton(button)
            group.buttonClicked.connect(self._tell)
        self.ui.language_note.setText(
            self.tr("The language changes when the program is started again.")
        )

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what holds."""
        self._letters[preferences.letters].setChecked(True)
        self._colours[preferences.dark].setChecked(True)
        self._languages[preferences.language].setChecked(True)

    @property
    def letters(self) -> LetterSize:
        """The size that is chosen."""
        return next(size for size, button in self._letters.items() if button.isChecked())

    @property
    def dark(self) -> bool:
        """Whether dark is chosen."""
        return self.ui.dark.isChecked()

    @property
    def language(self) -> Language:
        """The language that is chosen."""
        return next(name for name, button in self._languages.items() if button.isChecked())

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
