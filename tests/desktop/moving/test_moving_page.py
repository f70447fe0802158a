"""移交与导出 as hands meet it, on a real workspace."""

import pytest
from form_checks import everything_owed
from record_books import committee_draft, open_books

from branchdesk.app import examine
from branchdesk.desktop.pages.moving.page import MovingPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.packet import sealed
from branchdesk.packet.keyfile import Strength

PASSPHRASE = "十二个字以上的移交口令啊"


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch):
    monkeypatch.setattr(sealed, "STRENGTH", Strength(8 * 1024, 1, 1))


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "there")
    made.finalised(committee_draft())
    yield made
    made.desk.workspace.close()


@pytest.fixture
def page(books, shell, qtbot):
    made = MovingPage(books.desk, shell)
    qtbot.addWidget(made)
    made.resize(1136, 690)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def finished(qtbot, page):
    qtbot.waitUntil(lambda: page._job is None, timeout=20_000)


def make_handover(qtbot, page, target):
    card = page.hand_over
    card.field("target").setText(str(target))
    card.field("passphrase").setText(PASSPHRASE)
    card.field("again").setText(PASSPHRASE)
    card.act.click()
    finished(qtbot, page)


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(qtbot, page):
    qtbot.waitUntil(lambda: everything_owed(page) == {})


def test_names_are_suggested_and_what_was_typed_stays(page):
    export = page.export.field("target")
    assert export.text().endswith("第一支部_开放格式导出_2026-10-21.zip")
    page.hand_over.field("target").setText("mine")
    page.hand_over.field("target").setModified(True)

    page.refresh(2026)

    assert page.hand_over.field("target").text() == "mine"


def test_keys_are_offered_only_where_there_are_some_and_never_ticked(page, tmp_path):
    before = page.hand_over.choice("keys").isHidden()
    (tmp_path / "there" / "branch.key").write_text("a key", encoding="utf-8")

    page.refresh(2026)

    assert before
    assert not page.hand_over.choice("keys").isHidden()
    assert not page.hand_over.choice("keys").isChecked()


def test_handing_over_and_receiving(qtbot, page, shell, tmp_path):
    make_handover(qtbot, page, tmp_path / "a.bdhand")
    said = page.hand_over.done.text()
    card = page.receive
    card.field("source").setText(str(tmp_path / "a.bdhand"))
    card.field("target").setText(str(tmp_path / "new"))
    card.field("passphrase").setText(PASSPHRASE)
    card.act.click()
    finished(qtbot, page)

    assert "a_移交清单.pdf" in said
    assert page.hand_over.field("passphrase").text() == ""
    assert examine(tmp_path / "new").sound
    with qtbot.waitSignal(shell.notices.workspace_wanted) as wanted:
        card.after.click()
    assert wanted.args == [tmp_path / "new"]


def test_a_passphrase_typed_differently_is_marked_and_nothing_is_made(page, tmp_path):
    card = page.hand_over
    card.field("target").setText(str(tmp_path / "a.bdhand"))
    card.field("passphrase").setText(PASSPHRASE)
    card.field("again").setText("another one altogether")

    card.act.click()

    assert card.field("again").property("problem") == "hard"
    assert card.problem.text()
    assert page._job is None
    assert not (tmp_path / "a.bdhand").exists()


def test_the_wrong_passphrase_is_said_in_its_card_and_what_was_typed_stays(qtbot, page, tmp_path):
    make_handover(qtbot, page, tmp_path / "a.bdhand")
    card = page.receive
    card.field("source").setText(str(tmp_path / "a.bdhand"))
    card.field("target").setText(str(tmp_path / "new"))
    card.field("passphrase").setText("another one altogether")

    card.act.click()
    finished(qtbot, page)

    assert "passphrase" in card.problem.text()
    assert card.field("source").text() == str(tmp_path / "a.bdhand")
    assert not (tmp_path / "new").exists()


def test_everything_goes_out_in_the_open_and_comes_back(qtbot, page, tmp_path):
    page.export.field("target").setText(str(tmp_path / "all"))
    page.export.act.click()
    finished(qtbot, page)
    page.read_in.field("source").setText(str(tmp_path / "all.zip"))
    page.read_in.field("target").setText(str(tmp_path / "new"))
    page.read_in.act.click()
    finished(qtbot, page)

    assert "all.zip" in page.export.done.text()
    assert "1 finalised versions" in page.read_in.done.text()
    assert examine(tmp_path / "new").sound


def test_stopping_leaves_nothing_and_the_card_ready(qtbot, page, tmp_path):
    before = sorted(tmp_path.iterdir())
    card = page.export
    card.field("target").setText(str(tmp_path / "a.zip"))
    card.act.click()
    card.stop.click()
    finished(qtbot, page)

    # It may have been done before the stop was seen; a half-made file there never is.
    assert sorted(tmp_path.iterdir()) in (before, sorted([*before, tmp_path / "a.zip"]))
    assert card.act.isEnabled()
    assert card.progress.isHidden()


def test_another_way_waits_for_the_one_at_work(qtbot, page, tmp_path):
    page.export.field("target").setText(str(tmp_path / "a.zip"))
    page.export.act.click()
    page.read_in.act.click()

    assert "Another of these is at work" in page.read_in.problem.text()
    finished(qtbot, page)


def test_files_and_folders_are_chosen(page, prompts, tmp_path):
    prompts.will_answer((tmp_path / "a.bdhand",), tmp_path / "new", tmp_path / "b.zip")

    page.receive.choosing.emit("source")
    page.receive.choosing.emit("target")
    page.export.choosing.emit("target")

    assert page.receive.field("source").text() == str(tmp_path / "a.bdhand")
    assert page.receive.field("target").text() == str(tmp_path / "new")
    assert page.export.field("target").text() == str(tmp_path / "b.zip")


def test_a_place_leads_to_a_card(page):
    page.open_place(Place(PageKey.MOVING, field="receive"))

    assert page.receive.field("source").hasFocus()
