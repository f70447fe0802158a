import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip, as_png, small_picture
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment

PHOTO = Attachment(EvidenceHash("a" * 64), "meeting.jpg", "image/jpeg", 1000, "The meeting")
PAPER = Attachment(EvidenceHash("b" * 64), "plan.pdf", "application/pdf", 1000)


@pytest.fixture
def strip(qtbot):
    made = EvidenceStrip()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def dropped(strip, content):
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copied = Qt.DropAction.CopyAction
    strip.dropEvent(QDropEvent(QPoint(5, 5), copied, content, button, no_key))


def picture():
    made = QImage(400, 300, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


def test_dropped_files_are_offered_to_the_page(strip, qtbot, tmp_path):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg")), QUrl("https://example.org/x")])

    with qtbot.waitSignal(strip.files_offered) as offered:
        dropped(strip, content)

    assert offered.args[0] == (tmp_path / "a.jpg",)


def test_a_screenshot_is_pasted_and_becomes_a_png(strip, qtbot):
    QGuiApplication.clipboard().setImage(picture())

    with qtbot.waitSignal(strip.picture_pasted) as pasted:
        qtbot.keyClick(strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    content = as_png(pasted.args[0])
    assert content.startswith(b"\x89PNG")
    assert QImage.fromData(content).size() == picture().size()


def test_text_on_the_clipboard_is_not_taken(strip, qtbot):
    QGuiApplication.clipboard().setText("words")

    with qtbot.assertNotEmitted(strip.picture_pasted):
        assert not strip.paste()


def test_nothing_can_be_added_to_what_is_only_shown(strip, qtbot, tmp_path):
    QGuiApplication.clipboard().setImage(picture())
    strip.show_files([PHOTO])

    strip.set_read_only(True)

    assert not strip.paste()
    assert not strip.findChild(QPushButton, "add_files").isVisible()
    assert not strip.findChild(QToolButton, "remove_evidence").isVisible()


def test_a_caption_is_told_as_it_is_typed_and_never_rewritten_meanwhile(strip, qtbot):
    strip.show_files([PHOTO])
    with qtbot.waitActive(strip):
        strip.activateWindow()
    caption = strip.findChild(QLineEdit, "caption")
    caption.setFocus()

    with qtbot.waitSignal(strip.caption_edited) as edited:
        qtbot.keyClicks(caption, "!")
    strip.show_files([PHOTO])

    assert edited.args == [PHOTO.evidence, "The meeting!"]
    assert caption.text() == "The meeting!"


def test_each_file_can_be_opened_and_removed(strip, qtbot):
    strip.show_files([PAPER])

    with qtbot.waitSignal(strip.open_wanted) as opened:
        strip.findChild(QToolButton, "open_evidence").click()
    with qtbot.waitSignal(strip.remove_wanted) as removed:
        strip.findChild(QToolButton, "remove_evidence").click()

    assert opened.args == removed.args == [PAPER.evidence]


def test_a_file_that_was_removed_is_gone_and_the_others_stay(strip):
    strip.show_files([PHOTO, PAPER])

    strip.show_files([PAPER])

    names = [b.accessibleName() for b in strip.findChildren(QToolButton) if b.isVisible()]
    assert "Open plan.pdf" in names
    assert "Open meeting.jpg" not in names


def test_thumbnails_are_read_off_the_windows_thread(strip, shell, qtbot, tmp_path):
    file = tmp_path / "small.jpg"
    picture().save(str(file))
    strip.set_previews(shell, {PHOTO.evidence: file}.get)
    button_icon = None

    strip.show_files([PHOTO])
    tile = strip.findChild(QToolButton, "open_evidence")
    button_icon = tile.icon().cacheKey()

    qtbot.waitUntil(lambda: tile.icon().cacheKey() != button_icon)


def test_a_picture_is_read_small(tmp_path):
    file = tmp_path / "large.png"
    picture().save(str(file))

    small = small_picture(file, 100)

    assert (small.width(), small.height()) == (100, 75)


def test_what_is_no_picture_is_empty(tmp_path):
    file = tmp_path / "broken.jpg"
    file.write_bytes(b"no picture")

    assert small_picture(file, 100).isNull()


def test_a_heading_is_not_there_while_nothing_can_stand_under_it(strip, qtbot):
    heading = QLabel("照片和材料")
    qtbot.addWidget(heading)
    strip.stand_under(heading)

    strip.set_read_only(True)
    assert heading.isHidden()

    strip.show_files([PHOTO])
    assert not heading.isHidden()
