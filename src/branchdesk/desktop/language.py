"""The language of the windows: Chinese whatever the system speaks, English as a setting."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from branchdesk import paths
from branchdesk.desktop.preferences import Language


class Translations(QObject):
    """Keeps the translators that are installed; Qt does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Change the language; open windows get `QEvent.LanguageChange`."""
        app = QCoreApplication.instance()
        assert app is not None, "there is no application to speak"  # noqa: S101 - a caller's bug
        for translator in self._installed:
            app.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(language.value))
        # Qt's own words first: what is installed last is asked first.
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = str(paths.resources() / "translations")
        for name, folder in ((f"qtbase_{language}", qt), (f"branchdesk_{language}", own)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                app.installTranslator(translator)
                self._installed.append(translator)
