from pathlib import Path

import pytest
from form_checks import everything_owed
from packet_room import FakePacketRoom
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.pages.verify_page import VerifyPage
from branchdesk.desktop.pages.verify_presenter import VerifyPresenter
from branchdesk.desktop.places import PageKey, Place
from branchdesk.usecases.packets import Verdict, VerdictCode


@pytest.fixture
def room(desk):
    desk.packets = FakePacketRoom()
    desk.packets.codes = {
        "changed.pdf": VerdictCode.TAMPERED,
        "letter.pdf": VerdictCode.REJECTED,
        "unsigned.pdf": VerdictCode.UNSIGNED,
    }
    return desk.packets


@pytest.fixture
def page(desk, room, shell, show):
    return show(VerifyPage(desk, shell))


def check(page, shell, qtbot, *names):
    page.check(tuple(Path("/media/usb") / name for name in names))
    qtbot.waitUntil(lambda: not shell.jobs.busy and not page.ui.running.isVisible())


def lines_of(page):
    return page.ui.files.lines.lines


def test_an_empty_page_says_what_it_is_for(page):
    assert page.ui.views.currentIndex() == 1
    assert "as it was signed" in page.ui.views.currentWidget().heading.text()


def test_files_are_checked_one_after_the_other_in_their_order(page, room, shell, qtbot):
    check(page, shell, qtbot, "good.pdf", "changed.pdf", "letter.pdf", "unsigned.pdf")

    assert [path.name for path in room.asked] == [
        "good.pdf",
        "changed.pdf",
        "letter.pdf",
        "unsigned.pdf",
    ]
    assert [line.second.partition(":")[0] for line in lines_of(page)] == [
        "Intact",
        "Changed",
        "Unreadable",
        "Unsigned",
    ]


def test_no_verdict_is_told_by_colour_alone(page, shell, qtbot):
    check(page, shell, qtbot, "good.pdf", "changed.pdf")

    good, changed = lines_of(page)
    assert (good.mark, good.word) == (Mark.UNKNOWN, "Intact")
    assert (changed.mark, changed.word) == (Mark.OVERDUE, "Changed")


def test_the_details_say_what_was_found_and_by_whose_clock(page, shell, qtbot):
    check(page, shell, qtbot, "good.pdf", "changed.pdf")

    page.ui.files.stand_on(1)

    panel = page.ui.panel.ui
    assert panel.word.text() == "Changed"
    assert "changed after signing" in panel.findings.text()
    assert "as the file says" in panel.signer_heading.text()
    assert not panel.trust.isVisible()


def test_a_signer_becomes_known_only_after_the_fingerprint_was_compared(page, room, shell, qtbot):
    check(page, shell, qtbot, "good.pdf", "also good.pdf")
    panel = page.ui.panel.ui
    assert panel.fingerprint.text().startswith("0123 4567 89AB")
    assert not panel.trust.isEnabled()

    panel.compared.setChecked(True)
    qtbot.mouseClick(panel.trust, Qt.MouseButton.LeftButton)

    assert room.known == {"0123456789abcdef" * 4: "机关第一党支部"}
    assert [line.mark for line in lines_of(page)] == [Mark.DONE, Mark.DONE]
    assert panel.distrust.isVisible()

    qtbot.mouseClick(panel.distrust, Qt.MouseButton.LeftButton)
    assert room.known == {}
    assert [line.mark for line in lines_of(page)] == [Mark.UNKNOWN, Mark.UNKNOWN]


def test_dropped_files_are_checked(page, shell, qtbot, tmp_path):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / "good.pdf"))])

    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            content,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert [line.title for line in lines_of(page)] == ["good.pdf"]


def test_chosen_files_are_checked(page, prompts, shell, qtbot, tmp_path):
    prompts.will_answer((tmp_path / "a.pdf", tmp_path / "b.pdf"))

    qtbot.mouseClick(page.ui.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert len(lines_of(page)) == 2


def test_another_page_can_ask_for_a_file_to_be_checked(page, shell, qtbot, tmp_path):
    page.open_place(Place(PageKey.VERIFY, item=str(tmp_path / "made.pdf")))
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert [line.title for line in lines_of(page)] == ["made.pdf"]


def test_a_file_is_looked_at_on_the_page_of_packets(page, shell, qtbot, gone_to):
    check(page, shell, qtbot, "good.pdf")

    qtbot.mouseClick(page.ui.panel.ui.look, Qt.MouseButton.LeftButton)

    assert gone_to == [Place(PageKey.PACKETS, item=str(Path("/media/usb/good.pdf")))]


def test_stopping_takes_what_was_not_checked_off_the_page():
    presenter = VerifyPresenter()
    presenter.add([Path("/a.pdf"), Path("/b.pdf"), Path("/c.pdf")])
    first = presenter.begin_next()
    presenter.judged(Verdict(first, VerdictCode.VALID))

    presenter.stopped()

    assert [file.path for file in presenter.files] == [Path("/a.pdf").absolute()]
    assert presenter.begin_next() is None


def test_nothing_is_begun_while_a_file_is_being_checked():
    presenter = VerifyPresenter()
    presenter.add([Path("/a.pdf"), Path("/b.pdf")])
    presenter.begin_next()

    assert presenter.begin_next() is None


def test_a_file_handed_in_again_is_checked_again_and_listed_once():
    presenter = VerifyPresenter()
    presenter.add([Path("/a.pdf")])
    presenter.judged(Verdict(presenter.begin_next(), VerdictCode.VALID))

    presenter.add([Path("/a.pdf"), Path("/a.pdf")])

    assert len(presenter.files) == 1
    assert presenter.waiting == 1


def test_a_bug_in_checking_is_told_once_and_the_rest_is_not_tried(
    page, room, shell, qtbot, monkeypatch
):
    def break_down(path):
        raise RuntimeError("a bug")

    monkeypatch.setattr(room, "verify", break_down)

    with qtbot.captureExceptions() as caught:
        page.check((Path("/a.pdf"), Path("/b.pdf")))
        qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert len(caught) == 1
    assert lines_of(page) == ()


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page, shell, qtbot):
    assert everything_owed(page) == {}

    check(page, shell, qtbot, "good.pdf", "changed.pdf")
    assert everything_owed(page) == {}
