import lzma

import pytest
from PySide6.QtCore import QTimer

from branchdesk import fontfiles
from branchdesk.desktop.letters import Letters, shipped_letter


@pytest.fixture
def letters(qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("BRANCHDESK_HOME", str(tmp_path))
    return Letters()


def test_the_shipped_letter_is_unpacked_while_the_window_stays_alive(letters, qapp):
    alive = []
    beats = QTimer()
    beats.timeout.connect(lambda: alive.append(1))
    beats.start(5)

    letters.wait()

    assert shipped_letter() == fontfiles.font_path(fontfiles.FontName.SANS)
    assert alive


def test_a_letter_that_was_unpacked_once_is_not_waited_for(letters, monkeypatch):
    letters.wait()
    monkeypatch.setattr(fontfiles, "font_path", None)

    Letters().wait()

    assert shipped_letter() is not None


def test_a_letter_that_cannot_be_unpacked_keeps_nobody_from_working(letters, monkeypatch, caplog):
    def damaged(*_arguments):
        raise lzma.LZMAError

    monkeypatch.setattr(fontfiles.lzma, "open", damaged)

    letters.wait()

    assert "could not be unpacked" in caplog.text
