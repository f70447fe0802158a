import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton

from branchdesk.desktop.language import Translations
from branchdesk.desktop.preferences import Language


@pytest.fixture
def translations(qapp):
    before = QLocale()
    made = Translations()
    yield made
    made.speak(Language.ENGLISH)
    QLocale.setDefault(before)


def test_the_window_speaks_chinese_and_turns_to_english_and_back(translations, open_window, qtbot):
    button = open_window.findChild(QPushButton, "go_stars")

    translations.speak(Language.CHINESE)
    qtbot.waitUntil(lambda: button.text() == "星级创建")
    translations.speak(Language.ENGLISH)

    qtbot.waitUntil(lambda: button.text() == "Star rating")


def test_days_of_the_week_are_in_the_windows_language(translations):
    translations.speak(Language.CHINESE)

    assert QLocale().dayName(1) == "星期一"


def test_qts_own_words_are_translated_too(translations, qapp):
    translations.speak(Language.CHINESE)

    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
