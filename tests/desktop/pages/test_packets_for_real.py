"""One packet with real pages and a real signature, cancelled and then made, through the page."""

import pytest
from PySide6.QtCore import Qt

from branchdesk.desktop.pages.packets_page import PacketsPage
from branchdesk.usecases.packets import VerdictCode


@pytest.fixture
def page(desk, shell, show, tmp_path):
    made = show(PacketsPage(desk, shell))
    made.ui.export_card.set_target(tmp_path / "out" / "材料包.pdf")
    (tmp_path / "out").mkdir()
    card = made.ui.export_card.ui
    card.passphrase.setText("correct horse 42")
    card.again.setText("correct horse 42")
    return made


def test_a_real_packet_that_is_cancelled_leaves_no_file_and_can_be_made_after_all(
    page, desk, shell, qtbot, tmp_path
):
    card = page.ui.export_card.ui

    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.progress.value() > 0, timeout=60_000)
    qtbot.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=60_000)

    assert list((tmp_path / "out").iterdir()) == []

    card.passphrase.setText("correct horse 42")
    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=120_000)

    assert card.result.isVisible()
    verdict = desk.packets.verify(tmp_path / "out" / "材料包.pdf")
    assert (verdict.code, verdict.signer_known) == (VerdictCode.VALID, True)
    assert str(verdict.pages) in card.result_size.text()
