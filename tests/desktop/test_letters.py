import lzma

import pytest
from PySide6.QtGui import QFontDatabase

from branchdesk import fontfiles
from branchdesk.desktop.letters import Letters, shipped_letter


@pytest.fixture
def letters(qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("BRANCHDESK_HOME", str(tmp_path))
    made = Letters()
    yield made
    made.finish()


def test_the_shipped_letter_is_unpacked_behind_the_window_and_registered(letters, qtbot):
    assert shipped_letter() is None

    with qtbot.waitSignal(letters.ready, timeout=20_000):
        letters.load()

    assert shipped_letter() == fontfiles.font_path(fontfiles.FontName.SANS)
    assert "Noto Sans SC" in QFontDatabase.families()


def test_a_letter_that_cannot_be_unpacked_keeps_nobody_from_working(
    letters, qtbot, monkeypatch, caplog
):
    def damaged(*_arguments):
        raise lzma.LZMAError

    monkeypatch.setattr(fontfiles.lzma, "open", damaged)

    letters.load()
    letters.finish()

    assert "could not be unpacked" in caplog.text
